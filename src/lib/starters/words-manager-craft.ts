import type { WrittenCompetency } from './words-writing.ts';

export const MANAGER_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Growth and feedback',
		note: 'Each person, further than they thought',
		mastery: {
			Remember: [
				'You know how people here talk about growth, how often, and what is written down.',
				'You keep the agreed hour with each person.'
			],
			Understand: [
				'You can explain what a role asks for and where a person stands in it, with examples from their work.',
				'You write down what you saw on the day you saw it.'
			],
			Practice: [
				'You hold regular talks in which people learn where they stand and choose where to go.',
				'You tell somebody what fell short within the week, alone, and listen.',
				'You ask what they want before you say what you see.'
			],
			Grow: [
				'You help very different people grow, including those who have more skill than you and those who have stopped.',
				'You find work in another team for somebody who has outgrown yours.',
				'Nothing in a yearly review of yours comes as news.'
			],
			Lead: [
				'You set how a large group of people is developed, and managers hold hard talks well because of you.',
				'You sit in on a manager’s rehearsal of a talk they dread.',
				'You change a pay or title rule that rewarded the wrong thing.'
			],
			Evangelise: [
				'How you help people grow is learned from in other companies.',
				'You publish your own way of giving feedback, and what it took you to learn it.',
				'People you once managed now lead elsewhere and tell what they kept from you.'
			]
		},
		lack: [
			'You save your remarks for the yearly talk.',
			'Somebody learns in December what went wrong in March.'
		],
		skills: [
			['Talks for two', 'team', 'craft'],
			['Honest feedback', 'team', 'craft'],
			['Pay and titles', 'organisation', 'system']
		]
	},
	{
		name: 'Hiring and welcome',
		note: 'Finding people and helping them land',
		mastery: {
			Remember: [
				'You know the steps of hiring here, who takes part, and what may not be asked.',
				'You read the whole application before the talk.'
			],
			Understand: [
				'You can explain what a role needs, and how each step finds out about it.',
				'You write your view down before you hear anyone else’s.'
			],
			Practice: [
				'You lead fair talks, decide for stated reasons, and look after newcomers until they have found their feet.',
				'You give each candidate the same task and the same time.',
				'You have a desk, a first task and a person ready on the first morning.'
			],
			Grow: [
				'You widen where people are looked for, and mend the steps at which good ones are lost.',
				'You call somebody you turned down, and they would apply again.',
				'You ask newcomers after a month what puzzled them, and change it for the next.'
			],
			Lead: [
				'You set whom a large group looks for over the next years, and how it chooses.',
				'You leave a post empty because the team could change instead.',
				'You train interviewers and tell one of them kindly to stop for a while.'
			],
			Evangelise: [
				'You help the trade hire more fairly.',
				'You publish your questions and how you judge the answers, so that everyone can prepare.',
				'Companies copy a way into the profession that you opened.'
			]
		},
		lack: [
			'You hire the person you would like to have lunch with.',
			'“A good fit”, with nothing else in the notes.'
		],
		skills: [
			['Interviewing', 'department', 'craft'],
			['First weeks', 'team', 'environment'],
			['Planning for people', 'department', 'strategy']
		]
	},
	{
		name: 'Ways of working',
		note: 'A team that runs well, also without you',
		mastery: {
			Remember: [
				'You know how your team plans, meets, decides and looks back.',
				'You know by heart which meetings could be left out, and what each is for.'
			],
			Understand: [
				'You can explain why work here flows or sticks, and what the team has tried about it.',
				'You ask the quietest person how the week really went.'
			],
			Practice: [
				'You keep a team working at a steady pace towards something it understands.',
				'You protect a day without meetings, your own included.',
				'You show the team what you promised on its behalf.'
			],
			Grow: [
				'You change a team’s way of working to suit its people and its task, and they make it theirs.',
				'You hand the looking back to somebody else, and sit in the circle.',
				'You split a team that has grown too large before it hurts.'
			],
			Lead: [
				'You shape how many teams are cut and joined, so that most can act without asking.',
				'You merge two teams and their people say afterwards that they were heard.',
				'You stop a reporting habit that took a day a week from forty people.'
			],
			Evangelise: [
				'Ways of organising work that you tried are used and discussed elsewhere.',
				'You invite outsiders to watch a week of your teams, with its untidy parts.',
				'You write about a reorganisation with the figures of who left.'
			]
		},
		lack: [
			'You are in every decision, and work waits while you are away.',
			'Nine approvals waiting after a holiday.'
		],
		skills: [
			['Planning with a team', 'team', 'craft'],
			['Looking back together', 'team', 'environment'],
			['Cutting and joining teams', 'organisation', 'system']
		]
	},
	{
		name: 'Care and fairness',
		note: 'Safe to speak, fairly treated',
		mastery: {
			Remember: [
				'You know the duties of somebody who leads people, and where to get help with a hard case.',
				'You know who in the team is on leave, on call, or carrying too much.'
			],
			Understand: [
				'You can explain what makes it safe to speak up, and what quietly takes that away.',
				'You notice who was talked over, and go back to what they said.'
			],
			Practice: [
				'You treat people evenly, keep what is told to you, and see to it that nobody burns out.',
				'You send somebody home, and take their pager.',
				'You share out the dull work and the bright work by a list that all can see.'
			],
			Grow: [
				'You deal with conflict and illness in ways that fit the person, and people tell you bad news early.',
				'You thank the bearer of bad news in front of others.',
				'You mend a quarrel by finding out what each of them needs to work tomorrow.'
			],
			Lead: [
				'You make fairness something that can be looked at in a large group, in pay, chances and load.',
				'You compare pay across teams and close a gap that nobody had complained about.',
				'You part with somebody who delivered and belittled others.'
			],
			Evangelise: [
				'You help make work in the trade more humane.',
				'You speak openly about a failure of care, your own first.',
				'Others bring in a protection for people at work that you were first to try.'
			]
		},
		lack: [
			'You praise those who work at night and wonder why others leave.',
			'A public thank-you for a weekend that should not have been needed.'
		],
		skills: [
			['Hard talks', 'team', 'craft'],
			['Working with conflict', 'department', 'craft'],
			['Duties to people', 'organisation', 'domain']
		]
	},
	{
		name: 'Technical judgement',
		note: 'Enough depth to ask and to trust',
		mastery: {
			Remember: [
				'You know what your team builds with, and which parts worry it.',
				'You can draw the system in six boxes.'
			],
			Understand: [
				'You can follow a technical argument and retell both sides so that each is content.',
				'You ask what it will cost to go back.'
			],
			Practice: [
				'You help a team choose soundly, and see when a technical problem is something else.',
				'You make room in each plan for mending what is old.',
				'You read some of the code changes each week, and mostly keep silent.'
			],
			Grow: [
				'You weigh technical risk against people and time in cases without precedent, and engineers trust the outcome.',
				'You let a better idea than yours win, where others can see it.',
				'You find out by three questions that an estimate rests on a guess.'
			],
			Lead: [
				'You set with the experts where the technology of a large area goes, and you pay for what it needs.',
				'You get money for a repair that customers will never see.',
				'You end a project that many were proud of, and the reasons hold.'
			],
			Evangelise: [
				'You help leaders in other companies understand what engineering can and cannot promise.',
				'You explain a large technical choice to readers in business, without a word of jargon.',
				'You bring engineers and law-makers to talk about the same thing.'
			]
		},
		lack: [
			'You decide how it is built because you used to build it.',
			'A manager’s change to a design, an hour before the meeting.'
		],
		skills: [
			['Reading designs', 'department', 'system'],
			['Technical risk and debt', 'department', 'strategy'],
			['Incidents as a leader', 'platform', 'environment']
		]
	}
];
