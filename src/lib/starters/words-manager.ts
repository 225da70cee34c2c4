import { MANAGER_CRAFT } from './words-manager-craft.ts';
import type { WrittenTrade } from './words-writing.ts';

export const ENGINEERING_MANAGER: WrittenTrade = {
	key: 'engineering-manager',
	name: 'Engineering Manager',
	note: 'Makes a place where engineers do good work and grow.',
	knowledge: 'People work',
	levels: [
		{
			code: 'M1',
			name: 'Team lead',
			titles: ['Team lead', 'Engineering team lead'],
			scale: 'team',
			beside: 'E3',
			summary:
				'You look after a small team and still build with it. You learn to be glad of what others finish. Your people know what is expected of them, and that you are on their side.'
		},
		{
			code: 'M2',
			name: 'Manager',
			titles: ['Engineering manager'],
			scale: 'group',
			beside: 'E4',
			summary:
				'You give a team, or two, what they need to do good work for years. You hire, develop and sometimes part with people, fairly. Teams around yours find it easier to work with you than around you.'
		},
		{
			code: 'M3',
			name: 'Senior manager',
			titles: ['Senior engineering manager'],
			scale: 'company',
			beside: 'E5',
			summary:
				'You lead several teams through those who lead them. You shape how the groups fit together and what they are there for. Managers learn from you how to be direct and kind at once.'
		},
		{
			code: 'M4',
			name: 'Director',
			titles: ['Director of engineering'],
			scale: 'company',
			summary:
				'You answer for a large part of the company’s engineering, its people, its money and its promises. You plan years ahead and notice the small sign today. What you build would go on without you.'
		}
	],
	craft: MANAGER_CRAFT,
	expects: {
		'Growth and feedback': ['Practice', 'Grow', 'Lead', 'Lead'],
		'Hiring and welcome': ['Understand', 'Practice', 'Grow', 'Lead'],
		'Ways of working': ['Practice', 'Grow', 'Lead', 'Lead'],
		'Care and fairness': ['Practice', 'Grow', 'Lead', 'Lead'],
		'Technical judgement': ['Grow', 'Grow', 'Grow', 'Grow, optional'],
		Collaboration: ['Grow', 'Grow', 'Lead', 'Lead'],
		Communication: ['Grow', 'Grow', 'Lead', 'Lead'],
		'Decision-making': ['Practice', 'Grow', 'Lead', 'Lead'],
		'Change agency': ['Practice', 'Grow', 'Lead', 'Evangelise, desired'],
		'Driving results': ['Practice', 'Grow', 'Lead', 'Lead'],
		'Growing others': ['Grow', 'Lead', 'Lead', 'Evangelise, desired']
	}
};
