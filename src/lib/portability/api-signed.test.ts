import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { signed } from '#lib/feedback/files-proof.server.ts';
import { verify } from '#lib/feedback/files-verify.server.ts';
import { toMultikey } from '#lib/feedback/rules-multikey.ts';
import { withdrawCredential } from '#lib/feedback/store-credentials.server.ts';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, ORIGIN, usePlace } from '#lib/http/testing.server.ts';
import type { RecordDocument } from './schema.ts';

type Kept = RecordDocument['feedback'][number];
type Damage = (one: Kept, other: Kept) => Partial<Kept>;

/** A key that this instance never had, said to be one of `issuer`. */
function keyOf(issuer: string) {
	const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
	const id = toMultikey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
	return { key, verificationMethod: `${issuer}#${id}` };
}

/** The credential of a feedback signed anew in the name of an issuer, by a key that is not one of ours. */
function signedAs(issuer: string, { credential }: Kept) {
	const { proof: _, ...document } = credential ?? {};
	return signed({ ...document, issuer }, keyOf(issuer), new Date('2026-11-12T09:00:00Z'));
}

const TAMPERED: [what: string, damage: Damage, field: string, message: RegExp][] = [
	[
		'other words',
		({ passages }) => ({
			passages: passages.map((one) => ({ ...one, words: `${one.words} Really.` }))
		}),
		'passages.0.words',
		/words of passage 1 are not those signed/
	],
	[
		'another order',
		({ passages }) => ({ passages: passages.map((one) => ({ ...one, order: 1 as const })) }),
		'passages.0.order',
		/of order 3 as signed/
	],
	[
		'a passage more',
		({ passages }) => ({ passages: [...passages, { order: 3 as const, words: 'So good.' }] }),
		'passages.1',
		/was not signed/
	],
	['no passage', () => ({ passages: [] }), 'passages', /bring it in as reported/],
	['another day', () => ({ given_on: '2026-11-01' }), 'given_on', /was signed/],
	[
		'another giver',
		() => ({ giver: 'The director', request: null }),
		'giver',
		/Callum Reid was signed/
	],
	[
		'another giver than the request',
		() => ({ giver: 'The director' }),
		'giver',
		/request that it answers says otherwise/
	],
	[
		'another impact',
		(_, { impact }) => ({ impact, request: null }),
		'impact',
		/beside another impact/
	],
	['no credential', () => ({ credential: null }), 'credential', /carries its signed credential/],
	[
		'the credential of another',
		(_, { credential }) => ({ credential }),
		'credential',
		/Another feedback carries the same/
	],
	[
		'a word changed in its credential',
		({ credential }) => ({
			credential: JSON.parse(
				JSON.stringify(credential).replaceAll('four tools', 'no tool')
			) as Kept['credential']
		}),
		'credential',
		/changed after it was signed/
	],
	[
		'a credential, but reported',
		() => ({ standing: 'reported', request: null, readers: null, source: 'mail' }),
		'credential',
		/not signed/
	],
	[
		'a request, but reported',
		() => ({ standing: 'reported', credential: null, readers: null, source: 'mail' }),
		'request',
		/answers no request/
	],
	[
		'words, but withdrawn',
		() => ({ standing: 'withdrawn', credential: null }),
		'passages',
		/no words are kept/
	],
	[
		'other readers than it was promised',
		({ readers }) => ({ readers: readers === 'owner' ? 'shown' : 'owner' }),
		'readers',
		/says otherwise/
	]
];

describe.each(DATABASES)('signed answers that are brought in, on %s', (kind) => {
	const here = usePlace(kind);
	let whole: RecordDocument;
	let at: number;
	let other: Kept;

	beforeAll(async () => {
		const { knock } = await here.at.person();
		await knock('POST', '/record/sample');
		whole = (await knock<RecordDocument>('GET', '/record')).body;
		const find = (giver: string) =>
			whole.feedback.findIndex((one) => one.giver === giver && one.standing === 'verified');
		at = find('Callum Reid');
		other = whole.feedback[find('Tomasz Zieliński')] as Kept;
	});

	const withOne = (change: (one: Kept) => Partial<Kept>): RecordDocument => ({
		...whole,
		feedback: whole.feedback.map((one, place) => (place === at ? { ...one, ...change(one) } : one))
	});
	async function bring(body: RecordDocument) {
		const { knock } = await here.at.person();
		const answer = await knock<Problem>('PUT', '/record', { body });
		const left = (await knock<RecordDocument>('GET', '/record')).body.impacts.length;
		return { ...answer, left };
	}
	const verdicts = async (file: RecordDocument) => {
		const keys = [(await here.at.nobody('GET', '/issuer')).body];
		return verify(file, { keys, lists: [], now: here.at.place.now() });
	};

	it('come in as they were taken out', async () => {
		expect((await bring(whole)).status).toBe(204);
		expect((await verdicts(whole)).every(({ holds }) => holds)).toBe(true);
	});

	it.each(TAMPERED)(
		'with %s are refused, and nothing is kept',
		async (_, damage, field, message) => {
			const tampered = withOne((one) => damage(one, other));
			const { status, body, left } = await bring(tampered);
			expect(status).toBe(422);
			const found = body.errors?.find((error) => error.field === `feedback.${at}.${field}`);
			expect(found?.message).toMatch(message);
			expect(left).toBe(0);
		}
	);

	it.each(
		TAMPERED.filter(([what]) => !/reported|withdrawn|the request|readers|no passage/.test(what))
	)('with %s are found out by `trellis verify` as well', async (_, damage) => {
		const found = await verdicts(withOne((one) => damage(one, other)));
		expect(found.filter(({ holds }) => !holds).length).toBeGreaterThan(0);
	});

	it.each([`${ORIGIN}/issuer`, `${ORIGIN}:80/issuer`, 'http://TRELLIS.test/issuer'])(
		'signed by another key in the name of %s are refused',
		async (issuer) => {
			const credential = await signedAs(issuer, whole.feedback[at] as Kept);
			const { status, body } = await bring(withOne(() => ({ credential })));
			expect(status).toBe(422);
			expect(body.errors?.[0]).toMatchObject({
				field: `feedback.${at}.credential`,
				message: expect.stringMatching(/not among those of|no key of this Trellis/) as string
			});
		}
	);

	it('signed by a Trellis elsewhere come in, whose name stays in them', async () => {
		const issuer = 'https://elsewhere.example/issuer';
		const credential = await signedAs(issuer, whole.feedback[at] as Kept);
		const { knock } = await here.at.person();
		const body = withOne(() => ({ credential }));
		expect((await knock('PUT', '/record', { body })).status).toBe(204);
		const kept = await knock<Kept>('GET', `/feedback/${whole.feedback[at]?.id}`);
		expect(kept.body.credential?.issuer).toBe(issuer);
	});

	it('whose credentials were swapped are refused', async () => {
		const mine = whole.feedback[at]?.credential ?? null;
		const swapped = withOne(() => ({ credential: other.credential }));
		const feedback = swapped.feedback.map((one) =>
			one.id === other.id ? { ...one, credential: mine } : one
		);
		const { status, body } = await bring({ ...whole, feedback });
		expect(status).toBe(422);
		const names = body.errors?.map(({ field }) => field.split('.').at(-1));
		expect(names).toEqual(expect.arrayContaining(['giver', 'impact', 'words']));
	});

	it('that two feedback share are refused', async () => {
		const [one] = whole.feedback.slice(at);
		const twice = { ...one, id: '0199c1b2-0000-7000-8000-0000000000ff' } as Kept;
		const { body } = await bring({ ...whole, feedback: [...whole.feedback, twice] });
		expect(body.errors).toEqual([
			{
				field: `feedback.${whole.feedback.length}.credential`,
				message: expect.stringContaining('Another feedback carries') as string
			}
		]);
	});

	it('whose giver has withdrawn them since are refused', async () => {
		const id = whole.feedback[at]?.credential?.id as string;
		await withdrawCredential(here.at.db, id, here.at.place.now());
		const { status, body } = await bring(whole);
		expect(status).toBe(422);
		expect(body.errors?.map(({ field }) => field)).toEqual([`feedback.${at}.standing`]);
	});
});
