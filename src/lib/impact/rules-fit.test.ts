import { describe, expect, it } from 'vitest';
import { impactMisfits } from './rules-fit.ts';

type Parts = Parameters<typeof impactMisfits>[0];
type Linked = Parameters<typeof impactMisfits>[1];

const impact: Parts = {
	headline: 'Refunds name the rule',
	actions: '',
	effect: '',
	quadrant: null,
	zone: 'in_my_role',
	started_on: null,
	made_on: null
};
const segment: Linked['segment'] = { name: 'Teaching', quadrant: 'giving_back' };
const theme: Linked['theme'] = { name: 'Refunds', zone: 'in_my_role' };

describe('an impact goes together', () => {
	it.each<[string, Partial<Parts>, Linked]>([
		['with a headline alone', {}, {}],
		['with actions alone', { headline: '', actions: 'Sat with support' }, {}],
		['with an effect alone', { headline: '', effect: 'Nobody waits' }, {}],
		['with a segment of its quadrant', { quadrant: 'giving_back' }, { segment }],
		['with a theme of its zone', {}, { theme }],
		['made on the day it was started', { started_on: '2026-11-02', made_on: '2026-11-02' }, {}],
		['made without a start, as one put in backward is', { made_on: '2026-11-02' }, {}]
	])('%s', (_, parts, linked) =>
		expect(impactMisfits({ ...impact, ...parts }, linked)).toEqual([])
	);
});

describe('an impact does not go together', () => {
	it.each<[string, Partial<Parts>, Linked, string, string]>([
		[
			'without a word',
			{ headline: '' },
			{},
			'headline',
			'Say at least what changed, what you do, or in what way; one of the three is enough to begin.'
		],
		[
			'with a segment of another quadrant',
			{ quadrant: 'business_value' },
			{ segment },
			'segment',
			'Teaching is a segment of Giving back; choose that quadrant or another segment.'
		],
		[
			'with a segment and no quadrant',
			{},
			{ segment },
			'segment',
			'Teaching is a segment of Giving back; choose that quadrant or another segment.'
		],
		[
			'with a theme of the other zone',
			{ zone: 'beyond_my_role' },
			{ theme },
			'theme',
			'Refunds is a theme of the zone In my role; choose that zone or another theme.'
		],
		[
			'made before it was started',
			{ started_on: '2026-11-02', made_on: '2026-11-01' },
			{},
			'made_on',
			'It cannot be made on 2026-11-01, before it was started on 2026-11-02.'
		]
	])('%s', (_, parts, linked, field, message) =>
		expect(impactMisfits({ ...impact, ...parts }, linked)).toEqual([{ field, message }])
	);

	it('in several ways at once, each told', () => {
		const parts = { ...impact, headline: '', started_on: '2026-11-02', made_on: '2026-11-01' };
		const fields = impactMisfits(parts, { segment, theme }).map(({ field }) => field);
		expect(fields).toEqual(['headline', 'segment', 'made_on']);
	});
});
