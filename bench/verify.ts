import { generateKeyPairSync } from 'node:crypto';
import jsonld from 'jsonld';
import { CONTEXTS } from '#lib/feedback/files-contexts.server.ts';
import { signed, type SigningKey } from '#lib/feedback/files-proof.server.ts';
import { verify } from '#lib/feedback/files-verify.server.ts';
import { endorsementOf } from '#lib/feedback/rules-endorsement.ts';
import type { JsonObject } from '#lib/feedback/rules-json.ts';
import { toMultikey } from '#lib/feedback/rules-multikey.ts';
import { figure, heading } from './figures.ts';

const ROUNDS = 5;
const CREDENTIALS = 100;
const ADDRESS = 'https://trellis.example/issuer';
const given_at = new Date('2026-11-20T09:30:00Z');

/** Signing and checking a hundred answers, beside the reference implementation only bringing them into order. */
export async function verifying(): Promise<void> {
	heading(`Signatures: ${CREDENTIALS} answers of three passages`);
	const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
	const id = toMultikey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
	const signer = { key, verificationMethod: `${ADDRESS}#${id}` };
	const credentials = await sign(signer);
	figure('signed', await timed(() => sign(signer)), 'ms');
	const check = async () => {
		const verdicts = await verify(credentials, { keys: [], lists: [], now: given_at });
		if (!verdicts.every(({ holds }) => holds)) throw new Error('One does not hold.');
	};
	figure('checked', await timed(check), 'ms', { most: 2000 });
	figure(
		'only ordered by the reference implementation',
		await timed(() => order(credentials)),
		'ms'
	);
}

function sign(signer: SigningKey): Promise<JsonObject[]> {
	return Promise.all(
		Array.from({ length: CREDENTIALS }, (_, number) =>
			signed(endorsementOf(answer(number)), signer, given_at)
		)
	);
}

const answer = (number: number) => ({
	id: `6f7b0a52-3a0e-4c1e-9d62-${String(number).padStart(12, '0')}`,
	giver: 'Priya Nair',
	impact: '0199c1b2-0000-7000-8000-000000000001',
	headline: 'Refunds name the rule that refused them',
	passages: ([1, 2, 3] as const).map((order) => ({
		order,
		words: `I read the reason off the screen, ${number}. `.repeat(8).trim()
	})),
	given_at,
	issuer: { id: ADDRESS, name: 'Trellis at trellis.example' },
	status: { list: `${ADDRESS}/status/1`, position: number }
});

async function order(credentials: JsonObject[]): Promise<void> {
	for (const { proof: _, ...document } of credentials)
		await jsonld.canonize(document, {
			algorithm: 'RDFC-1.0',
			format: 'application/n-quads',
			safe: true,
			base: null,
			documentLoader: (url) =>
				Promise.resolve({ contextUrl: null, documentUrl: url, document: CONTEXTS.get(url) })
		});
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const before = performance.now();
		await work();
		times.push(performance.now() - before);
	}
	return times;
}
