import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { FACES } from './words-faces.ts';

/** Where the faces lie: beside the built server, or in the packages they come from. */
function faces(): string[] {
	const built = fileURLToPath(new URL('../../fonts', import.meta.url));
	const packages = () =>
		join(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter')), '..');
	const root = existsSync(built) ? built : packages();
	return Object.entries(FACES).flatMap(([family, folders]) =>
		folders.map((folder) => join(root, family, folder))
	);
}

/**
 * The picture of an SVG document as PNG, in its own size. Drawn beside the main thread, from the faces that
 * Trellis brings and no others, so that it looks the same on every machine.
 */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const image = await renderAsync(svg, {
		font: {
			loadSystemFonts: false,
			fontDirs: faces(),
			defaultFontFamily: 'Inter',
			sansSerifFamily: 'Inter',
			serifFamily: 'Newsreader'
		},
		logLevel: 'error'
	});
	return new Uint8Array(image.asPng());
}
