import { describe, expect, it } from 'vitest';
import type { MailKind } from '#lib/db/mail-kinds.ts';
import type { MailBody } from '#lib/db/outbox.server.ts';
import type { Letter } from '#lib/http/mail.server.ts';
import { asking } from '#lib/http/testing-record.ts';
import { DATABASES, ORIGIN, usePlace } from '#lib/http/testing.server.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { AskedRequest, AskInput, FeedbackRequest } from './schema-request.ts';
import { reminderLetters, requestLetters } from './store-letters.server.ts';

const DAY = 86_400_000;
const WRITERS = { feedback_request: requestLetters, feedback_reminder: reminderLetters };

describe.each(DATABASES)('letters, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });

	/** Maya asks Priya by mail; `carry` hands over what is due, as the running server does. */
	async function asked({
		name = 'Maya Okafor',
		headline = 'Refunds arrive overnight',
		...wanted
	}: { name?: string; headline?: string } & Partial<AskInput> = {}) {
		const maya = await here.at.person(name);
		const impact = await maya.client.post<Impact>('/impacts', { headline });
		const to = [{ giver: 'Priya Nair', giver_address: 'priya@larkfield.example', channel: 'mail' }];
		const { items } = await maya.client.post<{ items: AskedRequest[] }>('/feedback-requests', {
			...{ ...asking, impact: impact.id, to, until: inDays(28), remind_on: inDays(7), ...wanted }
		});
		const { id } = items[0]?.request as FeedbackRequest;
		const request = () => maya.client.item('feedback_request', id);
		const post = (what: string) => maya.knock('POST', `/feedback-requests/${id}/${what}`);
		return { maya, impact, id, request, post, carry: () => carry(maya.id) };
	}
	const inDays = (days: number) =>
		new Date(here.at.place.now().getTime() + days * DAY).toISOString().slice(0, 10);

	async function carry(owner: string, taken = true): Promise<Letter[]> {
		const { db, place } = here.at;
		const now = place.now();
		const due = (await db.selectFrom('outbox').selectAll().orderBy('due').execute()).filter(
			(row) => row.due <= now.toISOString() && row.body.includes(owner)
		);
		const letters: Letter[] = [];
		for (const row of due) {
			const body = JSON.parse(row.body) as MailBody;
			const writer = WRITERS[row.kind as MailKind];
			const letter = await writer.write(db, body, { url: place.url, now });
			if (letter) await (taken ? writer.sent : writer.failed)(db, body, now);
			if (letter) letters.push(letter);
			await db.deleteFrom('outbox').where('id', '=', row.id).execute();
		}
		return letters;
	}
	const tokenOf = (letter: Letter | undefined) =>
		/\/answer#([\w-]{43})$/m.exec(letter?.text ?? '')?.[1] ?? '';
	const open = (token: string) => here.at.nobody('POST', '/answers/open', { body: { token } });

	it('says who asks, about what, who reads it and until when', async () => {
		const { carry, request } = await asked();
		const [letter] = await carry();
		const token = tokenOf(letter);
		expect(letter?.to).toEqual({ name: 'Priya Nair', address: 'priya@larkfield.example' });
		expect(letter?.subject).toBe('Maya Okafor asks what changed for you');
		expect(letter?.text).toBe(`Hello Priya Nair,

Maya Okafor, Tester, asks for your view of one thing:

    Refunds arrive overnight
    Since August the report arrives by seven.

Maya asks you:

1. How was it to work with me?
2. Which part of what I did mattered to you?
3. What is different for you since?

Answer in under a minute:
${ORIGIN}/answer#${token}

No account is needed, and any of the three can stay empty. If you would rather not, one press on that page says so, and you are not asked about this again.

Maya reads your answer, and so does whoever Maya shows this to. It carries your name and is never anonymous. You can read, change or withdraw it for 30 days.

You can answer until 15 December 2026. One reminder follows on 24 November 2026, unless you answer or decline.

If that link does not work for you, open ${ORIGIN}/answer and put in this code:

${token}

--
Sent by Trellis at ${ORIGIN} because Maya Okafor asked for your view. Your address is seen by Maya and nobody else.
`);
		expect((await open(token)).status).toBe(200);
		expect(await request()).toMatchObject({ sent_at: '2026-11-17T09:00:00.000Z' });
	});

	it('says the same as HTML, in which the words of people are words', async () => {
		const script = '<script>alert("1")</script> & \'co\'';
		const { carry } = await asked({ headline: script, told: `${script}\nLine two` });
		const [letter] = await carry();
		expect(letter?.html).not.toMatch(/<(?:script|img|link|style|table|iframe)/);
		expect(letter?.html).not.toMatch(/src=|url\(|@import/);
		expect(letter?.html).toContain(
			'&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;co&#39;\nLine two</p>'
		);
		expect(letter?.html).toContain(`<a href="${ORIGIN}/answer#${tokenOf(letter)}" `);
		expect(letter?.html.match(/https?:[^"<]*/g)).toHaveLength(3);
		expect(letter?.html).toContain('<meta name="color-scheme" content="light dark">');
		expect(letter?.html).not.toMatch(/(?:^|[;"\s])(?:color|background)\s*:/);
		expect(letter?.text).toContain(`    ${script}\n    ${script}\n    Line two\n`);
	});

	it('keeps the subject one line whatever the name', async () => {
		const { maya, carry } = await asked();
		const name = 'Maya\u202e\r\nBcc: all@larkfield.example';
		await here.at.db.updateTable('person').set({ name }).where('id', '=', maya.id).execute();
		const [letter] = await carry();
		expect(letter?.subject).toBe('Maya Bcc: all@larkfield.example asks what changed for you');
	});

	it('says that nobody else reads what is for its asker alone', async () => {
		const { carry } = await asked({ readers: 'owner' });
		const [letter] = await carry();
		expect(letter?.text).toContain('Maya reads your answer and nobody else does.');
	});

	it('reminds once by itself, with another link; the first still opens', async () => {
		const { carry, request, maya } = await asked();
		const [first] = await carry();
		expect(await carry()).toEqual([]);
		here.at.pass(7 * DAY);
		const [second, ...others] = await carry();
		expect(others).toEqual([]);
		expect(second?.subject).toBe('Reminder: Maya Okafor asks what changed for you');
		expect(second?.text).toMatch(
			/Maya Okafor, Tester, asked you about this on \d+ November 2026, and would still like to hear from you:/
		);
		expect(second?.text).not.toContain('reminder follows');
		expect(tokenOf(second)).not.toBe(tokenOf(first));
		for (const letter of [first, second]) expect((await open(tokenOf(letter))).status).toBe(200);
		expect(await request()).toMatchObject({
			reminders: 1,
			reminded_at: here.at.place.now().toISOString()
		});
		const stored = await here.at.db.selectFrom('answer_link').selectAll().execute();
		const everything = JSON.stringify(stored) + (await maya.knock('GET', '/record')).text;
		for (const letter of [first, second]) expect(everything).not.toContain(tokenOf(letter));
	});

	it('reminds whoever opened and did not answer', async () => {
		const { carry } = await asked();
		const [first] = await carry();
		await open(tokenOf(first));
		here.at.pass(7 * DAY);
		expect(await carry()).toHaveLength(1);
	});

	it('reminds twice at the most, by hand and by itself together', async () => {
		const { carry, post, request } = await asked();
		await carry();
		here.at.pass(2 * DAY);
		await post('remind');
		expect(await carry()).toHaveLength(1);
		here.at.pass(5 * DAY);
		const [last] = await carry();
		expect(last?.text).toContain('No other reminder follows.');
		here.at.pass(2 * DAY);
		expect((await post('remind')).status).toBe(409);
		expect(await carry()).toEqual([]);
		expect((await request()).reminders).toBe(2);
	});

	it('does not remind by itself where it was reminded by hand hours ago', async () => {
		const { carry, post } = await asked();
		await carry();
		here.at.pass(6.5 * DAY);
		await post('remind');
		expect(await carry()).toHaveLength(1);
		here.at.pass(0.5 * DAY);
		expect(await carry()).toEqual([]);
	});

	it('sends nothing where nobody can answer any more', async () => {
		type Asked = Awaited<ReturnType<typeof asked>>;
		const giver = (path: string, more: object) => (_: Asked, token: string) =>
			here.at.nobody('POST', `/answers${path}`, { body: { token, ...more } });
		const words = { person: '', task: '', impact: 'Calmer.' };
		const ends: ((asked: Asked, token: string) => Promise<unknown>)[] = [
			giver('', { words }),
			giver('/decline', {}),
			({ post }) => post('take-back'),
			({ maya, impact }) => maya.client.remove('impact', impact),
			async ({ maya, request }) => maya.client.remove('feedback_request', await request()),
			({ maya }) =>
				here.at.db.deleteFrom('feedback_request').where('owner_id', '=', maya.id).execute()
		];
		for (const end of ends) {
			const one = await asked();
			const [first] = await one.carry();
			await end(one, tokenOf(first));
			here.at.pass(7 * DAY);
			expect(await one.carry()).toEqual([]);
		}
		const late = await asked({ remind_on: null });
		here.at.pass(29 * DAY);
		expect(await late.carry()).toEqual([]);
		expect((await late.request()).sent_at).toBeNull();
	});

	it('says where a letter was given up, and does not remind of it', async () => {
		const { maya, request, carry: carryOn } = await asked();
		await carry(maya.id, false);
		expect(await request()).toMatchObject({
			sent_at: null,
			failed_at: here.at.place.now().toISOString()
		});
		here.at.pass(7 * DAY);
		expect(await carryOn()).toEqual([]);
	});
});
