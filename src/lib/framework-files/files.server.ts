import { caseReader } from './files-case.server.ts';
import { documentReader } from './files-document.ts';
import { ladderReader } from './files-ladder-read.ts';
import { mappedReader } from './files-mapped.ts';
import { sheetReader } from './files-sheets.server.ts';
import { isArchive, isHidden, readZip } from './files-zip.ts';
import {
	Damaged,
	type Reader,
	type Reading,
	type ReadingOptions,
	type SourceFile
} from './schema.ts';
import { BOUNDS } from './words-bounds.ts';

/** Every way of reading, those that know their files best first; the first with the highest `fits` reads. */
const READERS: readonly Reader[] = [
	caseReader,
	documentReader,
	ladderReader,
	sheetReader,
	mappedReader
];

/**
 * Reads a growth framework from files: one file, the files of a folder, or an archive of them.
 * @throws Damaged where a file cannot be read, where there is too much, or where no reader takes any of it
 */
export async function readFramework(
	files: readonly SourceFile[],
	options: ReadingOptions = {}
): Promise<Reading> {
	const [only] = files;
	const isPacked = files.length === 1 && only !== undefined && isArchive(only);
	const all = isPacked ? readZip(only) : files.filter(({ path }) => !isHidden(path));
	const name = options.name ?? nameOf(isPacked ? [only] : all);
	bounded(all);
	const [best] = READERS.map((reader) => ({ reader, fit: reader.fits(all, options) }))
		.filter(({ fit }) => fit > 0)
		.sort((a, b) => b.fit - a.fit);
	if (!best)
		throw new Damaged(
			{ file: only?.path ?? 'The folder' },
			'There is nothing here that can be read as a growth framework; hand over YAML, JSON, Markdown, CSV or XLSX files, or a folder or zip of them.'
		);
	return best.reader.read(all, { ...options, name });
}

function bounded(files: readonly SourceFile[]): void {
	const [first] = files;
	const file = first?.path.split('/')[0] ?? '';
	if (files.length > BOUNDS.files)
		throw new Damaged({ file }, `There are more than ${BOUNDS.files} files.`);
	if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > BOUNDS.bytes)
		throw new Damaged({ file }, `They come to more than ${BOUNDS.bytes / 1024 / 1024} MB.`);
}

/** A name for a framework whose files say none: that of the file or of the folder they are all in. */
function nameOf(files: readonly SourceFile[]): string {
	const [only] = files;
	if (files.length === 1 && only) return (only.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
	const folders = new Set(files.map(({ path }) => (path.includes('/') ? path.split('/')[0] : '')));
	const [folder] = folders;
	return (folders.size === 1 && folder) || 'Imported framework';
}
