import {
	board,
	code,
	felt,
	figures,
	link,
	merge,
	metric,
	page,
	person,
	picture,
	quality,
	release,
	says,
	slides,
	task,
	thread,
	ticket,
	words,
	type Written
} from './sample-writing.ts';

/** The third quarter of 2026: other people carry it on, and partners notice. */
export const IMPACTS_2026_Q3: Written[] = [
	{
		n: 20,
		headline: 'Contract testing clinic, Tuesdays',
		made: '2026-07-07',
		at: ['Teaching', 'team', 'instigator'],
		opportunity: 'People liked having contracts and were afraid to write one.',
		actions: 'Held an open hour on Tuesdays: bring a broken contract, leave with one that holds.',
		whom: { my_team: 'Fares', another_team: 'guests from Refunds and Wallet' },
		effect: 'Writing a contract has become an ordinary afternoon’s work',
		behaviours: ['Sat beside the screen, never in front of it'],
		skills: { 'Contract testing': 5, 'Growing others': 4 },
		impacted: 'Dev Patel, Joel Bergström, Leila Haddad, Clinic guests (9)',
		serves: ['I4'],
		material: [
			thread('Clinic hours', 'contracts/p4'),
			page('Fifteen broken contracts', 'broken-contracts')
		],
		voices: [
			says(
				'Dev Patel',
				'2026-07-14',
				'chat',
				felt(
					'I brought a failure I had hidden for a week. Twenty minutes later it was the example for all.'
				)
			),
			says(
				'Leila Haddad',
				'2026-07-21',
				'in_person',
				felt('My people no longer ask whether contracts pay. They ask when the next Tuesday is.')
			),
			says(
				'Joel Bergström',
				'2026-08-04',
				'chat',
				task('You type nothing, and that is why it works.'),
				felt('Today I answered somebody at the clinic myself, and I was right.')
			)
		]
	},
	{
		n: 8,
		headline: 'Access checks happen in review',
		started: '2026-06-22',
		made: '2026-07-16',
		at: ['Testing & quality', 'team', 'collaborator'],
		opportunity:
			'Barriers for people who use a keyboard or a screen reader came to light once a year, in an audit.',
		actions:
			'Put six access questions into the review template with Hana, and sat in on the first twenty reviews.',
		whom: { my_team: 'Fares developers', customers_or_users: 'travellers who cannot use a mouse' },
		effect: 'A barrier is noticed by the person next to you, on the day it is built',
		skills: { 'Access checks': 3, 'Accessibility duty': 3, 'Quality and testing': 4 },
		impacted: 'Hana Sato, Fares developers (5)',
		material: [
			code('Review template', 'fares/-/blob/main/review.md'),
			quality('Barriers, by stage', 'access-stages')
		],
		changes: [figures('Left for the audit', 'barriers', ['Audit before', 27], ['Audit after', 3])],
		voices: [
			says(
				'Hana Sato',
				'2026-07-23',
				'in_person',
				felt('I do not have to be the conscience of the team any more. We take turns.')
			)
		]
	},
	{
		n: 16,
		headline: 'Northline settles daily without a call',
		started: '2026-06-01',
		made: '2026-07-30',
		at: ['Operator partners', 'team', 'collaborator'],
		opportunity: 'Northline rang every Monday about the sums our files could not explain.',
		actions:
			'Wrote the settlement checks together with their finance team, and ran them on both sides each night.',
		whom: { business: 'Northline, an operator we sell for', my_team: 'the settlement desk' },
		effect: 'Northline’s books close every evening without anybody picking up the phone',
		skills: { Settlement: 3, Collaboration: 4 },
		impacted: 'Ines Moreau <ines.moreau@northline.example>, Settlement desk (3)',
		involved: 'Noor Rahman',
		material: [
			link('Checks we share', 'settlement-checks'),
			board('Settlement, both sides', 'northline-settlement')
		],
		changes: [figures('Calls to settle', 'a month', ['{2026-05}', 9], ['{2026-07}', 0])],
		voices: [
			{
				...says(
					'Ines Moreau',
					'2026-08-06',
					'mail',
					felt(
						'My Mondays began with your hold music. Now the figures are simply there, and they are right.'
					)
				),
				corrected: '2026-08-07'
			}
		]
	},
	{
		n: 30,
		headline: 'Chargeback alerts reach the right team',
		made: '2026-08-06',
		at: ['Catching issues early', 'group', 'owner'],
		opportunity:
			'Alerts about chargebacks went to a mailbox that each of three teams left to the others.',
		actions:
			'Followed twenty alerts by hand, drew where each belonged, and routed them by cause with Noor.',
		whom: { another_team: 'Payments and Refunds' },
		effect: 'An alert finds the people who can act on it within the hour',
		behaviours: ['Followed the work itself before asking for opinions'],
		skills: { Tracing: 2, Operations: 3, Collaboration: 4 },
		impacted: 'Noor Rahman, Leila Haddad, Payments and Refunds (14)',
		material: [board('Chargebacks, by cause', 'chargebacks'), ticket('PAY-1207')],
		changes: [
			figures('From alert to somebody looking', 'hours', ['{2026-06}', 31], ['{2026-08}', 0.7])
		],
		voices: [
			says(
				'Noor Rahman',
				'2026-08-12',
				'chat',
				felt('I stopped forwarding. I had not noticed how much of my day that was.')
			)
		]
	},
	{
		n: 15,
		headline: 'A refund status page people trust',
		started: '2026-06-15',
		made: '2026-08-13',
		at: ['Traveller experience', 'team', 'collaborator'],
		opportunity:
			'Travellers rang to ask for their money, because the page said “in progress” for nine days.',
		actions:
			'Tested every state with real refunds, cut those that nobody could explain, and made the page say the date it knows.',
		whom: { customers_or_users: 'travellers who wait for money', another_team: 'refund agents' },
		effect: 'Travellers read a date they can rely on, and have no need to ring',
		skills: { 'Refund law': 3, Settlement: 3, 'Domain knowledge': 4 },
		impacted: 'Callum Reid, Hana Sato, Refund agents (6)',
		serves: ['O2'],
		material: [
			merge('refunds', 655),
			picture('Six states', 'refund-states.png'),
			metric('Where-is-my-money calls', 'status-calls')
		],
		changes: [
			figures(
				'Calls about a refund under way',
				'a day',
				['{2026-06}', 140],
				['{2026-08}', 52],
				[140, 138, 121, 96, 70, 55, 52]
			)
		],
		voices: [
			says(
				'Callum Reid',
				'2026-08-20',
				'call',
				felt('The phones are quiet after lunch. Two of my people could go on a course.')
			),
			says(
				'Noor Rahman',
				'2026-08-25',
				'mail',
				task('You checked our dates against the bank’s, line by line.'),
				felt('I trust that page enough to quote it in a report.')
			)
		]
	},
	{
		n: 17,
		headline: 'Dev leads his first test strategy',
		started: '2026-07-06',
		made: '2026-08-27',
		at: ['Mentoring & coaching', 'team', 'instigator'],
		opportunity: 'Wallet needed a test strategy, and nobody had ever asked Dev for one.',
		actions:
			'Put Dev’s name to Ana, met him twice a week with nothing but questions, and signed what he wrote.',
		whom: { my_team: 'Dev' },
		effect: 'Dev owns the strategy for Wallet and stands up for it',
		behaviours: ['Answered questions with the next question'],
		skills: { 'Growing others': 4 },
		impacted: 'Dev Patel',
		involved: 'Ana Ruiz',
		material: [page('Wallet test strategy', 'wallet-strategy')],
		voices: [
			says(
				'Dev Patel',
				'2026-09-03',
				'in_person',
				person('You let me be wrong for a whole day, and then you asked one thing.'),
				felt('I stood in front of five engineers and had the answers. I call myself a tester now.')
			)
		]
	},
	{
		n: 35,
		headline: 'Incident reviews without blame',
		started: '2026-07-13',
		made: '2026-09-03',
		at: ['Agility & flow', 'company', 'collaborator'],
		opportunity:
			'People came to an incident review as if to a hearing, and left most of the story outside.',
		actions:
			'Rewrote the review with Leila, from the timeline to what made sense at the time, and ran the first five.',
		whom: { company: 'everyone who is on call' },
		effect: 'People tell the whole story in a review, and that is where we learn',
		behaviours: ['Told of a mistake of mine first'],
		skills: { Facilitation: 3, Operations: 3 },
		impacted: 'Leila Haddad, Tomasz Zieliński, People on call (34)',
		material: [page('The review, step by step', 'incident-review')],
		changes: [
			words(
				'How a cause is written',
				['{2026-06}', 'The engineer forgot to raise the limit.'],
				['{2026-09}', 'The limit is set in two places, and the checklist knew of one.']
			)
		],
		voices: [
			says(
				'Leila Haddad',
				'2026-09-10',
				'in_person',
				felt(
					'I wrote my own slip into the timeline without being asked. A year ago I would have waited.'
				)
			),
			says(
				'Tomasz Zieliński',
				'2026-09-15',
				'document',
				felt('We mended the thing behind the thing. It had bitten us three times.')
			)
		]
	},
	{
		n: 25,
		headline: 'Release sign-off without a meeting',
		started: '2026-08-03',
		made: '2026-09-10',
		at: ['Removing blockers', 'team', 'instigator'],
		opportunity:
			'Twelve people met on Wednesdays to say yes to a release that was ready on Monday.',
		actions:
			'Turned the meeting into a page of open risks and who accepts each; when it is empty, the release goes.',
		whom: { my_team: 'everyone who came to sign-off' },
		effect: 'A release leaves when it is ready, and its risks have names',
		behaviours: ['Ran page and meeting side by side until nobody came'],
		skills: { 'Feature flags': 3, 'Decision-making': 4, 'Delivery and flow': 4 },
		impacted: 'Ana Ruiz, Priya Nair, People at sign-off (10)',
		serves: ['K2'],
		material: [
			page('Open risks before release', 'release-risks'),
			release('First release without it', 'fares/-/releases/8.4'),
			metric('From ready to released', 'ready-to-released')
		],
		changes: [figures('From ready to released', 'hours', ['{2026-07}', 52], ['{2026-09}', 3])],
		voices: [
			says(
				'Ana Ruiz',
				'2026-09-17',
				'in_person',
				felt('Twelve people have an hour more each week, and I have not missed that meeting once.')
			),
			says('Priya Nair', '2026-09-22', 'chat', felt('I can give Callum a date and keep it.'))
		]
	},
	{
		n: 34,
		headline: 'The cost of flaky tests made visible',
		started: '2026-08-17',
		made: '2026-09-24',
		at: ['Removing blockers', 'group', 'instigator'],
		opportunity: 'All of Buy & Refund was annoyed by reruns, and nobody knew what they cost.',
		actions:
			'Counted every rerun for a month, turned minutes into days, and showed the leads one slide.',
		whom: { department: 'leads in Buy & Refund' },
		effect:
			'Leads make time for mending tests, having seen the eleven days a month it takes not to',
		skills: { 'Company goals': 3, Communication: 3, 'Change agency': 3 },
		impacted: 'Ruth Adeyemi, Ana Ruiz, Leads in Buy & Refund (5)',
		involved: 'Noor Rahman',
		material: [slides('Eleven days', 'cost-of-reruns'), metric('Reruns, in days', 'rerun-days')],
		changes: [figures('Lost to reruns', 'days a month', ['{2026-08}', 11], ['{2026-09}', 6])],
		voices: [
			says(
				'Ruth Adeyemi',
				'2026-10-01',
				'mail',
				task('One slide, one number, one request.'),
				felt('I moved two people for a fortnight on the strength of it, and I would again.')
			)
		]
	},
	{
		n: 42,
		headline: 'Fare fuzzer released as open source',
		started: '2026-07-20',
		made: '2026-09-29',
		at: ['Development & tech', 'industry', 'owner'],
		opportunity:
			'Whoever sells fares gets the same sums wrong, and our tool for it was locked in our house.',
		actions:
			'Cleared the fuzzer with legal, wrote its guide, and answered every question of its first month.',
		whom: { industry_or_community: 'people who test fares anywhere' },
		effect: 'Two ticketing firms now test with it',
		behaviours: ['Thanked every first report by name'],
		skills: { 'Technical design': 4, 'Change agency': 3 },
		impacted: 'Testers at two ticketing firms (5)',
		material: [
			{
				kind: 'pull_request',
				title: 'fare-fuzzer',
				url: 'https://git.larkfield.example/fare-fuzzer/-/merge_requests/1'
			},
			release('1.0 notes', 'fare-fuzzer/-/releases/1.0')
		],
		voices: [
			says(
				'Tomasz Zieliński',
				'2026-10-08',
				'chat',
				felt(
					'A friend at another firm found a bug with it on her first evening. She wrote to me to say so.'
				)
			)
		]
	}
];
