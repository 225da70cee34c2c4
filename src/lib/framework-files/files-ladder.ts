import { markdownText } from '#lib/evidence/rules-markdown.ts';
import type {
	Expectation,
	FrameworkCompetency,
	GrowthFramework,
	Indicator,
	RoleLevel
} from '#lib/framework/schema-document.ts';
import { FRAMEWORK_WORDS } from '#lib/framework/words.ts';
import { WORDS } from '#lib/impact/words.ts';
import type { Carried } from './files-long.ts';
import { ALWAYS_LEFT, leftOut, lists, some } from './rules-left.ts';
import { INSIDE, NOT } from './rules-sheet-parts.ts';

/** How a ladder of ours is known again. */
export const LADDER = 'ladder: trellis';
/** What an expectation says that names no mastery level. */
export const EXPECTED = 'expected';
/** The headings of the second depth, with what is named after them. */
export const HEADINGS = {
	scale: 'Mastery scale',
	competencies: 'Competencies',
	role: 'Role'
} as const;

const drawnIn = (text: string, depth: number) => text.replaceAll('\n', `\n${'  '.repeat(depth)}`);
const item = (depth: number, text: string) => `${'  '.repeat(depth)}- ${drawnIn(text, depth + 1)}`;
/** A dash or a colon after a bold beginning would be taken for a part of it, so what begins with one goes below. */
const lead = (name: string, words: string) => {
	const apart = /^[:–—-]/.test(words) ? '\n\n' : ' ';
	return `**${markdownText(name)}:**${words ? `${apart}${markdownText(words)}` : ''}`;
};

/** The framework as a ladder in Markdown: scales, competencies with what they are like, then each role level by level. */
export function toLadder(framework: GrowthFramework): Carried {
	const { name, summary, source } = framework;
	const from = [source.title, source.url ?? '', source.licence].filter(Boolean).join(', ');
	const text = [
		`---\n${LADDER}\n---`,
		`# ${markdownText(name)}`,
		markdownText(summary),
		from && `*Made from:* ${markdownText(from)}`,
		...scales(framework),
		...competencies(framework),
		...roles(framework)
	];
	return { text: `${text.filter(Boolean).join('\n\n')}\n`, left: leftOfLadder(framework) };
}

function scales({ scales, mastery_levels }: GrowthFramework): string[] {
	return scales.flatMap(({ id, name, note }) => {
		const levels = mastery_levels.filter(({ scale }) => scale === id);
		return [
			`## ${HEADINGS.scale}: ${markdownText(name)}`,
			markdownText(note),
			levels.map((level) => item(0, lead(level.name, level.descriptor))).join('\n')
		];
	});
}

const behaviour = ({ sign, words }: Indicator) =>
	markdownText(`${sign === 'negative' ? NOT : ''}${words}`);

function competencies(framework: GrowthFramework): string[] {
	const { descriptors, indicators, mastery_levels, groups } = framework;
	const group = (id: string | null): string => {
		const found = groups.find((one) => one.id === id);
		if (!found) return '';
		const above = group(found.parent);
		return above ? `${above}${INSIDE}${found.name}` : found.name;
	};
	const described = Map.groupBy(descriptors, ({ competency }) => competency);
	const shown = Map.groupBy(indicators, ({ competency }) => competency);
	return [...Map.groupBy(framework.competencies, (one) => one.group)].flatMap(([id, all]) => [
		`## ${HEADINGS.competencies}${id === null ? '' : `: ${markdownText(group(id))}`}`,
		...all.flatMap((competency) => {
			const levels = mastery_levels.filter(({ scale }) => scale === competency.scale);
			const own = shown.get(competency.id) ?? [];
			const loose = own.filter(({ mastery_level, role_level }) => !mastery_level && !role_level);
			const lines = levels.flatMap((level) => {
				const words = described
					.get(competency.id)
					?.find((one) => one.mastery_level === level.id)?.words;
				const at = own.filter(({ mastery_level }) => mastery_level === level.id);
				if (words === undefined && at.length === 0) return [];
				return [
					item(0, lead(level.name, words ?? '')),
					...at.map((one) => item(1, behaviour(one)))
				];
			});
			return [
				`### ${markdownText(competency.name)}`,
				markdownText(competency.note),
				aboutOf(framework, competency),
				[...loose.map((one) => item(0, behaviour(one))), ...lines].join('\n')
			];
		})
	]);
}

/** "Craft, on the scale Mastery." */
function aboutOf({ scales }: GrowthFramework, { origin, scale }: FrameworkCompetency): string {
	const named = scales.find(({ id }) => id === scale)?.name;
	return `*${FRAMEWORK_WORDS[origin]}${named ? `, on the scale ${markdownText(named)}` : ''}.*`;
}

function roles(framework: GrowthFramework): string[] {
	const { role_levels, expectations, indicators, competencies } = framework;
	const expected = Map.groupBy(expectations, ({ role_level }) => role_level);
	const shown = Map.groupBy(indicators, ({ role_level }) => role_level);
	const names = new Map(framework.mastery_levels.map(({ id, name }) => [id, name]));
	return framework.roles.flatMap(({ id, name, note }) => [
		`## ${HEADINGS.role}: ${markdownText(name)}`,
		markdownText(note),
		...role_levels
			.filter(({ role }) => role === id)
			.flatMap((level) => {
				const lines = competencies.flatMap((competency) => {
					const of = expected.get(level.id)?.find((one) => one.competency === competency.id);
					const at = shown.get(level.id)?.filter((one) => one.competency === competency.id) ?? [];
					if (!of && at.length === 0) return [];
					const words = of ? wordsOf(of, names) : '';
					return [
						item(0, lead(competency.name, words)),
						...at.map((one) => item(1, behaviour(one)))
					];
				});
				const code = level.code ? ` (${markdownText(level.code)})` : '';
				return [
					`### ${markdownText(level.name)}${code}`,
					markdownText(level.summary),
					besides(level),
					lines.join('\n')
				];
			})
	]);
}

/** "Practice (optional, inherited): in words". */
function wordsOf({ mastery_level, weight, basis, words }: Expectation, names: Map<string, string>) {
	const mastery = names.get(mastery_level ?? '') ?? EXPECTED;
	const marks = [weight, basis].filter((mark) => mark !== 'required' && mark !== 'stated');
	return `${mastery}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}${words ? `: ${words}` : ''}`;
}

/** "Track: manager. Also called: Lead; Head. Scale of impact: Team." in lines of their own. */
function besides({ track, titles, expected_scale }: RoleLevel): string {
	const said = [
		track && `*Track:* ${markdownText(track)}`,
		titles.length > 0 && `*Also called:* ${markdownText(titles.join('; '))}`,
		expected_scale && `*Scale of impact:* ${WORDS[expected_scale]}`
	];
	return said.filter(Boolean).join('\n\n');
}

function leftOfLadder(framework: GrowthFramework): string[] {
	const { groups, roles, mastery_levels, indicators } = framework;
	const inRoles = groups.filter(({ kind }) => kind === 'role').length;
	const notes = groups.filter(({ kind }) => kind === 'competency').map(({ note }) => note);
	const stages = mastery_levels.flatMap(({ dreyfus, bloom }) => [dreyfus, bloom]);
	return [
		...leftOut([
			...lists(framework, ['skills', 'role_level_links', 'rules', 'segments', 'unmapped']),
			[inRoles, ['group of roles', 'groups of roles']],
			[
				roles.filter(({ group }) => group).length,
				['place of a role in a group', 'places of roles in groups']
			],
			[some(notes), ['note on a group', 'notes on groups']],
			[some(stages), ['Dreyfus stage or Bloom verb', 'Dreyfus stages and Bloom verbs']],
			[
				indicators.flatMap(({ examples }) => examples).length,
				['example of a behaviour', 'examples of behaviours']
			],
			[some([framework.source.notice]), ['notice of the source', 'notices of the source']]
		]),
		ALWAYS_LEFT
	];
}
