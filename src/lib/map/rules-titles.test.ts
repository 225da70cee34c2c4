import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALES } from '#lib/impact/words.ts';
import { boxAround, cornersOf, cross, meet, runsThrough } from './rules-boxes.ts';
import { openedFan, type Segments } from './rules-geometry.ts';
import { layOut } from './rules-layout.ts';
import { reachOf } from './rules-packing.ts';
import { placeTitles } from './rules-titles.ts';

const none = { knowledge_value: [], business_value: [], giving_back: [], avoiding_waste: [] };
const segments: Segments = {
	...none,
	knowledge_value: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }))
};
const size = openedFan('knowledge_value');

const impacts = fc.uniqueArray(
	fc.record({
		id: fc.uuid({ version: 7 }),
		quadrant: fc.constant('knowledge_value' as const),
		segment: fc.constantFrom('a', 'b', 'c', 'd'),
		scale: fc.constantFrom('team' as const, 'team' as const, ...SCALES),
		title: fc.lorem({ maxCount: 12 })
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 120, size: 'max' }
);

function titled(
	given: readonly { id: string; title: string }[],
	layout: ReturnType<typeof layOut>
) {
	const titles = new Map(given.map((one) => [one.id, one]));
	return placeTitles(layout, titles, new Set(titles.keys()), [boxAround({ x: -300, y: -300 }, 12)]);
}

describe('titles in an opened quadrant', () => {
	it('overlap no blip, no other title, nothing that is to be kept free, and stay in the quadrant', () => {
		fc.assert(
			fc.property(impacts, (given) => {
				const layout = layOut(given, segments, size);
				const found = titled(given, layout);
				const marks = layout.blips.map((blip) => boxAround(blip, reachOf(blip.radius)));
				found.forEach(({ box }, at) => {
					expect(found.slice(at + 1).filter((other) => meet(box, other.box))).toEqual([]);
					expect(marks.filter((mark) => meet(box, mark))).toEqual([]);
					expect(meet(box, boxAround({ x: -300, y: -300 }, 12))).toBe(false);
					for (const { x, y } of cornersOf(box)) {
						expect(x < 0 && y < 0 && Math.hypot(x, y) < 600).toBe(true);
					}
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('are led to by lines that cross no title, no other blip and no other line', () => {
		fc.assert(
			fc.property(impacts, (given) => {
				const layout = layOut(given, segments, size);
				const found = titled(given, layout);
				const led = found.flatMap(({ id, leader }) => (leader ? [{ id, leader }] : []));
				led.forEach(({ id, leader }, at) => {
					expect(led.slice(at + 1).filter((other) => cross(leader, other.leader))).toEqual([]);
					const others = layout.blips.filter((blip) => blip.id !== id);
					const hit = others.filter((blip) => runsThrough(leader, boxAround(blip, blip.radius)));
					expect(hit).toEqual([]);
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('stand right of a lonely blip, and on a line where there is no room beside it', () => {
		const at = (index: number) => ({
			id: `0192-${String(index).padStart(4, '0')}`,
			quadrant: 'knowledge_value' as const,
			segment: 'b',
			scale: 'team' as const,
			title: 'Feedback from the pipeline in nine minutes'
		});
		const [alone] = titled([at(1)], layOut([at(1)], segments, size));
		expect(alone).toMatchObject({ id: at(1).id, anchor: 'start', leader: null });
		expect(alone?.lines).toEqual(['Feedback from the', 'pipeline in nine', 'minutes']);
		const many = Array.from({ length: 16 }, (_, index) => at(index));
		const found = titled(many, layOut(many, segments, size));
		expect(found.filter(({ leader }) => leader !== null).length).toBeGreaterThan(0);
		expect(found.length).toBeGreaterThan(6);
	});
});
