import {
	board,
	felt,
	figures,
	merge,
	metric,
	page,
	person,
	picture,
	quality,
	says,
	slides,
	task,
	thread,
	words,
	type Written
} from './sample-writing.ts';

/** The second quarter of 2026: risk moves to the first day, and the work leaves the team. */
export const IMPACTS_2026_Q2: Written[] = [
	{
		n: 4,
		headline: 'Every flaky test has a named owner',
		started: '2026-03-30',
		made: '2026-04-16',
		at: ['DevOps', 'team', 'instigator'],
		opportunity: 'Forty tests failed now and then, and “that one is flaky” had become an answer.',
		actions:
			'Put a name and a date on each flaky test, showed them on the wall screen, and let anyone hand theirs on by asking.',
		whom: { my_team: 'Fares' },
		effect: 'A flaky test is mended or removed within a fortnight, because it is somebody’s',
		behaviours: ['Took the six worst ones myself'],
		skills: { 'Quality and testing': 4, 'Driving results': 3 },
		impacted: 'Dev Patel, Joel Bergström, Fares developers (5)',
		material: [
			board('Flaky tests, by owner', 'flaky-owners'),
			page('How to hand one on', 'flaky-tests')
		],
		changes: [
			figures(
				'Left to mend',
				'flaky tests',
				['{2026-03}', 40],
				['{2026-04}', 6],
				[40, 38, 31, 22, 15, 9, 6]
			)
		]
	},
	{
		n: 6,
		headline: 'Fares and Refunds agree by contract test',
		started: '2026-03-09',
		made: '2026-04-30',
		at: ['Testing & quality', 'team', 'owner'],
		opportunity: 'Refunds learned of a change in Fares from its own broken build, two days late.',
		actions:
			'Wrote the first contracts with Refunds, one for each question they ask us, and made our build answer them.',
		whom: { my_team: 'Fares', another_team: 'Refunds' },
		effect: 'Neither team can break the other without hearing of it first',
		behaviours: ['Asked Refunds what they need before I showed them a tool'],
		skills: { 'Contract testing': 4, 'Technical design': 4 },
		impacted: 'Joel Bergström, Refunds (6)',
		involved: 'Tomasz Zieliński',
		serves: ['I4'],
		material: [
			merge('fares', 1618),
			board('Promises between two teams', 'contracts-fares-refunds')
		],
		voices: [
			says(
				'Joel Bergström',
				'2026-05-06',
				'chat',
				felt('I changed the fare response on a Thursday and slept on Thursday night.')
			),
			says(
				'Tomasz Zieliński',
				'2026-05-12',
				'call',
				task('Your contracts say why a field matters. I have not seen that before.'),
				felt('I watched two teams stop blaming each other, and I want that for Payments.')
			)
		]
	},
	{
		n: 32,
		headline: 'The quality guild meets again',
		started: '2026-04-07',
		made: '2026-05-07',
		at: ['Internal communities', 'group', 'instigator'],
		opportunity:
			'The guild had not met for a year, and six teams were solving one problem six times.',
		actions:
			'Began with a rota of hosts and a question box, and kept the first meetings to thirty minutes.',
		whom: { department: '22 testers, 6 teams' },
		effect: 'Testers bring their questions to each other first',
		behaviours: ['Hosted once, then passed the rota on'],
		skills: { 'Coaching guilds': 4, 'Change agency': 3 },
		impacted: 'Dev Patel, Testers in six teams (22)',
		material: [
			page('The rota and the box', 'quality-guild'),
			thread('First questions', 'guild/p17')
		],
		voices: [
			says(
				'Dev Patel',
				'2026-05-19',
				'in_person',
				felt('I knew nobody outside Fares. Now there are four people I can ask something silly.')
			)
		]
	},
	{
		n: 5,
		headline: 'Epics start with a risk workshop',
		started: '2026-03-02',
		made: '2026-05-21',
		at: ['Testing & quality', 'team', 'instigator'],
		opportunity:
			'Risks turned up in the last week of an epic, when all we could still move was the date.',
		actions:
			'Designed fifty minutes for the first day of an epic, ran them eleven times, and kept one risk page for each.',
		whom: { my_team: 'Fares, on the first day of an epic' },
		effect: 'The team argues about what could go wrong on the first day instead of the last',
		behaviours: ['Ended on time, also when it was going well'],
		skills: { 'Risk analysis': 5, Facilitation: 3, 'Change agency': 3 },
		impacted: 'Priya Nair, Joel Bergström, Hana Sato, Fares developers (4)',
		involved: 'Ana Ruiz',
		serves: ['O1'],
		material: [
			page('Risk workshop, the recipe', 'risk-workshop'),
			metric('Escapes by month', 'escapes'),
			picture('Eleven risk pages', 'risk-pages.png')
		],
		changes: [
			figures(
				'Defects that reached travellers',
				'a month',
				['{2026-01}', 7],
				['{2026-05}', 3],
				[7, 8, 7, 4, 3]
			)
		],
		voices: [
			says(
				'Priya Nair',
				'2026-05-28',
				'in_person',
				felt('I went into that epic knowing the two things that could sink it. Neither did.')
			),
			says(
				'Joel Bergström',
				'2026-06-04',
				'chat',
				task('Fifty minutes, one page, no homework. Change nothing.'),
				felt('I build the scary part first, because we have said out loud which part that is.')
			),
			says(
				'Hana Sato',
				'2026-06-11',
				'mail',
				felt('A design risk was on the list before I had put my hand up.')
			)
		]
	},
	{
		n: 41,
		headline: 'Calm facilitating twelve people',
		started: '2026-03-16',
		made: '2026-05-28',
		at: ['Teaching', 'personal', 'owner'],
		opportunity: 'With more than six people in the room I talked faster and listened less.',
		actions:
			'Asked Ana to watch three workshops and write down only what I did when it went quiet.',
		whom: { myself: 'me, at the front of a full room' },
		effect: 'I can leave a silence alone until somebody else fills it',
		behaviours: ['Count to ten before I rescue a question'],
		skills: { Facilitation: 3 },
		impacted: 'Maya Okafor, Workshop guests (12)',
		involved: 'Ana Ruiz',
		material: [page('Three notes from Ana', 'facilitation-notes')],
		changes: [
			words(
				'When it goes quiet',
				['First workshop', 'I answered my own question after two seconds.'],
				['Third workshop', 'I waited, and Leila asked a better one.']
			)
		],
		voices: [
			says(
				'Hana Sato',
				'2026-06-02',
				'chat',
				felt('There was room to think. I said something I had not planned to say.')
			)
		]
	},
	{
		n: 18,
		headline: 'Joel pairs on exploratory testing',
		started: '2026-03-11',
		made: '2026-06-04',
		at: ['Mentoring & coaching', 'team', 'owner'],
		opportunity: 'Joel told me he would rather find a bug than be handed one.',
		actions: 'Explored with him for an hour each Wednesday: he drove and I asked, then we swapped.',
		whom: { my_team: 'Joel' },
		effect: 'Joel explores his own work before he calls it done',
		behaviours: ['Kept my hands off the keyboard'],
		skills: { 'Exploratory testing': 5, 'Growing others': 4 },
		impacted: 'Joel Bergström',
		material: [page('Twelve Wednesdays', 'exploring-with-joel')],
		voices: [
			says(
				'Joel Bergström',
				'2026-06-10',
				'in_person',
				person('You have never once made me feel slow.'),
				felt('I find my own mistakes now, and early enough that they are funny.')
			)
		]
	},
	{
		n: 14,
		headline: 'Railcard check keeps the basket',
		started: '2026-04-20',
		made: '2026-06-09',
		at: ['Traveller experience', 'team', 'owner'],
		opportunity:
			'When a railcard could not be checked we emptied the basket and let the traveller begin again.',
		actions:
			'Counted what it cost, agreed a grace period with Priya, and tested every way in which the check can fail.',
		whom: { customers_or_users: 'travellers with a railcard' },
		effect: 'A failed railcard check costs ten seconds, not the whole basket',
		behaviours: ['Watched the recordings with the whole team, not alone'],
		skills: { 'Fare rules': 4, 'Quality and testing': 4 },
		impacted: 'Priya Nair, Callum Reid, Railcard holders (5200)',
		material: [merge('fares', 1702), metric('Baskets lost at the check', 'railcard-baskets')],
		changes: [figures('Lost at the check', 'baskets in 100', ['{2026-04}', 31], ['{2026-06}', 4])],
		voices: [
			says(
				'Priya Nair',
				'2026-06-16',
				'mail',
				felt('The complaint I have answered most often this year has not come in for a week.')
			),
			says(
				'Callum Reid',
				'2026-06-18',
				'call',
				felt('We keep a script for lost baskets. Nobody has opened it this month.')
			)
		]
	},
	{
		n: 31,
		headline: 'Three regression suites become one',
		started: '2026-04-13',
		made: '2026-06-18',
		at: ['Reducing duplication', 'group', 'owner'],
		opportunity:
			'Fares, Refunds and Payments each ran a suite, and two thirds of each tested the same checkout.',
		actions:
			'Mapped which suite catches what, merged them along the journeys of travellers, and gave each team its part to keep.',
		whom: { another_team: 'Refunds and Payments', department: 'Buy & Refund' },
		effect: 'Three teams wait an hour for one suite, not a night for three',
		skills: { 'Quality and testing': 5, Collaboration: 4 },
		impacted: 'Tomasz Zieliński, Leila Haddad, Buy & Refund developers (18)',
		material: [
			merge('regression', 41),
			quality('What the suite catches', 'regression-catches'),
			page('Who keeps which part', 'regression-keepers')
		],
		changes: [figures('One full run', 'minutes', ['{2026-03}', 410], ['{2026-06}', 58])],
		voices: [
			says(
				'Tomasz Zieliński',
				'2026-06-23',
				'chat',
				felt('Payments goes out after lunch. It used to be the next morning, with luck.')
			),
			says(
				'Leila Haddad',
				'2026-06-25',
				'in_person',
				felt('I could cut the night watch by half, because there is nothing left to watch.')
			)
		]
	},
	{
		n: 38,
		headline: 'A testing day for every newcomer',
		started: '2026-05-11',
		made: '2026-06-25',
		at: ['Teaching', 'company', 'collaborator'],
		opportunity: 'New colleagues, from finance to engineering, first met our product as a slide.',
		actions:
			'Built a day with the people team on which every newcomer buys, changes and refunds a journey and tells us what surprised them.',
		whom: { company: 'everyone who joins Larkfield' },
		effect: 'By their first Friday newcomers know what it is like to be our traveller',
		skills: { 'Growing others': 4, Collaboration: 4 },
		impacted: 'Ruth Adeyemi, Newcomers (31)',
		material: [
			slides('The day, hour by hour', 'testing-day'),
			page('What surprised newcomers', 'newcomer-surprises')
		],
		voices: [
			says(
				'Ruth Adeyemi',
				'2026-07-02',
				'mail',
				felt(
					'A colleague in finance told me in her first week why a refund takes three days. Some of us have needed years.'
				)
			)
		]
	}
];
