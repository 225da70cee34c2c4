import { isCalled, peopleToAsk } from '#lib/feedback/rules-asked.ts';
import { isOpen } from '#lib/feedback/rules-request.ts';
import type { AskInput, FeedbackRequest } from '#lib/feedback/schema-request.ts';
import { readPerson } from '#lib/impact/rules-people.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { type Given, Misuse } from './options.ts';

type ToAsk = AskInput['to'][number];

/**
 * Whom --to names: "Priya Nair <priya@larkfield.example>", or a name, whose address is the impact's own where it has
 * one; by mail where there is an address and mail is sent, else by a link. @throws Misuse
 */
export function peopleAsked(impact: Impact, { values }: Given, mail: boolean): ToAsk[] {
	const people = peopleToAsk(impact, [], []);
	const named = (values.to ?? []) as string[];
	if (named.length === 0) {
		const known = people.map(({ name }) => name).join(', ');
		throw new Misuse(
			`Say whom to ask: --to "Name <address>".${known ? ` This impact names ${known}.` : ''}`
		);
	}
	return named.map((said) => {
		const { who, name, address } = readPerson(said);
		if (who === 'group')
			throw new Misuse(
				`--to is "${said}", a group; name a person, because each answers for themself.`
			);
		const known = people.filter((person) => isCalled(person.name, name));
		const [only] = known.length === 1 && address === null ? known : [];
		const giver_address = only?.address ?? address;
		const channel = giver_address !== null && mail ? ('mail' as const) : ('link' as const);
		return { giver: only?.name ?? name, giver_role: '', giver_address, channel };
	});
}

/** Requests as they are listed: those that can still be answered first, each group with the last asked first. */
export function inOrder(requests: readonly FeedbackRequest[], today: string): FeedbackRequest[] {
	const last = requests.toReversed();
	const open = last.filter((request) => isOpen(request, today));
	return [...open, ...last.filter((request) => !open.includes(request))];
}

/** The request that an option names: by its number, its id, or a name that only one open request has. @throws Error */
export function requestAsked(
	requests: readonly FeedbackRequest[],
	asked: string,
	today: string
): FeedbackRequest {
	const listed = inOrder(requests, today);
	const exact = listed.find(({ id }, at) => String(at + 1) === asked || id === asked);
	if (exact) return exact;
	const found = listed.filter(
		(request) => isOpen(request, today) && isCalled(request.giver, asked)
	);
	const [only] = found;
	if (only && found.length === 1) return only;
	throw new Error(
		`There is no open request "${asked}", or more than one. trellis ask --waiting shows them.`
	);
}
