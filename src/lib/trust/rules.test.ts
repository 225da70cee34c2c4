import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserOf, localPath, PASSWORD_LENGTH, passwordFault, tokenIn } from './rules.ts';

describe('after signing in', () => {
	it('a path of this Trellis is gone to, with its question', () => {
		expect(localPath('/evidence?group=quarter')).toBe('/evidence?group=quarter');
	});

	it.each([
		null,
		'',
		'evidence',
		'https://elsewhere.example',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'/\t/elsewhere.example',
		'/.//elsewhere.example',
		'/x/..//elsewhere.example',
		'javascript:alert(1)'
	])('%j leads home and nowhere else', (to) => {
		expect(localPath(to)).toBe('/');
	});
});

describe('a pasted link', () => {
	it('is taken whole, or as only the part after its #', () => {
		expect(tokenIn(' http://127.0.0.1:4180/start#abc_123\n')).toBe('abc_123');
		expect(tokenIn('abc_123')).toBe('abc_123');
	});
});

describe('a password', () => {
	const fault = (password: string) =>
		passwordFault(password, 'maya.okafor@larkfield.example', new Set(['1234567890', 'qwertyuiop']));

	it('is long enough in characters, not in units of UTF-16', () => {
		expect(fault('nine char')).toMatch(/at least 10/);
		expect(fault('🌱🌿🍀🌳🌱')).toMatch(/at least 10/);
		expect(fault('ten chars!')).toBeUndefined();
	});

	it('is none of those that are tried first', () => {
		expect(fault('QwertyUiop')).toMatch(/tried first/);
		expect(fault('aaaaaaaaaaaa')).toMatch(/tried first/);
	});

	it('is not the e-mail address or the name of the product with little around it', () => {
		expect(fault('maya.okafor1')).toMatch(/Leave your e-mail/);
		expect(fault('trellis2026')).toMatch(/Leave your e-mail/);
		expect(fault('trellis over the garden wall')).toBeUndefined();
	});

	it('is never faulted for its kinds of characters', () => {
		const long = fc
			.string({ minLength: PASSWORD_LENGTH, unit: 'grapheme' })
			.filter(
				(text) => [...text].length >= PASSWORD_LENGTH && new Set(text.toLowerCase()).size > 3
			);
		fc.assert(
			fc.property(long, (password) => {
				expect(fault(password)).toBeUndefined();
			})
		);
	});
});

describe('where somebody is signed in', () => {
	it.each([
		[
			'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
			'Chrome on Linux'
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
			'Safari on an iPhone'
		],
		['', 'A browser']
	])('%j is called %j', (agent, name) => {
		expect(browserOf(agent)).toBe(name);
	});
});
