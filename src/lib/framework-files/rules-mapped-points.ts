import { nodesAt, type Mapped } from './rules-mapped.ts';
import { plain, type TreeNode, use } from './rules-tree.ts';
import { type Match, settle, textBy } from './rules-value.ts';
import type { RuleFor } from './schema-mapping.ts';

type Rule = RuleFor<'points'>;
type Need = { level: string; points: number };

/**
 * Point systems: what each mastery level is worth, and what sum each role level needs. The whole is kept as a
 * rule. An expectation is derived only where the sum cannot be reached without it: with every other competency
 * at its highest, this one still has to be at that level or above.
 */
export function points(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('points'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => pointSystem(mapped, rule, match));
}

function pointSystem(mapped: Mapped, rule: Rule, match: Match): void {
	const inside = { file: match.tree.file, root: match.at };
	const worth = nodesAt(inside, rule.worth).map((at) =>
		pointsIn(textBy({ ...match, at, asked: [] }, rule.worth_points))
	);
	const needs = nodesAt(inside, rule.needs).map((at) =>
		need(mapped, rule, { ...match, at, asked: [] })
	);
	const kept = rule.keep === undefined ? [match.at] : nodesAt(inside, rule.keep);
	const body = rule.keep === undefined ? plain(match.at) : byName(kept);
	mapped.part('rules', ['points', match.tree.file], {
		kind: 'points',
		words: said(mapped, worth, needs),
		body: JSON.stringify(body, null, '\t')
	});
	kept.forEach(use);
	if ([...worth, ...needs.map((one) => one.points)].every(Number.isFinite))
		for (const { level, points: sum } of needs) derive(mapped, worth, level, sum);
}

const pointsIn = (text: string) => (text.trim() === '' ? NaN : Number(text));
const byName = (nodes: readonly TreeNode[]) =>
	Object.fromEntries(nodes.map((at) => [at.name, plain(at)]));

function need(mapped: Mapped, rule: Rule, match: Match): Need {
	const text = textBy(match, rule.role_level);
	const level = mapped.known.find('role_levels', text, match.tree, () => true);
	const sum = textBy(match, rule.points);
	settle(match);
	return { level, points: pointsIn(sum) };
}

function said({ build }: Mapped, worth: readonly number[], needs: readonly Need[]): string {
	const levels = needs.map(
		({ level, points: sum }) => `${build.get('role_levels', level)?.name ?? ''} from ${sum}`
	);
	return `Each mastery level of a competency is worth points, from the shallowest: ${worth.join(', ')}. The sum over all competencies makes the role level: ${levels.join(', ')}.`;
}

function derive(mapped: Mapped, worth: readonly number[], role_level: string, sum: number): void {
	const { build } = mapped;
	const steps = Map.groupBy(build.all('mastery_levels'), ({ scale }) => scale);
	const all = build
		.all('competencies')
		.map(({ id, scale }) => ({ id, steps: steps.get(scale ?? '') ?? [] }));
	const most = (count: number) => Math.max(0, ...worth.slice(0, count));
	const total = all.reduce((before, one) => before + most(one.steps.length), 0);
	for (const { id, steps: own } of all) {
		const others = total - most(own.length);
		const least = own.findIndex((_, at) => others + (worth[at] ?? 0) >= sum);
		const mastery_level = own[least]?.id;
		if (others >= sum || mastery_level === undefined) continue;
		const path = [role_level, id];
		if (build.has('expectations', build.id('expectations', ...path))) continue;
		mapped.part('expectations', path, {
			role_level,
			competency: id,
			mastery_level,
			basis: 'derived'
		});
	}
}
