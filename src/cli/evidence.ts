import { writeFileSync } from 'node:fs';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { viewFromParams, viewRows } from '#lib/evidence/rules-filter.ts';
import { missingPhrase } from '#lib/impact/rules.ts';
import { WORDS } from '#lib/impact/words.ts';
import { connected, connectionOptions } from './connection.ts';
import { readRows } from './impact.ts';
import { type Command, Misuse, text } from './options.ts';

const FORMATS = ['table', 'markdown', 'csv', 'xlsx', 'json'];

/** The evidence table, in the terminal or as a file. */
export const evidence: Command = {
	name: 'evidence',
	says: 'Print the evidence table.',
	options: {
		format: { takes: 'FORMAT', says: `${FORMATS.join(', ')}; table` },
		filter: {
			takes: 'QUERY',
			says: 'a filter as in the address of the page: scale=group&missing=yes'
		},
		out: { takes: 'FILE', says: 'write it there' },
		...connectionOptions
	},
	run: async (given) => {
		const format = given.values.json === true ? 'json' : (text(given, 'format') ?? 'table');
		if (!FORMATS.includes(format))
			throw new Misuse(`--format is "${format}"; choose one of ${FORMATS.join(', ')}.`);
		const client = connected(given);
		const query = new URLSearchParams(text(given, 'filter') ?? '');
		if (format === 'table') {
			for (const line of viewRows(await readRows(client), viewFromParams(query)).map(tableLine))
				console.log(line);
			return 0;
		}
		query.set('format', format);
		const answer = await client.send('GET', '/evidence', undefined, { query });
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const out = text(given, 'out');
		if (out === undefined) process.stdout.write(bytes);
		else writeFileSync(out, bytes);
		return 0;
	}
};

function tableLine({ impact, number, standing, missing }: EvidenceRow): string {
	const scale = impact.scale === null ? '' : WORDS[impact.scale];
	const columns = [String(number).padStart(4), WORDS[standing].padEnd(10), scale.padEnd(9)];
	return `${columns.join('  ')}  ${impact.headline}  [${missingPhrase(missing)}]`;
}
