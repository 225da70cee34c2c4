const LOWEST = 16.2;
const HIGHEST = 5.4;
const drawn = new Map<number, string[]>();

/** The leaves of a sprig with so many steps as paths in a box of 16 by 20, lowest first; drawn once for each number. */
export function leavesOf(steps: number): string[] {
	const leaves = drawn.get(steps) ?? drawLeaves(steps);
	drawn.set(steps, leaves);
	return leaves;
}

function drawLeaves(steps: number): string[] {
	const pairs = Math.max(1, Math.ceil(steps / 2));
	const gap = pairs > 1 ? (LOWEST - HIGHEST) / (pairs - 1) : 0;
	// Leaves shrink where a scale has more than six steps, so that they do not touch.
	const tall = Math.min(1, pairs > 1 ? gap / HIGHEST : 1);
	return Array.from({ length: steps }, (_, index) => {
		const y = LOWEST - Math.floor(index / 2) * gap;
		const side = index % 2 === 0 ? -1 : 1;
		const at = (across: number, up: number) => `${8 + side * across} ${y - up * tall}`;
		return `M8 ${y}Q${at(1.2, 4)} ${at(7, 4.2)}Q${at(6.2, -0.3)} 8 ${y}Z`;
	});
}
