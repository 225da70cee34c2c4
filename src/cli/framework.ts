import { readFileSync } from 'node:fs';
import { readFramework } from '#lib/framework-files/files.server.ts';
import { readPath } from '#lib/framework-files/files-path.server.ts';
import { Damaged, type MappingFile, type Reading } from '#lib/framework-files/schema.ts';
import { countsOf } from '#lib/framework/rules-document.ts';
import { PARTS_NAMES, PARTS_OF_A_FRAMEWORK } from '#lib/framework/words-document.ts';
import type { Client } from '#lib/http/client.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

type Brought = { framework: { id: string; name: string }; version: { id: string } };

/** Brings in a growth framework as a draft; a dry run says what would become of the files and needs no server. */
export const frameworkImport: Command = {
	name: 'framework import',
	says: 'Bring in a growth framework from files: YAML, JSON, Markdown, CSV, XLSX, a folder or a zip.',
	words: 'FILE|FOLDER',
	options: {
		mapping: { takes: 'FILE', says: 'what becomes what, in YAML or JSON; else it is guessed' },
		into: { takes: 'FRAMEWORK', says: 'the id of a framework here that gets a new draft' },
		'dry-run': { says: 'say what would become of the files and store nothing; needs no server' },
		...connectionOptions
	},
	run: async (given) => {
		const [path] = given.words;
		if (path === undefined) throw new Misuse('Say which file or folder holds the framework.');
		const reading = await read(given, path);
		const told = summary(reading);
		if (given.values['dry-run'] === true) {
			print(given, told, () => lines(reading));
			return 0;
		}
		const client: Client = connected(given);
		const framework = text(given, 'into') ?? null;
		const body = { document: reading.framework, framework };
		const done = await client.post<Brought>('/framework-documents', body);
		print(given, { ...told, framework: done.framework.id, version: done.version.id }, () => [
			...lines(reading),
			`Brought in as a draft of ${done.framework.name} (${done.framework.id}).`
		]);
		return 0;
	}
};

async function read(given: Given, path: string): Promise<Reading> {
	const { name, files } = readPath(path);
	try {
		return await readFramework(files, { name, mapping: mappingOf(given), onprogress: progress });
	} finally {
		if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
	}
}

function mappingOf(given: Given): MappingFile | undefined {
	const path = text(given, 'mapping');
	if (path === undefined) return undefined;
	try {
		return { path, text: readFileSync(path, 'utf8') };
	} catch {
		throw new Damaged({ file: path }, 'There is no such mapping file.');
	}
}

function progress(done: number, of: number): void {
	if (process.stderr.isTTY) process.stderr.write(`\rReading: ${Math.floor((100 * done) / of)} %`);
}

/** Counts of every kind of part, and all that has no place, as `--json` prints it. */
function summary({ framework, how, notes }: Reading) {
	const { unmapped, ...placed } = countsOf(framework);
	const counts = { ...placed, unplaced: unmapped };
	const unplaced = framework.unmapped.map(({ source, place, reason }) => ({
		source,
		place,
		reason
	}));
	return {
		name: framework.name,
		read_as: how,
		counts,
		unplaced,
		notes
	};
}

function lines({ framework, how, notes }: Reading): string[] {
	const counts = countsOf(framework);
	return [
		`${framework.name}, read as ${how}.`,
		...PARTS_NAMES.map((list) => {
			const [one, many] = PARTS_OF_A_FRAMEWORK[list];
			return `${String(counts[list]).padStart(6)} ${counts[list] === 1 ? one : many}`;
		}),
		...framework.unmapped.map(({ source, place, reason }) =>
			['unplaced', source, place, reason].filter(Boolean).join(': ')
		),
		...notes
	];
}
