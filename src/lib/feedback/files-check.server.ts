import { holds } from './files-proof.server.ts';
import { isSet } from './files-status.server.ts';
import { keyOf, type Keys, type Source } from './rules-controller.ts';
import {
	idOf,
	isObject,
	type JsonObject,
	listed,
	textIn,
	typesOf,
	Unreadable
} from './rules-json.ts';
import { CREDENTIALS, SUITE } from './words-credential.ts';

/** What a credential is held against: keys, status lists, and the moment. */
export type Against = { keys: Keys; lists: JsonObject[]; now: Date };

/** What was found out about one credential. `holds`: signed, unchanged, in force, and not known to be withdrawn. */
export type Checked = {
	holds: boolean;
	/** Why it is refused, and what else is to be known, in sentences. */
	refused: string[];
	notes: string[];
	issuer: string;
	issuer_name: string;
	key: string | null;
	source: Source | null;
	signed_at: string | null;
	/** Null where no list tells. */
	withdrawn: boolean | null;
};

/** Checks one credential offline: its signature, who signed, its dates and its status. Nothing is fetched. */
export async function check(credential: JsonObject, against: Against): Promise<Checked> {
	const found: Checked = {
		holds: false,
		refused: [],
		notes: [],
		issuer: idOf(credential.issuer) ?? '',
		issuer_name: textIn(credential.issuer, 'name') ?? '',
		key: null,
		source: null,
		signed_at: null,
		withdrawn: null
	};
	try {
		found.refused.push(...misshapen(credential));
		if (found.refused.length === 0) await checkProofs(credential, found, against);
		if (found.refused.length === 0) found.refused.push(...outOfDate(credential, against.now));
		if (found.refused.length === 0) await checkStatus(credential, found, against);
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		found.refused.push(error.message);
	}
	return { ...found, holds: found.refused.length === 0 };
}

function misshapen(credential: JsonObject): string[] {
	if (listed(credential['@context'])[0] !== CREDENTIALS)
		return [`It does not begin with the words of ${CREDENTIALS}.`];
	if (!typesOf(credential).includes('VerifiableCredential')) return ['It is no credential.'];
	if (!idOf(credential.issuer)) return ['It does not say who issued it.'];
	return isObject(credential.credentialSubject) ? [] : ['It is about nothing.'];
}

async function checkProofs(
	{ proof, ...document }: JsonObject,
	found: Checked,
	{ keys, now }: Against
): Promise<void> {
	const proofs = listed(proof).filter(isObject);
	const ours = proofs.filter(
		(one) => one.cryptosuite === SUITE && one.type === 'DataIntegrityProof'
	);
	if (ours.length === 0) found.refused.push(`It is not signed in the way ${SUITE}.`);
	if (ours.length < listed(proof).length && ours.length > 0)
		found.notes.push('It carries another proof, of a kind that is not checked here.');
	for (const one of ours) {
		if (one.proofPurpose !== 'assertionMethod')
			found.refused.push('It is signed for another purpose than to say something.');
		if (Date.parse(textIn(one, 'expires') ?? '') < now.getTime())
			found.refused.push('Its signature has run out.');
		const key = keyOf(one, found.issuer, keys);
		if ('refused' in key) found.refused.push(key.refused);
		else if (!(await holds(document, one, key.multikey)))
			found.refused.push(
				'Something in it was changed after it was signed, or another key signed it.'
			);
		else
			Object.assign(found, {
				key: key.multikey,
				source: key.source,
				signed_at: textIn(one, 'created') ?? null
			});
	}
}

function outOfDate(credential: JsonObject, now: Date): string[] {
	const from = textIn(credential, 'validFrom') ?? '';
	const until = textIn(credential, 'validUntil');
	if (Number.isNaN(Date.parse(from))) return ['It does not say from when it holds.'];
	if (Date.parse(from) > now.getTime()) return [`It does not hold before ${from}.`];
	if (!('validUntil' in credential) || Date.parse(until ?? '') > now.getTime()) return [];
	return [`It held until ${until ?? 'a moment it does not tell'} and no longer.`];
}

async function checkStatus(
	credential: JsonObject,
	found: Checked,
	against: Against
): Promise<void> {
	for (const status of listed(credential.credentialStatus).filter(isObject)) {
		const address = textIn(status, 'statusListCredential');
		if (!typesOf(status).includes('BitstringStatusListEntry') || !address)
			found.notes.push('It names a status list of a kind that is not read here.');
		else if (status.statusPurpose === 'revocation') await lookUp(status, address, found, against);
	}
}

async function lookUp(
	status: JsonObject,
	address: string,
	found: Checked,
	against: Against
): Promise<void> {
	const its = against.lists.filter((list) => idOf(list.issuer) === found.issuer);
	const named = its.filter((list) => list.id === address);
	const withdrawn = await anySet(named.length > 0 ? named : its, status, against);
	if (withdrawn) {
		found.withdrawn = true;
		found.refused.push('It was withdrawn: the status list says so.');
	} else if (named.length > 0) found.withdrawn ??= false;
	else found.notes.push(`Whether it was withdrawn since is told by ${address}.`);
}

/** Whether a list says that it is withdrawn; a list that is not whole is refused with the credential. @throws Unreadable */
async function anySet(lists: JsonObject[], status: JsonObject, against: Against): Promise<boolean> {
	for (const list of lists) {
		const listed = await check(list, { ...against, lists: [] });
		if (!listed.holds)
			throw new Unreadable(`Its status list does not hold: ${listed.refused.join(' ')}`);
		const subject = list.credentialSubject;
		if (textIn(subject, 'statusPurpose') !== 'revocation') continue;
		if (isSet((subject as JsonObject).encodedList, Number(status.statusListIndex))) return true;
	}
	return false;
}
