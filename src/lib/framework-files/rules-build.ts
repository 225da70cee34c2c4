import type { z } from 'zod';
import type {
	frameworkParts,
	FrameworkSource,
	GrowthFramework,
	Unmapped
} from '#lib/framework/schema-document.ts';
import { emptyFramework } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import {
	PARTS_NAMES,
	PARTS_OF_A_FRAMEWORK,
	type PartsName
} from '#lib/framework/words-document.ts';
import { settled } from './rules-settle.ts';

/** The lists a reader fills; `unmapped` is filled by `unplaced`. */
export type PlacedName = Exclude<PartsName, 'unmapped'>;
type Parts = z.input<typeof frameworkParts>;
/** A part as a reader gives it: what has a default may be left out, and the id is told from its path. */
export type NewPart<L extends PlacedName> = Omit<NonNullable<Parts[L]>[number], 'id'>;

type Loose = Record<string, unknown>;
type Spot = { source: string; place: string };

const isEmpty = (value: unknown) =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

/** One spelling of a key, so that the same source gives the same ids in whatever encoding it comes. */
const oneSpelling = (key: string) => key.toWellFormed().normalize('NFC').trim();

/**
 * Puts a growth framework together from what a reader finds. A part is known by its path: asked for again it is
 * the same part, and what was empty in it is filled. Nothing is lost: what says otherwise than before, what is
 * too long and what leads nowhere goes to `unmapped` with where it stood and why.
 */
export class FrameworkBuilder {
	#parts = Object.fromEntries(
		PARTS_NAMES.map((list) => [list, new Map<string, Loose>()])
	) as Record<PartsName, Map<string, Loose>>;
	#came = new Map<string, Spot>();
	#unplaced: Omit<Unmapped, 'id'>[] = [];
	#spot: Spot = { source: '', place: '' };
	#about: { name: string; summary: string; source: Partial<FrameworkSource> };

	/** @param name the framework's name where the source says none */
	constructor(name: string) {
		this.#about = { name, summary: '', source: {} };
	}

	/** What the source says of the framework as a whole. */
	about(said: { name?: string; summary?: string; source?: Partial<FrameworkSource> }): void {
		const { source, ...rest } = said;
		Object.assign(this.#about, rest);
		Object.assign(this.#about.source, source);
	}

	/** Where the reader stands: what is added from now on came from there. */
	at(source: string, place: string): this {
		this.#spot = { source, place };
		return this;
	}

	/**
	 * The id of a part, made where there is none of this path yet.
	 * @param path what names it, from the outside in; an id of its parent stands well for the parent's path
	 */
	part<L extends PlacedName>(list: L, path: readonly string[], fields: NewPart<L>): string {
		const id = this.id(list, ...path);
		const here = this.#parts[list].get(id);
		if (here) this.#fill(list, here, fields);
		else {
			this.#parts[list].set(id, { id, ...fields });
			this.#came.set(id, this.#spot);
		}
		return id;
	}

	/** The id that a part of this path has or would have. */
	id(list: PlacedName, ...path: readonly string[]): string {
		return stableId(list, ...path.map(oneSpelling));
	}

	/** Whether there is a part with this id. */
	has(list: PlacedName, id: string): boolean {
		return this.#parts[list].has(id);
	}

	/** A part as it stands by now, or undefined. */
	get<L extends PlacedName>(
		list: L,
		id: string
	): Readonly<NewPart<L> & { id: string }> | undefined {
		return this.#parts[list].get(id) as (NewPart<L> & { id: string }) | undefined;
	}

	/** All parts of a list by now, in order. */
	all<L extends PlacedName>(list: L): readonly Readonly<NewPart<L> & { id: string }>[] {
		return [...this.#parts[list].values()] as (NewPart<L> & { id: string })[];
	}

	/** Keeps what has no place. @param body as it stood; anything but text is kept as JSON */
	unplaced(source: string, place: string, reason: string, body: unknown): void {
		const text = typeof body === 'string' ? body : (JSON.stringify(body, null, '\t') ?? '');
		this.#unplaced.push({ source, place, reason, body: text });
	}

	/** How much has been kept without a place by now. */
	get unplacedCount(): number {
		return this.#unplaced.length;
	}

	/** The framework, whole: it passes `growthFramework` and `frameworkMisfits` finds nothing in it. */
	done(): GrowthFramework {
		const { source, ...about } = this.#about;
		const empty = emptyFramework(about.name);
		const lists = PARTS_NAMES.map((list) => [list, [...this.#parts[list].values()]]);
		return settled(
			{
				...empty,
				...about,
				source: { ...empty.source, ...source },
				...(Object.fromEntries(lists) as object)
			},
			this.#unplaced,
			(id) => this.#came.get(id)
		);
	}

	#fill(list: PlacedName, here: Loose, fields: Loose): void {
		for (const [field, value] of Object.entries(fields)) {
			if (isEmpty(value)) continue;
			const before = here[field];
			if (isEmpty(before)) here[field] = value;
			else if (JSON.stringify(before) !== JSON.stringify(value)) {
				const reason = `This ${PARTS_OF_A_FRAMEWORK[list][0]} has another ${field.replaceAll('_', ' ')} already; the first one was kept.`;
				this.unplaced(this.#spot.source, this.#spot.place, reason, value);
			}
		}
	}
}
