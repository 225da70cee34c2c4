import { QUALITY_CRAFT } from './words-quality-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const QUALITY_ENGINEER: WrittenTrade = {
	key: 'quality-engineer',
	name: 'Quality Engineer',
	note: 'Finds out early what could go wrong and for whom, and helps everyone build better.',
	knowledge: 'Testing',
	levels: [
		{
			code: 'Q1',
			name: 'Junior',
			titles: ['Junior quality engineer', 'Junior tester'],
			scale: 'personal',
			beside: 'E1',
			summary:
				'You are learning to look closely and to ask what others have stopped asking. You test beside somebody who knows the product, and your fresh eyes already help. Your questions are part of the work.'
		},
		{
			code: 'Q2',
			name: 'Mid',
			titles: ['Quality engineer', 'Test engineer'],
			scale: 'team',
			beside: 'E2',
			summary:
				'You find out on your own what a change could do to the people who use it. Your team knows sooner, and more calmly, where it stands. The checks you leave behind keep working after you.'
		},
		{
			code: 'Q3',
			name: 'Senior',
			titles: ['Senior quality engineer'],
			scale: 'group',
			beside: 'E3',
			summary:
				'You help several teams see risk before there is code, so that much is never built wrong. You choose what not to test. Developers, support and product people ask you in when a thing is still an idea.'
		},
		{
			code: 'Q4',
			name: 'Expert',
			titles: ['Expert quality engineer', 'Staff quality engineer'],
			scale: 'company',
			beside: 'E4',
			summary:
				'You set how a whole company knows that its work can be trusted. Leaders weigh money and dates with the risks you showed them. Quality has become something teams do themselves, partly because of you.'
		},
		{
			code: 'Q5',
			name: 'Principal',
			titles: ['Principal quality engineer'],
			scale: 'industry',
			beside: 'E5',
			summary:
				'You change what people in and outside the company believe about quality. You start what will matter in some years, and leave it in good hands. Others go further on ground you prepared.'
		}
	],
	craft: QUALITY_CRAFT,
	expects: {
		'Risk and strategy': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		Exploring: ['Understand', 'Practice', 'Lead', 'Lead', 'Evangelise'],
		'Automation and tools': ['Understand', 'Practice', 'Grow', 'Grow', 'Lead, desired'],
		'Quality culture': ['Remember', 'Understand', 'Grow', 'Lead', 'Evangelise'],
		'Domain knowledge': ['Remember', 'Practice', 'Grow', 'Lead', 'Lead'],
		Collaboration: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		Communication: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Decision-making': ['Remember', 'Understand', 'Grow', 'Lead', 'Lead'],
		'Change agency': ['Remember, optional', 'Understand', 'Practice', 'Lead', 'Evangelise'],
		'Driving results': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Growing others': ['Remember, optional', 'Understand', 'Practice', 'Lead', 'Evangelise']
	}
};
