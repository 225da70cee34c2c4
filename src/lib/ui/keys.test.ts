import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALONE_TIME, createKeys, SEQUENCE_TIME, type Binding, type Press } from './keys.ts';

let time = 0;
let done: string[] = [];
let keys = createKeys();

/** Stands in for an element: `closest` says whether it lies in what the selector names. */
const element = (kind: string) =>
	({ closest: (selector: string) => (selector.includes(kind) ? {} : null) }) as unknown as Element;
const does = (name: string, rest: Partial<Binding> = {}): Binding => ({
	keys: name,
	label: name,
	group: 'All',
	run: () => done.push(name),
	...rest
});
const press = (key: string, rest: Partial<Press> = {}) =>
	keys.press({
		key,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		repeat: false,
		isComposing: false,
		defaultPrevented: false,
		timeStamp: time,
		target: null,
		...rest
	});

beforeEach(() => {
	time = 0;
	done = [];
	keys = createKeys();
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('single letters', () => {
	test('do what they are bound to, and nothing else does', () => {
		keys.bind([does('n'), does('?')]);
		expect([press('n'), press('N'), press('?'), press('x')]).toEqual([true, true, true, false]);
		expect(done).toEqual(['n', 'n', '?']);
	});
	test('never fire in a field, a menu or a dialog', () => {
		keys.bind([does('n')]);
		for (const place of ['input', 'textarea', 'contenteditable', 'menu', 'dialog'])
			expect(press('n', { target: element(place) })).toBe(false);
		expect(press('n', { target: element('button') })).toBe(true);
	});
	test('never fire with a modifier, held down, in composition, or after somebody else took the key', () => {
		keys.bind([does('n')]);
		const none: Partial<Press>[] = [
			{ ctrlKey: true },
			{ metaKey: true },
			{ altKey: true },
			{ repeat: true },
			{ isComposing: true },
			{ defaultPrevented: true }
		];
		for (const rest of none) expect(press('n', rest)).toBe(false);
	});
	test('can be turned off, which leaves keys with Ctrl or Cmd', () => {
		keys.bind([does('n'), does('g h'), does('mod+z')]);
		keys.setLetters(false);
		expect([press('n'), press('g'), press('h')]).toEqual([false, false, false]);
		expect(press('z', { ctrlKey: true })).toBe(true);
	});
});

describe('sequences', () => {
	test('need the second key within a second', () => {
		keys.bind([does('g h')]);
		press('g');
		time = SEQUENCE_TIME;
		expect(press('h')).toBe(true);
		press('g');
		time += SEQUENCE_TIME + 1;
		expect(press('h')).toBe(false);
	});
	test('give way to a single key where the second does not fit', () => {
		keys.bind([does('g h'), does('n')]);
		press('g');
		expect(press('n')).toBe(true);
		expect(press('h')).toBe(false);
		expect(done).toEqual(['n']);
	});
	test('a key that begins one and means something alone waits for the second, and gives way to it', () => {
		keys.bind([does('g h'), does('g')]);
		press('g');
		expect(done).toEqual([]);
		vi.advanceTimersByTime(ALONE_TIME);
		expect(done).toEqual(['g']);
		press('g');
		press('h');
		vi.advanceTimersByTime(ALONE_TIME);
		expect(done).toEqual(['g', 'g h']);
	});
	test('such a key is done at once where another key follows, and not at all once it is taken away', () => {
		const away = keys.bind([does('g')]);
		keys.bind([does('g h'), does('n')]);
		press('g');
		press('n');
		expect(done).toEqual(['g', 'n']);
		press('g');
		away();
		vi.advanceTimersByTime(ALONE_TIME);
		expect(done).toEqual(['g', 'n']);
	});
	test('the second key means the sequence, not its single letter', () => {
		keys.bind([does('g e'), does('e')]);
		press('g');
		press('e');
		press('e');
		expect(done).toEqual(['g e', 'e']);
	});
});

describe('keys with Ctrl or Cmd', () => {
	test('work with either, and in a field only if they say so', () => {
		keys.bind([does('mod+z'), does('mod+k', { inFields: true })]);
		const target = element('input');
		expect(press('z', { metaKey: true })).toBe(true);
		expect(press('z', { ctrlKey: true, target })).toBe(false);
		expect(press('k', { ctrlKey: true, target })).toBe(true);
	});
});

describe('the registry', () => {
	test('lets the newest binding win until it is taken away', () => {
		keys.bind([does('n')]);
		const away = keys.bind([does('n', { label: 'newer', run: () => done.push('newer') })]);
		press('n');
		expect(keys.list().map(({ label }) => label)).toEqual(['newer']);
		away();
		press('n');
		expect(done).toEqual(['newer', 'n']);
	});
	test('passes over what does nothing now, but lists it', () => {
		keys.bind([does('n', { when: () => false })]);
		expect(press('n')).toBe(false);
		expect(keys.list()).toHaveLength(1);
	});
});
