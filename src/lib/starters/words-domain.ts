import type { WrittenCompetency } from './words-writing.ts';

/** Knowing what the work is about; engineers and quality engineers share it. */
export const DOMAIN_KNOWLEDGE: WrittenCompetency = {
	name: 'Domain knowledge',
	note: 'What we are in, for whom, by which rules',
	mastery: {
		Remember: [
			'You know what the company sells, to whom, and where the words of the trade are explained.',
			'You look a strange word up in the glossary and use it rightly the next day.'
		],
		Understand: [
			'You can walk somebody through what a customer goes through, and name the rules that shape it.',
			'You explain a case from support in terms of the rule behind it.'
		],
		Practice: [
			'You build and test with the rules of the trade in mind, and spot a request that breaks one.',
			'You ask about the odd case that only somebody who knows the trade would ask about.',
			'You sit with the people who do the work you are building for.'
		],
		Grow: [
			'You see where the rules bend, and shape what is built so that unusual customers are served too.',
			'You turn a tangle of exceptions into one rule that the experts recognise.',
			'Colleagues from sales or law bring you their drafts to look through.'
		],
		Lead: [
			'You decide how the trade is put into the systems, and experts in it take your word.',
			'You foresee what a new law or contract will change, a season before it does.',
			'You teach a domain course that people outside engineering come to.'
		],
		Evangelise: [
			'You help shape the rules of the trade, and people in it quote what you wrote.',
			'You speak for those who build in a working group that writes the rules.',
			'You publish an account of the domain that competitors use as well.'
		]
	},
	lack: [
		'You build exactly what was asked, and the trade has not worked that way for years.',
		'A form that asks every customer for a number that only companies have.'
	],
	skills: [
		['Rules of the trade', 'product', 'domain'],
		['Customer journeys', 'product', 'domain'],
		['How the company earns', 'organisation', 'strategy'],
		['Law and regulation', 'organisation', 'domain']
	]
};
