import type { WrittenCompetency } from './words-writing.ts';

/** What every trade shares, second half: starting, finishing, and helping others grow. */
export const LEADERSHIP: readonly WrittenCompetency[] = [
	{
		name: 'Change agency',
		note: 'Starting what lasts',
		mastery: {
			Remember: [
				'You know which habits your team keeps, which it is trying out, and how a new one is proposed.',
				'You bring up something that bothers you in the place that is meant for it.'
			],
			Understand: [
				'You can tell why a habit is there, whom it serves, and what has been tried against it.',
				'You try a new way of working for the agreed time before you judge it.'
			],
			Practice: [
				'You change something small in how you work, show what it gave, and others take it up.',
				'You run a trial of two weeks and say beforehand what would make you stop it.',
				'You show the habit yourself before you ask for it.'
			],
			Grow: [
				'You move a group to a better habit, starting from what troubles them, and it is still there half a year later.',
				'You go first to the person who doubts it most, and change the plan after listening.',
				'You look three months later whether the habit is still kept, and say what you found.'
			],
			Lead: [
				'You choose which changes a large group needs and in which order, and you leave room for them to settle.',
				'You take an old rule out for every new one you bring in.',
				'You leave a change in the hands of people who go on without you.'
			],
			Evangelise: [
				'You begin changes that reach other companies or a whole trade, and others carry them in their own way.',
				'A practice you started is described by people who have made it their own.',
				'You bring a community together around a problem that nobody owned.'
			]
		},
		lack: [
			'You announce a new way of working and are gone before it is used.',
			'A new board that nobody opened after the second week.'
		],
		skills: [
			['Running trials', 'team', 'strategy'],
			['Winning people over', 'department', 'craft'],
			['Reading an organisation', 'organisation', 'environment']
		]
	},
	{
		name: 'Driving results',
		note: 'From intent to outcome',
		mastery: {
			Remember: [
				'You know what your team wants to reach this quarter and where its progress can be seen.',
				'You can say which aim the thing on your screen belongs to.'
			],
			Understand: [
				'You can explain what would be different for somebody if the work goes well.',
				'You ask who will notice before you start on something.'
			],
			Practice: [
				'You see your own work through until somebody can use it and you have looked whether it helped.',
				'You say on Tuesday that Friday will not hold, and what can.',
				'You go back a week after the release to look at what it did.'
			],
			Grow: [
				'You carry an outcome that needs several people, and change course when what you measure says so.',
				'You drop a feature halfway because the first half already did the job.',
				'You show the figure from before the work started, next to the one after.'
			],
			Lead: [
				'You turn a wide aim into outcomes that several teams can reach, and keep them few.',
				'You take something off the list each time you put something on it.',
				'You ask for the effect in a review and let the list of what was done go unread.'
			],
			Evangelise: [
				'You change what others in your trade count as a result, and show with your own work that it can be done.',
				'You publish an outcome with its figures, including the ones that did not move.',
				'Teams elsewhere set their aims the way you showed them.'
			]
		},
		lack: [
			'You count what was done and never look at what it changed.',
			'A report of forty closed tickets, with no word about whom they helped.'
		],
		skills: [
			['Measuring effect', 'product', 'craft'],
			['Setting aims', 'team', 'strategy'],
			['Company goals', 'organisation', 'strategy']
		]
	},
	{
		name: 'Growing others',
		note: 'Mentoring, teaching, opening doors',
		mastery: {
			Remember: [
				'You know how people learn in your company: who mentors, what is taught, where notes are kept.',
				'You point a newcomer to the person or page that helped you.'
			],
			Understand: [
				'You can say what helped you learn something, and what another person may need instead.',
				'You ask whether help is wanted before you give it.'
			],
			Practice: [
				'You help a colleague do something they could not do before, at their pace.',
				'You leave the keyboard with the person who is learning.',
				'You tell somebody what they did well, naming the moment.'
			],
			Grow: [
				'You mentor people over months, fit how you teach to each of them, and open doors that they can walk through.',
				'You give away a piece of work that you would have enjoyed, because it will stretch somebody.',
				'You ask a mentee what they want to be known for, and bring it up again weeks later.'
			],
			Lead: [
				'You build the ways in which a group learns, and people step into larger roles because of them.',
				'You put somebody forward for a chance before they would have asked for it.',
				'You find out who is not being heard or stretched, and change the habit behind it.'
			],
			Evangelise: [
				'People well beyond your company have learned from you, and teach others what they learned.',
				'Material you made is taught by people you have not trained.',
				'You make room on a stage for somebody who has not stood on one.'
			]
		},
		lack: [
			'You solve it for people because that is quicker.',
			'A junior watches for an hour while you type.'
		],
		skills: [
			['Mentoring', 'team', 'craft'],
			['Teaching', 'department', 'craft'],
			['Feedback that helps', 'team', 'environment']
		]
	}
];
