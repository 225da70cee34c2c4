import {
	board,
	code,
	felt,
	figures,
	merge,
	page,
	person,
	picture,
	release,
	says,
	slides,
	task,
	words,
	type Written
} from './sample-writing.ts';

/** The first quarter of 2026: shorter waits, smaller rules, tools that anyone can use. */
export const IMPACTS_2026_Q1: Written[] = [
	{
		n: 26,
		headline: 'One smoke pack where there were three',
		started: '2025-12-08',
		made: '2026-01-15',
		at: ['Reducing duplication', 'team', 'owner'],
		opportunity:
			'Fares kept three smoke packs for one checkout and argued about which was red for a reason.',
		actions:
			'Laid the three side by side, kept the fourteen checks that had ever caught anything, and retired the rest with a note.',
		whom: { my_team: 'Fares, on release days' },
		effect: 'One red light means one thing, and somebody looks at it',
		behaviours: ['Wrote down what we lose as well as what we gain'],
		skills: { 'Quality and testing': 4, 'Decision-making': 3 },
		impacted: 'Leila Haddad, Fares (7)',
		material: [merge('smoke', 18), release('Smoke pack 1.0', 'smoke/-/releases/1.0')],
		changes: [figures('Before each release', 'smoke checks', ['{2025-11}', 96], ['{2026-01}', 14])],
		voices: [
			says(
				'Leila Haddad',
				'2026-01-22',
				'chat',
				felt('When it goes red I believe it. I had stopped doing that.')
			)
		]
	},
	{
		n: 3,
		headline: 'Feedback from the pipeline in nine minutes',
		started: '2026-01-05',
		made: '2026-01-29',
		at: ['DevOps', 'team', 'owner'],
		opportunity:
			'A push took thirty-four minutes to answer, so people began something else and lost the thread.',
		actions:
			'Timed each step for a fortnight, split the slow suite by fare family, and moved the browser checks behind the merge.',
		whom: { my_team: 'developers in Fares' },
		effect: 'Developers wait for the answer instead of walking away from it',
		behaviours: ['Posted the figures every Friday, also in the week they got worse'],
		skills: { Pipelines: 4, 'Delivery and flow': 3 },
		impacted: 'Joel Bergström, Fares developers (5)',
		serves: ['K2'],
		material: [board('Pipeline minutes', 'pipeline-minutes'), merge('fares', 1476)],
		changes: [
			figures(
				'From push to answer',
				'minutes',
				['{2025-12}', 34],
				['{2026-01}', 9],
				[34, 35, 33, 27, 22, 15, 11, 9, 9]
			)
		],
		voices: [
			says(
				'Joel Bergström',
				'2026-02-05',
				'chat',
				felt(
					'My answer is there before my tea is cold, so I mend it while I still know what I meant.'
				)
			)
		]
	},
	{
		n: 2,
		headline: 'Test data anyone can build in a minute',
		started: '2026-01-12',
		made: '2026-02-12',
		at: ['Development & tech', 'team', 'instigator'],
		opportunity:
			'One traveller with a railcard, a child and a return took forty minutes and three people to set up.',
		actions:
			'Wrote a small builder that turns a sentence into a basket and fills in whatever the test does not care about.',
		whom: { my_team: 'developers and testers in Fares', another_team: 'Refunds, a month later' },
		effect: 'Anyone can describe the traveller they need and have them a minute later',
		behaviours: ['Watched five people use it before I wrote the guide'],
		skills: { 'Test data builder': 4, TypeScript: 4 },
		impacted: 'Dev Patel, Joel Bergström, Fares and Refunds (11)',
		material: [code('The builder', 'fares/-/tree/main/test/builder'), merge('fares', 1502)],
		changes: [figures('To set up one traveller', 'minutes', ['{2025-12}', 40], ['{2026-02}', 1])],
		voices: [
			says(
				'Dev Patel',
				'2026-02-20',
				'chat',
				task('It reads like a sentence, so I never opened the guide.'),
				felt('In my second week I wrote a test for a family on one railcard, alone. I rang my mum.')
			),
			says(
				'Joel Bergström',
				'2026-03-03',
				'in_person',
				felt('I test the awkward cases now, because they cost me nothing.')
			)
		]
	},
	{
		n: 13,
		headline: 'Seat-choice errors explained plainly',
		started: '2026-02-02',
		made: '2026-02-26',
		at: ['Traveller experience', 'team', 'collaborator'],
		opportunity:
			'Choosing a seat failed for one traveller in thirty, and the screen would not say why.',
		actions:
			'Collected the nine real causes with Hana, wrote a line for each, and tried them on travellers at the station.',
		whom: { customers_or_users: 'travellers who pick a seat', my_team: 'design and Fares' },
		effect: 'A traveller knows whether to try again, pick another seat or leave it',
		behaviours: ['Read every line aloud before it went in'],
		skills: { Communication: 3, 'Domain knowledge': 3 },
		impacted: 'Hana Sato, Support agents (12)',
		material: [merge('fares', 1533), picture('Nine lines', 'seat-messages.png')],
		changes: [
			words(
				'On screen',
				['{2026-01}', 'Something went wrong. Try again later.'],
				['{2026-02}', 'Somebody took seat 14A a moment ago. 14C beside it is free.']
			)
		],
		voices: [
			says(
				'Hana Sato',
				'2026-03-09',
				'mail',
				person('No tester had asked me before what the traveller was hoping for.'),
				felt(
					'Errors were the scraps on my desk. Since we wrote these, they are in my first sketch.'
				)
			)
		]
	},
	{
		n: 11,
		headline: 'Definition of ready cut to five lines',
		made: '2026-03-05',
		at: ['Agility & flow', 'team', 'owner'],
		opportunity: 'Our definition of ready had twenty-three lines, and nobody could name six.',
		actions:
			'Asked each person which line had ever saved them, kept the five that came with a story, and let the others go.',
		whom: { my_team: 'everyone in refinement' },
		effect: 'Refinement ends with a yes or a no, not with a checklist',
		behaviours: ['Crossed out my own favourite line first'],
		skills: { Facilitation: 3, 'Delivery and flow': 4 },
		impacted: 'Priya Nair, Hana Sato, Fares (6)',
		material: [page('Five lines', 'definition-of-ready')],
		changes: [figures('Definition of ready', 'lines', ['{2026-02}', 23], ['{2026-03}', 5])],
		voices: [
			says(
				'Priya Nair',
				'2026-03-12',
				'in_person',
				felt('I have half an hour back each week, and I no longer dread the last ten minutes.')
			)
		]
	},
	{
		n: 21,
		headline: 'Property tests taught over lunch',
		made: '2026-03-19',
		at: ['Teaching', 'team', 'owner'],
		opportunity: 'Two bugs in a row were sums for which nobody would have thought of an example.',
		actions: 'Ran four lunches on testing with properties, each built around a bug of our own.',
		whom: { my_team: 'whoever brought a sandwich' },
		effect: 'Three colleagues write the rule first and let the machine look for the example',
		behaviours: ['Let the room break my example before I broke theirs'],
		skills: { 'Growing others': 3, Fuzzing: 3 },
		impacted: 'Joel Bergström, Dev Patel, Lunch guests (7)',
		material: [
			slides('Four lunches', 'property-lunches'),
			code('Exercises', 'fares/-/tree/main/learn/properties')
		]
	},
	{
		n: 40,
		headline: 'Speaks first in planning',
		started: '2026-01-08',
		made: '2026-03-26',
		at: ['Agility & flow', 'personal', 'owner'],
		opportunity: 'I kept my doubts until after planning, when they were only good for being right.',
		actions:
			'Promised Ana one sentence of risk in the first ten minutes of every planning, and kept a tally.',
		whom: { myself: 'me, in a room that decides' },
		effect: 'I name the risk while it can still change the plan',
		behaviours: ['Speak before I feel ready'],
		skills: { Communication: [4, 3], 'Risk in planning': 3 },
		impacted: 'Maya Okafor, Ana Ruiz',
		material: [page('Tally of eleven plannings', 'planning-tally')],
		changes: [
			figures('Spoke early', 'of 11 plannings', ['Quarter before', 2], ['This quarter', 10])
		],
		voices: [
			says(
				'Ana Ruiz',
				'2026-03-31',
				'in_person',
				person('You are calmest when you are early.'),
				felt(
					'Your worry reaches me while I can still move people, so I promise less and keep more.'
				)
			)
		]
	}
];
