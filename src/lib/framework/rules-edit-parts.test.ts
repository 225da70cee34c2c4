import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkOf } from '#lib/starters/rules.ts';
import { ENGINEER } from '#lib/starters/words-engineer.ts';
import { QUALITY_ENGINEER } from '#lib/starters/words-quality.ts';
import { frameworkMisfits } from './rules-document.ts';
import { movedPart, withFields, withoutPart } from './rules-edit-parts.ts';
import { freshPart } from './rules-forms.ts';
import type { FrameworkParts } from './schema-document.ts';
import { growthFramework } from './schema-document.ts';
import { emptyFramework } from './rules-document.ts';
import { PARTS_NAMES } from './words-document.ts';

const parts: FrameworkParts = frameworkOf([ENGINEER, QUALITY_ENGINEER]);
const idsOf = (list: (typeof PARTS_NAMES)[number]) => parts[list].map(({ id }) => id);
const filledLists = PARTS_NAMES.filter((list) => parts[list].length > 0);
const anyPart = fc
	.constantFrom(...filledLists)
	.chain((list) => fc.record({ list: fc.constant(list), id: fc.constantFrom(...idsOf(list)) }));

describe('parts of a draft', () => {
	it('taking any part out leaves a whole framework', () => {
		fc.assert(
			fc.property(fc.array(anyPart, { minLength: 1, maxLength: 4 }), (gone) => {
				const after = gone.reduce<FrameworkParts>(
					(left, { list, id }) => ({ ...left, ...withoutPart(left, list, id) }),
					parts
				);
				expect(frameworkMisfits(after)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('moving a part there and back leaves the order as it was', () => {
		fc.assert(
			fc.property(anyPart, ({ list, id }) => {
				const there = { ...parts, ...movedPart(parts, list, id, 1) };
				if (there[list] === parts[list]) return;
				expect({ ...there, ...movedPart(there, list, id, -1) }[list]).toEqual(parts[list]);
			})
		);
	});

	it('moves a role level among those of its role alone', () => {
		const own = parts.role_levels.filter(({ role }) => role === parts.roles[0]?.id);
		expect(movedPart(parts, 'role_levels', own.at(-1)?.id ?? '', 1)).toEqual({});
	});

	it('what stood in a group stands in the one above', () => {
		const [group] = parts.groups;
		const after = { ...parts, ...withoutPart(parts, 'groups', group?.id ?? '') };
		expect(after.competencies.some(({ group: at }) => at === group?.id)).toBe(false);
		expect(after.competencies).toHaveLength(parts.competencies.length);
	});

	it('a competency that takes another scale takes its cells along, step for step', () => {
		const short = ['One', 'Two'].map((name) => ({
			id: `01936f2e-8d4c-7b1a-9c3e-00000000000${name === 'One' ? 1 : 2}`,
			scale: 'short',
			name,
			descriptor: '',
			dreyfus: '',
			bloom: ''
		}));
		const both = {
			...parts,
			scales: [...parts.scales, { id: 'short', name: 'Short', note: '' }],
			mastery_levels: [...parts.mastery_levels, ...short]
		};
		const id = both.competencies[0]?.id ?? '';
		const after = { ...both, ...withFields(both, 'competencies', id, { scale: 'short' }) };
		expect(frameworkMisfits(after)).toEqual([]);
		const without = { ...both, ...withFields(both, 'competencies', id, { scale: null }) };
		expect(frameworkMisfits(without)).toEqual([]);
	});

	it('a new part of any kind fits, where there is what it cannot be without', () => {
		for (const list of PARTS_NAMES) {
			const id = '01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f';
			const part = freshPart(parts, list, id);
			if (!part) continue;
			const after = { ...emptyFramework('One'), ...parts, [list]: [...parts[list], part] };
			expect(frameworkMisfits(after)).toEqual([]);
			expect(growthFramework.safeParse(after).error).toBeUndefined();
		}
		expect(freshPart(emptyFramework('Empty'), 'mastery_levels', 'x')).toBeUndefined();
	});
});
