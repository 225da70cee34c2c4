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
