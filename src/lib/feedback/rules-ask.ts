import { dayLabel, daysAfter } from '#lib/impact/rules-time.ts';
import type { Audience, Impact } from '#lib/impact/schema.ts';
import { joined } from '#lib/ui/joined.ts';
import type { AskInput } from './schema-request.ts';
import { FELT, OTHER_WAYS, WAYS, WHOM } from './words-ask.ts';
import { REMINDER_DAYS, USUAL_DAYS } from './words-request.ts';

type About = Pick<
	Impact,
	'id' | 'headline' | 'actions' | 'audience' | 'effect' | 'made_on' | 'started_on'
>;
/** Who asks, by the name the questions call them; today is the day in UTC. */
export type Asker = { asker: { name: string }; today: string };
/** A request to begin from, before anybody is chosen. */
export type BlankAsk = Omit<AskInput, 'to'>;

/**
 * What is asked about an impact unless its owner says otherwise: what it was from its own words, three questions
 * that lead from the person and the task to the impact felt, and the usual days.
 */
export function blankAsk(impact: About, { asker, today }: Asker): BlankAsk {
	const name = calledBy(asker.name);
	return {
		impact: impact.id,
		told: toldOf(impact),
		questions: [
			{ order: 1, words: `How was it to work with ${name || 'me'} on this?` },
			{ order: 2, words: `Which part of what ${name || 'I'} did mattered most?` },
			{ order: 3, words: impactQuestion(impact.audience) }
		],
		readers: 'shown',
		until: daysAfter(today, USUAL_DAYS),
		remind_on: daysAfter(today, REMINDER_DAYS)
	};
}

/** What somebody is called by: the first of their names, or all of them where that is a title. */
function calledBy(name: string): string {
	const [first = ''] = name.trim().split(/\s+/);
	const called = first.endsWith('.') ? name.trim() : first;
	return called.slice(0, 80);
}

/** The third question, fitting whom the impact was for first; somebody else rather than the owner. */
function impactQuestion(audience: readonly Audience[]): string {
	const kind = (audience.find(({ kind }) => kind !== 'myself') ?? audience[0])?.kind;
	return FELT[kind ?? 'myself'];
}

/** Other questions about the impact felt to choose from, those that fit its audience first; at most five. */
export function otherWays({ audience }: Pick<Impact, 'audience'>): string[] {
	const fitting = audience.flatMap(({ kind }) => WAYS[kind] ?? []);
	return [...new Set([...fitting.slice(0, 2), ...OTHER_WAYS])].slice(0, 5);
}

const MOST_TOLD = 900;

/** What the impact was, as its owner would tell it: what changed, since when and for whom, and what they did. */
function toldOf({ headline, actions, audience, effect, made_on, started_on }: About): string {
	const changed = sentence(effect) || sentence(headline);
	return cut(
		[changed, whenAndWhom(made_on, started_on, audience), did(actions)].filter(Boolean).join('\n')
	);
}

function whenAndWhom(made: string | null, started: string | null, audience: readonly Audience[]) {
	const people = [...new Set(audience.map(whom))].filter(Boolean);
	const when = made ? `since ${dayLabel(made)}` : started && `begun on ${dayLabel(started)}`;
	const reach = people.length > 0 && `for ${joined(people)}`;
	const said = [when, reach].filter(Boolean).join(', ');
	return said && sentence(said.charAt(0).toUpperCase() + said.slice(1));
}

const whom = ({ kind, words }: Audience) =>
	words && kind !== 'myself' ? words.replace(/[.;,\s]+$/, '') : WHOM[kind];

const did = (actions: string) => (actions.trim() ? `What I did: ${sentence(actions)}` : '');

/** Words with a full stop where they end without one. */
function sentence(words: string): string {
	const text = words.trim();
	return text === '' || /[.!?…:][”"’')]*$/.test(text) ? text : `${text}.`;
}

/** As many whole words as a request has room for. */
function cut(text: string): string {
	return text.length <= MOST_TOLD
		? text
		: `${text
				.slice(0, MOST_TOLD)
				.replace(/\s+\S*$/, '')
				.toWellFormed()}…`;
}
