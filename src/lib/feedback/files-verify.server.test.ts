import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { signed } from './files-proof.server.ts';
import { statusList } from './files-status.server.ts';
import { verify } from './files-verify.server.ts';
import { controllerDocument } from './rules-controller.ts';
import { endorsementOf } from './rules-endorsement.ts';
import { toMultikey } from './rules-multikey.ts';
import { toldOf } from './rules-verdict.ts';

const ADDRESS = 'https://trellis.example/issuer';
const issuer = { id: ADDRESS, name: 'Trellis at trellis.example' };
const now = new Date('2026-11-22T12:00:00Z');
const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
const id = toMultikey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
const signer = { key, verificationMethod: `${ADDRESS}#${id}` };
const controller = controllerDocument(ADDRESS, [
	{ id, address: ADDRESS, from: '2026-01-01T00:00:00.000Z', to: null }
]);

const impact = '0199c1b2-0000-7000-8000-000000000001';
const headline = 'Refunds name the rule';
const passages = [
	{ order: 3 as const, words: 'My calls are half as long.' },
	{ order: 2 as const, words: 'It came a week early.' }
];
const says = { giver: 'Priya Nair', impact, headline, passages };
const given_at = new Date('2026-11-20T09:30:00Z');
const credentialOf = (number: number, position = number, for_owner = false) =>
	signed(
		endorsementOf({
			...says,
			for_owner,
			id: `6f7b0a52-3a0e-4c1e-9d62-0a3a3b0a6d${10 + number}`,
			given_at,
			issuer,
			status: { list: `${ADDRESS}/status/1`, position }
		}),
		signer,
		given_at
	);
const credential = await credentialOf(1);
const forOwner = await credentialOf(3, 3, true);
const kept = { ...says, id: 'f1', given_on: '2026-11-20', standing: 'verified', credential };
const brought = { ...kept, id: 'f2', standing: 'reported', credential: null };
const recordOf = (...feedback: object[]) => ({
	format: 'trellis-record',
	impacts: [{ id: impact, headline }],
	feedback
});
const given = (more: { keys?: unknown[]; lists?: unknown[] } = {}) => ({
	...{ keys: [], lists: [], now },
	...more
});
const refusals = async (file: unknown, more = {}) =>
	(await verify(file, given(more))).flatMap(({ refused }) => refused);
const list = await signed(statusList(`${ADDRESS}/status/1`, issuer, [2], now), signer, now);

describe('a record', () => {
	it('holds as it was exported, and what was brought in is no matter of it', async () => {
		const verdicts = await verify(recordOf(kept, brought), given({ keys: [controller] }));
		expect(verdicts).toMatchObject([
			{ holds: true, feedback: 'f1', source: 'given', says: { giver: 'Priya Nair', headline } }
		]);
		expect(await verify(recordOf(brought), given())).toEqual([]);
	});

	test.each([
		[
			'a word',
			{ passages: [{ order: 3, words: 'My calls are twice as long.' }, passages[1]] },
			/words of passage 1 are not/
		],
		[
			'an order',
			{ passages: [passages[0], { ...passages[1], order: 3 }] },
			/Passage 2 is of order 3/
		],
		['a passage left out', { passages: [passages[0]] }, /Passage 2 was signed and is not/],
		[
			'a passage put in',
			{ passages: [...passages, { order: 3, words: 'So good.' }] },
			/Passage 3 is in the record and was not/
		],
		['passages that changed places', { passages: passages.toReversed() }, /passage 1 are not/],
		['another giver', { giver: 'The director' }, /names The director, and Priya Nair was signed/],
		['another day', { given_on: '2026-11-21' }, /dates it 2026-11-21/],
		['another impact', { impact: '0199c1b2-0000-7000-8000-000000000002' }, /another impact/],
		['a promise broken', { credential: forOwner, readers: 'shown' }, /for nobody but who asked/],
		['no credential', { credential: null }, /keeps no credential/],
		['a credential that says something else', { credential: list }, /no answer about an impact/]
	])('with %s is found out', async (_, change, sentence) => {
		const found = await refusals(recordOf({ ...kept, ...change }));
		expect(found.join(' ')).toMatch(sentence);
	});

	it('keeps the promise that was signed with it', async () => {
		expect(await refusals(recordOf({ ...kept, credential: forOwner, readers: 'owner' }))).toEqual(
			[]
		);
	});

	it('that carries one credential twice is found out', async () => {
		const found = await refusals(recordOf(kept, { ...kept, id: 'f3' }));
		expect(found).toEqual(['Another feedback of this record carries the same credential.']);
	});

	it('may have another headline by now, and says so', async () => {
		const renamed = { ...recordOf(kept), impacts: [{ id: impact, headline: 'Clear refunds' }] };
		const [verdict] = await verify(renamed, given());
		expect(verdict).toMatchObject({ holds: true });
		expect(verdict?.notes).toContain(`The impact was headed “${headline}” then.`);
	});

	it('that hides a withdrawal is found out by the status list, one that tells it is not', async () => {
		const withdrawn = { ...kept, credential: await credentialOf(2) };
		expect(await refusals(recordOf(kept, withdrawn), { lists: [list] })).toEqual([
			'It was withdrawn: the status list says so.'
		]);
		const [told] = await verify(recordOf({ ...withdrawn, standing: 'withdrawn' }), given());
		expect(told).toMatchObject({ holds: true, withdrawn: true });
	});
});

describe('a file', () => {
	it('may be a credential, a list, a presentation, with keys and status lists beside', async () => {
		expect(await verify(credential, given())).toMatchObject([{ holds: true, source: 'named' }]);
		const bundle = [credential, recordOf(kept), controller, list];
		expect(await verify(bundle, given())).toMatchObject([
			{ holds: true, source: 'beside', withdrawn: false },
			{ feedback: 'f1', source: 'beside' }
		]);
		const shown = { type: ['VerifiablePresentation'], verifiableCredential: [credential] };
		expect(await verify(shown, given())).toMatchObject([{ holds: true }]);
	});
	test.each([[null], ['{}'], [{}], [{ format: 'other' }], [[3]]])('%j is none', async (file) => {
		await expect(verify(file, given())).rejects.toThrow('It holds no credential');
	});
	it('given for the keys must hold some', async () => {
		await expect(verify(credential, given({ keys: [credential] }))).rejects.toThrow(
			'holds no controller document'
		);
	});
});

test('verdicts are told in sentences', async () => {
	const verdicts = await verify(
		recordOf(kept, { ...kept, id: 'f3', giver: 'The director' }),
		given({ keys: [controller], lists: [list] })
	);
	expect(toldOf(verdicts).join('\n').replaceAll(id, 'z6Mk…')).toMatchInlineSnapshot(`
		"Holds: urn:uuid:6f7b0a52-3a0e-4c1e-9d62-0a3a3b0a6d11 (feedback f1)
		  Priya Nair, on 2026-11-20, about “Refunds name the rule”.
		  Signed by Trellis at trellis.example (https://trellis.example/issuer) at 2026-11-20T09:30:00Z with the key z6Mk…; not a word was changed since.
		  The key is among those given as the issuer’s.
		  It was not withdrawn, says the status list.

		Does not hold: urn:uuid:6f7b0a52-3a0e-4c1e-9d62-0a3a3b0a6d11 (feedback f3)
		  Priya Nair, on 2026-11-20, about “Refunds name the rule”.
		  Another feedback of this record carries the same credential.
		  The record names The director, and Priya Nair was signed.

		2 were checked, and one does not."
	`);
	expect(toldOf([])).toEqual(['Nothing in it is signed, and nothing claims to be.']);
});
