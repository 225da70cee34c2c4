import { describe, expect, it } from 'vitest';
import type { Impact, ImpactPerson, ImpactSkill, Material } from '#lib/impact/schema.ts';
import {
	abilitiesEdit,
	abilityForAll,
	choiceEdit,
	choiceForAll,
	linkForAll,
	materialEdit,
	materialFrom,
	peopleEdit,
	statusForAll,
	themeForAll,
	withAbility
} from './rules-edit.ts';
import type { Names } from './rules-names.ts';

const names: Names = {
	abilities: new Map([['q', 'Quality']]),
	segments: new Map(),
	themes: new Map(),
	levels: () => [
		{ position: 4, name: 'Grow' },
		{ position: 5, name: 'Lead' }
	]
};
const tag = (ref: string, shown: number | null): ImpactSkill => ({
	kind: 'competency',
	ref,
	name_then: ref.toUpperCase(),
	framework_version: null,
	intended: 6,
	shown
});
const quality = {
	kind: 'competency',
	ref: 'q',
	name: 'Quality',
	framework_version: 'v',
	shown: 5
} as const;
const link = (id: string, url: string): Material => ({
	id,
	url,
	kind: 'link',
	title: id,
	note: ''
});
const impact = (parts: Partial<Impact>) =>
	({
		skills: [],
		material: [],
		status: 'idea',
		made_on: null,
		started_on: null,
		...parts
	}) as unknown as Impact;

describe('one cell', () => {
	it('is called by what was chosen', () => {
		expect(choiceEdit('scale', 'group')).toEqual({
			changes: { scale: 'group' },
			label: 'Scale: Group'
		});
		expect(choiceEdit('part', null)).toEqual({
			changes: { part: null },
			label: 'Part played: not said'
		});
	});

	it('of competencies is called by the one that changed', () => {
		const before = [tag('q', 4), tag('d', null)];
		expect(abilitiesEdit(before, [tag('q', 5), tag('d', null)], names)?.label).toBe(
			'Competency: Quality Lead'
		);
		expect(abilitiesEdit(before, [...before, tag('x', null)], names)?.label).toBe('Competency: X');
		expect(abilitiesEdit(before, [tag('q', 4)], names)?.label).toBe('A competency taken away');
		expect(abilitiesEdit(before, [tag('q', 4), tag('d', null)], names)).toBeUndefined();
	});

	it('of people and links is called by the one that came', () => {
		const priya = { id: '1', name: 'Priya Nair' } as ImpactPerson;
		expect(peopleEdit([], [priya])?.label).toBe('Who felt it: Priya Nair');
		expect(peopleEdit([priya], [])?.label).toBe('Somebody taken away');
		expect(peopleEdit([priya], [priya])).toBeUndefined();
		const notes = link('Notes', 'https://a.example');
		expect(materialEdit([], [notes])?.label).toBe('Supporting material: Notes');
		expect(materialEdit([notes], [])?.label).toBe('A link taken away');
		expect(materialEdit([notes], [notes])).toBeUndefined();
	});
});

describe('a pasted link', () => {
	it('has its kind and title recognised', () => {
		const { material } = materialFrom(' github.com/larkfield/fares/pull/1841 ', 'm');
		expect(material).toMatchObject({
			id: 'm',
			kind: 'pull_request',
			url: 'https://github.com/larkfield/fares/pull/1841'
		});
	});
	it('that is no address says what would be right', () =>
		expect(materialFrom('javascript:alert(1)', 'm').problem).toMatch(/https/));
});

describe('many impacts at once', () => {
	it('take a scale, a part or a status', () => {
		expect(choiceForAll('scale', 'group')).toMatchObject({ label: 'scale Group' });
		expect(choiceForAll('part', 'owner').changes(impact({}))).toEqual({ part: 'owner' });
		const made = statusForAll('made', new Date(2026, 10, 17));
		expect(made.label).toBe('status Made');
		expect(made.changes(impact({}))).toEqual({ status: 'made', made_on: '2026-11-17' });
	});

	it('go into the zone of their theme', () => {
		const theme = { id: 't', name: 'Culture', zone: 'beyond_my_role' } as const;
		expect(themeForAll(theme).changes(impact({}))).toEqual({ theme: 't', zone: 'beyond_my_role' });
		expect(themeForAll(null)).toMatchObject({ label: 'no theme' });
	});

	it('take a competency: set where it was tagged before, added where it was not', () => {
		expect(withAbility([tag('q', 4), tag('d', 2)], quality)).toEqual([tag('q', 5), tag('d', 2)]);
		const { changes, label } = abilityForAll(quality, names);
		expect(label).toBe('Quality Lead');
		expect(
			changes(impact({ skills: [tag('d', 2)] })).skills?.map(
				({ ref, shown, framework_version }) => [ref, shown, framework_version]
			)
		).toEqual([
			['d', 2, null],
			['q', 5, 'v']
		]);
	});

	it('take a link once, each under an id of its own', () => {
		const { changes, label } = linkForAll(link('Notes', 'https://a.example'), () => 'own');
		expect(label).toBe('link Notes');
		expect(changes(impact({})).material).toEqual([
			{ ...link('Notes', 'https://a.example'), id: 'own' }
		]);
		expect(changes(impact({ material: [link('x', 'https://a.example')] }))).toEqual({});
	});
});
