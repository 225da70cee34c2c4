import { DOMAIN_KNOWLEDGE } from './words-domain.ts';
import type { WrittenCompetency } from './words-writing.ts';

export const ENGINEER_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Technical design',
		note: 'Shapes, interfaces, trade-offs',
		mastery: {
			Remember: [
				'You can name the parts of the system you work on and find the drawing that shows them.',
				'You open the right repository for a change, or the page that tells you which it is.'
			],
			Understand: [
				'You can explain why a part is shaped as it is and what would break if it were not.',
				'You follow a request through the system on a whiteboard, with a little help.'
			],
			Practice: [
				'You design a change of everyday size yourself, and somebody else can build on it.',
				'You sketch two ways to do it before you write either.',
				'You name functions and fields so that a reader need not ask.'
			],
			Grow: [
				'You find a design that fits what this problem needs, and you make old designs simpler.',
				'You remove a layer that nobody can say the reason for.',
				'You draw the interface with the people who will call it before there is code.'
			],
			Lead: [
				'You set the shape that several teams build within, and judge where it must hold and where it may bend.',
				'You write a page that lets five teams make the same choice without you.',
				'You say which trade-off the company is making, in words a finance director can weigh.'
			],
			Evangelise: [
				'Ideas of yours about how systems can be built are used and argued over outside the company.',
				'A design of yours is published with what it could not do.',
				'Maintainers of tools you rely on ask what you think before a large change.'
			]
		},
		lack: [
			'You build for a future that nobody has asked for.',
			'A plug-in system with one plug-in, two years later.'
		],
		skills: [
			['Programming languages', 'role', 'technology'],
			['Modelling data', 'team', 'craft'],
			['Interfaces between services', 'platform', 'system'],
			['System architecture', 'department', 'system']
		]
	},
	{
		name: 'Quality and testing',
		note: 'Risk, evidence, exploration',
		mastery: {
			Remember: [
				'You know which tests your team has, how to run them, and where their results can be read.',
				'You run the tests before you ask for a review.'
			],
			Understand: [
				'You can explain what a test protects, and what it would not notice.',
				'You describe a fault so that somebody else can see it happen.'
			],
			Practice: [
				'You test your own work for what could hurt somebody, and leave checks behind that keep it so.',
				'You write the failing test before you mend the fault.',
				'You try your change as an impatient customer on a poor connection would.'
			],
			Grow: [
				'You fit how much and how you test to the risk at hand, and help others see risk in their own work.',
				'You delete a test that has cost more than it ever told anyone.',
				'You ask in planning what the worst morning after this release would look like.'
			],
			Lead: [
				'You set what good enough means for a whole area, and teams can show that they are there.',
				'You stop a release with a reason that nobody resents, or let one go that others would have held.',
				'You bring teams to agree on what each of them promises the next.'
			],
			Evangelise: [
				'You add to what the trade knows about building things that can be trusted.',
				'You publish a way of finding faults that others then improve on.',
				'People at other companies test differently after working through your examples.'
			]
		},
		lack: [
			'You leave it to somebody else to find out whether your work holds.',
			'A change handed over with the words “it runs on my machine”.'
		],
		skills: [
			['Test design', 'role', 'craft'],
			['Exploratory testing', 'role', 'craft'],
			['Contracts between services', 'platform', 'tools']
		]
	},
	{
		name: 'Delivery and flow',
		note: 'Small steps, steady releases',
		mastery: {
			Remember: [
				'You know the way a change takes from your machine to the people who use it.',
				'You can say where your change is right now.'
			],
			Understand: [
				'You can explain why small changes are safer, and where work in your team tends to wait.',
				'You notice a piece of work that has stopped, and say so.'
			],
			Practice: [
				'You cut your work into steps that can each be released, and keep it moving.',
				'You merge something useful on most days.',
				'You finish a waiting review before you begin something new.'
			],
			Grow: [
				'You find what slows a team down and change it, and you split work that others thought was whole.',
				'You time where the hours go between an idea and its release, and mend the longest wait.',
				'You release behind a switch to ten people first, and watch.'
			],
			Lead: [
				'You set how a whole area plans and releases, so that its promises can be relied on.',
				'You cancel an approval that protected nobody, and show that nothing got worse.',
				'You keep three teams from waiting for one another by moving the cut between them.'
			],
			Evangelise: [
				'Others in the trade deliver with less strain because of what you tried and told.',
				'You share your figures, good and bad, with companies that try the same.',
				'A tool for safer releases that you began is kept up by people elsewhere.'
			]
		},
		lack: [
			'You have five things open and none of them released.',
			'A week of waiting for a review, while three more pieces are begun.'
		],
		skills: [
			['Splitting work', 'team', 'craft'],
			['Build and release pipelines', 'team', 'environment'],
			['Feature switches', 'platform', 'tools']
		]
	},
	DOMAIN_KNOWLEDGE,
	{
		name: 'Operations',
		note: 'Running what we build',
		mastery: {
			Remember: [
				'You know where the dashboards and alarms are, and whom to call when something is wrong.',
				'You tell the person on call what you saw, with the time you saw it.'
			],
			Understand: [
				'You can read the signals of your service and explain what a healthy day looks like.',
				'You sit in on an incident and can say afterwards what happened when.'
			],
			Practice: [
				'You look after what is live: you notice, act, and bring it back without being led.',
				'You tell customers and colleagues what is going on before they have to ask.',
				'You undo the change first and look for the cause second.'
			],
			Grow: [
				'You make services that are easier to run, and turn each incident into something a team has learned.',
				'You take out an alarm that has woken people for nothing.',
				'You switch a part off on purpose, on a quiet morning, to see what else falls over.'
			],
			Lead: [
				'You set what reliable means for a whole area, what it may cost, and who is called at night.',
				'You run a large incident so quietly that everyone knows their one next thing.',
				'You turn down a launch date with figures about load, and offer another.'
			],
			Evangelise: [
				'What you learned from running systems changes how others run theirs.',
				'You publish the story of an outage, with nobody blamed in it.',
				'Your way of rehearsing for failure is used at companies you have never visited.'
			]
		},
		lack: [
			'You are done when it is released, and somebody else meets it at night.',
			'An alarm that has been muted since spring.'
		],
		skills: [
			['Watching live systems', 'team', 'tools'],
			['Handling incidents', 'department', 'craft'],
			['Load and capacity', 'platform', 'system'],
			['Cloud environments', 'platform', 'environment']
		]
	}
];
