/**
 * What knowledge value is made of in different trades: the segments of that quadrant for the kind of work a
 * person does, in our own wording. The other quadrants are the same in every trade.
 */
export const KNOWLEDGE_SEGMENTS = {
	Engineering: ['Development & tech', 'DevOps', 'Testing & quality', 'Agility & flow'],
	Testing: ['Risk & strategy', 'Automation & tools', 'Exploring', 'Quality culture'],
	Product: ['Discovery', 'Strategy & choices', 'Delivery', 'Market & domain'],
	Design: ['Research', 'Interaction', 'Visual craft', 'Design systems'],
	Data: ['Pipelines & models', 'Analysis', 'Data quality', 'Data literacy'],
	'People work': ['Hiring & welcome', 'Growth & feedback', 'Ways of working', 'Care & fairness']
} as const satisfies Record<string, readonly string[]>;

export type Trade = keyof typeof KNOWLEDGE_SEGMENTS;
export const TRADES = Object.keys(KNOWLEDGE_SEGMENTS) as Trade[];
