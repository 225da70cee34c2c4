import { expect, test } from 'vitest';
import { inGroups, matchItems, type PaletteItem } from './palette-match.ts';

const item = (label: string, rest: Partial<PaletteItem> = {}): PaletteItem => ({
	id: label,
	label,
	run: () => undefined,
	...rest
});
const items = [
	item('Evidence', { group: 'Go to', keywords: 'table proof' }),
	item('Add evidence', { group: 'Do' }),
	item('Growth page', { group: 'Go to' }),
	item('Refund failures name the fare rule', { group: 'Impacts', hint: 'Instigator' }),
	item('Contract tests adopted by Zieliński’s team', { group: 'Impacts' })
];
const labels = (text: string) => matchItems(text, items).map(({ label }) => label);

test('everything is offered while nothing is written, in the order given', () => {
	expect(labels('  ')).toEqual(items.map(({ label }) => label));
	expect(matchItems('', items, 2)).toHaveLength(2);
});
test('the beginning of a name comes before a word in it, that before a part of a word', () => {
	expect(labels('evid')).toEqual(['Evidence', 'Add evidence']);
	expect(
		matchItems('age', [item('Manage'), item('The age of it'), item('Age')]).map((x) => x.id)
	).toEqual(['Age', 'The age of it', 'Manage']);
});
test('first letters of words are enough', () => {
	expect(labels('gp')).toEqual(['Growth page']);
	expect(labels('rfr')).toEqual(['Refund failures name the fare rule']);
});
test('letters that merely occur somewhere are not', () => {
	expect(labels('eee')).toEqual([]);
	expect(labels('xyz')).toEqual([]);
});
test('every written word must fit, in any order', () => {
	expect(labels('fare refund')).toEqual(['Refund failures name the fare rule']);
	expect(labels('refund banana')).toEqual([]);
});
test('case and accents do not matter', () => {
	expect(labels('ZIELINSKI')).toEqual(['Contract tests adopted by Zieliński’s team']);
});
test('keywords, hint and group find as well, after names', () => {
	expect(labels('proof')).toEqual(['Evidence']);
	expect(labels('instigator')).toEqual(['Refund failures name the fare rule']);
});
test('a group stands once, with its items in order', () => {
	expect(inGroups(items).map(({ group, items: { length } }) => [group, length])).toEqual([
		['Go to', 2],
		['Do', 1],
		['Impacts', 2]
	]);
});
