import { v7 as newId } from 'uuid';
import { createItem, getItem, listItems } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { queueMail } from '#lib/db/outbox.server.ts';
import { Unfit } from '#lib/db/refusals.ts';
import { hashSecret, newSecret } from '#lib/db/secret.server.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { askMisfits } from './rules-fit.ts';
import type { AskedPerson, AskedRequest, AskInput, FeedbackRequest } from './schema-request.ts';

const NOTHING_YET = {
	sent_at: null,
	failed_at: null,
	opened_at: null,
	answered_at: null,
	declined_at: null,
	withdrawn_at: null,
	taken_back_at: null,
	reminders: 0,
	reminded_at: null,
	deleted_at: null
} as const;

/**
 * Asks each person about an impact: one request each, by mail from the outbox or with the token of a link, all of
 * them or none. `mail` is whether this Trellis sends any.
 * @throws NotInRecord where the owner has no such impact, Unfit where something of it would not do
 */
export async function askPeople(
	db: Db,
	owner: string,
	wanted: AskInput,
	{ now, mail }: { now: Date; mail: boolean }
): Promise<AskedRequest[]> {
	return writeRecord(db, owner, async (transaction) => {
		const impact = await getItem(transaction, owner, collections.impact, wanted.impact);
		const requests = await listItems(transaction, owner, collections.feedback_request, {
			which: 'all'
		});
		const sample = await isSample(transaction, owner);
		const today = now.toISOString().slice(0, 10);
		const errors = askMisfits(wanted, { today, impact, requests, mail, sample });
		if (errors.length > 0) throw new Unfit(errors);
		const { to, ...asked } = wanted;
		const made: AskedRequest[] = [];
		for (const person of to)
			made.push(
				await askOne(transaction, owner, { ...asked, headline: impact.headline, ...person }, now)
			);
		return made;
	});
}

/** Whether a record is the sample, from which nothing is sent. */
export async function isSample(db: Db, owner: string): Promise<boolean> {
	const record = await db
		.selectFrom('record')
		.select('sample_since')
		.where('owner_id', '=', owner)
		.executeTakeFirst();
	return record?.sample_since != null;
}

type Asked = Omit<AskInput, 'to'> & AskedPerson & { headline: string };

async function askOne(db: Db, owner: string, asked: Asked, now: Date): Promise<AskedRequest> {
	const at = now.toISOString();
	const request: FeedbackRequest = {
		...{ ...asked, ...NOTHING_YET, sent_at: asked.channel === 'link' ? at : null },
		...{ id: newId(), version: 1, created_at: at, updated_at: at }
	};
	await createItem(db, owner, collections.feedback_request, request);
	if (asked.channel === 'link')
		return { request, token: await newLink(db, owner, request.id, now) };
	const body = { owner, request: request.id };
	await queueMail(db, 'feedback_request', body, { due: now, now });
	if (asked.remind_on !== null)
		await queueMail(db, 'feedback_reminder', body, { due: reminderOf(asked.remind_on, now), now });
	return { request, token: null };
}

/** At the time of day at which it was asked, so that nobody is reminded at midnight. */
const reminderOf = (day: string, now: Date) => new Date(`${day}${now.toISOString().slice(10)}`);

/** A link more by which a request is answered; its token is told this once. */
export async function newLink(db: Db, owner: string, request: string, now: Date): Promise<string> {
	const token = newSecret();
	await db
		.insertInto('answer_link')
		.values({ hash: hashSecret(token), owner_id: owner, request, made_at: now.toISOString() })
		.execute();
	return token;
}
