import type { Impact } from '#lib/impact/schema.ts';
import { standing, type Voice } from '#lib/impact/rules.ts';
import { WORDS, type Part } from '#lib/impact/words.ts';

/** An impact that can be asked about, with the feedback beside it. */
export type Askable<Beside extends Voice & { impact: string }> = {
	impact: Impact;
	voices: Beside[];
};

/**
 * Made impacts in the order in which a question is worth most: evidenced and nobody spoke, made and nobody spoke,
 * somebody is waited for (`waited`), those with words that do not speak of the impact felt, then confirmed; in each
 * the newest first.
 */
export function askable<Beside extends Voice & { impact: string }>(
	impacts: readonly Impact[],
	feedback: readonly Beside[],
	waited: ReadonlySet<string>
): Askable<Beside>[] {
	const beside = Map.groupBy(
		feedback.filter(({ standing }) => standing !== 'withdrawn'),
		({ impact }) => impact
	);
	return impacts
		.filter(({ status }) => status === 'made')
		.map((impact) => ({ impact, voices: beside.get(impact.id) ?? [] }))
		.toSorted(
			(one, other) =>
				rank(one, waited) - rank(other, waited) ||
				(other.impact.made_on ?? '').localeCompare(one.impact.made_on ?? '') ||
				other.impact.id.localeCompare(one.impact.id)
		);
}

function rank(
	{ impact, voices }: Askable<Voice & { impact: string }>,
	waited: ReadonlySet<string>
): number {
	const stands = standing(impact, voices);
	if (stands === 'confirmed') return 4;
	if (waited.has(impact.id)) return 2;
	if (voices.length > 0) return 3;
	return stands === 'evidenced' ? 0 : 1;
}

const PLAYED: Record<Part, string> = {
	instigator: 'you began it',
	owner: 'you were the owner',
	collaborator: 'you worked on it with others'
};

/** How far an impact reached, the part played and where it stands: "Team scale, you were the owner. Evidenced, no feedback yet." */
export function aboutLine({ impact, voices }: Askable<Voice & { impact: string }>): string {
	const reach = [
		impact.scale && `${WORDS[impact.scale]} scale`,
		impact.part && PLAYED[impact.part]
	].filter(Boolean);
	const heard =
		voices.length === 0
			? 'no feedback yet'
			: voices.length === 1
				? 'one voice'
				: `${voices.length} voices`;
	const first = reach.join(', ');
	return [
		first && `${first.charAt(0).toUpperCase()}${first.slice(1)}.`,
		`${WORDS[standing(impact, voices)]}, ${heard}.`
	]
		.filter(Boolean)
		.join(' ');
}
