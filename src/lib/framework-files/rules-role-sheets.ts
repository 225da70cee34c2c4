import type {
	Expectation,
	FrameworkCompetency,
	GrowthFramework,
	RoleLevel
} from '#lib/framework/schema-document.ts';
import { ALWAYS_LEFT, leftOut, lists } from './rules-left.ts';
import { NOT } from './rules-sheet-parts.ts';

/** A role as a sheet: competencies down under their groups, role levels across. */
export type RoleSheet = {
	name: string;
	header: string[];
	rows: { kind: 'group' | 'competency'; cells: string[] }[];
};

/** The longest name a sheet of a workbook may have, and the signs that it may not hold. */
const LONGEST = 31;
const BARRED = /[\\/?*[\]:]/g;

/** Every role with a role level, as a sheet of its own; each sheet's name is its own. */
export function roleSheets(framework: GrowthFramework): RoleSheet[] {
	const taken = new Set(['read me first', 'history']);
	return framework.roles.flatMap((role) => {
		const levels = framework.role_levels.filter((level) => level.role === role.id);
		if (levels.length === 0) return [];
		const name = sheetName(role.name, taken);
		taken.add(name.toLowerCase());
		return [
			{ name, header: ['Competency', ...levels.map(titleOf)], rows: rowsOf(framework, levels) }
		];
	});
}

function sheetName(name: string, taken: ReadonlySet<string>): string {
	const plain =
		name
			.replaceAll(BARRED, ' ')
			.replace(/\s+/g, ' ')
			.replace(/^['\s]+|['\s]+$/g, '') || 'Role';
	for (let time = 1; ; time += 1) {
		const end = time === 1 ? '' : ` ${time}`;
		const tried = `${Array.from(plain)
			.join('')
			.slice(0, LONGEST - end.length)
			.trimEnd()
			.toWellFormed()}${end}`;
		if (!taken.has(tried.toLowerCase())) return tried;
	}
}

const titleOf = ({ name, code, track }: RoleLevel): string => {
	const coded = code && code !== name ? `${name} (${code})` : name;
	return track ? `${coded}\n${track}` : coded;
};

function rowsOf(framework: GrowthFramework, levels: readonly RoleLevel[]): RoleSheet['rows'] {
	const ids = new Set(levels.map(({ id }) => id));
	const of = new Map(
		framework.expectations
			.filter(({ role_level }) => ids.has(role_level))
			.map((expectation) => [`${expectation.role_level} ${expectation.competency}`, expectation])
	);
	const words = new CellWords(framework);
	let group: string | null | undefined;
	return groupedCompetencies(framework).flatMap((competency) => {
		const cells = levels.map(({ id }) =>
			words.of(competency, id, of.get(`${id} ${competency.id}`))
		);
		if (cells.every((cell) => cell === '')) return [];
		const row = { kind: 'competency' as const, cells: [competency.name, ...cells] };
		if (competency.group === group) return [row];
		group = competency.group;
		const named = framework.groups.find(({ id }) => id === group)?.name;
		if (!named) return [row];
		return [{ kind: 'group' as const, cells: [named, ...levels.map(() => '')] }, row];
	});
}

/** The competencies, those of a group together, in the order in which the groups are first named. */
function groupedCompetencies({ competencies }: GrowthFramework): FrameworkCompetency[] {
	return [...Map.groupBy(competencies, ({ group }) => group).values()].flat();
}

/** What a cell says: the mastery level, what is expected in words, and the behaviours that show it. */
class CellWords {
	readonly #names: Map<string, string>;
	readonly #descriptors: Map<string, string>;
	readonly #behaviours: Map<string, string[]>;

	constructor({ mastery_levels, descriptors, indicators }: GrowthFramework) {
		this.#names = new Map(mastery_levels.map(({ id, name }) => [id, name]));
		this.#descriptors = new Map(
			descriptors.map(({ competency, mastery_level, words }) => [
				`${competency} ${mastery_level}`,
				words
			])
		);
		this.#behaviours = new Map();
		for (const { competency, mastery_level, role_level, sign, words } of indicators) {
			const key = `${competency} ${role_level ?? mastery_level ?? ''}`;
			const said = `• ${sign === 'negative' ? NOT : ''}${words.replaceAll('\n', '\n  ')}`;
			this.#behaviours.set(key, [...(this.#behaviours.get(key) ?? []), said]);
		}
	}

	of({ id }: FrameworkCompetency, level: string, expectation: Expectation | undefined): string {
		const own = this.#behaviours.get(`${id} ${level}`) ?? [];
		if (!expectation) return own.join('\n');
		const { mastery_level, words, weight } = expectation;
		const name = mastery_level === null ? '' : (this.#names.get(mastery_level) ?? '');
		const mastered = `${id} ${mastery_level ?? ''}`;
		const beside = mastery_level === null ? '' : (this.#descriptors.get(mastered) ?? '');
		const shown = mastery_level === null ? [] : (this.#behaviours.get(mastered) ?? []);
		const marked = weight === 'required' ? name : `${name || 'Expected'} (${weight})`;
		const lines = [marked, words || beside, ...own, ...shown].filter(Boolean);
		return lines.length === 0 ? 'Expected' : lines.join('\n');
	}
}

/** What the published spreadsheet leaves out. */
export function leftOfRoles(framework: GrowthFramework): string[] {
	const { competencies, expectations, indicators, roles, role_levels } = framework;
	const named = new Set(
		[...expectations, ...indicators.filter(({ role_level }) => role_level)].map(
			({ competency }) => competency
		)
	);
	const bases = expectations.filter(({ basis }) => basis !== 'stated').length;
	const empty = roles.filter(({ id }) => !role_levels.some(({ role }) => role === id)).length;
	return [
		...leftOut([
			...lists(framework, ['skills', 'role_level_links', 'rules', 'segments', 'unmapped']),
			[
				competencies.filter(({ id }) => !named.has(id)).length,
				['competency that no role level expects', 'competencies that no role level expects']
			],
			[empty, ['role without a role level', 'roles without a role level']],
			[bases, ['mark of what is inherited or derived', 'marks of what is inherited or derived']],
			[
				indicators.flatMap(({ examples }) => examples).length,
				['example of a behaviour', 'examples of behaviours']
			]
		]),
		ALWAYS_LEFT
	];
}
