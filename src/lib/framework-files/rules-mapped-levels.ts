import type { Mapped } from './rules-mapped.ts';
import { nodesAt } from './rules-mapped.ts';
import { spotOf } from './rules-tree.ts';
import { type Match, textBy, textsBy } from './rules-value.ts';
import type { RuleFor } from './schema-mapping.ts';

/** How many role levels of one rank are all linked with one another. */
const MOST_BESIDE = 20;

type Rule = RuleFor<'role_levels'>;
type Ranked = { id: string; role: string; rank: string; track: string };

/** Role levels, in the order that the mapping says, and the steps between them. */
export function roleLevels(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('role_levels')) {
		const matches = mapped.matches(rule);
		const ranked: Ranked[] = [];
		for (const match of rule.order === undefined ? matches : inOrder(matches, rule))
			mapped.attempt(match, () => ranked.push(roleLevel(mapped, rule, match)));
		if (rule.rank !== undefined) linkRanks(mapped, ranked);
	}
}

function roleLevel(mapped: Mapped, rule: Rule, match: Match): Ranked {
	const role = mapped.needed(match, 'roles', rule.role);
	const track = textBy(match, rule.track);
	const more = {
		role,
		track,
		code: textBy(match, rule.code),
		titles: textsBy(match, rule.titles),
		summary: textBy(match, rule.summary),
		expected_scale: textBy(match, rule.expected_scale) || null
	};
	const id = mapped.named(rule, match, more, role);
	return { id, role, rank: textBy(match, rule.rank) || id, track };
}

const number = (text: string) => (text.trim() === '' ? Infinity : Number(text));

function inOrder(matches: readonly Match[], rule: Rule): Match[] {
	const places = matches.map((match) => ({ match, place: number(textBy(match, rule.order)) }));
	const compare = (a: number, b: number) => (Number.isNaN(a - b) ? 0 : a - b);
	return places.sort((a, b) => compare(a.place, b.place)).map(({ match }) => match);
}

/** Links each level with those of the next rank, of its own track where there are any, and those of one rank with one another. */
function linkRanks(mapped: Mapped, all: readonly Ranked[]): void {
	for (const levels of Map.groupBy(all, ({ role }) => role).values()) {
		const once = [...new Map(levels.map((level) => [level.id, level])).values()];
		const ranks = [...Map.groupBy(once, ({ rank }) => rank).values()];
		ranks.forEach((rank, at) => {
			pairs(rank).forEach(([a, b]) => link(mapped, a.id, b.id, 'parallel'));
			for (const from of rank) {
				const next = (ranks[at + 1] ?? []).slice(0, MOST_BESIDE);
				const own = next.filter(({ track }) => track === from.track);
				for (const to of own.length > 0 && from.track ? own : next)
					link(mapped, from.id, to.id, 'next');
			}
		});
	}
}

const link = (mapped: Mapped, from: string, to: string, kind: 'next' | 'parallel') =>
	mapped.part('role_level_links', [from, to, kind], { from, to, kind });

/** Each with each; of more than stand beside one another anywhere, each with the one after it. */
const pairs = <T>(all: readonly T[]): [T, T][] =>
	all.flatMap((one, at) => {
		const beside = all.slice(at + 1, all.length > MOST_BESIDE ? at + 2 : undefined);
		return beside.map((other): [T, T] => [one, other]);
	});

/** The steps between role levels that the files name. */
export function roleLevelLinks(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('role_level_links'))
		for (const match of mapped.matches(rule)) {
			if (rule.among === undefined)
				mapped.attempt(match, () => {
					const from = mapped.needed(match, 'role_levels', rule.from);
					for (const to of textsBy(match, rule.to))
						link(mapped, from, found(mapped, match, to), rule.kind);
				});
			else among(mapped, match, rule.among, rule.kind);
		}
}

function found(mapped: Mapped, match: Match, text: string): string {
	return mapped.known.find('role_levels', text, match.tree, () => true);
}

function among(
	mapped: Mapped,
	match: Match,
	patterns: string | string[],
	kind: 'next' | 'parallel'
): void {
	const levels: string[] = [];
	for (const at of nodesAt({ file: match.tree.file, root: match.at }, patterns)) {
		if (at.kind !== 'text' || at.text === '') continue;
		mapped.attempt({ ...match, at, asked: [at] }, () => {
			levels.push(found(mapped, match, at.text));
		});
	}
	mapped.build.at(match.tree.file, spotOf(match.at));
	for (const [from, to] of pairs(levels)) if (from !== to) link(mapped, from, to, kind);
}
