import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { isOpen, stateOf } from '#lib/feedback/rules-request.ts';
import type { FeedbackRequest } from '#lib/feedback/schema-request.ts';
import { askAddress, nextToAsk } from '#lib/feedback/rules-whom.ts';
import { shortDay } from '#lib/growth-page/rules-goal.ts';
import { daysAfter, quarterAfter } from '#lib/impact/rules-time.ts';
import { counted } from './rules-count.ts';
import type { Facts } from './rules-facts.ts';
import type { NextStep } from './rules-step.ts';
import { impactHref, named, nameOf } from './rules-where.ts';

/** Days for which an answer is new, unless it was looked at from here. */
const NEW = 14;
/** Days before its end from which a request without an answer is spoken of. */
const ENDS_SOON = 4;
const WAITING = '/feedback?tab=waiting';

/** What was made in this quarter or the last: older than that, nobody is asked for it again. */
export const madeLately = ({ made, quarter }: Facts) =>
	made.filter((row) => row.quarter !== null && row.quarter >= quarterAfter(quarter, -1));

type Answer = { key: string; voice: EvidenceRow['voices'][number]; row: EvidenceRow };

/** The answers that came, or were corrected, in these days and were not looked at, the newest first. */
function newAnswers({ rows, today, stays }: Facts): Answer[] {
	const since = daysAfter(today, -NEW);
	return rows
		.flatMap((row) =>
			row.voices.map((voice) => {
				const again = voice.corrected_at ? `:${voice.given_on}` : '';
				return { key: `answer:${voice.id}${again}`, voice, row };
			})
		)
		.filter(
			({ key, voice }) => voice.standing === 'verified' && voice.given_on > since && stays(key)
		)
		.toSorted((a, b) => b.voice.given_on.localeCompare(a.voice.given_on));
}

/** Somebody has answered, and it was not looked at from here yet. */
export function answered(facts: Facts): NextStep | undefined {
	const answers = newAnswers(facts);
	const [first] = answers;
	if (!first) return undefined;
	const { voice, row } = first;
	const one = answers.length === 1;
	return {
		kind: 'answer',
		words: one ? `${voice.giver} answered` : `${counted(answers.length, 'answer', true)} came`,
		detail: one
			? nameOf(row)
			: answers.map((each) => `${each.voice.giver}, ${nameOf(each.row)}`).join('; '),
		why: `Shown because ${one ? 'it' : 'they'} came within the last two weeks, and you have not looked at ${one ? 'it' : 'them'} from here.`,
		from: answers.map((each) => ({
			words: `${each.voice.giver}, ${nameOf(each.row)}`,
			href: impactHref(each.row)
		})),
		action: {
			label: one ? 'Read it' : 'Read them',
			href: one ? impactHref(row) : '/feedback?tab=received'
		},
		covers: answers.map(({ key }) => key),
		once: true,
		weight: 82,
		...(one && { person: voice.giver })
	};
}

/** A request that did not arrive, else one that ends soon without an answer. */
export function unanswered({ requests, rows, today, stays }: Facts): NextStep | undefined {
	const open = requests.filter((one) => isOpen(one, today) && stays(`request:${one.id}`));
	const lost = open.find((one) => stateOf(one, today) === 'undelivered');
	const ending = open
		.filter(({ until }) => until <= daysAfter(today, ENDS_SOON))
		.toSorted((a, b) => a.until.localeCompare(b.until))[0];
	const found = lost ?? ending;
	if (!found) return undefined;
	const { giver, headline, until } = found;
	const row = rows.find(({ impact }) => impact.id === found.impact);
	return {
		kind: 'request',
		words: lost
			? `Your request did not reach ${giver}`
			: `${giver} can answer until ${shortDay(until, today)}`,
		detail: row ? nameOf(row) : headline,
		why: lost
			? 'Shown because the mail server would not take it. Another address may do, or a link that you pass on.'
			: 'Shown because it ends within four days and has no answer yet.',
		from: row ? [{ words: nameOf(row), href: impactHref(row) }] : [],
		action: { label: lost ? 'Put it right' : 'Look at it', href: WAITING },
		covers: [`request:${found.id}`],
		weight: lost ? 74 : 56,
		person: giver
	};
}

const isAsked = (requests: readonly FeedbackRequest[], id: string, today: string) =>
	requests.some((request) => request.impact === id && isOpen(request, today));

/** What is evidenced, and nobody has said what changed for them, nor been asked. */
export function felt(facts: Facts): NextStep | undefined {
	const { requests, today, stays, self } = facts;
	const rows = madeLately(facts).filter(
		({ standing, impact }) =>
			standing === 'evidenced' && stays(`felt:${impact.id}`) && !isAsked(requests, impact.id, today)
	);
	const [first] = rows;
	if (!first) return undefined;
	const who = nextToAsk(first.impact, requests, first.voices, self);
	const one = rows.length === 1;
	const href = (row: EvidenceRow) =>
		askAddress(row.impact.id, nextToAsk(row.impact, requests, row.voices, self)?.id);
	return {
		kind: 'felt',
		words:
			one && who
				? `What did ${who.name} feel?`
				: `${counted(rows.length, 'impact', true)} without words from who felt ${one ? 'it' : 'them'}`,
		detail: one
			? `${nameOf(first)}, made ${shortDay(first.impact.made_on ?? '', today)}`
			: named(rows),
		why: `Shown because ${one ? 'it is' : 'they are'} evidenced, nobody’s words about the impact felt stand beside ${one ? 'it' : 'them'}, and nobody was asked.`,
		from: rows.map((row) => ({ words: nameOf(row), href: href(row) })),
		action: { label: one && who ? 'Ask' : 'Ask somebody', href: href(first) },
		covers: rows.map(({ impact }) => `felt:${impact.id}`),
		weight: 50,
		...(one && who && { person: who.name })
	};
}
