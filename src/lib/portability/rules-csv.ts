import { fieldErrors } from '#lib/http/field-errors.ts';
import { impactMisfits } from '#lib/impact/rules-fit.ts';
import { impactInput, type ImpactInput } from '#lib/impact/schema.ts';
import type { CsvFile } from './files-csv.server.ts';
import { dateOrderOf, type DateOrder } from './rules-csv-dates.ts';
import type { CsvField, CsvMapping } from './rules-csv-mapping.ts';
import { NamesOfRecord, type Added, type CsvContext } from './rules-csv-names.ts';
import { readRow, type Cells, type RowProblem } from './rules-csv-row.ts';

/** A value that keeps its row out: where it stands, what it is, and what would be right. */
export type Rejected = { line: number; field: string; value: string; reason: string };

/** What bringing in a file would do: every row is either a draft or rejected with a reason. */
export type CsvPreview = {
	drafts: { line: number; impact: ImpactInput }[];
	rejected: Rejected[];
	/** Names of columns that are not brought in. */
	unmapped: string[];
	/** What the drafts name and the record does not have yet. */
	added: Added;
};

const VALUE_LENGTH = 200;

/** Reads every row as an impact, with the columns as mapped; nothing is stored and nothing is dropped. */
export function previewImpacts(
	{ header, rows, damaged }: CsvFile,
	mapping: CsvMapping,
	context: CsvContext
): CsvPreview {
	const names = new NamesOfRecord(context);
	const orders = dateOrders(rows, mapping);
	const drafts: CsvPreview['drafts'] = [];
	const rejected: Rejected[] = damaged.map(({ line, reason }) => ({
		...{ line, field: '', value: '' },
		reason
	}));
	for (const { line, cells } of rows) {
		const { impact, problems } = readRow(byField(cells, mapping), orders, names);
		const checked = problems.length > 0 ? { problems } : check(impact, names);
		if ('impact' in checked) drafts.push({ line, impact: checked.impact });
		else rejected.push(...checked.problems.map((problem) => ({ line, ...short(problem) })));
	}
	return {
		drafts,
		rejected: rejected.sort((a, b) => a.line - b.line),
		unmapped: unmapped(header, rows, mapping),
		added: usedBy(drafts, names.added)
	};
}

const short = (problem: RowProblem) => ({
	...problem,
	value: problem.value.slice(0, VALUE_LENGTH)
});

/** The columns that are not brought in: by name, or by place where they have words but no name. */
function unmapped(header: readonly string[], rows: CsvFile['rows'], mapping: CsvMapping): string[] {
	return header.flatMap((name, index) => {
		if (mapping[index]) return [];
		const inUse = name !== '' || rows.some(({ cells }) => cells[index]?.trim());
		return inUse ? [name || `Column ${index + 1}`] : [];
	});
}

function byField(cells: readonly string[], mapping: CsvMapping): Cells {
	const found: Cells = {};
	cells.forEach((cell, index) => {
		const field = mapping[index];
		if (field && cell.trim() !== '') (found[field] ??= []).push(cell);
	});
	return found;
}

/** The order of day and month in each column of days, decided by all of its values. */
function dateOrders(rows: CsvFile['rows'], mapping: CsvMapping): Record<string, DateOrder> {
	const columns = (field: CsvField) =>
		rows.flatMap(({ cells }) => cells.filter((_, index) => mapping[index] === field));
	return {
		made_on: dateOrderOf(columns('made_on')),
		started_on: dateOrderOf(columns('started_on'))
	};
}

type Checked = { impact: ImpactInput } | { problems: RowProblem[] };

/** The row as it would be stored, or what is wrong with it as an impact. */
function check(input: ImpactInput, names: NamesOfRecord): Checked {
	const { data, error } = impactInput.safeParse(input);
	const errors = error ? fieldErrors(error.issues) : impactMisfits(data, linkedTo(data, names));
	if (data && errors.length === 0) return { impact: data };
	return {
		problems: errors.map(({ field, message }) => ({
			field: field.split('.')[0] ?? '',
			value: valueAt(input, field),
			reason: message
		}))
	};
}

function linkedTo({ segment, theme }: ImpactInput, { context, added }: NamesOfRecord) {
	return {
		segment: [...context.segments, ...added.segments].find(({ id }) => id === segment),
		theme: [...context.themes, ...added.themes].find(({ id }) => id === theme)
	};
}

function valueAt(input: ImpactInput, path: string): string {
	const value = path
		.split('.')
		.reduce<unknown>(
			(part, key) =>
				typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined,
			input
		);
	return typeof value === 'string' ? value : '';
}

function usedBy(drafts: CsvPreview['drafts'], added: Added): Added {
	const used = new Set(
		drafts.flatMap(({ impact }) => [
			...(impact.skills ?? []).map(({ ref }) => ref),
			...[impact.segment, impact.theme]
		])
	);
	return {
		skills: added.skills.filter(({ id }) => used.has(id)),
		segments: added.segments.filter(({ id }) => used.has(id)),
		themes: added.themes.filter(({ id }) => used.has(id))
	};
}
