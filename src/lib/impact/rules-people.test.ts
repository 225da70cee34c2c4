import { describe, expect, it } from 'vitest';
import { besideName, peopleKnown, readPerson } from './rules-people.ts';

describe('reading who is meant', () => {
	it.each([
		['Refund agents (6)', { who: 'group', name: 'Refund agents', size: 6 }],
		['22 testers', { who: 'group', name: 'testers', size: 22 }],
		[
			'Ines Moreau <ines@northline.example>',
			{ who: 'outside', name: 'Ines Moreau', address: 'ines@northline.example' }
		],
		['ines@northline.example', { who: 'outside', name: 'ines@northline.example' }],
		['  Priya   Nair ', { who: 'member', name: 'Priya Nair', address: null, size: null }],
		['Team (', { who: 'member', name: 'Team (' }],
		['Nobody yet (0)', { who: 'group', name: 'Nobody yet', size: 1 }]
	])('takes %j', (text, expected) => {
		expect(readPerson(text)).toMatchObject(expected);
	});
});

describe('people known', () => {
	const person = (name: string) => ({
		...readPerson(name),
		id: name,
		kind: 'impacted' as const
	});

	it('offers everybody named before once, the most often named first, and nobody who is here', () => {
		const impacts = [
			{ people: [person('Dev Patel'), person('Priya Nair')] },
			{ people: [person('Priya Nair'), person('Tomasz Zieliński')] }
		];
		const known = peopleKnown(impacts, [person('tomasz zielinski')]);
		expect(known.map(({ name }) => name)).toEqual(['Priya Nair', 'Dev Patel']);
	});

	it('says how many a group is', () => {
		expect(besideName(readPerson('Refund agents (6)'))).toBe('6 people');
		expect(besideName({ ...readPerson('x'), who: 'group' })).toBe('a group');
		expect(besideName(readPerson('Priya Nair'))).toBe('');
	});
});
