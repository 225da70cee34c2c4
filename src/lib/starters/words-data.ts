import { DATA_CRAFT } from './words-data-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const DATA: WrittenTrade = {
	key: 'data',
	name: 'Data',
	note: 'Turns what was recorded into answers that people can trust and act on.',
	knowledge: 'Data',
	levels: [
		{
			code: 'A1',
			name: 'Junior',
			titles: ['Junior data analyst', 'Junior data engineer'],
			scale: 'personal',
			summary:
				'You learn where the data comes from and what it can and cannot say. You answer small questions with somebody looking over the result. You check twice, and say when you are not sure.'
		},
		{
			code: 'A2',
			name: 'Mid',
			titles: ['Data analyst', 'Data engineer'],
			scale: 'team',
			summary:
				'You turn a question into an answer, or a source into a table, that your team can rely on. You ask what will be decided with it. Your work can be repeated by somebody else.'
		},
		{
			code: 'A3',
			name: 'Senior',
			titles: ['Senior data analyst', 'Senior data engineer', 'Senior data scientist'],
			scale: 'group',
			summary:
				'You see which question is worth asking, and bring data together that had never met. Several teams choose differently because of what you showed them. You make others more careful, and braver, with figures.'
		},
		{
			code: 'A4',
			name: 'Expert',
			titles: ['Expert data scientist', 'Lead data engineer'],
			scale: 'company',
			summary:
				'You set how a company records, joins and reads what it knows. Its larger choices rest on ground that you made firm. You tell leaders what the data does not say, and they thank you for it.'
		},
		{
			code: 'A5',
			name: 'Principal',
			titles: ['Principal data scientist', 'Principal data engineer'],
			scale: 'industry',
			summary:
				'You open questions that nobody could answer before, with methods others can use. You weigh what data makes possible against what it may do to people. Your word counts in and beyond the company.'
		}
	],
	craft: DATA_CRAFT,
	expects: {
		Analysis: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Pipelines and models': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Data quality': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Data literacy': ['Remember', 'Understand', 'Practice', 'Lead', 'Evangelise'],
		'Care with data': ['Understand', 'Practice', 'Practice', 'Grow', 'Evangelise'],
		Collaboration: ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		Communication: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Decision-making': ['Remember', 'Understand', 'Grow', 'Lead', 'Lead'],
		'Change agency': ['Remember, optional', 'Remember', 'Practice', 'Grow', 'Lead'],
		'Driving results': ['Remember', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Growing others': ['Remember, optional', 'Understand', 'Practice', 'Grow', 'Lead']
	}
};
