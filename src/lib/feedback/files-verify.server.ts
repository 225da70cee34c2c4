import { type Against, check, type Checked } from './files-check.server.ts';
import { isController } from './rules-controller.ts';
import { differences, type Endorsement, readEndorsement } from './rules-endorsement.ts';
import { isObject, type JsonObject, listed, textIn, typesOf, Unreadable } from './rules-json.ts';

/** What is said of one credential, or of a feedback that should carry one. */
export type Verdict = Checked & {
	/** The credential's id. */
	id: string | null;
	/** The feedback of a record that keeps it. */
	feedback: string | null;
	/** What it says, where it is an answer about an impact. */
	says: Endorsement | null;
};

type Kept = { credential: unknown; feedback?: JsonObject; impacts?: JsonObject[] };
type Contents = { kept: Kept[]; controllers: JsonObject[]; lists: JsonObject[] };
export type Given = { keys: unknown[]; lists: unknown[]; now: Date };

/**
 * Checks what a file holds: a credential, a presentation or a list of them, or the record of a person; controller
 * documents and status lists beside them in a list are used. Needs no server and no network.
 * @throws Unreadable where it holds none of these
 */
export async function verify(file: unknown, given: Given): Promise<Verdict[]> {
	const { kept, controllers, lists } = contentsOf(file);
	const against: Against = {
		keys: { given: given.keys.flatMap((one) => contentsOf(one).controllers), beside: controllers },
		lists: [...given.lists.flatMap((one) => contentsOf(one).lists), ...lists],
		now: given.now
	};
	if (given.keys.length > 0 && against.keys.given.length === 0)
		throw new Unreadable('The file given for the keys holds no controller document.');
	const verdicts: Verdict[] = [];
	const seen = new Set<string>();
	for (const one of kept) verdicts.push(await verdictOn(one, against, seen));
	return verdicts;
}

function contentsOf(file: unknown): Contents {
	const found: Contents = { kept: [], controllers: [], lists: [] };
	if (Array.isArray(file) || typesOf(file).includes('VerifiablePresentation')) {
		const all = isObject(file) ? listed(file.verifiableCredential) : (file as unknown[]);
		for (const part of all.map(contentsOf)) {
			found.kept.push(...part.kept);
			found.controllers.push(...part.controllers);
			found.lists.push(...part.lists);
		}
	} else if (isController(file)) found.controllers.push(file);
	else if (typesOf(file).includes('BitstringStatusListCredential'))
		found.lists.push(file as JsonObject);
	else if (isObject(file) && file.format === 'trellis-record') found.kept.push(...keptIn(file));
	else if (isObject(file) && ('proof' in file || 'credentialSubject' in file))
		found.kept.push({ credential: file });
	else throw new Unreadable('It holds no credential, no record, no keys and no status list.');
	return found;
}

/** The feedback of a record that carries a credential, or should. */
function keptIn(record: JsonObject): Kept[] {
	const impacts = listed(record.impacts).filter(isObject);
	return listed(record.feedback)
		.filter(isObject)
		.filter(({ credential, standing }) => isObject(credential) || standing === 'verified')
		.map((feedback) => ({ credential: feedback.credential, feedback, impacts }));
}

async function verdictOn(kept: Kept, against: Against, seen: Set<string>): Promise<Verdict> {
	const { credential, feedback } = kept;
	const id = textIn(credential, 'id') ?? null;
	const about = { id, feedback: textIn(feedback, 'id') ?? null };
	if (!isObject(credential)) return { ...about, ...UNSIGNED, says: null };
	const checked = await check(credential, against);
	const says = readEndorsement(credential) ?? null;
	if (feedback && checked.refused.length === 0)
		compare(checked, says, kept, id !== null && seen.has(id));
	if (id !== null) seen.add(id);
	return { ...about, ...checked, holds: checked.refused.length === 0, says };
}

const UNSIGNED: Checked = {
	holds: false,
	refused: ['The record calls it verified, and keeps no credential of it.'],
	notes: [],
	issuer: '',
	issuer_name: '',
	key: null,
	source: null,
	signed_at: null,
	withdrawn: null
};

/** Holds the words of a record against those of the credential beside them. */
function compare(
	checked: Checked,
	says: Endorsement | null,
	{ feedback, impacts }: Kept,
	again: boolean
): void {
	if (!says || !feedback) {
		checked.refused.push('The credential beside it is no answer about an impact.');
		return;
	}
	if (again) checked.refused.push('Another feedback of this record carries the same credential.');
	checked.refused.push(...differences(says, wordsOf(feedback)).map(({ message }) => message));
	if (feedback.standing === 'withdrawn') {
		checked.withdrawn = true;
		checked.notes.push('The record says that its giver has withdrawn it.');
	}
	const headline = textIn(
		impacts?.find(({ id }) => id === says.impact),
		'headline'
	);
	if (headline !== undefined && headline !== says.headline)
		checked.notes.push(`The impact was headed “${says.headline}” then.`);
}

/** What a feedback of a file says, whatever else may be wrong with the file. */
function wordsOf(feedback: JsonObject): Parameters<typeof differences>[1] {
	return {
		readers: feedback.readers === 'owner' ? 'owner' : null,
		giver: textIn(feedback, 'giver') ?? '',
		given_on: textIn(feedback, 'given_on') ?? '',
		impact: textIn(feedback, 'impact') ?? '',
		passages: listed(feedback.passages).map((passage) => ({
			order: (isObject(passage) ? passage.order : 0) as 1 | 2 | 3,
			words: textIn(passage, 'words') ?? ''
		}))
	};
}
