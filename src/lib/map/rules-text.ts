/**
 * How wide each letter of a face is, in hundredths of its size, rounded up; measured in Inter at weight 500
 * and in Newsreader at weight 400 and 15 px.
 */
const LETTERS = {
	sans: widths({
		28: ' Iijl’',
		32: "!',.:;\\·",
		36: '`ft|',
		40: '()/[]r',
		44: '1{}żłı',
		48: '-^_“”',
		52: '"*?–',
		56: 'Laksxzåšžąă',
		60: '57EFJcehnouvyéèêëęěçćčńñňöóòôøőüúùûů',
		64: '023689#$PRSZbdgpqßđ',
		68: '4&+<=>BKT~',
		72: 'ADVXYÄÅ',
		76: 'CGHNOUØÖÜ',
		80: 'Q',
		84: 'w',
		92: 'Mm…',
		100: '%@—',
		104: 'W'
	}),
	serif: widths({
		20: "'",
		24: ' ,.’',
		28: '!()/:;\\ijl|·ıł',
		32: 'f',
		36: '"-I[]t{}',
		40: 'rs',
		44: '*J_cz“”żçćčšž',
		48: '?aeéèêëęěåąă',
		52: '+<=>^`gx~–',
		56: 'Sbdkoquvyöóòôøőüúùûů',
		60: '0123456789#$Fhnpńñň',
		64: 'LPZß',
		68: 'BERT…',
		72: '&ACVY—Ä',
		76: 'DGKXw',
		80: '%NOQUØÖÜ',
		84: 'H',
		88: 'm',
		92: '@',
		100: 'MW'
	})
};

/** Letters that are not in the tables: most alphabets, and writing in squares. */
const OTHER = 72;
const SQUARE = 104;
const SQUARES = /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\uff00-\uff60]|[\ud800-\udbff]/;

export type Face = keyof typeof LETTERS;

function widths(groups: Record<number, string>): ReadonlyMap<string, number> {
	return new Map(
		Object.entries(groups).flatMap(([width, letters]) =>
			[...letters].map((letter) => [letter, Number(width)] as const)
		)
	);
}

/** How wide a line of text is at most, in the units of its size; an estimate that errs to the wide side. */
export function widthOf(text: string, size: number, face: Face = 'sans'): number {
	let hundredths = 0;
	for (const letter of text) {
		hundredths += LETTERS[face].get(letter) ?? (SQUARES.test(letter) ? SQUARE : OTHER);
	}
	return (hundredths * size) / 100;
}

/** The text, or as much of its beginning as fits into the width with an ellipsis; empty where nothing does. */
export function shortened(text: string, most: number, size: number, face: Face = 'sans'): string {
	if (widthOf(text, size, face) <= most) return text;
	const letters = [...text];
	while (letters.length > 0) {
		letters.pop();
		const short = `${letters.join('').trimEnd()}…`;
		if (widthOf(short, size, face) <= most) return letters.length > 0 ? short : '';
	}
	return '';
}

/** The text in lines of at most this width, at most so many of them; the last one is shortened where words are left. */
export function inLines(
	text: string,
	most: number,
	size: number,
	lines: number,
	face: Face = 'sans'
): string[] {
	const found: string[] = [];
	let line = '';
	const words = text.split(/\s+/).filter(Boolean);
	for (const [at, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || widthOf(longer, size, face) <= most) {
			line = longer;
			continue;
		}
		if (found.length === lines - 1) {
			line = [line, ...words.slice(at)].join(' ');
			break;
		}
		found.push(line);
		line = word;
	}
	return [...found, line].map((one) => shortened(one, most, size, face)).filter(Boolean);
}
