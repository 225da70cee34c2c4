import { beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';

describe.each(DATABASES)('the map as a picture, on %s', (kind) => {
	const here = usePlace(kind);
	let maya: TestPerson;
	beforeAll(async () => {
		maya = await here.at.person('Maya Okafor');
		await maya.knock('PUT', '/record', { body: sampleRecord('2026-11-17') });
	});

	it('is an SVG file with the name, the time and the numbers', async () => {
		const { status, headers, text } = await maya.knock('GET', '/map.svg');
		expect(status).toBe(200);
		expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		expect(headers.get('content-disposition')).toBe('attachment; filename="impact-map.svg"');
		expect(text).toContain('Maya Okafor');
		expect(text).toContain('Q3 2025 to Q4 2026 · 42 impacts');
		expect(text).not.toContain('Refund failures name');
	});

	it('is of an earlier quarter, of one quadrant, by status and with titles, as asked', async () => {
		const asked = 'quarter=2026-Q3&quadrant=knowledge_value&shape=status&titles=yes&width=640';
		const { text } = await maya.knock('GET', `/map.svg?${asked}`);
		expect(text).toContain('Impact map, Knowledge value · Q3 2025 to Q3 2026');
		expect(text).toContain('width="640"');
		expect(text).toContain('Under way');
		expect(text).toContain('Every flaky test');
	});

	it('is a PNG file', async () => {
		const { status, headers, text } = await maya.knock('GET', '/map.png?width=400');
		expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
		expect(text.slice(1, 4)).toBe('PNG');
	});

	it('is not sent again while nothing of it has changed', async () => {
		const { headers } = await maya.knock('GET', '/map.svg');
		const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
		expect((await maya.knock('GET', '/map.svg', known)).status).toBe(304);
		await maya.knock('PATCH', '/me', { body: { name: 'Maya O.' } });
		expect((await maya.knock('GET', '/map.svg', known)).text).toContain('Maya O.');
	});

	it('says what it does not understand', async () => {
		const asked = 'quarter=Q3&quadrant=north&width=9';
		const { status, body } = await maya.knock<{ errors: { field: string }[] }>(
			'GET',
			`/map.svg?${asked}`
		);
		expect(status).toBe(422);
		expect(body.errors.map(({ field }) => field)).toEqual(['quarter', 'quadrant', 'width']);
	});
});
