import type { Storage } from '#lib/db/connect.server.ts';
import { called, type Given, Misuse, type Option, text } from './options.ts';

/** The options by which a command on the machine itself finds the record's storage. */
export const storageOptions: Record<string, Option> = {
	data: { takes: 'DIR', says: 'folder of the SQLite file; ./data', environment: 'TRELLIS_DATA' },
	database: {
		takes: 'URL',
		says: 'a PostgreSQL database instead: postgres://user@host/name',
		environment: 'DATABASE_URL'
	}
};

/** Where the record is kept, as the options and the environment say. @throws Misuse */
export function storage(given: Given, usual = 'data'): Storage {
	const url = text(given, 'database');
	if (url === undefined) return { folder: text(given, 'data') ?? usual };
	if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
		throw new Misuse(
			`${called(given, 'database')} is not the address of a PostgreSQL database; write it as postgres://user:password@host:5432/name.`
		);
	return { url };
}
