import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { check } from './files-check.server.ts';
import { signed } from './files-proof.server.ts';
import { isSet, PLACES, statusList } from './files-status.server.ts';
import { controllerDocument } from './rules-controller.ts';
import { differences, endorsementOf, readEndorsement } from './rules-endorsement.ts';
import { isObject, type JsonObject } from './rules-json.ts';
import { fromMultikey, toMultikey } from './rules-multikey.ts';

const ADDRESS = 'https://trellis.example/issuer';
const now = new Date('2026-11-22T12:00:00Z');
const issuer = { id: ADDRESS, name: 'Trellis at trellis.example' };
const pair = (address = ADDRESS) => {
	const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
	const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
	const id = toMultikey(bytes);
	const known = { id, address, from: '2026-01-01T00:00:00.000Z', to: null as string | null };
	return { known, signer: { key, verificationMethod: `${address}#${id}` } };
};
const mine = pair();
const answer = {
	id: '6f7b0a52-3a0e-4c1e-9d62-0a3a3b0a6d11',
	giver: 'Priya Nair',
	impact: '0199c1b2-0000-7000-8000-000000000001',
	headline: 'Refunds name the rule that refused them',
	passages: [
		{ order: 3 as const, words: 'I read the reason off the screen.\nMy calls are half as long.' },
		{ order: 1 as const, words: 'You listened first. Ça m’a aidée 🌱' }
	],
	given_at: new Date('2026-11-20T09:30:00.123Z'),
	issuer,
	status: { list: `${ADDRESS}/status/1`, position: 77 }
};
const credential = await signed(endorsementOf(answer), mine.signer, answer.given_at);
const against = (more: object = {}) => ({
	keys: { given: [], beside: [] },
	lists: [],
	now,
	...more
});
const holds = async (document: JsonObject, more = {}) =>
	(await check(document, against(more))).holds;

type Spot = (string | number)[];
/** Every place in a document that `is` says something of. */
function spots(value: unknown, is: (value: unknown) => boolean, at: Spot = []): Spot[] {
	const inside = Array.isArray(value)
		? value.flatMap((one, index) => spots(one, is, [...at, index]))
		: isObject(value)
			? Object.entries(value).flatMap(([field, one]) => spots(one, is, [...at, field]))
			: [];
	return is(value) ? [at, ...inside] : inside;
}

/** A copy of the credential with one place in it changed. */
function changedAt(spot: Spot, change: (value: never) => unknown): JsonObject {
	const copy = structuredClone(credential);
	if (spot.length === 0) return change(copy as never) as JsonObject;
	let holder = copy as unknown as Record<string | number, never>;
	for (const step of spot.slice(0, -1)) holder = holder[step] as never;
	const last = spot.at(-1) as string | number;
	holder[last] = change(holder[last] as never) as never;
	return copy;
}

const texts = spots(credential, (value) => typeof value === 'string');
const objects = spots(credential, isObject);

describe('a credential', () => {
	it('holds as it was signed, and says what was answered', async () => {
		expect(await check(credential, against())).toMatchObject({
			holds: true,
			issuer: ADDRESS,
			key: mine.known.id,
			source: 'named',
			signed_at: '2026-11-20T09:30:00Z',
			withdrawn: null
		});
		const { giver, impact, headline, passages } = answer;
		const said = { giver, impact, headline, passages, given_on: '2026-11-20', for_owner: false };
		expect(readEndorsement(credential)).toEqual(said);
		expect(differences(said, said)).toEqual([]);
		expect(JSON.stringify(credential)).not.toContain('@example');
	});

	it('holds in whatever order its parts stand', async () => {
		const turned = Object.fromEntries(Object.entries(credential).toReversed());
		const evidence = (turned.evidence as unknown[]).toReversed();
		expect(await holds({ ...turned, evidence })).toBe(true);
		expect(readEndorsement({ ...turned, evidence })?.passages).toEqual(answer.passages);
	});

	it('holds no longer with any one character changed', async () => {
		const spot = fc.constantFrom(...texts);
		await fc.assert(
			fc.asyncProperty(spot, fc.nat(), fc.integer({ min: 1, max: 0x7f }), async (at, place, by) => {
				const changed = changedAt(at, (text: string) => {
					const index = place % text.length;
					const other = String.fromCharCode((text.charCodeAt(index) + by) % 0x10000);
					return text.slice(0, index) + other + text.slice(index + 1);
				});
				expect(await holds(changed)).toBe(false);
			}),
			{ numRuns: 400 }
		);
	});

	it('holds no longer with anything put in, known to its contexts or not', async () => {
		const name = fc.constantFrom(
			'name',
			'description',
			'type',
			'url',
			'narrative',
			'note',
			'@type'
		);
		const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, [], {}));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...objects), name, value, async (at, field, put) => {
				const changed = changedAt(at, (object: JsonObject) => {
					const before = field in object ? [object[field]].flat() : [];
					return { ...object, [field]: [...before, put] };
				});
				const inUnsigned = at[0] === 'proof' && field === 'note';
				expect(await holds(changed), JSON.stringify({ at, field, put, inUnsigned })).toBe(false);
			}),
			{ numRuns: 400 }
		);
	});

	it.each(objects.flatMap((at) => (at[0] === '@context' ? [] : [at])))(
		'holds no longer with anything taken out of %s',
		async (...at) => {
			const whole = at.reduce<unknown>((value, step) => (value as JsonObject)[step], credential);
			for (const field of Object.keys(whole as JsonObject)) {
				const without = ({ [field]: _, ...rest }: JsonObject) => rest;
				expect(await holds(changedAt(at, without)), field).toBe(false);
			}
		}
	);

	it('signed anew by somebody else holds until the keys are given', async () => {
		const forged = await signed(endorsementOf(answer), pair().signer, now);
		const given = [controllerDocument(ADDRESS, [mine.known])];
		expect(await holds(forged)).toBe(true);
		expect(await holds(forged, { keys: { given, beside: [] } })).toBe(false);
		expect(await holds(credential, { keys: { given, beside: [] } })).toBe(true);
	});
});

describe('keys', () => {
	const later = pair();
	const aside = { ...mine.known, to: '2026-11-21T00:00:00.000Z' };
	const given = [controllerDocument(ADDRESS, [aside, later.known])];
	const keys = { given, beside: [] };

	it('that were put aside still hold for what they signed before, and for nothing after', async () => {
		expect(await holds(credential, { keys })).toBe(true);
		const late = await signed(endorsementOf(answer), mine.signer, now);
		expect((await check(late, against({ keys }))).refused).toEqual([
			`It was signed after ${ADDRESS} had put that key aside.`
		]);
	});
	it('of an instance that moved are found under its earlier address', async () => {
		const moved = controllerDocument('https://new.example/issuer', [mine.known, later.known]);
		expect(await holds(credential, { keys: { given: [moved], beside: [] } })).toBe(true);
	});
	it('of another issuer are not enough, nor those taken back', async () => {
		const other = controllerDocument('https://other.example/issuer', []);
		expect(
			(await check(credential, against({ keys: { given: [other], beside: [] } }))).refused
		).toEqual([`None of the keys that were given are those of ${ADDRESS}.`]);
		const back = structuredClone(given);
		for (const method of back[0]?.verificationMethod as JsonObject[]) method.revoked = aside.to;
		expect(await holds(credential, { keys: { given: back, beside: [] } })).toBe(false);
	});
	test('a Multikey comes back as its bytes, and nothing else does', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
				expect(fromMultikey(toMultikey(bytes))).toEqual(bytes);
			})
		);
		for (const text of ['', 'z', 'z6Mk', 'u6Mk', `z${'1'.repeat(60)}`, `${mine.known.id}1`])
			expect(fromMultikey(text)).toBeUndefined();
	});
});

describe('a status list', () => {
	const list = async (places: number[], id = `${ADDRESS}/status/1`, by = mine.signer) =>
		signed(statusList(id, issuer, places, now), by, now);

	it('tells what is withdrawn and what is not', async () => {
		const withdrawn = await check(credential, against({ lists: [await list([76, 77])] }));
		expect(withdrawn).toMatchObject({ holds: false, withdrawn: true });
		const kept = await check(credential, against({ lists: [await list([76, 78])] }));
		expect(kept).toMatchObject({ holds: true, withdrawn: false });
	});
	it('of another number only ever warns', async () => {
		const other = await check(
			credential,
			against({ lists: [await list([1], `${ADDRESS}/status/2`)] })
		);
		expect(other).toMatchObject({ holds: true, withdrawn: null });
	});
	it('that was changed itself is refused with the credential', async () => {
		const changed = structuredClone(await list([77]));
		const bare = statusList('', issuer, [], now).credentialSubject as JsonObject;
		(changed.credentialSubject as JsonObject).encodedList = bare.encodedList;
		expect(await holds(credential, { lists: [changed] })).toBe(false);
	});
	it('keeps every place apart', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.nat(PLACES - 1), { maxLength: 20 }),
				fc.nat(PLACES - 1),
				(set, asked) => {
					const { encodedList } = statusList('', issuer, set, now).credentialSubject as JsonObject;
					expect(isSet(encodedList, asked)).toBe(set.includes(asked));
					for (const place of set) expect(isSet(encodedList, place)).toBe(true);
				}
			),
			{ numRuns: 25 }
		);
		const { encodedList } = statusList('', issuer, [], now).credentialSubject as JsonObject;
		expect(() => isSet(encodedList, PLACES)).toThrow('has no place');
		expect(() => isSet(encodedList, -1)).toThrow('has no place');
		expect(() => isSet('uH4sI', 1)).toThrow('cannot be unpacked');
	});
});
