import { goneAt } from '#lib/db/bin.ts';
import type { RecordItems } from '#lib/db/tables.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import { WORDS } from '#lib/impact/words.ts';

type Kind = keyof RecordItems;
/** One thing in the bin: what it is called, what it is, and the instant at which it goes for good. */
export type Binned = {
	kind: Kind;
	id: string;
	version: number;
	words: string;
	deleted_at: string;
	gone_at: string;
};

export const KIND_WORDS: Record<Kind, string> = {
	impact: 'Impact',
	theme: 'Theme',
	competency: 'Competency',
	skill: 'Skill',
	segment: 'Segment',
	mastery_level: 'Mastery level',
	feedback_request: 'Request for feedback',
	feedback: 'Feedback',
	map_intent: 'Grow here next',
	framework: 'Growth framework',
	framework_version: 'Draft of a growth framework',
	role_assignment: 'Role level',
	assessment: 'Assessment',
	growth_page: 'Growth page',
	goal: 'Goal',
	check_in: 'Check-in',
	habit: 'Habit',
	celebration: 'Celebration',
	comment: 'Comment',
	preference: 'Preferences'
};

/** Everything in the bin as one list, what was put there last first. */
export function binOf(content: { [Name in Kind]?: RecordItems[Name][] }): Binned[] {
	const entries = Object.entries(content) as [Kind, RecordItems[Kind][]][];
	return entries
		.flatMap(([kind, items]) =>
			items.map((item) => ({
				kind,
				id: item.id,
				version: item.version,
				words: wordsOf(item),
				deleted_at: item.deleted_at ?? '',
				gone_at: goneAt(item.deleted_at ?? new Date(0).toISOString())
			}))
		)
		.toSorted((a, b) => b.deleted_at.localeCompare(a.deleted_at));
}

/** What an item of any collection is known by. */
function wordsOf(item: RecordItems[Kind]): string {
	if ('questions' in item) return `${item.giver}: ${item.headline}`;
	if ('headline' in item) return item.headline || item.effect || item.actions;
	if ('passages' in item) return `${item.giver}: ${item.passages[0]?.words ?? ''}`;
	if ('from_quarter' in item)
		return item.words || `${WORDS[item.quadrant]}, ${WORDS[item.scale].toLowerCase()}`;
	if ('level_name' in item) return `${item.role_name}, ${item.level_name}`;
	if ('name_then' in item) return `${item.name_then}, ${item.on}`;
	if ('north_star' in item) return quarterLabel(item.quarter);
	if ('moved' in item) return item.moved || item.blocks || item.on;
	if ('what' in item) return item.what;
	if ('words' in item) return item.words;
	if ('ritual' in item) return item.ritual;
	return item.name;
}
