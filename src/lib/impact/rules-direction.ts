import type { Competency, Segment, Skill } from '#lib/framework/schema.ts';
import { dayOf, quarterOf } from './rules-time.ts';
import type { Impact, Theme } from './schema.ts';
import { SCALES, ZONES, type Status } from './words.ts';

/** Which way an impact is written down: planned before it is made, or told after. */
export type Direction = 'ahead' | 'back';

/** The way an impact is asked about: one that is made is looked back on. */
export const directionOf = (status: Status): Direction => (status === 'made' ? 'back' : 'ahead');

type Beginning = Pick<Impact, 'status' | 'planned_for' | 'started_on' | 'made_on'>;

/**
 * How a new impact begins: looking ahead it is planned for this quarter; looking back it is made, and made
 * today until another day is said (product.md: "a reactive entry may have only the last").
 */
export function beginning(direction: Direction, now: Date): Beginning {
	const today = dayOf(now);
	return direction === 'back'
		? { status: 'made', planned_for: null, started_on: null, made_on: today }
		: { status: 'planned', planned_for: quarterOf(today), started_on: null, made_on: null };
}

/** An impact of which nothing is said yet. */
export function blankImpact(id: string, direction: Direction, now: Date): Impact {
	const at = now.toISOString();
	return {
		id,
		version: 0,
		created_at: at,
		updated_at: at,
		deleted_at: null,
		headline: '',
		actions: '',
		audience: [],
		effect: '',
		opportunity_words: '',
		behaviours: [],
		skills: [],
		zone: 'in_my_role',
		theme: null,
		place: '',
		objectives: [],
		quadrant: null,
		segment: null,
		scale: null,
		part: null,
		people: [],
		material: [],
		changes: [],
		...beginning(direction, now)
	};
}

/**
 * Where a new impact begins, as an address asks for it: on the plan in a theme (`theme`) or a zone (`zone`), in
 * the role where nothing is said; on the map in a field (`at`, a segment and a scale with a point between them);
 * with a skill or competency it is to use (`using`), to be grown to a step (`to`, the order of a mastery level).
 */
export function beginningPlace(
	params: Pick<URLSearchParams, 'get'>,
	{ themes, segments, skills, competencies }: Around
): Partial<Impact> {
	return {
		...onThePlan(params, themes),
		...onTheMap(params.get('at') ?? '', segments),
		...growing(params, skills, competencies)
	};
}
type Named = { id: string; name: string; framework_version: string | null };
/** What of the record a new impact can begin in. */
type Around = {
	themes: readonly Pick<Theme, 'id' | 'zone'>[];
	segments: readonly Pick<Segment, 'id' | 'quadrant'>[];
	skills: readonly Pick<Skill, keyof Named>[];
	competencies: readonly Pick<Competency, keyof Named>[];
};

function growing(
	params: Pick<URLSearchParams, 'get'>,
	skills: readonly Named[],
	competencies: readonly Named[]
): Pick<Impact, 'skills'> | undefined {
	const called = ({ id }: Named) => id === params.get('using');
	const skill = skills.find(called);
	const ability = skill ?? competencies.find(called);
	if (!ability) return undefined;
	const { id: ref, name: name_then, framework_version } = ability;
	const to = Number(params.get('to'));
	const intended = Number.isInteger(to) && to >= 1 && to <= 40 ? to : null;
	const kind = skill ? 'skill' : 'competency';
	return { skills: [{ kind, ref, name_then, framework_version, intended, shown: null }] };
}

function onThePlan(
	params: Pick<URLSearchParams, 'get'>,
	themes: readonly Pick<Theme, 'id' | 'zone'>[]
): Pick<Impact, 'zone' | 'theme'> {
	const theme = themes.find(({ id }) => id === params.get('theme'));
	if (theme) return { zone: theme.zone, theme: theme.id };
	return { zone: ZONES.find((zone) => zone === params.get('zone')) ?? 'in_my_role', theme: null };
}

function onTheMap(
	at: string,
	segments: readonly Pick<Segment, 'id' | 'quadrant'>[]
): Partial<Pick<Impact, 'quadrant' | 'segment' | 'scale'>> {
	const [asked, reach] = at.split('.');
	const segment = segments.find(({ id }) => id === asked);
	const scale = SCALES.find((each) => each === reach);
	return segment && scale ? { quadrant: segment.quadrant, segment: segment.id, scale } : {};
}

/** Whether an impact says enough to be kept: a word of what changed, what is done, or in what way. */
export function saysSomething({ headline, actions, effect }: Impact): boolean {
	return [headline, actions, effect].some((words) => words.trim() !== '');
}

/** What to call an impact: its headline, else the nearest it has to one. */
export function impactName({ headline, effect, actions }: Impact): string {
	const [first] = [headline, effect, actions].filter((words) => words.trim() !== '');
	return first ?? 'A new impact';
}
