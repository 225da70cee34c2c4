import { levelsOfAbilities, type LevelsOf, type Step } from '#lib/framework/rules-scale.ts';
import { segmentInput, type Competency, type Segment, type Skill } from '#lib/framework/schema.ts';
import { fieldErrors } from '#lib/http/field-errors.ts';
import { themeInput, type Theme } from '#lib/impact/schema.ts';
import { same } from '#lib/impact/rules-lines.ts';
import { WORDS, type Quadrant, type Zone } from '#lib/impact/words.ts';
import type { Read } from './rules-csv-dates.ts';

/** The record that rows are brought into, as far as a row can name parts of it. */
export type CsvContext = {
	mastery_levels: readonly Step[];
	competencies: readonly (Pick<Competency, 'id' | 'name'> & Partial<Pick<Competency, 'scale'>>)[];
	skills: readonly (Pick<Skill, 'id' | 'name'> & Partial<Pick<Skill, 'competency'>>)[];
	segments: readonly Pick<Segment, 'id' | 'name' | 'quadrant'>[];
	themes: readonly Pick<Theme, 'id' | 'name' | 'zone'>[];
	/** Makes the ids of what is new. */
	newId: () => string;
};

/** What rows name and the record does not have yet; to be added with the impacts that need it. */
export type Added = {
	skills: Pick<Skill, 'id' | 'name'>[];
	segments: Pick<Segment, 'id' | 'name' | 'quadrant'>[];
	themes: Pick<Theme, 'id' | 'name' | 'zone'>[];
};

/** Finds by name what the record has, and makes ready once what it does not have. */
export class NamesOfRecord {
	readonly added: Added = { skills: [], segments: [], themes: [] };
	readonly context: CsvContext;
	readonly #levels: LevelsOf;

	constructor(context: CsvContext) {
		this.context = context;
		this.#levels = levelsOfAbilities(context);
	}

	/** The steps of the scale that what is called so uses; of the first one where it is new. */
	levelsOf(name: string): readonly Step[] {
		const { competencies, skills } = this.context;
		return this.#levels((named(competencies, name) ?? named(skills, name))?.id ?? null);
	}

	/** A competency of that name, else a skill, else a new skill. */
	ability(name: string): { kind: 'skill' | 'competency'; ref: string } {
		const competency = named(this.context.competencies, name);
		if (competency) return { kind: 'competency', ref: competency.id };
		const known = named(this.context.skills, name) ?? named(this.added.skills, name);
		const skill = known ?? { id: this.context.newId(), name };
		if (!known) this.added.skills.push(skill);
		return { kind: 'skill', ref: skill.id };
	}

	/** A theme of that name, in that zone where there are two, else a new one in that zone. */
	theme(name: string, zone: Zone): Read<{ id: string; zone: Zone }> {
		const all = [...this.context.themes, ...this.added.themes];
		const known =
			named(
				all.filter((theme) => theme.zone === zone),
				name
			) ?? named(all, name);
		if (known) return { value: known };
		const fit = fitName(themeInput.shape.name, name);
		if ('reason' in fit) return fit;
		const theme = { id: this.context.newId(), name: fit.value, zone };
		this.added.themes.push(theme);
		return { value: theme };
	}

	/** A segment of that name, in that quadrant where it is said, else a new one; new ones need a quadrant. */
	segment(name: string, quadrant: Quadrant | null): Read<{ id: string; quadrant: Quadrant }> {
		const all = [...this.context.segments, ...this.added.segments];
		const inside = all.filter((segment) => segment.quadrant === quadrant);
		const known = named(inside, name) ?? named(all, name);
		if (known) return { value: known };
		if (quadrant === null) return { reason: unknownSegment(name, all) };
		const fit = fitName(segmentInput.shape.name, name);
		if ('reason' in fit) return fit;
		const segment = { id: this.context.newId(), name: fit.value, quadrant };
		this.added.segments.push(segment);
		return { value: segment };
	}
}

function named<T extends { name: string }>(items: readonly T[], name: string): T | undefined {
	return items.find((item) => item.name === name) ?? items.find((item) => same(item.name, name));
}

/** A name that the record could hold, or why it could not. */
function fitName(schema: typeof themeInput.shape.name, name: string): Read<string> {
	const { data, error } = schema.safeParse(name);
	return error ? { reason: fieldErrors(error.issues)[0]?.message ?? '' } : { value: data };
}

function unknownSegment(
	name: string,
	all: readonly { name: string; quadrant: Quadrant }[]
): string {
	const known = all.map((segment) => `${segment.name} (${WORDS[segment.quadrant]})`).join(', ');
	return `“${name}” is not one of your segments. Say its quadrant too, or write one of: ${known}.`;
}
