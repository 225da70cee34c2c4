import { describe, expect, it } from 'vitest';
import { countsOf, frameworkMisfits } from '#lib/framework/rules-document.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { starterFrameworks } from '#lib/starters/rules-load.ts';
import { STARTERS } from '#lib/starters/words.ts';
import { toLadder } from './files-ladder.ts';
import { ladderReader } from './files-ladder-read.ts';
import { readFramework } from './files.server.ts';

const fileOf = (text: string) => ({ path: 'ladder.md', bytes: new TextEncoder().encode(text) });
const read = async (text: string) => (await readFramework([fileOf(text)])).framework;
const all = starterFrameworks(STARTERS.map(({ key }) => key));

/** A framework with its ids told by name, so that two of them can be held together. */
function told(framework: GrowthFramework) {
	const {
		competencies,
		mastery_levels,
		role_levels,
		expectations,
		descriptors,
		indicators,
		roles
	} = framework;
	const named = new Map(
		[...competencies, ...mastery_levels, ...roles].map(({ id, name }) => [id, name])
	);
	const levels = new Map(
		role_levels.map(({ id, role, name }) => [id, `${named.get(role)} ${name}`])
	);
	const of = (id: string | null) => named.get(id ?? '') ?? levels.get(id ?? '') ?? '';
	return {
		levels: role_levels.map(({ id: _, role, ...rest }) => ({ ...rest, role: of(role) })),
		competencies: competencies.map(({ name, note, origin }) => ({ name, note, origin })),
		expectations: expectations
			.map(({ id: _, ...one }) =>
				JSON.stringify({
					...one,
					role_level: of(one.role_level),
					competency: of(one.competency),
					mastery_level: of(one.mastery_level)
				})
			)
			.sort(),
		descriptors: descriptors
			.map((one) => `${of(one.competency)} ${of(one.mastery_level)} ${one.words}`)
			.sort(),
		indicators: indicators
			.map(
				(one) =>
					`${of(one.competency)} ${of(one.mastery_level)} ${of(one.role_level)} ${one.sign} ${one.words}`
			)
			.sort()
	};
}

describe('a ladder in Markdown', () => {
	it('says the same when it is taken back', async () => {
		const framework = await all;
		const { text, left } = toLadder(framework);
		const again = await read(text);
		expect(frameworkMisfits(again)).toEqual([]);
		expect(again.unmapped).toEqual([]);
		expect(told(again)).toEqual(told(framework));
		expect(again.name).toBe(framework.name);
		expect(again.summary).toBe(framework.summary);
		expect(left).toContain(`${countsOf(framework).skills} skills are left out.`);
	});

	it('says the same though its texts look like Markdown', async () => {
		const framework = structuredClone(await all);
		const odd = [
			'# no heading',
			'- no item',
			'**no** [link](x)',
			'1. one\n2. two',
			'a | b',
			'<b>',
			'first\n\nsecond'
		];
		framework.competencies.forEach((one, at) => (one.note = odd[at % odd.length] ?? ''));
		framework.descriptors.forEach((one, at) => (one.words = `${odd[at % odd.length]} ${at}`));
		framework.expectations.forEach((one, at) => (one.words = odd[at % odd.length] ?? ''));
		const again = await read(toLadder(framework).text);
		expect(told(again)).toEqual(told(framework));
	});

	it('keeps what a person has added that it has no place for', async () => {
		const { text } = toLadder(await all);
		const { unmapped } = await read(`${text}\n## Pay\n\nAll the same.\n`);
		expect(unmapped.map(({ body }) => body)).toEqual(['Pay', 'All the same.']);
	});

	it('is no other Markdown', () => {
		expect(ladderReader.fits([fileOf('# A ladder\n')], {})).toBe(0);
	});
});
