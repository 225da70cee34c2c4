import type { FieldError } from '#lib/db/refusals.ts';
import { dayLabel, daysAfter } from '#lib/impact/rules-time.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { folded } from '#lib/ui/folded.ts';
import { isOpen } from './rules-request.ts';
import type { AskedPerson, AskInput, FeedbackRequest } from './schema-request.ts';
import { MOST_DAYS, MOST_REQUESTS, MOST_TO_ONE } from './words-request.ts';

/** What an asking is held against. */
export type AskingAt = {
	/** In UTC. */
	today: string;
	impact: Pick<Impact, 'headline' | 'deleted_at'>;
	/** Every request of the record, those in the bin as well. */
	requests: readonly FeedbackRequest[];
	/** Whether this Trellis sends mail. */
	mail: boolean;
	/** Whether the record is a sample. */
	sample: boolean;
};

/** What of an asking would not do, by field, each with what would be right; nothing where it can go out. */
export function askMisfits(asked: AskInput, at: AskingAt): FieldError[] {
	return [
		...impactMisfits(at.impact),
		...dayMisfits(asked, at.today),
		...asked.to.flatMap((person, index) => personMisfits(asked, index, person, at)),
		...tooMany(asked, at)
	];
}

function impactMisfits({ headline, deleted_at }: AskingAt['impact']): FieldError[] {
	const wrong = (message: string) => [{ field: 'impact', message }];
	if (deleted_at !== null)
		return wrong('This impact is in the bin. Take it out, then ask about it.');
	return headline === ''
		? wrong('Say this impact in a sentence first: its headline is what people are asked about.')
		: [];
}

function dayMisfits({ until, remind_on }: AskInput, today: string): FieldError[] {
	const [first, last] = [daysAfter(today, 1), daysAfter(today, MOST_DAYS)];
	if (until < first || until > last)
		return [
			{ field: 'until', message: `Choose a day from ${dayLabel(first)} to ${dayLabel(last)}.` }
		];
	return remind_on !== null && (remind_on < first || remind_on > until)
		? [
				{
					field: 'remind_on',
					message: `Choose a day from ${dayLabel(first)} to ${dayLabel(until)}, or no reminder.`
				}
			]
		: [];
}

function personMisfits(
	{ to, impact }: AskInput,
	index: number,
	person: AskedPerson,
	{ requests, today, mail, sample }: AskingAt
): FieldError[] {
	const wrong = (field: string, message: string) => [{ field: `to.${index}.${field}`, message }];
	if (to.slice(0, index).some((other) => isSame(other, person)))
		return wrong('giver', `${person.giver} is here twice; keep one.`);
	if (person.channel === 'mail') {
		if (!mail)
			return wrong('channel', 'This Trellis sends no mail. Choose a link to pass on yourself.');
		if (sample)
			return wrong(
				'channel',
				'A sample record sends no mail. Choose a link, and look at it yourself.'
			);
		if (person.giver_address === null)
			return wrong('giver_address', 'Give an address, or choose a link to pass on yourself.');
	}
	const before = requests.filter((one) => one.impact === impact && hasAddress(one, person));
	if (before.some(({ declined_at }) => declined_at !== null))
		return wrong('giver_address', `${person.giver} would rather not be asked about this.`);
	const open = before.find((one) => one.deleted_at === null && isOpen(one, today));
	return open
		? wrong(
				'giver_address',
				`${open.giver} was asked about this on ${dayLabel(open.created_at.slice(0, 10))} and can still answer. Remind them, or take that back first.`
			)
		: [];
}

type Known = Pick<AskedPerson, 'giver' | 'giver_address'>;
const hasAddress = (one: Known, other: Known) =>
	one.giver_address !== null &&
	other.giver_address !== null &&
	folded(one.giver_address) === folded(other.giver_address);
const isSame = (one: Known, other: Known) =>
	hasAddress(one, other) ||
	((one.giver_address === null || other.giver_address === null) &&
		folded(one.giver) === folded(other.giver));

/** More than anybody asks in a day, so that no account can be used to send to the many, or often to one. */
function tooMany({ to }: AskInput, { requests, today }: AskingAt): FieldError[] {
	const lately = requests.filter(({ created_at }) => created_at.slice(0, 10) >= today);
	if (lately.length + to.length > MOST_REQUESTS)
		return [
			{
				field: 'to',
				message: `At most ${MOST_REQUESTS} people can be asked in a day, and ${lately.length} were today. Ask the others tomorrow.`
			}
		];
	const mailed = lately.filter(({ channel }) => channel === 'mail');
	return to.flatMap((person, index) =>
		person.channel === 'mail' &&
		mailed.filter((one) => hasAddress(one, person)).length >= MOST_TO_ONE
			? [
					{
						field: `to.${index}.giver_address`,
						message: `${person.giver} was asked ${MOST_TO_ONE} times today. Ask again tomorrow.`
					}
				]
			: []
	);
}
