import { ENGINEER_CRAFT } from './words-engineer-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const ENGINEER: WrittenTrade = {
	key: 'engineer',
	name: 'Engineer',
	note: 'Builds software that people lean on, and keeps it running.',
	knowledge: 'Engineering',
	levels: [
		{
			code: 'E1',
			name: 'Junior',
			titles: ['Junior engineer', 'Graduate engineer'],
			scale: 'personal',
			summary:
				'You are learning the craft inside a team that looks after you. You finish small pieces with somebody at your side, and you ask early. What changes most in this time is you.'
		},
		{
			code: 'E2',
			name: 'Mid',
			titles: ['Engineer', 'Software engineer'],
			scale: 'team',
			summary:
				'You take a piece of work from the question to the people who use it, without needing to be led. Your team can plan around what you say. You have begun to leave things better than you found them.'
		},
		{
			code: 'E3',
			name: 'Senior',
			titles: ['Senior engineer', 'Senior software engineer'],
			scale: 'group',
			summary:
				'You take on problems that nobody has described yet and bring others along in solving them. Teams next to yours notice when you have been at work. People come to you to think aloud.'
		},
		{
			code: 'E4',
			name: 'Expert',
			titles: ['Expert engineer', 'Staff engineer'],
			scale: 'company',
			summary:
				'You set the direction in a field that many teams depend on. You choose which problems are worth the company’s best hours, and your way of working is taken up by people you do not work with.'
		},
		{
			code: 'E5',
			name: 'Principal',
			titles: ['Principal engineer'],
			scale: 'industry',
			summary:
				'You shape what the company can build in the years ahead, and what others in the trade learn from it. You make few decisions yourself and many possible. Rooms grow calmer and clearer when you are in them.'
		}
	],
	craft: ENGINEER_CRAFT,
	expects: {
		'Technical design': ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Quality and testing': ['Understand', 'Practice', 'Lead', 'Lead', 'Evangelise'],
		'Delivery and flow': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Domain knowledge': ['Remember', 'Understand', 'Grow', 'Lead', 'Lead'],
		Operations: ['Remember', 'Understand', 'Practice', 'Grow', 'Lead'],
		Collaboration: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		Communication: ['Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'],
		'Decision-making': ['Remember', 'Understand', 'Grow', 'Lead', 'Evangelise'],
		'Change agency': ['Remember, optional', 'Understand', 'Practice', 'Lead', 'Evangelise'],
		'Driving results': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead'],
		'Growing others': [
			'Remember, optional',
			'Understand',
			'Practice',
			'Lead',
			'Evangelise, desired'
		]
	}
};
