import { expect, it } from 'vitest';
import { removedSaid, usesOf } from './rules-used.ts';

const tag = (ref: string) => ({
	kind: 'skill' as const,
	ref,
	name_then: ref,
	framework_version: null,
	intended: null,
	shown: null
});

it('an impact counts once for each word it stands on, however often it names it', () => {
	const uses = usesOf([
		{ skills: [tag('quality'), tag('quality')], segment: 'teaching', theme: null },
		{ skills: [tag('quality')], segment: null, theme: 'refunds' }
	]);
	expect(Object.fromEntries(uses)).toEqual({ quality: 2, teaching: 1, refunds: 1 });
});

it('removing a word says where it was used and what stays', () => {
	expect(removedSaid('skill', 'Fuzzing', 12)).toBe(
		'“Fuzzing” is in the bin. Used in 12 impacts; they keep the name.'
	);
	expect(removedSaid('theme', 'Refunds', 1)).toBe(
		'“Refunds” is in the bin. Used in 1 impact; it stays, without a theme.'
	);
	expect(removedSaid('segment', 'Teaching', 0)).toBe('“Teaching” is in the bin.');
});
