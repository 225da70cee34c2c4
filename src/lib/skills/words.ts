/** Who said how deeply something is held. */
export const JUDGES = ['self', 'manager', 'agreed'] as const;
export type Judge = (typeof JUDGES)[number];
export const JUDGE_WORDS: Record<Judge, string> = {
	self: 'Myself',
	manager: 'My manager',
	agreed: 'Agreed by both'
};

/** How much a person would like to grow in something. */
export const INTERESTS = ['little', 'some', 'much'] as const;
export type Interest = (typeof INTERESTS)[number];
export const INTEREST_WORDS: Record<Interest, string> = {
	little: 'Little',
	some: 'Some',
	much: 'Much'
};

/** How sure a person is of what they said, from 1. */
export const CONFIDENCE_WORDS = [
	'A guess',
	'Not very sure',
	'Fairly sure',
	'Sure',
	'Very sure'
] as const;
