// A process that asks and sends until it is killed: real storage, real outbox, the real loop.
// Arguments: the folder, the address of the mail server, and how many milliseconds its clock is ahead.
import { setTimeout as rest } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { createItem } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import { connect } from '#lib/db/connect.server.ts';
import { askInput } from '#lib/feedback/schema-request.ts';
import { reminderLetters, requestLetters } from '#lib/feedback/store-letters.server.ts';
import { askPeople } from '#lib/feedback/store-requests.server.ts';
import { carryMail } from '#lib/http/mail.server.ts';
import { openPlace } from '#lib/http/place.server.ts';
import { openMailServer } from '#lib/http/smtp.server.ts';
import { impactInput } from '#lib/impact/schema.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';

const DAY = 86_400_000;
const questions = [1, 2, 3].map((order) => ({ order, words: 'What is different for you since?' }));
/** Milliseconds between two askings, at the most. */
const BETWEEN = 120;

const [folder = '', SMTP_URL, ahead = '0'] = process.argv.slice(2);
const now = () => new Date(Date.now() + Number(ahead));
const connection = await connect({ folder }, { serve: true });
const server = await openMailServer({ SMTP_URL }, 'http://trellis.test');
if (!server) throw new Error('Say which mail server.');
const place = openPlace(connection, { now, sender: server });
carryMail(place, server, { feedback_request: requestLetters, feedback_reminder: reminderLetters });

const { owner, impact } = await begin();
const until = new Date(now().getTime() + 14 * DAY).toISOString().slice(0, 10);
for (;;) {
	const giver_address = `${newId()}@example.org`;
	const to = [{ giver: 'Priya Nair', giver_address, channel: 'mail' as const }];
	const wanted = askInput.parse({ impact, to, told: '', questions, until });
	await askPeople(connection.db, owner, wanted, { now: now(), mail: place.mail });
	console.log(giver_address);
	place.bus.emit('changed', owner);
	await rest(Math.random() * BETWEEN);
}

/** Somebody with an impact to ask about. */
async function begin(): Promise<{ owner: string; impact: string }> {
	const id = newId();
	const at = now().toISOString();
	const person = { name: 'Maya', email: `${id}@example.org`, title: '' };
	const owner = await addPerson(connection.db, person, now());
	await createItem(connection.db, owner, collections.impact, {
		...impactInput.parse({ headline: 'Refunds arrive overnight' }),
		...{ id, version: 1, created_at: at, updated_at: at, deleted_at: null }
	});
	return { owner, impact: id };
}
