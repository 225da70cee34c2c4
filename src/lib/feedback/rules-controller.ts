import { idOf, isObject, type JsonObject, listed, textIn } from './rules-json.ts';
import { keyInAddress } from './rules-multikey.ts';

/** A key of an instance as others may know it: from when, and until when, it signs. */
export type PublicKey = { id: string; address: string; from: string; to: string | null };

/**
 * The controller document of an instance (https://www.w3.org/TR/cid-1.0/): every key that ever signed here, the
 * earlier ones with the moment from which they sign nothing more. `id` is where it is served now; keys that signed
 * at another address are listed under that.
 */
export function controllerDocument(id: string, keys: readonly PublicKey[]): JsonObject {
	const before = new Set(keys.map(({ address }) => address).filter((address) => address !== id));
	return {
		'@context': ['https://www.w3.org/ns/cid/v1'],
		id,
		...(before.size > 0 && { alsoKnownAs: [...before] }),
		verificationMethod: keys.map((key) => ({
			id: methodOf(key),
			type: 'Multikey',
			controller: key.address,
			publicKeyMultibase: key.id,
			...(key.to !== null && { expires: key.to })
		})),
		assertionMethod: keys.map(methodOf)
	};
}

/** The address under which a key is found. */
export const methodOf = ({ address, id }: Pick<PublicKey, 'address' | 'id'>) => `${address}#${id}`;

/** Whether something is a controller document and no credential. */
export const isController = (value: unknown): value is JsonObject =>
	isObject(value) &&
	typeof value.id === 'string' &&
	'verificationMethod' in value &&
	!('issuer' in value);

/** Where a key was known from: keys that were given to check against, keys that came in the same file, an issuer who is the key, or the credential alone. */
export type Source = 'given' | 'beside' | 'own' | 'named';
export type Keys = { given: JsonObject[]; beside: JsonObject[] };
type Found = { multikey: string; source: Source } | { refused: string };

/**
 * The public key that a proof speaks of. Keys that were given have the last word: a credential whose issuer is not
 * among them, or whose key is not among its issuer's, is refused.
 */
export function keyOf(proof: JsonObject, issuer: string, { given, beside }: Keys): Found {
	const method = textIn(proof, 'verificationMethod') ?? '';
	const created = textIn(proof, 'created') ?? '';
	for (const [source, controllers] of [
		['given', given],
		['beside', beside]
	] as const) {
		const its = controllers.filter((one) => [one.id, ...listed(one.alsoKnownAs)].includes(issuer));
		if (its.length > 0) return keyAmong(its, { method, created, issuer, source });
		if (controllers.length > 0 && source === 'given')
			return { refused: `None of the keys that were given are those of ${issuer}.` };
	}
	const multikey = keyInAddress(method);
	if (!multikey)
		return { refused: `Its key, ${method || 'which it does not name'}, is not known here.` };
	const [controller] = method.split('#');
	if (controller === issuer)
		return { multikey, source: issuer.startsWith('did:key:') ? 'own' : 'named' };
	// An issuer that is no address can be looked up nowhere; the key can only stand for itself.
	if (issuer.startsWith('urn:') && method.startsWith('did:key:'))
		return { multikey, source: 'named' };
	return { refused: `It says it is by ${issuer}, and is signed with a key of ${controller}.` };
}

type Asked = { method: string; created: string; issuer: string; source: Source };

function keyAmong(controllers: JsonObject[], { method, created, issuer, source }: Asked): Found {
	for (const controller of controllers) {
		const may = listed(controller.assertionMethod).some((one) => idOf(one) === method);
		const found = listed(controller.verificationMethod).find((one) => idOf(one) === method);
		const multikey = textIn(found, 'publicKeyMultibase');
		if (!may || !multikey) continue;
		if (textIn(found, 'revoked') !== undefined)
			return { refused: `${issuer} has taken back the key that it is signed with.` };
		if (Date.parse(created) > Date.parse(textIn(found, 'expires') ?? ''))
			return { refused: `It was signed after ${issuer} had put that key aside.` };
		return { multikey, source };
	}
	return { refused: `It is signed with a key that is not among those of ${issuer}.` };
}
