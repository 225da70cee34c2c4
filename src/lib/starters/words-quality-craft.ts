import { DOMAIN_KNOWLEDGE } from './words-domain.ts';
import type { WrittenCompetency } from './words-writing.ts';

export const QUALITY_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Risk and strategy',
		note: 'What could hurt, and what we do about it',
		mastery: {
			Remember: [
				'You know what your product must never do, and where its known risks are listed.',
				'You can name the three worst things that could happen to a customer here.'
			],
			Understand: [
				'You can explain why one part is tested more closely than another.',
				'You sort a list of risks by who would be hurt and how often.'
			],
			Practice: [
				'You work out the risks of a change and test the ones that count, in the time there is.',
				'You say what you did not test, and what follows from that.',
				'You bring a risk to the person who can do something about it while it is still cheap.'
			],
			Grow: [
				'You shape the approach to each problem anew, and lead groups in finding risks that none of them saw alone.',
				'You run an hour on risk from which a design comes out changed.',
				'You move a check to the moment when it costs least.'
			],
			Lead: [
				'You set how a company looks at the risk of what it makes, and its leaders decide with it in view.',
				'A director asks for your list of risks before choosing a date.',
				'You drop a large part of a test plan, and can defend it.'
			],
			Evangelise: [
				'Your thinking about risk is taught, used and improved by people elsewhere.',
				'You write down a model for weighing risk, with cases in which it failed.',
				'A standards group asks you how it works in practice.'
			]
		},
		lack: [
			'You test what is easy to test.',
			'Four hundred checks on a settings page, and none on a payment that is interrupted.'
		],
		skills: [
			['Risk analysis', 'role', 'craft'],
			['Test planning', 'team', 'strategy'],
			['Risk workshops', 'team', 'strategy'],
			['Risk in company plans', 'department', 'strategy']
		]
	},
	{
		name: 'Exploring',
		note: 'Finding what nobody thought of',
		mastery: {
			Remember: [
				'You know what a session of exploring is, and where the notes of earlier ones are kept.',
				'You read the notes of the last session before you begin yours.'
			],
			Understand: [
				'You can explain why trying things out by hand finds what fixed checks do not.',
				'You follow somebody’s session and tell what they were after with each step.'
			],
			Practice: [
				'You explore a feature with a question in mind, and bring back what matters with how you got there.',
				'You set yourself an hour and one question, and stop when it is answered.',
				'You follow a small oddity that was not on the list.'
			],
			Grow: [
				'You vary how you look to suit the thing in front of you, and others explore better after a session with you.',
				'You take a support agent along and test what her callers really do.',
				'You make data that is as untidy as the world’s.'
			],
			Lead: [
				'You make exploring a habit of a whole area, and you can tell sharp work in it from busy work.',
				'You run a morning in which four crafts explore together and each goes home with something.',
				'You show from your notes which kind of fault no session has found yet.'
			],
			Evangelise: [
				'You widen what the trade knows about how people find the unexpected.',
				'You demonstrate a session before a crowd, dead ends included.',
				'Testers in other places name their heuristics after yours.'
			]
		},
		lack: [
			'You click through the same path each time and call it exploring.',
			'A session note that reads “all fine” and nothing else.'
		],
		skills: [
			['Session notes', 'role', 'tools'],
			['Test ideas', 'role', 'craft'],
			['Access checks', 'role', 'craft']
		]
	},
	{
		name: 'Automation and tools',
		note: 'Checks that earn their keep',
		mastery: {
			Remember: [
				'You know which checks run by themselves, when, and who looks after them.',
				'You find the log of a failed run without help.'
			],
			Understand: [
				'You can read a check, say what it would catch, and tell a true failure from a nervous one.',
				'You explain a red run to the person who caused it.'
			],
			Practice: [
				'You write checks that are quick, quiet and clear about what went wrong.',
				'You let a check fail on purpose before you trust it.',
				'You put a check at the lowest place where it can still see the fault.'
			],
			Grow: [
				'You build tools that suit a team’s way of working, and take away checks that no longer pay.',
				'You halve the time a run takes by finding out what it does twice.',
				'You watch a developer use your tool and change what made them hesitate.'
			],
			Lead: [
				'You choose what a whole company checks by machine and what it leaves to people.',
				'You retire a test suite that cost more trust than it gave.',
				'Teams add to the tools you began without asking you how.'
			],
			Evangelise: [
				'Tools or ideas of yours for checking by machine are used by the trade at large.',
				'You look after an open tool, and strangers send you improvements.',
				'You tell at a conference what machines should not check, with your own examples.'
			]
		},
		lack: [
			'You run a failing check again until it passes.',
			'A suite that everyone knows to start three times.'
		],
		skills: [
			['Automation code', 'role', 'technology'],
			['Test data', 'team', 'tools'],
			['Pipelines and environments', 'team', 'environment'],
			['Contract checks', 'platform', 'tools']
		]
	},
	{
		name: 'Quality culture',
		note: 'Everyone’s work, every day',
		mastery: {
			Remember: [
				'You know what your team has agreed on as done, and where that is written.',
				'You hold your own work against the list before you hand it on.'
			],
			Understand: [
				'You can explain why quality cannot be tested in at the end.',
				'You ask in planning how we will know that it works.'
			],
			Practice: [
				'You help the people around you to test their own work, and do not take it off their hands.',
				'You pair with a developer on a check, and let them write it.',
				'You bring up what went well as well as what broke.'
			],
			Grow: [
				'You change how a team feels about faults, so that they are spoken of early and without fear.',
				'You begin a review of an escaped fault with your own part in it.',
				'Developers find the kind of fault now that you used to find.'
			],
			Lead: [
				'You make quality something that every team in a company owns, and leaders ask for it in the right words.',
				'You have a figure taken off the wall because people had begun to work for the figure.',
				'You give a guild away to its members, and it meets without you.'
			],
			Evangelise: [
				'You help companies other than yours to care for quality in ways that last.',
				'You tell the honest story of how one team stopped handing work over to testers.',
				'Someone starts a community after one of yours, and asks for your advice once.'
			]
		},
		lack: [
			'You stand guard at the end and let teams hand you their work to be judged.',
			'“Quality has approved it” said in a planning meeting.'
		],
		skills: [
			['Coaching testing', 'team', 'craft'],
			['Reviews without blame', 'department', 'environment'],
			['Guilds and communities', 'organisation', 'environment']
		]
	},
	DOMAIN_KNOWLEDGE
];
