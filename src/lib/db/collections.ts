import { signedMisfits } from '#lib/feedback/rules-signed.ts';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { isSettled } from '#lib/framework/rules-version.ts';
import { PARTS_NAMES } from '#lib/framework/words-document.ts';
import {
	commentMisfits,
	goalMisfits,
	growthPageMisfits,
	habitMisfits
} from '#lib/growth-page/rules-fit.ts';
import { impactMisfits } from '#lib/impact/rules-fit.ts';
import { intentMisfits } from '#lib/map/rules-fit.ts';
import type { FieldError } from './refusals.ts';
import type { RecordItems } from './tables.ts';

/**
 * How one collection of the record is kept: its table, the fields that hold lists (JSON text in their
 * column), and the fields that point to another item of the same record, or hold a list of such pointers.
 */
export type Collection<Name extends keyof RecordItems = keyof RecordItems> = {
	table: Name;
	lists: readonly string[];
	links: Readonly<Record<string, keyof RecordItems>>;
	/** By list of pointers: the other list whose parts name one of them in a field, and let go of it with the list. */
	named_in?: Readonly<Record<string, { list: string; field: string }>>;
	/** What does not go together in an item and the rows it points to, by field. */
	fits?(item: RecordItems[Name], linked: Record<string, unknown>): FieldError[];
	/** The link whose item takes this one along when it goes for good; other links point nowhere then. */
	part_of?: string;
	/** The fields in which no two kept items are alike; where the list is empty there is one item at the most. */
	alone?: readonly string[];
	/** What of a change may not be, as where an item is never changed again; nothing where it may. */
	settled?(item: RecordItems[Name], changes: Partial<RecordItems[Name]>): FieldError[];
};

/** The error of an item that is like another where no two may be. */
export function alike(table: keyof RecordItems, alone: readonly string[]): FieldError {
	const name = table.replace('_', ' ');
	const like = alone.length > 0 ? ` with this ${alone.join(' and ')}` : '';
	return {
		field: alone[0] ?? '',
		message: `There is a ${name}${like} already; change that one, or put it into the bin first.`
	};
}

/** Every collection of a record, each after those it points to: the order in which they can be filled. */
export const collections: { [Name in keyof RecordItems]: Collection<Name> } = {
	mastery_level: { table: 'mastery_level', lists: [], links: {} },
	competency: { table: 'competency', lists: [], links: {} },
	skill: { table: 'skill', lists: [], links: { competency: 'competency' } },
	segment: { table: 'segment', lists: [], links: {} },
	theme: { table: 'theme', lists: [], links: {} },
	impact: {
		table: 'impact',
		lists: ['audience', 'behaviours', 'skills', 'objectives', 'people', 'material', 'changes'],
		links: { theme: 'theme', segment: 'segment' },
		fits: impactMisfits
	},
	feedback_request: {
		table: 'feedback_request',
		lists: ['questions'],
		links: { impact: 'impact' },
		part_of: 'impact'
	},
	feedback: {
		table: 'feedback',
		lists: ['passages', 'credential'],
		links: { impact: 'impact', request: 'feedback_request' },
		part_of: 'impact',
		settled: signedMisfits
	},
	map_intent: {
		table: 'map_intent',
		lists: [],
		links: { segment: 'segment' },
		fits: intentMisfits
	},
	framework: { table: 'framework', lists: [], links: {} },
	framework_version: {
		table: 'framework_version',
		lists: ['contributors', 'source', ...PARTS_NAMES],
		links: { framework: 'framework' },
		fits: frameworkMisfits,
		settled: isSettled
	},
	role_assignment: { table: 'role_assignment', lists: [], links: {} },
	assessment: { table: 'assessment', lists: ['scale_then'], links: {} },
	growth_page: {
		table: 'growth_page',
		lists: ['well', 'better', 'areas', 'picked'],
		links: {},
		alone: ['quarter'],
		fits: growthPageMisfits
	},
	goal: {
		table: 'goal',
		lists: ['milestones', 'impacts', 'pages'],
		links: { impacts: 'impact', pages: 'growth_page', from_goal: 'goal' },
		named_in: { impacts: { list: 'milestones', field: 'impact' } },
		fits: goalMisfits
	},
	check_in: { table: 'check_in', lists: [], links: { goal: 'goal' }, part_of: 'goal' },
	habit: {
		table: 'habit',
		lists: ['days'],
		links: { goal: 'goal' },
		part_of: 'goal',
		fits: habitMisfits
	},
	celebration: { table: 'celebration', lists: [], links: { goal: 'goal' } },
	comment: {
		table: 'comment',
		lists: ['answers'],
		links: { growth_page: 'growth_page' },
		part_of: 'growth_page',
		settled: commentMisfits
	},
	preference: { table: 'preference', lists: ['looked_up_to', 'put_off'], links: {}, alone: [] }
};
