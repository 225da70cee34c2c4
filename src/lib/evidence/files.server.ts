import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { sanitizeAttributeValue } from 'write-excel-file/utility';
import { ORDER_WORDS, SOURCE_WORDS } from '#lib/feedback/words.ts';
import { WORDS } from '#lib/impact/words.ts';
import { CELLS } from './files.ts';
import type { Names } from './rules-names.ts';
import type { EvidenceRow } from './rules.ts';
import { COLUMN_WORDS, COLUMNS, type Column } from './words.ts';

/** The most characters a cell of a workbook can hold (Microsoft, "Excel specifications and limits"). */
const CELL_LENGTH = 32_767;
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Column widths in characters; what is not named here is 16 wide. */
const WIDTHS: Partial<Record<Column, number>> = {
	number: 6,
	headline: 40,
	effect: 40,
	skills: 28,
	impacted: 28,
	material: 40,
	changes: 40,
	feedback: 48,
	missing: 24,
	actions: 40
};

/**
 * The rows as a workbook with three sheets: the evidence table, its supporting material with links that
 * can be clicked (http and https only), and the feedback passage by passage. Text is kept as text, so
 * nothing that a person wrote can become a formula; what is longer than a cell can hold ends in "…".
 */
export function toXlsx(rows: readonly EvidenceRow[], names: Names): Promise<Buffer> {
	const sheets = [evidenceSheet(rows, names), materialSheet(rows), feedbackSheet(rows)];
	return writeExcelFile(sheets, { features: [clickable(addresses(rows))] }).toBuffer();
}

function evidenceSheet(rows: readonly EvidenceRow[], names: Names) {
	const columns = COLUMNS.map((column) => [COLUMN_WORDS[column], WIDTHS[column] ?? 16] as const);
	return sheet(
		'Evidence',
		columns,
		rows.map((row) => COLUMNS.map((column) => cell(column, row, names)))
	);
}

function cell(column: Column, row: EvidenceRow, names: Names): CellObject {
	if (column === 'number') return { ...text(''), type: Number, value: row.number };
	if (column === 'made_on') return date(row.impact.made_on);
	if (column === 'started_on') return date(row.impact.started_on);
	return text(CELLS[column](row, names).trimEnd());
}

const LINK_COLUMN = 'E';
const materialOf = (rows: readonly EvidenceRow[]) =>
	rows.flatMap(({ number, impact }) =>
		impact.material.map((each) => ({ number, impact, ...each }))
	);

function materialSheet(rows: readonly EvidenceRow[]) {
	const columns = [
		['No.', 6],
		['Impact', 40],
		['Kind', 16],
		['Title', 30],
		['Address', 60],
		['Note', 40]
	] as const;
	const lines = materialOf(rows).map(({ number, impact, kind, title, url, note }) => [
		{ ...text(''), type: Number, value: number },
		text(impact.headline),
		text(WORDS[kind]),
		text(title),
		text(url),
		text(note)
	]);
	return sheet('Supporting material', columns, lines);
}

function feedbackSheet(rows: readonly EvidenceRow[]) {
	const columns = [
		['No.', 6],
		['Impact', 40],
		['Who said it', 24],
		['Role', 24],
		['Given on', 12],
		['By', 12],
		['Order', 30],
		['Words', 70],
		['Standing', 12]
	] as const;
	const lines = rows.flatMap(({ number, impact, voices }) =>
		voices.flatMap((voice) =>
			voice.passages.map(({ order, words }) => [
				{ ...text(''), type: Number, value: number },
				text(impact.headline),
				text(voice.giver),
				text(voice.giver_role),
				date(voice.given_on),
				text(SOURCE_WORDS[voice.source]),
				text(ORDER_WORDS[order]),
				text(words),
				text(voice.standing)
			])
		)
	);
	return sheet('Feedback', columns, lines);
}

function sheet(name: string, columns: readonly (readonly [string, number])[], lines: Row[]) {
	const header = columns.map(([title]) => ({ ...text(title), fontWeight: 'bold' as const }));
	return {
		sheet: name,
		data: [header, ...lines],
		columns: columns.map(([, width]) => ({ width })),
		stickyRowsCount: 1,
		orientation: 'landscape' as const
	};
}

function text(words: string): CellObject {
	const value = words.length > CELL_LENGTH ? `${words.slice(0, CELL_LENGTH - 1)}…` : words;
	return { type: String, value, wrap: true, alignVertical: 'top' };
}

/** A day as a workbook's date; the calendar of workbooks is sound from March 1900 only. */
function date(day: string | null): CellObject {
	if (day === null || day < '1900-03-01') return text(day ?? '');
	return { ...text(''), type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' };
}

/** Which cells of the second sheet lead where. */
function addresses(rows: readonly EvidenceRow[]): { cell: string; url: string }[] {
	return materialOf(rows)
		.map(({ url }, index) => ({ cell: `${LINK_COLUMN}${index + 2}`, url }))
		.filter(({ url }) => /^https?:\/\//i.test(url));
}

/** Makes those cells links, in the two places where a workbook keeps them. */
function clickable(links: readonly { cell: string; url: string }[]) {
	type Place = { sheetIndex: number };
	const isMaterial = ({ sheetIndex }: Place) => sheetIndex === 1 && links.length > 0;
	const marks = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="link${index}"/>`);
	const targets = links.map(
		({ url }, index) =>
			`<Relationship Id="link${index}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(url)}" TargetMode="External"/>`
	);
	const after = (xml: string) =>
		xml.replace('</sheetData>', () => `</sheetData><hyperlinks>${marks.join('')}</hyperlinks>`);
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml: string, _: unknown, place: Place) =>
						isMaterial(place) ? after(xml) : xml
				},
				'xl/worksheets/_rels/sheet{id}.xml.rels': {
					insert: (_: unknown, place: Place) => (isMaterial(place) ? targets.join('') : '')
				}
			}
		}
	};
}
