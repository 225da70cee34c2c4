import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterFramework } from '#lib/starters/rules-load.ts';
import {
	asLine,
	broughtIn,
	expectedOf,
	levelTitle,
	nextLevels,
	waysOf
} from './rules-inspiration.ts';
import { growthPageInput, type GrowthPage } from './schema.ts';

const parts = await starterFramework('quality-engineer');
const at = (name: string) => {
	const level = parts.role_levels.find((each) => each.name === name);
	if (!level) throw new Error(`No role level ${name}`);
	return level;
};
const uuid = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const page: GrowthPage = {
	...growthPageInput.parse({
		quarter: '2026-Q4',
		areas: [
			{
				id: uuid(1),
				name: 'Technical',
				improvements: [{ id: uuid(2), words: 'Read traces' }]
			}
		]
	}),
	id: uuid(9),
	version: 1,
	created_at: '',
	updated_at: '',
	deleted_at: null
};

describe('a role level', () => {
	test('leads to the next, by the framework’s steps or by its order', () => {
		expect(nextLevels(parts, at('Senior')).map(({ name }) => name)).toEqual(['Expert']);
		const unlinked = { ...parts, role_level_links: [] };
		expect(nextLevels(unlinked, at('Senior')).map(({ name }) => name)).toEqual(['Expert']);
		expect(nextLevels(unlinked, at('Principal'))).toEqual([]);
	});

	test('is called by its title, else by its name with the role’s', () => {
		const senior = { ...at('Senior'), titles: [] };
		expect(levelTitle(parts, senior)).toBe('Senior Quality Engineer');
		expect(levelTitle(parts, { ...senior, titles: ['Test lead'] })).toBe('Test lead');
	});

	test('expects competencies in the framework’s order, each said in one or more ways', () => {
		const expected = expectedOf(parts, at('Senior').id);
		const order = parts.competencies.map(({ id }) => id);
		const shown = expected.map(({ competency }) => order.indexOf(competency.id));
		expect(shown.length).toBeGreaterThan(5);
		expect(shown).toEqual(shown.toSorted((a, b) => a - b));
		for (const each of expected) {
			const ways = waysOf(each);
			expect(ways.length).toBeGreaterThan(0);
			expect(new Set(ways).size).toBe(ways.length);
		}
	});
});

describe('an expectation', () => {
	test('is brought into an area as an area for improvement, once', () => {
		const changes = broughtIn(page, uuid(1), ' Models peak load\nbefore it arrives ', uuid(3));
		expect(changes.areas?.[0]?.improvements).toEqual([
			{ id: uuid(2), words: 'Read traces', from_item: null },
			{ id: uuid(3), words: 'Models peak load before it arrives', from_item: null }
		]);
		expect(broughtIn(page, uuid(1), 'Read traces', uuid(3))).toEqual({});
		expect(broughtIn(page, uuid(7), 'Read traces', uuid(3))).toEqual({});
	});

	test('fits the line it becomes', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 900 }), (words) => {
				const line = asLine(words);
				expect(line.length).toBeLessThanOrEqual(300);
				expect(line).not.toMatch(/[\n\r]/);
			})
		);
		expect(asLine(`${'word '.repeat(80)}`)).toMatch(/word…$/);
	});
});
