import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '#lib/feedback/schema.ts';
import { impactInput, type ImpactInput } from '#lib/impact/schema.ts';
import { evidenceTable, toCsv } from './files.ts';
import { toMarkdown } from './files-markdown.ts';
import { markdownText } from './rules-markdown.ts';
import { namesOf } from './rules-names.ts';
import { evidenceRows } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const kept = { version: 1, created_at: stamp, updated_at: stamp, deleted_at: null };
const named = (number: number, name: string) => ({ id: id(number), name, deleted_at: null });

const names = namesOf({
	mastery_levels: ['Remember', 'Understand', 'Practice', 'Grow', 'Lead'].map((name, index) => ({
		...named(0, name),
		position: index + 1
	})),
	competencies: [named(501, 'Domain')],
	skills: [named(601, 'Fare rules')],
	segments: [named(301, 'Customer experience')],
	themes: [named(201, 'Refunds')]
});
const refunds: ImpactInput = {
	headline: 'Refund failures name the fare rule',
	actions: 'Sorted 214 codes\ninto 31 sentences',
	effect: 'A traveller can act on what they read',
	audience: [{ kind: 'customers_or_users', words: 'travellers' }],
	behaviours: ['Read the calls first'],
	status: 'made',
	part: 'instigator',
	scale: 'group',
	quadrant: 'business_value',
	segment: id(301),
	theme: id(201),
	objectives: [{ kind: 'key_result', code: 'KR2', words: 'Halve the calls' }],
	skills: [
		{ kind: 'competency', ref: id(501), name_then: 'Old name', shown: 4, intended: 5 },
		{ kind: 'skill', ref: id(699), name_then: 'Gone since', shown: null }
	],
	people: [
		{ id: id(901), kind: 'impacted', who: 'outside', name: 'Ines', address: 'ines@n.example' },
		{ id: id(902), kind: 'involved', who: 'group', name: 'Fares', size: 9 }
	],
	material: [
		{
			id: id(801),
			kind: 'pull_request',
			url: 'https://g.example/a/fares/pull/1841',
			title: 'fares'
		},
		{ id: id(802), kind: 'message', url: 'mailto:callum@larkfield.example', title: '' }
	],
	changes: [
		{
			id: id(701),
			before: '2.9',
			before_on: 'July',
			after: '1.1',
			after_on: 'November',
			unit: 'calls'
		}
	],
	planned_for: '2026-Q3',
	started_on: '2026-08-03',
	made_on: '2026-10-02'
};
const feedback: Feedback[] = [
	{
		...{ id: id(401), impact: id(1), giver: 'Callum Reid', giver_role: 'Support lead', ...kept },
		...{ giver_address: null, given_on: '2026-11-09', source: 'chat', standing: 'reported' },
		credential: null,
		request: null,
		readers: null,
		corrected_at: null,
		passages: [{ order: 3, words: 'I read the reason\noff the screen.' }]
	}
];
const rowsOf = (...said: ImpactInput[]) =>
	evidenceRows({
		impacts: said.map((input, index) => ({
			...impactInput.parse(input),
			id: id(index + 1),
			...kept
		})),
		feedback,
		skills: []
	});
const table = evidenceTable(rowsOf(refunds), names);
const inColumn = (title: string) => table.cells[0]?.[table.header.indexOf(title)];

describe('the evidence table in a file', () => {
	it.each([
		['No.', '1'],
		['Impact', 'Refund failures name the fare rule'],
		['In what way', 'A traveller can act on what they read'],
		['Status', 'Confirmed'],
		['Competencies and mastery', 'Domain: Grow (intended Lead)\nGone since: not said yet'],
		['Part played', 'Instigator'],
		['Who felt it', 'Ines <ines@n.example>'],
		['Scale', 'Group'],
		[
			'Supporting material',
			'Pull request: fares <https://g.example/a/fares/pull/1841>\nMessage: <mailto:callum@larkfield.example>'
		],
		['Before and after', 'Before, July: 2.9\nAfter, November: 1.1\nUnit: calls'],
		[
			'Feedback',
			'Callum Reid, Support lead (chat, 2026-11-09): “I read the reason\noff the screen.”'
		],
		['What is missing', 'Complete'],
		['Quarter', 'Q4 2026'],
		['Made on', '2026-10-02'],
		['Quadrant', 'Business value'],
		['Segment', 'Customer experience'],
		['Through doing what', 'Sorted 214 codes\ninto 31 sentences'],
		['On whom', 'Customers or users: travellers'],
		['Who took part', 'Fares (9 people)'],
		['Behaviours', 'Read the calls first'],
		['Zone', 'In my role'],
		['Theme', 'Refunds'],
		['Objectives', 'Key result KR2: Halve the calls'],
		['Planned for', '2026-Q3'],
		['Started on', '2026-08-03']
	])('says under "%s": %j', (title, words) => expect(inColumn(title)).toBe(words));

	it('says of an idea what is missing, and leaves the rest empty', () => {
		const [cells = []] = evidenceTable(rowsOf({ headline: 'An idea' }), names).cells;
		const said = Object.fromEntries(table.header.map((title, index) => [title, cells[index]]));
		expect(said['Status']).toBe('Idea');
		expect(said['What is missing']).toContain('Making it\nPart played');
		expect(said['Scale']).toBe('');
	});
});

const grid = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }));
const dangerous = fc
	.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'=", "''@"), fc.string())
	.map((parts) => parts.join(''));
const csvOf = (cells: string[][]) => toCsv({ columns: [], header: ['a', 'b'], cells });

describe('CSV', () => {
	it.each([
		['plain', 'plain'],
		['a,b', '"a,b"'],
		['a;b', '"a;b"'],
		['say "so"', '"say ""so"""'],
		['two\nlines', '"two\nlines"'],
		['=1+1', "'=1+1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['-2+3', "'-2+3"],
		['+44 20', "'+44 20"],
		['\t=1', `"'\t=1"`],
		["'=kept", "''=kept"],
		["'tis", "'tis"]
	])('writes %j as %s', (cell, written) =>
		expect(csvOf([['x', cell]])).toBe(`a,b\r\nx,${written}\r\n`)
	);

	it('can begin with the mark that Excel needs', () =>
		expect(toCsv(table, { bom: true }).charCodeAt(0)).toBe(0xfeff));

	it('gives every cell back to a reader, and none that begins a formula', () => {
		const cells = fc.array(fc.array(dangerous, { minLength: 2, maxLength: 2 }));
		fc.assert(
			fc.property(fc.oneof(grid, cells), (written) => {
				const [, ...read] = parse(csvOf(written), { record_delimiter: '\r\n' });
				for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
				const plain = read.map((row) => row.map((cell) => cell.replace(/^'('*[=+\-@\t\r])/, '$1')));
				expect(plain).toEqual(written);
			})
		);
	});
});

describe('Markdown', () => {
	const page = toMarkdown(
		rowsOf(refunds, { headline: 'A | B `c` <b>' }),
		names,
		'Evidence of Maya'
	);

	it('begins with a table of one line for each impact', () => {
		const lines = page.split('\n');
		expect(lines.slice(0, 5)).toEqual([
			'# Evidence of Maya',
			'',
			'| No. | Impact | Status | Competencies and mastery | Part played | Who felt it | Scale | Supporting material | What is missing |',
			'| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
			'| 1 | Refund failures name the fare rule | Confirmed | Domain: Grow (intended Lead)<br>Gone since: not said yet | Instigator | Ines \\<ines\\@n.example\\> | Group | [fares](https://g.example/a/fares/pull/1841)<br>[Message](mailto:callum@larkfield.example) | Complete |'
		]);
		expect(lines[5]).toContain('| A \\| B \\`c\\` \\<b\\> | Idea |');
	});

	it('has a section for each with the formula, the evidence and what people said', () => {
		expect(page).toContain('## 1. Refund failures name the fare rule');
		expect(page).toContain('- **Through doing what:** Sorted 214 codes\n  into 31 sentences');
		expect(page).toContain('- **Made:** 2 October 2026');
		expect(page).toContain('- Pull request: [fares](https://g.example/a/fares/pull/1841)');
		expect(page).toContain('- **After, November:** 1.1');
		expect(page).toContain(
			'> “I read the reason\n> off the screen.”\n>\n> Callum Reid, Support lead (chat, 9 November 2026, reported). Third order: the impact felt.'
		);
	});

	it.each([
		['# not a heading', '\\# not a heading'],
		['- not a list', '\\- not a list'],
		['1. not a list', '1\\. not a list'],
		['=====', '\\====='],
		['---', '\\---'],
		['2.9 or -1', '2.9 or -1'],
		['*plain* _plain_', '\\*plain\\* \\_plain\\_'],
		['[a](http://b)', '\\[a\\](http\\://b)'],
		['www.larkfield.example', 'www\\.larkfield.example'],
		['&amp; <script>', '\\&amp; \\<script\\>'],
		['    no code', 'no code'],
		['a | b', 'a \\| b']
	])('shows %j as it is written', (text, written) => expect(markdownText(text)).toBe(written));

	it('keeps an address inside its link', () => {
		const url = 'https://larkfield.example/a)b|c(d?x=1&amp;y';
		const link = { id: id(1), kind: 'link' as const, url, title: 'a](b' };
		expect(toMarkdown(rowsOf({ headline: 'x', material: [link] }), names)).toContain(
			'[a\\](b](https://larkfield.example/a%29b%7cc%28d?x=1\\&amp;y)'
		);
	});
});
