import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { MapLink, NewMapLink } from './schema.ts';

const DAY = 86_400_000;
const HEADLINE = 'Refund failures name the fare rule';

describe.each(DATABASES)('the picture of a map behind a link, on %s', (kind) => {
	const here = usePlace(kind);

	async function maya() {
		const person = await here.at.person('Maya Okafor');
		await person.knock('PUT', '/record', { body: sampleRecord('2026-11-17') });
		return person;
	}
	const make = ({ client }: TestPerson, wanted: object = {}) =>
		client.post<NewMapLink>('/map-links', { name: 'My page', ...wanted });
	const look = (token: string, type = 'svg', headers = {}) =>
		here.at.nobody<Problem>('GET', `/shared-maps/${token}.${type}`, { headers });

	it('is shown to whoever holds it, on any page, with numbers alone', async () => {
		const person = await maya();
		const { token } = await make(person);
		const { status, headers, text } = await look(token);
		expect(status).toBe(200);
		expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
		expect(headers.get('x-robots-tag')).toBe('noindex');
		expect(headers.get('cache-control')).toBe('public, max-age=300');
		expect(headers.get('content-security-policy')).toContain('sandbox');
		expect(text).toContain('42 impacts');
		for (const secret of [HEADLINE, 'Grow here next', 'Maya', person.id, person.email, '0192'])
			expect(text).not.toContain(secret);
	});

	it('holds titles, the name and an earlier quarter where its owner says so', async () => {
		const person = await maya();
		const wanted = { titles: true, named: true, quarter: '2026-Q3' };
		const { token } = await make(person, wanted);
		const { text } = await look(token);
		expect(text).toContain('Maya Okafor');
		expect(text).toContain('to Q3 2026');
		expect(text).toContain('Every flaky test has a named owner');
	});

	it('is a picture of pixels too', async () => {
		const { token } = await make(await maya());
		const { status, headers, text } = await look(token, 'png');
		expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
		expect(text).toContain('PNG');
	});

	it('shows what has changed, and says when nothing has', async () => {
		const person = await maya();
		const { token } = await make(person, { titles: true });
		const { headers } = await look(token);
		const known = { 'if-none-match': headers.get('etag') ?? '' };
		expect((await look(token, 'svg', known)).status).toBe(304);
		const { body } = await person.knock<{ items: { id: string; headline: string }[] }>(
			'GET',
			'/impacts?limit=200'
		);
		const impact = body.items.find(({ headline }) => headline === HEADLINE);
		await person.knock('PATCH', `/impacts/${impact?.id}`, {
			headers: { 'if-match': '*' },
			body: { headline: 'Refunds say why' }
		});
		const after = await look(token, 'svg', known);
		expect(after.status).toBe(200);
		expect(after.text).toContain('Refunds say why');
	});

	it('is gone at once when its owner takes it back, and after its day', async () => {
		const person = await maya();
		const made = await make(person);
		const short = await make(person, { until: '2026-11-18' });
		expect((await person.knock('DELETE', `/map-links/${made.id}`)).status).toBe(204);
		expect((await person.knock('DELETE', `/map-links/${made.id}`)).status).toBe(404);
		here.at.pass(DAY);
		expect((await look(short.token)).status).toBe(200);
		here.at.pass(DAY);
		const answers = [made.token, short.token, 'x'.repeat(43), 'no'].map((token) => look(token));
		const told = (await Promise.all(answers)).map(({ status, body }) => [status, body.detail]);
		expect(told[0]?.[0]).toBe(404);
		expect(new Set(told.map(([, detail]) => detail)).size).toBe(1);
		expect(told[0]?.[1]).toMatch(/^There is no map behind this link\./);
	});

	it('is listed without its token, and stored without it', async () => {
		const person = await here.at.person();
		const { token, ...shown } = await make(person, { titles: true });
		const { items } = await person.client.get<{ items: MapLink[] }>('/map-links');
		expect(items).toEqual([shown]);
		const stored = await here.at.db.selectFrom('map_link').selectAll().execute();
		expect(JSON.stringify(stored)).not.toContain(token);
	});

	it('needs a name, and a last day that is still to come', async () => {
		const { knock } = await here.at.person();
		const wrong = { name: '', until: 'soon', quarter: 'Q4' };
		const refused = await knock<Problem>('POST', '/map-links', { body: wrong });
		expect(refused.body.errors?.map(({ field }) => field)).toEqual(['name', 'quarter', 'until']);
		const past = await knock<Problem>('POST', '/map-links', {
			body: { name: 'My page', until: '2026-11-16' }
		});
		expect(past.body.errors).toEqual([{ field: 'until', message: 'Choose today or a later day.' }]);
	});
});
