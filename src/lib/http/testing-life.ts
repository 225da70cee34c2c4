import type { RecordItems } from '#lib/db/tables.ts';

type Name = keyof RecordItems;

const ROLE = '0198f000-0000-7000-8000-000000000001';

/** For each collection that is written item by item the least that makes an item, a change of it, and what the change may not be. */
export const LIFE: {
	[Key in Exclude<Name, 'feedback_request'>]: { least: object; change: object; wrong: object };
} = {
	mastery_level: {
		least: { position: 7, name: 'Beyond' },
		change: { descriptor: 'Further' },
		wrong: { position: 41 }
	},
	competency: {
		least: { name: 'Test strategy' },
		change: { note: 'Risk first' },
		wrong: { origin: 'elsewhere' }
	},
	skill: { least: { name: 'Mutation testing' }, change: { layer: 'team' }, wrong: { name: '' } },
	segment: {
		least: { quadrant: 'giving_back', name: 'Guilds' },
		change: { name: 'Our guilds' },
		wrong: { quadrant: null }
	},
	theme: {
		least: { zone: 'in_my_role', name: 'Refunds' },
		change: { zone: 'beyond_my_role' },
		wrong: { zone: 'far' }
	},
	impact: {
		least: { headline: 'Refunds name the rule' },
		change: { status: 'made', made_on: '2026-11-02' },
		wrong: { status: 'confirmed' }
	},
	feedback: {
		least: {
			giver: 'Ana',
			given_on: '2026-11-02',
			source: 'chat',
			passages: [{ order: 3, words: 'I stopped asking twice.' }]
		},
		change: { giver_role: 'Support lead' },
		wrong: { passages: [] }
	},
	map_intent: {
		least: { quadrant: 'giving_back', scale: 'group', from_quarter: '2026-Q4' },
		change: { words: 'A guild of our own' },
		wrong: { from_quarter: 'soon' }
	},
	framework: {
		least: { name: 'Larkfield engineering' },
		change: { note: 'For all who build' },
		wrong: { name: '' }
	},
	framework_version: {
		least: { name: 'Larkfield engineering' },
		change: { roles: [{ id: ROLE, group: null, name: 'Engineer', note: '' }] },
		wrong: { name: '' }
	},
	role_assignment: {
		least: {
			standing: 'held',
			framework: ROLE,
			framework_version: ROLE,
			role: ROLE,
			role_level: ROLE,
			role_name: 'Engineer',
			level_name: 'Senior',
			from: '2026-01-12'
		},
		change: { to: '2026-11-02' },
		wrong: { standing: 'had' }
	},
	assessment: {
		least: { kind: 'skill', ref: ROLE, name_then: 'Tracing', on: '2026-11-02' },
		change: { mastery: 3 },
		wrong: { judge: 'everybody' }
	},
	growth_page: {
		least: {},
		change: { north_star: 'Quality is designed in', spent: 120 },
		wrong: { quarter: 'Q4' }
	},
	goal: {
		least: { words: 'Four teams hold a risk workshop without me' },
		change: { outcome: 'reached', outcome_on: '2026-11-16' },
		wrong: { kind: 'team' }
	},
	check_in: {
		least: { on: '2026-11-16' },
		change: { moved: 'Two teams held theirs' },
		wrong: { on: 'today' }
	},
	habit: {
		least: { words: 'Write the note', days: ['tu'], at: '09:30', minutes: 45, from: '2026-11-03' },
		change: { every_weeks: 2 },
		wrong: { at: 'nine' }
	},
	celebration: {
		least: { on: '2026-11-16', what: 'The outline was accepted' },
		change: { how: 'A long walk by the river' },
		wrong: { what: '' }
	},
	comment: {
		least: { about: 'goals', words: 'Who will hold the third one?' },
		change: { resolved_at: '2026-11-16T09:00:00.000Z' },
		wrong: { words: '' }
	},
	preference: {
		least: {},
		change: { check_in_weeks: 2 },
		wrong: { check_in_weeks: 9 }
	}
};
