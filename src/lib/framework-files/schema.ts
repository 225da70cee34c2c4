import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import type { SheetMapping } from './schema-sheet.ts';

/** A file of a source: its path within what was handed over, parted by `/`, and what it holds. */
export type SourceFile = { path: string; bytes: Uint8Array };

/**
 * What became of a source. What has no place in the framework is in `framework.unmapped`; `how` says in plain
 * words what read it, `notes` what a person should know besides: what was left out on purpose, what was guessed. `sheets` says how each table was read, where tables were,
 * and can be handed over as a mapping once it is corrected.
 */
export type Reading = {
	framework: GrowthFramework;
	how: string;
	notes: string[];
	sheets?: SheetMapping[];
};

/** A mapping as it was handed over: `path` names it in errors, `text` is YAML or JSON. */
export type MappingFile = { path: string; text: string };

export type ReadingOptions = {
	/** Says what becomes what; without it a reader looks for one that fits, or guesses. */
	mapping?: MappingFile | undefined;
	/** What the framework is called where its files say no name: that of the folder or file they came in. */
	name?: string | undefined;
	/** Called now and then with how much of the work is done, in units of the reader's own. */
	onprogress?: ((done: number, of: number) => void) | undefined;
};

/** One way of reading. The reader with the highest `fits` reads; 0 means that it cannot. */
export type Reader = {
	/** In plain words, for "read as ...". */
	name: string;
	/** From 0 to 1: how sure it is, from the names of the files and a look inside, without reading them whole. */
	fits: (files: readonly SourceFile[], options: ReadingOptions) => number;
	/** @throws Damaged */
	read: (files: readonly SourceFile[], options: ReadingOptions) => Reading | Promise<Reading>;
};

/** Where a fault is: the file, and the line and column in it from 1. */
export type Spot = { file: string; line?: number | undefined; column?: number | undefined };

/** A file that cannot be read as it stands. The message names file and line and says what would be right. */
export class Damaged extends Error {
	override name = 'Damaged';
	readonly spot: Spot;
	constructor(spot: Spot, right: string) {
		const { file, line, column } = spot;
		const where = line === undefined ? '' : `, line ${line}${column ? `, column ${column}` : ''}`;
		super(`${file}${where}: ${right}`);
		this.spot = spot;
	}
}
