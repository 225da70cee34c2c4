import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isHidden } from './files-zip.ts';
import { Damaged, type SourceFile } from './schema.ts';
import { BOUNDS } from './words-bounds.ts';

/**
 * The file at a path, or all files of the folder at it. Links inside a folder are not followed, hidden files are
 * left out.
 * @throws Damaged where there is more than a source may be, or nothing
 */
export function readPath(path: string): { name: string; files: SourceFile[] } {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) throw new Damaged({ file: path }, 'There is no such file or folder.');
	const name = basename(resolve(path));
	if (found.isDirectory()) return { name, files: readFolder(path) };
	if (!found.isFile()) throw new Damaged({ file: path }, 'This is neither a file nor a folder.');
	if (found.size > BOUNDS.bytes) throw tooLarge(path);
	return { name: name.replace(/\.\w+$/, ''), files: [{ path: name, bytes: readFileSync(path) }] };
}

/** The files of a folder and of the folders in it, by name. @throws Damaged */
function readFolder(folder: string): SourceFile[] {
	const files: SourceFile[] = [];
	let size = 0;
	const visit = (within: string, before: string): void => {
		for (const name of readdirSync(within).sort()) {
			const path = before ? `${before}/${name}` : name;
			if (isHidden(name) || name === 'node_modules') continue;
			const at = join(within, name);
			const entry = lstatSync(at);
			if (entry.isDirectory()) visit(at, path);
			if (!entry.isFile()) continue;
			size += entry.size;
			if (size > BOUNDS.bytes) throw tooLarge(folder);
			if (files.length >= BOUNDS.files)
				throw new Damaged({ file: folder }, `It holds more than ${BOUNDS.files} files.`);
			files.push({ path, bytes: readFileSync(at) });
		}
	};
	visit(realpathSync(folder), '');
	return files;
}

const tooLarge = (file: string) =>
	new Damaged({ file }, `It is larger than ${BOUNDS.bytes / 1024 / 1024} MB.`);
