import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '#lib/impact/words.ts';
import { blankAsk, otherWays } from './rules-ask.ts';
import { peopleToAsk } from './rules-asked.ts';
import { readQuestion } from './rules-question.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';

const IMPACT = {
	id: '019ab000-0000-7000-8000-000000000001',
	headline: 'One smoke pack where there were three',
	actions: 'Laid the three side by side and kept the checks that had ever caught anything.',
	audience: [{ kind: 'my_team' as const, words: 'Fares, on release days' }],
	effect: 'One red light means one thing, and somebody looks at it',
	started_on: '2025-12-08',
	made_on: '2026-01-15'
};
const TODAY = { asker: { name: 'Maya Okafor' }, today: '2026-11-23' };
const whatWas = (change: object) => blankAsk({ ...IMPACT, ...change }, TODAY).told;

describe('what is asked to begin with', () => {
	it('leads from the person and the task to the impact felt', () => {
		const { questions } = blankAsk(IMPACT, TODAY);
		expect(questions.map(({ words }) => words)).toEqual([
			'How was it to work with Maya on this?',
			'Which part of what Maya did mattered most?',
			'What is different in your week since then?'
		]);
	});

	it.each(['Maya Okafor', 'Ines', 'Dr. Ruth Adeyemi', 'Łukasz', '', '  ', '世界'])(
		'reads as the three orders for %o and any audience',
		(name) => {
			for (const kind of AUDIENCES) {
				const audience = [{ kind, words: '' }];
				const { questions } = blankAsk({ ...IMPACT, audience }, { ...TODAY, asker: { name } });
				expect(questions.map(({ words }) => readQuestion(words).order)).toEqual([1, 2, 3]);
			}
		}
	);

	it('ends in four weeks and reminds after one', () => {
		expect(blankAsk(IMPACT, TODAY)).toMatchObject({
			impact: IMPACT.id,
			readers: 'shown',
			until: '2026-12-21',
			remind_on: '2026-11-30'
		});
	});

	it('asks for somebody else before it asks for oneself', () => {
		const audience = [
			{ kind: 'myself' as const, words: '' },
			{ kind: 'business' as const, words: '' }
		];
		expect(blankAsk({ ...IMPACT, audience }, TODAY).questions[2].words).toMatch(
			/promise or decide/
		);
	});
});

describe('what is told', () => {
	it('says what changed, since when and for whom, and what was done', () => {
		expect(whatWas({})).toBe(
			'One red light means one thing, and somebody looks at it.\n' +
				'Since 15 January 2026, for Fares, on release days.\n' +
				'What I did: Laid the three side by side and kept the checks that had ever caught anything.'
		);
	});

	it('leaves out what is not said', () => {
		expect(whatWas({ effect: '', actions: '', made_on: null, audience: [] })).toBe(
			'One smoke pack where there were three.\nBegun on 8 December 2025.'
		);
		expect(whatWas({ made_on: null, started_on: null, actions: '' })).toBe(
			'One red light means one thing, and somebody looks at it.\nFor Fares, on release days.'
		);
	});

	it('fits a request, however much there is', () => {
		const told = whatWas({ effect: 'word '.repeat(800), actions: '😀'.repeat(2000) });
		expect(told.length).toBeLessThanOrEqual(1000);
		expect(told.endsWith('word…')).toBe(true);
		expect(whatWas({ effect: '😀'.repeat(2000) }).isWellFormed()).toBe(true);
	});
});

it.each([...AUDIENCES, null])('other ways to ask ask about the impact felt: %s', (kind) => {
	const ways = otherWays({ audience: kind ? [{ kind, words: '' }] : [] });
	expect(ways.length).toBeGreaterThanOrEqual(4);
	expect(ways.length).toBeLessThanOrEqual(5);
	for (const way of ways) expect([way, readQuestion(way).order]).toEqual([way, 3]);
});

describe('whom to ask', () => {
	const person = (name: string, more: object = {}) => ({
		...{ id: name, kind: 'impacted' as const, who: 'outside' as const, person: null, name },
		...{ address: null, size: null, ...more }
	});
	const asked = (giver: string, more: object = {}) =>
		({
			...{ impact: IMPACT.id, giver, giver_address: null, deleted_at: null, taken_back_at: null },
			...{ created_at: '2026-11-01T08:00:00.000Z', ...more }
		}) as FeedbackRequest;
	const voice = (giver: string, more: object = {}) =>
		({
			...{ impact: IMPACT.id, giver, giver_address: null, given_on: '2026-10-01' },
			...{ standing: 'reported', deleted_at: null, ...more }
		}) as Feedback;
	const ask = (people: unknown[], requests: FeedbackRequest[] = [], voices: Feedback[] = []) =>
		peopleToAsk({ id: IMPACT.id, people: people as never }, requests, voices);

	it('offers whoever was impacted first, each once, and no group', () => {
		const people = [
			person('Callum Reid', { kind: 'involved' }),
			person('Priya Nair'),
			person('Fares', { who: 'group', size: 7 }),
			person('priya nair', { kind: 'involved' })
		];
		expect(ask(people).map(({ name }) => name)).toEqual(['Priya Nair', 'Callum Reid']);
	});

	it('says whether they were asked about it or have spoken', () => {
		const people = [person('Priya Nair', { address: 'priya@larkfield.example' }), person('Joel')];
		const last = asked('P. Nair', {
			giver_address: 'Priya@larkfield.example',
			created_at: '2026-11-10T08:00:00.000Z'
		});
		const requests = [
			asked('Priya Nair'),
			last,
			asked('Joel', { taken_back_at: '2026-11-02T08:00:00.000Z' }),
			asked('Joel', { impact: 'another' })
		];
		const voices = [
			voice('Joel'),
			voice('Joel', { given_on: '2026-10-05' }),
			voice('Joel', { given_on: '2026-10-09', standing: 'withdrawn' }),
			voice('Priya Nair', { deleted_at: '2026-10-09T08:00:00.000Z' })
		];
		expect(ask(people, requests, voices)).toMatchObject([
			{ name: 'Priya Nair', asked: last, spoken_on: null },
			{ name: 'Joel', asked: null, spoken_on: '2026-10-05' }
		]);
	});
});
