/** The forms a framework can be taken out in: JSON, YAML and CASE read back the same. */
export const EXPORT_FORMATS = [
	'json',
	'yaml',
	'csv',
	'xlsx',
	'markdown',
	'case',
	'roles-xlsx'
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What each form is called on screen, the type it is sent as and how its file's name ends. */
export const EXPORTS: Record<ExportFormat, { label: string; type: string; ending: string }> = {
	json: { label: 'JSON', type: 'application/json', ending: '.json' },
	yaml: { label: 'YAML', type: 'application/yaml; charset=utf-8', ending: '.yaml' },
	csv: {
		label: 'CSV, a row for each expectation',
		type: 'text/csv; charset=utf-8',
		ending: '.csv'
	},
	xlsx: { label: 'Workbook, a row for each expectation', type: WORKBOOK, ending: '.xlsx' },
	markdown: { label: 'Ladder in Markdown', type: 'text/markdown; charset=utf-8', ending: '.md' },
	case: { label: '1EdTech CASE 1.1', type: 'application/json', ending: '.case.json' },
	'roles-xlsx': {
		label: 'Spreadsheet to publish, a sheet for each role',
		type: WORKBOOK,
		ending: '.roles.xlsx'
	}
};

/** The header of an answer that says, in plain sentences, what its form could not carry. */
export const LEFT_OUT = 'Left-Out';
