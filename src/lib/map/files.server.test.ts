import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleRecord } from '#lib/portability/sample.ts';
import { mapSvg } from './files.server.ts';
import { pngOf } from './files-png.server.ts';
import { pictureOf, type PictureSource, type PictureWish } from './rules-picture.ts';

const { impacts, feedback, skills, segments, map_intents } = sampleRecord('2026-11-17');
const sample: PictureSource = { impacts, feedback, skills, segments, intents: map_intents };
const whole: PictureWish = {
	quarter: null,
	quadrant: null,
	shape: 'part',
	titles: false,
	intents: true
};
const svgOf = (
	wish: Partial<PictureWish> = {},
	owner: string | null = 'Maya Okafor',
	source = sample
) => mapSvg(pictureOf(source, { ...whole, ...wish }, '2026-Q4'), { owner, width: 800 });

/** Whether every element of a document is closed in order, and every text is escaped. */
function isWellFormed(svg: string): boolean {
	const open: string[] = [];
	const rest = svg.replaceAll(
		/<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
		(_, end: string, name: string, _attributes: string, closed: string) => {
			if (end && open.pop() !== name) throw new Error(`${name} is closed but not open.`);
			if (!end && !closed) open.push(name);
			return '';
		}
	);
	return open.length === 0 && !rest.includes('<') && !/&(?!(amp|lt|gt|quot|#\d+);)/.test(rest);
}

describe('the map as an SVG file', () => {
	it.each<[string, Partial<PictureWish>]>([
		['whole', {}],
		['by status', { shape: 'status' }],
		['with titles', { titles: true }],
		['of a quarter', { quarter: '2026-Q1' }],
		['of a quadrant', { quadrant: 'giving_back', titles: true }]
	])('is a whole document, %s', (_, wish) => {
		const svg = svgOf(wish);
		expect(isWellFormed(svg)).toBe(true);
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="800" height="\d+" /);
	});

	it('needs no style sheet and tells no ids', () => {
		const svg = svgOf({ titles: true });
		expect(svg).not.toMatch(/var\(|class=|<!--|data-|tabindex|light-dark/);
		for (const { id } of [...impacts, ...segments, ...map_intents]) expect(svg).not.toContain(id);
	});

	it('names its owner, or does not', () => {
		expect(svgOf()).toContain('Maya Okafor');
		expect(svgOf({}, null)).not.toContain('Maya');
	});

	it('explains only what is drawn', () => {
		expect(svgOf()).toContain('Grow here next');
		expect(svgOf({ intents: false })).not.toContain('Grow here next');
		expect(svgOf({ shape: 'status' })).not.toContain('Instigator');
	});

	it('keeps whatever people write as text', () => {
		const nasty = fc.constantFrom(
			'<script>alert(1)</script>',
			'a & b "c" class="d" var(--e)',
			'<!-- no -->',
			']]>'
		);
		fc.assert(
			fc.property(fc.oneof(nasty, fc.string()), (words) => {
				const [first, ...others] = impacts;
				if (!first) return;
				const source = { ...sample, impacts: [{ ...first, headline: words }, ...others] };
				const svg = svgOf({ titles: true }, words, source);
				expect(isWellFormed(svg)).toBe(true);
				expect(svg).not.toContain('<script');
			}),
			{ numRuns: 30 }
		);
	});
});

describe('the map as a PNG file', () => {
	it('has the size of its document', async () => {
		const png = await pngOf(svgOf());
		const words = new DataView(png.buffer);
		expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
		expect(words.getUint32(16)).toBe(800);
		expect(words.getUint32(20)).toBe(Number(/height="(\d+)"/.exec(svgOf())?.[1]));
	});
});
