import type { WrittenGoal } from './sample-goal.ts';

/** Every goal of the sample, in the order in which they were set; the last three are open. */
export const GOALS: WrittenGoal[] = [
	{
		words: 'Every refund asked for on Peak Friday is paid within three days',
		on: '2025-10-02',
		due: '2025-12-02',
		pages: ['2025-Q4'],
		item: 'Rehearse what peak does to refunds',
		impacts: [36],
		milestones: [
			{ words: 'Replay last year’s peak on staging, twice', done: '2025-11-13', of: [2, 2] },
			{ words: 'Agree one list of worries with Leila', done: '2025-11-19' },
			{ words: 'Stand watch until the queue is empty', done: '2025-11-28', impact: 36 }
		],
		checks: [
			[
				'2025-10-28',
				'The first replay broke in eleven minutes, which is eleven more than I feared.',
				'Payments has one machine to spare, on Thursdays.'
			],
			['2025-11-18', 'Second replay held at four times the usual load.', '']
		],
		ended: ['reached', '2025-12-02'],
		celebrated: 'Chips on the pier with Leila, in the rain, phones switched off.'
	},
	{
		words: 'A push to Fares is answered within ten minutes',
		on: '2025-10-02',
		due: '2026-01-30',
		pages: ['2025-Q4', '2026-Q1'],
		item: 'Make the pipeline quick enough to trust',
		impacts: [3],
		milestones: [
			{ words: 'Time every step for a fortnight', done: '2025-12-19' },
			{ words: 'Split the slow suite by fare family', done: '2026-01-16' },
			{ words: 'Move the browser checks behind the merge', done: '2026-01-27', impact: 3 }
		],
		checks: [
			['2025-11-18', '', 'Peak takes all my afternoons until December.'],
			['2025-12-19', 'Two weeks of timings. A third of the wait is one suite.', '']
		],
		habits: [
			{
				words: 'Look at this week’s pipeline minutes and post them',
				days: ['fr'],
				at: '15:30',
				minutes: 30,
				from: '2025-12-05',
				until: '2026-01-30'
			}
		],
		ended: ['reached', '2026-01-29'],
		celebrated: 'Tea for the whole team in nine minutes, timed by Joel.'
	},
	{
		words: 'I have given a lunch talk about properties of fares',
		on: '2025-10-02',
		kind: 'personal',
		due: '2025-12-18',
		pages: ['2025-Q4'],
		item: 'Teach something I have only ever done',
		milestones: [
			{ words: 'Collect five bugs that an example would have missed', done: '2025-11-06' },
			{ words: 'Give it to Priya and Joel first' }
		],
		checks: [
			[
				'2025-12-10',
				'Tried it on Joel, who wanted to type and not to listen.',
				'A talk may be wrong.'
			]
		],
		ended: [
			'changed',
			'2026-01-06',
			'Nobody learns this by listening. It has to go through their hands.'
		]
	},
	{
		words: 'Twenty colleagues have written a property test of their own',
		on: '2026-01-06',
		kind: 'personal',
		due: '2026-03-31',
		pages: ['2026-Q1'],
		item: 'Hand on how I use generated examples',
		from: 'I have given a lunch talk about properties of fares',
		impacts: [21],
		milestones: [
			{ words: 'An exercise that works on any laptop', done: '2026-02-05' },
			{ words: 'Hold four lunches, five people each', done: '2026-03-19', of: [4, 4], impact: 21 }
		],
		checks: [['2026-02-17', 'Ten people so far, and two have brought a friend.', '']],
		ended: ['reached', '2026-03-19'],
		celebrated: 'A slow swim on a Thursday afternoon, and a cinnamon bun.'
	},
	{
		words: 'I have spoken first in five plannings, and one plan changed for it',
		on: '2026-01-06',
		due: '2026-03-31',
		pages: ['2026-Q1'],
		item: 'Speak first when a plan is made',
		impacts: [40],
		milestones: [
			{ words: 'Ask Priya for the first two minutes', done: '2026-01-08' },
			{ words: 'Speak first, five plannings long', done: '2026-03-12', of: [5, 5] },
			{ words: 'Name the plan that changed', done: '2026-03-26', impact: 40 }
		],
		checks: [
			['2026-02-03', 'Three plannings. My voice is back to its usual height.', ''],
			[
				'2026-03-03',
				'Priya waited for me before she opened the board.',
				'I still read from a card.'
			]
		],
		ended: ['reached', '2026-03-26'],
		celebrated: 'Rang my sister, who has heard me practise in the kitchen.'
	},
	{
		words: 'Fares and Refunds know within minutes when one breaks the other’s promise',
		on: '2026-04-07',
		due: '2026-05-29',
		pages: ['2026-Q2'],
		item: 'Settle promises between services in code',
		impacts: [6],
		milestones: [
			{ words: 'Write down the eight promises we know of', done: '2026-04-10' },
			{ words: 'Both builds turn red for a broken one', done: '2026-04-30', impact: 6 }
		],
		checks: [['2026-04-28', 'Seven of eight are in. The last is an argument, not a contract.', '']],
		ended: ['reached', '2026-04-30'],
		celebrated: 'A cake with a contract iced on it. Refunds signed with a fork.'
	},
	{
		words: 'I hold a workshop for twelve people with empty hands',
		on: '2026-04-07',
		kind: 'personal',
		due: '2026-06-30',
		pages: ['2026-Q2'],
		item: 'Hold a large room without a script',
		impacts: [41],
		milestones: [
			{ words: 'Leave the notes in my bag, three times', done: '2026-05-21', of: [3, 3] },
			{ words: 'Ask two people afterwards what they saw', done: '2026-05-28', impact: 41 }
		],
		checks: [['2026-05-12', 'Once without notes. I forgot a step and nobody minded.', '']],
		habits: [
			{
				words: 'Ten minutes aloud to an empty room, then a walk',
				days: ['mo', 'we'],
				at: '08:15',
				minutes: 30,
				from: '2026-04-13',
				until: '2026-05-27'
			}
		],
		ended: ['reached', '2026-05-28'],
		celebrated: 'Dinner out, ordered for the whole table without looking at the card.'
	},
	{
		words: 'I explain three slow nights from their traces, without Leila',
		on: '2026-04-07',
		due: '2026-06-30',
		pages: ['2026-Q2'],
		item: 'Follow a request through production',
		milestones: [
			{ words: 'Sit beside Leila for one slow night', done: '2026-05-06' },
			{ words: 'Explain three on my own', of: [0, 3] }
		],
		checks: [
			['2026-05-06', 'One night beside Leila. I could follow about half of it.', ''],
			['2026-06-09', '', 'There has been no slow night since, and I will not wish for one.']
		],
		ended: [
			'let_go',
			'2026-07-02',
			'Not mine to hurry: it needs slow nights, and Leila gives a course in the new year.'
		]
	},
	{
		words: 'Dev has led a test strategy from the first question to the release',
		on: '2026-07-02',
		due: '2026-08-31',
		pages: ['2026-Q3'],
		item: 'Hand a whole strategy to Dev',
		impacts: [17],
		milestones: [
			{ words: 'Dev chooses which epic', done: '2026-07-07' },
			{ words: 'He presents it, and I take notes', done: '2026-07-30' },
			{ words: 'Released on his word', done: '2026-08-27', impact: 17 }
		],
		checks: [['2026-07-28', 'Bit my tongue twice. His order was better than mine.', '']],
		ended: ['reached', '2026-08-27'],
		celebrated: 'Dev chose: bowling. I lost, and said so in the channel.'
	},
	{
		words: 'We release without a sign-off meeting',
		on: '2026-07-02',
		due: '2026-09-30',
		pages: ['2026-Q3'],
		item: 'Let the build say when we are ready',
		impacts: [25],
		milestones: [
			{ words: 'List what the meeting has ever stopped', done: '2026-07-21' },
			{ words: 'Run three releases both ways', done: '2026-08-31', of: [3, 3] },
			{ words: 'Take the meeting out of twelve calendars', done: '2026-09-10', impact: 25 }
		],
		checks: [
			['2026-08-11', 'The meeting has stopped two releases in two years, both on a Friday.', ''],
			[
				'2026-09-01',
				'Three releases both ways, the same answer each time.',
				'Ana would like one more.'
			]
		],
		ended: ['reached', '2026-09-10'],
		celebrated: 'Spent the first free Thursday hour in the park with Priya and two coffees.'
	},
	{
		words: 'I speak at a meet-up in Leeds or Manchester',
		on: '2026-07-02',
		kind: 'personal',
		due: '2026-09-30',
		pages: ['2026-Q3'],
		item: 'Tell our story to strangers',
		impacts: [42],
		milestones: [
			{ words: 'Visit two of them and listen', done: '2026-09-08', of: [2, 2] },
			{ words: 'Offer an outline to one', done: '2026-09-24' }
		],
		checks: [
			['2026-08-18', 'Visited one. They would rather hear one true story than ten tips.', ''],
			[
				'2026-09-08',
				'Quality Guild Leeds is the one. The room holds ninety.',
				'Their year is full until winter.'
			]
		],
		ended: ['changed', '2026-10-06', 'I know the place now, and what I want people to take home.']
	},
	{
		words: 'All four Buy & Refund teams hold a risk workshop without me in the room',
		on: '2026-10-06',
		due: '2026-12-18',
		pages: ['2026-Q4'],
		item: 'Let others run what I started',
		impacts: [33, 47],
		milestones: [
			{ words: 'Train Joel and Hana as facilitators', done: '2026-10-22', impact: 33 },
			{ words: 'Each team holds one, I stay out', of: [2, 4], impact: 47 },
			{ words: 'Show Ruth the escape trend, before and after' }
		],
		checks: [
			['2026-10-20', 'Joel held one while I sat at the back. He asked better questions.', ''],
			[
				'2026-11-10',
				'Two teams have had theirs. I was at my desk for both.',
				'Refunds has no free morning before December.'
			]
		],
		habits: [
			{
				words: 'Look through the shared risk page and thank somebody',
				days: ['mo'],
				every: 2,
				at: '16:00',
				minutes: 30,
				from: '2026-10-12',
				until: '2026-12-18'
			}
		]
	},
	{
		words: 'Leadership has used my monthly risk note to make one decision',
		on: '2026-10-06',
		due: '2026-12-11',
		pages: ['2026-Q4'],
		item: 'Say risk in plain words to leadership',
		impacts: [44],
		milestones: [
			{ words: 'Publish {2026-10} and {2026-11} notes', done: '2026-11-06' },
			{ words: 'Present at the {2026-11} company meeting', due: '2026-11-26' },
			{ words: 'Ask Callum and Noor what it changed' }
		],
		checks: [
			[
				'2026-10-27',
				'First note is out: three risks, one page, no abbreviations.',
				'I do not know yet who reads it before the meeting.'
			]
		],
		habits: [
			{
				words: 'Write the risk note, one page, then cut a third',
				days: ['we'],
				at: '08:30',
				minutes: 45,
				from: '2026-10-07',
				until: '2026-12-11'
			}
		]
	},
	{
		words: 'I have given one talk on contract testing outside Larkfield',
		on: '2026-10-06',
		kind: 'personal',
		due: '2026-12-03',
		pages: ['2026-Q4'],
		item: 'Speak outside the company',
		from: 'I speak at a meet-up in Leeds or Manchester',
		impacts: [43],
		milestones: [
			{ words: 'Quality Guild Leeds accepts the outline', done: '2026-10-12', impact: 43 },
			{ words: 'Rehearse twice, with Dev and with Leila', of: [1, 2] },
			{ words: 'Collect three notes on what people will try' }
		],
		checks: [
			['2026-10-20', 'They took the outline, with a slot after the break.', ''],
			['2026-11-10', 'Rehearsed with Dev. He wants the middle contract first.', '']
		],
		habits: [
			{
				words: 'Say the talk aloud from the start',
				days: ['tu', 'th'],
				at: '12:30',
				minutes: 30,
				from: '2026-11-03',
				until: '2026-12-03'
			}
		]
	}
];
