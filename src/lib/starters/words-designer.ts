import { DESIGNER_CRAFT } from './words-designer-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const DESIGNER: WrittenTrade = {
	key: 'designer',
	name: 'Designer',
	note: 'Shapes how a product works, looks and feels, for everyone who has to use it.',
	knowledge: 'Design',
	levels: [
		{
			code: 'D1',
			name: 'Junior',
			titles: ['Junior designer', 'Junior product designer'],
			scale: 'personal',
			summary:
				'You are learning to see, to sketch and to listen, beside somebody who has done it longer. You take remarks about your work as remarks about your work. Small things you made are already in use.'
		},
		{
			code: 'D2',
			name: 'Mid',
			titles: ['Designer', 'Product designer'],
			scale: 'team',
			summary:
				'You take a feature from a question to a design that gets built the way you meant it. Your team sees its users more clearly because of you. You bring more than one answer.'
		},
		{
			code: 'D3',
			name: 'Senior',
			titles: ['Senior designer', 'Senior product designer'],
			scale: 'group',
			summary:
				'You give shape to problems that cross several teams, and what you make fits together. People of other crafts sketch and test with you. You know when to leave something plain.'
		},
		{
			code: 'D4',
			name: 'Expert',
			titles: ['Expert designer', 'Lead designer'],
			scale: 'company',
			summary:
				'You set how the whole product behaves and feels, and teams hold themselves to it. Choices about money and people are made with your drawings on the table. Designers around you find their own hand.'
		},
		{
			code: 'D5',
			name: 'Principal',
			titles: ['Principal designer'],
			scale: 'industry',
			summary:
				'You show what the product could be for people whom nobody had thought of. The trade learns from what you make and from how you speak about it. You give the company ideas that take years to grow.'
		}
	],
	craft: DESIGNER_CRAFT,
	expects: {
		Research: ['Understand', 'Practice', 'Practice', 'Grow', 'Lead'],
		'Interaction design': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Visual craft': ['Practice', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Design systems': ['Remember', 'Understand', 'Practice', 'Lead', 'Lead, optional'],
		'Designing for everyone': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		Collaboration: ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		Communication: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Decision-making': ['Remember', 'Understand', 'Practice', 'Lead', 'Lead'],
		'Change agency': ['Remember, optional', 'Remember', 'Practice', 'Grow', 'Lead'],
		'Driving results': ['Remember', 'Practice', 'Grow', 'Grow', 'Lead'],
		'Growing others': [
			'Remember, optional',
			'Understand',
			'Practice',
			'Lead',
			'Evangelise, desired'
		]
	}
};
