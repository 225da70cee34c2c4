import { describe, expect, it } from 'vitest';
import { readLink } from './rules-link.ts';

describe('reading a link', () => {
	it.each([
		['https://github.com/a/b/pull/3', 'https://github.com/a/b/pull/3'],
		[' http://localhost:3000/x ', 'http://localhost:3000/x'],
		['grafana.example.org/d/abc', 'https://grafana.example.org/d/abc'],
		['example.org:8080/x', 'https://example.org:8080/x'],
		['mailto:ana@example.org?subject=Hi', 'mailto:ana@example.org?subject=Hi']
	])('takes %j', (text, url) => {
		expect(readLink(text)).toEqual({ url });
	});

	it.each([
		'',
		'a note',
		'note',
		'javascript:alert(1)',
		'data:text/html,x',
		'ftp://a.b/c',
		'https://'
	])('refuses %j and says what would be right', (text) => {
		expect(readLink(text).problem).toContain('https://');
	});
});
