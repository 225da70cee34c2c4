import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import type { Client } from '#lib/http/client.ts';
import { csvText, readCsv } from '#lib/portability/files-csv.server.ts';
import { guessMapping } from '#lib/portability/rules-csv-mapping.ts';
import { previewImpacts, type Rejected } from '#lib/portability/rules-csv.ts';
import type { CsvImported } from '#lib/portability/schema-csv.ts';
import { record } from '#lib/portability/schema.ts';
import { fieldErrors } from '#lib/http/field-errors.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse } from './options.ts';

/** Brings in a record document or a CSV file of impacts; a dry run reads the file and needs no server. */
export const importFile: Command = {
	name: 'import',
	says: 'Bring in a record (.json, into an empty record) or impacts (.csv).',
	words: 'FILE',
	options: {
		'dry-run': { says: 'say what would become of the file and store nothing; needs no server' },
		...connectionOptions
	},
	run: async (given) => {
		const [file] = given.words;
		if (file === undefined) throw new Misuse('Say which file: a record (.json) or impacts (.csv).');
		const bytes = readFileSync(file);
		const dry = given.values['dry-run'] === true;
		if (/\.json$/i.test(file)) return dry ? checkRecord(given, bytes) : takeRecord(given, bytes);
		if (/\.csv$/i.test(file)) return dry ? checkCsv(given, bytes) : takeCsv(given, bytes);
		throw new Misuse(`"${file}" ends neither in .json nor in .csv.`);
	}
};

function checkRecord(given: Given, bytes: Buffer): number {
	const { data, error } = record.safeParse(JSON.parse(bytes.toString()));
	const errors = error ? fieldErrors(error.issues) : [];
	print(given, { ok: !error, errors }, () =>
		data
			? [
					`A record of ${data.owner.name || 'somebody'}: ${data.impacts.length} impacts, ${data.feedback.length} voices.`
				]
			: errors.map(({ field, message }) => `${field}: ${message}`)
	);
	return error ? 1 : 0;
}

async function takeRecord(given: Given, bytes: Buffer): Promise<number> {
	await connected(given).send('PUT', '/record', undefined, { text: bytes.toString() });
	print(given, { ok: true }, () => ['The record was taken in.']);
	return 0;
}

/** Without a server the record is not known, so names of the file stand for new parts of it. */
function checkCsv(given: Given, bytes: Buffer): number {
	const file = readCsv(csvText(bytes));
	const mastery_levels = DEFAULT_MASTERY.map(({ name }, index) => ({ name, position: index + 1 }));
	const nothing = { competencies: [], skills: [], segments: [], themes: [] };
	const context = { ...nothing, mastery_levels, newId: () => newId() };
	const { drafts, rejected, unmapped } = previewImpacts(file, guessMapping(file.header), context);
	print(given, { drafts, rejected, unmapped }, () => [
		`${drafts.length} impacts would be brought in.`,
		...(unmapped.length > 0 ? [`Not brought in: ${unmapped.join(', ')}.`] : []),
		...told(rejected)
	]);
	return rejected.length > 0 ? 1 : 0;
}

async function takeCsv(given: Given, bytes: Buffer): Promise<number> {
	const client: Client = connected(given);
	const done = await client.post<CsvImported>('/imports/csv', { csv: csvText(bytes) });
	print(given, done, () => [`${done.created} impacts were brought in.`, ...told(done.rejected)]);
	return done.rejected.length > 0 ? 1 : 0;
}

const told = (rejected: readonly Rejected[]) =>
	rejected.map(({ line, field, value, reason }) =>
		[`line ${line}`, field, value && `"${value}"`, reason].filter(Boolean).join(': ')
	);
