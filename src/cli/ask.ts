import { blankAsk } from '#lib/feedback/rules-ask.ts';
import { readQuestion } from '#lib/feedback/rules-question.ts';
import type { AskedRequest, AskInput, FeedbackRequest } from '#lib/feedback/schema-request.ts';
import type { Client } from '#lib/http/client.ts';
import type { Me } from '#lib/trust/schema.ts';
import { askedText, linkText, ONCE, requestsText } from './ask-text.ts';
import { inOrder, peopleAsked, requestAsked } from './ask-find.ts';
import { connected, connectionOptions, print, reached } from './connection.ts';
import { dayAsked } from './goals-find.ts';
import { impactAsked } from './impact.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** Days of requests are days in UTC. */
const today = () => new Date().toISOString().slice(0, 10);
const READERS = { me: 'owner', shown: 'shown' } as const;

export const ask: Command = {
	name: 'ask',
	says: 'Ask people what an impact changed for them, or look after what you asked: with --waiting, --remind or --take-back in the place of an impact.',
	words: 'NUMBER|ID',
	options: {
		to: {
			takes: 'PERSON',
			says: '"Priya Nair <priya@larkfield.example>" by mail, "Priya Nair" by a link',
			many: true
		},
		question: { takes: 'TEXT', says: 'what to ask about the impact felt' },
		told: { takes: 'TEXT', says: 'what the impact was; from its own words' },
		until: { takes: 'DAY', says: 'the last day to answer; in four weeks' },
		readers: { takes: 'WHO', says: 'me, shown: you alone, or also whoever you show it to; shown' },
		waiting: { says: 'list requests and where each stands' },
		remind: { takes: 'REQUEST', says: 'remind them: its number from --waiting, or their name' },
		'take-back': { takes: 'REQUEST', says: 'take a request back, so that nobody can answer it' },
		link: { takes: 'REQUEST', says: 'make another link to pass on' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		if (given.values.waiting === true) return list(client, given);
		const asked = (name: string) => text(given, name);
		const [remind, takeBack, link] = [asked('remind'), asked('take-back'), asked('link')];
		if (remind !== undefined) return again(client, given, remind, 'remind');
		if (link !== undefined) return again(client, given, link, 'link');
		if (takeBack !== undefined) return takeItBack(client, given, takeBack);
		return askPeople(client, given);
	}
};

async function askPeople(client: Client, given: Given): Promise<number> {
	const [impact, me] = [await impactAsked(client, given), await client.get<Me>('/me')];
	const usual = blankAsk(impact, { asker: me, today: today() });
	const until = dayAsked(given, 'until', usual.until);
	const remind_on = usual.remind_on !== null && usual.remind_on <= until ? usual.remind_on : null;
	const [first, second, third] = usual.questions;
	const question = text(given, 'question') ?? third.words;
	const wanted: AskInput = {
		...{ ...usual, until, remind_on, readers: readersAsked(given) },
		told: text(given, 'told') ?? usual.told,
		to: peopleAsked(impact, given, me.sends_mail),
		questions: [first, second, { order: 3, words: question }]
	};
	const made = await client.post<{ items: AskedRequest[] }>('/feedback-requests', wanted);
	print(given, made, () => [...hint(question), ...askedText(made.items, reached(given))]);
	return 0;
}

function readersAsked(given: Given) {
	const asked = text(given, 'readers') ?? 'shown';
	const readers = asked === 'me' || asked === 'shown' ? READERS[asked] : undefined;
	if (!readers) throw new Misuse(`--readers is "${asked}"; choose one of me, shown.`);
	return readers;
}

/** What the check says of a question that is not about the impact felt; it was asked all the same. */
function hint(question: string): string[] {
	const { order, said, better } = readQuestion(question);
	return order === 3 ? [] : [said, ...(better ? [`Next time perhaps: ${better}`] : [])];
}

async function list(client: Client, given: Given): Promise<number> {
	const items = inOrder(await client.list('feedback_request'), today());
	print(given, { items }, () =>
		items.length === 0
			? ['Nobody was asked yet. trellis ask NUMBER --to PERSON asks about an impact.']
			: requestsText(items, today())
	);
	return 0;
}

async function again(client: Client, given: Given, asked: string, what: 'remind' | 'link') {
	const { id, giver } = requestAsked(await client.list('feedback_request'), asked, today());
	const made = await client.post<AskedRequest>(`/feedback-requests/${id}/${what}`);
	print(given, made, () =>
		made.token === null
			? [`A reminder to ${giver} is on its way.`]
			: [`${giver} can answer by this link as well:`, linkText(reached(given), made.token), ONCE]
	);
	return 0;
}

async function takeItBack(client: Client, given: Given, asked: string): Promise<number> {
	const { id, giver } = requestAsked(await client.list('feedback_request'), asked, today());
	const taken = await client.post<FeedbackRequest>(`/feedback-requests/${id}/take-back`);
	print(given, taken, () => [`Taken back: ${giver} cannot answer it any more.`]);
	return 0;
}
