import guessData from './mappings/guess-data.json' with { type: 'json' };
import { select, stepsOf } from './rules-pattern.ts';
import { childOf, type Tree, type TreeNode } from './rules-tree.ts';
import { mapping, type Mapping } from './schema-mapping.ts';

const LEVEL =
	/\b(level|grade|step|junior|mid|senior|lead|staff|principal|distinguished|intern|trainee|apprentice|graduate|associate|expert|head|director|chief|fellow|novice|beginner|intermediate|advanced)\b|\b[a-z]{0,3}\d{1,2}\b|\b(i{1,3}|iv|v)$/i;

/** A mapping made for files that none of the known ones fits: by their headings and tables, or by the names of their keys. */
export function guessed(trees: readonly Tree[]): Mapping {
	const prose = trees.filter(({ file }) => /\.(md|markdown)$/i.test(file));
	const withHeadings = prose.filter(({ root }) => depths(root).length > 0);
	if (prose.length * 2 < trees.length || prose.length === 0) return mapping.parse(guessData);
	const parts = [...withHeadings.flatMap(headings), ...prose.flatMap((tree) => tables(tree))];
	return mapping.parse({
		name: 'what headings, lists and tables say',
		parts: parts.length > 200 ? headings(withHeadings[0]) : parts
	});
}

const S = (depth: number) =>
	['body', ...Array.from({ length: depth }, () => 'sections.*')].join('.');
const WORDS = ['={lead}: {text}', 'text', 'lead'];

/** The titles of a document's headings by their depth, the outermost first. */
function depths(root: TreeNode): string[][] {
	const found: string[][] = [];
	for (let depth = 1; ; depth++) {
		const titles = select(root, stepsOf(`${S(depth)}.title`)).map(({ text }) => text);
		if (titles.length === 0) return found;
		found.push(titles);
	}
}

/**
 * Which headings are role levels: the depth at which most of them are called as levels are. What stands above
 * is the role, or, where the same levels come again under each, the competency; what stands below competencies.
 */
function headings(tree: Tree | undefined): unknown[] {
	if (!tree) return [];
	const titles = depths(tree.root);
	const shares = titles.map((all) => all.filter((title) => LEVEL.test(title)).length / all.length);
	const best = shares.reduce((most, share, at) => (share > (shares[most] ?? 0) ? at : most), 0);
	const isLadder = titles.length > 1 || (shares[0] ?? 0) >= 0.5;
	if (!isLadder) return [];
	const level = (shares[best] ?? 0) >= 0.5 ? best + 1 : Math.min(2, titles.length);
	const names = titles[level - 1] ?? [];
	const isTurned = level > 1 && new Set(names).size * 2 <= names.length && titles.length === level;
	return isTurned ? turned(tree.file, level) : straight(tree.file, level, titles.length);
}

function role(files: string, depth: number): unknown {
	const named = { make: 'roles', files };
	return depth > 0
		? { ...named, at: S(depth), name: 'title', note: 'paragraphs' }
		: { ...named, at: '', key: '@file', name: ['title', 'name', '@file'], note: 'body.paragraphs' };
}

const roleLevel = (files: string, at: string) => ({
	make: 'role_levels',
	files,
	at,
	name: 'title',
	rank: 'title'
});

/** Roles, their levels, and competencies under them as headings or as the bold words that items begin with. */
function straight(files: string, level: number, deepest: number): unknown[] {
	const inside = `${S(level + 1)}`;
	const items = `${S(level)}.items.*[lead!=]`;
	const competency = { make: 'competencies', files, within: '=competencies' };
	return [
		role(files, level - 1),
		{ ...roleLevel(files, S(level)), summary: 'paragraphs' },
		...(deepest > level ? [{ ...competency, at: inside, name: 'title' }] : []),
		{ ...competency, at: items, name: 'lead' },
		{ make: 'expectations', files, at: items, words: 'text' },
		{ make: 'expectations', files, at: inside, words: 'paragraphs' },
		{
			make: 'indicators',
			files,
			at: `${inside}.items.*`,
			role_level: '^.^.^.^.title',
			words: WORDS,
			examples: 'items'
		}
	];
}

/** Competencies with the same role levels under each. */
function turned(files: string, level: number): unknown[] {
	const competency = { make: 'competencies', files, within: '=competencies' };
	return [
		role(files, level - 2),
		{ ...competency, at: S(level - 1), name: 'title', note: 'paragraphs' },
		roleLevel(files, S(level)),
		{ make: 'expectations', files, at: S(level), words: 'paragraphs' },
		{
			make: 'indicators',
			files,
			at: `${S(level)}.items.*`,
			role_level: '^.^.title',
			words: WORDS,
			examples: 'items'
		}
	];
}

/** Tables with role levels across and competencies down, or the other way round. */
function tables({ file: files, root }: Tree): unknown[] {
	const heads = select(root, stepsOf('body.**.tables.*.rows.1')).flatMap(({ children }) => {
		const [first, ...others] = children.map(({ name }) => name);
		return first === undefined || others.length === 0 ? [] : [{ first, others }];
	});
	return heads.flatMap(({ first, others }) => {
		const safe = (name: string) => name.replaceAll(/[.[\]|(){}]/g, '*');
		const isAcross = others.filter((name) => LEVEL.test(name)).length * 2 >= others.length;
		const rows = select(root, stepsOf(`body.**.tables.*.rows.*[${safe(first)}!=]`));
		const isDown =
			rows.filter((row) => LEVEL.test(childOf(row, first)?.text ?? '')).length * 2 >= rows.length;
		if (!isAcross && !isDown) return [];
		const row = `body.**.tables.*.rows.*[${safe(first)}!=]`;
		const cell = `${row}.!(${safe(first)})`;
		const [level, competency] = isAcross ? [cell, row] : [row, cell];
		const nameAt = (at: string) => (at === row ? first : '@name');
		return [
			{ ...(role(files, 0) as object), name: ['title', 'body.sections.1.title', '@file'] },
			{ make: 'role_levels', files, at: level, name: nameAt(level), rank: nameAt(level) },
			{
				make: 'competencies',
				files,
				at: competency,
				within: '=competencies',
				name: nameAt(competency)
			},
			{ make: 'expectations', files, at: cell, words: '.' }
		];
	});
}
