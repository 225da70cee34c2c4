import type { Part, Standing } from './words.ts';

/** What a mark's shape tells: the part played, or the status. */
export type ShapeBy = 'part' | 'status';

/**
 * One impact as a mark around the point 0 0: its outline, how that is drawn, and what lies in it. Everything
 * but the halo lies within 1.1 times the radius.
 */
export type Mark = {
	outline: string;
	filled: boolean;
	/** Lengths of dashes and gaps, or nothing for a whole line. */
	dashes: string | undefined;
	line: number;
	/** A part of the inside that is filled (half of what is under way). */
	half: string | undefined;
	/** A stroke upon the inside: the tick of the seal, the bars of what is parked. */
	stroke: string | undefined;
	/** The ring around what is confirmed. */
	halo: string | undefined;
};

const round = (length: number): number => Math.round(length * 100) / 100;

function circle(r: number): string {
	const [near, far] = [round(-r), round(r)];
	return `M${near} 0A${far} ${far} 0 1 1 ${far} 0A${far} ${far} 0 1 1 ${near} 0Z`;
}

/** A rounded square, a little smaller than the circle of its radius, so that both weigh the same. */
function square(r: number, out: number): string {
	const half = round(r * 0.86 + out);
	const bend = round(r * 0.28 + out);
	const side = round(2 * (half - bend));
	const arc = (x: number, y: number) => `a${bend} ${bend} 0 0 1 ${round(x)} ${round(y)}`;
	return `M${round(bend - half)} ${-half}h${side}${arc(bend, bend)}v${side}${arc(-bend, bend)}h${-side}${arc(-bend, -bend)}v${-side}${arc(bend, -bend)}Z`;
}

/** A circle with its upper right drawn out to a tip, set so that the middle of the whole is at 0 0. */
function leaf(r: number, out: number): string {
	const wide = r * 0.942 + out;
	const bend = round(r * 0.207 + out * 1.17);
	const shift = round(r * 0.112);
	const [left, right] = [round(-wide - shift), round(wide - shift)];
	const [top, middle] = [round(shift - wide), shift];
	const arc = round(wide);
	return `M${left} ${middle}A${arc} ${arc} 0 0 0 ${right} ${middle}V${round(top + bend)}Q${right} ${top} ${round(right - bend)} ${top}H${-shift}A${arc} ${arc} 0 0 0 ${left} ${middle}Z`;
}

/** The shape of a part played: leaf for instigator, rounded square for collaborator, else a circle; `out` widens it all around. */
export function partShape(part: Part | null, r: number, out = 0): string {
	if (part === 'instigator') return leaf(r, out);
	if (part === 'collaborator') return square(r, out);
	return circle(r + out);
}

/** A seal of ten waves: what is made and can be shown. */
function seal(r: number): string {
	const waves = 10;
	const at = (step: number, far: number) => {
		const angle = (Math.PI * step) / waves;
		return `${round(far * Math.sin(angle))} ${round(-far * Math.cos(angle))}`;
	};
	const bends = Array.from(
		{ length: waves },
		(_, wave) => `Q${at(2 * wave + 1, r * 1.16)} ${at(2 * wave + 2, r * 0.9)}`
	);
	return `M${at(0, r * 0.9)}${bends.join('')}Z`;
}

const scaled = (path: string, r: number): string =>
	path.replaceAll(/-?[\d.]+/g, (share) => `${round(Number(share) * r)}`);

const TICK = 'M-0.38 0.02L-0.1 0.3L0.4 -0.26';
const BARS = 'M-0.24 -0.34V0.34M0.24 -0.34V0.34';

/** How wide the lines of a mark are. */
const lineOf = (r: number): number => round(Math.min(1.6, r * 0.2));

/** How far the line of a halo is drawn outside of the mark, for a mark that may reach so far in all. */
function haloOut(r: number, reach: number): { out: number; line: number } {
	const line = round(Math.min(1, r * 0.16));
	return { out: reach - line / 2 - 1.1 * r, line };
}

/** The mark of an impact whose shape is the part played: filled when evidenced, in a halo when confirmed. */
function partMark(part: Part | null, standing: Standing, r: number, reach: number): Mark {
	const line = lineOf(r);
	const filled = standing === 'evidenced' || standing === 'confirmed';
	return {
		outline: partShape(part, r - line / 2),
		filled,
		line,
		dashes: part === null ? `${round(r * 0.3)} ${round(r * 0.25)}` : undefined,
		half: undefined,
		stroke: undefined,
		halo: standing === 'confirmed' ? partShape(part, r, haloOut(r, reach).out) : undefined
	};
}

/** The mark of an impact whose shape is its status; with a number in it, that takes the place of tick and bars. */
function statusMark(standing: Standing, r: number, reach: number, numbered: boolean): Mark {
	const line = lineOf(r);
	const ring = r - line / 2;
	const shown = standing === 'evidenced' || standing === 'confirmed';
	const half = round(ring * (numbered ? 1 : 0.68));
	const stroke = shown ? TICK : standing === 'parked' ? BARS : undefined;
	return {
		outline: shown ? seal(ring) : standing === 'parked' ? square(ring, 0) : circle(ring),
		filled: shown || standing === 'made',
		line,
		dashes: standing === 'idea' ? `${round(r * 0.2)} ${round(r * 0.32)}` : undefined,
		half: standing === 'under_way' ? `M0 ${-half}A${half} ${half} 0 0 1 0 ${half}Z` : undefined,
		stroke: stroke && !numbered ? scaled(stroke, r) : undefined,
		halo: standing === 'confirmed' ? circle(r * 1.06 + haloOut(r, reach).out) : undefined
	};
}

/**
 * The mark of an impact at a radius, in which it may reach `reach` with its halo. The shape tells the part
 * played or the status; either way nothing of it lies beyond the reach.
 */
export function markOf(
	{ part, standing }: { part: Part | null; standing: Standing },
	{ by, radius, reach, numbered }: { by: ShapeBy; radius: number; reach: number; numbered: boolean }
): Mark {
	const r = radius * 0.97;
	return by === 'part'
		? partMark(part, standing, r, reach)
		: statusMark(standing, r, reach, numbered);
}
