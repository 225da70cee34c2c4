/** A skill area before anything is written in it: its name and what to think of. */
export type AreaWords = { name: string; prompts: string[] };

/** The trades for which there are names and prompts of areas. */
export const TRADES = [
	'general',
	'engineering',
	'product',
	'design',
	'data',
	'people',
	'operations'
] as const;
export type Trade = (typeof TRADES)[number];
export const TRADE_WORDS: Record<Trade, string> = {
	general: 'Any trade',
	engineering: 'Engineering',
	product: 'Product',
	design: 'Design',
	data: 'Data',
	people: 'People management',
	operations: 'Operations'
};

/** The three areas of a first page; names and prompts suit any trade and can be changed. */
export const FIRST_AREAS: AreaWords[] = [
	{
		name: 'Craft',
		prompts: ['Depth in what you do', 'methods and tools', 'quality', 'knowing the business']
	},
	{
		name: 'Communication',
		prompts: ['Listening', 'writing', 'speaking to a room', 'giving and taking feedback']
	},
	{
		name: 'Leadership',
		prompts: ['Setting direction', 'deciding', 'helping others grow', 'seeing things through']
	}
];
