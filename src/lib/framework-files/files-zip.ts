import { unzipSync } from 'fflate';
import { BOUNDS } from './words-bounds.ts';
import { Damaged, type SourceFile } from './schema.ts';

const MEGABYTE = 1024 * 1024;

/** Whether a file is an archive that is opened. Workbooks are archives too, and are not. */
export const isArchive = ({ path }: SourceFile) => /\.zip$/i.test(path);

/** Whether a path names a file that belongs to a machine and not to the source: hidden, or what macOS leaves. */
export const isHidden = (path: string) =>
	path.split('/').some((name) => name.startsWith('.') || name === '__MACOSX');

/** Looks at what an archive says that it unpacks to, before any of it is. @throws Damaged where it is too much */
export function checkArchive(file: SourceFile): void {
	unpacked(file, () => false);
}

/**
 * The files of a zip archive, archives within it unopened. Every bound is checked before anything is unpacked.
 * @throws Damaged where it is no archive, or more or other than an archive here may be
 */
export const readZip = (file: SourceFile): SourceFile[] =>
	unpacked(file, (name) => !name.endsWith('/') && !isHidden(name));

function unpacked(
	{ path: file, bytes }: SourceFile,
	takes: (name: string) => boolean
): SourceFile[] {
	let count = 0;
	let size = 0;
	const refuse = (right: string) => {
		throw new Damaged({ file }, right);
	};
	const filter = (entry: { name: string; size: number; originalSize: number }): boolean => {
		const { name } = entry;
		if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(name))
			refuse(`"${name}" leads out of the archive; pack the folder itself.`);
		if (++count > BOUNDS.files) refuse(`It holds more than ${BOUNDS.files} files.`);
		size += entry.originalSize;
		if (size > BOUNDS.bytes) refuse(`Unpacked it is larger than ${BOUNDS.bytes / MEGABYTE} MB.`);
		if (entry.originalSize > BOUNDS.small && entry.originalSize > entry.size * BOUNDS.ratio)
			refuse(`"${name}" is packed more than ${BOUNDS.ratio} to 1, as no text is.`);
		return takes(name);
	};
	try {
		const files = Object.entries(unzipSync(bytes, { filter }));
		return files.map(([path, unpacked]) => ({ path, bytes: unpacked }));
	} catch (error) {
		if (error instanceof Damaged) throw error;
		throw new Damaged({ file }, 'This is no zip archive that can be opened; pack it anew.');
	}
}
