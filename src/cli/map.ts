import { writeFileSync } from 'node:fs';
import { QUADRANTS, type Quadrant } from '#lib/impact/words.ts';
import { connected, connectionOptions } from './connection.ts';
import { type Command, type Given, Misuse, type Option, text } from './options.ts';

const FORMATS = ['svg', 'png'];
const { json: _json, ...connection } = connectionOptions;

/** What of the map is wanted, as the operations name it. */
const wishes: Record<string, Option> = {
	quarter: { takes: 'QUARTER', says: 'as it was at the end of a quarter: 2026-Q3' },
	quadrant: { takes: 'QUADRANT', says: `one quadrant opened: ${QUADRANTS.join(', ')}` },
	shape: { takes: 'SHAPE', says: 'what the shapes show: part or status; part' },
	titles: { takes: 'YES|NO', says: 'with or without titles; with in a quadrant, else without' },
	width: { takes: 'PIXELS', says: 'its width, 200 to 4000; 1200' }
};

/** The impact map as a picture. */
export const map: Command = {
	name: 'map',
	says: 'Write the impact map as a picture.',
	options: {
		format: { takes: 'FORMAT', says: 'svg or png; what --out ends in, else svg' },
		...wishes,
		out: { takes: 'FILE', says: 'write it there, not to the terminal' },
		...connection
	},
	run: async (given) => {
		const format = formatOf(given);
		const out = text(given, 'out');
		if (format === 'png' && out === undefined && process.stdout.isTTY)
			throw new Misuse('A PNG is no text for a terminal; add --out map.png.');
		const query = wishesOf(given);
		const answer = await connected(given).send('GET', `/map.${format}`, undefined, { query });
		const bytes = new Uint8Array(await answer.arrayBuffer());
		if (out === undefined) process.stdout.write(bytes);
		else writeFileSync(out, bytes);
		return 0;
	}
};

function formatOf(given: Given): string {
	const ending = /\.(svg|png)$/i.exec(text(given, 'out') ?? '')?.[1]?.toLowerCase();
	const format = text(given, 'format') ?? ending ?? 'svg';
	if (!FORMATS.includes(format))
		throw new Misuse(`--format is "${format}"; choose one of ${FORMATS.join(', ')}.`);
	return format;
}

function wishesOf(given: Given): URLSearchParams {
	const quadrant = text(given, 'quadrant');
	if (quadrant !== undefined && !QUADRANTS.includes(quadrant as Quadrant))
		throw new Misuse(`--quadrant is "${quadrant}"; choose one of ${QUADRANTS.join(', ')}.`);
	return new URLSearchParams(
		Object.keys(wishes).flatMap((name) => {
			const value = text(given, name);
			return value === undefined ? [] : [[name, value]];
		})
	);
}
