import { type Face, widthOf } from '#lib/map/rules-text.ts';

/** What is set in a column of the booklet, each with a look of its own. */
export const LOOKS = {
	title: { size: 1.9, line: 1.15, before: 0, indent: 0, face: 'serif', keep: true },
	section: { size: 1.35, line: 1.25, before: 1, indent: 0, face: 'serif', keep: true },
	group: { size: 0.86, line: 1.3, before: 0.6, indent: 0, face: 'sans', keep: true },
	competency: { size: 1, line: 1.3, before: 0.8, indent: 0, face: 'sans', keep: true },
	mastery: { size: 1.3, line: 1.35, before: 1, indent: 2.2, face: 'serif', keep: true },
	lead: { size: 1.2, line: 1.35, before: 0.4, indent: 0, face: 'serif', keep: false },
	words: { size: 0.95, line: 1.35, before: 0.15, indent: 0, face: 'sans', keep: false },
	behaviour: { size: 0.95, line: 1.35, before: 0.15, indent: 0.9, face: 'sans', keep: false },
	negative: { size: 0.95, line: 1.35, before: 0.15, indent: 0.9, face: 'sans', keep: false },
	example: { size: 0.88, line: 1.35, before: 0.1, indent: 1.8, face: 'sans', keep: false },
	meaning: { size: 0.95, line: 1.35, before: 0.15, indent: 2.86, face: 'sans', keep: false },
	entry: { size: 0.95, line: 1.35, before: 0.35, indent: 0, face: 'sans', keep: false }
} as const satisfies Record<
	string,
	{ size: number; line: number; before: number; indent: number; face: Face; keep: boolean }
>;

/**
 * A piece of text as it is set. `aside` stands at the end of its line: a mastery level, pages. `step` of `of` draws
 * a sprig before the aside, or before the text of a `mastery`.
 */
export type Piece = {
	look: keyof typeof LOOKS;
	text: string;
	aside?: string;
	step?: number;
	of?: number;
	/** Set where a text was parted: it goes on from the piece before. */
	goesOn?: boolean;
};

/** Room on a sheet, in points: the width and the height of each of its columns. */
export type Room = { columns: number; width: number; height: number };
type Column = Piece[];

/** No part of a text is longer than this many lines, so that a column can end within it. */
const MOST_LINES = 8;
/** Widths are told of weight 500 and to the wide side; what is set lighter has this much more room, or less. */
const LIGHT = 1.025;
const BOLD = 0.97;
const SPRIG = 1.9;

/** The lines that a text takes in a width, broken where a page would break them. Both in points. */
export function linesOf(text: string, width: number, size: number, face: Face): string[] {
	return text.split('\n').flatMap((paragraph) => {
		const lines: string[] = [];
		let line = '';
		for (const word of paragraph.split(/\s+/).filter(Boolean)) {
			const longer = line === '' ? word : `${line} ${word}`;
			if (widthOf(longer, size, face) <= width) {
				line = longer;
				continue;
			}
			if (line !== '') lines.push(line);
			// A word wider than the column is broken anywhere.
			const broken = inParts(word, width, size, face);
			lines.push(...broken.slice(0, -1));
			line = broken.at(-1) ?? '';
		}
		return line === '' ? lines : [...lines, line];
	});
}

function inParts(word: string, width: number, size: number, face: Face): string[] {
	const parts: string[] = [];
	let part = '';
	for (const letter of word) {
		if (part !== '' && widthOf(part + letter, size, face) > width) {
			parts.push(part);
			part = '';
		}
		part += letter;
	}
	return [...parts, part];
}

/** The same pieces, long texts in parts that a column can end between. */
const parted = (pieces: readonly Piece[], width: number, size: number): Piece[] =>
	pieces.flatMap((piece) => {
		const lines = linesIn(piece, width, size);
		if (lines.length <= MOST_LINES || LOOKS[piece.look].keep) return [piece];
		const parts: Piece[] = [];
		for (let at = 0; at < lines.length; at += MOST_LINES)
			parts.push({
				...piece,
				text: lines.slice(at, at + MOST_LINES).join(' '),
				...(at > 0 ? { goesOn: true } : {})
			});
		return parts;
	});

function linesIn({ look, text, aside = '', step }: Piece, width: number, size: number): string[] {
	const { size: factor, indent, face, keep } = LOOKS[look];
	const own = size * factor;
	const beside =
		aside === ''
			? 0
			: widthOf(aside, size * 0.95) + (step === undefined ? 0.8 : SPRIG + 0.8) * size;
	const left = Math.max(width * 0.3, width - indent * own - beside);
	return linesOf(text, left * (keep ? BOLD : LIGHT), own, face);
}

/** How high a piece stands in a column, in points; the space before it is spared at the top. */
function heightOf(piece: Piece, width: number, size: number, top: boolean): number {
	const { size: factor, line, before } = LOOKS[piece.look];
	const lines = Math.max(1, linesIn(piece, width, size).length);
	return lines * line * factor * size + (top || piece.goesOn ? 0 : before * size);
}

/** How high pieces stand below each other, in points. */
export const heightOfAll = (pieces: readonly Piece[], width: number, size: number): number =>
	pieces.reduce((sum, piece, at) => sum + heightOf(piece, width, size, at === 0), 0);

/** Pieces that stay together: a heading with what it is above, down to the first piece that holds by itself. */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
	const chunks: Piece[][] = [];
	let chunk: Piece[] = [];
	for (const piece of pieces) {
		chunk.push(piece);
		if (LOOKS[piece.look].keep) continue;
		chunks.push(chunk);
		chunk = [];
	}
	if (chunk.length > 0) chunks.push(chunk);
	return chunks;
}

/**
 * Sets pieces into columns, sheet after sheet, at a size in points. Nothing is left out: what does not fit goes on.
 * @param room on the first sheet and on each after it
 */
export function flow(
	pieces: readonly Piece[],
	size: number,
	room: { first: Room; rest: Room }
): Column[][] {
	const sheets: Column[][] = [];
	let column: Column = [];
	let used = 0;
	const roomNow = () => (sheets.length <= 1 ? room.first : room.rest);
	const next = () => {
		const sheet = sheets.at(-1);
		column = [];
		used = 0;
		if (sheet && sheet.length < roomNow().columns) sheet.push(column);
		else sheets.push([column]);
	};
	next();
	for (const chunk of chunksOf(parted(pieces, room.rest.width, size))) {
		const height = () =>
			chunk.reduce(
				(sum, piece, at) => sum + heightOf(piece, roomNow().width, size, column.length + at === 0),
				0
			);
		if (column.length > 0 && used + height() > roomNow().height) next();
		used += height();
		column.push(...chunk);
	}
	return sheets;
}
