import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { describe, expect, it, test } from 'vitest';
import { check } from './files-check.server.ts';
import { CONTEXTS } from './files-contexts.server.ts';
import { holds } from './files-proof.server.ts';
import { type JsonObject, listed, Unreadable } from './rules-json.ts';
import { statementsOf } from './rules-quads.ts';

// Published samples, where they are at hand: 1EdTech's own, some sound and some damaged on purpose.
const SHARED = ['../shared/standards', '../../shared/standards'].find((path) => existsSync(path));
const FOLDER = SHARED === undefined ? '' : join(SHARED, 'open-badges-3.0');
const read = (path: string) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as JsonObject;
const against = (lists: JsonObject[] = []) => ({
	keys: { given: [], beside: [] },
	lists,
	now: new Date('2026-11-22T12:00:00Z')
});

const SOUND = [
	'endorsement-signed-example.json',
	'samples/complete.json',
	'samples/endorsement-valid.json',
	'samples/simple-context-alias.json',
	'samples/simple-context-version.json',
	'samples/simple-did-key-method.json',
	'samples/simple-did-web-method.json',
	'samples/simple-multiple-proofs.json',
	'samples/simple.1ob',
	'samples/simple.json',
	'samples/bit-string-list/credential-status-revoked-blank-nodes.json',
	'samples/bit-string-list/credential-status-revoked.json',
	'samples/bit-string-list/testlist'
];
/** Why each of the damaged is refused. */
const DAMAGED: Record<string, string> = {
	'err-context': 'It does not begin with the words of',
	'err-credential-subject-achievement-result-description-type': '"InvalidResultDescription"',
	'err-credential-subject-identifier-type': '"InvalidIdentityObject"',
	'err-credential-subject-profile-type': '"InvalidProfile"',
	'err-credential-subject-result-type': '"InvalidResult"',
	'err-credential-subject-type': '"InvalidAchievementSubject"',
	'err-evidence-type': '"InvalidEvidence"',
	'err-expired': 'It held until 2010-01-01T00:00:00Z',
	'err-issued': 'It does not hold before 2040-01-01T00:00:00Z',
	'err-issuer': 'It does not say who issued it',
	'err-issuer-otheridentifier-type': '"InvalidIdentifierEntry"',
	'err-issuer-parentorg-type': '"InvalidProfile"',
	'err-issuer-type': '"InvalidProfile"',
	'err-proof-method': 'is not known here',
	'err-proof-method-no-scheme': 'is not known here',
	'err-proof-method-unknown-did-method': 'is not known here',
	'err-proof-method-unknown-scheme': 'is not known here',
	'err-proof-value': 'Something in it was changed',
	'err-type': '"OtherCredential"'
};

describe.each(SHARED === undefined ? [] : [SHARED])('published credentials in %s', () => {
	it.each(SOUND)('%s holds', async (path) => {
		expect(await check(read(path), against())).toMatchObject({ holds: true, refused: [] });
	});

	it.each(Object.entries(DAMAGED))('simple-%s is refused', async (name, because) => {
		const { holds: sound, refused } = await check(read(`samples/simple-${name}.json`), against());
		expect(sound).toBe(false);
		expect(refused.join(' ')).toContain(because);
	});

	it('that are damaged are all here', () => {
		const bad = readdirSync(join(FOLDER, 'samples')).filter((name) => name.includes('simple-err'));
		expect(
			Object.keys(DAMAGED)
				.map((name) => `simple-${name}.json`)
				.sort()
		).toEqual(bad.sort());
	});

	it.each(['', '-blank-nodes'])('withdrawn%s are told by their status list', async (name) => {
		const path = `samples/bit-string-list/credential-status-revoked${name}.json`;
		const list = read('samples/bit-string-list/testlist');
		const found = await check(read(path), against([list]));
		expect(found).toMatchObject({ holds: false, withdrawn: true });
	});

	it('signed in another way are refused, never taken', async () => {
		for (const path of ['simple-eddsa-2022.json', 'simple_v1.json', 'sd/derivedcredential.json'])
			expect((await check(read(`samples/${path}`), against())).holds).toBe(false);
	});

	// The reference implementation reads the whole of JSON-LD; what is read here must say the same.
	it.each([...SOUND, ...Object.keys(DAMAGED).map((name) => `samples/simple-${name}.json`)])(
		'%s says what the reference implementation reads in it',
		async (path) => {
			const { proof: _, ...document } = read(path);
			const theirs = await byReference(document).catch(() => 'refused');
			expect(await byUs(document).catch(() => 'refused')).toBe(theirs);
		}
	);

	test('the published vector has the published fingerprint and signature', async () => {
		const page = readFileSync(join(FOLDER, 'test-vectors/linked-data-proof-ob.html'), 'utf8');
		const text = page.replace(/<[^>]*>/g, '').split('Signed credential')[1] ?? '';
		const whole = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
		const { proof, ...document } = JSON.parse(whole) as JsonObject;
		const [hash] = /\b87f65a76[0-9a-f]{56}\b/.exec(page) ?? [];
		expect(
			createHash('sha256')
				.update(await byUs(document))
				.digest('hex')
		).toBe(hash);
		const key = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
		expect(await holds(document, listed(proof)[0] as JsonObject, key)).toBe(true);
	});
});

const WORDS = ['https://www.w3.org/ns/credentials/v2'];
const TYPE = ['VerifiableCredential'];
test.each([
	['a context that is not at hand', { '@context': [...WORDS, 'https://example.org/own/v1'] }],
	['a context of its own', { '@context': [...WORDS, { '@vocab': 'https://example.org/' }] }],
	['a word with another meaning', { '@context': [...WORDS, { name: 'https://example.org/n' }] }],
	['a word that no context explains', { nickname: 'Pri' }],
	['an address that is not whole', { issuer: 'people/1' }],
	['a name that holds in the document alone', { issuer: '_:b0' }],
	['nothing', { description: null }],
	['an empty list', { evidence: [] }],
	['two ids', { '@id': 'urn:uuid:2' }],
	['a list in a list', { name: [['Thanks']] }],
	['a number that is not exact', { name: 1e-7 }],
	['half a character', { name: 'Thanks \ud800' }],
	['what is said backwards', { '@reverse': { name: 'Thanks' } }],
	['a text in a direction', { name: { '@value': 'Thanks', '@direction': 'ltr' } }],
	['things within things without end', { evidence: nested(60) }]
])('a document with %s is refused', (_, more) => {
	const document = { '@context': WORDS, type: TYPE, id: 'urn:uuid:1', issuer: 'did:a:b', ...more };
	expect(() => statementsOf(document, CONTEXTS)).toThrow(Unreadable);
});

function nested(depth: number): JsonObject {
	return depth === 0 ? { id: 'urn:x:1' } : { type: TYPE, evidence: nested(depth - 1) };
}

const byUs = async (document: JsonObject) =>
	canonize(statementsOf(document, CONTEXTS), { algorithm: 'RDFC-1.0' });

async function byReference(document: JsonObject): Promise<string> {
	return jsonld.canonize(document, {
		algorithm: 'RDFC-1.0',
		format: 'application/n-quads',
		safe: true,
		base: null,
		documentLoader: (url) => {
			const file = CONTEXTS.get(url);
			if (!file) return Promise.reject(new Error(`no ${url}`));
			return Promise.resolve({ contextUrl: null, documentUrl: url, document: file });
		}
	});
}
