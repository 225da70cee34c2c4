import type { Quadrant } from '#lib/impact/words.ts';

/** Where a skill belongs (product.md, "context layer"), from the person outwards. */
export const LAYERS = [
	'role',
	'team',
	'product',
	'platform',
	'department',
	'organisation'
] as const;
/** What kind of skill it is (product.md, "cluster"). */
export const CLUSTERS = [
	'craft',
	'technology',
	'domain',
	'system',
	'strategy',
	'tools',
	'environment'
] as const;
/** The two top groups of competencies. */
export const ORIGINS = ['craft', 'personal'] as const;

export type Layer = (typeof LAYERS)[number];
export type Cluster = (typeof CLUSTERS)[number];
export type Origin = (typeof ORIGINS)[number];

export const FRAMEWORK_WORDS: Record<Layer | Cluster | Origin, string> = {
	role: 'Role',
	team: 'Team',
	product: 'Product',
	platform: 'Platform',
	department: 'Department',
	organisation: 'Organisation',
	craft: 'Craft',
	technology: 'Technology',
	domain: 'Domain',
	system: 'System',
	strategy: 'Strategy',
	tools: 'Tools',
	environment: 'Environment',
	personal: 'Personal and leadership'
};

/**
 * The default mastery scale, in our own wording. `bloom` is the paired verb of Bloom's revised taxonomy
 * (Anderson and Krathwohl 2001), `dreyfus` the place among the five stages of Dreyfus and Dreyfus (1980);
 * the first two levels share the novice's stage and the last goes beyond the fifth.
 */
export const DEFAULT_MASTERY = [
	{
		name: 'Remember',
		bloom: 'remember',
		dreyfus: 'novice',
		descriptor: 'Can recall what it is and where to look it up.'
	},
	{
		name: 'Understand',
		bloom: 'understand',
		dreyfus: 'advanced beginner',
		descriptor: 'Can explain it in own words and follow somebody who does it.'
	},
	{
		name: 'Practice',
		bloom: 'apply',
		dreyfus: 'competent',
		descriptor: 'Does it unaided in everyday work.'
	},
	{
		name: 'Grow',
		bloom: 'analyse',
		dreyfus: 'proficient',
		descriptor: 'Adapts it to what the situation needs and helps others to do it.'
	},
	{
		name: 'Lead',
		bloom: 'evaluate',
		dreyfus: 'expert',
		descriptor: 'Sets its direction and judges what good looks like.'
	},
	{
		name: 'Evangelise',
		bloom: 'create',
		dreyfus: 'expert',
		descriptor: 'Carries it beyond the organisation and adds to what is known.'
	}
] as const;

/**
 * The segments a new record begins with: the knowledge segments are those of an engineering role,
 * the business ones are general; all can be changed.
 */
export const DEFAULT_SEGMENTS: Record<Quadrant, readonly string[]> = {
	knowledge_value: ['Development & tech', 'DevOps', 'Testing & quality', 'Agility & flow'],
	business_value: ['Revenue', 'Customer experience', 'Partners'],
	giving_back: ['Mentoring & coaching', 'Teaching', 'Internal communities', 'External communities'],
	avoiding_waste: ['Catching issues early', 'Removing blockers', 'Reducing duplication']
};
