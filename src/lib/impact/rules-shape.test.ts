import { describe, expect, it } from 'vitest';
import { markOf, partShape } from './rules-shape.ts';
import { PARTS, STANDINGS, type Standing } from './words.ts';

const reachOf = (radius: number) => 1.1 * radius + Math.min(2, 0.4 * radius);

/** The points of a path that holds only what these shapes use, arcs and curves followed in small steps. */
function pointsOf(path: string): [number, number][] {
	const found: [number, number][] = [];
	let [x, y] = [0, 0];
	for (const [, kind = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
		const at = (index: number) => n[index] ?? 0;
		const before: [number, number] = [x, y];
		if (kind === 'M' || kind === 'L') [x, y] = [at(0), at(1)];
		else if (kind === 'H') x = at(0);
		else if (kind === 'V') y = at(0);
		else if (kind === 'h') x += at(0);
		else if (kind === 'v') y += at(0);
		else if (kind === 'A') [x, y] = [at(5), at(6)];
		else if (kind === 'a') [x, y] = [x + at(5), y + at(6)];
		else if (kind === 'Q') {
			[x, y] = [at(2), at(3)];
			for (let step = 1; step < 10; step++) {
				const t = step / 10;
				const blend = (from: number, by: number, to: number) =>
					(1 - t) ** 2 * from + 2 * t * (1 - t) * by + t * t * to;
				found.push([blend(before[0], at(0), x), blend(before[1], at(1), y)]);
			}
		}
		if (kind === 'a') {
			const corner: [number, number] = [Math.sign(before[0] + x), Math.sign(before[1] + y)];
			const r = at(0);
			const middle = [
				Math.max(Math.abs(before[0]), Math.abs(x)) - r,
				Math.max(Math.abs(before[1]), Math.abs(y)) - r
			];
			const reach = r / Math.SQRT2;
			found.push([corner[0] * ((middle[0] ?? 0) + reach), corner[1] * ((middle[1] ?? 0) + reach)]);
		}
		if (kind !== 'Z') found.push([x, y]);
	}
	return found;
}

const farthest = (path: string): number =>
	Math.max(...pointsOf(path).map(([x, y]) => Math.hypot(x, y)));

describe('the marks of impacts', () => {
	it.each([3, 5, 7, 9.6, 12])('keep within their reach at radius %d, halo included', (radius) => {
		for (const by of ['part', 'status'] as const) {
			for (const part of [...PARTS, null]) {
				for (const standing of STANDINGS) {
					const reach = reachOf(radius);
					const mark = markOf({ part, standing }, { by, radius, reach, numbered: false });
					expect(farthest(mark.outline) + mark.line / 2).toBeLessThanOrEqual(1.1 * radius + 0.02);
					if (mark.halo) expect(farthest(mark.halo)).toBeLessThanOrEqual(reach);
				}
			}
		}
	});

	it('are filled when evidenced, and have a halo when confirmed', () => {
		const mark = (standing: Standing) =>
			markOf({ part: 'owner', standing }, { by: 'part', radius: 9.6, reach: 12.6, numbered: true });
		expect(STANDINGS.filter((standing) => mark(standing).filled)).toEqual([
			'evidenced',
			'confirmed'
		]);
		expect(STANDINGS.filter((standing) => mark(standing).halo)).toEqual(['confirmed']);
	});

	it('tell every part played and every status apart by shape alone', () => {
		expect(new Set([...PARTS, null].map((part) => partShape(part, 8))).size).toBe(3);
		const shapes = STANDINGS.map((standing) => {
			const by = { by: 'status' as const, radius: 5, reach: 7.5, numbered: false };
			return JSON.stringify(markOf({ part: 'owner', standing }, by));
		});
		expect(new Set(shapes).size).toBe(STANDINGS.length);
	});
});
