import { describe, expect, it } from 'vitest';
import type { Feedback } from '#lib/feedback/schema.ts';
import { impactInput, type Impact, type ImpactInput } from '#lib/impact/schema.ts';
import { groupRows, type Grouping } from './rules-group.ts';
import { namesOf } from './rules-names.ts';
import { evidenceRows, heads, SORT_KEYS, sortRows, type SortKey } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const kept = { version: 1, created_at: stamp, updated_at: stamp, deleted_at: null };

const impact = (number: number, said: ImpactInput = {}): Impact => ({
	...impactInput.parse(said),
	id: id(number),
	...kept
});
const person = (name: string, who: 'member' | 'outside' | 'group' = 'outside', size?: number) => ({
	id: id(900),
	kind: 'impacted' as const,
	who,
	name,
	size
});
const tag = (kind: 'skill' | 'competency', ref: string, name_then = '', shown = 4) => ({
	kind,
	ref,
	name_then,
	shown
});
const voice = (number: number, about: number, order: 1 | 2 | 3, said: Partial<Feedback> = {}) => ({
	id: id(number),
	impact: id(about),
	giver: 'Callum Reid',
	giver_role: 'Support lead',
	giver_address: null,
	given_on: '2026-11-05',
	source: 'chat' as const,
	passages: [{ order, words: 'I read the reason off the screen.' }],
	standing: 'reported' as const,
	credential: null,
	request: null,
	readers: null,
	corrected_at: null,
	...kept,
	...said
});

const [QUALITY, DOMAIN, CONTRACTS] = [id(501), id(502), id(601)];
const skills = [{ id: CONTRACTS, competency: QUALITY }];
const link = { id: id(800), kind: 'link' as const, url: 'https://larkfield.example/a' };
const evidenced: ImpactInput = {
	status: 'made',
	part: 'owner',
	scale: 'team',
	skills: [tag('competency', DOMAIN, 'Domain')],
	material: [link],
	people: [person('Callum Reid')]
};

const impacts = [
	impact(3, { ...evidenced, headline: 'Refunds name the rule', made_on: '2026-10-02' }),
	impact(1, { headline: 'contract tests', skills: [tag('skill', CONTRACTS)], scale: 'group' }),
	impact(2, { headline: 'In the bin' }),
	impact(4, {
		...evidenced,
		headline: 'Ältere Fehler',
		made_on: '2026-07-01',
		scale: 'company',
		part: 'instigator',
		skills: [tag('competency', DOMAIN), tag('competency', QUALITY)],
		people: [person('Fares', 'group', 9), { ...person('Priya Nair'), kind: 'involved' }]
	}),
	impact(5, { planned_for: '2027-Q1', status: 'planned' })
].map((each) => (each.id === id(2) ? { ...each, deleted_at: stamp } : each));
const feedback: Feedback[] = [
	voice(702, 4, 3, { given_on: '2026-11-09' }),
	voice(701, 4, 2, { given_on: '2026-11-10' }),
	voice(703, 3, 3, { standing: 'withdrawn' }),
	voice(704, 3, 3, { deleted_at: stamp }),
	voice(705, 3, 1)
];
const rows = evidenceRows({ impacts, feedback, skills });
const numbers = (list: readonly { number: number }[]) => list.map(({ number }) => number);

describe('the evidence table', () => {
	it('has one row for each impact that is not in the bin, numbered as they were written down', () => {
		expect(rows.map(({ number, impact }) => [number, impact.headline])).toEqual([
			[1, 'contract tests'],
			[2, 'Refunds name the rule'],
			[3, 'Ältere Fehler'],
			[4, '']
		]);
	});

	it('shows the status the record itself gives, and what is missing', () => {
		expect(rows.map(({ standing }) => standing)).toEqual([
			'idea',
			'evidenced',
			'confirmed',
			'planned'
		]);
		expect(rows[1]?.missing).toEqual(['felt']);
		expect(rows[2]?.missing).toEqual([]);
	});

	it('lays feedback beside its impact, oldest first, without what was withdrawn or thrown away', () => {
		expect(rows[2]?.voices.map(({ given_on }) => given_on)).toEqual(['2026-11-09', '2026-11-10']);
		expect(rows[1]?.voices.map((each) => each.id)).toEqual([id(705)]);
	});

	it('counts a group by its size, and tells those who felt it from those who took part', () => {
		expect(rows[2]?.heads).toBe(10);
		expect(rows[2]?.impacted.map(({ name }) => name)).toEqual(['Fares']);
		expect(rows[2]?.involved.map(({ name }) => name)).toEqual(['Priya Nair']);
		expect(heads([{ who: 'group', size: null }])).toBe(1);
	});

	it('reads a competency through the skill that was tagged', () => {
		expect(rows[0]?.competencies).toEqual([QUALITY]);
		expect(rows[2]?.competencies).toEqual([DOMAIN, QUALITY]);
	});
});

describe('sorting', () => {
	const order: [SortKey, number[], number[]][] = [
		['number', [1, 2, 3, 4], [4, 3, 2, 1]],
		['headline', [3, 1, 2, 4], [2, 1, 3, 4]],
		['made_on', [3, 2, 1, 4], [2, 3, 1, 4]],
		['standing', [1, 4, 2, 3], [3, 2, 4, 1]],
		['part', [3, 2, 1, 4], [2, 3, 1, 4]],
		['scale', [2, 1, 3, 4], [3, 1, 2, 4]],
		['missing', [3, 2, 1, 4], [4, 1, 2, 3]],
		['people', [1, 4, 2, 3], [3, 2, 1, 4]],
		['feedback', [1, 4, 2, 3], [3, 2, 1, 4]]
	];

	it.each(order)('by %s, with what is not said yet last both ways', (key, up, down) => {
		expect(numbers(sortRows(rows, key, 'ascending'))).toEqual(up);
		expect(numbers(sortRows(rows, key, 'descending'))).toEqual(down);
	});

	it('keeps the order of numbers where rows are alike, and leaves the rows it was given', () => {
		const alike = evidenceRows({
			impacts: [impact(1), impact(2), impact(3)],
			feedback: [],
			skills
		});
		for (const key of SORT_KEYS.filter((known) => known !== 'number'))
			expect(numbers(sortRows(alike, key, 'descending'))).toEqual([1, 2, 3]);
		expect(numbers(rows)).toEqual([1, 2, 3, 4]);
	});
});

describe('grouping', () => {
	const named = [{ id: QUALITY, name: 'Quality', deleted_at: null }];
	const empty = { mastery_levels: [], skills: [], segments: [], themes: [] };
	const names = namesOf({ ...empty, competencies: named });
	const groups = (by: Grouping) =>
		groupRows(rows, by, names).map((group) => [group.label, numbers(group.rows)]);

	it('by nothing keeps one table', () => expect(groups('none')).toEqual([['', [1, 2, 3, 4]]]));

	it('by competency puts an impact with two of them in both, under today’s name or the name then', () => {
		expect(groups('competency')).toEqual([
			['Domain', [2, 3]],
			['Quality', [1, 3]],
			['Not said yet', [4]]
		]);
	});

	it('by quarter begins with the newest', () => {
		expect(groups('quarter')).toEqual([
			['Q1 2027', [4]],
			['Q4 2026', [2]],
			['Q3 2026', [3]],
			['Not said yet', [1]]
		]);
	});

	it('by scale goes from near to far', () => {
		expect(groups('scale')).toEqual([
			['Team', [2]],
			['Group', [1]],
			['Company', [3]],
			['Not said yet', [4]]
		]);
	});

	it('of no rows has no groups', () => expect(groupRows([], 'none', names)).toEqual([]));
});
