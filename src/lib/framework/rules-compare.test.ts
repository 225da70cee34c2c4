import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkOf } from '#lib/starters/rules.ts';
import { ENGINEER } from '#lib/starters/words-engineer.ts';
import { QUALITY_ENGINEER } from '#lib/starters/words-quality.ts';
import { affectedBy } from './rules-affected.ts';
import { besideLevels, besideRoles } from './rules-beside.ts';
import { changeGroups } from './rules-compare-groups.ts';
import { changesFor, changesSaid, compareFrameworks, outOfOrder } from './rules-compare.ts';
import { cleared, withExpectation, withMastery } from './rules-edit-cells.ts';
import { movedPart, withFields, withoutPart } from './rules-edit-parts.ts';
import { scaleSteps } from './rules-steps.ts';
import type { FrameworkParts } from './schema-document.ts';
import { PARTS_NAMES } from './words-document.ts';

const before = frameworkOf([ENGINEER, QUALITY_ENGINEER]);
const steps = scaleSteps(before, before.scales[0]?.id ?? null);
const [expectation] = before.expectations;
const cell = {
	roleLevel: expectation?.role_level ?? '',
	competency: expectation?.competency ?? ''
};
const newId = () => '01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f';
const was = steps.find(({ id }) => id === expectation?.mastery_level);
const other = steps.find(({ id }) => id !== was?.id);
const competency = before.competencies.find(({ id }) => id === cell.competency);
const level = before.role_levels.find(({ id }) => id === cell.roleLevel);
const role = before.roles.find(({ id }) => id === level?.role);
const title = `${competency?.name}, ${level?.name} ${role?.name}`;
const compare = (edit: Partial<FrameworkParts>) =>
	compareFrameworks(before, { ...before, ...edit });

describe('comparing two versions', () => {
	it('finds nothing between a version and itself, whatever its objects', () => {
		const reordered = JSON.parse(JSON.stringify(before), (_, value: unknown) =>
			value !== null && typeof value === 'object' && !Array.isArray(value)
				? Object.fromEntries(Object.entries(value).reverse())
				: value
		) as typeof before;
		expect(compareFrameworks(before, reordered)).toEqual([]);
		expect(changesSaid([])).toBe('No changes');
	});

	it('says what a mastery level becomes, and names the cell', () => {
		expect(compare(withMastery(before, [cell], other?.id ?? '', newId))).toMatchObject([
			{ kind: 'changed', what: title, says: [`${was?.name} becomes ${other?.name}`] }
		]);
	});

	it('knows a cell that was cleared and written again as the same', () => {
		const gone = { ...before, ...cleared(before, [cell]) };
		expect(compareFrameworks(before, gone)).toMatchObject([{ kind: 'removed', what: title }]);
		const again = { ...gone, ...withMastery(gone, [cell], was?.id ?? '', newId) };
		const kinds = compareFrameworks(before, again).map(({ kind }) => kind);
		expect(kinds.every((kind) => kind === 'changed')).toBe(true);
	});

	it('says weight and words of a cell', () => {
		const edit = withExpectation(before, cell, { weight: 'optional', words: 'Ask' }, newId);
		expect(compare(edit)[0]?.says).toEqual(['Weight: required becomes optional', 'Words: Ask']);
	});

	it('tells what moved from what only stands behind it', () => {
		const [first] = before.role_levels;
		const moved = compare(movedPart(before, 'role_levels', first?.id ?? '', 1));
		expect(moved.map(({ kind, list }) => [kind, list])).toEqual([['moved', 'role_levels']]);
	});

	it('says a new name and new words of the framework', () => {
		const [one] = before.competencies;
		const edit = withFields(before, 'competencies', one?.id ?? '', { name: 'Another name' });
		expect(compare(edit)[0]?.says).toEqual([`${one?.name} becomes Another name`]);
		expect(compareFrameworks(before, { ...before, name: 'Ours' })).toMatchObject([
			{ list: null, what: 'Name' }
		]);
	});

	it('what is removed one way is added the other way', () => {
		const parts = PARTS_NAMES.flatMap((list) => before[list].map(({ id }) => ({ list, id })));
		fc.assert(
			fc.property(fc.constantFrom(...parts), ({ list, id }) => {
				const after = { ...before, ...withoutPart(before, list, id) };
				const keys = (changes: ReturnType<typeof compareFrameworks>, kind: string) =>
					changes.filter((change) => change.kind === kind).map(({ key }) => key);
				const [there, back] = [compareFrameworks(before, after), compareFrameworks(after, before)];
				expect(keys(there, 'removed').sort()).toEqual(keys(back, 'added').sort());
				expect(keys(there, 'changed').sort()).toEqual(keys(back, 'changed').sort());
			}),
			{ numRuns: 60 }
		);
	});

	it('stands each change under what it is about, once', () => {
		const after = {
			...before,
			...withMastery(before, [cell], other?.id ?? '', newId),
			role_levels: before.role_levels.map((each, at) =>
				at === 0 ? { ...each, code: 'L1' } : each
			),
			rules: [{ id: newId(), kind: 'points' as const, words: 'Ten make one', body: '' }]
		};
		const groups = changeGroups(compareFrameworks(before, after), before, after);
		expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([
			[competency?.name, 1],
			[`Role level ${before.role_levels[0]?.name}`, 1],
			['The framework', 1]
		]);
	});
});

it('what moved is all but a longest run that kept its order', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.string(), { maxLength: 12 }),
			fc.nat(),
			fc.nat(),
			(list, a, b) => {
				if (list.length < 2) return;
				const [from, to] = [a % list.length, b % list.length];
				const one = list[from] ?? '';
				const after = list.toSpliced(from, 1).toSpliced(to, 0, one);
				expect(outOfOrder(list, after).size).toBeLessThanOrEqual(1);
				expect(outOfOrder(list, list).size).toBe(0);
			}
		)
	);
});

it('shows somebody what changes for their role level, and nobody else', () => {
	const after = { ...before, ...withMastery(before, [cell], other?.id ?? '', newId) };
	const changes = compareFrameworks(before, after);
	const elsewhere = before.role_levels.find(({ id }) => id !== cell.roleLevel)?.id ?? '';
	expect(changesFor(changes, cell.roleLevel, { before, after })).toHaveLength(1);
	expect(changesFor(changes, elsewhere, { before, after })).toHaveLength(0);
	const held = {
		id: 'a',
		standing: 'held' as const,
		framework: 'f',
		role_level: cell.roleLevel,
		role_name: '',
		level_name: '',
		to: null
	};
	const people = [
		held,
		{ ...held, id: 'b', to: '2026-01-01' },
		{ ...held, id: 'c', framework: 'g' }
	];
	expect(affectedBy(people, 'f', { changes, before, after })).toMatchObject([
		{ id: 'a', gone: false, changes: [{ what: title }] }
	]);
});

describe('side by side', () => {
	it('says of two role levels how much deeper the second is', () => {
		const [junior, , senior] = before.role_levels;
		const pairs = besideLevels(before, junior?.id ?? '', senior?.id ?? '');
		expect(pairs.length).toBeGreaterThan(5);
		expect(pairs.some(({ says }) => /step(s)? deeper$/.test(says))).toBe(true);
		const same = besideLevels(before, junior?.id ?? '', junior?.id ?? '');
		expect(new Set(same.map(({ says }) => says))).toEqual(new Set(['the same']));
	});

	it('aligns what two roles share, and names what only one expects', () => {
		const [one, two] = before.roles.map(({ id }) => id);
		const { shared, onlyOne, onlyOther } = besideRoles(before, one ?? '', two ?? '');
		expect(shared.length).toBeGreaterThan(0);
		expect(shared.every(({ one, other }) => one?.id === other?.id)).toBe(true);
		expect(onlyOne.every(({ other }) => other === null)).toBe(true);
		expect(onlyOther.every(({ one }) => one === null)).toBe(true);
	});
});
