import type { FrameworkParts } from '#lib/framework/schema-document.ts';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { MasteryLevel } from '#lib/framework/schema.ts';
import type { Status } from '#lib/impact/words.ts';
import { heldNow, type Ability } from './rules.ts';
import { ordersOf } from './rules-role.ts';

/** A behaviour to aim for, with examples of it. */
export type Aim = { words: string; examples: readonly string[] };
/** An open place of the map; `where` says its segment and scale, `at` names them as an address does. */
export type Place = { id: string; words: string; where: string; at: string };
/** The next step of one ability, and what could carry it. */
export type Path = {
	now: number;
	/** The next mastery level; null where the deepest is held. */
	next: MasteryLevel | null;
	/** What the next step is like: in the framework's words for this competency, else as the scale says it. */
	descriptor: string;
	/** Behaviours that show the next step. */
	aims: Aim[];
	/** Behaviours that speak against it. */
	avoid: Aim[];
	/** Impacts ahead that would use it, the nearest to being made first. */
	ahead: EvidenceRow[];
	/** Places on the map marked to grow in that are still open. */
	places: Place[];
};

type Parts = Pick<FrameworkParts, 'mastery_levels' | 'descriptors' | 'indicators'>;
type Surroundings = {
	/** The version of the framework that the ability was taken from, or the role level stands on. */
	framework?: Parts | undefined;
	role_level?: string | undefined;
	rows: readonly EvidenceRow[];
	/** Open intents of the map. */
	intents: readonly Place[];
};

/** Impacts that are still ahead, the nearest to being made first. */
const AHEAD: readonly Status[] = ['under_way', 'planned', 'idea'];

/**
 * The learning path of one ability: what its next step is like, what to aim for, and what could carry it. While
 * opportunities are no things of their own, the impacts that are ahead and use it stand for them, and the
 * places on the map where the person wants to grow next; those whose words name the ability come first.
 */
export function pathOf(
	ability: Ability,
	{ framework, role_level, rows, intents }: Surroundings
): Path {
	const now = heldNow(ability) ?? 0;
	const next = ability.levels.find(({ position }) => position > now) ?? null;
	const told = framework && next ? behaviours(framework, ability, next.position, role_level) : [];
	return {
		now,
		next,
		descriptor: next ? descriptorOf(framework, ability, next) : '',
		aims: told.filter(({ sign }) => sign === 'positive'),
		avoid: told.filter(({ sign }) => sign === 'negative'),
		ahead: aheadOf(ability, rows),
		places: byName(intents, ability.name)
	};
}

/** What one step is like for an ability: in the framework's words for its competency, else as the scale says it. */
export function descriptorOf(
	parts: Pick<FrameworkParts, 'mastery_levels' | 'descriptors'> | undefined,
	ability: Pick<Ability, 'competency'>,
	level: MasteryLevel
): string {
	if (!parts) return level.descriptor;
	const orders = ordersOf(parts);
	const own = parts.descriptors.find(
		({ competency, mastery_level }) =>
			competency === ability.competency?.id && orders.get(mastery_level) === level.position
	);
	return own?.words ?? level.descriptor;
}

/** Behaviours at the step itself; where the framework has none there, those of the role level. */
function behaviours(parts: Parts, ability: Ability, order: number, role_level?: string) {
	const orders = ordersOf(parts);
	const own = parts.indicators.filter(({ competency }) => competency === ability.competency?.id);
	const atStep = own.filter(({ mastery_level }) => orders.get(mastery_level ?? '') === order);
	return atStep.length > 0
		? atStep
		: own.filter((each) => each.role_level !== null && each.role_level === role_level);
}

/** What is ahead and uses the ability: tagged with it, with a skill of it, or with the competency it is a part of. */
function aheadOf(ability: Ability, rows: readonly EvidenceRow[]): EvidenceRow[] {
	const uses = ({ impact, competencies }: EvidenceRow) =>
		impact.skills.some(({ ref }) => ref === ability.id || ref === ability.competency?.id) ||
		(ability.kind === 'competency' && competencies.includes(ability.id));
	const own = ({ impact }: EvidenceRow) => impact.skills.some(({ ref }) => ref === ability.id);
	return rows
		.filter((row) => AHEAD.includes(row.impact.status) && uses(row))
		.toSorted(
			(a, b) =>
				Number(own(b)) - Number(own(a)) ||
				AHEAD.indexOf(a.impact.status) - AHEAD.indexOf(b.impact.status) ||
				a.number - b.number
		);
}

function byName(places: readonly Place[], name: string): Place[] {
	const named = ({ words }: Place) => words.toLowerCase().includes(name.toLowerCase());
	return places.toSorted((a, b) => Number(named(b)) - Number(named(a)));
}

/**
 * The query that begins an impact ahead with this ability and the step it is to be grown to, in one step;
 * with `at` in a place of the map.
 */
export function planQuery({ id }: Pick<Ability, 'id'>, order: number | null, at?: string): string {
	const query = new URLSearchParams({ impact: 'ahead', using: id });
	if (order !== null) query.set('to', String(order));
	if (at !== undefined) query.set('at', at);
	return query.toString();
}
