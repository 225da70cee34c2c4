import { describe, expect, test } from 'vitest';
import { isHere } from './frame.ts';
import { ariaKeys, keyCaps } from './key-names.ts';
import { hueOf, initials } from './people-marks.ts';
import { spots } from './sparkline.ts';
import { themeFrom } from './theme.ts';

describe('a person', () => {
	test.each([
		['Maya Okafor', 'MO'],
		['Ana Maria Ruiz', 'AR'],
		['émile', 'É'],
		['  ', '?'],
		['42 testers', '4T'],
		['(outside) Ines Moreau', 'OM']
	])('%s is %s', (name, letters) => expect(initials(name)).toBe(letters));
	test('has one of four colours, the same for the same name', () => {
		const hues = ['Maya Okafor', 'Ana Ruiz', 'Priya Nair', 'Tomasz Zieliński'].map(hueOf);
		expect(hues.every((hue) => hue >= 0 && hue < 4)).toBe(true);
		expect(hueOf(' maya okafor')).toBe(hueOf('Maya Okafor'));
	});
});

describe('keys', () => {
	test('are written as on the keyboard at hand', () => {
		expect([keyCaps('mod+k', true), keyCaps('mod+k', false)]).toEqual(['⌘ K', 'Ctrl K']);
		expect([keyCaps('g h', true), keyCaps('n', false), keyCaps('Escape', false)]).toEqual([
			'G H',
			'N',
			'Esc'
		]);
	});
	test('are told to assistive technology where that has words for them', () => {
		expect(ariaKeys('n')).toBe('N');
		expect(ariaKeys('mod+z')).toBe('Control+Z Meta+Z');
		expect(ariaKeys('g h')).toBeUndefined();
		expect(ariaKeys(undefined)).toBeUndefined();
	});
});

describe('a line of readings', () => {
	test('spans its box, the highest reading at the top', () => {
		expect(spots([1, 3, 2], 100, 50, 5)).toEqual([
			{ x: 5, y: 45 },
			{ x: 50, y: 5 },
			{ x: 95, y: 25 }
		]);
	});
	test('lies in the middle where nothing changes', () => {
		expect(spots([2, 2], 100, 50, 5).map(({ y }) => y)).toEqual([25, 25]);
		expect(spots([2], 100, 50, 5)).toEqual([{ x: 5, y: 25 }]);
	});
});

test('a theme that is not known leaves it to the system', () => {
	expect([themeFrom('dark'), themeFrom('pink'), themeFrom(null)]).toEqual([
		'dark',
		'system',
		'system'
	]);
});

test('a link is here on its page and below it, home only on itself', () => {
	expect(isHere('/evidence', '/evidence', '/')).toBe('page');
	expect(isHere('/impacts/1', '/impacts', '/')).toBe('page');
	expect(isHere('/impactful', '/impacts', '/')).toBeUndefined();
	expect(isHere('/evidence', '/', '/')).toBeUndefined();
});
