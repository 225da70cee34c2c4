import {
	board,
	felt,
	figures,
	merge,
	metric,
	page,
	picture,
	quality,
	says,
	task,
	ticket,
	words,
	type Written
} from './sample-writing.ts';

/** The two quarters of 2025: Maya arrives in Fares and finds out where it hurts. */
export const IMPACTS_2025: Written[] = [
	{
		n: 10,
		headline: 'Stories split by fare rule',
		made: '2025-08-21',
		at: ['Agility & flow', 'team', 'collaborator'],
		opportunity:
			'Each story for split tickets touched five fare rules and sat in review for a week.',
		actions:
			'Sat with Priya every Monday and cut each story along the fare rule it changes, with one example a slice.',
		whom: { my_team: 'Fares developers' },
		effect: 'A story is small enough to be reviewed on the day it is written',
		behaviours: ['Brought an example to the table before an opinion'],
		skills: { 'Story splitting': 3, 'Delivery and flow': 3 },
		impacted: 'Priya Nair, Fares developers (5)',
		material: [page('How we cut a fare story', 'cutting-fare-stories')],
		changes: [figures('In review', 'days in review', ['{2025-07}', 5.5], ['{2025-08}', 1.5])]
	},
	{
		n: 24,
		headline: 'Staging data refreshed every night',
		started: '2025-08-11',
		made: '2025-09-16',
		at: ['Removing blockers', 'team', 'owner'],
		opportunity:
			'Every third bug report from staging turned out to be old data, and nobody owned the refresh.',
		actions:
			'Wrote a nightly job that copies live fares, strips names and cards, and posts one line when it is done.',
		whom: { my_team: 'Fares', another_team: 'Payments, who test on the same data' },
		effect: 'Testers begin the day on fares that are on sale, not on fares long gone',
		behaviours: ['Asked who would be woken if it failed, and put my own name there first'],
		skills: { 'Staging data': 3, Operations: [3, 2] },
		impacted: 'Joel Bergström, Fares (7)',
		involved: 'Leila Haddad',
		material: [merge('platform-jobs', 212), board('Refresh, last 30 nights', 'staging-refresh')],
		changes: [
			figures('Reports caused by old data', 'a month', ['{2025-07}', 11], ['{2025-09}', 2])
		],
		voices: [
			says(
				'Joel Bergström',
				'2025-09-25',
				'in_person',
				felt(
					'I deleted my own copy of the fares from my laptop. If staging says a fare exists, it exists.'
				)
			)
		]
	},
	{
		n: 39,
		headline: 'Can read a query plan unaided',
		made: '2025-09-04',
		at: ['Development & tech', 'personal', 'owner'],
		opportunity:
			'A slow refund search came back three times, and each time I waited for somebody to explain the plan.',
		actions:
			'Worked through twelve of our own slow queries with Tomasz, then wrote down what I look at first.',
		whom: { myself: 'me, when a search is slow' },
		effect: 'I can tell a missing index from a bad estimate without asking anyone',
		skills: { SQL: 3 },
		impacted: 'Maya Okafor',
		involved: 'Tomasz Zieliński',
		material: [page('What I look at first', 'query-plans')],
		changes: [
			words(
				'Reading a plan',
				['{2025-07}', 'Scroll to the largest number and guess.'],
				['{2025-09}', 'Start at the row estimates and ask where they part from the truth.']
			)
		]
	},
	{
		n: 12,
		headline: 'Split-ticket rounding fixed before launch',
		started: '2025-09-22',
		made: '2025-10-09',
		at: ['Revenue', 'team', 'owner'],
		opportunity: 'Split tickets were three weeks from launch, and nobody had added up the pennies.',
		actions:
			'Bought 4,000 split journeys in a test shop overnight, compared the sums with the single fare, and sat with Joel until they agreed.',
		whom: { business: 'fare revenue', customers_or_users: 'travellers who split a journey' },
		effect: 'Launch day began with no refunds for rounding and no money lost to it',
		behaviours: ['Put a price on the defect before I reported it'],
		skills: { 'Fare rules': 3, 'Quality and testing': 4 },
		impacted: 'Noor Rahman, Priya Nair, Revenue desk (4)',
		involved: 'Joel Bergström',
		material: [ticket('FARES-2655'), quality('Rounding, 4,000 journeys', 'split-rounding')],
		changes: [figures('Wrong sums', 'in 4,000 journeys', ['{2025-09}', 212], ['{2025-10}', 0])],
		voices: [
			says(
				'Noor Rahman',
				'2025-10-15',
				'mail',
				felt(
					'The first week of split tickets closed to the penny. I had kept an evening free for corrections and went to the cinema.'
				)
			)
		]
	},
	{
		n: 22,
		headline: 'Clock-change fares caught in refinement',
		made: '2025-10-16',
		at: ['Catching issues early', 'team', 'instigator'],
		opportunity:
			'A story about night trains said nothing of the hour that happens twice, and the clocks were about to go back.',
		actions:
			'Asked what a ticket for 01:30 costs when there are two of them, and drew the night on the wall.',
		whom: { my_team: 'Fares, in refinement', customers_or_users: 'travellers on night trains' },
		effect: 'Night trains kept one price through the clock change, and nobody worked that Sunday',
		behaviours: ['Asked the smallest question in the room'],
		skills: { 'Risk analysis': 4 },
		impacted: 'Joel Bergström, Leila Haddad, Fares (6)',
		material: [ticket('FARES-2689'), picture('The night on the wall', 'clock-change-wall.png')],
		voices: [
			says(
				'Leila Haddad',
				'2025-10-28',
				'chat',
				felt('First clock change in four years that my phone stayed quiet.')
			)
		]
	},
	{
		n: 7,
		headline: 'Exploratory findings seen on the board',
		made: '2025-10-23',
		at: ['Testing & quality', 'team', 'instigator'],
		opportunity:
			'What I found by exploring stayed in my notebook, so the same surprise was found twice.',
		actions:
			'Gave findings a lane on the team board, one sentence and one picture each, and read them out at the Thursday walk.',
		whom: { my_team: 'everyone who plans in Fares' },
		effect: 'Whoever is nearest picks up a finding, often before I ask',
		behaviours: ['Wrote findings as questions, so that nobody had to defend anything'],
		skills: { 'Exploratory testing': 4, Communication: 3 },
		impacted: 'Joel Bergström, Priya Nair, Fares developers (5)',
		material: [picture('The findings lane', 'findings-lane.png'), ticket('FARES-2718')],
		changes: [
			words(
				'A finding',
				['{2025-09}', 'One line in a notebook, seen by one person.'],
				['{2025-10}', 'A card with a picture, taken up within two days.']
			)
		],
		voices: [
			says(
				'Priya Nair',
				'2025-11-05',
				'in_person',
				task('The lane reads at a glance. The pictures do most of the work.'),
				felt('Twice now I have planned around a finding of yours before it could grow into a bug.')
			)
		]
	},
	{
		n: 1,
		headline: 'iOS and web quote the same fare',
		started: '2025-10-13',
		made: '2025-11-20',
		at: ['Development & tech', 'team', 'owner'],
		opportunity:
			'Travellers posted two screenshots of one journey with two prices, and both apps were sure of theirs.',
		actions:
			'Listed every rounding step in both apps, moved the sum into one fare service, and ran old and new side by side for three weeks.',
		whom: {
			customers_or_users: 'travellers who compare before they buy',
			my_team: 'Fares and the iOS pair'
		},
		effect: 'A journey costs the same wherever you look it up',
		behaviours: ['Showed the two screenshots instead of arguing about the code'],
		skills: { TypeScript: [4, 3], 'Fare rules': 3 },
		impacted: 'Hana Sato, Fares (7)',
		involved: 'Joel Bergström',
		material: [merge('fare-service', 77), board('Quote differences', 'quote-differences')],
		changes: [
			figures(
				'Journeys quoted twice',
				'in 10,000',
				['{2025-09}', 38],
				['{2025-11}', 0],
				[38, 36, 37, 29, 14, 6, 1, 0, 0]
			)
		],
		voices: [
			says(
				'Hana Sato',
				'2025-11-27',
				'chat',
				felt('I design one price now. There used to be a small apology drawn beside it.')
			)
		]
	},
	{
		n: 36,
		headline: 'Peak Friday kept the refund promise',
		started: '2025-11-03',
		made: '2025-12-02',
		at: ['Revenue', 'company', 'collaborator'],
		opportunity:
			'On the busiest Friday of the year, refunds had always been the first to slow down.',
		actions:
			'Rehearsed the refund path at four times the usual load with Payments, and stood watch with Leila through the evening.',
		whom: {
			company: 'everyone who works on Peak Friday',
			customers_or_users: 'travellers who changed their plans'
		},
		effect: 'Every refund asked for on Peak Friday was paid within the promised three days',
		behaviours: ['Kept one list of worries and crossed them out where all could see'],
		skills: { Operations: 3, 'Peak load': 2, Collaboration: 4 },
		impacted: 'Ruth Adeyemi, Callum Reid, Support agents on shift (40)',
		involved: 'Leila Haddad, Tomasz Zieliński',
		material: [
			board('Peak Friday, refunds', 'peak-friday-refunds'),
			page('What we rehearsed', 'peak-rehearsal'),
			metric('Refunds paid in time', 'refunds-in-time')
		],
		changes: [
			figures('Paid within three days', '% of refunds', ['A year before', 83], ['{2025-12}', 100])
		],
		voices: [
			says(
				'Callum Reid',
				'2025-12-04',
				'call',
				felt('Forty people on shift, and they went home on time. The queue was empty at nine.')
			)
		]
	}
];
