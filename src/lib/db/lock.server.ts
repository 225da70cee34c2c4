import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data folder is already served by another process. */
class FolderTaken extends Error {
	override name = 'FolderTaken';
}

const holderFile = (folder: string) => join(folder, 'server.json');

/**
 * Takes the folder for this server until `release` or the end of the process, however it ends: the lock is
 * SQLite's own on a file beside the data, held by the operating system, so nothing stale can stay behind.
 * @throws FolderTaken with a sentence that names the process which holds it
 */
export function takeFolder(folder: string): { release: () => void } {
	const lock = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
	try {
		lock.exec('pragma journal_mode = delete; begin exclusive;');
	} catch {
		lock.close();
		throw new FolderTaken(
			`${folder} is already served by ${holder(folder)}. Stop it first, or choose another folder with --data.`
		);
	}
	writeFileSync(
		holderFile(folder),
		JSON.stringify({ process: process.pid, since: new Date().toISOString() })
	);
	return { release: () => lock.close() };
}

function holder(folder: string): string {
	try {
		const { process: id, since } = JSON.parse(readFileSync(holderFile(folder), 'utf8')) as {
			process: number;
			since: string;
		};
		return `process ${id}, since ${since}`;
	} catch {
		return 'another process that is just starting';
	}
}
