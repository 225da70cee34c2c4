import type { Db } from '#lib/db/connect.server.ts';
import type { FieldError } from '#lib/db/refusals.ts';
import { check } from '#lib/feedback/files-check.server.ts';
import { controllerDocument, type Keys } from '#lib/feedback/rules-controller.ts';
import { differences, readEndorsement } from '#lib/feedback/rules-endorsement.ts';
import type { JsonObject } from '#lib/feedback/rules-json.ts';
import { signAnswer, withdrawnAmong } from '#lib/feedback/store-credentials.server.ts';
import { listKeys } from '#lib/feedback/store-keys.server.ts';
import { answersIn } from './sample-requests.ts';
import type { RecordDocument } from './schema.ts';

/**
 * The sample with its answers signed by this instance, each on the day on which it was given: the sample is words
 * alone, and what is verified was signed here. Call it in the transaction that stores it.
 */
export async function signedSample(db: Db, sample: RecordDocument): Promise<RecordDocument> {
	const answers = answersIn(sample);
	const feedback: RecordDocument['feedback'] = [];
	for (const one of sample.feedback) {
		const request = answers.get(one);
		if (!request) {
			feedback.push(one);
			continue;
		}
		const { giver, impact, passages } = one;
		const given_at = one.corrected_at ?? one.created_at;
		const said = { giver, impact, passages, headline: request.headline };
		const for_owner = request.readers === 'owner';
		const credential = await signAnswer(db, {
			...{ ...said, for_owner },
			given_at: new Date(given_at)
		});
		const { id, giver_address, readers } = request;
		// What only its asker may read is hidden from the first moment on.
		const hidden = readers === 'owner' ? { hidden_at: given_at } : {};
		feedback.push({
			...{ ...one, passages: passages.map((passage) => ({ ...passage, ...hidden })) },
			...{
				giver_address,
				given_on: given_at.slice(0, 10),
				source: 'request',
				standing: 'verified'
			},
			...{ request: id, readers, credential }
		});
	}
	return { ...sample, feedback };
}

const RIGHT = 'Bring it in as reported, or take the file as it was exported.';

/**
 * What of the answers in a record is not as it was signed, with nothing fetched: a credential that does not hold,
 * one that another answer carries, one that says something else than the answer beside it, one whose words its giver
 * has withdrawn here or put others in their place. Who says they are this instance must have signed with its keys.
 */
export async function signedFaults(
	db: Db,
	{ feedback }: RecordDocument,
	now: Date
): Promise<FieldError[]> {
	const keys = { given: [], beside: await ownKeys(db) };
	const ids = feedback.flatMap(({ credential }) => idOf(credential) ?? []);
	const withdrawn = await withdrawnAmong(db, ids);
	const seen = new Set<string>();
	const faults: FieldError[] = [];
	for (const [at, one] of feedback.entries()) {
		const { credential } = one;
		if (one.standing !== 'verified' || credential === null) continue;
		const id = idOf(credential) ?? '';
		const found = seen.has(id)
			? [{ field: 'credential', message: 'Another feedback carries the same credential.' }]
			: await faultsOf({ ...one, credential }, { keys, now });
		if (withdrawn.has(id)) found.push({ field: 'standing', message: WITHDRAWN });
		faults.push(
			...found.map(({ field, message }) => ({
				field: `feedback.${at}.${field}`,
				message: `${message} ${RIGHT}`
			}))
		);
		seen.add(id);
	}
	return faults;
}

const WITHDRAWN = 'Its giver has withdrawn these words since, or put others in their place.';
const NOT_OURS = 'It says it was signed here, and no key of this Trellis signed it.';
const hostOf = (address: unknown) =>
	typeof address === 'string' && URL.canParse(address) ? new URL(address).host : undefined;
const idOf = (credential: JsonObject | null) =>
	typeof credential?.id === 'string' ? credential.id : undefined;

type Signed = RecordDocument['feedback'][number] & { credential: JsonObject };

async function faultsOf(
	one: Signed,
	{ keys, now }: { keys: Keys; now: Date }
): Promise<FieldError[]> {
	const { refused, issuer, source } = await check(one.credential, { keys, lists: [], now });
	// The same place spelled otherwise is this instance too.
	const ours = keys.beside.some(({ id }) => hostOf(id) === hostOf(issuer));
	if (refused.length === 0 && ours && source !== 'beside') refused.push(NOT_OURS);
	if (refused.length > 0) return [{ field: 'credential', message: refused.join(' ') }];
	const said = readEndorsement(one.credential);
	if (said) return differences(said, one);
	return [{ field: 'credential', message: 'It is no answer about an impact.' }];
}

/**
 * The keys of this instance. A Trellis on a machine of one's own has an address that any other such has too, so that
 * its keys are not the only ones to sign under it; whoever looks at an answer is told whose key signed.
 */
async function ownKeys(db: Db): Promise<JsonObject[]> {
	const keys = (await listKeys(db)).filter(({ address }) => !isLoopback(new URL(address).hostname));
	const current = keys.at(-1);
	return current ? [controllerDocument(current.address, keys)] : [];
}

const isLoopback = (host: string) =>
	/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
