import type { WrittenCompetency } from './words-writing.ts';

/** What every trade shares, first half: working with others, being understood, deciding. */
export const PERSONAL: readonly WrittenCompetency[] = [
	{
		name: 'Collaboration',
		note: 'With, across and between teams',
		mastery: {
			Remember: [
				'You know who is in your team, what each of them looks after, and where they talk to each other.',
				'You find the right person for a question without asking the whole room.'
			],
			Understand: [
				'You can tell how your work hangs together with that of the people around you, and you join in when they ask.',
				'You mention what you are about to change to the person whose work it touches.'
			],
			Practice: [
				'You share work as it grows, ask for help in good time, and give it when it is your turn.',
				'You show a half-finished piece on the day when a comment can still change it.',
				'You thank the person who found your mistake, and mend it with them.'
			],
			Grow: [
				'You bring together people who see the same thing differently, and the work comes out better than any of them had it.',
				'You repeat each side of a disagreement so that its owner says yes, that is it.',
				'You invite the team next door before your plan is fixed rather than after.'
			],
			Lead: [
				'You decide how several teams work on one thing, and they come to you when the joins begin to hurt.',
				'Two teams drop a handover because you found a way for them to sit at the same problem.',
				'You name a strain between groups early, in the open, without blaming either.'
			],
			Evangelise: [
				'You connect people across companies, and ways of working together that you began are used by people you never met.',
				'Partners outside the company plan with you because the last time served them too.',
				'You publish how a shared piece of work was run, with what went badly in it.'
			]
		},
		lack: [
			'You keep work to yourself until it is too late for anyone to change it.',
			'A two-week branch arrives on the afternoon before the release.'
		],
		skills: [
			['Facilitation', 'team', 'strategy'],
			['Pairing', 'team', 'craft'],
			['Working across teams', 'department', 'environment']
		]
	},
	{
		name: 'Communication',
		note: 'Clear to the person in front of you',
		mastery: {
			Remember: [
				'You know which channels your team uses, and which kind of message goes where.',
				'You write where the others will look for it.'
			],
			Understand: [
				'You can pass on what was said and why, and you notice when you have lost the thread.',
				'You stop a conversation to ask what a word means.'
			],
			Practice: [
				'You say and write what matters so that people you work with every day can act on it.',
				'You open a message with what you need and by when.',
				'You answer a question in the words it was asked in.'
			],
			Grow: [
				'You fit the message to the listener and make it better each time. People outside your craft act on what you say.',
				'You rewrite a note after watching someone misread it.',
				'You ask more than you explain in a hard meeting.',
				'Somebody from another craft repeats your point in their own words.'
			],
			Lead: [
				'You set how a whole group talks about its work, and you carry hard news so that people can still hear it.',
				'You tell a room what will not happen, and why, and stay for the questions.',
				'Teams borrow the shape of your notes because readers answer them.'
			],
			Evangelise: [
				'You make people far from your company see a thing in a new light, in speech or in writing.',
				'A talk or an essay of yours is passed on by people you do not know.',
				'You help somebody else find the words for what only they could tell.'
			]
		},
		lack: [
			'You say the same thing again, louder, to somebody who has not understood it.',
			'A long technical reply to a support agent who asked whether the traveller gets the money.'
		],
		skills: [
			['Writing for busy readers', 'role', 'craft'],
			['Listening and asking', 'role', 'craft'],
			['Presenting', 'department', 'craft']
		]
	},
	{
		name: 'Decision-making',
		note: 'Timely, reversible, explained',
		mastery: {
			Remember: [
				'You know what is yours to decide, what is not, and where past decisions are written down.',
				'You look up what was decided before you open it again.'
			],
			Understand: [
				'You can explain why a choice was made, what it cost, and what else was on the table.',
				'You tell a new colleague the reason behind a rule, not only the rule.'
			],
			Practice: [
				'You decide what is yours in good time, say why, and keep the way back open where you can.',
				'You write down what would make you change your mind.',
				'You make the small choice today instead of taking it to a meeting next week.'
			],
			Grow: [
				'You weigh choices that have no clear winner, with the people who will live with them, and you go back on one when the facts turn.',
				'You cut a big choice into a small one that can be tried by Friday.',
				'You say out loud that you were wrong, and what you do now.'
			],
			Lead: [
				'You decide who decides, and groups make sound choices when you are not there.',
				'You hand a decision to the person closest to it, and stand by it afterwards.',
				'You end a long argument by naming the one question that is still open.'
			],
			Evangelise: [
				'Others weigh hard choices in a way they learned from you, in and beyond your company.',
				'You share a decision that failed, with enough in it for strangers to learn from.',
				'People from other companies ask to sit in on how you review decisions.'
			]
		},
		lack: [
			'You wait for somebody else to decide what is yours.',
			'A question stays open for three weeks because nobody said no.'
		],
		skills: [
			['Weighing risk', 'role', 'strategy'],
			['Decision records', 'team', 'tools'],
			['Small experiments', 'product', 'craft']
		]
	}
];
