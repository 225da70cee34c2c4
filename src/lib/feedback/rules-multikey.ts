import { fromBase58, toBase58 } from './rules-base58.ts';

/** What stands before the 32 bytes of a public Ed25519 key (https://www.w3.org/TR/cid-1.0/#Multikey). */
const ED25519 = [0xed, 0x01];

/** A public Ed25519 key as a Multikey, `z6Mk...`. */
export const toMultikey = (publicKey: Uint8Array) =>
	`z${toBase58(Uint8Array.from([...ED25519, ...publicKey]))}`;

/** The 32 bytes of a Multikey that is a public Ed25519 key, and nothing for any other. */
export function fromMultikey(multikey: string): Uint8Array | undefined {
	if (!multikey.startsWith('z')) return undefined;
	const bytes = fromBase58(multikey.slice(1), 34);
	return bytes && ED25519.every((byte, at) => bytes[at] === byte) ? bytes.slice(2) : undefined;
}

/** The key that an address ends in, as `did:key:z6Mk...#z6Mk...` and `https://.../issuer#z6Mk...` do. */
export function keyInAddress(address: string): string | undefined {
	const [controller = '', named] = address.split('#');
	const own = controller.startsWith('did:key:') ? controller.slice('did:key:'.length) : named;
	const key = named ?? own ?? '';
	return key === own && fromMultikey(key) ? key : undefined;
}
