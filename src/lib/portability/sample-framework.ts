import type { Cluster, Layer, Origin } from '#lib/framework/words.ts';
import type { ObjectiveKind, Quadrant, Zone } from '#lib/impact/words.ts';

export const OWNER = { name: 'Maya Okafor', title: 'Senior Quality Engineer' };

/** Who gives feedback, with role; whoever has an address is from outside. */
export const COLLEAGUES = {
	'Ana Ruiz': { role: 'Engineering manager' },
	'Priya Nair': { role: 'Product manager' },
	'Callum Reid': { role: 'Support lead' },
	'Tomasz Zieliński': { role: 'Expert engineer, Payments' },
	'Joel Bergström': { role: 'Engineer' },
	'Hana Sato': { role: 'Senior designer' },
	'Dev Patel': { role: 'Junior quality engineer' },
	'Ruth Adeyemi': { role: 'Head of Buy & Refund' },
	'Leila Haddad': { role: 'Operations lead, Payments' },
	'Noor Rahman': { role: 'Data analyst' },
	'Ines Moreau': { role: 'Finance partner, Northline', address: 'ines.moreau@northline.example' }
} satisfies Record<string, { role: string; address?: string }>;

export const COMPETENCIES = {
	'Technical design': ['craft', 'Shapes, interfaces, trade-offs'],
	'Quality and testing': ['craft', 'Risk, evidence, exploration'],
	'Delivery and flow': ['craft', 'Small steps, steady releases'],
	'Domain knowledge': ['craft', 'Fares, refunds, rail rules'],
	Operations: ['craft', 'Running what we build'],
	Collaboration: ['personal', 'With, across and between teams'],
	Communication: ['personal', 'Clear to the person in front of you'],
	'Decision-making': ['personal', 'Timely, reversible, explained'],
	'Change agency': ['personal', 'Starting what lasts'],
	'Driving results': ['personal', 'From intent to outcome'],
	'Growing others': ['personal', 'Mentoring, teaching, opening doors']
} as const satisfies Record<string, readonly [Origin, string]>;
export type CompetencyName = keyof typeof COMPETENCIES;

export const SKILLS = {
	'Risk analysis': ['Quality and testing', 'role', 'craft'],
	'Exploratory testing': ['Quality and testing', 'role', 'craft'],
	'Access checks': ['Quality and testing', 'role', 'craft'],
	TypeScript: ['Technical design', 'role', 'technology'],
	SQL: ['Technical design', 'role', 'technology'],
	Fuzzing: ['Technical design', 'role', 'technology'],
	Facilitation: ['Collaboration', 'team', 'strategy'],
	'Story splitting': ['Delivery and flow', 'team', 'craft'],
	'Test data builder': ['Technical design', 'team', 'tools'],
	Pipelines: ['Delivery and flow', 'team', 'environment'],
	'Fare rules': ['Domain knowledge', 'product', 'domain'],
	Settlement: ['Domain knowledge', 'product', 'system'],
	'Contract testing': ['Technical design', 'platform', 'tools'],
	'Staging data': ['Operations', 'platform', 'environment'],
	'Peak load': ['Operations', 'platform', 'system'],
	'Risk in planning': ['Decision-making', 'department', 'strategy'],
	'Coaching guilds': ['Growing others', 'department', 'craft'],
	'How fares earn': ['Domain knowledge', 'organisation', 'strategy'],
	'Refund law': ['Domain knowledge', 'product', 'domain'],
	Wallet: ['Domain knowledge', 'product', 'system'],
	Tracing: ['Operations', 'platform', 'system'],
	'Feature flags': ['Delivery and flow', 'platform', 'tools'],
	'Hiring testers': ['Growing others', 'department', 'strategy'],
	'Company goals': ['Driving results', 'organisation', 'strategy'],
	'Rail regulation': ['Domain knowledge', 'organisation', 'domain'],
	'Accessibility duty': ['Quality and testing', 'organisation', 'domain']
} as const satisfies Record<string, readonly [CompetencyName, Layer, Cluster]>;
export type SkillName = keyof typeof SKILLS | CompetencyName;

export const SEGMENTS = {
	'Development & tech': 'knowledge_value',
	DevOps: 'knowledge_value',
	'Testing & quality': 'knowledge_value',
	'Agility & flow': 'knowledge_value',
	Revenue: 'business_value',
	'Traveller experience': 'business_value',
	'Operator partners': 'business_value',
	'Mentoring & coaching': 'giving_back',
	Teaching: 'giving_back',
	'Internal communities': 'giving_back',
	'External communities': 'giving_back',
	'Catching issues early': 'avoiding_waste',
	'Removing blockers': 'avoiding_waste',
	'Reducing duplication': 'avoiding_waste'
} as const satisfies Record<string, Quadrant>;
export type SegmentName = keyof typeof SEGMENTS;

/** The plan canvas: each theme's row of impact numbers from left to right. Those in no row have no theme. */
export const CANVAS = {
	'Quality engineering': ['in_my_role', [7, 1, 2, 6, 5, 14, 8, 9, 47, 29, 48, 49]],
	'Technical services': ['in_my_role', [24, 26, 3, 4, 31, 30, 34, 27, 50, 28, 51]],
	Delivery: ['in_my_role', [10, 12, 22, 36, 13, 11, 16, 15, 25, 23, 44]],
	Culture: ['beyond_my_role', [21, 18, 38, 20, 17, 35, 19, 37, 33, 52, 32, 53, 46]],
	Industry: ['beyond_my_role', [42, 43, 45]]
} as const satisfies Record<string, readonly [Zone, readonly number[]]>;

export const OBJECTIVES = {
	O1: ['objective', 'Escapes from Buy & Refund halve by {2027-03}'],
	O2: ['objective', 'Travellers understand every refund'],
	O3: ['objective', 'Peak Friday passes without an incident'],
	'O2.1': ['key_result', 'Refunds explained in one call rise from 71% to 85%'],
	I4: ['initiative', 'A contract at every boundary of Buy & Refund'],
	K2: ['kpi', 'Hours from merged to released']
} as const satisfies Record<string, readonly [ObjectiveKind, string]>;
export type Objective = keyof typeof OBJECTIVES;
