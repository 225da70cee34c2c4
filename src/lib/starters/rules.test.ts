import { describe, expect, it, test } from 'vitest';
import { countsOf, frameworkMisfits } from '#lib/framework/rules-document.ts';
import { growthFramework, type GrowthFramework } from '#lib/framework/schema-document.ts';
import { KNOWLEDGE_SEGMENTS } from '#lib/framework/words-segments.ts';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import { starterFramework, starterFrameworks } from './rules-load.ts';
import { STARTERS } from './words.ts';

const KEYS = STARTERS.map(({ key }) => key);
const all = await Promise.all(
	STARTERS.map(async (starter) => [starter, await starterFramework(starter.key)] as const)
);
const every = await starterFrameworks(KEYS);

const order = (framework: GrowthFramework, id: string | null) =>
	framework.mastery_levels.findIndex((level) => level.id === id);
const ids = (framework: GrowthFramework) => JSON.stringify(framework).match(/"id":"[^"]+"/g) ?? [];
const behaviours = ({ indicators }: GrowthFramework, competency: string, level: string | null) =>
	indicators.filter((one) => one.competency === competency && one.mastery_level === level);

describe.each(all)(
	'the starter of $name',
	({ name, role_levels, competencies, about }, framework) => {
		it('is a growth framework that fits together', () => {
			expect(growthFramework.parse(structuredClone(framework))).toStrictEqual(framework);
			expect(frameworkMisfits(framework)).toEqual([]);
			expect(new Set(ids(framework)).size).toBe(ids(framework).length);
		});

		it('holds as much as it says', () => {
			expect(framework.roles).toMatchObject([{ name, note: about }]);
			expect(countsOf(framework)).toMatchObject({ role_levels, competencies, scales: 1 });
			expect(framework.mastery_levels.map((level) => level.name)).toEqual(
				DEFAULT_MASTERY.map((level) => level.name)
			);
		});

		it('is the same, ids and all, at every call', async () => {
			const { key } = STARTERS.find((starter) => starter.name === name) ?? { key: 'data' };
			expect(await starterFramework(key)).toStrictEqual(framework);
		});

		it('describes each competency at each mastery level, with behaviours', () => {
			for (const { id, name } of framework.competencies) {
				const described = framework.descriptors.filter(({ competency }) => competency === id);
				expect(described.map((one) => order(framework, one.mastery_level))).toEqual([
					0, 1, 2, 3, 4, 5
				]);
				const shown = framework.mastery_levels.map(
					(level) => behaviours(framework, id, level.id).length
				);
				const enough = shown.map((count, at) => count >= (at < 2 ? 1 : 2));
				expect([name, ...enough]).toEqual([name, true, true, true, true, true, true]);
				expect(behaviours(framework, id, null)).toMatchObject([{ sign: 'negative' }]);
			}
		});

		it('expects something of every competency at every role level, and never less at the next', () => {
			for (const { id, name } of framework.competencies) {
				const row = framework.role_levels.map((level) =>
					framework.expectations.find((one) => one.competency === id && one.role_level === level.id)
				);
				const orders = row.map((one) => order(framework, one?.mastery_level ?? null));
				expect([name, orders]).toEqual([name, orders.toSorted((a, b) => a - b)]);
				expect([name, Math.min(...orders)]).not.toContain(-1);
			}
			expect(framework.expectations).toHaveLength(role_levels * competencies);
			const weights = new Set(framework.expectations.map(({ weight }) => weight));
			expect(weights.has('required') && weights.size > 1).toBe(true);
		});

		it('gives each competency skills, and the role its segments and its way up', () => {
			for (const { id } of framework.competencies) {
				const count = framework.skills.filter(({ competency }) => competency === id).length;
				expect([3, 4]).toContain(count);
			}
			const segments = framework.segments.map((segment) => segment.name);
			expect(Object.values(KNOWLEDGE_SEGMENTS)).toContainEqual(segments);
			expect(framework.role_level_links.map(({ kind }) => kind)).toEqual(
				Array(role_levels - 1).fill('next')
			);
		});

		it('speaks to the reader in two or three sentences', () => {
			for (const { summary } of framework.role_levels) {
				expect([2, 3]).toContain(summary.match(/[.?](?= |$)/g)?.length);
				expect(summary).toMatch(/\byou(r)?\b/i);
			}
			expect(JSON.stringify(framework)).not.toContain('!');
		});
	}
);

describe('all starters together', () => {
	it('fit into one framework, with what they share there once', () => {
		expect(growthFramework.parse(structuredClone(every))).toStrictEqual(every);
		expect(frameworkMisfits(every)).toEqual([]);
		expect(countsOf(every)).toMatchObject({ roles: 6, role_levels: 29, competencies: 35 });
	});

	it('name and say nothing twice', () => {
		const said = [
			...every.competencies.map(({ name }) => name),
			...every.role_levels.map(({ summary }) => summary),
			...every.descriptors.map(({ words }) => words),
			...every.indicators.flatMap(({ words, examples }) => [words, ...examples])
		];
		expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
	});

	it('share their personal and leadership competencies by id', () => {
		const personal = all.map(([, { competencies }]) =>
			competencies.filter(({ origin }) => origin === 'personal').map(({ id, name }) => [id, name])
		);
		expect(personal[0]?.map(([, name]) => name)).toEqual([
			'Collaboration',
			'Communication',
			'Decision-making',
			'Change agency',
			'Driving results',
			'Growing others'
		]);
		for (const list of personal) expect(list).toEqual(personal[0]);
	});

	it('hold every part that one alone holds', () => {
		const known = new Set(ids(every));
		for (const [, framework] of all) for (const id of ids(framework)) expect(known).toContain(id);
	});

	it('stand beside one another where they are at the same height', () => {
		const codes = new Map(every.role_levels.map(({ id, code }) => [id, code]));
		const beside = every.role_level_links
			.filter(({ kind }) => kind === 'parallel')
			.map(({ from, to }) => `${codes.get(from)} ${codes.get(to)}`);
		expect(beside).toEqual([
			'E1 Q1',
			'E2 Q2',
			'E3 Q3',
			'E4 Q4',
			'E5 Q5',
			'E3 M1',
			'E4 M2',
			'E5 M3'
		]);
	});
});

test('an engineer is expected what the growth table of the design shows', async () => {
	const framework = await starterFramework('engineer');
	const table = framework.competencies.map(({ id }) =>
		framework.expectations
			.filter(({ competency }) => competency === id)
			.map((one) => order(framework, one.mastery_level) + 1)
			.join('')
	);
	expect(table).toEqual([
		...['23456', '23556', '23455', '12455', '12345'],
		...['23456', '23456', '12456', '12356', '23455', '12356']
	]);
});
