import { levelName } from '#lib/framework/rules-scale.ts';
import { ORIGINS, type Origin } from '#lib/framework/words.ts';
import { heldNow, type Ability } from './rules.ts';

/** How one competency, or a group of them, stands beside what the role level expects. */
export type Reading = 'below' | 'towards' | 'at' | 'above' | 'unsaid';
export const READING_WORDS: Record<Reading, string> = {
	below: 'below',
	towards: 'working towards',
	at: 'at',
	above: 'above',
	unsaid: 'not said'
};

/** One competency that the role level expects, with where it stands and why. */
export type Line = { ability: Ability; reading: Reading; reason: string };
/** One of the two top groups: where it stands, and each reason for that; never one number. */
export type GroupReading = { origin: Origin; reading: Reading; lines: Line[]; reasons: string[] };

/**
 * One competency against what is expected. Below what is expected it is *working towards* when the person wants
 * it that deep, or an evidenced impact shows it that deep already; otherwise *below*. Null where the role level
 * names no step, because then there is nothing to be below of.
 */
export function lineOf(ability: Ability): Line | null {
	const order = ability.expected?.order ?? null;
	if (order === null) return null;
	const now = heldNow(ability);
	const word = (at: number) => (at === 0 ? 'not held yet' : levelName(ability.levels, at));
	const asks = word(order);
	if (now === null)
		return { ability, reading: 'unsaid', reason: `${asks} is expected, and nothing is said yet.` };
	const shown = shownWords(ability, word);
	if (now >= order) {
		const reading = now > order ? 'above' : 'at';
		return { ability, reading, reason: `${word(now)}, where ${asks} is expected. ${shown}` };
	}
	const wants = (ability.said.wanted ?? 0) >= order;
	const shows = (ability.evidenced?.level ?? 0) >= order;
	const on = shows
		? 'Your impacts show it that deep already; look at it again.'
		: wants
			? 'You want it that deep.'
			: shown;
	const reason = `${word(now)}, where ${asks} is expected. ${on}`;
	return { ability, reading: wants || shows ? 'towards' : 'below', reason };
}

function shownWords({ evidenced }: Ability, word: (order: number) => string): string {
	if (!evidenced) return 'No evidenced impact shows it yet.';
	const count = evidenced.deepest.length;
	return count === 1
		? `1 impact shows ${word(evidenced.level)}.`
		: `${count} impacts show ${word(evidenced.level)}.`;
}

/**
 * Craft, and personal and leadership, each read for itself: they grow apart, and one must not hide the other.
 * Only what is required weighs. *At* when all of it is at or above, *above* when half of it or more is above
 * besides; *working towards* when more than half is at or above, or nothing is plainly below; else *below*. While of more
 * than half nothing is said, there is no reading.
 */
export function readingsOf(abilities: readonly Ability[]): GroupReading[] {
	return ORIGINS.flatMap((origin) => {
		const lines = abilities
			.filter((each) => each.kind === 'competency' && each.origin === origin)
			.flatMap((each) => lineOf(each) ?? []);
		return lines.length === 0 ? [] : [{ origin, lines, ...groupReading(lines) }];
	});
}

function groupReading(lines: readonly Line[]): Pick<GroupReading, 'reading' | 'reasons'> {
	const required = lines.filter(({ ability }) => ability.expected?.weight === 'required');
	const of = required.length > 0 ? required : lines;
	const count = (...readings: Reading[]) =>
		of.filter(({ reading }) => readings.includes(reading)).length;
	return { reading: verdict(of.length, count), reasons: reasonsOf(of, lines) };
}

function verdict(all: number, count: (...readings: Reading[]) => number): Reading {
	if (count('unsaid') * 2 > all) return 'unsaid';
	const met = count('at', 'above');
	if (met === all) return count('above') * 2 >= all ? 'above' : 'at';
	return met * 2 > all || count('below') === 0 ? 'towards' : 'below';
}

function reasonsOf(required: readonly Line[], lines: readonly Line[]): string[] {
	const named = (reading: Reading) =>
		required
			.filter((line) => line.reading === reading)
			.map(({ ability, reason }) => `${ability.name}: ${reason}`);
	const met = required.filter(({ reading }) => reading === 'at' || reading === 'above').length;
	const besides = lines.filter(({ ability }) => ability.expected?.weight !== 'required');
	const more = besides.filter(({ reading }) => reading === 'at' || reading === 'above').length;
	return [
		`${met} of ${required.length} expected are held as deeply as expected, or deeper.`,
		...(besides.length > 0 && besides.length < lines.length
			? [
					`Of ${besides.length} that are good to have, ${more} ${more === 1 ? 'is' : 'are'} held so.`
				]
			: []),
		...(['below', 'towards', 'above', 'at', 'unsaid'] as const).flatMap(named)
	];
}
