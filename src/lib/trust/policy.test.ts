import { beforeAll, describe, expect, it } from 'vitest';
import { again, leaseMail, queueMail } from '#lib/db/outbox.server.ts';
import { type Exercise, exercises, type Mine } from '#lib/http/testing-exercises.ts';
import { MARK, marked, markedIds } from '#lib/http/testing-record.ts';
import { DATABASES, type Knock, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { type OperationId, policies } from './policy.ts';
import { makeLink } from './store-links.server.ts';
import { setPassword } from './store-people.server.ts';

const DAY = 86_400_000;

describe.each(DATABASES)('who may do what, on %s', (kind) => {
	const here = usePlace(kind);
	const password = 'quillwort by the pond';
	let routes: Map<string, { method: string; path: string; description: string; open: boolean }>;

	let administrator: TestPerson;

	beforeAll(async () => {
		// Whoever made the place looks after it.
		administrator = await here.at.person('First');
		routes = await operations(here.at.nobody);
	});

	/** An owner whose record stands as the exercise needs it. */
	async function owner(exercise: Exercise) {
		const { record: begun } = exercise;
		const person = await here.at.person(MARK);
		if (begun === 'sample') await person.client.post('/record/sample');
		if (begun === undefined) await person.knock('PUT', '/record', { body: marked });
		const { id: token } = await person.token(['record:read']);
		const { id: map_link } = await person.client.post<{ id: string }>('/map-links', { name: MARK });
		const { id: share } = await person.client.post<{ id: string }>('/shares', { name: MARK });
		const link = await linkFor(person);
		const mail = exercise.of === 'mail' ? await mailInTrouble() : '';
		const soon = new Date(here.at.place.now().getTime() + 7 * DAY).toISOString().slice(0, 10);
		const mine: Mine = { ...markedIds, token, map_link, share, mail, link, password, soon };
		return { person, mine };
	}

	async function ask(id: OperationId, knock: Knock, mine: Mine, headers = {}) {
		const route = routes.get(id);
		const { of, body, headers: own } = exercises[id];
		if (!route) throw new Error(`The API has no operation ${id}.`);
		const path = route.path.replace('{id}', of === undefined ? '' : mine[of]);
		const asking = { headers: { ...own, ...headers }, body: body?.(mine) };
		return knock<unknown>(route.method, path, asking);
	}

	/** A letter of somebody's that was given up. */
	async function mailInTrouble(): Promise<string> {
		const now = here.at.place.now();
		const body = { owner: MARK, request: MARK };
		await queueMail(here.at.db, 'feedback_request', body, { due: now, now });
		const mail = await leaseMail(here.at.db, now);
		if (!mail) throw new Error('No mail was due.');
		const why = { why: '550: Refused.', forGood: true, now };
		await again(here.at.db, mail, why, () => Promise.resolve());
		return mail.id;
	}

	const linkFor = ({ id }: TestPerson) => makeLink(here.at.db, 'sign_in', id, here.at.place.now());
	const everything = async ({ knock }: TestPerson) => (await knock('GET', '/record')).text;

	it('names every operation of the API, and none that it has not', () => {
		expect([...routes.keys()].sort()).toEqual(Object.keys(policies).sort());
		expect(Object.keys(exercises).sort()).toEqual(Object.keys(policies).sort());
	});

	describe.each(Object.entries(policies))('%s', (name, { admits, sentence }) => {
		const id = name as OperationId;
		const exercise = exercises[id];
		const refused = admits === 'anyone' ? exercise?.status : undefined;

		it('tells who may, and what it takes', () => {
			expect(routes.get(id)?.description).toContain(sentence);
			expect(routes.get(id)?.open).toBe(admits === 'anyone');
		});

		it('lets nobody, no ended token and no other site past its policy', async () => {
			const { person, mine } = await owner(exercise);
			const before = await everything(person);
			const ended = await endedTokens(person);
			mine.link = await linkFor(person);
			const reader = await person.token(['record:read']);
			const writer = await person.token(['record:read', 'record:write']);
			const elsewhere = { origin: 'https://elsewhere.example' };
			const write = routes.get(id)?.method !== 'GET';

			for (const knock of ended) expect((await ask(id, knock, mine)).status).toBe(401);
			if (write) {
				expect((await ask(id, person.knock, mine, elsewhere)).status).toBe(403);
				const unnamed = here.at.as({ cookie: person.cookie });
				expect((await ask(id, unnamed, mine)).status).toBe(403);
			}
			if (admits === 'person' || admits === 'writer')
				expect((await ask(id, reader.knock, mine)).status).toBe(403);
			if (admits === 'person') expect((await ask(id, writer.knock, mine)).status).toBe(403);
			if (admits === 'administrator') {
				const { knock } = await administrator.token(['record:read', 'record:write']);
				for (const refused of [knock, person.knock, writer.knock])
					expect((await ask(id, refused, mine)).status).toBe(403);
			}
			expect((await ask(id, here.at.nobody, mine)).status).toBe(refused ?? 401);
			expect(await everything(person)).toBe(before);
		});

		const whom = admits === 'administrator' ? 'who looks after the place' : 'the owner';
		it(`does it for ${whom}, signed in`, async () => {
			const { person, mine } = await owner(exercise);
			if (id === 'changePassword')
				await setPassword(here.at.db, person.id, password, here.at.place.now());
			const { knock } = admits === 'administrator' ? await here.at.signIn(administrator) : person;
			const answer = await ask(id, knock, mine);
			expect(answer.status).toBe(exercise.status);
			// Who looks after the place is shown nothing of anybody's record.
			if (admits === 'administrator') expect(answer.text).not.toContain(MARK);
		});

		if (admits === 'reader' || admits === 'writer')
			it('does it for a token with its scope', async () => {
				const { person, mine } = await owner(exercise);
				const scope = admits === 'reader' ? 'record:read' : 'record:write';
				const { knock } = await person.token(['record:read', scope]);
				expect((await ask(id, knock, mine)).status).toBe(exercise.status);
			});

		if (admits === 'anyone') return;
		it('shows and gives nothing of it to another person', async () => {
			const { person, mine } = await owner(exercise);
			const before = await everything(person);
			const other = await here.at.person();
			const answer = await ask(id, other.knock, mine);
			if (admits === 'administrator') expect(answer.status).toBe(403);
			else if (exercise.of) expect(answer.status).toBe(404);
			expect(answer.text).not.toContain(MARK);
			expect(answer.text).not.toContain(person.email);
			expect(await everything(person)).toBe(before);
			expect((await person.knock('GET', '/tokens')).text).toContain(mine.token);
		});
	});

	/** Tokens that were good once: one revoked, one whose day has come. */
	async function endedTokens(person: TestPerson): Promise<Knock[]> {
		const revoked = await person.token(['record:read', 'record:write']);
		await person.knock('DELETE', `/tokens/${revoked.id}`);
		const expired = await person.token(['record:read', 'record:write'], 1);
		here.at.pass(DAY);
		return [revoked.knock, expired.knock];
	}
});

/** What the OpenAPI document says of each operation. */
async function operations(knock: Knock) {
	type Described = { operationId: string; description: string; security: unknown[] };
	const { body } = await knock<{ paths: Record<string, Record<string, Described>> }>(
		'GET',
		'/openapi.json'
	);
	const rows = Object.entries(body.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, { operationId, description, security }]) => {
			const open = security.length === 0;
			const under = path.replace(/^\/api\/v1/, '');
			return [
				operationId,
				{ method: method.toUpperCase(), path: under, description, open }
			] as const;
		})
	);
	expect(rows.length).toBe(new Set(rows.map(([id]) => id)).size);
	return new Map(rows);
}
