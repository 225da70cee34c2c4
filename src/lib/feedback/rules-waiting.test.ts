import { describe, expect, it } from 'vitest';
import { happenedLine, untilLine, waitingOf, whyNotRemind } from './rules-waiting.ts';
import type { FeedbackRequest } from './schema-request.ts';

const at = '2026-11-03T09:00:00.000Z';
let made = 0;
function request(changes: Partial<FeedbackRequest> = {}): FeedbackRequest {
	made++;
	return {
		...{ id: `request-${made}`, version: 1, created_at: at, updated_at: at, deleted_at: null },
		...{ impact: 'impact', giver: 'Priya Nair', giver_role: '', channel: 'mail' },
		...{ giver_address: 'priya@larkfield.example', headline: 'Sorted by cause', told: '' },
		questions: [
			{ order: 1, words: 'One?' },
			{ order: 2, words: 'Two?' },
			{ order: 3, words: 'Three?' }
		],
		...{ readers: 'shown', until: '2026-12-01', remind_on: '2026-11-10', sent_at: at },
		...{ failed_at: null, opened_at: null, answered_at: null, declined_at: null },
		...{ withdrawn_at: null, taken_back_at: null, reminders: 0, reminded_at: null },
		...changes
	};
}
const one = (changes: Partial<FeedbackRequest>, today = '2026-11-05') => {
	const { open, ended } = waitingOf([request(changes)], today);
	const [first] = [...open, ...ended];
	if (!first) throw new Error('Nothing is waited for.');
	return first;
};

describe('what is waited for', () => {
	it('is what is open, the newest first, and apart from it what ended without an answer', () => {
		const [first, second] = [request(), request()];
		const declined = request({ declined_at: at });
		const { open, ended } = waitingOf(
			[first, second, declined, request({ answered_at: at })],
			'2026-11-05'
		);
		expect(open.map(({ request }) => request.id)).toEqual([second.id, first.id]);
		expect(ended.map(({ request }) => request.id)).toEqual([declined.id]);
	});

	it('is said in a sentence: what happened last, until when, what will remind of it', () => {
		expect(happenedLine(one({}))).toBe('Sent by mail on 3 November 2026.');
		expect(untilLine(one({}))).toBe('Until 1 December 2026. Reminds by itself on 10 November 2026');
		expect(happenedLine(one({ channel: 'link' }))).toMatch(/^Link made on 3 November 2026/);
		expect(happenedLine(one({ declined_at: at }))).toMatch(/^Priya would rather not/);
		expect(untilLine(one({ declined_at: at }))).toBe('');
		expect(happenedLine(one({}, '2026-12-02'))).toMatch(/^It ended on 1 December 2026/);
	});

	it('can be reminded of twice, a day apart, by mail where it went by mail', () => {
		const now = new Date('2026-11-05T10:00:00Z');
		const mailing = { mail: true, sample: false };
		expect(whyNotRemind(one({}), mailing, now)).toBeUndefined();
		expect(whyNotRemind(one({}), { mail: false, sample: false }, now)).toMatch(/sends no mail/);
		expect(whyNotRemind(one({ reminders: 2, reminded_at: at }), mailing, now)).toMatch(/twice/);
		expect(whyNotRemind(one({}), mailing, new Date(at))).toMatch(/Less than a day/);
		expect(
			whyNotRemind(one({ channel: 'link' }), { mail: false, sample: true }, now)
		).toBeUndefined();
	});
});
