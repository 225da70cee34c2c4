import { describe, expect, it } from 'vitest';
import { frameworkOf } from '#lib/starters/rules.ts';
import { ENGINEER } from '#lib/starters/words-engineer.ts';
import { QUALITY_ENGINEER } from '#lib/starters/words-quality.ts';
import { headingsOf } from './rules-headings.ts';
import { rolesOf, tableOf } from './rules-table.ts';
import type { FrameworkParts } from './schema-document.ts';

const parts: FrameworkParts = frameworkOf([ENGINEER, QUALITY_ENGINEER]);
const [engineer, quality] = parts.roles.map(({ id }) => id);
const rowsOf = (role = '', all = false) =>
	tableOf(parts, role, { all }).groups.flatMap(({ rows }) => rows);

describe('the growth table of a role', () => {
	it('has the role levels across, and only the competencies that the role expects down', () => {
		const table = tableOf(parts, engineer ?? '');
		expect(table.levels.map(({ name }) => name)).toEqual([
			'Junior',
			'Mid',
			'Senior',
			'Expert',
			'Principal'
		]);
		expect(rowsOf(engineer).every(({ cells }) => cells.some(({ empty }) => !empty))).toBe(true);
		expect(rowsOf(quality, true)).toHaveLength(parts.competencies.length);
	});

	it('names craft before personal and leadership, once each', () => {
		const names = tableOf(parts, engineer ?? '').groups.map(({ name }) => name);
		expect(names).toEqual(['Craft', 'Personal and leadership']);
	});

	it('keeps the rows that say the same as the same objects', () => {
		const before = tableOf(parts, engineer ?? '');
		const [first] = parts.expectations;
		const expectations = parts.expectations.map((each) =>
			each === first ? { ...each, words: 'Only here' } : { ...each }
		);
		const after = tableOf({ ...parts, expectations }, engineer ?? '', { before });
		const [old, now] = [before, after].map((table) => table.groups.flatMap(({ rows }) => rows));
		const changed = now?.filter((row, at) => row !== old?.[at]);
		expect(changed?.map(({ id }) => id)).toEqual([first?.competency]);
		expect(changed?.[0]?.cells.some(({ text }) => text === 'Only here')).toBe(true);
	});

	it('shows a behaviour of the role level where nothing else is said', () => {
		const [level] = parts.role_levels;
		const [competency] = parts.competencies;
		const indicator = {
			...parts.indicators[0],
			id: 'new',
			competency: competency?.id ?? '',
			role_level: level?.id ?? '',
			mastery_level: null,
			sign: 'positive' as const,
			words: 'You ask first',
			examples: []
		};
		const bare = { ...parts, expectations: [], indicators: [indicator] };
		const [row] = tableOf(bare, level?.role ?? '').groups.flatMap(({ rows }) => rows);
		expect(row?.cells[0]).toMatchObject({ step: null, text: 'You ask first', empty: false });
	});

	it('offers the roles that have role levels, and while editing every one', () => {
		const more = {
			...parts,
			roles: [...parts.roles, { id: 'r', group: null, name: 'New', note: '' }]
		};
		expect(rolesOf(more)).toHaveLength(2);
		expect(rolesOf(more, true)).toHaveLength(3);
	});
});

it('stands nested groups under their origin, deeper as they are nested', () => {
	const group = (id: string, name: string, parent: string | null = null) => ({
		id,
		kind: 'competency' as const,
		parent,
		name,
		note: ''
	});
	const competency = (id: string, group: string | null) => ({
		id,
		group,
		scale: null,
		name: id,
		origin: 'craft' as const,
		note: ''
	});
	const groups = [group('c', 'Craft'), group('d', 'Delivery', 'c'), group('f', 'Flow', 'd')];
	const headings = headingsOf({
		groups,
		competencies: [competency('a', null), competency('b', 'c'), competency('x', 'f')]
	}).filter(({ origin }) => origin === 'craft');
	expect(
		headings.map(({ name, depth, competencies }) => [name, depth, competencies.map(({ id }) => id)])
	).toEqual([
		['Craft', 0, ['a', 'b']],
		['Delivery', 1, []],
		['Flow', 2, ['x']]
	]);
});
