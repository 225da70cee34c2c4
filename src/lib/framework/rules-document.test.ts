import { describe, expect, it } from 'vitest';
import { countsOf, emptyFramework, frameworkMisfits } from './rules-document.ts';
import { stableId } from './rules-identity.ts';
import { growthFramework, type GrowthFramework } from './schema-document.ts';

const id = (name: string) => stableId('unmapped', name);

/** A whole small framework, as somebody would write it by hand: what may be left out is. */
const written = (more: object = {}): GrowthFramework =>
	growthFramework.parse({
		...emptyFramework('Garden'),
		scales: [
			{ id: id('depth'), name: 'Depth' },
			{ id: id('width'), name: 'Width' }
		],
		mastery_levels: [
			{ id: id('sees'), scale: id('depth'), name: 'Sees' },
			{ id: id('wide'), scale: id('width'), name: 'Wide' }
		],
		groups: [{ id: id('growing'), kind: 'competency', name: 'Growing' }],
		competencies: [{ id: id('care'), group: id('growing'), scale: id('depth'), name: 'Care' }],
		roles: [{ id: id('gardener'), name: 'Gardener' }],
		role_levels: [{ id: id('junior'), role: id('gardener'), name: 'Junior' }],
		...more
	});

describe('what keeps the parts from being a whole framework', () => {
	it('is nothing where all fits', () => {
		const expectations = [
			{
				id: id('e'),
				role_level: id('junior'),
				competency: id('care'),
				mastery_level: id('sees')
			}
		];
		expect(frameworkMisfits(written({ expectations }))).toEqual([]);
		expect(countsOf(written({ expectations }))).toMatchObject({ scales: 2, expectations: 1 });
	});

	const expects = { id: id('e'), role_level: id('junior'), competency: id('care') };
	it.each<[string, object, string[]]>([
		[
			'an id that leads nowhere',
			{ expectations: [{ ...expects, competency: id('gone') }] },
			['expectations.0.competency']
		],
		[
			'an id that occurs twice',
			{ roles: [1, 2].map(() => ({ id: id('gardener'), name: 'Gardener' })) },
			['roles.1.id']
		],
		[
			'two expectations of one competency at one role level',
			{ expectations: [expects, { ...expects, id: id('f') }] },
			['expectations.1']
		],
		[
			'a mastery level of a scale that the competency does not use',
			{ expectations: [{ ...expects, mastery_level: id('wide') }] },
			['expectations.0.mastery_level']
		],
		[
			'a behaviour on two levels at once',
			{
				indicators: [
					{
						id: id('i'),
						competency: id('care'),
						mastery_level: id('sees'),
						role_level: id('junior'),
						words: 'You water before noon.'
					}
				]
			},
			['indicators.0.role_level']
		],
		[
			'a group inside itself',
			{
				groups: [
					{ id: id('growing'), kind: 'competency', name: 'Growing', parent: id('soil') },
					{ id: id('soil'), kind: 'competency', name: 'Soil', parent: id('growing') }
				]
			},
			['groups.0.parent', 'groups.1.parent']
		],
		[
			'a group of roles among groups of competencies',
			{
				groups: [
					{ id: id('growing'), kind: 'competency', name: 'Growing' },
					{ id: id('team'), kind: 'role', name: 'Team', parent: id('growing') }
				]
			},
			['groups.1.parent']
		]
	])('is %s', (_, more, fields) => {
		expect(frameworkMisfits(written(more)).map(({ field }) => field)).toEqual(fields);
	});
});
