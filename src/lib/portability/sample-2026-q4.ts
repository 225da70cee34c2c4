import {
	board,
	felt,
	figures,
	hidden,
	merge,
	metric,
	page,
	person,
	picture,
	says,
	slides,
	task,
	thread,
	ticket,
	words,
	type Written
} from './sample-writing.ts';

/** The quarter under way: what the evidence page opens on, from the newest back. */
export const IMPACTS_2026_Q4: Written[] = [
	{
		n: 29,
		headline: 'Refund failures name the fare rule',
		started: '2026-08-24',
		made: '2026-11-09',
		at: ['Traveller experience', 'group', 'instigator'],
		opportunity:
			'A refused refund showed a number. Travellers rang to ask what it meant, and agents looked it up in four tools.',
		actions:
			'Mapped 214 codes to the fare rules behind them, and wrote the sentences with the agents who say them on the phone.',
		whom: { another_team: 'refund agents', customers_or_users: 'travellers' },
		effect: '214 failure codes became 31 sentences a traveller can act on',
		behaviours: ['Listened to twenty calls before writing a word', 'Let agents have the last edit'],
		skills: { 'Domain knowledge': 4, 'Quality and testing': 5 },
		impacted: 'Callum Reid, Priya Nair, Noor Rahman, Refund agents (6)',
		serves: ['O2', 'O2.1'],
		material: [
			picture('Before and after', 'refund-messages.png'),
			metric('Calls per refund', 'refund-calls'),
			merge('fares', 1841)
		],
		changes: [
			words(
				'On screen',
				['{2026-09}', 'Refund failed. ERR_4471'],
				[
					'{2026-10}',
					'This Advance ticket can be exchanged until 18:05. It cannot be refunded. Exchange it'
				]
			),
			figures(
				'Released {2026-10-02}',
				'calls per failed refund',
				['{2026-07}', 2.9],
				['{2026-11}', 1.1],
				[2.9, 3.0, 2.8, 2.9, 2.7, 2.1, 1.5, 1.2, 1.1, 1.1]
			)
		],
		voices: [
			says(
				'Callum Reid',
				'2026-11-11',
				'mail',
				felt(
					'I used to open four tools to answer one traveller. Now I read the reason off the screen and tell them something true on the first call.'
				)
			),
			says(
				'Priya Nair',
				'2026-11-12',
				'mail',
				felt(
					'We cancelled the weekly refund backlog review. There was nothing left in it to review.'
				)
			),
			says(
				'Noor Rahman',
				'2026-11-13',
				'mail',
				task(
					'The mapping is the clearest data I have been handed this year. Every code has a rule and a source.'
				)
			)
		]
	},
	{
		n: 27,
		headline: 'Contract tests adopted by Payments',
		made: '2026-11-05',
		at: ['Testing & quality', 'group', 'instigator'],
		opportunity:
			'Payments broke a promise to Fares in staging twice in a month, and Tomasz asked how Refunds had stopped doing so.',
		actions:
			'Lent Payments our recipe and an afternoon a week, reviewed their first eight contracts, and left the ninth to them.',
		whom: { another_team: 'Payments' },
		effect: 'Payments finds a broken promise in minutes, not in staging',
		behaviours: ['Waited to be asked, then answered the same day'],
		skills: { 'Technical design': 5, 'Change agency': 4 },
		impacted: 'Tomasz Zieliński, Joel Bergström, Payments developers (9)',
		serves: ['O1', 'I4'],
		material: [merge('payments', 902), board('Contract health', 'contract-health')],
		changes: [figures('From broken to known', 'hours', ['{2026-09}', 46], ['{2026-11}', 0.2])],
		voices: [
			says(
				'Tomasz Zieliński',
				'2026-11-10',
				'chat',
				felt(
					'We heard it from staging, late and in front of everybody. Now the build tells the one who can mend it.'
				)
			),
			says(
				'Joel Bergström',
				'2026-11-12',
				'in_person',
				felt('Payments sent me a contract I had not asked for, and it was good.')
			)
		]
	},
	{
		n: 9,
		headline: 'Failures sorted by cause, not by test',
		made: '2026-11-03',
		at: ['Testing & quality', 'team', 'owner'],
		opportunity:
			'Mornings began with a list of red tests and an hour of guessing what they shared.',
		actions:
			'Taught the report to group failures by what broke, checked its guesses for a month, and wrote down its rules.',
		whom: { my_team: 'whoever is on triage' },
		effect: 'Triage begins with a reason, so it ends before stand-up',
		skills: { 'Quality and testing': 5, Operations: 3 },
		impacted: 'Priya Nair, Joel Bergström, Fares developers (4)',
		material: [board('Failure causes', 'failure-causes'), page('How we sort', 'sorting-failures')],
		changes: [figures('Morning triage', 'minutes', ['{2026-09}', 55], ['{2026-11}', 10])]
	},
	{
		n: 28,
		headline: 'One language for risk in Buy & Refund',
		started: '2026-10-05',
		made: '2026-10-30',
		at: ['Agility & flow', 'group', 'instigator'],
		opportunity: '“High risk” meant a lost sale to product and a long weekend to engineering.',
		actions:
			'Wrote a one-page glossary with one lead from each side, and used nothing else in two plannings.',
		whom: { department: 'Buy & Refund leads' },
		effect: 'Product and engineering argue about the risk, not the word',
		behaviours: ['Asked for an example each time a word was used'],
		skills: { Communication: 4 },
		impacted: 'Hana Sato, Ruth Adeyemi, Leads and designers (12)',
		serves: ['O1']
	},
	{
		n: 33,
		headline: 'Two risk facilitators trained',
		made: '2026-10-22',
		at: ['Teaching', 'group', 'owner'],
		opportunity: 'The workshop stopped whenever I was away, which made it mine and not ours.',
		actions: 'Ran one with Joel and one with Hana, then sat at the back, then stayed at my desk.',
		whom: { department: 'teams in Buy & Refund' },
		effect: 'Joel and Hana run the workshop without Maya',
		behaviours: ['Stayed out of the room, also when it was tempting'],
		skills: { 'Growing others': 5 },
		impacted: 'Joel Bergström, Hana Sato',
		serves: ['O1'],
		material: [page('Facilitator notes', 'facilitator-notes'), slides('Workshop', 'risk-workshop')],
		voices: [
			says(
				'Hana Sato',
				'2026-10-27',
				'chat',
				hidden('2026-10-28', person('You trusted me with it before I did.')),
				felt('I held a room of engineers for fifty minutes, and they thanked me for the questions.')
			)
		]
	},
	{
		n: 23,
		headline: 'Card retries caught before Black Friday',
		started: '2026-10-05',
		made: '2026-10-20',
		at: ['Catching issues early', 'team', 'owner'],
		opportunity: 'A year ago some cards were charged twice when the bank was slow to answer.',
		actions:
			'Held a fault-injection day: made the bank answer late, twice and never, and followed what each retry did.',
		whom: { customers_or_users: '40,000 travellers' },
		effect: '40,000 travellers kept their basket on the first try',
		behaviours: ['Wrote beforehand which number would change my mind'],
		skills: { 'Quality and testing': 5, 'Decision-making': 4 },
		impacted: 'Leila Haddad, Noor Rahman, Payments on call (7)',
		serves: ['O3'],
		material: [metric('Retry rate', 'retry-rate'), ticket('FARES-3310')],
		changes: [
			figures(
				'Payments tried again',
				'in 1,000',
				['{2026-09}', 46],
				['{2026-10}', 9],
				[46, 44, 47, 31, 18, 11, 9]
			)
		],
		voices: [
			says(
				'Noor Rahman',
				'2026-10-23',
				'chat',
				felt('I look at the retry chart once a day. Last month it was once an hour.')
			),
			says(
				'Leila Haddad',
				'2026-10-27',
				'mail',
				task('You broke the bank more carefully than the bank does.'),
				felt('We go into our busiest week with one fear fewer.')
			)
		]
	},
	{
		n: 37,
		headline: 'Support and engineering share one glossary',
		made: '2026-10-13',
		at: ['Reducing duplication', 'company', 'owner'],
		opportunity:
			'Support said “void”, the code said “cancelled”, and the traveller had read “expired”.',
		actions:
			'Sat two days on the phones with Callum, collected eighty words, and settled each with the people who use it.',
		whom: { company: 'support and engineering' },
		effect: 'One word for one thing, from the phone line to the code',
		behaviours: ['Gave up our word wherever theirs was better'],
		skills: { Communication: 4, Collaboration: 5 },
		impacted: 'Callum Reid, Ruth Adeyemi, Support and engineering (30)',
		serves: ['O2'],
		material: [page('The glossary', 'glossary'), thread('Thread', 'glossary/p92')],
		changes: [figures('Names for one refund state', 'words', ['{2026-08}', 7], ['{2026-10}', 1])],
		voices: [
			says(
				'Callum Reid',
				'2026-10-16',
				'in_person',
				felt('When I pass a ticket to your team, it comes back mended and not with questions.')
			),
			says(
				'Ruth Adeyemi',
				'2026-10-21',
				'document',
				felt('I read a support summary in a board paper and did not have to translate it.')
			)
		]
	},
	{
		n: 19,
		headline: 'New testers productive in a week',
		made: '2026-10-06',
		at: ['Mentoring & coaching', 'team', 'instigator'],
		opportunity:
			'Three testers joined in one month, and our guide described a product we no longer sell.',
		actions: 'Put five days of real work in place of the guide, each with somebody to sit beside.',
		whom: { my_team: 'new testers in Fares' },
		effect: 'New testers ship a useful finding in their first week',
		skills: { 'Hiring testers': 2, 'Growing others': 4 },
		impacted: 'Dev Patel, New testers (3)'
	}
];
