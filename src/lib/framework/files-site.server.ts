import { render } from 'svelte/server';
import '#lib/ui/base.css';
import { type Published, siteOf } from './rules-site.ts';
import { between, fileOf, pagesOf } from './rules-site-pages.ts';
import Site from './Site.svelte';

/** A file of a site by its path within it. */
export type SiteFile = { path: string; html: string };

/** What comes with every page, by its path within the site: its looks, and what narrows the search page. */
const LOOKS = 'assets/style.css';
const SCRIPT = 'assets/site.js';

/** A page may load what lies beside it and nothing else, also where it is opened from a disk. */
const POLICY =
	"default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; font-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'";

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A published framework as plain pages that lead to each other by relative links, to be put on any static host or
 * opened from a disk. Its looks and its script lie beside them.
 */
export function siteFiles(published: Published): SiteFile[] {
	const site = siteOf(published);
	return pagesOf(site).map((page) => {
		const to = between(page.path);
		const { body } = render(Site, { props: { site, page, to } });
		const title = page.path === '' ? site.name : `${page.title} · ${site.name}`;
		const script = page.kind === 'search';
		return {
			path: fileOf(page.path),
			html: document({ title, body, depth: page.path.split('/').length - 1, script })
		};
	});
}

type Parts = { title: string; body: string; depth: number; script: boolean };

function document({ title, body, depth, script }: Parts): string {
	const up = '../'.repeat(depth);
	return [
		'<!doctype html>',
		'<html lang="en-GB">',
		'<head>',
		'<meta charset="utf-8" />',
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
		'<meta name="viewport" content="width=device-width, initial-scale=1" />',
		'<meta name="color-scheme" content="light dark" />',
		`<title>${escaped(title)}</title>`,
		`<link rel="stylesheet" href="${up}${LOOKS}" />`,
		script ? `<script src="${up}${SCRIPT}" defer></script>` : '',
		'</head>',
		`<body>${body.replaceAll(/<!--[\s\S]*?-->/g, '')}</body>`,
		'</html>',
		''
	].join('\n');
}
