import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { growthFramework } from '#lib/framework/schema-document.ts';
import { FrameworkBuilder } from './rules-build.ts';

const engineer = () => {
	const build = new FrameworkBuilder('Ours');
	build.at('roles.yaml', 'roles[0]');
	const scale = build.part('scales', ['craft'], { name: 'Craft' });
	const knows = build.part('mastery_levels', [scale, '1'], { scale, name: 'Knows' });
	const testing = build.part('competencies', ['testing'], { name: 'Testing', scale });
	const role = build.part('roles', ['engineer'], { name: 'Engineer' });
	const junior = build.part('role_levels', [role, 'junior'], { role, name: 'Junior' });
	return { build, scale, knows, testing, role, junior };
};

describe('the builder', () => {
	test('makes the same ids from the same paths, and one part of one path', () => {
		const { build, testing } = engineer();
		expect(engineer().testing).toBe(testing);
		build.part('competencies', [' testing '], { name: 'Testing', note: 'Finding out.' });
		expect(build.done().competencies).toMatchObject([{ id: testing, note: 'Finding out.' }]);
	});

	test('keeps a second word on the same thing, with where it stood', () => {
		const { build, testing, knows } = engineer();
		const path = [testing, knows];
		const what = { competency: testing, mastery_level: knows };
		build.part('descriptors', path, { ...what, words: 'Finds faults.' });
		build.at('other.yaml', 'levels[1]');
		build.part('descriptors', path, { ...what, words: 'Finds faults early.' });
		const { descriptors, unmapped } = build.done();
		expect(descriptors).toMatchObject([{ words: 'Finds faults.' }]);
		expect(unmapped).toMatchObject([
			{ source: 'other.yaml', place: 'levels[1]', body: 'Finds faults early.' }
		]);
	});

	test('takes out what leads nowhere and what leads to it, and says so', () => {
		const { build, testing, junior } = engineer();
		const nowhere = build.id('mastery_levels', 'no', 'such');
		const expected = { role_level: junior, competency: testing, mastery_level: nowhere };
		build.part('expectations', [junior, testing], expected);
		const framework = build.done();
		expect(framework.expectations).toEqual([]);
		expect(framework.unmapped).toMatchObject([
			{ source: 'roles.yaml', reason: 'None of the mastery levels has this id.' }
		]);
	});

	test('lets a part stand whose group is missing', () => {
		const { build } = engineer();
		build.part('roles', ['tester'], { name: 'Tester', group: build.id('groups', 'none') });
		const framework = build.done();
		expect(framework.roles).toMatchObject([{ name: 'Engineer' }, { name: 'Tester', group: null }]);
		expect(framework.unmapped).toHaveLength(1);
	});

	test('cuts what is too long, takes control characters out, and keeps both as they were', () => {
		const { build } = engineer();
		build.part('roles', ['long'], { name: 'x'.repeat(300) });
		build.part('roles', ['odd'], { name: 'Te\u0000ster' });
		const framework = build.done();
		expect(framework.roles[1]?.name).toHaveLength(200);
		expect(framework.roles[2]?.name).toBe('Tester');
		expect(framework.unmapped.map(({ body }) => body)).toEqual(['x'.repeat(300), 'Te\\u0000ster']);
	});

	test('takes out a part that is nothing without its name', () => {
		const { build, role } = engineer();
		build.part('role_levels', [role, 'x'], { role, name: '  ' });
		const { role_levels, unmapped } = build.done();
		expect(role_levels).toHaveLength(1);
		expect(unmapped[0]?.reason).toMatch(/^name: /);
	});

	test('whatever it is given, the framework is whole and every text is in it', () => {
		const text = fc.string({ unit: 'binary', maxLength: 300 });
		const some = fc.record({ key: text, name: text, note: text, group: fc.constantFrom('a', 'b') });
		fc.assert(
			fc.property(text, fc.array(some, { maxLength: 12 }), (name, parts) => {
				const build = new FrameworkBuilder(name);
				build.part('groups', ['a'], { kind: 'role', name: 'A', parent: build.id('groups', 'a') });
				for (const { key, group, ...fields } of parts)
					build.part('roles', [key], { ...fields, group: build.id('groups', group) });
				const framework = build.done();
				expect(growthFramework.parse(framework)).toEqual(framework);
				expect(frameworkMisfits(framework)).toEqual([]);
			})
		);
	});

	test('keeps more without a place than a framework lists one by one', () => {
		const build = new FrameworkBuilder('Ours');
		for (let at = 0; at < 20_500; at++)
			build.unplaced('a.csv', `row ${at}`, 'No column.', `v${at}`);
		build.unplaced('b.txt', '', 'Too long.', 'y'.repeat(150_000));
		const { unmapped } = build.done();
		expect(unmapped.length).toBeLessThanOrEqual(20_000);
		expect(unmapped.some(({ body }) => body.includes('v20499'))).toBe(true);
	});
});
