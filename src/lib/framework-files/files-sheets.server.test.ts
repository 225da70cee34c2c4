import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { countsOf, frameworkMisfits } from '#lib/framework/rules-document.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { STARTERS } from '#lib/starters/words.ts';
import { starterFrameworks } from '#lib/starters/rules-load.ts';
import { toLongCsv } from './files-long.ts';
import { sheetReader } from './files-sheets.server.ts';
import { toLongXlsx, toRolesXlsx } from './files-workbook.server.ts';
import type { SourceFile } from './schema.ts';

const file = (path: string, held: string | Uint8Array): SourceFile => ({
	path,
	bytes: typeof held === 'string' ? new TextEncoder().encode(held) : held
});
async function read(held: string | Uint8Array, path = 'ladder.csv', mapping?: object) {
	const text = JSON.stringify(mapping);
	const told = mapping ? { mapping: { path: 'mapping.json', text } } : {};
	const { framework } = await sheetReader.read([file(path, held)], told);
	expect(frameworkMisfits(framework)).toEqual([]);
	return framework;
}
async function workbook(sheets: Record<string, (string | number | null)[][]>) {
	const data = Object.entries(sheets).map(([sheet, rows]) => ({
		sheet,
		data: rows.map((row) => row.map((value) => (value === null ? null : { value })))
	}));
	return new Uint8Array(await writeExcelFile(data).toBuffer());
}

const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);
/** What is expected, a line each: "Senior Testing: Lead, inherited". */
function expected({
	expectations,
	role_levels,
	competencies,
	mastery_levels,
	roles
}: GrowthFramework) {
	const named = new Map(
		[...competencies, ...mastery_levels, ...roles].map(({ id, name }) => [id, name])
	);
	const levels = new Map(
		role_levels.map(({ id, name, role }) => [
			id,
			roles.length > 1 ? `${named.get(role)} ${name}` : name
		])
	);
	return expectations.map(({ role_level, competency, mastery_level, basis, weight, words }) => {
		const marks = [basis, weight].filter((mark) => !['stated', 'required'].includes(mark));
		const mastery = mastery_level === null ? 'expected' : named.get(mastery_level);
		const said = [mastery, ...marks, words].filter(Boolean).join(', ');
		return `${levels.get(role_level)} ${named.get(competency)}: ${said}`;
	});
}
const left = ({ unmapped }: GrowthFramework) =>
	unmapped.map(({ place, body }) => `${place}: ${body}`);

const WIDE = `Group,Competency,Junior (E1),Mid (E2),"Senior
E3"
Craft,Testing,Remember,Practice,Lead
,Coding,Understand,"Grow: adapts it
- reads what others wrote
- mends it",Lead
Personal,Speaking,-,Remember,Practise
`;

const CARRIES_ON = `Wood trades
An empty cell carries on what the level before it expects.
Ability;Apprentice;Journeyman;Master
Making
Joinery;Novice;;Able
Turning;;Novice;Expert
With people
Advice;Novice;Able;same
`;

const LONG = `Role\tLevel\tCompetency\tProficiency\tRequired\tDescription\tBehaviours\tComment
Engineer\tJunior\tTesting\t2\tyes\tWrites tests\tAsks; listens\tkeep
\tSenior\tTesting\t4\toptional\tLeads tests
Designer\tJunior\tTesting\t1\tperhaps
`;

const AWKWARD = `,,,,,,
,Career ladder 2026,,,,,
,For managers as well,,,,,
,,,Engineer,,Manager,
,Area,Skill,Junior,Senior,Lead,Head
,,,,,,
,Craft,Testing,1 - writes tests,3 - leads,2,x
,,Coding,2,3,-,1
,Total,,3,6,,
`;

describe('a wide table', () => {
	it('has role levels across, with their codes, and competencies in groups down', async () => {
		const framework = await read(WIDE);
		expect(framework.role_levels.map(({ name, code }) => `${name} ${code}`)).toEqual([
			'Junior E1',
			'Mid E2',
			'Senior E3'
		]);
		expect(names(framework.groups)).toEqual(['Craft', 'Personal']);
		expect(framework.competencies.map(({ origin }) => origin)).toEqual([
			'craft',
			'craft',
			'personal'
		]);
		expect(names(framework.mastery_levels)).toHaveLength(6);
		expect(expected(framework)).toEqual([
			'Junior Testing: Remember',
			'Mid Testing: Practice',
			'Senior Testing: Lead',
			'Junior Coding: Understand',
			'Mid Coding: Grow, adapts it',
			'Senior Coding: Lead',
			'Mid Speaking: Remember',
			'Senior Speaking: Practice'
		]);
		expect(framework.indicators.map(({ words }) => words)).toEqual([
			'reads what others wrote',
			'mends it'
		]);
		expect(left(framework)).toEqual([]);
	});

	it('may mean by a blank that the level before carries on', async () => {
		const framework = await read(CARRIES_ON);
		expect(framework.name).toBe('Wood trades');
		expect(names(framework.mastery_levels)).toEqual(['Novice', 'Able', 'Expert']);
		expect(framework.competencies.map(({ origin }) => origin)).toEqual([
			'craft',
			'craft',
			'personal'
		]);
		expect(expected(framework)).toEqual([
			'Apprentice Joinery: Novice',
			'Journeyman Joinery: Novice, inherited',
			'Master Joinery: Able',
			'Journeyman Turning: Novice',
			'Master Turning: Expert',
			'Apprentice Advice: Novice',
			'Journeyman Advice: Able',
			'Master Advice: Able, inherited'
		]);
		expect(framework.rules).toMatchObject([{ kind: 'inheritance' }]);
	});

	it('is found under titles, over totals, with two rows of headers and empty columns', async () => {
		const framework = await read(AWKWARD);
		expect(framework.name).toBe('Career ladder 2026');
		expect(names(framework.roles)).toEqual(['Engineer', 'Manager']);
		expect(names(framework.groups)).toEqual(['Craft']);
		expect(expected(framework)).toEqual([
			'Engineer Junior Testing: 1, writes tests',
			'Engineer Senior Testing: 3, leads',
			'Manager Lead Testing: 2',
			'Manager Head Testing: expected',
			'Engineer Junior Coding: 2',
			'Engineer Senior Coding: 3',
			'Manager Head Coding: 1'
		]);
		expect(left(framework)).toEqual(['row 3: For managers as well', 'row 9: Total\t\t3\t6']);
	});

	it('of mastery levels across holds descriptors', async () => {
		const framework = await read(
			'Competency,Novice,Expert\nTesting,Writes a test when somebody says which one is wanted,Others learn from these tests of theirs\n'
		);
		expect(countsOf(framework)).toMatchObject({
			descriptors: 2,
			role_levels: 0,
			mastery_levels: 2
		});
	});

	it('takes numbers by the words that a note gives them', async () => {
		const framework = await read('1 = Novice, 2 = Able, 3 = Expert\nSkill,L1,L2\nTests,1,3\n');
		expect(names(framework.mastery_levels)).toEqual(['Novice', 'Able', 'Expert']);
		expect(expected(framework)).toEqual(['L1 Tests: Novice', 'L2 Tests: Expert']);
	});
});

describe('a long table', () => {
	it('has a row for each role level and competency', async () => {
		const framework = await read(LONG, 'ladder.tsv');
		expect(expected(framework)).toEqual([
			'Engineer Junior Testing: 2, Writes tests',
			'Engineer Senior Testing: 4, optional, Leads tests',
			'Designer Junior Testing: 1'
		]);
		expect(left(framework)).toEqual([
			'row 2, column Comment: keep',
			'row 4, column Required: perhaps'
		]);
	});

	it('is read as a person corrects it', async () => {
		const reading = await sheetReader.read([file('ladder.tsv', LONG)], {});
		const mapping = { sheets: reading.sheets ?? [] };
		const columns = mapping.sheets[0]?.columns ?? [];
		const comment = columns.find(({ title }) => title === 'Comment');
		if (comment) comment.holds = 'not_behaviours';
		const framework = await read(LONG, 'ladder.tsv', mapping);
		expect(framework.indicators.map(({ sign, words }) => `${sign} ${words}`)).toEqual([
			'positive Asks; listens',
			'negative keep'
		]);
	});
});

describe('a mapping that does not fit', () => {
	it('is refused with what is off in it', async () => {
		await expect(read(LONG, 'ladder.tsv', { sheets: [{ form: 'round' }] })).rejects.toThrow(
			/^mapping\.json: .*form/
		);
	});
});

describe('encodings', () => {
	const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
	it.each([
		['UTF-16', utf16(WIDE)],
		['a mark before UTF-8', `\uFEFF${WIDE}`],
		['line breaks of Windows', WIDE.replaceAll('\n', '\r\n')],
		['semicolons', WIDE.replaceAll(',', ';')]
	])('reads %s the same', async (_, held) => {
		expect(await read(held)).toEqual(await read(WIDE));
	});

	it.each([
		['a,b\n1,"open\n2,3\n', /^ladder\.csv, line 2: A quote opened here is never closed\.$/],
		['a,b\n\n1,2\n"x\ny",2\n3,"open\n2,3\n', /^ladder\.csv, line 6: /]
	])('says where a file is damaged: %j', async (held, said) => {
		await expect(read(held)).rejects.toThrow(said);
	});

	it('says that a workbook is cut off', async () => {
		const bytes = await workbook({ One: [['Competency', 'Junior']] });
		await expect(read(bytes.slice(0, 300), 'ladder.xlsx')).rejects.toThrow(
			/^ladder\.xlsx: This is no zip archive/
		);
	});
});

describe('a workbook', () => {
	it('has a role on each sheet and a legend on another', async () => {
		const bytes = await workbook({
			Read: [['Made by the guild']],
			Joiner: [
				['Competency', 'Apprentice', 'Master'],
				['Wood', 1, 3],
				['Glue', null, 2]
			],
			Turner: [
				['Competency', 'Apprentice', 'Master'],
				['Wood', 2, 3]
			],
			Ratings: [
				['Level', 'Name', 'Meaning'],
				[1, 'Novice', 'Watches'],
				[2, 'Able', 'Does'],
				[3, 'Expert', 'Teaches']
			]
		});
		const framework = await read(bytes, 'guild.xlsx');
		expect(names(framework.roles)).toEqual(['Joiner', 'Turner']);
		expect(
			framework.mastery_levels.map(({ name, descriptor }) => `${name}: ${descriptor}`)
		).toEqual(['Novice: Watches', 'Able: Does', 'Expert: Teaches']);
		expect(expected(framework)).toEqual([
			'Joiner Apprentice Wood: Novice',
			'Joiner Master Wood: Expert',
			'Joiner Master Glue: Able',
			'Turner Apprentice Wood: Able',
			'Turner Master Wood: Expert'
		]);
		expect(framework.competencies).toHaveLength(2);
		expect(left(framework)).toEqual(['Read: 1: Made by the guild']);
	});
});

describe('what is written and read again', () => {
	const all = starterFrameworks(STARTERS.map(({ key }) => key));
	const carried = [
		'mastery_levels',
		'competencies',
		'roles',
		'role_levels',
		'descriptors',
		'indicators',
		'expectations'
	] as const;

	it('carries the same in long form, as CSV and as a workbook', async () => {
		const framework = await all;
		const counts = countsOf(framework);
		const { text, left: said } = toLongCsv(framework);
		const { bytes } = await toLongXlsx(framework);
		for (const again of [await read(text), await read(bytes, 'all.xlsx')]) {
			const read = countsOf(again);
			expect(carried.map((list) => read[list])).toEqual(carried.map((list) => counts[list]));
			expect(again.unmapped).toEqual([]);
			expect(expected(again).sort()).toEqual(expected(framework).sort());
		}
		expect(said).toContain(`${counts.skills} skills are left out.`);
	});

	it('expects the same on the sheets of its roles', async () => {
		const framework = await all;
		const { bytes } = await toRolesXlsx(framework, { number: 2, published_at: null });
		const again = countsOf(await read(bytes, 'roles.xlsx'));
		expect(again.expectations).toBe(framework.expectations.length);
		expect(again.role_levels).toBe(framework.role_levels.length);
	});

	it('makes no formulas', async () => {
		const framework = structuredClone(await all);
		for (const competency of framework.competencies) competency.name = `=cmd|${competency.name}`;
		const { text } = toLongCsv(framework);
		expect(text).not.toMatch(/(^|,|")=/m);
		expect((await read(text)).competencies[0]?.name).toMatch(/^=cmd/);
	});
});

describe('3,000 rows', () => {
	it('are read telling how far it is, and others have their turn in between', async () => {
		const rows = Array.from({ length: 3000 }, (_, at) =>
			[
				`Role ${at % 10}`,
				`Level ${at % 12}`,
				`Competency ${Math.floor(at / 12)}`,
				(at % 5) + 1,
				'Does it well'
			].join(',')
		);
		const text = ['Role,Role level,Competency,Mastery,Behaviours', ...rows].join('\n');
		const told: number[] = [];
		let turns = 0;
		const others = setInterval(() => (turns += 1), 1);
		const { framework } = await sheetReader.read([file('big.csv', text)], {
			onprogress: (done) => told.push(done)
		});
		clearInterval(others);
		expect(told.at(-1)).toBe(3001);
		expect(turns).toBeGreaterThan(2);
		expect(framework.expectations.length).toBe(3000);
	});
});
