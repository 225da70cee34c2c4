import type { FieldError } from '#lib/db/refusals.ts';
import { isObject, type JsonObject, idOf, listed, textIn, typesOf } from './rules-json.ts';
import type { Feedback } from './schema.ts';
import { BADGES, CREDENTIALS } from './words-credential.ts';
import { ORDERS, type Order } from './words.ts';

/** What a credential says: who answered, on which day, about which impact, in which words, each of its order. */
export type Endorsement = {
	giver: string;
	given_on: string;
	impact: string;
	/** The headline that the impact had then. */
	headline: string;
	passages: { order: Order; words: string }[];
	/** Whether it was given on the word that nobody but who asked reads it. */
	for_owner: boolean;
};

/** What an answer is, at the moment it is given, and under which names it is signed. */
export type Answer = Omit<Endorsement, 'given_on' | 'for_owner'> & {
	for_owner?: boolean;
	/** The id that the credential gets, a UUID. */
	id: string;
	given_at: Date;
	issuer: { id: string; name: string };
	/** Where it is told whether it was withdrawn. */
	status: { list: string; position: number };
};

const GENRES: Record<Order, string> = {
	1: 'first-order feedback',
	2: 'second-order feedback',
	3: 'third-order feedback'
};
const FOR_OWNER = ' It is for nobody but who asked.';
const urn = (id: string) => `urn:uuid:${id}`;

/**
 * An answer as an Open Badges 3.0 EndorsementCredential, not yet signed. The impact is what is endorsed; each
 * passage is evidence of its own, numbered, since a credential keeps no order of its parts. It holds the giver's
 * name and no address.
 */
export function endorsementOf(answer: Answer): JsonObject {
	const { id, giver, impact, headline, passages, given_at, issuer, status, for_owner } = answer;
	return {
		'@context': [CREDENTIALS, BADGES],
		id: urn(id),
		type: ['VerifiableCredential', 'EndorsementCredential'],
		name: 'Feedback on an impact',
		description: `What ${giver} answered when asked about an impact.${for_owner ? FOR_OWNER : ''}`,
		issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
		validFrom: given_at.toISOString().replace(/\.\d+Z$/, 'Z'),
		credentialSubject: {
			id: urn(impact),
			type: ['EndorsementSubject'],
			name: headline,
			endorsementComment: passages.map(({ words }) => words).join('\n\n')
		},
		evidence: passages.map(({ order, words }, index) => ({
			id: `${urn(id)}#${index + 1}`,
			type: ['Evidence'],
			name: giver,
			genre: GENRES[order],
			narrative: words
		})),
		credentialStatus: {
			id: `${status.list}#${status.position}`,
			type: 'BitstringStatusListEntry',
			statusPurpose: 'revocation',
			statusListIndex: String(status.position),
			statusListCredential: status.list
		}
	};
}

/** What a credential says where it is one that `endorsementOf` makes, and nothing where it is of another kind. */
export function readEndorsement(credential: JsonObject): Endorsement | undefined {
	const { id, credentialSubject: subject, evidence, validFrom } = credential;
	const parts = listed(evidence).filter(isObject);
	const numbered = parts.toSorted((one, other) => numberOf(one, id) - numberOf(other, id));
	const passages = numbered.map(passageOf);
	const giver = textIn(parts[0], 'name');
	const impact = idOf(subject)?.match(/^urn:uuid:(.+)$/)?.[1];
	const whole =
		typesOf(credential).includes('EndorsementCredential') &&
		parts.every((part) => part.name === giver) &&
		numbered.every((part, index) => numberOf(part, id) === index + 1) &&
		passages.every((passage) => passage !== undefined);
	if (!whole || !giver || !impact || typeof validFrom !== 'string') return undefined;
	const headline = textIn(subject, 'name') ?? '';
	const for_owner = textIn(credential, 'description')?.endsWith(FOR_OWNER) ?? false;
	return { giver, given_on: validFrom.slice(0, 10), impact, headline, passages, for_owner };
}

function numberOf(part: JsonObject, id: unknown): number {
	const [credential, number] = (idOf(part) ?? '').split('#');
	return credential === id && /^\d+$/.test(number ?? '') ? Number(number) : 0;
}

function passageOf(part: JsonObject): Endorsement['passages'][number] | undefined {
	const order = ORDERS.find((one) => GENRES[one] === part.genre);
	const words = textIn(part, 'narrative');
	return order && words !== undefined ? { order, words } : undefined;
}

type Kept = Pick<Feedback, 'giver' | 'given_on' | 'impact' | 'passages'> &
	Partial<Pick<Feedback, 'readers'>>;

/** What a record says otherwise than the credential it keeps beside it, by field, in sentences; none where it says the same. */
export function differences(said: Endorsement, kept: Kept): FieldError[] {
	const { giver, given_on } = kept;
	const found: FieldError[] = [];
	const tell = (field: string, is: boolean, message: string) =>
		is && found.push({ field, message });
	tell('giver', said.giver !== giver, `The record names ${giver}, and ${said.giver} was signed.`);
	tell(
		'impact',
		said.impact !== kept.impact,
		'The record puts it beside another impact than was signed.'
	);
	tell(
		'given_on',
		said.given_on !== given_on,
		`The record dates it ${given_on}, and ${said.given_on} was signed.`
	);
	tell(
		'readers',
		said.for_owner && kept.readers !== 'owner',
		'It was given for nobody but who asked, and the record says otherwise.'
	);
	const most = Math.max(said.passages.length, kept.passages.length);
	for (let at = 0; at < most; at++) {
		const wrong = passageSaid(said.passages[at], kept.passages[at], at);
		if (wrong) found.push(wrong);
	}
	return found;
}

type Passage = Endorsement['passages'][number] | undefined;

function passageSaid(said: Passage, kept: Passage, at: number): FieldError | undefined {
	const which = `Passage ${at + 1}`;
	if (!kept) return { field: 'passages', message: `${which} was signed and is not in the record.` };
	const field = `passages.${at}`;
	if (!said) return { field, message: `${which} is in the record and was not signed.` };
	if (said.words !== kept.words)
		return {
			field: `${field}.words`,
			message: `The words of passage ${at + 1} are not those signed.`
		};
	if (said.order === kept.order) return undefined;
	return {
		field: `${field}.order`,
		message: `${which} is of order ${kept.order} in the record, and of order ${said.order} as signed.`
	};
}
