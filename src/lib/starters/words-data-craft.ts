import type { WrittenCompetency } from './words-writing.ts';

export const DATA_CRAFT: readonly WrittenCompetency[] = [
	{
		name: 'Analysis',
		note: 'From a question to an answer that holds',
		mastery: {
			Remember: [
				'You know the common ways to summarise and compare figures, and where to look up the rest.',
				'You look at the raw rows before you take their average.'
			],
			Understand: [
				'You can explain what an analysis did, what it rests on, and how far it reaches.',
				'You redo a colleague’s query and say where the two results part.'
			],
			Practice: [
				'You take a question, pick a sound method, and bring back an answer with its limits.',
				'You ask what will be done differently if the number is high, and if it is low.',
				'You put the doubt beside the figure in the same sentence.'
			],
			Grow: [
				'You choose or adapt methods for questions that fit no recipe, and find the question behind the one you were asked.',
				'You show that the rise came from who was counted, and nothing else had changed.',
				'You draw one picture that ends a month of guessing.'
			],
			Lead: [
				'You set what counts as a sound answer in a company, and take part where the stakes are high.',
				'You send back a finding that everyone wished for, and help its author to strengthen it.',
				'You tell leaders that a question cannot be answered with what there is, and what could be.'
			],
			Evangelise: [
				'You add to the methods that analysts anywhere can use.',
				'You publish an analysis with data and code, so that strangers can find the mistake.',
				'Your explanation of a common error has kept others from making it.'
			]
		},
		lack: [
			'You search until you find a number that agrees.',
			'Twenty ways of cutting the same table, and only the last one shown.'
		],
		skills: [
			['Statistics', 'role', 'craft'],
			['SQL and notebooks', 'role', 'technology'],
			['Charts that inform', 'role', 'craft'],
			['Experiments', 'product', 'craft']
		]
	},
	{
		name: 'Pipelines and models',
		note: 'Getting data from where it arises to where it helps',
		mastery: {
			Remember: [
				'You know which sources feed your tables, when they run, and who owns them.',
				'You find a column’s meaning in the catalogue.'
			],
			Understand: [
				'You can follow a figure on a dashboard back to the event that made it.',
				'You explain to a colleague why yesterday’s number changed overnight.'
			],
			Practice: [
				'You build and run pipelines and models of everyday size that others can use without you.',
				'You make a job that can be run twice and leaves the same result.',
				'You name tables so that a stranger guesses right.'
			],
			Grow: [
				'You shape data so that new questions are easy to ask, and mend what has become slow, dear or strange.',
				'You take out three tables that say nearly the same.',
				'You agree with the people who make the events what they will not change without a word.'
			],
			Lead: [
				'You set how data flows through a company, what it costs, and which parts must never stop.',
				'You move a whole company to a new store of data, and reports keep their promises meanwhile.',
				'You turn down a fashionable tool with figures from your own trial.'
			],
			Evangelise: [
				'Ways of moving and modelling data that you found are built on by others.',
				'You look after an open project that other pipelines rely on.',
				'You describe how a model failed in use, so that others can look out for it.'
			]
		},
		lack: [
			'You copy a table to where you need it, and nobody knows any longer which one is true.',
			'Six versions of “customers”, none of them equal.'
		],
		skills: [
			['Modelling tables', 'platform', 'craft'],
			['Running pipelines', 'platform', 'system'],
			['Machine learning', 'role', 'technology']
		]
	},
	{
		name: 'Data quality',
		note: 'Complete, right, on time',
		mastery: {
			Remember: [
				'You know which checks the data has to pass, and where their failures are shown.',
				'You look at the day’s failures before you build on the data.'
			],
			Understand: [
				'You can explain how wrong data comes about, and what a wrong figure would lead to.',
				'You describe a gap with its first day and the rows it touches.'
			],
			Practice: [
				'You check what comes in, mend what is wrong at its source, and tell those who used it.',
				'You write to everyone who read the wrong figure.',
				'You count in and out, and explain the difference.'
			],
			Grow: [
				'You find the causes that make data go bad again and again, and end them together with those who enter it.',
				'You sit with a clerk and see why the field is always left empty.',
				'You make a check that tells a quiet Sunday from a broken feed.'
			],
			Lead: [
				'You set how good data must be for what it is used for, and owners hold to it.',
				'You mark a report as not to be relied on until its source is mended.',
				'You get every important table an owner who knows what that means.'
			],
			Evangelise: [
				'You raise what the trade expects of data, and show how it can be reached.',
				'You take part in a public format so that others’ data arrives whole.',
				'You share your catalogue of how data goes wrong, and people add their own.'
			]
		},
		lack: [
			'You mend a figure by hand in the report and leave the source as it was.',
			'A line in a spreadsheet that says minus 312 and nothing more.'
		],
		skills: [
			['Checks on data', 'platform', 'tools'],
			['Tracing lineage', 'platform', 'system'],
			['Knowing the sources', 'organisation', 'domain']
		]
	},
	{
		name: 'Data literacy',
		note: 'Helping others ask, read and doubt',
		mastery: {
			Remember: [
				'You know which figures your colleagues use, and where they are defined.',
				'You send the link to the definition along with the number.'
			],
			Understand: [
				'You can explain a chart to somebody who has never seen it, without making it simpler than it is.',
				'You ask what the person knows already.'
			],
			Practice: [
				'You help people around you answer their own everyday questions with data.',
				'You build the query with the person who asked, and they keep it.',
				'You label a chart so that it can be read without you.'
			],
			Grow: [
				'You find out why people misread figures here, and change the figure, the tool or the habit.',
				'You take a dashboard away, and nobody misses it.',
				'A support lead corrects a wrong reading in a meeting, because you practised it together.'
			],
			Lead: [
				'You set how a company speaks about figures, so that doubt is welcome and definitions agree.',
				'You bring finance and product to use one meaning for the same word.',
				'You teach leaders to ask how many before they ask why.'
			],
			Evangelise: [
				'You help the public, or a whole trade, to read data with sense.',
				'You write for readers without training, and scholars find nothing to correct.',
				'A course of yours is used in schools or companies you have never been to.'
			]
		},
		lack: [
			'You let people leave with a number they have misunderstood.',
			'“It is statistically complicated, just trust it.”'
		],
		skills: [
			['Explaining figures', 'team', 'craft'],
			['Dashboards people read', 'team', 'tools'],
			['Teaching with data', 'department', 'craft']
		]
	},
	{
		name: 'Care with data',
		note: 'The people behind the rows',
		mastery: {
			Remember: [
				'You know which data is personal, who may see it, and whom to ask when in doubt.',
				'You lock your screen, and share a table by access instead of by file.'
			],
			Understand: [
				'You can explain why data is held, for how long, and what could happen to somebody if it leaked.',
				'You notice a column that could give a person away.'
			],
			Practice: [
				'You use as little data about people as the question needs, and keep it as safe as your own.',
				'You leave out names when a count will do.',
				'You delete the extract when the answer is given.'
			],
			Grow: [
				'You see where a fair-looking model treats people unfairly, and find a better way with those concerned.',
				'You test results for the groups who are few in the data.',
				'You offer a way to answer the question without the sensitive part.'
			],
			Lead: [
				'You set what a company does and does not do with what it knows about people.',
				'You turn down a use that would have paid, and it stays turned down.',
				'You make it easy to do the careful thing, and people hardly notice that they do it.'
			],
			Evangelise: [
				'You help the trade and the law find ways to use data without harm.',
				'You open your review of a risky model to people outside.',
				'You are asked for advice by those who write the rules, and by those whom the rules protect.'
			]
		},
		lack: [
			'You take the whole table because it might come in useful.',
			'Dates of birth in a file meant to count visits.'
		],
		skills: [
			['Privacy in practice', 'organisation', 'domain'],
			['Testing for fairness', 'role', 'craft'],
			['Access and retention', 'platform', 'environment']
		]
	}
];
