export type Spot = { x: number; y: number };

/**
 * Where each reading falls in a box of the given size in pixels: even steps across, the highest reading at
 * the top and the lowest at the bottom, `pad` pixels free all round. Equal readings lie in the middle.
 */
export function spots(readings: number[], width: number, height: number, pad: number): Spot[] {
	const low = Math.min(...readings);
	const range = Math.max(...readings) - low;
	const across = readings.length > 1 ? (width - 2 * pad) / (readings.length - 1) : 0;
	const up = (reading: number) => (range === 0 ? 0.5 : (reading - low) / range);
	const round = (value: number) => Math.round(value * 10) / 10;
	return readings.map((reading, index) => ({
		x: round(pad + index * across),
		y: round(height - pad - up(reading) * (height - 2 * pad))
	}));
}
