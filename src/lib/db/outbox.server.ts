import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from './connect.server.ts';
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './write.server.ts';

/** Which request of whom it is about: the letter itself, and so every secret in it, is made when it is sent. */
export type MailBody = { owner: string; request: string };
/** Mail that one worker has to itself until its lease is over. */
export type LeasedMail = {
	id: string;
	kind: MailKind;
	body: MailBody;
	/** How often it was tried before. */
	attempts: number;
	lease: string;
};

/** Milliseconds a worker has for one letter; longer than sending may take, which is cut off before. */
export const LEASE = 120_000;
const MINUTE = 60_000;
/** Milliseconds between one attempt and the next; after the last of them it is given up, most of a day after the first. */
export const PAUSES = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE);
/** How far, by chance, a pause is from its length: what failed together does not come back together. */
const SPREAD = 0.2;

/** Puts mail into the outbox, in the transaction of what it tells; it leaves once that is committed and `due` has come. */
export async function queueMail(
	db: Db,
	kind: MailKind,
	body: MailBody,
	{ due, now }: { due: Date; now: Date }
): Promise<void> {
	await db
		.insertInto('outbox')
		.values({
			id: newId(),
			kind,
			body: textOf(body),
			due: due.toISOString(),
			attempts: 0,
			lease: null,
			leased_until: null,
			error: '',
			failed_at: null,
			created_at: now.toISOString()
		})
		.execute();
}

/** Whether mail of a kind about this waits to leave by a moment, and was not given up. */
export async function isQueued(db: Db, kind: MailKind, body: MailBody, by: Date): Promise<boolean> {
	const found = await db
		.selectFrom('outbox')
		.select('id')
		.where('kind', '=', kind)
		.where('body', '=', textOf(body))
		.where('due', '<=', by.toISOString())
		.where('failed_at', 'is', null)
		.executeTakeFirst();
	return found !== undefined;
}

/** What a row says it is about: the same text for the same request. */
const textOf = ({ owner, request }: MailBody) => JSON.stringify({ owner, request });

/** Whether mail of a kind known here is due, not given up, and in nobody's hands. */
const isFree = (now: Date) => (row: ExpressionBuilder<Tables, 'outbox'>) =>
	row.and([
		row('kind', 'in', MAIL_KINDS),
		row('due', '<=', now.toISOString()),
		row('failed_at', 'is', null),
		row.or([row('leased_until', 'is', null), row('leased_until', '<=', now.toISOString())])
	]);

/**
 * The next mail that is due, leased to whoever asks, or undefined where there is none. Of two that find the same
 * row, one changes it first and the other, whose condition then fails, looks for the next.
 */
export async function leaseMail(db: Db, now: Date): Promise<LeasedMail | undefined> {
	for (;;) {
		const found = await db
			.selectFrom('outbox')
			.select(['id', 'kind', 'body', 'attempts'])
			.where(isFree(now))
			.orderBy('due')
			.orderBy('id')
			.limit(1)
			.executeTakeFirst();
		if (!found) return undefined;
		const lease = randomUUID();
		const until = new Date(now.getTime() + LEASE).toISOString();
		const { numUpdatedRows } = await inTransaction(db, (transaction) =>
			transaction
				.updateTable('outbox')
				.set({ lease, leased_until: until })
				.where('id', '=', found.id)
				.where(isFree(now))
				.executeTakeFirstOrThrow()
		);
		const { id, kind, body, attempts } = found;
		if (numUpdatedRows > 0n)
			return {
				...{ id, kind: kind as MailKind, attempts, lease },
				body: JSON.parse(body) as MailBody
			};
	}
}

/**
 * Takes out mail that has left, or is no longer wanted, and tells so in the same transaction. It goes even where
 * its lease is over: whoever has leased it since finds it gone, and nothing is told twice.
 */
export async function done(
	db: Db,
	{ id }: LeasedMail,
	tell: (transaction: Db) => Promise<void>
): Promise<void> {
	await inTransaction(db, async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('outbox')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		if (numDeletedRows > 0n) await tell(transaction);
	});
}

/**
 * Puts mail back that could not be sent, to be tried after a pause; after the last pause, or where it was refused
 * `forGood`, it is given up, which `tell` tells in the same transaction. Nothing where its lease is another's by now.
 * @param why a sentence without any name or address
 * @returns when it is tried again, or undefined where it is not
 */
export async function again(
	db: Db,
	{ id, lease, attempts }: LeasedMail,
	{ why, forGood, now }: { why: string; forGood: boolean; now: Date },
	tell: (transaction: Db) => Promise<void>
): Promise<Date | undefined> {
	const pause = forGood ? undefined : PAUSES[attempts];
	const due = pause === undefined ? undefined : new Date(now.getTime() + aboutAsLongAs(pause));
	return inTransaction(db, async (transaction) => {
		const { numUpdatedRows } = await transaction
			.updateTable('outbox')
			.set({
				...{ lease: null, leased_until: null, attempts: attempts + 1, error: why },
				...(due ? { due: due.toISOString() } : { failed_at: now.toISOString() })
			})
			.where('id', '=', id)
			.where('lease', '=', lease)
			.executeTakeFirstOrThrow();
		if (!due && numUpdatedRows > 0n) await tell(transaction);
		return due;
	});
}

const aboutAsLongAs = (pause: number) => pause * (1 - SPREAD + 2 * SPREAD * Math.random());

/** Mail that could not be sent or is being tried again, oldest first, without whom it is for and what it is about. */
export async function listTroubled(db: Db) {
	return db
		.selectFrom('outbox')
		.select(['id', 'kind', 'created_at', 'attempts', 'due', 'error', 'failed_at'])
		.where((row) => row.or([row('attempts', '>', 0), row('failed_at', 'is not', null)]))
		.orderBy('id')
		.execute();
}

/** How much mail is due and has never been tried. */
export async function countWaiting(db: Db, now: Date): Promise<number> {
	const { count } = await db
		.selectFrom('outbox')
		.select((row) => row.fn.countAll().as('count'))
		.where('attempts', '=', 0)
		.where('failed_at', 'is', null)
		.where('due', '<=', now.toISOString())
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Lets mail that could not be sent begin anew at once: the one with this id, or all of it. @returns how much of it */
export async function retryMail(db: Db, now: Date, id?: string): Promise<number> {
	const change = db
		.updateTable('outbox')
		.set({ due: now.toISOString(), attempts: 0, failed_at: null })
		.where((row) => row.or([row('attempts', '>', 0), row('failed_at', 'is not', null)]));
	const { numUpdatedRows } = await (
		id === undefined ? change : change.where('id', '=', id)
	).executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

/** Lets go of mail that was given up; what is still being tried stays. @returns whether there was such mail */
export async function dropMail(db: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('outbox')
		.where('id', '=', id)
		.where('failed_at', 'is not', null)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}
