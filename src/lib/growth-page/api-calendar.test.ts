import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { NewShare, Share } from '#lib/trust/schema-share.ts';
import type { Goal } from './schema.ts';

const DAY = 86_400_000;

describe.each(DATABASES)('a calendar behind an address, on %s', (kind) => {
	const here = usePlace(kind);

	async function maya() {
		const person = await here.at.person('Maya Okafor');
		await person.knock('PUT', '/record', { body: sampleRecord('2026-11-17') });
		return person;
	}
	const make = ({ client }: TestPerson, wanted: object = {}) =>
		client.post<NewShare>('/shares', { what: 'calendar', name: 'My phone', ...wanted });
	const look = (file: string, headers = {}) =>
		here.at.nobody<Problem>('GET', `/calendars/${file}`, { headers });
	const shares = async ({ client }: TestPerson) =>
		(await client.get<{ items: Share[] }>('/shares')).items;

	it('is iCalendar for whoever has it, without a word that a person wrote', async () => {
		const person = await maya();
		const { token } = await make(person);
		const { status, headers, text } = await look(`${token}.ics`);
		expect(status).toBe(200);
		expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		expect(headers.get('cache-control')).toBe('private, max-age=300');
		expect(headers.get('x-robots-tag')).toBe('noindex');
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		const words = calendar
			.getAllSubcomponents('vevent')
			.map((event) => String(event.getFirstPropertyValue('summary')));
		expect(new Set(words)).toEqual(
			new Set([
				'Check-in on a goal',
				'Check-in on goals',
				'A goal is due',
				'A milestone is due',
				'Time set aside for a goal',
				'A new growth page'
			])
		);
		expect(text).toContain('DTSTART;TZID=Europe/London:20261007T083000');
		for (const secret of ['Maya', 'risk', 'Leeds', person.id, person.email])
			expect(text).not.toContain(secret);
	});

	it('says when nothing has changed, and shows what has: by hand or with the day', async () => {
		const person = await maya();
		const { token } = await make(person);
		const { headers, text } = await look(`${token}.ics`);
		const known = { 'if-none-match': headers.get('etag') ?? '' };
		expect((await look(`${token}.ics`, known)).status).toBe(304);
		const goals = await person.client.list('goal');
		const goal = goals.at(-1) as Goal;
		await person.client.change('goal', goal, { due: '2026-12-09' });
		const after = await look(`${token}.ics`, known);
		const due = 'DTSTART;VALUE=DATE:20261209';
		expect(after.status).toBe(200);
		expect([text, after.text].map((file) => file.includes(due))).toEqual([false, true]);
		here.at.pass(DAY);
		const later = { 'if-none-match': after.headers.get('etag') ?? '' };
		expect((await look(`${token}.ics`, later)).status).toBe(200);
	});

	it('tells its owner when it was last read, a day at a time', async () => {
		const person = await maya();
		const { token } = await make(person);
		await look(`${token}.ics`);
		here.at.pass(DAY / 2);
		await look(`${token}.ics`);
		expect((await shares(person)).map(({ readings }) => readings)).toEqual([1]);
		here.at.pass(DAY);
		await look(`${token}.ics`);
		expect((await shares(person)).map(({ readings }) => readings)).toEqual([2]);
	});

	it('is gone at once when its owner takes it back, and opens nothing else', async () => {
		const person = await maya();
		const made = await make(person);
		const page = await person.client.post<NewShare>('/shares', { name: 'Ana' });
		expect((await person.knock('DELETE', `/shares/${made.id}`)).status).toBe(204);
		const files = [`${made.token}.ics`, `${page.token}.ics`, `${'x'.repeat(43)}.ics`, made.token];
		const told = await Promise.all(files.map((file) => look(file)));
		expect(told.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
		expect(new Set(told.map(({ body }) => body.detail)).size).toBe(1);
	});

	it('holds a record in which there is nothing yet', async () => {
		const { token } = await make(await here.at.person());
		const { status, text } = await look(`${token}.ics`);
		expect(status).toBe(200);
		expect(text).toContain('SUMMARY:A new growth page');
	});
});
