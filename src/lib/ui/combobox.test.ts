import { expect, test } from 'vitest';
import { isNew, suggest } from './combobox.ts';
import { folded } from './folded.ts';

const all = ['Risk analysis', 'Facilitation', 'Property tests', 'Tests of contracts'].map(
	(label) => ({
		id: label,
		label
	})
);
const labels = (text: string) => suggest(text, all).map(({ label }) => label);

test('names that begin with the text come first, then those with a word that does', () => {
	expect(labels('test')).toEqual(['Tests of contracts', 'Property tests']);
	expect(labels('cil')).toEqual(['Facilitation']);
	expect(labels('')).toHaveLength(4);
	expect(suggest('', all, 2)).toHaveLength(2);
});
test('a new value is offered unless one is called just that', () => {
	expect(isNew(' facilitation ', all)).toBe(false);
	expect(isNew('Facil', all)).toBe(true);
	expect(isNew('  ', all)).toBe(false);
});
test('case and accents are folded away', () => {
	expect(folded('Zieliński')).toBe('zielinski');
	expect(folded('BERGSTRÖM')).toBe('bergstrom');
});
