import { FIRST_AREAS, type AreaWords, type Trade } from './words-areas.ts';

/** Names and prompts of three skill areas for each trade; loaded when one is chosen. */
export const PROMPT_SETS: Record<Trade, AreaWords[]> = {
	general: FIRST_AREAS,
	engineering: [
		{
			name: 'Technical',
			prompts: ['System design', 'clean change', 'testing', 'running it in production', 'debugging']
		},
		{
			name: 'Communication',
			prompts: ['Design notes', 'review comments', 'explaining trade-offs', 'asking early']
		},
		{
			name: 'Leadership',
			prompts: ['Owning an outcome', 'breaking work down', 'teaching', 'raising the bar']
		}
	],
	product: [
		{
			name: 'Discovery and strategy',
			prompts: ['Talking with customers', 'framing problems', 'market sense', 'reading the numbers']
		},
		{
			name: 'Communication',
			prompts: ['Telling the story', 'saying no kindly', 'writing it short', 'hard news early']
		},
		{
			name: 'Leadership',
			prompts: ['Direction without authority', 'choosing', 'bringing teams along', 'learning aloud']
		}
	],
	design: [
		{
			name: 'Craft',
			prompts: ['Interaction', 'visual language', 'research', 'prototyping', 'accessibility']
		},
		{
			name: 'Communication',
			prompts: ['Showing unfinished work', 'critique', 'explaining why', 'writing in the interface']
		},
		{
			name: 'Leadership',
			prompts: [
				'Holding the whole journey',
				'standing up for users',
				'shared patterns',
				'mentoring'
			]
		}
	],
	data: [
		{
			name: 'Technical',
			prompts: ['Modelling', 'statistics', 'pipelines', 'data quality', 'reproducible work']
		},
		{
			name: 'Communication',
			prompts: ['The question behind the question', 'plain charts', 'saying how sure you are']
		},
		{
			name: 'Leadership',
			prompts: [
				'Changing a decision',
				'setting measures',
				'care for privacy',
				'teaching others to ask'
			]
		}
	],
	people: [
		{
			name: 'Growing people',
			prompts: ['One-to-ones', 'coaching', 'delegating', 'hiring', 'fair reviews']
		},
		{
			name: 'Communication',
			prompts: ['Listening first', 'hard conversations', 'context for the team', 'speaking upward']
		},
		{
			name: 'Leadership',
			prompts: ['Purpose', 'deciding with little', 'calm under strain', 'making room for others']
		}
	],
	operations: [
		{
			name: 'Craft',
			prompts: ['Process', 'tools and automation', 'suppliers', 'cost', 'keeping it safe']
		},
		{
			name: 'Communication',
			prompts: ['Clear handovers', 'status without noise', 'listening to the front line']
		},
		{
			name: 'Leadership',
			prompts: [
				'Calm when it breaks',
				'fixing causes',
				'improving with others',
				'owning the result'
			]
		}
	]
};
