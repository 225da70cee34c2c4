import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_LIMITS, CsvRefused, csvText, readCsv } from './files-csv.server.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

/** Shapes after csv-spectrum (BSD-2-Clause), in our own words. */
describe('a sound file is read whole', () => {
	it.each([
		['plain', lines('a,b,c', '1,2,3'), [['1', '2', '3']]],
		['lines ending in CR LF', 'a,b\r\n1,2\r\n', [['1', '2']]],
		['lines ending in CR', 'a,b\r1,2\r', [['1', '2']]],
		['no line break at the end', 'a,b\n1,2', [['1', '2']]],
		['commas in quotes', lines('a,b', '"x, y",2'), [['x, y', '2']]],
		['quotes in quotes', lines('a,b', '1,"so ""it"" said"'), [['1', 'so "it" said']]],
		['line breaks in quotes', 'a,b\r\n"one\r\ntwo",2\r\n', [['one\ntwo', '2']]],
		['quotes and line breaks', lines('a,b', '1,"so \n""it"" \nsaid"'), [['1', 'so \n"it" \nsaid']]],
		[
			'JSON in a cell',
			lines('k,v', '1,"{""type"": ""Point"", ""at"": [1, 2]}"'),
			[['1', '{"type": "Point", "at": [1, 2]}']]
		],
		[
			'empty cells',
			lines('a,b,c', '1,"",""', '2,,'),
			[
				['1', '', ''],
				['2', '', '']
			]
		],
		['letters of any script', lines('a,b', 'ʤ,Zieliński'), [['ʤ', 'Zieliński']]],
		['a mark before the header', '\uFEFFa,b\n1,2\n', [['1', '2']]],
		['";" between cells', lines('a;b, or so;c', '1;2,5;3'), [['1', '2,5', '3']]],
		['tabs between cells', lines('a\tb', '1\t2, 3; 4'), [['1', '2, 3; 4']]],
		['";" inside a quoted header', lines('"a;b;c;d",e', '1,2'), [['1', '2']]],
		[
			'empty lines between rows',
			lines('', 'a,b', '', '1,2', '', ',', '3,4'),
			[
				['1', '2'],
				['3', '4']
			]
		],
		['empty cells after the last', lines('a,b', '1,2,,'), [['1', '2']]],
		['an apostrophe before a formula', lines('a,b', "'=1,''@2"), [['=1', "'@2"]]]
	])('%s', (_, text, cells) => {
		expect(cellsOf(text)).toEqual(cells);
		expect(readCsv(text).damaged).toEqual([]);
	});

	it('and every row knows its line', () => {
		const { rows } = readCsv(lines('a,b', '1,2', '"x', 'y",3', '', '4,5'));
		expect(rows.map(({ line }) => line)).toEqual([2, 3, 6]);
	});
});

describe('a damaged row costs that row and no other', () => {
	it.each([
		['too few cells', lines('a,b,c', '1,2', '4,5,6'), [[2, /2 cells where the header has 3/]], [3]],
		['too many cells', lines('a,b', '1,2,3', '4,5'), [[2, /3 cells where the header has 2/]], [3]],
		['one cell', lines('a,b', '1', '4,5'), [[2, /1 cell where/]], [3]],
		['text after a quote', lines('a,b', '"1"x,2', '4,5'), [[2, /quote stands inside/]], [3]],
		['a quote inside a value', lines('a,b', '1,5" pipe', '4,5'), [[2, /quote stands inside/]], [3]],
		['a quote never closed', lines('a,b', '1,"2', '4,5', '6,7'), [[2, /never closed/]], [3, 4]],
		['damage after a gap', lines('a,b', '1,2', '', '', 'x"y,2', '4,5'), [[5, /quote/]], [2, 6]],
		[
			'two at once',
			lines('a,b', '"1"x,2', '3', '"4"y,5', '6,7'),
			[
				[2, /inside/],
				[3, /1 cell/],
				[4, /inside/]
			],
			[5]
		]
	] as [string, string, [number, RegExp][], number[]][])('%s', (_, text, damaged, kept) => {
		const file = readCsv(text);
		expect(file.damaged.map(({ line }) => line)).toEqual(damaged.map(([line]) => line));
		for (const [index, [, reason]] of damaged.entries())
			expect(file.damaged[index]?.reason).toMatch(reason);
		expect(file.rows.map(({ line }) => line)).toEqual(kept);
	});

	it('and a file with a hundred of them is read no further, and says so', () => {
		const file = readCsv(lines('a,b', ...Array.from({ length: 300 }, () => '"1"x,2')));
		expect(file.damaged).toHaveLength(CSV_LIMITS.damaged + 1);
		expect(file.damaged.at(-1)).toEqual({
			line: 102,
			reason: expect.stringContaining('from here on') as unknown
		});
	});
});

describe('a file that cannot be taken is refused with what would be right', () => {
	it.each([
		['nothing', '', /empty/],
		['nothing but line breaks', '\n\n', /empty/],
		['a workbook', 'PK\u0003\u0004...', /workbook/],
		['a damaged header', 'a,"b\n1,2\n', /header: .*never closed/],
		['too many rows', `a\n${'1\n'.repeat(5_001)}`, /5,000 rows/],
		['too many characters', 'a'.repeat(10_000_001), /10 MB/]
	])('%s', (_, text, reason) => {
		expect(() => readCsv(text)).toThrow(CsvRefused);
		expect(() => readCsv(text)).toThrow(reason);
	});

	it('and one of just 5,000 rows is taken', () =>
		expect(readCsv(`a\n${'1\n'.repeat(5_000)}`).rows).toHaveLength(5_000));
});

describe('whatever comes', () => {
	it('is read or refused: rows are as wide as the header, and each has its own line', () => {
		const piece = fc.constantFrom(',', ';', '\t', '"', '\n', '\r\n', 'a', 'b c', '=', "'", ' ');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				const { rows, damaged } = readCsv(`h,i\n${pieces.join('')}`);
				const found = [...rows, ...damaged].map(({ line }) => line);
				expect(new Set(found).size).toBe(found.length);
				for (const { cells } of rows) expect(cells).toHaveLength(2);
			})
		);
	});

	it('damage on one line keeps every other row', () => {
		const sound = fc.array(fc.constantFrom<string>('1,2', '"a, b",c', 'x,"so ""it"" said"', ','), {
			minLength: 1,
			maxLength: 30
		});
		const damage = fc.constantFrom<string>('x"y,2', '"1"x,2', '1', '1,2,3', '1,""2');
		fc.assert(
			fc.property(sound, damage, fc.nat(), (rows, damaged, at) => {
				const place = at % rows.length;
				const file = readCsv(lines('h,i', ...rows.with(place, damaged)));
				expect(file.damaged.map(({ line }) => line)).toEqual([place + 2]);
				const kept = rows.flatMap((row, index) =>
					row === ',' || index === place ? [] : index + 2
				);
				expect(file.rows.map(({ line }) => line)).toEqual(kept);
			})
		);
	});
});

describe('the bytes of a file', () => {
	const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);

	it.each([
		['UTF-8', bytes('Zieliński', 'utf8'), 'Zieliński'],
		['UTF-16 with its mark', bytes('\uFEFFZieliński', 'utf16le'), 'Zieliński'],
		['Windows-1252', bytes('Bergström', 'latin1'), 'Bergström']
	])('in %s become its text', (_, file, text) => expect(csvText(file)).toBe(text));

	it('are refused beyond 10 MB', () =>
		expect(() => csvText(new Uint8Array(10_000_001))).toThrow(/10 MB/));
});
