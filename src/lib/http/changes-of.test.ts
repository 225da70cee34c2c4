import { describe, expect, it } from 'vitest';
import { feedbackInput } from '#lib/feedback/schema.ts';
import { frameworkVersionInput } from '#lib/framework/schema-version.ts';
import { impactInput } from '#lib/impact/schema.ts';
import { changesOf } from './changes-of.ts';

describe('a change to an impact', () => {
	const changes = changesOf(impactInput);

	it('holds what was given and nothing else: no default steps in', () => {
		expect(changes.parse({})).toEqual({});
		expect(changes.parse({ effect: 'Calls fell' })).toEqual({ effect: 'Calls fell' });
	});

	it('can empty a field', () => {
		expect(changes.parse({ scale: null, people: [] })).toEqual({ scale: null, people: [] });
	});

	it('keeps the rules and the defaults inside a field', () => {
		expect(changes.safeParse({ status: 'done' }).success).toBe(false);
		expect(changes.safeParse({ audience: [{ kind: 'nobody' }] }).success).toBe(false);
		expect(changes.parse({ audience: [{ kind: 'my_team' }] })).toEqual({
			audience: [{ kind: 'my_team', words: '' }]
		});
	});

	it('refuses a field that there is not, and those the server sets itself', () => {
		for (const field of ['haedline', 'id', 'version', 'created_at', 'deleted_at'])
			expect(changes.safeParse({ [field]: 'x' }).success, field).toBe(false);
	});
});

describe('a change to feedback', () => {
	const changes = changesOf(feedbackInput);

	it('may leave out what a new one needs', () => {
		expect(changes.parse({ giver: 'Ana' })).toEqual({ giver: 'Ana' });
	});

	it('can neither take what a new one needs away nor say how it stands', () => {
		expect(changes.safeParse({ giver: '' }).success).toBe(false);
		expect(changes.safeParse({ passages: [] }).success).toBe(false);
		expect(changes.safeParse({ standing: 'verified' }).success).toBe(false);
	});
});

describe('a change to a version of a framework', () => {
	it('leaves its source and its parts as they are', () => {
		expect(changesOf(frameworkVersionInput).parse({ note: 'x' })).toEqual({ note: 'x' });
	});
});
