import { writeFileSync } from 'node:fs';
import { draftOf, publishedOf } from '#lib/framework/rules-version.ts';
import { EXPORT_FORMATS, EXPORTS, LEFT_OUT } from '#lib/framework-files/words-export.ts';
import type { Client } from '#lib/http/client.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** A growth framework as a file; what the form could not carry is said beside it. */
export const frameworkExport: Command = {
	name: 'framework export',
	says: 'Take a growth framework out as a file: its published version, else its draft.',
	words: 'FRAMEWORK',
	options: {
		format: { takes: 'FORMAT', says: `${EXPORT_FORMATS.join(', ')}; json` },
		draft: { says: 'its draft, though a version is published' },
		out: { takes: 'FILE', says: 'write it there instead of printing it' },
		...connectionOptions
	},
	run: async (given) => {
		const asked = text(given, 'format') ?? 'json';
		const format = EXPORT_FORMATS.find((one) => one === asked);
		if (!format)
			throw new Misuse(`--format is "${asked}"; choose one of ${EXPORT_FORMATS.join(', ')}.`);
		const out = text(given, 'out');
		if (out === undefined && process.stdout.isTTY && EXPORTS[format].ending.endsWith('.xlsx'))
			throw new Misuse('A workbook is no text; say with --out FILE where to write it.');
		const client = connected(given);
		const version = await versionOf(client, given);
		const query = new URLSearchParams({ format });
		const path = `/framework-versions/${version}/file`;
		const answer = await client.send('GET', path, undefined, { query });
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const left = answer.headers.get(LEFT_OUT);
		if (left) console.error(left);
		if (out === undefined) process.stdout.write(bytes);
		else {
			writeFileSync(out, bytes);
			const done = { file: out, bytes: bytes.length, left_out: left ?? '' };
			print(given, done, () => [`Written to ${out}.`]);
		}
		return 0;
	}
};

/** The id of the version asked for. @throws Misuse where it is not clear which */
async function versionOf(client: Client, given: Given): Promise<string> {
	const [asked] = given.words;
	const frameworks = await client.list('framework');
	const found = frameworks.filter(
		({ id, name }) => asked === undefined || asked === id || asked === name
	);
	const [framework] = found;
	if (!framework || found.length > 1) {
		const list = frameworks.map(({ id, name }) => `  ${id}  ${name}`);
		const none = 'There is no growth framework yet.';
		throw new Misuse(list.length === 0 ? none : ['Say which by its id:', ...list].join('\n'));
	}
	const versions = await client.list('framework_version');
	const published = given.values.draft === true ? undefined : publishedOf(framework.id, versions);
	const version = published ?? draftOf(framework.id, versions);
	if (!version) throw new Misuse(`${framework.name} has no such version.`);
	return version.id;
}
