import { FRAMEWORK_WORDS } from '#lib/framework/words.ts';
import type {
	Expectation,
	FrameworkCompetency,
	Group,
	GrowthFramework,
	Indicator,
	RoleLevel
} from '#lib/framework/schema-document.ts';
import { WORDS } from '#lib/impact/words.ts';
import { lists, ALWAYS_LEFT, leftOut, some } from './rules-left.ts';
import { INSIDE, NOT } from './rules-sheet-parts.ts';
import { HOLDS_WORDS, LEGEND_COLUMNS, LONG_COLUMNS } from './words-sheet.ts';

type LongColumn = (typeof LONG_COLUMNS)[number];
type Row = Partial<Record<LongColumn, string>>;
/** A table of plain text; a cell may hold line breaks. */
export type PlainTable = { header: string[]; cells: string[][] };

/**
 * The framework in long form: a row for each role level and competency that it expects something of, then what is
 * said of a competency at mastery levels and at role levels that no expectation names, then what stands alone.
 */
export function longTable(framework: GrowthFramework): PlainTable {
	const rows = new LongRows(framework).rows();
	return {
		header: LONG_COLUMNS.map((column) => HOLDS_WORDS[column]),
		cells: rows.map((row) => LONG_COLUMNS.map((column) => row[column] ?? ''))
	};
}

/** The mastery levels of every scale, as a sheet beside the long form says them. */
export function legendTable({ scales, mastery_levels }: GrowthFramework): PlainTable {
	const cells = scales.flatMap((scale) =>
		mastery_levels
			.filter((level) => level.scale === scale.id)
			.map(({ name, descriptor, dreyfus, bloom }, at) => [
				scale.name,
				String(at + 1),
				name,
				descriptor,
				dreyfus,
				bloom
			])
	);
	return { header: LEGEND_COLUMNS.map((column) => HOLDS_WORDS[column]), cells };
}

/** Builds the rows; holds the parts by their ids. */
class LongRows {
	readonly #of: GrowthFramework;
	readonly #order = new Map<string, number>();
	readonly #byId = new Map<string, { name: string }>();
	readonly #competencies: Map<string, FrameworkCompetency>;
	readonly #groups: Map<string, Group>;
	readonly #scaleOf: Map<string, string>;
	readonly #indicators: Map<string, Indicator[]>;
	readonly #descriptors: Map<string, string>;
	readonly #told = new Set<string>();

	constructor(framework: GrowthFramework) {
		this.#of = framework;
		this.#competencies = new Map(framework.competencies.map((one) => [one.id, one]));
		this.#groups = new Map(framework.groups.map((one) => [one.id, one]));
		this.#scaleOf = new Map(framework.mastery_levels.map(({ id, scale }) => [id, scale]));
		const { scales, mastery_levels, indicators, descriptors } = framework;
		for (const { id } of scales)
			mastery_levels
				.filter(({ scale }) => scale === id)
				.forEach((level, at) => this.#order.set(level.id, at + 1));
		for (const list of ['scales', 'mastery_levels', 'roles', 'competencies', 'groups'] as const)
			for (const part of framework[list]) this.#byId.set(`${list} ${part.id}`, part);
		this.#indicators = Map.groupBy(indicators, ({ competency, mastery_level, role_level }) =>
			[competency, role_level ?? mastery_level ?? ''].join(' ')
		);
		this.#descriptors = new Map(
			descriptors.map(({ competency, mastery_level, words }) => [
				`${competency} ${mastery_level}`,
				words
			])
		);
	}

	rows(): Row[] {
		const { role_levels, competencies, expectations, indicators, descriptors, roles } = this.#of;
		const levels = new Map(role_levels.map((level) => [level.id, level]));
		const place = new Map(competencies.map(({ id }, at) => [id, at]));
		const by = Map.groupBy(expectations, ({ role_level }) => role_level);
		const expected = role_levels.flatMap((level) =>
			(by.get(level.id) ?? [])
				.toSorted((a, b) => (place.get(a.competency) ?? 0) - (place.get(b.competency) ?? 0))
				.map((expectation) => this.#expected(level, expectation))
		);
		const shown = indicators.flatMap(({ competency, role_level, mastery_level }) => {
			if (!this.#isNew(competency, role_level ?? mastery_level ?? '')) return [];
			const level = levels.get(role_level ?? '');
			return [
				{
					...this.#level(level),
					...this.#competency(competency),
					...this.#at(competency, role_level, mastery_level)
				}
			];
		});
		const described = descriptors.flatMap(({ competency, mastery_level }) =>
			this.#isNew(competency, mastery_level)
				? [{ ...this.#competency(competency), ...this.#at(competency, null, mastery_level) }]
				: []
		);
		const namedLevels = new Set(expectations.map(({ role_level }) => role_level));
		const namedRoles = new Set(role_levels.map(({ role }) => role));
		const named = new Set(
			[...expectations, ...indicators, ...descriptors].map(({ competency }) => competency)
		);
		return [
			...expected,
			...shown,
			...described,
			...role_levels.filter(({ id }) => !namedLevels.has(id)).map((level) => this.#level(level)),
			...competencies.filter(({ id }) => !named.has(id)).map(({ id }) => this.#competency(id)),
			...roles.filter(({ id }) => !namedRoles.has(id)).map(({ name }) => ({ role: name }))
		];
	}

	#isNew(competency: string, level: string): boolean {
		const key = `${competency} ${level}`;
		if (this.#told.has(key)) return false;
		this.#told.add(key);
		return true;
	}

	#expected(
		level: RoleLevel,
		{ competency, mastery_level, weight, basis, words }: Expectation
	): Row {
		this.#isNew(competency, level.id);
		if (mastery_level) this.#isNew(competency, mastery_level);
		return {
			...this.#level(level),
			...this.#competency(competency),
			weight,
			basis,
			words,
			...this.#at(competency, level.id, mastery_level)
		};
	}

	/** What is said of a competency at a role level and at a mastery level. */
	#at(competency: string, role_level: string | null, mastery_level: string | null): Row {
		const of = (level: string) => cellOf(this.#indicators.get(`${competency} ${level}`) ?? []);
		const behaviours = role_level || !mastery_level ? of(role_level ?? '') : '';
		if (!mastery_level) return { behaviours };
		return {
			mastery_level: this.#name('mastery_levels', mastery_level),
			mastery_order: String(this.#order.get(mastery_level) ?? ''),
			scale: this.#name('scales', this.#scaleOf.get(mastery_level) ?? ''),
			descriptor: this.#descriptors.get(`${competency} ${mastery_level}`) ?? '',
			behaviours,
			behaviours_at_mastery: of(mastery_level)
		};
	}

	#name = (list: string, id: string) => this.#byId.get(`${list} ${id}`)?.name ?? '';

	#level(level: RoleLevel | undefined): Row {
		if (!level) return {};
		const { name, code, track, titles, summary, expected_scale } = level;
		return {
			role: this.#name('roles', level.role),
			track,
			role_level: name,
			code,
			titles: titles.join('\n'),
			summary,
			expected_scale: expected_scale ? WORDS[expected_scale] : ''
		};
	}

	#competency(id: string): Row {
		const competency = this.#competencies.get(id);
		if (!competency) return {};
		const { name, note, origin } = competency;
		return {
			group: this.#group(competency.group),
			competency: name,
			note,
			origin: FRAMEWORK_WORDS[origin]
		};
	}

	#group(id: string | null): string {
		const group = this.#groups.get(id ?? '');
		if (!group) return '';
		const above = this.#group(group.parent);
		return above ? `${above}${INSIDE}${group.name}` : group.name;
	}
}

const cellOf = (indicators: readonly Indicator[]): string =>
	indicators
		.map(({ sign, words }) => `${sign === 'negative' ? NOT : ''}${words}`)
		.map((line) => `• ${line.replaceAll('\n', '\n  ')}`)
		.join('\n');

/** What the long form cannot carry of a framework; `legend` where a sheet of the mastery levels stands beside it. */
export function leftOfLong(framework: GrowthFramework, { legend = false } = {}): string[] {
	const { scales, mastery_levels, roles, groups, indicators, expectations, source } = framework;
	const used = new Set(
		[...expectations, ...framework.descriptors, ...indicators].map(
			({ mastery_level }) => mastery_level
		)
	);
	const unused = mastery_levels.filter(({ id }) => !used.has(id));
	const described = mastery_levels.filter(
		({ descriptor, dreyfus, bloom }) => descriptor || dreyfus || bloom
	);
	const roleGroups = groups.filter(({ kind }) => kind === 'role').length;
	return [
		...leftOut([
			...lists(framework, ['skills', 'role_level_links', 'rules', 'segments', 'unmapped']),
			[roleGroups, ['group of roles', 'groups of roles']],
			[
				legend ? 0 : unused.length,
				['mastery level that nothing names', 'mastery levels that nothing names']
			],
			[
				legend ? 0 : described.length,
				['description of a mastery level', 'descriptions of mastery levels']
			],
			[some([...scales, ...groups, ...roles].map(({ note }) => note)), ['note', 'notes']],
			[
				indicators.flatMap(({ examples }) => examples).length,
				['example of a behaviour', 'examples of behaviours']
			],
			[some([framework.summary]), ['summary', 'summaries']],
			[
				some([source.title, source.url ?? '', source.licence, source.notice]),
				['word on the source', 'words on the source']
			]
		]),
		ALWAYS_LEFT
	];
}
