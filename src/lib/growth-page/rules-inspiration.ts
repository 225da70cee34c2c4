import { cellDetail, type CellDetail } from '#lib/framework/rules-cell.ts';
import { levelsOf } from '#lib/framework/rules-table.ts';
import type { FrameworkParts, RoleLevel } from '#lib/framework/schema-document.ts';
import { begun, type Changes } from './rules-items.ts';
import type { GrowthPage } from './schema.ts';

/** As many characters as a line of the page holds. */
const LINE = 300;

/** The role levels that follow one: those the framework leads to, else the next of its role. */
export function nextLevels(
	parts: Pick<FrameworkParts, 'role_levels' | 'role_level_links'>,
	{ id, role }: Pick<RoleLevel, 'id' | 'role'>
): RoleLevel[] {
	const led = parts.role_level_links
		.filter(({ from, kind }) => from === id && kind === 'next')
		.map(({ to }) => to);
	if (led.length > 0) return parts.role_levels.filter((level) => led.includes(level.id));
	const levels = levelsOf(parts, role);
	return levels.slice(levels.findIndex((level) => level.id === id) + 1).slice(0, 1);
}

/** A role level by the name people know it by: its title where it has one, else its name with the role's. */
export function levelTitle(
	{ roles }: Pick<FrameworkParts, 'roles'>,
	{ name, role, titles: [title] }: Pick<RoleLevel, 'name' | 'role' | 'titles'>
): string {
	return title ?? [name, roles.find(({ id }) => id === role)?.name].filter(Boolean).join(' ');
}

/** What a role level expects, in the order of the framework's competencies. */
export function expectedOf(parts: FrameworkParts, level: string): CellDetail[] {
	const expected = new Set(
		parts.expectations
			.filter(({ role_level }) => role_level === level)
			.map((each) => each.competency)
	);
	return parts.competencies
		.filter(({ id }) => expected.has(id))
		.flatMap(({ id }) => cellDetail(parts, level, id) ?? []);
}

/** The ways in which an expectation is said: what it is like, then the behaviours that show it, each of them once. */
export function waysOf({ expectation, descriptor, shows }: CellDetail): string[] {
	const lines = [expectation?.words ?? '', descriptor, ...shows.map(({ words }) => words)];
	return [...new Set(lines.map((words) => words.trim()).filter(Boolean))];
}

/** Words brought onto the page as one line: without line ends, and cut at a word where they are longer than a line holds. */
export function asLine(words: string): string {
	const one = words.trim().replace(/\s+/g, ' ');
	if (one.length <= LINE) return one;
	const cut = one.slice(0, LINE - 1);
	const end = cut.lastIndexOf(' ');
	return `${end > LINE / 2 ? cut.slice(0, end) : cut}…`;
}

/** Brings words into a skill area as an area for improvement; nothing where they stand there, or the area is full. */
export function broughtIn(page: GrowthPage, area: string, words: string, id: string): Changes {
	const line = asLine(words);
	const found = page.areas.find((each) => each.id === area);
	if (!found || line === '' || found.improvements.some((item) => item.words === line)) return {};
	const spot = { place: `${area}/improvements`, index: found.improvements.length } as const;
	return begun(page, spot, { id, words: line });
}
