import { type TreeNode, within } from './rules-tree.ts';

/** Whether signs fit signs in which one stands for any number of any; takes time in proportion to both. */
function fitsSigns(
	pattern: ArrayLike<string>,
	signs: ArrayLike<string>,
	any: string,
	isSame: (wanted: string, sign: string) => boolean
): boolean {
	let [at, from, star, resume] = [0, 0, -1, 0];
	while (from < signs.length) {
		const wanted = pattern[at];
		if (wanted === any) [star, resume, at] = [at, from, at + 1];
		else if (wanted !== undefined && isSame(wanted, signs[from] ?? ''))
			[at, from] = [at + 1, from + 1];
		else if (star >= 0) [at, resume, from] = [star + 1, resume + 1, resume + 1];
		else return false;
	}
	while (pattern[at] === any) at++;
	return at === pattern.length;
}

/** Whether a text fits a pattern in which `*` stands for anything; capitals do not count. */
export function fits(pattern: string, text: string): boolean {
	return fitsSigns(
		pattern.toLowerCase(),
		text.toLowerCase(),
		'*',
		(wanted, sign) => wanted === sign
	);
}

/** How many alternatives one pattern of paths may come to. */
const MOST_ALTERNATIVES = 100;

/** Whether a path of a file fits a pattern: `**` stands for any folders, `*` for anything within one name, `{a,b}` for either, `!` before it for any other. */
export function fitsPath(pattern: string, path: string): boolean {
	if (pattern.startsWith('!')) return !fitsPath(pattern.slice(1), path);
	const names = path.split('/');
	return eachOf(pattern).some((one) => fitsSigns(one.split('/'), names, '**', fits));
}

function eachOf(pattern: string): string[] {
	let found = [pattern];
	for (;;) {
		const next = found.flatMap((one) => {
			const [whole, inside = ''] = /\{([^{}]*)\}/.exec(one) ?? [];
			return whole === undefined
				? [one]
				: inside.split(',').map((each) => one.replace(whole, () => each));
		});
		if (next.length === found.length || next.length > MOST_ALTERNATIVES) return found;
		found = next;
	}
}

export type Test = { steps: Step[]; patterns: string[]; not: boolean };
export type Step = { names: string[]; but: boolean; tests: Test[] } | '**';

const STEP = /([^.[\]]+)((?:\[[^\]]*\])*)(?:\.|$)/gy;

/**
 * Reads a pattern of places in a tree: names parted by `.`; `*` is any name, `**` any depth, `(a|b)` either, `!(a|b)` any
 * other, and `[title=Level *]` or `[title!=...]` asks for what stands inside. The empty pattern is the whole document.
 */
export function stepsOf(pattern: string): Step[] {
	if (pattern === '') return [];
	const found = [...pattern.matchAll(STEP)];
	if (found.map(([whole]) => whole).join('') !== pattern)
		throw new Error(`"${pattern}" is no pattern of places; write names parted by dots.`);
	return found.map(([, name = '', tests = '']) =>
		name === '**' ? '**' : { ...namesOf(name), tests: testsOf(tests) }
	);
}

const namesOf = (name: string) => ({
	names: name.replace(/^!?\((.*)\)$/, '$1').split('|'),
	but: name.startsWith('!(')
});

/** Reads tests such as `[yaml=true][title!=]`. */
export const testsOf = (text: string): Test[] =>
	[...text.matchAll(/\[([^=\]!]+)(!?)=([^\]]*)\]/g)].map(([, path = '', not, pattern = '']) => ({
		steps: stepsOf(path),
		patterns: pattern.replace(/^\((.*)\)$/, '$1').split('|'),
		not: not === '!'
	}));

/** The nodes at the places of a pattern, in the order of the document, each once. */
export function select(root: TreeNode, steps: readonly Step[]): TreeNode[] {
	const found: TreeNode[] = [];
	const seen = steps.map(() => new Set<TreeNode>());
	const done = new Set<TreeNode>();
	const visit = (at: TreeNode, step: number): void => {
		const wanted = steps[step];
		if (wanted === undefined) {
			if (!done.has(at)) found.push(at);
			done.add(at);
			return;
		}
		if (seen[step]?.has(at)) return;
		seen[step]?.add(at);
		if (wanted === '**') visit(at, step + 1);
		for (const child of at.children) {
			if (wanted === '**') visit(child, step);
			else if (isWanted(child, wanted)) visit(child, step + 1);
		}
	};
	visit(root, 0);
	if (!steps.includes('**')) return found;
	return [...within(root)].filter((at) => done.has(at));
}

const isWanted = (at: TreeNode, { names, but, tests }: Exclude<Step, '**'>) =>
	names.some((name) => fits(name, at.name)) !== but && passes(at, tests);

/** Whether all tests hold of a node. */
export function passes(at: TreeNode, tests: readonly Test[]): boolean {
	return tests.every(({ steps, patterns, not }) => {
		const texts = select(at, steps).map(({ text }) => text);
		return (
			(texts.length === 0 ? [''] : texts).some((text) =>
				patterns.some((pattern) => fits(pattern, text))
			) !== not
		);
	});
}

/**
 * Takes a text apart by a form such as `{code} - {name}`: what stands in each hole, or undefined where the text
 * has another form. No hole is empty; a hole ends where what follows it first occurs.
 */
export function takenApart(form: string, text: string): Record<string, string> | undefined {
	const pieces = form.split(/\{(\w+)\}/);
	const found: Record<string, string> = {};
	const start = pieces[0] ?? '';
	if (!text.toLowerCase().startsWith(start.toLowerCase())) return undefined;
	let rest = text.slice(start.length);
	for (let at = 1; at < pieces.length; at += 2) {
		const [hole = '', after = ''] = pieces.slice(at, at + 2);
		const isLast = at + 2 >= pieces.length;
		const low = rest.toLowerCase();
		const end =
			isLast && low.endsWith(after.toLowerCase())
				? rest.length - after.length
				: low.indexOf(after.toLowerCase(), 1);
		const value =
			end < 1 || (isLast && end + after.length < rest.length) ? '' : rest.slice(0, end).trim();
		if (value === '') return undefined;
		found[hole] = value;
		rest = rest.slice(end + after.length);
	}
	return found;
}
