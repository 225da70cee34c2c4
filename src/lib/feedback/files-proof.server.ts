import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { CONTEXTS } from './files-contexts.server.ts';
import { fromBase58, toBase58 } from './rules-base58.ts';
import { type JsonObject, Unreadable } from './rules-json.ts';
import { fromMultikey } from './rules-multikey.ts';
import { statementsOf } from './rules-quads.ts';
import { SUITE } from './words-credential.ts';

/** Bytes of an Ed25519 signature. */
const SIGNATURE = 64;
/** What stands before the 32 bytes of a public Ed25519 key in DER (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The key that signs: its private half, and the address under which its public half is found. */
export type SigningKey = { key: KeyObject; verificationMethod: string };

/**
 * The document with a proof of eddsa-rdfc-2022 (https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-rdfc-2022).
 * @throws Unreadable where something in it would not be covered
 */
export async function signed(
	document: JsonObject,
	{ key, verificationMethod }: SigningKey,
	now: Date
): Promise<JsonObject> {
	const proof = {
		type: 'DataIntegrityProof',
		cryptosuite: SUITE,
		created: now.toISOString().replace(/\.\d+Z$/, 'Z'),
		verificationMethod,
		proofPurpose: 'assertionMethod'
	};
	const signature = sign(null, await bytesToSign(document, proof), key);
	return { ...document, proof: { ...proof, proofValue: `z${toBase58(signature)}` } };
}

/** Whether a proof's signature is that of a public key over this document without its proofs. @throws Unreadable */
export async function holds(
	document: JsonObject,
	{ proofValue, ...proof }: JsonObject,
	multikey: string
): Promise<boolean> {
	const written = typeof proofValue === 'string' && proofValue.startsWith('z') ? proofValue : '';
	const signature = fromBase58(written.slice(1), SIGNATURE);
	const publicKey = fromMultikey(multikey);
	const bytes = await bytesToSign(document, proof);
	if (!signature || !publicKey) return false;
	const der = Buffer.concat([SPKI, publicKey]);
	const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
	return verify(null, bytes, key, signature);
}

async function bytesToSign(document: JsonObject, proof: JsonObject): Promise<Buffer> {
	const { '@context': context, ...options } = proof;
	if (context !== undefined && JSON.stringify(context) !== JSON.stringify(document['@context']))
		throw new Unreadable('It has a proof in other words than its own.');
	return Buffer.concat([
		await fingerprint({ '@context': document['@context'], ...options }),
		await fingerprint(document)
	]);
}

/** SHA-256 of everything a document says, in the one order in which it can be said. */
async function fingerprint(document: JsonObject): Promise<Buffer> {
	const statements = statementsOf(document, CONTEXTS);
	try {
		const written = await canonize(statements, { algorithm: 'RDFC-1.0', maxWorkFactor: 1 });
		return createHash('sha256').update(written).digest();
	} catch {
		throw new Unreadable('It is knotted in a way that no honest document is.');
	}
}
