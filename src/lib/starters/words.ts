/** The starter frameworks of our own writing, with how much is in each; their content is loaded when it is wanted. */
export const STARTERS = [
	{
		key: 'engineer',
		name: 'Engineer',
		about: 'Builds software that people lean on, and keeps it running.',
		role_levels: 5,
		competencies: 11
	},
	{
		key: 'quality-engineer',
		name: 'Quality Engineer',
		about: 'Finds out early what could go wrong and for whom, and helps everyone build better.',
		role_levels: 5,
		competencies: 11
	},
	{
		key: 'product-manager',
		name: 'Product Manager',
		about: 'Learns what people need, chooses what to build, and sees whether it helped.',
		role_levels: 5,
		competencies: 11
	},
	{
		key: 'designer',
		name: 'Designer',
		about: 'Shapes how a product works, looks and feels, for everyone who has to use it.',
		role_levels: 5,
		competencies: 11
	},
	{
		key: 'data',
		name: 'Data',
		about: 'Turns what was recorded into answers that people can trust and act on.',
		role_levels: 5,
		competencies: 11
	},
	{
		key: 'engineering-manager',
		name: 'Engineering Manager',
		about: 'Makes a place where engineers do good work and grow.',
		role_levels: 4,
		competencies: 11
	}
] as const;

export type Starter = (typeof STARTERS)[number];
export type StarterKey = Starter['key'];
