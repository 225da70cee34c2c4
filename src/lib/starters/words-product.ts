import { PRODUCT_CRAFT } from './words-product-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const PRODUCT_MANAGER: WrittenTrade = {
	key: 'product-manager',
	name: 'Product Manager',
	note: 'Learns what people need, chooses what to build, and sees whether it helped.',
	knowledge: 'Product',
	levels: [
		{
			code: 'P1',
			name: 'Junior',
			titles: ['Associate product manager', 'Junior product manager'],
			scale: 'personal',
			summary:
				'You look after a small part of a product with an experienced colleague nearby. You listen to customers more than you speak about them. You learn to tell what somebody asks for from what they need.'
		},
		{
			code: 'P2',
			name: 'Mid',
			titles: ['Product manager'],
			scale: 'team',
			summary:
				'You lead one team’s part of the product from a need to a change that customers notice. Your team knows why it builds what it builds. You say no kindly, and early enough.'
		},
		{
			code: 'P3',
			name: 'Senior',
			titles: ['Senior product manager'],
			scale: 'group',
			summary:
				'You find the need behind many wishes and turn it into a direction that several teams can follow. You show with facts what came of it. Others bring you the choices they find hardest.'
		},
		{
			code: 'P4',
			name: 'Expert',
			titles: ['Lead product manager', 'Group product manager'],
			scale: 'company',
			summary:
				'You decide where a whole product goes and what it leaves alone. What the company earns, and what its customers manage to do, moves with your choices. You help other product people trust their judgement.'
		},
		{
			code: 'P5',
			name: 'Principal',
			titles: ['Principal product manager'],
			scale: 'industry',
			summary:
				'You see where a market is going while it can still be shaped. You open kinds of business that the company did not have, and people in the trade watch how you think. You leave products behind that others lead better than you could have.'
		}
	],
	craft: PRODUCT_CRAFT,
	expects: {
		Discovery: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Strategy and choices': ['Remember', 'Understand', 'Grow', 'Lead', 'Evangelise'],
		'Shaping the work': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Market and customers': ['Remember', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Learning from figures': ['Understand', 'Practice', 'Practice', 'Grow', 'Lead'],
		Collaboration: ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		Communication: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Decision-making': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Change agency': ['Remember, optional', 'Understand', 'Practice', 'Grow', 'Lead'],
		'Driving results': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Growing others': ['Remember, optional', 'Remember', 'Practice', 'Grow', 'Lead, desired']
	}
};
