import { gunzipSync, gzipSync } from 'node:zlib';
import { type JsonObject, Unreadable } from './rules-json.ts';
import { BADGES, CREDENTIALS } from './words-credential.ts';

/** Places in one list, the least there may be: whoever asks about one credential tells nobody which (https://www.w3.org/TR/vc-bitstring-status-list/). */
export const PLACES = 131_072;
/** Bytes that a list is unpacked to at the most. */
const MOST = 16 * 1024 * 1024;

/** The status list as a credential, not yet signed: which places are withdrawn. */
export function statusList(
	id: string,
	issuer: { id: string; name: string },
	withdrawn: readonly number[],
	now: Date
): JsonObject {
	return {
		'@context': [CREDENTIALS, BADGES],
		id,
		type: ['VerifiableCredential', 'BitstringStatusListCredential'],
		issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
		validFrom: now.toISOString().replace(/\.\d+Z$/, 'Z'),
		credentialSubject: {
			id: `${id}#list`,
			type: 'BitstringStatusList',
			statusPurpose: 'revocation',
			encodedList: encoded(withdrawn)
		}
	};
}

function encoded(places: readonly number[]): string {
	const bits = Buffer.alloc(PLACES / 8);
	for (const place of places) bits[place >> 3] = (bits[place >> 3] ?? 0) | (128 >> (place & 7));
	return `u${gzipSync(bits).toString('base64url')}`;
}

/** Whether a place of an encoded list is set. @throws Unreadable where it is no list or has no such place */
export function isSet(list: unknown, place: number): boolean {
	if (typeof list !== 'string' || !list.startsWith('u'))
		throw new Unreadable('It holds no status list that is read here.');
	const bits = unpacked(list.slice(1));
	const byte = Number.isSafeInteger(place) && place >= 0 ? bits[Math.floor(place / 8)] : undefined;
	if (byte === undefined) throw new Unreadable(`It has no place ${place}.`);
	return (byte & (128 >> (place & 7))) !== 0;
}

function unpacked(text: string): Buffer {
	try {
		return gunzipSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST });
	} catch {
		throw new Unreadable('It holds a status list that cannot be unpacked.');
	}
}
