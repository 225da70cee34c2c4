import type { Share } from '#lib/trust/schema-share.ts';
import { quarterAfter } from '#lib/impact/rules-time.ts';
import { daySaid } from '#lib/ui/when.ts';
import { placesOn } from './rules-paper.ts';
import type { Comment } from './schema.ts';
import type { Paper, SharedComment } from './schema-shared.ts';

type Through = { id: string; may: 'view' | 'comment' };

/**
 * Whether a comment is seen through a share: one made through it, or by the owner, beside something it shows.
 * What others wrote through shares of their own stays between them and the owner.
 */
export function isSeenThrough(
	{ author, share, about }: Pick<Comment, 'author' | 'share' | 'about'>,
	through: Through,
	places: ReadonlySet<string>
): boolean {
	if (through.may !== 'comment' || !places.has(about)) return false;
	return author === '' || share === through.id;
}

/** The comments on a paper as they are seen through a share, oldest first. */
export function commentsThrough(
	comments: readonly Comment[],
	share: Through,
	paper: Paper
): SharedComment[] {
	const places = placesOn(paper);
	return comments
		.filter((comment) => isSeenThrough(comment, share, places))
		.map(({ id, about, author, words, created_at: at, answers, resolved_at }) => ({
			...{ id, about, author, words, at, resolved_at },
			answers: answers.map(({ id, author, words, at }) => ({ id, author, words, at }))
		}));
}

/** Days after the end of a quarter for which a page of it stays shared, unless its owner says otherwise. */
const DAYS_AFTER = 14;

/** The day until which a page is shared where nothing else is said: two weeks after its quarter, or after today where that is later. */
export function usualUntil(quarter: string, today: string): string {
	const [year, part] = quarterAfter(quarter, 1).split('-Q').map(Number);
	const first = new Date(Date.UTC(year ?? 0, ((part ?? 1) - 1) * 3, DAYS_AFTER));
	const later = new Date(today);
	later.setUTCDate(later.getUTCDate() + DAYS_AFTER);
	return (first > later ? first : later).toISOString().slice(0, 10);
}

type Wanted = Pick<Share, 'shows' | 'may' | 'ranks'>;

/** What somebody has of a page, in few words: "Goals only, may comment". */
export function shareWords({ shows, may, ranks }: Wanted): string {
	const what =
		shows === 'goals' ? 'Goals only' : ranks ? 'All five steps with ranks' : 'All five steps';
	return `${what}, ${may === 'comment' ? 'may comment' : 'to read'}`;
}

/** What somebody would see, as a sentence for who is about to share it. */
export function seenWords({ shows, may, ranks }: Wanted, name: string): string {
	const who = name.trim() || 'Whoever has the link';
	const what =
		shows === 'goals'
			? 'your goals on this page with their milestones'
			: `all five steps of this page ${ranks ? 'with your ranks' : 'without your ranks'}`;
	const writes = may === 'comment' ? ', and may comment; only you and they see those comments' : '';
	return `${who} sees ${what}${writes}. Nothing else of your record is shown, and you see when it is read.`;
}

/** When a share was read, in few words. */
export function readWords({ read_at, readings }: Pick<Share, 'read_at' | 'readings'>): string {
	if (read_at === null) return 'not read yet';
	const times = readings === 1 ? 'once' : readings === 2 ? 'twice' : `${readings} times`;
	return `read ${times}, last on ${daySaid(read_at)}`;
}
