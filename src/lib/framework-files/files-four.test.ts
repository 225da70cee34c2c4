import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { countsOf, frameworkMisfits } from '#lib/framework/rules-document.ts';
import { type GrowthFramework, growthFramework } from '#lib/framework/schema-document.ts';
import { readFramework } from './files.server.ts';
import { readPath } from './files-path.server.ts';
import { withKnownIds } from './rules-again.ts';
import type { Reading } from './schema.ts';

/** Four frameworks that companies have published; they stand beside a checkout where there is one. */
const SHARED = ['../shared/frameworks', '../../shared/frameworks'].find((path) => existsSync(path));

async function taken(name: string): Promise<Reading> {
	return readFramework(readPath(`${SHARED}/${name}`).files, { name });
}

const examples = ({ indicators }: GrowthFramework) =>
	indicators.reduce((sum, one) => sum + one.examples.length, 0);
const steps = ({ role_level_links }: GrowthFramework, kind: string) =>
	role_level_links.filter((link) => link.kind === kind).length;
const named = <P extends { name: string }>(parts: readonly P[], name: string) => {
	const found = parts.find((part) => part.name === name);
	if (!found) throw new Error(`There is no ${name}.`);
	return found;
};

test('the mappings that come with Trellis are whole', async () => {
	const { MAPPINGS } = await import('./rules-mappings.ts');
	expect(MAPPINGS.length).toBeGreaterThanOrEqual(4);
});

if (SHARED) {
	describe.each([
		'engineeringladders',
		'ft-engineering-progression',
		'monzo-progression',
		'unidays-competency-framework'
	])('%s', (name) => {
		test('is a whole framework, and the same each time it is read', async () => {
			const { framework } = await taken(name);
			expect(growthFramework.parse(framework)).toEqual(framework);
			expect(frameworkMisfits(framework)).toEqual([]);
			const again = await taken(name);
			expect(again.framework).toEqual(framework);
			expect(withKnownIds(again.framework, framework)).toEqual(framework);
		});
	});

	test.each([
		['engineeringladders', '\ufeff', '\r\n'],
		['ft-engineering-progression', '\ufeff', '\r\n'],
		['monzo-progression', '\ufeff', '\r\n'],
		['unidays-competency-framework', '\ufeff', '\n']
	])(
		'%s is the same with other line ends and the mark of its encoding',
		async (name, mark, end) => {
			const { files } = readPath(`${SHARED}/${name}`);
			const changed = files.map(({ path, bytes }) => {
				const text = new TextDecoder().decode(bytes).replaceAll(/\r?\n/g, end);
				return { path, bytes: new TextEncoder().encode(`${mark}${text}`) };
			});
			const { framework } = await readFramework(changed, { name });
			expect(framework).toEqual((await taken(name)).framework);
		}
	);

	describe('engineeringladders', () => {
		let framework: GrowthFramework;
		beforeAll(async () => {
			({ framework } = await taken('engineeringladders'));
		});

		test('4 ladders are roles, 5 axes competencies with a scale each, and all 90 bullets expectations', () => {
			expect(countsOf(framework)).toMatchObject({
				roles: 4,
				role_levels: 18,
				competencies: 5,
				scales: 5,
				mastery_levels: 25,
				descriptors: 25,
				expectations: 90
			});
			expect(framework.expectations.every(({ mastery_level }) => mastery_level !== null)).toBe(
				true
			);
		});

		test('a bullet that does not name its axis is told by the name of the level, and keeps its own words', () => {
			const d1 = named(framework.role_levels, 'Developer 1');
			const influence = named(framework.competencies, 'Influence');
			const expected = framework.expectations.find(
				(one) => one.role_level === d1.id && one.competency === influence.id
			);
			expect(expected?.words).toMatch(/or team pods$/);
			expect(expected?.mastery_level).toBe(named(framework.mastery_levels, 'Subsystem').id);
			expect(d1).toMatchObject({ code: 'D1', summary: 'Level 1. Senior: No.' });
		});

		test('the table of all ladders says which levels stand beside one another', () => {
			expect(steps(framework, 'parallel')).toBe(3 + 6 + 6 + 6);
			expect(steps(framework, 'next')).toBe(6 + 3 + 3 + 2);
		});

		test('what is no part of a ladder is kept, with its file and line', () => {
			const places = framework.unmapped.map(({ source, place }) => `${source} ${place}`);
			expect(places).toContain('TechLead-EngineeringManager.md line 1');
			expect(places).toContain('README.md body.sections[5], line 95');
			expect(framework.source.licence).toMatch(/^Apache License/);
		});
	});

	describe('ft-engineering-progression', () => {
		let framework: GrowthFramework;
		beforeAll(async () => {
			({ framework } = await taken('ft-engineering-progression'));
		});

		test('3 families are roles, themes competencies of a file, statements behaviours with examples, cells expectations', () => {
			expect(countsOf(framework)).toMatchObject({
				roles: 3,
				role_levels: 8 + 4 + 3,
				competencies: 9 + 4 + 4,
				mastery_levels: 5,
				indicators: 72 + 101 + 48,
				expectations: 8 * 9 + 4 * 4 + 3 * 4
			});
			expect(examples(framework)).toBe(257 + 74);
		});

		test('levels that fork stand beside one another, each with its track', () => {
			const [ic, pm] = [
				named(framework.role_levels, 'Senior Engineer 2 (Individual Contributor)'),
				named(framework.role_levels, 'Senior Engineer 2 (People Manager)')
			];
			expect([ic.track, pm.track]).toEqual(['Individual Contributor', 'People Manager']);
			const links = framework.role_level_links;
			expect(links).toContainEqual(
				expect.objectContaining({ from: ic.id, to: pm.id, kind: 'parallel' })
			);
			const next = links.filter(({ from, kind }) => from === ic.id && kind === 'next');
			const principal = named(framework.role_levels, 'Principal Engineer (Individual Contributor)');
			expect(next.map(({ to }) => to)).toEqual([principal.id]);
		});
	});

	describe('monzo-progression', () => {
		let framework: GrowthFramework;
		beforeAll(async () => {
			({ framework } = await taken('monzo-progression'));
		});

		test('17 frameworks are roles and all 1,386 criteria behaviours, with 130 examples', () => {
			expect(countsOf(framework)).toMatchObject({ roles: 17, indicators: 1386, unmapped: 2 });
			expect(examples(framework)).toBe(130);
		});

		test('70 topics are 70 pairs of a role and a competency, beside the three that stand under headings', () => {
			const roleOf = new Map(framework.role_levels.map(({ id, role }) => [id, role]));
			const stated = framework.expectations.filter(({ basis }) => basis === 'stated');
			const pairs = new Set(
				stated.map(({ role_level, competency }) => `${roleOf.get(role_level)} ${competency}`)
			);
			expect(pairs.size).toBe(70 + 3 * 3);
		});

		test('levels are those in use: 2 to 6 where 5 are declared', () => {
			const role = framework.roles.find(({ note }) => note.startsWith('Levels declared: 5'))?.id;
			expect(role).toBeDefined();
			const leadership = framework.roles.find(({ name }) => /leadership/i.test(name));
			const levels = framework.role_levels.filter((level) => level.role === leadership?.id);
			expect(levels.map(({ name }) => name)).toEqual([2, 3, 4, 5, 6].map((n) => `Level ${n}`));
		});

		test('a topic without a title is the generic one, with its behaviours', () => {
			const own = framework.competencies.filter(({ name }) => name === '💬 Communication');
			expect(own).toHaveLength(1);
			const on = framework.indicators.filter(({ competency }) => competency === own[0]?.id);
			expect(on.filter(({ mastery_level }) => mastery_level !== null)).toHaveLength(9);
			expect(framework.expectations.some(({ basis }) => basis === 'inherited')).toBe(true);
		});
	});

	describe('unidays-competency-framework', () => {
		let framework: GrowthFramework;
		beforeAll(async () => {
			({ framework } = await taken('unidays-competency-framework'));
		});

		test('groups, topics, criteria, roles, levels and references all have their place', () => {
			expect(countsOf(framework)).toMatchObject({
				competencies: 25,
				scales: 25,
				indicators: 472,
				roles: 19,
				role_levels: 41,
				expectations: 332 + 14
			});
			const of = (weight: string) =>
				framework.expectations.filter((one) => one.weight === weight).length;
			expect([of('required'), of('optional')]).toEqual([332, 14]);
			const groups = Map.groupBy(framework.groups, ({ kind }) => kind);
			expect(groups.get('competency')).toHaveLength(5);
		});

		test('groups of roles stand three deep', () => {
			const innermost = framework.groups.find(({ name }) => name.endsWith('End User Technology'));
			const middle = framework.groups.find(({ id }) => id === innermost?.parent);
			const outermost = framework.groups.find(({ id }) => id === middle?.parent);
			expect(outermost?.name).toBe('🚀 Product and Engineering');
		});

		test('the one reference that stands where none belongs, and leads nowhere, is kept', () => {
			expect(framework.unmapped.map(({ body }) => body)).toContainEqual(
				expect.stringContaining('engineering-competencies/test/1337')
			);
		});
	});
}
