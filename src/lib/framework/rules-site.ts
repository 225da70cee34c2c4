import { slugsOf } from './rules-slug.ts';
import type {
	Expectation,
	FrameworkCompetency,
	FrameworkSkill,
	GrowthFramework,
	Indicator,
	MasteryScale,
	Role,
	RoleLevel,
	ScaleLevel
} from './schema-document.ts';
import { FRAMEWORK_WORDS, ORIGINS, type Origin } from './words.ts';

/** A framework as it is published: the answer of `readFrameworkSite`. Without number and date it is not published yet. */
export type Published = {
	name: string;
	number: number | null;
	published_at: string | null;
	contributors: string[];
	document: GrowthFramework;
};

/** A mastery level with its step on its scale, from 1, and of how many. */
export type Mastery = { level: ScaleLevel; step: number; of: number };

/** What a role level expects of a competency, with all there is to say about it. */
export type Expected = {
	expectation: Expectation;
	competency: CompetencyShown;
	level: LevelShown;
	mastery: Mastery | null;
	/** The words of the expectation, or else those of the competency at that mastery level. */
	words: string;
	behaviours: Indicator[];
	/** Whether some of this holds for this role level alone. */
	own: boolean;
};
export type LevelShown = {
	level: RoleLevel;
	role: RoleShown;
	path: string;
	/** "Senior Engineer": its first title, or the level with its role where the level alone does not say it. */
	title: string;
	expected: Expected[];
	next: LevelShown[];
	beside: LevelShown[];
};
export type RoleShown = { role: Role; path: string; group: string; levels: LevelShown[] };
/** A competency at one step of its scale. */
export type Step = { mastery: Mastery; words: string; behaviours: Indicator[] };
export type CompetencyShown = {
	competency: FrameworkCompetency;
	path: string;
	slug: string;
	group: string;
	scale: MasteryScale | undefined;
	steps: Step[];
	skills: FrameworkSkill[];
	expected: Expected[];
};
export type ScaleShown = { scale: MasteryScale; levels: Mastery[]; competencies: number };

/** A published framework with all of its pointers followed, for reading. */
export type Site = Published & {
	roles: RoleShown[];
	competencies: CompetencyShown[];
	scales: ScaleShown[];
};

/** Competencies that stand together in a table: craft or personal and leadership, and in it a group. */
export type Section = {
	origin: Origin;
	title: string;
	groups: { name: string; competencies: CompetencyShown[] }[];
};

/** Follows every pointer of a published framework once. */
export function siteOf(published: Published): Site {
	const { document } = published;
	const scales = document.scales.map((scale) => scaleShown(document, scale));
	const mastery = new Map(
		scales.flatMap(({ levels }) => levels.map((each) => [each.level.id, each]))
	);
	const competencies = competenciesShown(document, scales);
	const byId = new Map(competencies.map((each) => [each.competency.id, each]));
	const owned = Map.groupBy(document.indicators, (each) => `${each.role_level} ${each.competency}`);
	const roles = rolesShown(document);
	const levels = new Map(
		roles.flatMap(({ levels }) => levels.map((each) => [each.level.id, each]))
	);
	for (const expectation of document.expectations) {
		const competency = byId.get(expectation.competency);
		const level = levels.get(expectation.role_level);
		if (!competency || !level) continue;
		const reached = mastery.get(expectation.mastery_level ?? '') ?? null;
		const own = owned.get(`${level.level.id} ${competency.competency.id}`) ?? [];
		const one = expectedOf({ expectation, competency, level, mastery: reached }, own);
		level.expected.push(one);
		competency.expected.push(one);
	}
	inOrder(document, competencies, levels);
	for (const { from, to, kind } of document.role_level_links) {
		const target = levels.get(to);
		if (target) levels.get(from)?.[kind === 'next' ? 'next' : 'beside'].push(target);
	}
	return { ...published, roles, competencies, scales };
}

function scaleShown(document: GrowthFramework, scale: MasteryScale): ScaleShown {
	const levels = document.mastery_levels.filter((level) => level.scale === scale.id);
	return {
		scale,
		levels: levels.map((level, index) => ({ level, step: index + 1, of: levels.length })),
		competencies: document.competencies.filter((each) => each.scale === scale.id).length
	};
}

function competenciesShown(document: GrowthFramework, scales: ScaleShown[]): CompetencyShown[] {
	const slugs = slugsOf(document.competencies, ({ name }) => [name]);
	const words = new Map(
		document.descriptors.map((each) => [`${each.competency} ${each.mastery_level}`, each.words])
	);
	const behaviours = Map.groupBy(
		document.indicators,
		(each) => `${each.competency} ${each.mastery_level}`
	);
	return document.competencies.map((competency) => {
		const found = scales.find(({ scale }) => scale.id === competency.scale);
		const slug = slugs.get(competency.id) ?? '';
		return {
			competency,
			slug,
			path: `competencies/${slug}`,
			group: groupName(document, competency.group),
			scale: found?.scale,
			steps: (found?.levels ?? []).map((mastery) => {
				const key = `${competency.id} ${mastery.level.id}`;
				return { mastery, words: words.get(key) ?? '', behaviours: behaviours.get(key) ?? [] };
			}),
			skills: document.skills.filter((skill) => skill.competency === competency.id),
			expected: []
		};
	});
}

function rolesShown(document: GrowthFramework): RoleShown[] {
	const slugs = slugsOf(document.roles, ({ name }) => [name]);
	return document.roles.map((role) => {
		const own = document.role_levels.filter((level) => level.role === role.id);
		const levelSlugs = slugsOf(own, ({ code, name, track }) => [code, name, `${name} ${track}`]);
		const path = `roles/${slugs.get(role.id) ?? ''}`;
		const shown: RoleShown = {
			role,
			path,
			group: groupName(document, role.group),
			levels: []
		};
		shown.levels = own.map((level) => ({
			level,
			role: shown,
			path: `${path}/${levelSlugs.get(level.id) ?? ''}`,
			title: titleOf(level, role),
			expected: [],
			next: [],
			beside: []
		}));
		return shown;
	});
}

const titleOf = ({ name, titles: [title] }: RoleLevel, role: Role) =>
	name.toLowerCase().includes(role.name.toLowerCase()) ? name : (title ?? `${role.name}, ${name}`);

/** The name of a group, after those it stands in. */
function groupName(document: GrowthFramework, id: string | null): string {
	const names: string[] = [];
	const passed = new Set<string>();
	for (let at = id; at !== null && !passed.has(at);) {
		passed.add(at);
		const group = document.groups.find((each) => each.id === at);
		if (group) names.unshift(group.name);
		at = group?.parent ?? null;
	}
	return names.join(', ');
}

type Pointed = Pick<Expected, 'expectation' | 'competency' | 'level' | 'mastery'>;

function expectedOf(pointed: Pointed, own: readonly Indicator[]): Expected {
	const { expectation, competency, mastery } = pointed;
	const step = competency.steps.find((each) => each.mastery.level.id === mastery?.level.id);
	return {
		...pointed,
		words: expectation.words || (step?.words ?? ''),
		behaviours: [...own, ...(step?.behaviours ?? [])],
		own: expectation.words !== '' || own.length > 0
	};
}

/** Expectations in the order of the competencies, and for a competency in the order of the role levels. */
function inOrder(
	document: GrowthFramework,
	competencies: CompetencyShown[],
	levels: ReadonlyMap<string, LevelShown>
): void {
	const place = new Map(competencies.map((each, index) => [each, index]));
	const rank = new Map(document.role_levels.map(({ id }, index) => [id, index]));
	const at = <Key>(map: ReadonlyMap<Key, number>, key: Key) => map.get(key) ?? 0;
	for (const { expected } of levels.values())
		expected.sort((a, b) => at(place, a.competency) - at(place, b.competency));
	for (const { expected } of competencies)
		expected.sort((a, b) => at(rank, a.level.level.id) - at(rank, b.level.level.id));
}

/** Competencies as a table has them: craft, then personal and leadership, each in its groups; what is empty is left out. */
export function sectionsOf(competencies: readonly CompetencyShown[]): Section[] {
	return ORIGINS.flatMap((origin) => {
		const own = competencies.filter(({ competency }) => competency.origin === origin);
		if (own.length === 0) return [];
		const title = FRAMEWORK_WORDS[origin];
		const groups = Map.groupBy(own, ({ group }) => (group === title ? '' : group));
		return [
			{
				origin,
				title,
				groups: [...groups].map(([name, competencies]) => ({ name, competencies }))
			}
		];
	});
}

/** The competencies that some level of a role expects, in the order of the framework. */
export function expectedIn(site: Site, role: RoleShown): CompetencyShown[] {
	const wanted = new Set(role.levels.flatMap(({ expected }) => expected.map((e) => e.competency)));
	return site.competencies.filter((each) => wanted.has(each));
}
