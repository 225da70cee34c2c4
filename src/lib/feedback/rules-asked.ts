import type { Impact, ImpactPerson } from '#lib/impact/schema.ts';
import { folded } from '#lib/ui/folded.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';

/** Somebody who may be asked about an impact, with what has been between them about it so far. */
export type PersonToAsk = Pick<ImpactPerson, 'id' | 'kind' | 'name' | 'address'> & {
	/** The last request to them about this impact that was not taken back; null where there is none. */
	asked: FeedbackRequest | null;
	/** The day of their last words beside this impact that stand; null where there are none. */
	spoken_on: string | null;
};

type Voice = Pick<
	Feedback,
	'impact' | 'giver' | 'giver_address' | 'given_on' | 'standing' | 'deleted_at'
>;
type Known = { name: string; address: string | null };

/**
 * The people of an impact to ask about it: whoever was impacted first, then who was involved, each once; groups
 * cannot be asked. Requests and feedback are told to be theirs by address, else by name.
 */
export function peopleToAsk(
	impact: Pick<Impact, 'id' | 'people'>,
	requests: readonly FeedbackRequest[],
	feedback: readonly Voice[]
): PersonToAsk[] {
	const theirs = requests.filter((one) => one.impact === impact.id && !one.deleted_at);
	const voices = feedback.filter((one) => one.impact === impact.id && !one.deleted_at);
	return inTurn(impact.people).map((person) => ({
		...{ id: person.id, kind: person.kind, name: person.name, address: person.address },
		asked: lastAsked(theirs.filter(isFrom(person))),
		spoken_on: lastSpoken(voices.filter(isFrom(person)))
	}));
}

function inTurn(people: readonly ImpactPerson[]): ImpactPerson[] {
	const single = people.filter(({ who }) => who !== 'group');
	const sorted = [...ofKind(single, 'impacted'), ...ofKind(single, 'involved')];
	return sorted.filter((one, at) => !sorted.slice(0, at).some((other) => isSame(one, other)));
}
const ofKind = (people: readonly ImpactPerson[], wanted: ImpactPerson['kind']) =>
	people.filter(({ kind }) => kind === wanted);

/** Whether two are the same person: by address where both have one, else by name. */
function isSame(one: Known, other: Known): boolean {
	return one.address && other.address
		? folded(one.address) === folded(other.address)
		: folded(one.name.trim()) === folded(other.name.trim());
}
/** Whether somebody of this name is meant: by all of it or by its first words, because a letter that has left does not come back. */
export const isCalled = (name: string, asked: string): boolean =>
	`${folded(name)} `.startsWith(`${folded(asked).trim()} `);

const isFrom = (person: Known) => (by: { giver: string; giver_address: string | null }) =>
	isSame(person, { name: by.giver, address: by.giver_address });

const lastAsked = (requests: readonly FeedbackRequest[]) =>
	requests
		.filter(({ taken_back_at }) => taken_back_at === null)
		.toSorted((one, other) => (one.created_at < other.created_at ? 1 : -1))[0] ?? null;

const lastSpoken = (voices: readonly Voice[]) =>
	voices
		.filter(({ standing }) => standing !== 'withdrawn')
		.map(({ given_on }) => given_on)
		.toSorted()
		.at(-1) ?? null;
