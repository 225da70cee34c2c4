import type { WrittenCompetency } from './words-writing.ts';

export const DESIGNER_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Research',
		note: 'Watching, asking, making sense',
		mastery: {
			Remember: [
				'You know what has been found out about the people you design for, and where to read it.',
				'You quote a finding with its source when you show a design.'
			],
			Understand: [
				'You can explain which questions are answered by watching, which by asking and which by counting.',
				'You take notes in a session that the researcher can use.'
			],
			Practice: [
				'You run small studies yourself, and your team acts on what you found.',
				'You keep quiet for ten seconds while somebody looks for the button.',
				'You show the team three short clips in place of a report.'
			],
			Grow: [
				'You find a way to learn from people who are hard to reach, and from findings that contradict each other.',
				'You change the question halfway, and say that you did.',
				'You bring the people who decide into the room where somebody struggles.'
			],
			Lead: [
				'You set how a company learns about the people it serves, and with how much care for them.',
				'You stop a study that would have embarrassed the people in it.',
				'An old finding is found and used by a team that you never spoke to.'
			],
			Evangelise: [
				'You help the trade learn about people in truer and kinder ways.',
				'You publish a study in full, together with how others can repeat it.',
				'Researchers outside the company build on a method of yours.'
			]
		},
		lack: [
			'You test to be told that you were right.',
			'A session in which the designer explains the screen before it is used.'
		],
		skills: [
			['Usability sessions', 'role', 'craft'],
			['Making sense of findings', 'team', 'craft'],
			['Visits on site', 'product', 'domain']
		]
	},
	{
		name: 'Interaction design',
		note: 'How it works, step by step',
		mastery: {
			Remember: [
				'You know the patterns your product uses and where each of them is shown.',
				'You reach for the pattern that is there before you draw a new one.'
			],
			Understand: [
				'You can explain what a person has to know, decide and do at each step of a journey.',
				'You point to the step where somebody may get lost, and say why.'
			],
			Practice: [
				'You design journeys that work, with their empty, slow and broken moments.',
				'You draw what happens when there is nothing to show yet.',
				'You make something to click through before you argue about it.'
			],
			Grow: [
				'You simplify what everyone thought had to be hard, and fit it to how people really go about things.',
				'You take a step out of a journey by moving a question to where its answer is known.',
				'You write the words on the screen together with whoever answers the telephone.'
			],
			Lead: [
				'You decide how a whole product behaves, so that what is learned in one corner helps in the next.',
				'You get two teams to give up a screen each for a third that serves better.',
				'You judge a bold idea by what it asks of a tired person.'
			],
			Evangelise: [
				'Ways of interacting that you invented or explained have become common property.',
				'A pattern of yours turns up in products that you had no part in.',
				'You teach what you know to people who will design for machines that do not exist yet.'
			]
		},
		lack: [
			'You design the day when all goes well, and no other.',
			'A form that forgets everything when the connection drops.'
		],
		skills: [
			['Flows and prototypes', 'role', 'craft'],
			['Words in the interface', 'product', 'craft'],
			['Service journeys', 'product', 'system'],
			['Knowing what can be built', 'platform', 'technology']
		]
	},
	{
		name: 'Visual craft',
		note: 'Type, colour, space, motion',
		mastery: {
			Remember: [
				'You know the typefaces, colours and spacing of your product, and the reasons given for them.',
				'You use the set values and leave the picker alone.'
			],
			Understand: [
				'You can explain why one layout reads better than another, in words that others can check.',
				'You describe what the eye meets first, second and third.'
			],
			Practice: [
				'You make screens that are clear, calm and correct to the pixel, in the look of the product.',
				'You try your layout with the longest German word you can find.',
				'You sit with an engineer until the space between two lines is right.'
			],
			Grow: [
				'You stretch the look of the product to something new without breaking it, and take away more than you add.',
				'You draw a dense table that people enjoy reading.',
				'You use motion once, where it tells somebody where a thing went.'
			],
			Lead: [
				'You set how a product looks over years, and can say which old habit it has to lose.',
				'You critique with such care that a designer goes back to work eagerly.',
				'You carry a change of look through so gently that customers hardly write about it.'
			],
			Evangelise: [
				'Your eye and hand leave traces in the trade.',
				'Work of yours is shown to students, with the drafts that did not make it.',
				'You make a typeface, a set of icons or a palette free for everyone.'
			]
		},
		lack: [
			'You decorate what has not been thought through.',
			'A gradient over a screen on which nobody can find the price.'
		],
		skills: [
			['Typography and layout', 'role', 'craft'],
			['Drawing tools', 'role', 'tools'],
			['Data in pictures', 'product', 'craft']
		]
	},
	{
		name: 'Design systems',
		note: 'Parts that fit, for everyone who builds',
		mastery: {
			Remember: [
				'You know which parts the system offers, and how to ask for one that is missing.',
				'You use a part under its real name when you speak to an engineer.'
			],
			Understand: [
				'You can explain what a part is for, what it may be changed in, and what holds it together.',
				'You tell a true exception from a matter of taste.'
			],
			Practice: [
				'You design with the system and give back to it what others can use.',
				'You propose a part with its states, its words and the case it was made for.',
				'You mend the description that sent you the wrong way.'
			],
			Grow: [
				'You make parts that work in places you had not thought of, together with those who code them.',
				'You merge four kinds of button into two, and take the teams along.',
				'You watch somebody new build a page and fix whatever they stumbled on.'
			],
			Lead: [
				'You decide what belongs in the system, and teams choose it because it saves them work.',
				'You say no to a part and show the team how to get there with what exists.',
				'You plan a change in all products so that nobody has to stop for it.'
			],
			Evangelise: [
				'Your work on systems helps people in other companies make things that fit together.',
				'You open the system to the public, and outsiders mend it.',
				'You explain what the system got wrong, at the place where people came to hear of its success.'
			]
		},
		lack: ['You copy a part and change it where nobody sees.', 'The eleventh shade of grey.'],
		skills: [
			['Component design', 'platform', 'system'],
			['Design tokens', 'platform', 'technology'],
			['Looking after a system', 'department', 'environment']
		]
	},
	{
		name: 'Designing for everyone',
		note: 'Access, language, care',
		mastery: {
			Remember: [
				'You know the rules on access your product has to keep, and the tools that check some of them.',
				'You run a contrast check before you show a colour.'
			],
			Understand: [
				'You can explain how people use a product with a keyboard, a reader, one hand or little time.',
				'You go through a page with the screen off.'
			],
			Practice: [
				'You design so that people with different bodies, languages and devices can all get to the end.',
				'You write down the order of focus and what is read aloud, beside the drawing.',
				'You invite somebody who uses a reader to your session.'
			],
			Grow: [
				'You find whom a design shuts out before it is built, and an answer that is better for all.',
				'You replace a puzzle that was meant to stop robots and stopped a grandfather.',
				'You show an engineer how the page sounds, and both of you laugh and mend it.'
			],
			Lead: [
				'You make access a plain part of good work in a company, in time, in money and in hiring.',
				'You hold back a launch for people who could not have used it, and the reasons convince.',
				'Teams find most problems of access themselves by now.'
			],
			Evangelise: [
				'You help make the digital world open to more people, by rules, examples or teaching.',
				'You work on a public guideline with those whom it is about.',
				'You bring people who are usually spoken for onto the stage, and sit in the audience.'
			]
		},
		lack: [
			'You leave access for the end, when it costs most.',
			'“We will add the labels after the launch.”'
		],
		skills: [
			['Access checks for screens', 'role', 'craft'],
			['Assistive technology', 'role', 'technology'],
			['Duties by law', 'organisation', 'domain'],
			['Plain language', 'product', 'craft']
		]
	}
];
