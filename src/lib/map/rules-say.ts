const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How long a map reaches back: "one quarter", "six quarters", "nine years". */
export function quartersWord(quarters: readonly string[]): string {
	const count = quarters.length;
	const said = (number: number, one: string) =>
		`${SMALL[number] ?? number} ${number === 1 ? one : `${one}s`}`;
	return count < 12 ? said(count, 'quarter') : said(Math.round(count / 4), 'year');
}
