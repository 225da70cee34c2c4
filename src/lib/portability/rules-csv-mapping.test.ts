import { describe, expect, it } from 'vitest';
import { COLUMN_WORDS } from '#lib/evidence/words.ts';
import { guessMapping } from './rules-csv-mapping.ts';

describe('what a column is brought in as', () => {
	it('is known for the columns of our own evidence files, but for what is derived', () => {
		const mapping = guessMapping(Object.values(COLUMN_WORDS));
		const known = Object.keys(COLUMN_WORDS).map((column, index) => [column, mapping[index]]);
		expect(known.filter(([, field]) => field === null).map(([column]) => column)).toEqual([
			'number',
			'feedback',
			'missing',
			'quarter'
		]);
		for (const [column, field] of known.filter(([, field]) => field !== null))
			expect(field).toBe(column === 'standing' ? 'status' : column);
	});

	it.each([
		[
			['Title', 'Description', 'Date', 'Link', 'Tags', 'Who'],
			['headline', 'actions', 'made_on', 'material', 'skills', 'impacted']
		],
		[
			['summary', 'Status', 'Completed On', 'URL', 'Quarter', 'Scope', 'Role'],
			['headline', 'status', 'made_on', 'material', 'planned_for', 'scale', 'part']
		],
		[
			['What', 'Result', 'When', 'State', 'People', 'Start date', 'Goal'],
			['headline', 'effect', 'made_on', 'status', 'impacted', 'started_on', 'objectives']
		],
		[
			['Title', 'PR', 'Ticket', 'Link'],
			['headline', 'material', 'material', 'material']
		],
		[
			['Title', 'Name', 'Priority', ''],
			['headline', null, null, null]
		],
		[
			['date', 'Made on'],
			[null, 'made_on']
		]
	])('%j is taken as %j', (header, mapping) => expect(guessMapping(header)).toEqual(mapping));
});
