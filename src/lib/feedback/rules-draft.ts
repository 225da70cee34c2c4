import { dayLabel, daysAfter, daysBetween } from '#lib/impact/rules-time.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { folded } from '#lib/ui/folded.ts';
import { blankAsk, type Asker } from './rules-ask.ts';
import { peopleToAsk, type PersonToAsk } from './rules-asked.ts';
import { stateOf } from './rules-request.ts';
import { nextToAsk } from './rules-whom.ts';
import type { AskInput, FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';
import { REMINDER_DAYS, type Channel, type Readers, type RequestState } from './words-request.ts';
import type { Order } from './words.ts';

/** What is said of one person in a draft, over what the record says of them. */
export type PersonDraft = { chosen?: boolean; role?: string; address?: string; channel?: Channel };
/**
 * An asking while it is written: `persons` by id; `added` are not with the impact yet; `earlier` are versions of the
 * question that counts, the last first.
 */
export type AskDraft = {
	persons: Record<string, PersonDraft>;
	added: { id: string; name: string; address: string | null }[];
	told: string;
	questions: Record<Order, string>;
	readers: Readers;
	until: string;
	remind: boolean;
	earlier: string[];
};
/** Somebody who can be asked, as the page shows them; `known` says what was between them so far, empty for nothing. */
export type AskPerson = {
	id: string;
	name: string;
	role: string;
	/** Whether the role was said before; else it can be written. */
	roleKnown: boolean;
	address: string;
	addressKnown: boolean;
	added: boolean;
	known: string;
	chosen: boolean;
	channel: Channel;
};
/** What the record knows of who spoke and was asked. */
export type Between = {
	requests: readonly FeedbackRequest[];
	feedback: readonly Feedback[];
	today: string;
};

/** An asking of which nothing is written yet: for the person it is begun for (`who`), else for the next to ask. */
export function blankDraft(
	impact: Impact,
	{ requests, feedback, ...of }: Between & Asker & { who: string | null }
): AskDraft {
	const { questions, told, readers, until, remind_on } = blankAsk(impact, of);
	const wanted = impact.people.find(({ id, who }) => id === of.who && who !== 'group');
	const first = wanted ?? nextToAsk(impact, requests, feedback, of.asker.name);
	return {
		persons: first ? { [first.id]: { chosen: true } } : {},
		added: [],
		told,
		questions: { 1: questions[0].words, 2: questions[1].words, 3: questions[2].words },
		readers,
		until,
		remind: remind_on !== null,
		earlier: []
	};
}

/** Everybody but the asker who can be asked: who was impacted, who was involved, then whom the draft adds. `mails`: whether mail is sent here. */
export function personsOf(
	impact: Pick<Impact, 'id' | 'people'>,
	draft: Pick<AskDraft, 'persons' | 'added'>,
	{ mails, asker, ...between }: Between & { mails: boolean; asker: Asker['asker'] }
): AskPerson[] {
	const known = peopleToAsk(impact, between.requests, between.feedback).filter(
		({ name }) => folded(name) !== folded(asker.name)
	);
	const ids = new Set(known.map(({ id }) => id));
	const added = draft.added.filter(({ id }) => !ids.has(id));
	return [
		...known.map((person) => ({
			...person,
			added: false,
			known: knownLine(person, between.today)
		})),
		...added.map((person) => ({ ...person, added: true, known: '' }))
	].map(({ id, name, address: kept, added, known }) => {
		const typed = draft.persons[id] ?? {};
		const role = roleOf(name, between);
		const address = typed.address ?? kept ?? '';
		const usual = address ? 'mail' : 'link';
		return {
			...{ id, name, added, known, address },
			role: typed.role ?? role,
			roleKnown: role !== '',
			addressKnown: kept !== null,
			chosen: typed.chosen ?? false,
			channel: mails ? (typed.channel ?? usual) : 'link'
		};
	});
}

/** The role somebody had when they last spoke or were asked, whatever it was about. */
function roleOf(name: string, { requests, feedback }: Between): string {
	const theirs = [...requests, ...feedback]
		.filter(({ giver, giver_role }) => giver_role !== '' && folded(giver) === folded(name))
		.toSorted((one, other) => one.created_at.localeCompare(other.created_at));
	return theirs.at(-1)?.giver_role ?? '';
}

const SINCE: Partial<Record<RequestState, string>> = {
	declined: 'Would rather not',
	expired: 'Did not answer in time',
	undelivered: 'Their mail could not be delivered'
};

function knownLine({ asked, spoken_on }: PersonToAsk, today: string): string {
	if (spoken_on) return `${asked ? 'Has answered' : 'Has spoken'}, ${dayLabel(spoken_on)}`;
	if (!asked) return '';
	const days = daysBetween(asked.created_at.slice(0, 10), today);
	return SINCE[stateOf(asked, today)] ?? `Asked ${daysAgo(days)}`;
}
const daysAgo = (days: number) =>
	days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;

/** What is sent for a draft. Its reminder goes to those who were asked by mail. */
export function askedOf(
	impact: string,
	chosen: readonly AskPerson[],
	{ told, questions, readers, until, remind }: AskDraft,
	today: string
): AskInput {
	const reminded = remind && chosen.some(({ channel }) => channel === 'mail');
	return {
		impact,
		to: chosen.map(({ name, role, address, channel }) => ({
			...{ giver: name, giver_role: role.trim(), channel },
			giver_address: address.trim() || null
		})),
		told: told.trim(),
		questions: [
			{ order: 1, words: questions[1].trim() },
			{ order: 2, words: questions[2].trim() },
			{ order: 3, words: questions[3].trim() }
		],
		readers,
		until,
		remind_on: reminded ? daysAfter(today, REMINDER_DAYS) : null
	};
}
