import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalHints, goalLacks, milestoneHints, milestoneLacks, type Lack } from './rules-hints.ts';

/** What a goal with a day lacks. */
const GOALS: [string, Lack[]][] = [
	// Said so that one can tell when one is there.
	['All four Buy & Refund teams hold a risk workshop without me in the room', []],
	['Leadership has used my monthly risk note to make one decision', []],
	['I have given one talk on contract testing outside Larkfield', []],
	['Dev signs off a release on his own', []],
	['Joel runs standup', []],
	['Nobody asks me how to deploy', []],
	['Travellers stop calling about lost refunds', []],
	['Refund errors are down by half', []],
	['New testers ship in their first week', []],
	['Improve test coverage of fares from 60 to 80 percent', []],
	['Be on the incident rota without a shadow', []],
	['Become the person teams call before an epic starts', []],
	['Get the pricing team to plan from my risk note', []],
	['Learn Rust and rewrite the fare parser in it', []],
	['Learn to present by giving three talks', []],
	['Improve onboarding so that a new tester ships in week one', []],
	['I will hand over the pipeline to Hana', []],
	['Understand peak load well enough that I can size the cluster without help', []],
	['Every squad reads its own traces', []],
	['Grow the guild to twelve people', []],
	['Our roadmap fits on one page', []],
	['Facilitate the planning of another team', []],
	['Release day is quiet nine weeks out of ten', []],
	['Be home by six on Fridays, four weeks in a row', []],
	['Read Accelerate and discuss it with Priya', []],
	['Run 10 km without a break', []],
	['Have a design system that three squads use', []],
	['Take over the on-call handbook from Ruth', []],
	['Focus on the refund flow until it has no open defects', []],
	['Build trust with Noor: one honest conversation a month', []],
	['The company blog has a piece by me', []],
	['Write down what I learned about contract testing', []],
	['Close the gap between design and code reviews', []],
	// Wishes, subjects, and things nobody can point at.
	['Be a better leader', ['doing', 'point']],
	['Become more confident', ['doing', 'point']],
	['Become a more strategic thinker', ['doing']],
	['Improve my communication skills', ['doing', 'point']],
	['I want to get better at public speaking', ['doing', 'point']],
	['Get better at Kubernetes', ['doing']],
	['Improve communication across all teams', ['doing']],
	['Learn more about the business', ['doing', 'point']],
	['Learn to delegate', ['doing', 'point']],
	['Learn Rust', ['doing']],
	['Understand our systems better', ['doing', 'point']],
	['Focus on quality', ['doing', 'point']],
	['Work on my time management', ['doing', 'point']],
	['Develop my leadership skills', ['doing', 'point']],
	['Take more ownership', ['doing', 'point']],
	['Show more initiative', ['doing', 'point']],
	['Build my confidence', ['doing', 'point']],
	['Grow as a person', ['doing', 'point']],
	['Leadership', ['doing', 'point']],
	['Communication skills', ['doing', 'point']],
	['Better code reviews', ['doing', 'point']],
	['More visibility', ['doing', 'point']],
	['Stakeholder management', ['doing', 'point']],
	['Confidence in meetings', ['doing', 'point']],
	['Have a bigger impact on the company', ['doing', 'point']],
	['Keep learning', ['doing', 'point']],
	['Be more present with my team', ['doing', 'point']],
	['Mentor juniors', ['point']],
	['Speak at conferences', ['point']],
	['Delegate more', ['point']],
	['Write more tests', ['point']],
	['Give more feedback to the team', ['point']],
	['Help others more', ['point']],
	['Plan better', ['point']],
	['Make a difference', ['point']],
	['Stay up to date', ['doing', 'point']],
	['Get promoted', ['doing', 'point']],
	['Reduce incidents', ['point']],
	['Automate deployments', ['point']],
	// Silent when in doubt: another language, a word on its own, a shorthand.
	['Kommunikation im Team verbessern', []],
	['Animer un atelier avec chaque équipe', []],
	['Mejorar la comunicación', []],
	['Améliorer la communication', []],
	['Mejorar mi expertise en performance', []],
	['もっと話す', []],
	['Kubernetes', []],
	['…', []],
	['', []]
];

describe('a goal', () => {
	it.each(GOALS)('“%s” lacks %j', (words, lacks) => {
		expect(goalLacks(words, '2027-02-22')).toEqual(lacks);
	});

	it.each<[string, boolean]>([
		['I have given one talk outside Larkfield', true],
		['I have given one talk by March', false],
		['Two teams plan from my note before the end of the quarter', false],
		['Run the Friday review three times', false],
		['One talk on 3 December', false]
	])('“%s” without a day asks for one: %s', (words, asks) => {
		expect(goalLacks(words, null).includes('date')).toBe(asks);
	});

	it('gets one sentence a lack, each with an example', () => {
		const hints = goalHints({ words: 'Leadership', due: null });
		expect(hints).toHaveLength(3);
		for (const hint of hints) expect(hint).toMatch(/^[A-Z].*for example .*\.$/);
	});
});

/** What a milestone without a day of its own lacks. */
const MILESTONES: [string, Lack[]][] = [
	['Train Joel and Hana as facilitators', []],
	['Each team holds one, I stay out', []],
	['Show Ruth the escape trend, before and after', []],
	['Publish October and November notes', []],
	['Present at the November company meeting', []],
	['Ask Callum and Noor what it changed', []],
	['Quality Guild Leeds accepts the outline', []],
	['Rehearse twice, with Dev and with Leila', []],
	['Collect three notes on what people will try', []],
	['First draft', []],
	['Outline sent', []],
	['Book a room', []],
	['Pair with Hana on traces', []],
	['Write the runbook', []],
	['Have the talk with my manager about the role', []],
	['Sign up for the course', []],
	['Slides', []],
	['Demo', []],
	['PR merged', []],
	['Say no to one thing a week', []],
	['Read the incident reports of last year', []],
	['Research options', ['doing', 'point']],
	['Think about the strategy', ['doing', 'point']],
	['Look into tracing', ['doing', 'point']],
	['Prepare', []],
	['Budget approved', []],
	['Invite guests', []],
	['Practise more', ['point']],
	['Practise regularly', ['date']],
	['Meet Ana from time to time', ['date']],
	['Meet Ana every week, ongoing', []],
	['Write the guide when I have time', ['date']],
	['Write the guide soon', ['date']]
];

describe('a milestone', () => {
	it.each(MILESTONES)('“%s” lacks %j', (words, lacks) => {
		expect(milestoneLacks(words, null)).toEqual(lacks);
	});

	it('is asked for something that you do', () => {
		expect(milestoneHints({ words: 'Look into tracing', due: null })[0]).toMatch(/^Begin with/);
	});
});

it('reads any words whatever without trouble, and says nothing of empty ones', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (words) => {
			expect(goalLacks(words, null).length).toBeLessThanOrEqual(3);
			if (words.trim() === '') expect(milestoneLacks(words, null)).toEqual([]);
		})
	);
	const long = 'get more and more, and then by '.repeat(10);
	expect(goalLacks(long, '2027-01-01')).toEqual(['doing', 'point']);
});
