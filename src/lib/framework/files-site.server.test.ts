import { describe, expect, it } from 'vitest';
import { starterFramework } from '#lib/starters/rules-load.ts';
import { siteFiles } from './files-site.server.ts';
import type { Published } from './rules-site.ts';

const engineer = await starterFramework('engineer');
const published = (document = engineer): Published => {
	return { name: document.name, number: null, published_at: null, contributors: [], document };
};

describe('a framework as files', () => {
	it('leads by relative links only, each to a file or an anchor that is there', () => {
		const files = siteFiles(published());
		const pages = new Map(files.map(({ path, html }) => [path, html]));
		for (const [path, html] of pages)
			for (const [, href = ''] of html.matchAll(/\s(?:href|action)="([^"]*)"/g)) {
				const to = new URL(href, `file:///site/${path}`);
				expect(href).not.toMatch(/^(\/|https?:)/);
				const place = to.pathname.slice('/site/'.length);
				if (place === 'assets/style.css') continue;
				expect([...pages.keys()], `${href} on ${path}`).toContain(place);
				if (to.hash) expect(pages.get(place)).toContain(`id="${to.hash.slice(1)}"`);
			}
	});

	it('writes what people wrote as text', () => {
		const document = {
			...engineer,
			name: '<script>alert(1)</script> & "co"',
			summary: '<img src=x onerror=alert(1)>'
		};
		const [home] = siteFiles(published(document));
		expect(home?.html).not.toMatch(/<script>alert|<img/);
		expect(home?.html).toContain('&lt;script>alert(1)&lt;/script> &amp; &quot;co&quot;');
	});

	it('brings nothing from elsewhere', () => {
		for (const { html } of siteFiles(published()))
			expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	});
});
