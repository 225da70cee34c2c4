import { render } from 'svelte/server';
import { WORDS } from '#lib/impact/words.ts';
import tokens from '#lib/ui/tokens.css?raw';
import MapSheet from './MapSheet.svelte';
import { sheetOf } from './rules-file.ts';
import type { DatedPicture } from './rules-picture.ts';

/** The faces of a picture; where Inter and Newsreader are not there, the nearest of what is. */
const FACES: Record<string, string> = {
	sans: 'Inter, system-ui, Helvetica, Arial, sans-serif',
	serif: 'Newsreader, Georgia, serif'
};

/** Every colour of the light theme by the name of its token. */
const LIGHT = new Map(
	[...tokens.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)/gi)].map(
		([, name = '', colour = '']) => [name, colour]
	)
);

/** What a token stands for in a file. @throws Error for a token that has no plain colour */
function literal(name: string): string {
	const found = FACES[name] ?? LIGHT.get(name);
	if (found === undefined) throw new Error(`The picture uses --${name}, which is no plain colour.`);
	return found;
}

/** Markup without what only a page needs, its tokens made plain. What is written in it stays as it is. */
function plain(markup: string): string {
	return markup
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/<[a-zA-Z][^<>]*>/g, (tag) =>
			tag
				.replaceAll(/ class="[^"]*"/g, '')
				.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => literal(name))
		);
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The map as an SVG document of its own, in the light theme, with its heading and its key.
 * @param owner whose map it is, or null where that is not to be said
 * @param width in pixels
 */
export function mapSvg(
	{ picture, shown, span }: DatedPicture,
	{ owner, width }: { owner: string | null; width: number }
): string {
	const sheet = sheetOf(picture);
	const { open } = picture.layout.size;
	const what = open ? `Impact map, ${WORDS[open]}` : 'Impact map';
	const count = shown === 1 ? '1 impact' : `${shown} impacts`;
	const line = [...(owner ? [what] : []), span, count].join(' · ');
	const { body } = render(MapSheet, {
		props: { picture, sheet, heading: owner ?? what, line }
	});
	const { x, y, width: wide, height: high } = sheet.view;
	const height = Math.round((width * high) / wide);
	const name = escaped([owner, what, span, count].filter(Boolean).join(', '));
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${wide} ${high}" role="img" aria-label="${name}"><title>${name}</title>${plain(body)}</svg>\n`;
}
