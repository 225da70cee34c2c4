import type { WrittenCompetency } from './words-writing.ts';

export const PRODUCT_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Discovery',
		note: 'Needs before answers',
		mastery: {
			Remember: [
				'You know what your team has learned about its customers and where the notes of the talks are.',
				'You read what five customers said before you meet the sixth.'
			],
			Understand: [
				'You can explain the difference between a wish, a need and an idea, with a case from your own product.',
				'You sit in on a customer talk and write down what was said, apart from what you make of it.'
			],
			Practice: [
				'You find out what people need and whether an idea would help, before anything costly is built.',
				'You ask about the last time it happened and leave the future alone.',
				'You try an idea with a paper sketch and four people in one afternoon.'
			],
			Grow: [
				'You choose the way of finding out that fits the doubt, and your team learns beside you.',
				'You bring an engineer and a designer to the same talk and compare what each of you heard.',
				'You drop an idea that you liked after the third customer shrugs.'
			],
			Lead: [
				'You set how a company finds out what is worth building, and bets are smaller and better for it.',
				'You ask what we would have to see to stop, before the money is given.',
				'Teams keep meeting customers every week without a reminder from you.'
			],
			Evangelise: [
				'You add to how people everywhere find out what others need.',
				'You tell in public about a need that you misread for a year, and how you noticed.',
				'A way of asking that you developed is used in fields far from yours.'
			]
		},
		lack: [
			'You ask customers to say yes to what you have already decided.',
			'“You would use this, would you not?”'
		],
		skills: [
			['Customer talks', 'role', 'craft'],
			['Trying ideas cheaply', 'role', 'craft'],
			['Mapping opportunities', 'team', 'strategy']
		]
	},
	{
		name: 'Strategy and choices',
		note: 'What we do, and what we leave',
		mastery: {
			Remember: [
				'You know where the product wants to be in a year and which few bets lead there.',
				'You can name what the company has decided not to do.'
			],
			Understand: [
				'You can explain how your team’s work serves the direction, and where it pulls the other way.',
				'You place a new request against the bets before you promise anything.'
			],
			Practice: [
				'You choose what your team does next for a reason that anyone in it can repeat.',
				'You turn a wish down in person and say what would change the answer.',
				'You keep the list of what comes next short enough to know by heart.'
			],
			Grow: [
				'You shape a direction out of conflicting wishes, and change it when the ground moves.',
				'You lay out three directions fairly, your own among them, before you argue for one.',
				'You name the one thing that has to be true for the plan to hold, and go and check it.'
			],
			Lead: [
				'You decide the direction of a product and the company puts its people behind it.',
				'You close a part of the product that some customers love, and look after them on the way out.',
				'Your page on direction is quoted in meetings you do not attend.'
			],
			Evangelise: [
				'How you think about products and markets is taken up by people who build quite different things.',
				'You write openly about a direction that did not work out.',
				'Founders you do not know ask you to take their plan apart.'
			]
		},
		lack: [
			'You say yes to everyone, and the list decides by its length.',
			'A plan of thirty items, all marked as most important.'
		],
		skills: [
			['Choosing what comes next', 'team', 'strategy'],
			['Product direction', 'product', 'strategy'],
			['Prices and business models', 'organisation', 'strategy']
		]
	},
	{
		name: 'Shaping the work',
		note: 'From a need to something built',
		mastery: {
			Remember: [
				'You know how your team plans, what it is working on, and where that can be seen.',
				'You keep what the team agreed where everyone can find it.'
			],
			Understand: [
				'You can explain what a piece of work is for and how large it roughly is, and you ask those who build it.',
				'You change your wording when an engineer reads it another way.'
			],
			Practice: [
				'You describe needs so that a team can find its own answer, and are there when questions come.',
				'You write what must be different for whom, and leave the how open.',
				'You take part of a feature away to keep its heart in this week’s release.'
			],
			Grow: [
				'You cut large, foggy work into steps that each help somebody, together with those who build it.',
				'You find the first slice that a single customer could live with.',
				'You notice a tired team and make the next weeks smaller.'
			],
			Lead: [
				'You set how product people and builders work together across teams, and dates become dull.',
				'You free a team from a promise made over its head, and talk to whoever was promised.',
				'You have several teams release one thing together without a meeting a day.'
			],
			Evangelise: [
				'Others build in smaller, kinder steps because they saw how you shape work.',
				'You publish the notes of a real piece of work, from the need to what came of it.',
				'You help a company you do not work for get out of a plan that had stopped being true.'
			]
		},
		lack: [
			'You hand over a finished answer and wait for it to be built.',
			'A document of forty pages that has the team type what it says.'
		],
		skills: [
			['Describing needs', 'role', 'craft'],
			['Slicing features', 'team', 'craft'],
			['Launching', 'product', 'craft'],
			['Planning across teams', 'department', 'environment']
		]
	},
	{
		name: 'Market and customers',
		note: 'Who buys, who uses, who else offers',
		mastery: {
			Remember: [
				'You know who the customers are, what they pay for, and who else would serve them.',
				'You can say which kinds of customer left last year.'
			],
			Understand: [
				'You can explain why somebody chooses your product and why somebody else does not.',
				'You listen to a sales call and tell the buyer’s worry from the user’s.'
			],
			Practice: [
				'You use what you know of market and customers in the choices of every week.',
				'You spend half a day a month at a customer’s desk.',
				'You check a rival’s product by doing a real errand with it.'
			],
			Grow: [
				'You see groups of customers that others treat as one, and fit the product to them.',
				'You show that two customers with the same wish need opposite things.',
				'You spot a new rival in a support question before it is in the news.'
			],
			Lead: [
				'You set whom the company serves and how it wants to be seen, and sales and support plan by it.',
				'You give up a loud group of customers to serve a quiet one well.',
				'You take part in large deals because buyers trust your account of what is coming.'
			],
			Evangelise: [
				'You help make or change a market, and people in it wait for what you say.',
				'You bring rivals to one table over something that all their customers suffer from.',
				'Your account of a market is used in teaching.'
			]
		},
		lack: [
			'You speak for customers you have not met this year.',
			'“Our users want this”, about users nobody can name.'
		],
		skills: [
			['Knowing the customers', 'product', 'domain'],
			['Reading the market', 'organisation', 'domain'],
			['Working with sales and support', 'department', 'environment']
		]
	},
	{
		name: 'Learning from figures',
		note: 'Did it help, and how do we know',
		mastery: {
			Remember: [
				'You know the few figures your product is steered by, and what each one counts.',
				'You open the dashboard yourself before you ask somebody for a number.'
			],
			Understand: [
				'You can explain what a figure says, what it leaves out, and how it could mislead.',
				'You ask what the figure was before.'
			],
			Practice: [
				'You say beforehand what should move, and look afterwards whether it did.',
				'You write the expected effect into the plan, with a day to look at it.',
				'You tell the team when a release changed nothing.'
			],
			Grow: [
				'You find measures that fit the question, and set figures beside what people tell you.',
				'You stop a trial that looks good because the groups were not alike.',
				'You ring three of the customers behind a strange number.'
			],
			Lead: [
				'You choose what a product is steered by, and keep people from serving the figure instead of the customer.',
				'You replace a measure that everybody reached and nobody felt.',
				'You put a figure about harm beside every figure about growth.'
			],
			Evangelise: [
				'You change how the trade judges whether a product is good for people.',
				'You publish how a measure led you astray.',
				'A measure that you thought up is used in reports that are not yours.'
			]
		},
		lack: [
			'You pick the figure that looks good after you have seen them all.',
			'A chart that starts on the one day that suits the story.'
		],
		skills: [
			['Measures of use', 'product', 'tools'],
			['Trials with two groups', 'product', 'technology'],
			['Asking data for answers', 'role', 'technology']
		]
	}
];
