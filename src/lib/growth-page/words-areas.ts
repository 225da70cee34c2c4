/** A skill area before anything is written in it: its name and what to think of. */
export type AreaWords = { name: string; prompts: string[] };

/** The three areas of a first page; names and prompts suit any trade and can be changed. */
export const FIRST_AREAS: AreaWords[] = [
	{
		name: 'Craft',
		prompts: ['Depth in what you do', 'Tools and methods', 'Quality', 'Knowing the business']
	},
	{
		name: 'Communication',
		prompts: ['Listening', 'Writing', 'Speaking to a room', 'Giving and taking feedback']
	},
	{
		name: 'Leadership',
		prompts: ['Setting direction', 'Deciding', 'Growing others', 'Owning what you start']
	}
];
