import { joined } from '#lib/ui/joined.ts';
import { WORDS } from '#lib/impact/words.ts';
import { flow, heightOfAll, linesOf, type Piece, type Room } from './rules-booklet-flow.ts';
import {
	type Expected,
	type LevelShown,
	type RoleShown,
	sectionsOf,
	type Site
} from './rules-site.ts';
import { FRAMEWORK_WORDS, ORIGINS } from './words.ts';

/** The papers a booklet is made for, in points (72 to an inch). */
export const PAPERS = {
	a4: { name: 'A4', width: 595, height: 842 },
	letter: { name: 'Letter', width: 612, height: 792 }
} as const;
export type Paper = keyof typeof PAPERS;

/** Margins of a sheet and the gap between columns, in points; the foot holds the page number. */
const MARGIN = { side: 48, top: 46, foot: 56, gap: 28 } as const;
/** The sizes a page of a role level is tried in, in points; the last is the smallest that can be read with ease. */
export const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5] as const;
const FLOOR = 7.5;
/** How much smaller, in points, a page may be set to have craft on one side and personal and leadership on the other. */
const DEARER = 1;
/** Some of a sheet is never counted on: letters are not set the same everywhere. */
const SPARE = 6;
/** A summary longer than this many lines goes into the columns. */
const SUMMARY_LINES = 6;
const LEAD = 12.5;

type Sheets = { size: number; columns: Piece[][]; goesOn: boolean; continued: boolean };

/** One page of the booklet, with its number, from 1. `goesOn`: its last text is finished on the next page. */
export type Sheet = { number: number } & (
	| { kind: 'cover' }
	| { kind: 'use' }
	| ({ kind: 'level'; level: LevelShown; summary: string } & Sheets)
	| ({ kind: 'scale' | 'index' | 'source'; title: string } & Sheets)
);

/** A sheet before it has its number. */
type Loose<Kind = Sheet> = Kind extends Sheet ? Omit<Kind, 'number'> : never;

/**
 * The booklet of a framework, or of one of its roles, page by page: cover, how to use, one page for each role level
 * as long as its text can be read on one, the mastery scale, an index with page numbers, and where it comes from.
 */
export function bookletOf(site: Site, paper: Paper, role?: RoleShown): Sheet[] {
	const levels = (role ? [role] : site.roles).flatMap(({ levels }) => levels);
	const loose: Loose[] = [
		{ kind: 'cover' },
		{ kind: 'use' },
		...levels.flatMap((level) => levelSheets(level, paper)),
		...scaleSheets(site, levels, paper)
	];
	const before: Sheet[] = loose.map((sheet, index) => ({ ...sheet, number: index + 1 }));
	const after = [...indexSheets(site, before, paper), ...sourceSheets(site, paper)];
	return [
		...before,
		...after.map((sheet, index) => ({ ...sheet, number: before.length + index + 1 }))
	];
}

function roomOf(paper: Paper, columns: number, head: number): Room {
	const { width, height } = PAPERS[paper];
	const inner = width - 2 * MARGIN.side;
	return {
		columns,
		width: (inner - (columns - 1) * MARGIN.gap) / columns,
		height: height - MARGIN.top - MARGIN.foot - head - SPARE
	};
}

/** The height of the head of a continued page, and of one with a title alone. */
const HEAD = 44;

/** What stands above the columns of a role level, in points, and the summary where it stands there too. */
function headOf(shown: LevelShown, paper: Paper): { head: number; summary: string } {
	const { width } = roomOf(paper, 1, 0);
	const { level } = shown;
	const lines = linesOf(level.summary, width, LEAD, 'serif').length;
	const summary = lines > SUMMARY_LINES ? '' : level.summary;
	const heights = [
		16,
		linesOf(level.name, width, 28, 'serif').length * 33,
		upToTwo(aboutOf(shown), width, 9.5) * 15,
		summary === '' ? 0 : lines * LEAD * 1.4 + 6,
		upToTwo(waysOf(shown), width, 9) * 13 + 4,
		12
	];
	return { head: heights.reduce((sum, each) => sum + each, 0), summary };
}

const upToTwo = (text: string, width: number, size: number) =>
	Math.min(2, linesOf(text, width, size, 'sans').length);

function levelSheets(level: LevelShown, paper: Paper): Loose[] {
	const { head, summary } = headOf(level, paper);
	const first = roomOf(paper, 2, head);
	const rest = roomOf(paper, 2, HEAD);
	const opening: Piece[] =
		summary === '' && level.level.summary ? [{ look: 'words', text: level.level.summary }] : [];
	const [craft, personal] = ORIGINS.map((origin) => expectations(level, origin));
	const sides = [[...opening, ...(craft ?? [])], personal ?? []].filter((side) => side.length > 0);
	const all = sides.flat();
	const fits = (side: Piece[], size: number) =>
		heightOfAll(side, first.width, size) <= first.height;
	const set = (size: number) => flow(all, size, { first, rest });
	const size = SIZES.find((each) => set(each).length === 1) ?? FLOOR;
	const beside = SIZES.find((each) => sides.every((side) => fits(side, each))) ?? 0;
	const make = (rest: Sheets): Loose => ({ kind: 'level', level, summary, ...rest });
	if (sides.length === 2 && beside >= size - DEARER) return sheetsOf([sides], beside, make);
	return sheetsOf(set(size), size, make);
}

/** The sheets of what was set, each told whether it goes on. */
function sheetsOf(set: Piece[][][], size: number, make: (rest: Sheets) => Loose): Loose[] {
	return set.map((columns, index) =>
		make({ size, columns, continued: index > 0, goesOn: index < set.length - 1 })
	);
}

function expectations(level: LevelShown, origin: (typeof ORIGINS)[number]): Piece[] {
	const byCompetency = new Map(level.expected.map((each) => [each.competency, each]));
	return sectionsOf([...byCompetency.keys()])
		.filter((section) => section.origin === origin)
		.flatMap(({ title, groups }) => [
			{ look: 'section' as const, text: title },
			...groups.flatMap(({ name, competencies }) => [
				...(name ? [{ look: 'group' as const, text: name }] : []),
				...competencies.flatMap((each) => {
					const expected = byCompetency.get(each);
					return expected ? expectation(expected) : [];
				})
			])
		]);
}

function expectation({ competency, expectation, mastery, words, behaviours }: Expected): Piece[] {
	const weight = expectation.weight === 'required' ? '' : expectation.weight;
	return [
		{
			look: 'competency',
			text: competency.competency.name,
			aside: [mastery?.level.name ?? 'Expected', weight].filter(Boolean).join(', '),
			...(mastery ? { step: mastery.step, of: mastery.of } : {})
		},
		...paragraphs('words', words),
		...behaviours.flatMap((each): Piece[] => [
			...(each.sign === 'positive'
				? paragraphs('behaviour', each.words)
				: paragraphs('negative', `Not: ${each.words}`)),
			...each.examples.flatMap((example) => paragraphs('example', example))
		])
	];
}

const paragraphs = (look: Piece['look'], text: string): Piece[] =>
	text
		.split(/\n+/)
		.map((part) => part.trim())
		.filter(Boolean)
		.map((part) => ({ look, text: part }));

/** Sets what stands below a title alone: in one column where it fits so, else in two. */
function titled(
	kind: 'scale' | 'index' | 'source',
	title: string,
	pieces: Piece[],
	{ paper, sizes, columns }: { paper: Paper; sizes: readonly number[]; columns: readonly number[] }
): Loose[] {
	const set = (size: number, count: number) => {
		const room = roomOf(paper, count, HEAD);
		return flow(pieces, size, { first: room, rest: room });
	};
	const tries = columns.flatMap((count) => sizes.map((size) => ({ size, count })));
	const fallback = { size: sizes.at(-1) ?? FLOOR, count: columns.at(-1) ?? 1 };
	const { size, count } = tries.find((each) => set(each.size, each.count).length === 1) ?? fallback;
	return sheetsOf(set(size, count), size, (rest) => ({ kind, title, ...rest }));
}

function scaleSheets(site: Site, levels: LevelShown[], paper: Paper): Loose[] {
	const used = new Set(levels.flatMap(({ expected }) => expected.map((e) => e.competency.scale)));
	const scales = site.scales.filter(({ scale }) => used.has(scale));
	if (scales.length === 0) return [];
	const pieces = scales.flatMap(({ scale, levels }): Piece[] => [
		...(scales.length > 1 ? [{ look: 'section' as const, text: scale.name }] : []),
		...paragraphs('words', scale.note),
		...levels.flatMap(({ level, step, of }): Piece[] => [
			{ look: 'mastery', text: level.name, step, of },
			...paragraphs('meaning', level.descriptor),
			...(level.dreyfus || level.bloom
				? paragraphs(
						'meaning',
						[level.dreyfus && `Stage: ${level.dreyfus}`, level.bloom && `Verb: ${level.bloom}`]
							.filter(Boolean)
							.join('. ')
					)
				: [])
		])
	]);
	return titled('scale', 'The mastery scale', pieces, {
		paper,
		sizes: [13, 12, 11, 10, 9],
		columns: [1, 2]
	});
}

/** Where each competency is found: on the pages of the role levels that expect it. */
function indexSheets(site: Site, sheets: readonly Sheet[], paper: Paper): Loose[] {
	const pages = new Map<string, number[]>();
	for (const sheet of sheets)
		if (sheet.kind === 'level')
			for (const { competency } of sheet.level.expected)
				pages.set(competency.path, [...(pages.get(competency.path) ?? []), sheet.number]);
	const found = site.competencies.filter(({ path }) => pages.has(path));
	const pieces = ORIGINS.flatMap((origin): Piece[] => {
		const own = found.filter(({ competency }) => competency.origin === origin);
		if (own.length === 0) return [];
		const entries = own.map(({ competency, path }): Piece => {
			return { look: 'entry', text: competency.name, aside: ranges(pages.get(path) ?? []) };
		});
		entries.sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
		return [{ look: 'section', text: FRAMEWORK_WORDS[origin] }, ...entries];
	});
	if (pieces.length === 0) return [];
	return titled('index', 'Index of competencies', pieces, {
		paper,
		sizes: [11, 10, 9],
		columns: [2]
	});
}

/** Page numbers as an index has them: "3–7, 9". */
export function ranges(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number <= run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.map(([from, to]) =>
			from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`
		)
		.join(', ');
}

function sourceSheets({ document: { source } }: Site, paper: Paper): Loose[] {
	if (source.title === '' && source.notice === '') return [];
	const pieces: Piece[] = [
		...paragraphs('lead', source.title),
		...paragraphs('words', [source.url ?? '', source.licence].filter(Boolean).join('\n')),
		...paragraphs('words', source.notice)
	];
	return titled('source', 'Where it comes from', pieces, {
		paper,
		sizes: [11, 10, 9, 8],
		columns: [1, 2]
	});
}

/** A role level's code, track and titles in a line. */
export const aboutOf = ({ level }: LevelShown): string =>
	[level.code, level.track, ...level.titles].filter(Boolean).join(' · ');

/** What a role level leads to and how far its impact is expected to reach, in a sentence each. */
export function waysOf({ level, next, beside }: LevelShown): string {
	const names = (levels: LevelShown[]) => joined(levels.map(({ title }) => title));
	return [
		level.expected_scale ? `Reach of impact: ${WORDS[level.expected_scale].toLowerCase()}.` : '',
		next.length > 0 ? `Next: ${names(next)}.` : '',
		beside.length > 0 ? `Beside it: ${names(beside)}.` : ''
	]
		.filter(Boolean)
		.join(' ');
}
