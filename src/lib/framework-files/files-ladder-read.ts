import { FRAMEWORK_WORDS, ORIGINS } from '#lib/framework/words.ts';
import { BASES, WEIGHTS } from '#lib/framework/words-document.ts';
import { SCALES, WORDS } from '#lib/impact/words.ts';
import { EXPECTED, HEADINGS, LADDER } from './files-ladder.ts';
import { readMarkdown } from './files-markdown.ts';
import { textIn } from './files-text.ts';
import { FrameworkBuilder } from './rules-build.ts';
import { levelTitle, plain } from './rules-sheet-level.ts';
import { INSIDE, NOT } from './rules-sheet-parts.ts';
import { childOf, leave, spotOf, type TreeNode, within } from './rules-tree.ts';
import { Damaged, type Reader } from './schema.ts';

/** Reads a ladder in the Markdown that `toLadder` writes, and that people have edited since. */
export const ladderReader: Reader = {
	name: 'a ladder in Markdown',
	fits: (files) => {
		const [file] = files;
		if (files.length !== 1 || !file || !/\.(md|markdown)$/i.test(file.path)) return 0;
		return textIn(file).slice(0, 400).includes(LADDER) ? 1 : 0;
	},
	read: ([file], { name }) => {
		if (!file) throw new Damaged({ file: '' }, 'There is no file.');
		const [tree] = readMarkdown(file.path, textIn(file));
		const builder = new FrameworkBuilder(name ?? 'A framework');
		if (tree) new Ladder(builder, file.path).take(tree.root);
		return { framework: builder.done(), how: 'a ladder in Markdown', notes: [] };
	}
};

const childrenOf = (at: TreeNode | undefined, name: string) =>
	(at && childOf(at, name)?.children) ?? [];
/** What a node says under a name, which then has its place. */
function said(at: TreeNode | undefined, name: string): string {
	const found = at && childOf(at, name);
	if (!found || found.kind !== 'text') return '';
	found.used = true;
	return found.text;
}
function paragraphs(at: TreeNode | undefined): string[] {
	return childrenOf(at, 'paragraphs').map((one) => {
		one.used = true;
		return one.text;
	});
}
const joined = (texts: readonly string[]) => texts.filter(Boolean).join('\n\n');
/** The bold beginning of an item loses its colon, and so must what it is held against. */
const key = (name: string) => plain(name).replace(/\s*[:.]$/, '');
/** All that an item says: its first line, and the paragraphs under it. */
const wordsIn = (item: TreeNode) => joined([said(item, 'text'), ...paragraphs(item)]);

/** Reads one ladder into a builder; what finds no place is kept. */
class Ladder {
	readonly #builder: FrameworkBuilder;
	readonly #file: string;
	/** Ids of competencies by their names, the first of a name. */
	readonly #competencies = new Map<string, string>();

	constructor(builder: FrameworkBuilder, file: string) {
		this.#builder = builder;
		this.#file = file;
	}

	take(root: TreeNode): void {
		const ladder = childOf(root, 'ladder');
		if (ladder) leave(ladder);
		for (const top of childrenOf(childOf(root, 'body'), 'sections')) {
			const { texts, marks } = marked(paragraphs(top), ['Made from']);
			const title = marks.get('Made from') ?? '';
			this.#builder.about({ name: said(top, 'title'), summary: joined(texts), source: { title } });
			for (const section of childrenOf(top, 'sections')) this.#section(section);
		}
		for (const left of within(root))
			if (left.kind === 'text' && left.text !== '' && !left.used && !left.left)
				this.#builder.unplaced(
					this.#file,
					spotOf(left),
					'A ladder has no place for this.',
					left.text
				);
	}

	#at(node: TreeNode): FrameworkBuilder {
		return this.#builder.at(this.#file, `line ${node.line}`);
	}

	#section(section: TreeNode): void {
		const title = childOf(section, 'title')?.text ?? '';
		const [kind, take] =
			(
				[
					[HEADINGS.scale, (name: string) => this.#scale(section, name)],
					[HEADINGS.competencies, (name: string) => this.#group(section, name)],
					[HEADINGS.role, (name: string) => this.#role(section, name)]
				] as const
			).find(([kind]) => title === kind || title.startsWith(`${kind}: `)) ?? [];
		if (!kind || !take) return;
		said(section, 'title');
		take(title.slice(kind.length + 2));
	}

	#scale(section: TreeNode, name: string): void {
		const note = joined(paragraphs(section));
		const scale = this.#at(section).part('scales', [plain(name)], { name, note });
		for (const item of childrenOf(section, 'items')) {
			const level = said(item, 'lead');
			this.#at(item).part('mastery_levels', [scale, plain(level)], {
				scale,
				name: level,
				descriptor: wordsIn(item)
			});
		}
	}

	#group(section: TreeNode, named: string): void {
		const group = named
			.split(INSIDE)
			.filter(Boolean)
			.reduce<string | null>((parent, name) => {
				const path = [parent ?? '', plain(name)];
				return this.#at(section).part('groups', path, { kind: 'competency', parent, name });
			}, null);
		for (const one of childrenOf(section, 'sections')) this.#competency(one, group);
	}

	#competency(section: TreeNode, group: string | null): void {
		const name = said(section, 'title');
		const texts = paragraphs(section);
		const about = texts.findLast((text) => ABOUT.test(text)) ?? '';
		const [, origin = '', scaled] = ABOUT.exec(about) ?? [];
		const scale = scaled ? this.#builder.id('scales', plain(scaled)) : null;
		const competency = this.#at(section).part('competencies', [group ?? '', plain(name)], {
			name,
			group,
			scale: scale && this.#builder.has('scales', scale) ? scale : null,
			origin: ORIGINS.find((one) => FRAMEWORK_WORDS[one] === origin) ?? 'craft',
			note: joined(texts.filter((text) => text !== about))
		});
		if (!this.#competencies.has(key(name))) this.#competencies.set(key(name), competency);
		for (const item of childrenOf(section, 'items')) {
			const lead = said(item, 'lead');
			const level = this.#mastery(competency, lead);
			if (lead === '') this.#behaviour(item, competency, {});
			else if (level) {
				const words = wordsIn(item);
				const path = [competency, level];
				if (words)
					this.#at(item).part('descriptors', path, { competency, mastery_level: level, words });
				for (const inner of childrenOf(item, 'items'))
					this.#behaviour(inner, competency, { mastery_level: level });
			} else this.#keep(item, `“${lead}” is no mastery level of this competency’s scale.`);
		}
	}

	/** The mastery level of a competency's scale by its name. */
	#mastery(competency: string, name: string): string | undefined {
		const scale = this.#builder.get('competencies', competency)?.scale;
		return this.#builder
			.all('mastery_levels')
			.find((level) => level.scale === scale && key(level.name) === key(name))?.id;
	}

	#behaviour(
		item: TreeNode,
		competency: string,
		level: { mastery_level?: string; role_level?: string }
	): void {
		const text = wordsIn(item);
		const lead = said(item, 'lead');
		const whole = [lead, text].filter(Boolean).join(': ');
		const sign = whole.startsWith(NOT) ? 'negative' : 'positive';
		const words = sign === 'negative' ? whole.slice(NOT.length) : whole;
		const path = [competency, Object.values(level).join(''), sign, words];
		this.#at(item).part('indicators', path, { competency, ...level, sign, words });
	}

	#keep(item: TreeNode, reason: string): void {
		this.#builder.unplaced(this.#file, `line ${item.line}`, reason, item.raw ?? wordsIn(item));
		leave(item);
	}

	#role(section: TreeNode, name: string): void {
		const note = joined(paragraphs(section));
		const role = this.#at(section).part('roles', [plain(name)], { name, note });
		for (const inner of childrenOf(section, 'sections')) this.#level(inner, role);
	}

	#level(section: TreeNode, role: string): void {
		const title = said(section, 'title');
		const [, named = title, coded = ''] = /^(.+) \(([^()]{1,40})\)$/.exec(title) ?? [];
		const { name, code } = coded
			? { name: named, code: coded }
			: { ...levelTitle(title), name: title };
		const { texts, marks } = marked(paragraphs(section), [
			'Track',
			'Also called',
			'Scale of impact'
		]);
		const track = marks.get('Track') ?? '';
		const expected_scale = SCALES.find((scale) => WORDS[scale] === marks.get('Scale of impact'));
		const path = [role, plain(track), plain(name), plain(code)];
		const role_level = this.#at(section).part('role_levels', path, {
			role,
			name,
			code: coded ? code : '',
			track,
			titles: (marks.get('Also called') ?? '').split('; ').filter(Boolean),
			expected_scale: expected_scale ?? null,
			summary: joined(texts)
		});
		for (const item of childrenOf(section, 'items')) this.#expected(item, role_level);
	}

	#expected(item: TreeNode, role_level: string): void {
		const lead = said(item, 'lead');
		const competency = this.#competencies.get(key(lead));
		if (!competency) return this.#keep(item, `There is no competency “${lead}” above.`);
		const words = wordsIn(item);
		if (words !== '') {
			const path = [role_level, competency];
			const expectation = { role_level, competency, ...this.#expectation(words, competency) };
			this.#at(item).part('expectations', path, expectation);
		}
		for (const inner of childrenOf(item, 'items'))
			this.#behaviour(inner, competency, { role_level });
	}

	/** "Practice (optional): in words"; what names no mastery level is all words. */
	#expectation(text: string, competency: string) {
		const scale = this.#builder.get('competencies', competency)?.scale;
		const levels = this.#builder.all('mastery_levels').filter((level) => level.scale === scale);
		const names = [...levels, { id: null, name: EXPECTED }];
		for (const { id, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
			if (plain(text.slice(0, name.length)) !== plain(name)) continue;
			const [whole, marks = '', words = ''] = REST.exec(text.slice(name.length)) ?? [];
			const said = marks.split(', ').filter(Boolean);
			const weight = WEIGHTS.find((one) => said.includes(one));
			const basis = BASES.find((one) => said.includes(one));
			const known = Number(weight !== undefined) + Number(basis !== undefined);
			if (whole === undefined || known < said.length) continue;
			return { mastery_level: id, words: words.trim(), weight, basis };
		}
		return { mastery_level: null, words: text };
	}
}

const ABOUT = new RegExp(
	`^(${ORIGINS.map((origin) => FRAMEWORK_WORDS[origin]).join('|')})(?:, on the scale ([\\s\\S]+))?\\.$`
);
const REST = /^(?: \(([a-z, ]+)\))?(?::\s([\s\S]+))?$/;

/** Paragraphs that begin with one of these words and a colon, apart from the others. */
function marked(all: readonly string[], words: readonly string[]) {
	const marks = new Map<string, string>();
	const texts = all.filter((text) => {
		const word = words.find((one) => text.startsWith(`${one}: `) && !marks.has(one));
		if (word) marks.set(word, text.slice(word.length + 2));
		return !word;
	});
	return { texts, marks };
}
