import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Db } from '#lib/db/connect.server.ts';
import { inTransaction } from '#lib/db/write.server.ts';
import type { Policy } from '#lib/trust/policy.ts';
import type { Env } from './operation.server.ts';
import { Refusal } from './problem.ts';

const DAY = 86_400_000;
/** Days an answer is kept: longer than anybody is offline, shorter than the bin keeps what it tells of. */
const ANSWER_DAYS = 7;

/** Carries an answer that is not kept out of the transaction that must be rolled back. */
class NotKept extends Error {}

/**
 * Makes a POST with an `Idempotency-Key` happen once: its answer is kept in the transaction of the change
 * itself, and the same request sent again gets that answer. A refused request keeps nothing. A token that is told is
 * not kept: who asks again learns that it was done, and gets null in its place.
 */
export const idempotent =
	({ tells_token }: Pick<Policy, 'tells_token'> = {}): MiddlewareHandler<Env> =>
	async (c, next) => {
		const key = c.req.header('idempotency-key');
		const asker = c.get('asker');
		if (key === undefined || c.req.method !== 'POST' || !asker) return next();
		if (key.length > 200)
			throw new Refusal('bad-request', 'An Idempotency-Key has at most 200 characters.');
		const request_hash = createHash('sha256')
			.update(`${c.req.path}\n${await c.req.text()}`)
			.digest('base64url');
		const entry = { actor: asker.owner, key, request_hash };
		try {
			await inTransaction(c.get('db'), async (transaction) => {
				const kept = await take(transaction, entry, c.get('place').now());
				if (kept) {
					c.res = new Response(kept.answer, {
						status: kept.status,
						headers: headersOf(kept.headers)
					});
					return;
				}
				c.set('db', transaction);
				await next();
				if (c.error || c.res.status >= 400) throw new NotKept();
				const answer = await c.res.clone().text();
				await keep(transaction, entry, c.res, tells_token ? withoutTokens(answer) : answer);
			});
		} catch (error) {
			if (!(error instanceof NotKept)) throw error;
		}
	};

type Entry = { actor: string; key: string; request_hash: string };
const headersOf = (text: string) => JSON.parse(text) as Record<string, string>;

/** Takes the key for this request; or finds the answer that an earlier one of the same content left. */
async function take(db: Db, entry: Entry, now: Date) {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('idempotency')
		.values({ ...entry, status: 0, headers: '{}', answer: '', created_at: now.toISOString() })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 0n) return undefined;
	const kept = await db
		.selectFrom('idempotency')
		.selectAll()
		.where('actor', '=', entry.actor)
		.where('key', '=', entry.key)
		.executeTakeFirstOrThrow();
	if (kept.request_hash !== entry.request_hash)
		throw new Refusal(
			'conflict',
			'This Idempotency-Key was used for another request; make a new one.'
		);
	return kept;
}

const withoutTokens = (answer: string) =>
	JSON.stringify(JSON.parse(answer, (name, value: unknown) => (name === 'token' ? null : value)));

async function keep(
	db: Db,
	{ actor, key }: Entry,
	{ status, headers: sent }: Response,
	answer: string
): Promise<void> {
	const headers = { 'content-type': sent.get('content-type') ?? 'application/json' };
	const etag = sent.get('etag');
	await db
		.updateTable('idempotency')
		.set({
			status,
			headers: JSON.stringify(etag === null ? headers : { ...headers, etag }),
			answer
		})
		.where('actor', '=', actor)
		.where('key', '=', key)
		.execute();
}

/** Forgets the answers that nobody will ask for again. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - ANSWER_DAYS * DAY).toISOString();
	await db.deleteFrom('idempotency').where('created_at', '<', before).execute();
}
