import type { Scale } from '#lib/impact/words.ts';
import { SCALES, WORDS } from '#lib/impact/words.ts';
import { FRAMEWORK_WORDS, ORIGINS, type Origin } from '#lib/framework/words.ts';
import {
	BASES,
	type Basis,
	type Sign,
	type Weight,
	WEIGHTS
} from '#lib/framework/words-document.ts';
import type { FrameworkBuilder } from './rules-build.ts';
import { originOf } from './rules-origin.ts';
import { defaultLevel, itemsOf, levelTitle, masteryIn, plain } from './rules-sheet-level.ts';
import type { SheetMapping, SheetRow, SheetTable } from './schema-sheet.ts';

const WEIGHT_WORDS: [RegExp, Weight][] = [
	[/^(optional|may|nice to have|not required|low|no)$/, 'optional'],
	[/^(desired|desirable|should|preferred|bonus|medium|stretch)$/, 'desired'],
	[/^(required|mandatory|must|core|essential|high|yes|x)$/, 'required']
];

/** How behaviours that show the lack of a competency are marked in a cell. */
export const NOT = 'Not: ';
/** Between a group and the one inside it, in one cell. */
export const INSIDE = ' › ';

const one = <Word extends string>(
	words: readonly Word[],
	said: string,
	shown: (word: Word) => string
) =>
	words.find((word) => plain(word) === plain(said) || plain(shown(word)) === plain(said)) ?? null;

/** Where a row, or a cell of it, stands, for whoever looks for it. */
function placeIn({ name }: SheetTable, { line }: SheetRow, column?: string): string {
	const sheet = name ? `${name}, ` : '';
	return `${sheet}row ${line}${column ? `, column ${column.replace(/\s+/g, ' ')}` : ''}`;
}

/** Makes the parts that both forms of a table are read into, for one table. */
export class SheetParts {
	readonly builder: FrameworkBuilder;
	readonly table: SheetTable;
	readonly mapping: SheetMapping;
	/** Where the competencies of this table stand, to fill in their scales. */
	readonly #paths = new Map<string, string[]>();
	/** What was made of the same words before: a table says most of its names in every row. */
	readonly #made = new Map<string, unknown>();

	constructor(builder: FrameworkBuilder, table: SheetTable, mapping: SheetMapping) {
		this.builder = builder;
		this.table = table;
		this.mapping = mapping;
	}

	at(row: SheetRow, column?: string): this {
		this.builder.at(this.table.file, placeIn(this.table, row, column));
		return this;
	}

	keep(row: SheetRow, reason: string, body: string, column?: string): void {
		this.builder.unplaced(this.table.file, placeIn(this.table, row, column), reason, body);
	}

	/** Makes a part of these words once; said again in the same words it is the same. */
	#once<Made>(kind: string, said: unknown, make: () => Made): Made {
		const key = `${kind} ${JSON.stringify(said)}`;
		if (!this.#made.has(key)) this.#made.set(key, make());
		return this.#made.get(key) as Made;
	}

	role(name: string): string {
		return this.builder.part('roles', [plain(name)], { name });
	}

	roleLevel(
		said: { role: string; name: string; code?: string; track?: string },
		more: { titles?: string[]; summary?: string; expected_scale?: Scale | null } = {}
	): string {
		return this.#once('role level', [said, more], () => this.#roleLevel(said, more));
	}

	#roleLevel(
		said: { role: string; name: string; code?: string; track?: string },
		more: { titles?: string[]; summary?: string; expected_scale?: Scale | null }
	): string {
		const role = this.role(said.role || this.mapping.role || 'Role');
		const told = levelTitle(said.name);
		const name = said.code ? said.name : told.name;
		const code = (said.code || told.code).slice(0, 40);
		const path = [role, plain(said.track ?? ''), plain(name), plain(code)];
		const { track = '' } = said;
		return this.builder.part('role_levels', path, { role, name, code, track, ...more });
	}

	/** The innermost of these groups of competencies, or null where there is none. */
	group(names: readonly string[]): string | null {
		const chain = names.flatMap((name) => name.split(/\s+[›>]\s+/)).filter(Boolean);
		return chain.reduce<string | null>((parent, name) => {
			const path = [parent ?? '', plain(name)];
			return this.builder.part('groups', path, { kind: 'competency', parent, name });
		}, null);
	}

	competency(
		name: string,
		groups: readonly string[],
		more: { note?: string; origin?: string } = {}
	): string {
		return this.#once('competency', [name, groups, more], () =>
			this.#competency(name, groups, more)
		);
	}

	#competency(
		name: string,
		groups: readonly string[],
		more: { note?: string; origin?: string }
	): string {
		const group = this.group(groups);
		const origin = this.#origin(more.origin ?? '') ?? originOf(...groups);
		const note = more.note ?? '';
		const path = [group ?? '', plain(name)];
		const before = this.builder.get('competencies', this.builder.id('competencies', ...path));
		// The same competency in other letters is no second word on it.
		const told = { name: before?.name ?? name, origin: before?.origin ?? origin };
		const id = this.builder.part('competencies', path, { ...told, group, note });
		this.#paths.set(id, path);
		return id;
	}

	#origin(said: string): Origin | null {
		return one(ORIGINS, said, (word) => FRAMEWORK_WORDS[word]);
	}

	/** The mastery level that a word means on the scale of this table or on one that is named; null where it is none. */
	mastery(said: string, scale = ''): string | null {
		const key = `mastery ${JSON.stringify([said, scale])}`;
		const found = this.#made.get(key) ?? this.#mastery(said, scale);
		// A level that is not there yet may come with a later row.
		if (found !== null) this.#made.set(key, found);
		return found as string | null;
	}

	#mastery(said: string, scale: string): string | null {
		const known = this.mapping.mastery;
		const name =
			masteryIn(known, said) ?? (/^\d+$/.test(said) ? known[Number(said) - 1] : undefined);
		if (scale === '' && name === undefined) return null;
		const level = this.builder.id('mastery_levels', this.scale(scale), plain(name ?? said));
		return this.builder.has('mastery_levels', level) ? level : null;
	}

	/** The scale of this table with its levels, or the one of a name. */
	scale(named = ''): string {
		if (named !== '') return this.builder.part('scales', ['named', plain(named)], { name: named });
		const { mastery, scale } = this.mapping;
		const path = ['words', ...mastery.map(plain)];
		const id = this.builder.id('scales', ...path);
		if (this.builder.has('scales', id)) return id;
		this.builder.part('scales', path, { name: scale || 'Mastery' });
		for (const name of mastery) this.masteryLevel(id, name);
		return id;
	}

	/** One level of a scale; a level of the default scale brings its own words. */
	masteryLevel(scale: string, name: string, more: MasteryWords = {}): string {
		const usual = defaultLevel(name);
		const { descriptor = '', dreyfus = '', bloom = '' } = usual && !more.descriptor ? usual : {};
		const words = { descriptor, dreyfus, bloom, ...more };
		return this.builder.part('mastery_levels', [scale, plain(name)], { scale, name, ...words });
	}

	expectation(
		role_level: string,
		competency: string,
		said: { mastery_level?: string | null; words?: string; weight?: Weight; basis?: Basis }
	): void {
		const path = [role_level, competency];
		if (said.mastery_level) this.#useScale(competency, said.mastery_level);
		this.builder.part('expectations', path, { role_level, competency, ...said });
	}

	descriptor(competency: string, mastery_level: string, words: string): void {
		this.#useScale(competency, mastery_level);
		const path = [competency, mastery_level];
		this.#once('descriptor', [...path, words], () =>
			this.builder.part('descriptors', path, { competency, mastery_level, words })
		);
	}

	/** The words that a competency has at a mastery level so far, or undefined. */
	described(competency: string, mastery_level: string): string | undefined {
		const key = [competency, mastery_level];
		const id = this.#once('described', key, () => this.builder.id('descriptors', ...key));
		return this.builder.get('descriptors', id)?.words;
	}

	/** Behaviours of a cell, at a role level, at a mastery level, or at neither. */
	behaviours(
		competency: string,
		level: { role_level?: string | null; mastery_level?: string | null },
		items: readonly string[],
		sign: Sign = 'positive'
	): void {
		if (level.mastery_level) this.#useScale(competency, level.mastery_level);
		const under = level.role_level ?? level.mastery_level ?? '';
		for (const item of items) {
			const isNot = item.startsWith(NOT);
			const words = isNot ? item.slice(NOT.length) : item;
			const told = isNot ? 'negative' : sign;
			const path = [competency, under, told, words];
			this.#once('behaviour', path, () =>
				this.builder.part('indicators', path, { competency, ...level, sign: told, words })
			);
		}
	}

	/** A competency uses the scale of the first mastery level that is said of it. */
	#useScale(competency: string, mastery_level: string): void {
		const scale = this.builder.get('mastery_levels', mastery_level)?.scale ?? null;
		const known = this.builder.get('competencies', competency);
		if (!known || known.scale === scale) return;
		const path = this.#paths.get(competency);
		if (known.scale == null && path)
			this.builder.part('competencies', path, { name: known.name, scale });
	}

	weight(row: SheetRow, said: string, column: string): Weight | undefined {
		if (said === '') return undefined;
		const found =
			one(WEIGHTS, said, (word) => word) ??
			WEIGHT_WORDS.find(([words]) => words.test(plain(said)))?.[1];
		if (!found) this.keep(row, 'This is no weight: required, desired or optional.', said, column);
		return found;
	}

	basis(row: SheetRow, said: string, column: string): Basis | undefined {
		if (said === '') return undefined;
		const found = one(BASES, said, (word) => word);
		if (!found) this.keep(row, 'This is no basis: stated, inherited or derived.', said, column);
		return found ?? undefined;
	}

	expectedScale(row: SheetRow, said: string, column: string): Scale | null {
		if (said === '') return null;
		const found = one(SCALES, said, (word) => WORDS[word]);
		if (!found)
			this.keep(row, 'This is no scale: personal, team, group, company or industry.', said, column);
		return found;
	}

	titles = (cell: string): string[] =>
		itemsOf(cell.includes('\n') ? cell : cell.replaceAll(';', '\n'));
}

type MasteryWords = { descriptor?: string; dreyfus?: string; bloom?: string };

const TOTALS = /^(grand |sub-?)?(total|sum|average|avg|mean|count|median|max|min)s?\b/i;
/** Whether a row sums the others up. */
export const isTotals = ({ cells }: SheetRow): boolean =>
	TOTALS.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');
