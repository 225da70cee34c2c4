import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf } from '#lib/framework/rules-document.ts';
import { caseFaults, caseReader } from './files-case.server.ts';
import { toCase } from './files-case.ts';
import { anyFramework } from './rules-generate.ts';
import type { CasePackage } from './schema-case.ts';

const fileOf = (held: unknown, path = 'package.json') => ({
	path,
	bytes: new TextEncoder().encode(typeof held === 'string' ? held : JSON.stringify(held))
});
const read = async (held: unknown) => caseReader.read([fileOf(held)], {});

const kept = (number: number) => ({
	identifier: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
	uri: `https://example.org/${number}`,
	lastChangeDateTime: '2026-11-01T00:00:00Z'
});
const link = (number: number) => ({ title: String(number), ...pick(kept(number)) });
const pick = ({ identifier, uri }: { identifier: string; uri: string }) => ({ identifier, uri });
const item = (number: number, CFItemType: string, fullStatement: string, rest = {}) => ({
	...kept(number),
	...(CFItemType && { CFItemType }),
	fullStatement,
	...rest
});
let last = 1000;
const joined = (associationType: string, from: number, to: number, rest = {}) => ({
	...kept(last++),
	associationType,
	originNodeURI: link(from),
	destinationNodeURI: link(to),
	...rest
});
const document = { ...kept(0), creator: 'A college', title: 'Wood trades' };
const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);

/** Groups of competencies with skills, one scale for all, role levels in two roles. */
const trades: CasePackage = {
	CFDocument: document,
	CFItems: [
		item(1, 'Competency Domain', 'Making'),
		item(2, 'Competency', 'Joinery', { notes: 'By hand and by machine.' }),
		item(3, 'Skill', 'Cuts a dovetail'),
		item(4, 'Competency Domain', 'Working with people'),
		item(5, 'Competency', 'Advising customers'),
		item(6, 'Rating Scale', 'How well'),
		item(7, 'Proficiency Level', 'Knows about it', { abbreviatedStatement: 'Aware' }),
		item(8, 'Proficiency Level', 'Does it alone', { abbreviatedStatement: 'Able' }),
		item(9, 'Job Role', 'Joiner'),
		item(10, 'Job Level', 'Apprentice', { humanCodingScheme: 'J1' }),
		item(11, 'Job Level', 'Master', { humanCodingScheme: 'J2', educationLevel: ['11'] }),
		item(12, 'Behaviour', 'Asks before cutting')
	],
	CFAssociations: [
		joined('isChildOf', 1, 0, { sequenceNumber: 1 }),
		joined('isChildOf', 2, 1),
		joined('isChildOf', 3, 2),
		joined('isChildOf', 12, 2),
		joined('isChildOf', 4, 0, { sequenceNumber: 2 }),
		joined('isChildOf', 5, 4),
		joined('isChildOf', 6, 0),
		joined('isChildOf', 8, 6, { sequenceNumber: 2 }),
		joined('isChildOf', 7, 6, { sequenceNumber: 1 }),
		joined('isChildOf', 10, 9),
		joined('isChildOf', 11, 9),
		joined('precedes', 10, 11),
		joined('isRelatedTo', 10, 2, { notes: 'Under a master’s eye.' }),
		joined('isRelatedTo', 5, 11),
		joined('exactMatchOf', 2, 999)
	]
};

/** A course of study: untyped items, a rubric, and nothing about roles. */
const course: CasePackage = {
	CFDocument: document,
	CFItems: [
		item(1, '', 'Speaking'),
		item(2, '', 'Speak so that a room follows'),
		item(3, '', 'Alone')
	],
	CFAssociations: [joined('isChildOf', 2, 1)],
	CFRubrics: [
		{
			...kept(50),
			title: 'How it is judged',
			CFRubricCriteria: [
				{
					...kept(51),
					CFItemURI: link(2),
					CFRubricCriterionLevels: [
						{ ...kept(53), quality: 'Good', description: 'The room follows.', position: 2 },
						{ ...kept(52), quality: 'Fair', description: 'The front row follows.', position: 1 }
					]
				}
			]
		}
	]
};

describe('a package of ours', () => {
	it('holds against the official schema and comes back the same', async () => {
		await fc.assert(
			fc.asyncProperty(anyFramework, async (framework) => {
				const text = toCase(framework, { changed_at: '2026-11-22T10:00:00.000Z' });
				expect(caseFaults(JSON.parse(text))).toEqual([]);
				expect((await read(text)).framework).toEqual(framework);
			})
		);
	});

	it('keeps what another tool has put into it', async () => {
		const [framework] = fc.sample(anyFramework, { numRuns: 1, seed: 7 });
		if (!framework) throw new Error('No framework was made.');
		const package_ = JSON.parse(toCase(framework)) as CasePackage;
		package_.CFItems?.push(item(1, 'Competency', 'New here'));
		const { unmapped, ...rest } = (await read(package_)).framework;
		expect(rest).toEqual({ ...framework, unmapped: undefined });
		expect(unmapped.slice(0, -1)).toEqual(framework.unmapped);
		expect(unmapped.at(-1)?.body).toContain('New here');
	});
});

describe('a package from elsewhere', () => {
	it('becomes groups, competencies, skills, a scale, roles and role levels by its types', async () => {
		const { framework } = await read(trades);
		expect(names(framework.groups)).toEqual(['Making', 'Working with people']);
		expect(framework.competencies).toMatchObject([
			{ name: 'Joinery', note: 'By hand and by machine.', origin: 'craft' },
			{ name: 'Advising customers', origin: 'personal' }
		]);
		expect(names(framework.skills)).toEqual(['Cuts a dovetail']);
		expect(names(framework.scales)).toEqual(['How well']);
		expect(framework.mastery_levels).toMatchObject([
			{ name: 'Aware', descriptor: 'Knows about it' },
			{ name: 'Able', descriptor: 'Does it alone' }
		]);
		expect(names(framework.roles)).toEqual(['Joiner']);
		expect(framework.role_levels).toMatchObject([
			{ name: 'Apprentice', code: 'J1' },
			{ name: 'Master', code: 'J2' }
		]);
		expect(framework.indicators).toMatchObject([{ words: 'Asks before cutting' }]);
		expect(framework.role_level_links).toMatchObject([{ kind: 'next' }]);
		expect(framework.expectations).toMatchObject([
			{ words: 'Under a master’s eye.', mastery_level: null },
			{ words: '' }
		]);
	});

	it('keeps what has no place, with where it stood and why', async () => {
		const { framework } = await read(trades);
		expect(framework.unmapped.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
			'CFAssociations[14]: This leads out of the package.',
			'CFItems, educationLevel: A growth framework has no field for this.'
		]);
	});

	it('takes items without a type by their place, and rubrics as scales with descriptors', async () => {
		const { framework } = await read(course);
		expect(names(framework.groups)).toEqual(['Speaking']);
		expect(names(framework.competencies)).toEqual(['Speak so that a room follows', 'Alone']);
		expect(names(framework.mastery_levels)).toEqual(['Fair', 'Good']);
		expect(framework.descriptors.map(({ words }) => words)).toEqual([
			'The front row follows.',
			'The room follows.'
		]);
		expect(framework.unmapped).toMatchObject([{ place: 'CFRubrics[0]' }]);
	});

	it('does not lose its way in items that stand under one another', async () => {
		const circle = {
			CFDocument: document,
			CFItems: [item(1, 'Competency', 'One'), item(2, 'Competency', 'Two')],
			CFAssociations: [joined('isChildOf', 1, 2), joined('isChildOf', 2, 1)]
		};
		const counts = countsOf((await read(circle)).framework);
		expect(counts.groups + counts.competencies).toBe(2);
		expect(counts.unmapped).toBe(1);
	});
});

describe('a file that is no package', () => {
	it.each([
		[{ CFDocument: {} }, /^package\.json: This is no package of CASE 1\.1\. CFDocument must have/],
		[
			{ ...trades, CFItems: [{ ...kept(1), fullStatement: 4 }] },
			/CFItems\[0\]\.fullStatement must be string/
		],
		[{ ...trades, extra: 1 }, /must NOT have additional properties: extra/],
		['{\n"CFDocument": {,\n}', /^package\.json, line 2, column \d+: Here it stops being JSON/]
	])('is refused with its place: %j', async (held, said) => {
		await expect(read(held)).rejects.toThrow(said);
	});

	it('is refused where a newer Trellis wrote it', async () => {
		const [framework] = fc.sample(anyFramework, 1);
		if (!framework) throw new Error('No framework was made.');
		const newer = toCase(framework).replace('"version": 1', '"version": 9');
		await expect(read(newer)).rejects.toThrow(/reads version 1 of a framework, and this one is 9/);
	});
});
