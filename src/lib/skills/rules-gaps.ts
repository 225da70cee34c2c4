import { dayLabel } from '#lib/impact/rules-time.ts';
import { heldNow, type Ability } from './rules.ts';
import type { Interest } from './words.ts';

/** What makes a difference matter, most first. */
export const GAP_KINDS = ['wanted_by', 'expected', 'wanted', 'aimed', 'desired'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** A difference between how deeply something is held and how deeply it is wanted or expected. */
export type Gap = {
	ability: Ability;
	kind: GapKind;
	/** Order held now; 0 where it is not held, or nobody has said. */
	now: number;
	/** The step to reach: that of the reason that matters first. */
	to: number;
};

const INTEREST: Record<Interest, number> = { much: 0, some: 1, little: 3 };
const UNSAID = 2;

/**
 * The gaps of a record, the one that matters first at the top. The order is not by size: a large distance says
 * nothing about what helps (design: "closest gaps rank by goal and North Star, not size"). First what the
 * person wants by a day, the soonest first, because they set themself that goal; then what the role level they
 * hold requires, because it is asked of them today; then what they want without a day; then what the role
 * level they grow towards requires; then what a role only desires. Within one kind more interest goes first,
 * then fewer steps, because a step that one quarter can carry gets begun; then the name.
 */
export function gapsOf(abilities: readonly Ability[]): Gap[] {
	return abilities.flatMap((ability) => gapOf(ability) ?? []).toSorted(inOrder);
}

/** The gap of one ability by the reason that matters first, or nothing where it is held as deeply as anything asks. */
export function gapOf(ability: Ability): Gap | null {
	const now = heldNow(ability) ?? 0;
	const { said, expected, aimed } = ability;
	const reasons: [GapKind, number | null | undefined][] = [
		['wanted_by', said.wanted_by === null ? null : said.wanted],
		['expected', expected?.weight === 'required' ? expected.order : null],
		['wanted', said.wanted],
		['aimed', aimed?.weight === 'required' ? aimed.order : null],
		['desired', expected?.order],
		['desired', aimed?.order]
	];
	const [reason] = reasons.filter(([, to]) => (to ?? 0) > now);
	if (!reason) return null;
	const [kind, to] = reason;
	return { ability, kind, now, to: to ?? now };
}

function inOrder(a: Gap, b: Gap): number {
	const interest = ({ ability }: Gap) =>
		ability.said.interest === null ? UNSAID : INTEREST[ability.said.interest];
	return (
		GAP_KINDS.indexOf(a.kind) - GAP_KINDS.indexOf(b.kind) ||
		(a.kind === 'wanted_by' ? compare(dayOf(a), dayOf(b)) : 0) ||
		interest(a) - interest(b) ||
		a.to - a.now - (b.to - b.now) ||
		compare(a.ability.name, b.ability.name) ||
		compare(a.ability.id, b.ability.id)
	);
}
const dayOf = ({ ability }: Gap) => ability.said.wanted_by ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Why a gap stands where it does, in a sentence. `role` and `next` are the role levels held and grown towards. */
export function gapReason(
	{ kind, ability }: Gap,
	role = 'your role',
	next = 'your next role'
): string {
	switch (kind) {
		case 'wanted_by':
			return `You want it by ${dayLabel(ability.said.wanted_by ?? '')}`;
		case 'expected':
			return `Expected at ${role}`;
		case 'wanted':
			return ability.said.interest === 'much' ? 'You want it, with much interest' : 'You want it';
		case 'aimed':
			return `Expected at ${next}, where you are heading`;
		case 'desired':
			return ability.expected?.order ? `Good to have at ${role}` : `Good to have at ${next}`;
	}
}
