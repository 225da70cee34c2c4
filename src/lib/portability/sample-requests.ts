import type { FeedbackRequest } from '#lib/feedback/schema-request.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import type { Channel, Readers } from '#lib/feedback/words-request.ts';
import { COLLEAGUES } from './sample-framework.ts';
import { instantOn, rowFields, sampleId } from './sample-id.ts';
import { impactId } from './sample-impact.ts';
import type { Giver, WrittenRecord } from './sample-writing.ts';
import type { RecordDocument } from './schema.ts';

/** One request in the short hand of the sample: about the impact of this number, asked on a day. */
type WrittenRequest = {
	n: number;
	giver: Giver;
	asked: string;
	until: string;
	told: string;
	/** The question about the impact felt; the two before it are the same to everybody. */
	felt: string;
	channel?: Channel;
	readers?: Readers;
	/** Where it went instead of the address that its giver has. */
	wrong_address?: string;
	opened?: string;
	answered?: string;
	declined?: string;
	reminded?: string;
	undelivered?: boolean;
};

/** The last day of the quarter under way: what is open now is open for as long as the sample shows this quarter. */
const OPEN = '2026-12-31';

const REQUESTS: WrittenRequest[] = [
	{
		n: 36,
		giver: 'Ruth Adeyemi',
		asked: '2025-12-08',
		until: '2026-01-05',
		told: 'On Peak Friday every refund that was asked for was paid within three days.',
		felt: 'What did you not have to do or explain in that week?',
		opened: '2025-12-09',
		declined: '2025-12-09'
	},
	{
		n: 21,
		giver: 'Joel Bergström',
		asked: '2026-03-24',
		until: '2026-04-21',
		told: 'We spent four lunches on tests that state the rule and let the machine find the example.',
		felt: 'What do you write differently since those lunches?',
		reminded: '2026-03-31'
	},
	{
		n: 16,
		giver: 'Ines Moreau',
		asked: '2026-07-31',
		until: '2026-08-28',
		told: 'Since July your books and ours are checked against each other every night.',
		felt: 'What is different about the end of your day?',
		opened: '2026-08-04',
		answered: '2026-08-06'
	},
	{
		n: 15,
		giver: 'Noor Rahman',
		asked: '2026-08-17',
		until: '2026-09-14',
		told: 'Travellers see on one page where their refund is, with the day it arrives.',
		felt: 'What do you do with the page that you could not do before?',
		opened: '2026-08-24',
		answered: '2026-08-25',
		reminded: '2026-08-24'
	},
	{
		n: 23,
		giver: 'Leila Haddad',
		asked: '2026-10-21',
		until: '2026-11-18',
		told: 'On the fault-injection day we made the bank answer late, twice and never.',
		felt: 'How does your team look at the coming weeks since then?',
		readers: 'owner',
		opened: '2026-10-26',
		answered: '2026-10-27'
	},
	{
		n: 33,
		giver: 'Hana Sato',
		asked: '2026-10-23',
		until: '2026-11-20',
		told: 'Joel and you run the risk workshop now, without me in the room.',
		felt: 'What can you do now that you could not in summer?',
		channel: 'link',
		opened: '2026-10-27',
		answered: '2026-10-27'
	},
	{
		n: 27,
		giver: 'Tomasz Zieliński',
		asked: '2026-11-06',
		until: '2026-12-04',
		told: 'Payments has contract tests of its own, and the ninth was written without me.',
		felt: 'How do you hear of a broken promise today?',
		channel: 'link',
		opened: '2026-11-10',
		answered: '2026-11-10'
	},
	{
		n: 29,
		giver: 'Callum Reid',
		asked: '2026-11-10',
		until: '2026-12-08',
		told: 'Since October a refused refund says which fare rule it met, and what can be done instead.',
		felt: 'What is different for you and your agents when a traveller rings?',
		opened: '2026-11-11',
		answered: '2026-11-11'
	},
	{
		n: 29,
		giver: 'Priya Nair',
		asked: '2026-11-10',
		until: '2026-12-08',
		told: 'Since October a refused refund says which fare rule it met, and what can be done instead.',
		felt: 'What has changed in your week because of it?',
		opened: '2026-11-12',
		answered: '2026-11-12'
	},
	{
		n: 9,
		giver: 'Priya Nair',
		asked: '2026-11-12',
		until: OPEN,
		told: 'The morning report groups failures by what broke, so triage begins with a reason.',
		felt: 'What do your mornings look like since triage ends before stand-up?',
		channel: 'link',
		opened: '2026-11-13'
	},
	{
		n: 9,
		giver: 'Joel Bergström',
		asked: '2026-11-12',
		until: OPEN,
		told: 'The morning report groups failures by what broke, so triage begins with a reason.',
		felt: 'What do you do with the hour that triage used to take?'
	},
	{
		n: 19,
		giver: 'Dev Patel',
		asked: '2026-11-16',
		until: OPEN,
		told: 'Newcomers spend their first five days on real work, each with somebody beside them.',
		felt: 'What could you do at the end of that week?',
		wrong_address: 'dev.patell@larkfield.example',
		undelivered: true
	}
];

/** Where mail reaches somebody: Larkfield gives everybody an address out of their name. */
function addressOf(giver: Giver): string {
	const { address } = COLLEAGUES[giver] as { address?: string };
	const plain = giver.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return address ?? `${plain.replace(' ', '.')}@larkfield.example`;
}

/** Every request for feedback, in the order in which they were made. */
export function sampleRequests(
	impacts: WrittenRecord['impacts']
): WrittenRecord['feedback_requests'] {
	const headlines = new Map(impacts.map(({ id, headline }) => [id, headline]));
	return REQUESTS.map((written, at) =>
		requestRow(written, at, headlines.get(impactId(written.n)) ?? '')
	);
}

function requestRow(written: WrittenRequest, at: number, headline: string): FeedbackRequest {
	const { n, giver, asked, until, told, channel = 'mail', readers = 'shown', reminded } = written;
	const happened = (day: string | undefined, hour: number) =>
		day === undefined ? null : instantOn(day, hour, at);
	const last = written.answered ?? written.declined ?? written.opened ?? reminded ?? asked;
	const sent = instantOn(asked, 9, at);
	return {
		impact: impactId(n),
		giver,
		giver_role: COLLEAGUES[giver].role,
		giver_address: channel === 'link' ? null : (written.wrong_address ?? addressOf(giver)),
		...{ channel, headline, told, readers, until },
		questions: [
			{ order: 1, words: 'How was it to work with me on this?' },
			{ order: 2, words: 'Which part of what I did helped, and which did not?' },
			{ order: 3, words: written.felt }
		],
		remind_on: channel === 'mail' && reminded ? reminded : null,
		sent_at: written.undelivered ? null : sent,
		failed_at: written.undelivered ? sent : null,
		opened_at: happened(written.opened, 16),
		answered_at: happened(written.answered, 17),
		declined_at: happened(written.declined, 17),
		withdrawn_at: null,
		taken_back_at: null,
		reminders: reminded ? 1 : 0,
		reminded_at: happened(reminded, 9),
		...rowFields(sampleId('feedback_request', asked, at), sent, instantOn(last, 18, at), 3)
	};
}

/** The feedback of the sample that answers a request, by which it is signed when the sample is put into a record. */
export function answersIn({
	feedback,
	feedback_requests
}: Pick<RecordDocument, 'feedback' | 'feedback_requests'>): Map<Feedback, FeedbackRequest> {
	const answered = feedback_requests.filter(({ answered_at }) => answered_at !== null);
	const same = (one: Feedback, request: FeedbackRequest) =>
		one.impact === request.impact && one.giver === request.giver;
	return new Map(
		feedback.flatMap((one) => {
			const request = answered.find((each) => same(one, each));
			return request ? [[one, request] as const] : [];
		})
	);
}
