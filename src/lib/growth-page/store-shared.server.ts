import { v7 as newId } from 'uuid';
import { collections } from '#lib/db/collections.ts';
import { changeItem, createItem, getItem, listItems } from '#lib/db/collection.server.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { quarterOf } from '#lib/impact/rules-time.ts';
import { pageBefore } from './rules-page.ts';
import { paperOf } from './rules-paper.ts';
import type { Comment, GrowthPage } from './schema.ts';
import type { Paper } from './schema-shared.ts';

/** The part of a share that says what it shows. */
type Showing = { owner: string; page: string | null; shows: Paper['shows']; ranks: boolean };
export type SharedPaper = { page: GrowthPage; paper: Paper; comments: Comment[] };

/** The page that a share shows, cut to what it shows, with all comments on it; nothing where there is no such page. */
export async function readPaper(
	db: Db,
	{ owner, page: wanted, ...shown }: Showing,
	now: Date
): Promise<SharedPaper | undefined> {
	const pages = await listItems(db, owner, collections.growth_page);
	const quarter = quarterOf(now.toISOString());
	const page = pages.find((page) => (wanted ? page.id === wanted : page.quarter === quarter));
	if (!page) return undefined;
	const [person, goals, comments] = await Promise.all([
		whose(db, owner),
		listItems(db, owner, collections.goal),
		listItems(db, owner, collections.comment)
	]);
	const before = pageBefore(pages, page.quarter);
	return {
		page,
		paper: paperOf(page, { owner: person, goals, before }, shown),
		comments: comments.filter((comment) => comment.growth_page === page.id)
	};
}

async function whose(db: Db, owner: string): Promise<Paper['owner']> {
	return db
		.selectFrom('person')
		.select(['name', 'title'])
		.where('id', '=', owner)
		.executeTakeFirstOrThrow();
}

/** Puts somebody's comment beside something on a page. */
export async function addComment(
	db: Db,
	owner: string,
	comment: Pick<Comment, 'growth_page' | 'about' | 'author' | 'words' | 'share'>,
	now: Date
): Promise<Comment> {
	const at = now.toISOString();
	return createItem(db, owner, collections.comment, {
		...{ id: newId(), version: 1, created_at: at, updated_at: at, deleted_at: null },
		...{ ...comment, answers: [], resolved_at: null }
	});
}

/** Adds somebody's answer to a comment; to one that was resolved, it opens it again. */
export async function addAnswer(
	db: Db,
	owner: string,
	id: string,
	answer: { author: string; words: string },
	now: Date
): Promise<Comment> {
	const at = now.toISOString();
	// The owner never writes for another; here another writes.
	const collection = { ...collections.comment, settled: undefined };
	return writeRecord(db, owner, async (transaction) => {
		const { version, answers } = await getItem(transaction, owner, collection, id);
		const added = [...answers, { id: newId(), ...answer, at }];
		const changes = { answers: added, resolved_at: null };
		return changeItem(transaction, owner, collection, { id, version, now: at }, changes);
	});
}
