import type { Mark } from './rules.ts';

/** What somebody who tells their map begins with: at most so many, as more would be a list. */
const OFFERED = 9;

/**
 * The impacts offered for a story, in order of time: those with words of people who felt them first, then
 * what is evidenced, then the rest, as many as fit.
 */
export function offered(marks: readonly Mark[]): string[] {
	const weight = ({ row }: Mark) =>
		row.standing === 'confirmed' ? 0 : row.standing === 'evidenced' ? 1 : 2;
	const reach = ({ row }: Mark) => -row.voices.length;
	return marks
		.filter(({ row }) => row.impact.status === 'made')
		.toSorted((a, b) => weight(a) - weight(b) || reach(a) - reach(b) || a.row.number - b.row.number)
		.slice(0, OFFERED)
		.toSorted(byTime)
		.map(({ id }) => id);
}

/** What was made first comes first. */
export const byTime = (a: Mark, b: Mark): number =>
	(a.row.impact.made_on ?? '9').localeCompare(b.row.impact.made_on ?? '9') ||
	a.row.number - b.row.number;

/** The ids of an address's story, in order; an id that is not there any more is passed over. */
export function storyFrom(text: string | null, known: ReadonlyMap<string, Mark>): Mark[] {
	return (text ?? '').split(' ').flatMap((id) => known.get(id) ?? []);
}
/** The same as an address keeps it. */
export const storyText = (ids: readonly string[]): string => ids.join(' ');

/** Moves one of a list by a place. */
export function movedBy(ids: readonly string[], at: number, by: 1 | -1): string[] {
	const [id] = ids.slice(at, at + 1);
	const to = at + by;
	if (id === undefined || to < 0 || to >= ids.length) return [...ids];
	return ids.toSpliced(at, 1).toSpliced(to, 0, id);
}
