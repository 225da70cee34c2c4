import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signed } from '#lib/feedback/files-proof.server.ts';
import { controllerDocument } from '#lib/feedback/rules-controller.ts';
import { endorsementOf } from '#lib/feedback/rules-endorsement.ts';
import { toMultikey } from '#lib/feedback/rules-multikey.ts';

const ADDRESS = 'https://trellis.example/issuer';
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const file = (name: string, content: unknown) => {
	const path = join(folder, name);
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
	const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
	const id = toMultikey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
	const given_at = new Date('2026-11-20T09:30:00Z');
	const answer = {
		id: '6f7b0a52-3a0e-4c1e-9d62-0a3a3b0a6d11',
		giver: 'Priya Nair',
		impact: '0199c1b2-0000-7000-8000-000000000001',
		headline: 'Refunds name the rule',
		passages: [{ order: 3 as const, words: 'My calls are half as long.' }],
		given_at,
		issuer: { id: ADDRESS, name: 'Trellis at trellis.example' },
		status: { list: `${ADDRESS}/status/1`, position: 4 }
	};
	const signer = { key, verificationMethod: `${ADDRESS}#${id}` };
	const credential = await signed(endorsementOf(answer), signer, given_at);
	const { giver, impact, passages } = answer;
	const kept = {
		giver,
		impact,
		passages,
		given_on: '2026-11-20',
		standing: 'verified',
		credential
	};
	const record = { format: 'trellis-record', impacts: [], feedback: [{ ...kept, id: 'f1' }] };
	file('credential.json', credential);
	file('record.json', record);
	file('tampered.json', JSON.stringify(record).replace('half as long', 'twice as long'));
	file('changed.json', JSON.stringify(credential).replace('half as long', 'twice as long'));
	const known = { id, address: ADDRESS, from: given_at.toISOString(), to: null };
	file('keys.json', controllerDocument(ADDRESS, [known]));
	file('others.json', controllerDocument('https://other.example/issuer', []));
	file('unsigned.json', { ...record, feedback: [] });
	file('broken.json', '{ "a": ');
	file('other.json', {});
});

/** The command where Node itself forbids the network and writing: it may only read. */
const trellis = (...words: string[]) =>
	spawnSync(
		process.execPath,
		['--permission', '--allow-fs-read=*', 'src/cli/main.ts', 'verify', ...words],
		{ encoding: 'utf8' }
	);
const at = (name: string) => join(folder, name);

test.each([
	[['credential.json'], 0, 'Priya Nair, on 2026-11-20, about “Refunds name the rule”.'],
	[['credential.json', '--keys', 'keys.json'], 0, 'not a word was changed since'],
	[['record.json', '--keys', 'keys.json'], 0, 'The key is among those given'],
	[['record.json', '--keys', 'others.json'], 1, 'None of the keys that were given'],
	[['tampered.json'], 1, 'The words of passage 1 are not those signed.'],
	[['changed.json'], 1, 'Something in it was changed after it was signed'],
	[['unsigned.json'], 0, 'Nothing in it is signed']
])('%j ends with %i', (words, code, sentence) => {
	const { status, stdout, stderr } = trellis(...words.map((w) => (w.startsWith('-') ? w : at(w))));
	expect(stderr).toBe('');
	expect(stdout).toContain(sentence);
	expect(status).toBe(code);
});

test.each([
	[['broken.json'], 1, /broken\.json: This is no JSON/],
	[['none.json'], 1, /none\.json: There is no such file/],
	[['other.json'], 1, /other\.json: It holds no credential/],
	[[], 2, /Say which file/]
])('%j ends with %i and says why', (words, code, sentence) => {
	const { status, stderr } = trellis(...words.map(at));
	expect(stderr).toMatch(sentence);
	expect(status).toBe(code);
});

test('--json gives a verdict on each', () => {
	const { stdout, status } = trellis(at('record.json'), '--json');
	expect(JSON.parse(stdout)).toMatchObject([
		{ holds: true, feedback: 'f1', issuer: ADDRESS, source: 'named', withdrawn: null, refused: [] }
	]);
	expect(status).toBe(0);
});
