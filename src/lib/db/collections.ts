import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { isSettled } from '#lib/framework/rules-version.ts';
import { PARTS_NAMES } from '#lib/framework/words-document.ts';
import { impactMisfits } from '#lib/impact/rules-fit.ts';
import { intentMisfits } from '#lib/map/rules-fit.ts';
import type { FieldError } from './refusals.ts';
import type { RecordItems } from './tables.ts';

/**
 * How one collection of the record is kept: its table, the fields that hold lists (JSON text in their
 * column), and the fields that point to another item of the same record.
 */
export type Collection<Name extends keyof RecordItems = keyof RecordItems> = {
	table: Name;
	lists: readonly string[];
	links: Readonly<Record<string, keyof RecordItems>>;
	/** What does not go together in an item and the rows it points to, by field. */
	fits?(item: RecordItems[Name], linked: Record<string, unknown>): FieldError[];
	/** Why an item is never changed again or put into the bin, or nothing where it may be. */
	settled?(item: RecordItems[Name]): FieldError[];
};

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
	feedback: { table: 'feedback', lists: ['passages'], links: { impact: 'impact' } },
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
	assessment: { table: 'assessment', lists: ['scale_then'], links: {} }
};
