import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Impact } from '#lib/impact/schema.ts';
import type { Problem } from './problem.ts';
import { DATABASES, type TestPerson, usePlace } from './testing.server.ts';

const MEGABYTE = 1024 * 1024;

describe.each(DATABASES)('what bad input gets, on %s', (kind) => {
	const here = usePlace(kind);
	let maya: TestPerson;
	let kept: string;
	let impact: Impact;
	const everything = async () => (await maya.knock('GET', '/record')).text;

	beforeAll(async () => {
		maya = await here.at.person('Maya');
		impact = await maya.client.create('impact', { id: newId(), headline: 'Refunds name the rule' });
		kept = await everything();
	});

	/** Sends it, sees that nothing was stored, and gives back what was said. */
	async function refused(method: string, path: string, asking: Parameters<typeof maya.knock>[2]) {
		const answer = await maya.knock<Problem>(method, path, asking);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(answer.body).toMatchObject({ status: answer.status, instance: `/api/v1${path}` });
		expect(await everything()).toBe(kept);
		return answer.body;
	}
	const fields = ({ errors = [] }: Problem) => errors.map(({ field }) => field);

	describe('a body that cannot be read', () => {
		it('is told so where the JSON is broken', async () => {
			const { status, detail } = await refused('POST', '/impacts', { text: '{"headline": ' });
			expect(status).toBe(400);
			expect(detail).toBe('Malformed JSON in request body. Send JSON as the API describes it.');
		});

		it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
			'is told so where it is sent as "%s"',
			async (type) => {
				const asking = {
					text: '{"headline":"It lasts"}',
					headers: { 'content-type': type, 'if-match': '*' }
				};
				for (const [method, path] of [
					['POST', '/impacts'],
					['PATCH', `/impacts/${impact.id}`]
				] as const) {
					const { status, detail } = await refused(method, path, asking);
					expect(status).toBe(415);
					expect(detail).toBe('Send the body with content-type application/json.');
				}
			}
		);

		it.each(['null', '[]', '"impact"', '7'])('is told so where it is %s', async (text) => {
			const { status, errors } = await refused('POST', '/impacts', { text });
			expect(status).toBe(422);
			expect(errors).toEqual([{ field: '', message: 'Write this as an object.' }]);
		});
	});

	describe('a body that is too large', () => {
		it('is refused over a megabyte', async () => {
			const text = JSON.stringify({ headline: 'x'.repeat(MEGABYTE) });
			const { status, detail } = await refused('POST', '/impacts', { text });
			expect(status).toBe(413);
			expect(detail).toBe('A request here has at most 1 MB.');
		});

		it('may be larger where a whole record comes in', async () => {
			const note = 'x'.repeat(MEGABYTE);
			const { status } = await refused('PUT', '/record', { body: { note } });
			expect(status).toBe(422);
		});
	});

	describe('an address that is none', () => {
		it.each(['/nothing', '/impacts/', `/impacts/${newId()}/nothing`])('%s', async (path) => {
			const { status, detail } = await refused('GET', path, {});
			expect(status).toBe(404);
			expect(detail).toBe(`There is no GET /api/v1${path}.`);
		});

		it('an id that is no id', async () => {
			expect(fields(await refused('GET', '/impacts/7', {}))).toEqual(['id']);
		});

		it('an id that nothing has', async () => {
			expect((await refused('GET', `/impacts/${newId()}`, {})).status).toBe(404);
		});
	});

	describe('fields', () => {
		it('that are wrong are named, all of them at once', async () => {
			const body = {
				headline: 'x'.repeat(301),
				status: 'done',
				scale: 'world',
				people: [{ id: newId(), kind: 'impacted', who: 'group', name: 'Support', size: 0 }],
				made_on: '17.11.2026',
				mood: 'good'
			};
			const { errors } = await refused('POST', '/impacts', { body });
			expect(errors).toEqual([
				{ field: 'headline', message: 'Keep it to at most 300 characters.' },
				{ field: 'status', message: 'Choose one of: idea, planned, under_way, made, parked.' },
				{ field: 'scale', message: 'Choose one of: personal, team, group, company, industry.' },
				{ field: 'people.0.size', message: 'Give at least 1.' },
				{
					field: 'made_on',
					message: 'Write a day as year-month-day, for example 2026-11-17.'
				},
				{ field: 'mood', message: 'There is no such field; take it out or check its spelling.' }
			]);
		});

		it('of the server’s own cannot be set', async () => {
			const body = { headline: 'It lasts', version: 7, owner_id: maya.id, deleted_at: null };
			expect(fields(await refused('POST', '/impacts', { body }))).toEqual([
				'version',
				'owner_id',
				'deleted_at'
			]);
		});

		it('in the address are named as well', async () => {
			const { body } = await maya.knock<Problem>('GET', '/impacts?limit=0&after=7&which=old');
			expect(fields(body)).toEqual(['limit', 'after', 'which']);
		});
	});

	describe('an impact that does not go together', () => {
		const words = { headline: 'It lasts' };

		it('says at least one word', async () => {
			expect(fields(await refused('POST', '/impacts', { body: {} }))).toEqual(['headline']);
			const headers = { 'if-match': '"1"' };
			const asking = { body: { headline: '' }, headers };
			const problem = await refused('PATCH', `/impacts/${impact.id}`, asking);
			expect(fields(problem)).toEqual(['headline']);
		});

		it('lies in the quadrant of its segment', async () => {
			const [segment] = await maya.client.list('segment');
			const body = { ...words, quadrant: 'giving_back', segment: segment?.id };
			const { errors } = await refused('POST', '/impacts', { body });
			expect(errors).toEqual([
				{
					field: 'segment',
					message:
						'Development & tech is a segment of Knowledge value; choose that quadrant or another segment.'
				}
			]);
		});

		it('lies in the zone of its theme', async () => {
			const theme = { id: newId(), name: 'Mentoring', zone: 'beyond_my_role' as const };
			await maya.client.create('theme', theme);
			kept = await everything();
			const { errors } = await refused('POST', '/impacts', { body: { ...words, theme: theme.id } });
			expect(errors).toEqual([
				{
					field: 'theme',
					message:
						'Mentoring is a theme of the zone Beyond my role; choose that zone or another theme.'
				}
			]);
		});

		it('was not made before it was started', async () => {
			const body = { ...words, started_on: '2026-11-02', made_on: '2026-11-01' };
			expect(fields(await refused('POST', '/impacts', { body }))).toEqual(['made_on']);
			const asking = { body: { started_on: '2026-11-02' }, headers: { 'if-match': '*' } };
			const made = await maya.client.create('impact', {
				id: newId(),
				...words,
				made_on: '2026-11-01'
			});
			kept = await everything();
			const problem = await refused('PATCH', `/impacts/${made.id}`, asking);
			expect(fields(problem)).toEqual(['made_on']);
		});

		it('points to nothing outside of its record', async () => {
			const ana = await here.at.person('Ana');
			const theirs = { id: newId(), name: 'Hers', zone: 'in_my_role' as const };
			await ana.client.create('theme', theirs);
			for (const theme of [theirs.id, newId()]) {
				const { errors } = await refused('POST', '/impacts', { body: { ...words, theme } });
				expect(errors).toEqual([
					{ field: 'theme', message: `This record has no theme with the id ${theme}.` }
				]);
			}
		});
	});
});
