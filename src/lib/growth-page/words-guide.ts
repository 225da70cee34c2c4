import type { Step } from './words.ts';

/** The guide through a first page: a thought for each step, and the minutes of the hour it may take. */
export const GUIDE: Record<Step, { minutes: number; thought: string }> = {
	north_star: {
		minutes: 8,
		thought:
			'Look a year or so ahead. What would make you glad you spent it here? Then ask why, and keep the answer that you feel.'
	},
	well: {
		minutes: 7,
		thought:
			'Walk back through the last weeks. What would you like to see more of? Something a colleague thanked you for counts.'
	},
	better: {
		minutes: 7,
		thought: 'What do you keep meaning to do differently? Be as fair to yourself as to a friend.'
	},
	skills: {
		minutes: 18,
		thought:
			'Take one area at a time: what you lean on, what you would like to get better at, and a rank by feel. Then underline up to three that are worth the quarter.'
	},
	goals: {
		minutes: 20,
		thought:
			'Turn each underlined line into something you could point at in three months. Then ask how you get there, one step after another.'
	}
};

/** What is said when the last step is behind. */
export const GUIDE_END =
	'That was the hour. Nothing here is final: come back whenever something changes.';
