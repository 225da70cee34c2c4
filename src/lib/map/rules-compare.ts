import { quarterLabel } from '#lib/impact/rules-time.ts';
import { QUADRANTS, SCALES, WORDS } from '#lib/impact/words.ts';
import { countsOf } from './rules-balance.ts';
import { isShown, type Mark } from './rules.ts';

/** What was added between two quarters, the earlier one first, in words. */
export function growthLine(marks: readonly Mark[], earlier: string, later: string | null): string {
	const before = marks.filter((mark) => isShown(mark, 'part', earlier));
	const after = marks.filter((mark) => isShown(mark, 'part', later));
	const since = `since the end of ${quarterLabel(earlier)}`;
	const added = after.length - before.length;
	if (added <= 0) return `Nothing was added ${since}.`;
	const [one, other] = [countsOf(before), countsOf(after)];
	const more = QUADRANTS.map((quadrant) => ({
		quadrant,
		count: (other.quadrants.get(quadrant) ?? 0) - (one.quadrants.get(quadrant) ?? 0)
	})).filter(({ count }) => count > 0);
	const where = more.map(({ quadrant, count }) => `${count} in ${WORDS[quadrant]}`).join(', ');
	const further = SCALES.filter((scale) => other.scales.has(scale) && !one.scales.has(scale)).at(
		-1
	);
	const reach = further
		? ` It reached ${WORDS[further].toLowerCase()} scale for the first time.`
		: '';
	return `${added} more ${since}: ${where}.${reach}`;
}
