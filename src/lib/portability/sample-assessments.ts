import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import type { Assessment } from '#lib/skills/schema.ts';
import { COMPETENCIES, SKILLS, type SkillName } from './sample-framework.ts';
import { versionOn } from './sample-growth.ts';
import { idOf, instantOn, rowFields, sampleId } from './sample-id.ts';

type More = Partial<Pick<Assessment, 'judge' | 'confidence' | 'note' | 'interest'>> & {
	wanted?: readonly [mastery: number, by: string];
};
type Look = readonly [on: string, mastery: number, more?: More];

// The talks with Ana are on 10 March and 15 September; what is agreed there is both women's view.
const agreed = { judge: 'agreed' } as const;
const manager = { judge: 'manager' } as const;

/** How deeply each competency and skill was held, look by look; mastery is its order on the scale. */
const LOOKS: Record<SkillName, readonly Look[]> = {
	'Technical design': [
		['2026-03-10', 4, manager],
		['2026-09-15', 5, { ...agreed, note: 'Two teams build on the contracts without asking me.' }]
	],
	'Quality and testing': [
		['2026-03-10', 4, agreed],
		['2026-09-15', 5, { ...agreed, confidence: 5 }]
	],
	'Delivery and flow': [['2026-09-15', 4, agreed]],
	'Domain knowledge': [
		['2026-03-10', 3, agreed],
		['2026-09-15', 4, { ...agreed, wanted: [5, '2027-06-30'] }]
	],
	Operations: [['2026-09-15', 3, { ...agreed, wanted: [4, '2027-03-31'], interest: 'some' }]],
	Collaboration: [
		['2026-03-10', 4, agreed],
		['2026-09-15', 5, manager]
	],
	Communication: [
		['2026-03-10', 3, manager],
		['2026-09-08', 4, { confidence: 2 }],
		[
			'2026-09-15',
			3,
			{
				...agreed,
				wanted: [4, '2026-12-31'],
				interest: 'much',
				note: 'Clear at my own desk. In the leadership room my risks still arrive as a list.'
			}
		]
	],
	'Decision-making': [['2026-09-15', 4, agreed]],
	'Change agency': [
		['2026-09-15', 4, { ...agreed, note: 'The guild would go on without me now, says Ana.' }]
	],
	'Driving results': [['2026-09-15', 4, agreed]],
	'Growing others': [
		['2026-03-10', 3, agreed],
		['2026-09-15', 4, { ...agreed, wanted: [5, '2027-06-30'], interest: 'much' }]
	],
	'Risk analysis': [
		['2025-10-07', 4],
		['2026-06-16', 5, { confidence: 5 }]
	],
	'Exploratory testing': [
		['2025-10-07', 4],
		['2026-06-16', 5]
	],
	'Access checks': [
		['2026-03-03', 2],
		['2026-10-06', 3, { wanted: [4, '2027-03-31'], interest: 'some', note: 'Hana would sit in.' }]
	],
	TypeScript: [
		['2025-10-07', 3],
		['2026-03-03', 4]
	],
	SQL: [['2025-10-07', 3, { interest: 'little' }]],
	Fuzzing: [
		['2026-03-03', 3],
		['2026-10-06', 4, { wanted: [5, '2027-03-31'], confidence: 3 }]
	],
	Facilitation: [
		['2026-03-03', 3],
		['2026-11-03', 4, { wanted: [5, '2027-03-31'], confidence: 3, interest: 'much' }]
	],
	'Story splitting': [['2026-03-03', 4]],
	'Test data builder': [['2026-03-03', 5, { interest: 'little' }]],
	Pipelines: [['2026-03-03', 4]],
	'Fare rules': [
		['2025-10-07', 3],
		['2026-06-16', 4]
	],
	Settlement: [['2026-10-06', 3]],
	'Contract testing': [
		['2026-06-16', 4],
		['2026-10-06', 5, { confidence: 5, wanted: [6, '2026-12-31'] }]
	],
	'Staging data': [['2026-06-16', 4]],
	'Peak load': [
		[
			'2026-10-06',
			2,
			{
				wanted: [4, '2026-12-31'],
				interest: 'much',
				confidence: 2,
				note: 'I can read Leila’s figures. I have not yet set up a run on my own.'
			}
		]
	],
	'Risk in planning': [
		['2026-06-16', 3],
		['2026-10-06', 4, { wanted: [5, '2027-03-31'], interest: 'much' }]
	],
	'Coaching guilds': [['2026-10-06', 4]],
	'How fares earn': [
		[
			'2026-10-06',
			2,
			{ wanted: [4, '2027-06-30'], interest: 'some', note: 'Ask Ruth for a morning with pricing.' }
		]
	],
	'Refund law': [['2026-10-06', 3, { wanted: [4, '2027-03-31'] }]],
	Wallet: [['2026-10-06', 2]],
	Tracing: [['2026-10-06', 2, { wanted: [4, '2027-03-31'], interest: 'some', confidence: 3 }]],
	'Feature flags': [['2026-10-06', 3]],
	'Hiring testers': [['2026-11-03', 2, { ...manager, wanted: [3, '2027-06-30'] }]],
	'Company goals': [['2026-10-06', 3]],
	'Rail regulation': [['2026-10-06', 2, { wanted: [3, '2027-06-30'], interest: 'little' }]],
	'Accessibility duty': [['2026-10-06', 3]]
};

const SCALE = DEFAULT_MASTERY.map(({ name }) => name);

/** Every look at a competency or skill, in the order in which they were taken. */
export function sampleAssessments(): Assessment[] {
	return (Object.entries(LOOKS) as [SkillName, readonly Look[]][])
		.flatMap(([name, looks]) => looks.map((look) => ({ name, look })))
		.sort((a, b) => a.look[0].localeCompare(b.look[0]))
		.map(({ name, look }, n) => assessment(name, look, n));
}

function assessment(name: SkillName, [on, mastery, more = {}]: Look, n: number): Assessment {
	const { judge = 'self', confidence = null, note = '', interest = null } = more;
	const [wanted = null, wanted_by = null] = more.wanted ?? [];
	const at = instantOn(on, 15, n);
	return {
		...(name in SKILLS
			? { kind: 'skill', ref: idOf<string>(SKILLS, 'skill', name) }
			: { kind: 'competency', ref: idOf<string>(COMPETENCIES, 'competency', name) }),
		name_then: name,
		scale_then: SCALE,
		framework_version: versionOn(on),
		mastery,
		confidence,
		wanted,
		wanted_by,
		judge,
		on,
		note,
		interest,
		...rowFields(sampleId('assessment', on, n), at, at, 1)
	};
}
