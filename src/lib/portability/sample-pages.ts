import type { WrittenPage } from './sample-page.ts';

/** Five growth pages: one a quarter, each begun from the one before it. */
export const PAGES: WrittenPage[] = [
	{
		quarter: '2025-Q4',
		on: '2025-10-02',
		north_star: 'Be the one Fares asks first what could go wrong,',
		why: 'because what we find on the last day costs somebody a weekend.',
		well: [
			'I can follow a fare through both apps and say where it bends.',
			'People laugh in our triage, and stay for it.',
			'I learn a new corner of refunds most weeks.'
		],
		better: [
			'I hear of an epic when it is nearly built.',
			'I write long reports that three people open.',
			'I wait for a quiet moment to speak, and it rarely comes.'
		],
		areas: [
			{
				strengths: ['Explores without a script', ['Knows fares from end to end', 'well', 0]],
				improvements: [
					'Make the pipeline quick enough to trust',
					'Rehearse what peak does to refunds'
				],
				rank: [7, 'I keep up with everyone I know.']
			},
			{
				strengths: ['Asks until it is clear', 'Draws instead of describing'],
				improvements: [
					'Teach something I have only ever done',
					['Write less, earlier', 'better', 1]
				],
				rank: [5, 'My reports are long because I am unsure.']
			},
			{
				strengths: [['Makes bad news bearable', 'well', 1], 'Does what was promised'],
				improvements: [['Come in before the work starts', 'better', 0], 'Ask for help in daylight'],
				rank: [4, 'I lead by doing it myself.']
			}
		],
		picked: [
			'Rehearse what peak does to refunds',
			'Make the pipeline quick enough to trust',
			'Teach something I have only ever done'
		],
		minutes: 60
	},
	{
		quarter: '2026-Q1',
		on: '2026-01-06',
		north_star: 'Be the one Fares asks first what could go wrong,',
		why: 'because a question in week one is cheaper than a fix in week nine.',
		well: [
			'Peak Friday was dull, in the best sense.',
			'Joel asks me to look before he pushes.',
			'Findings are picked up without my chasing them.'
		],
		better: [
			'I know of three ways to test fares that nobody else here uses.',
			'In planning I speak last, when the dates are set.',
			'We repeat checks that have never caught anything.'
		],
		areas: [
			{
				strengths: ['Works calmly under load', 'Puts a price on a defect'],
				improvements: [
					'Retire what never fails',
					['Hand on how I use generated examples', 'better', 0]
				],
				rank: [6, 'Met people who do this for a living. There is more of it than I knew.']
			},
			{
				strengths: [['Findings read at a glance', 'well', 2], 'Good at the whiteboard'],
				improvements: [
					['Speak first when a plan is made', 'better', 1],
					'Say the number before the story'
				],
				rank: [6, 'Shorter, and people answer.']
			},
			{
				strengths: [['Asked early by developers', 'well', 1], 'Keeps a list in the open'],
				improvements: ['Start something without being asked', 'Disagree on the day itself'],
				rank: [4, 'Still mostly by doing it myself.']
			}
		],
		picked: ['Hand on how I use generated examples', 'Speak first when a plan is made'],
		minutes: 55
	},
	{
		quarter: '2026-Q2',
		on: '2026-04-07',
		north_star: 'Lead quality in Fares so well that a release is an ordinary day,',
		why: 'because people who are not afraid of Thursdays think further than Thursday.',
		well: [
			'I open planning with the risk, and the plan changes.',
			'Colleagues argue about properties over lunch.',
			'A push is answered in nine minutes.'
		],
		better: [
			'Fares and Refunds find out in staging what they promised each other.',
			'I hold on to my notes when more than six people look at me.',
			'When something slows down at night, I need Leila to tell me why.'
		],
		areas: [
			{
				strengths: ['Builds tools that others reach for', ['Shortens the wait', 'well', 2]],
				improvements: [
					['Settle promises between services in code', 'better', 0],
					['Follow a request through production', 'better', 2]
				],
				rank: [7, 'Two teams use what I built.']
			},
			{
				strengths: [['First word in planning', 'well', 0], 'Plain error messages'],
				improvements: [
					['Hold a large room without a script', 'better', 1],
					'Leave out what only testers need'
				],
				rank: [6, 'Fine with six people, stiff with twelve.']
			},
			{
				strengths: [['Taught twenty people a habit', 'well', 1], 'Cuts rules that help nobody'],
				improvements: ['Bring testers of all teams together', 'Ask for time before I need it'],
				rank: [5, 'I began something, and others joined in.']
			}
		],
		picked: [
			'Settle promises between services in code',
			'Hold a large room without a script',
			'Follow a request through production'
		],
		minutes: 58
	},
	{
		quarter: '2026-Q3',
		on: '2026-07-02',
		north_star: 'Lead quality in Fares so well that a release is an ordinary day,',
		why: 'because people who are not afraid of Thursdays think further than Thursday.',
		well: [
			'Contracts catch before lunch what staging caught after a week.',
			'The guild met twice without my sending a reminder.',
			'Twelve people in a room no longer make me hurry.'
		],
		better: [
			'Dev asks me for the plan when he could write it.',
			'Every release waits for a meeting that I run.',
			'Nobody beyond Larkfield has heard of our contracts.'
		],
		areas: [
			{
				strengths: [['Contracts between two services', 'well', 0], 'One suite in place of three'],
				improvements: [
					'Read traces, not only logs',
					['Let the build say when we are ready', 'better', 1]
				],
				rank: [7, 'The same, with harder problems.']
			},
			{
				strengths: [['At ease in front of a room', 'well', 2], 'Writes risk down in one page'],
				improvements: [['Tell our story to strangers', 'better', 2], 'Ask leaders what they heard'],
				rank: [7, 'People repeat my questions to each other.']
			},
			{
				strengths: [['The guild goes on by itself', 'well', 1], 'Pairs with patience'],
				improvements: [['Hand a whole strategy to Dev', 'better', 0], 'Stop rescuing'],
				rank: [5, 'I give away tasks, and keep the thinking.']
			}
		],
		picked: [
			'Hand a whole strategy to Dev',
			'Let the build say when we are ready',
			'Tell our story to strangers'
		],
		minutes: 60
	},
	{
		quarter: '2026-Q4',
		on: '2026-10-06',
		north_star:
			'Become an Expert Quality Engineer who designs quality in across all of Buy & Refund,',
		why: 'because a calm release changes how people feel about coming to work.',
		well: [
			'Teams ask me in before an epic starts, not at the end.',
			'Dev now writes test strategy that I would sign.',
			'Release day has been quiet for nine weeks.'
		],
		better: [
			'I explain risk in tester’s words to people who price fares.',
			'I keep the workshop to myself; it stops when I am away.',
			'I have never shared what we learned outside Larkfield.'
		],
		areas: [
			{
				strengths: ['Contract tests that two teams trust', 'Finds the risk nobody listed'],
				improvements: ['Read production traces unaided', 'Model peak load before it arrives'],
				rank: [8, 'Two teams build on the contracts without asking me.']
			},
			{
				strengths: ['Calm, short written findings', 'Good questions in refinement'],
				improvements: [
					['Say risk in plain words to leadership', 'better', 0],
					['Speak outside the company', 'better', 2]
				],
				rank: [7, 'Clear at my own desk, still a list in the leadership room.']
			},
			{
				strengths: [['Dev and Joel grow with me', 'well', 1], 'Starts things that last'],
				improvements: [['Let others run what I started', 'better', 1], 'Say no early'],
				rank: [6, 'I have begun to leave the room.']
			}
		],
		picked: [
			'Let others run what I started',
			'Say risk in plain words to leadership',
			'Speak outside the company'
		],
		minutes: 38
	}
];
