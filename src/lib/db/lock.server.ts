import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The data folder is already served by another process. */
class FolderTaken extends Error {
	override name = 'FolderTaken';
}

/** How often, and milliseconds apart, the name of the holder is looked for. */
const TRIES = 40;
const BETWEEN_TRIES = 25;

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

type Holder = { process: number; since: string };

/** Who holds the folder. One that took it this moment has not written its name yet: that of an earlier one may still stand there. */
function holder(folder: string): string {
	let named: Holder | undefined;
	for (let tries = 0; tries < TRIES; tries++) {
		named = readHolder(folder);
		if (named && isRunning(named.process)) break;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES);
	}
	return named ? `process ${named.process}, since ${named.since}` : 'another process';
}

function readHolder(folder: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder;
	} catch {
		return undefined;
	}
}

/** Signal 0 is sent to nobody; it only finds out whether there is somebody. */
function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
