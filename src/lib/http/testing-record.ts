import { v7 as newId } from 'uuid';
import { askInput } from '#lib/feedback/schema-request.ts';
import { feedbackInput } from '#lib/feedback/schema.ts';
import {
	frameworkInput,
	frameworkVersionInput,
	roleAssignmentInput
} from '#lib/framework/schema-version.ts';
import {
	competencyInput,
	masteryLevelInput,
	segmentInput,
	skillInput
} from '#lib/framework/schema.ts';
import {
	celebrationInput,
	checkInInput,
	commentInput,
	goalInput,
	growthPageInput,
	habitInput,
	preferenceInput
} from '#lib/growth-page/schema.ts';
import { impactInput, themeInput } from '#lib/impact/schema.ts';
import { mapIntentInput } from '#lib/map/schema.ts';
import { record, type RecordDocument } from '#lib/portability/schema.ts';
import { assessmentInput } from '#lib/skills/schema.ts';

/** A word that stands in everything the owner has, and in nothing a request of these tests says. */
export const MARK = 'Quillwort';

export const voice = { giver: 'Ana', given_on: '2026-11-02', source: 'chat' as const };
export const assigned = (role_name: string, framework: string) => ({
	standing: 'held' as const,
	framework,
	framework_version: framework,
	role: framework,
	role_level: framework,
	role_name,
	level_name: 'Senior',
	from: '2026-01-12'
});

/** An asking of one person, by a link, but for the impact that it is about. */
export const asking = {
	to: [{ giver: 'Ana', channel: 'link' as const }],
	told: 'Since August the report arrives by seven.',
	questions: [
		{ order: 1, words: 'How was it to work with me?' },
		{ order: 2, words: 'Which part of what I did mattered to you?' },
		{ order: 3, words: 'What is different for you since?' }
	] as const,
	until: '2026-12-14'
};

export const habitual = {
	days: ['tu' as const],
	at: '09:30',
	minutes: 45,
	from: '2026-11-03'
};

/** A record with one marked item in every collection. */
function markedRecord(): RecordDocument {
	const name = `${MARK} in the pond`;
	const at = '2026-11-16T09:00:00.000Z';
	const row = () => ({
		id: newId(),
		version: 1,
		created_at: at,
		updated_at: at,
		deleted_at: null
	});
	const impact = { ...impactInput.parse({ headline: name }), ...row() };
	const passages = [{ order: 1 as const, words: name }];
	const { to, ...asked } = askInput.parse({ ...asking, impact: impact.id });
	const happened = {
		...{ sent_at: at, failed_at: null, opened_at: null, answered_at: null, declined_at: null },
		...{ withdrawn_at: null, taken_back_at: null, reminders: 0, reminded_at: null }
	};
	const role = newId();
	const framework = {
		...frameworkInput.parse({ name }),
		...{ address: 'quillwort', opened_at: null },
		...row()
	};
	const growthPage = {
		...growthPageInput.parse({ quarter: '2026-Q4', north_star: name }),
		...row()
	};
	const goal = { ...goalInput.parse({ words: name, pages: [growthPage.id] }), ...row() };
	const on = '2026-11-02';
	return record.parse({
		format: 'trellis-record',
		version: 1,
		owner: { name: MARK, title: MARK },
		mastery_levels: [{ ...masteryLevelInput.parse({ name, position: 7 }), ...row() }],
		competencies: [{ ...competencyInput.parse({ name }), ...row() }],
		skills: [{ ...skillInput.parse({ name }), ...row() }],
		segments: [{ ...segmentInput.parse({ name, quadrant: 'giving_back' }), ...row() }],
		themes: [{ ...themeInput.parse({ name, zone: 'in_my_role' }), ...row() }],
		impacts: [impact],
		feedback_requests: to.map((person) => ({
			// Open for as long as the clock of any test may run.
			...{ ...asked, ...person, giver: name, headline: name, until: '2099-12-31' },
			...{ ...happened, ...row() }
		})),
		feedback: [
			{
				...feedbackInput.parse({ ...voice, giver: name, impact: impact.id, passages }),
				standing: 'reported',
				credential: null,
				request: null,
				readers: null,
				corrected_at: null,
				...row()
			}
		],
		map_intents: [
			{
				...mapIntentInput.parse({
					quadrant: 'giving_back',
					scale: 'group',
					from_quarter: '2026-Q4',
					words: name
				}),
				...row()
			}
		],
		frameworks: [framework],
		framework_versions: [
			{
				...frameworkVersionInput.parse({
					framework: framework.id,
					name,
					roles: [{ id: role, name }],
					role_levels: [{ id: newId(), role, name }]
				}),
				...{ state: 'draft', number: null, published_at: null },
				...row()
			}
		],
		role_assignments: [{ ...roleAssignmentInput.parse(assigned(name, framework.id)), ...row() }],
		assessments: [
			{
				...assessmentInput.parse({ kind: 'skill', ref: role, name_then: name, on: '2026-11-02' }),
				...row()
			}
		],
		growth_pages: [growthPage],
		goals: [goal],
		check_ins: [{ ...checkInInput.parse({ goal: goal.id, on, moved: name }), ...row() }],
		habits: [{ ...habitInput.parse({ goal: goal.id, words: name, ...habitual }), ...row() }],
		celebrations: [{ ...celebrationInput.parse({ on, what: name }), ...row() }],
		comments: [
			{
				...commentInput.parse({ growth_page: growthPage.id, about: 'goals', words: name }),
				...{ author: '', share: null },
				...row()
			}
		],
		preferences: [{ ...preferenceInput.parse({ ritual: name }), ...row() }]
	});
}

/** The same record for every owner: an id alone never finds a row, whoever has one like it. */
export const marked = markedRecord();
const idOf = ([item]: readonly { id: string }[]) => item?.id ?? '';
export const markedIds = {
	mastery_level: idOf(marked.mastery_levels),
	competency: idOf(marked.competencies),
	skill: idOf(marked.skills),
	segment: idOf(marked.segments),
	theme: idOf(marked.themes),
	impact: idOf(marked.impacts),
	feedback_request: idOf(marked.feedback_requests),
	feedback: idOf(marked.feedback),
	map_intent: idOf(marked.map_intents),
	framework: idOf(marked.frameworks),
	framework_version: idOf(marked.framework_versions),
	role_assignment: idOf(marked.role_assignments),
	assessment: idOf(marked.assessments),
	growth_page: idOf(marked.growth_pages),
	goal: idOf(marked.goals),
	check_in: idOf(marked.check_ins),
	habit: idOf(marked.habits),
	celebration: idOf(marked.celebrations),
	comment: idOf(marked.comments),
	preference: idOf(marked.preferences)
};
