import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { quarterOf } from '#lib/impact/rules-time.ts';
import { SCALES, WORDS } from '#lib/impact/words.ts';
import { share, type Counts } from '#lib/map/rules-balance.ts';

/** The four beats of a quarter: what is planned, made, evidenced, and spoken of by others. */
export const BEATS = ['planned', 'made', 'evidenced', 'felt'] as const;
/** How many impacts are at a beat, what that is called, and what the number says. */
export type Beat = {
	kind: (typeof BEATS)[number];
	count: number;
	words: string;
	sentence: string;
};

/** Whether an impact is made and at least evidenced. */
const isEvidenced = ({ standing }: EvidenceRow) =>
	standing === 'evidenced' || standing === 'confirmed';

/** The rhythm of a quarter. What is parked is planned no longer. */
export function rhythmOf(rows: readonly EvidenceRow[], quarter: string): Beat[] {
	const planned = rows.filter(
		({ impact }) => impact.planned_for === quarter && impact.status !== 'parked'
	);
	const made = rows.filter(
		({ impact: { status, made_on } }) =>
			status === 'made' && made_on !== null && quarterOf(made_on) === quarter
	);
	const evidenced = made.filter(isEvidenced).length;
	const felt = made.filter(({ voices }) => voices.length > 0);
	const voices = felt.reduce((sum, row) => sum + row.voices.length, 0);
	return [
		{ kind: 'planned', count: planned.length, words: 'planned', sentence: plannedSaid(planned) },
		{ kind: 'made', count: made.length, words: 'made', sentence: madeSaid(made) },
		{
			kind: 'evidenced',
			count: evidenced,
			words: 'evidenced',
			sentence: toGo(made.length, evidenced)
		},
		{
			kind: 'felt',
			count: felt.length,
			words: 'with feedback',
			sentence: voices === 0 ? 'nobody yet' : voices === 1 ? '1 voice' : `${voices} voices`
		}
	];
}

function plannedSaid(planned: readonly EvidenceRow[]): string {
	const at = (wanted: string) => planned.filter(({ impact }) => impact.status === wanted).length;
	if (planned.length === 0) return 'nothing yet';
	const ideas = at('idea');
	if (ideas > 0) return ideas === 1 ? '1 still an idea' : `${ideas} still ideas`;
	return at('planned') > 0 ? `${at('planned')} not begun` : 'all of them begun';
}

function madeSaid(made: readonly EvidenceRow[]): string {
	if (made.length === 0) return 'nothing yet';
	const back = made.filter(({ impact }) => impact.planned_for === null).length;
	return back === 0 ? 'all planned before' : `${back} seen looking back`;
}

function toGo(made: number, evidenced: number): string {
	if (made === 0) return 'nothing yet';
	return evidenced === made ? 'all of them' : `${made - evidenced} to go`;
}

/** How far an impact has come of planned, made, evidenced and with feedback, and that in words. */
export function lifeOf(row: EvidenceRow): { reached: number; words: string } {
	const made = row.impact.status === 'made';
	const evidenced = isEvidenced(row);
	const heard = row.voices.length > 0;
	const first = evidenced ? 'Evidenced' : made ? 'Needs evidence' : 'Not made yet';
	return {
		reached: !made ? 1 : !evidenced ? 2 : heard ? 4 : 3,
		words: `${first}, ${heard ? 'has feedback' : 'no feedback yet'}`
	};
}

/** Where impact gathers, in a few words: "62% at team scale"; nothing while the map is empty. */
export function gathersAt({ scales, all }: Counts): string {
	const most = SCALES.filter((scale) => scales.has(scale)).toSorted(
		(a, b) => (scales.get(b) ?? 0) - (scales.get(a) ?? 0)
	)[0];
	if (most === undefined) return '';
	return `${share(scales.get(most) ?? 0, all)}% at ${WORDS[most].toLowerCase()} scale`;
}

/** Words about the impact felt, who said them, and what about. */
export type Felt = { words: string; voice: Feedback; row: EvidenceRow };

/** The words about an impact felt that were given last. */
export function latestFelt(rows: readonly EvidenceRow[]): Felt | undefined {
	let last: Felt | undefined;
	for (const row of rows)
		for (const voice of row.voices) {
			const words = voice.passages.find(({ order }) => order === 3)?.words;
			if (words !== undefined && voice.given_on >= (last?.voice.given_on ?? ''))
				last = { words, voice, row };
		}
	return last;
}
