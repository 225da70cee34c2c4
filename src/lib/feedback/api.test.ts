import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import type { RecordDocument } from '#lib/portability/schema.ts';
import type { Feedback } from './schema.ts';

const SINCE = '2026-11-17T08:00:00.000Z';
const HALO = /stroke-opacity="0.62"/g;

describe.each(DATABASES)('feedback, on %s', (kind) => {
	const here = usePlace(kind);
	let maya: TestPerson;
	let voices: Feedback[];

	beforeEach(async () => {
		maya = await here.at.person('Maya');
		await maya.knock('POST', '/record/sample');
		voices = await maya.client.list('feedback');
	});

	const of = (giver: string, standing = 'verified') => {
		const found = voices.find((one) => one.giver === giver && one.standing === standing);
		if (!found) throw new Error(`The sample has nothing ${standing} of ${giver}.`);
		return found;
	};
	const patch = ({ id }: Feedback, body: unknown) =>
		maya.knock<Feedback & Problem>('PATCH', `/feedback/${id}`, {
			body,
			headers: { 'if-match': '*' }
		});
	const fieldsOf = ({ errors = [] }: Problem) => errors.map(({ field }) => field);
	const hide = (voice: Feedback) =>
		patch(voice, { passages: voice.passages.map((one) => ({ ...one, hidden_at: SINCE })) });

	it.each(['standing', 'request', 'credential', 'readers', 'corrected_at'])(
		'never takes its %s from its owner',
		async (field) => {
			const { impact, request, standing } = of('Callum Reid');
			const taken = { standing, request, credential: {}, readers: 'shown', corrected_at: SINCE };
			const set = { [field]: taken[field as keyof typeof taken] };
			const said = { impact, giver: 'Ana', given_on: '2026-11-02', source: 'chat' };
			const passages = [{ order: 3, words: 'It helped.' }];
			const made = await maya.knock<Problem>('POST', '/feedback', {
				body: { ...said, passages, ...set }
			});
			expect([made.status, fieldsOf(made.body)]).toEqual([422, [field]]);
			const changed = await patch(of('Joel Bergström', 'reported'), set);
			expect([changed.status, fieldsOf(changed.body)]).toEqual([422, [field]]);
			expect(await maya.client.list('feedback')).toEqual(voices);
		}
	);

	it('keeps the words, day, order and giver of an answer as they were given', async () => {
		const voice = of('Callum Reid');
		const [passage] = voice.passages;
		for (const [body, field] of [
			[{ passages: [{ ...passage, words: 'All was perfect.' }] }, 'passages.0.words'],
			[{ passages: [{ ...passage, order: 1 }] }, 'passages.0.order'],
			[{ giver: 'Ruth Adeyemi' }, 'giver'],
			[{ given_on: '2026-11-01' }, 'given_on'],
			[{ impact: of('Hana Sato').impact }, 'impact']
		] as const) {
			const answer = await patch(voice, body);
			expect([answer.status, fieldsOf(answer.body)]).toEqual([422, [field]]);
		}
	});

	it('lets its owner hide a passage, show it again, say a role, and use the bin', async () => {
		const voice = of('Callum Reid');
		expect((await hide(voice)).body.passages[0]?.hidden_at).toBe(SINCE);
		expect((await patch(voice, { passages: voice.passages })).body.passages).toEqual(
			voice.passages
		);
		expect((await patch(voice, { giver_role: 'Head of support' })).status).toBe(200);
		const inBin = { headers: { 'if-match': '*' } };
		expect((await maya.knock('DELETE', `/feedback/${voice.id}`, inBin)).status).toBe(200);
		expect((await maya.knock('POST', `/feedback/${voice.id}/restore`, inBin)).status).toBe(200);
	});

	it('keeps hidden what was promised to the owner alone', async () => {
		const voice = of('Leila Haddad');
		const passages = voice.passages.map(({ hidden_at: _, ...shown }) => shown);
		const answer = await patch(voice, { passages });
		expect([answer.status, fieldsOf(answer.body)]).toEqual([
			422,
			['passages.0.hidden_at', 'passages.1.hidden_at']
		]);
	});

	it('is in files for others without what is hidden, and in the owner’s own reading whole', async () => {
		const promised = of('Leila Haddad').passages.map(({ words }) => words);
		const hidden = of('Hana Sato').passages.filter(({ hidden_at }) => hidden_at);
		const secret = [...promised, ...hidden.map(({ words }) => words)];
		expect(secret).toHaveLength(3);
		for (const format of ['csv', 'markdown']) {
			const { text } = await maya.knock('GET', `/evidence?format=${format}`);
			expect(text).toContain('Now I read the reason');
			for (const words of secret) expect(text).not.toContain(words.slice(0, 20));
			expect(text).not.toContain('callum.reid@');
		}
		const own = (await maya.knock<{ rows: string[][] }>('GET', '/evidence')).text;
		for (const words of secret) expect(own).toContain(words.slice(0, 20));
	});

	it('draws no halo that hidden words alone would give', async () => {
		const halos = async () => (await maya.knock('GET', '/map.svg')).text.match(HALO)?.length ?? 0;
		const before = await halos();
		const hana = of('Hana Sato');
		await hide(hana);
		expect(await halos()).toBe(before - 1);
		await patch(hana, { passages: hana.passages });
		expect(await halos()).toBe(before);
	});

	it('is taken out whole by its owner, hidden words and addresses with it', async () => {
		const { body } = await maya.knock<RecordDocument>('GET', '/record');
		const leila = body.feedback.find(({ id }) => id === of('Leila Haddad').id);
		expect(leila).toMatchObject({
			giver_address: 'leila.haddad@larkfield.example',
			readers: 'owner',
			standing: 'verified'
		});
		expect(leila?.passages).toHaveLength(2);
	});
});
