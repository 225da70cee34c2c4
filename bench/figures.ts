/** A bound from "What must hold": the most or the least a figure may be. */
export type Bound = { most: number } | { least: number };

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value below which `share` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = ascending(values);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = ascending(values);
	const [low = NaN, high = NaN] = [
		sorted[Math.floor((sorted.length - 1) / 2)],
		sorted[Math.floor(sorted.length / 2)]
	];
	return (low + high) / 2;
}

function short(value: number): string {
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
	return value.toLocaleString('en', { maximumFractionDigits: digits });
}

function verdict(value: number, bound: Bound, unit: string): string {
	const holds = 'most' in bound ? value <= bound.most : value >= bound.least;
	const words = 'most' in bound ? `at most ${short(bound.most)}` : `at least ${short(bound.least)}`;
	return `${words} ${unit}: ${holds ? 'holds' : 'DOES NOT HOLD'}`;
}

export function heading(words: string): void {
	console.log(`\n${words}`);
}

export function note(words: string): void {
	console.log(`  ${words}`);
}

/** Prints one figure: its median with the least and the most of all rounds, and whether its bound holds for the median. */
export function figure(name: string, values: readonly number[], unit: string, bound?: Bound): void {
	const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map(short);
	const range = values.length > 1 ? `(${low} to ${high} in ${values.length})` : '';
	const judged = bound ? verdict(median(values), bound, unit) : '';
	console.log(
		`  ${name.padEnd(44)} ${`${middle} ${unit}`.padStart(16)}  ${range.padEnd(28)} ${judged}`.trimEnd()
	);
}
