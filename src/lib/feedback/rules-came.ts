import { dayLabel } from '#lib/impact/rules-time.ts';
import type { Feedback } from './schema.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { isObject, type JsonObject, idOf, listed, textIn } from './rules-json.ts';
import { SOURCE_WORDS } from './words.ts';

/** How words came, in a sentence or two: what was answered and signed, or how and when it was passed on. */
export function cameWords(voice: Feedback): string {
	const { standing, source, given_on, created_at, corrected_at } = voice;
	if (standing !== 'verified') return `${SOURCE_WORDS[source]}, ${dayLabel(given_on)}, reported`;
	const answered = dayLabel(corrected_at ? created_at.slice(0, 10) : given_on);
	const corrected = corrected_at ? `, corrected on ${dayLabel(given_on)}` : '';
	return `Answered a request on ${answered}${corrected}. Signed; not a word changed.`;
}

/** What stands in the place of an answer that was withdrawn, with its day where the request tells it. */
export function withdrawnWords(
	{ giver, updated_at }: Pick<Feedback, 'giver' | 'updated_at'>,
	request: Pick<FeedbackRequest, 'withdrawn_at'> | undefined
): string {
	const on = (request?.withdrawn_at ?? updated_at).slice(0, 10);
	return `${giver} withdrew this answer on ${dayLabel(on)}. Its words are gone.`;
}

/** Who signed a credential: the host of its issuer, and whether the key is one of this Trellis. */
export type Signer = { host: string; here: boolean };

/** @param issuer the controller document of this Trellis */
export function signerOf(credential: JsonObject, issuer: unknown): Signer {
	const address = idOf(credential.issuer) ?? '';
	const method = textIn(credential.proof, 'verificationMethod');
	const ours = isObject(issuer) ? listed(issuer.verificationMethod).map(idOf) : [];
	return {
		host: URL.canParse(address) ? new URL(address).host : address,
		here: method !== undefined && ours.includes(method)
	};
}

/** Who signed, in a sentence. */
export const signerWords = ({ host, here }: Signer): string =>
	here ? `Signed by this Trellis, ${host}.` : `Signed by another Trellis, the one at ${host}.`;

/** What the file of a credential is called: `feedback-callum-reid-2026-11-11.json`. */
export function credentialName({ giver, given_on }: Pick<Feedback, 'giver' | 'given_on'>): string {
	const plain = giver.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
	return `feedback-${name ? `${name}-` : ''}${given_on}.json`;
}
