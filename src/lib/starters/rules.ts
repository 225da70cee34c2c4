import { joined } from '#lib/ui/joined.ts';
import { emptyFramework } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import type { FrameworkParts, GrowthFramework } from '#lib/framework/schema-document.ts';
import { WEIGHTS, type PartsName } from '#lib/framework/words-document.ts';
import { KNOWLEDGE_SEGMENTS } from '#lib/framework/words-segments.ts';
import { DEFAULT_MASTERY, FRAMEWORK_WORDS, ORIGINS, type Origin } from '#lib/framework/words.ts';
import { LEADERSHIP } from './words-leadership.ts';
import { PERSONAL } from './words-personal.ts';
import type { WrittenCompetency, WrittenExpectation, WrittenTrade } from './words-writing.ts';

/** The id of a part of a starter, told from the names on the way to it. */
const idOf = (list: PartsName, ...path: readonly string[]) => stableId(list, 'starters', ...path);
const SCALE = idOf('scales', 'Mastery');
const masteryId = (name: string) => idOf('mastery_levels', 'Mastery', name);
const competencyId = (name: string) => idOf('competencies', name);
const roleId = (trade: string) => idOf('roles', trade);
const levelId = (code: string) => idOf('role_levels', code);

/**
 * Trades as one framework: each competency once however many share it, role levels that stand at the same
 * height beside one another. The same trades always give the same framework, ids and all.
 * @param trades at least one
 */
export function frameworkOf(trades: readonly WrittenTrade[]): GrowthFramework {
	const names = trades.map(({ name }) => name);
	const craft = [...new Set(trades.flatMap((trade) => trade.craft))];
	const personal = [...PERSONAL, ...LEADERSHIP];
	const competencies = [...craft, ...personal];
	return {
		...emptyFramework(`Growth framework: ${joined(names)}`),
		summary:
			'A beginning to make your own. Keep what rings true, change the rest, and talk it through with the people it is about.',
		source: { title: 'Trellis starter framework', url: null, licence: '', notice: '' },
		...scale(),
		groups: ORIGINS.map((origin) => ({
			id: groupId(origin),
			kind: 'competency',
			parent: null,
			name: FRAMEWORK_WORDS[origin],
			note: ''
		})),
		competencies: [
			...craft.map((competency) => competencyPart(competency, 'craft')),
			...personal.map((competency) => competencyPart(competency, 'personal'))
		],
		skills: competencies.flatMap(skills),
		descriptors: competencies.flatMap(descriptors),
		indicators: competencies.flatMap(indicators),
		...roles(trades),
		expectations: trades.flatMap(expectations),
		segments: trades.flatMap(segments)
	};
}

const groupId = (origin: Origin) => idOf('groups', origin);

function scale(): Pick<FrameworkParts, 'scales' | 'mastery_levels'> {
	return {
		scales: [{ id: SCALE, name: 'Mastery', note: '' }],
		mastery_levels: DEFAULT_MASTERY.map((level) => ({
			id: masteryId(level.name),
			scale: SCALE,
			...level
		}))
	};
}

function competencyPart({ name, note }: WrittenCompetency, origin: Origin) {
	return { id: competencyId(name), group: groupId(origin), scale: SCALE, name, origin, note };
}

function skills(competency: WrittenCompetency): FrameworkParts['skills'] {
	return competency.skills.map(([name, layer, cluster]) => ({
		id: idOf('skills', competency.name, name),
		competency: competencyId(competency.name),
		name,
		layer,
		cluster,
		note: ''
	}));
}

function descriptors({ name, mastery }: WrittenCompetency): FrameworkParts['descriptors'] {
	return Object.entries(mastery).map(([level, [words]]) => ({
		id: idOf('descriptors', name, level),
		competency: competencyId(name),
		mastery_level: masteryId(level),
		words
	}));
}

/** The behaviours of each mastery level, and last the one that shows a lack, which stands on none. */
function indicators({ name, mastery, lack }: WrittenCompetency): FrameworkParts['indicators'] {
	const [words, ...examples] = lack;
	const on = { competency: competencyId(name), role_level: null };
	const shown = Object.entries(mastery).flatMap(([level, [, ...behaviours]]) =>
		behaviours.map((behaviour, at) => ({
			id: idOf('indicators', name, level, `${at}`),
			...on,
			mastery_level: masteryId(level),
			sign: 'positive' as const,
			words: behaviour,
			examples: []
		}))
	);
	const missing = { mastery_level: null, sign: 'negative' as const, words, examples };
	return [...shown, { id: idOf('indicators', name, 'lack'), ...on, ...missing }];
}

function roles(
	trades: readonly WrittenTrade[]
): Pick<FrameworkParts, 'roles' | 'role_levels' | 'role_level_links'> {
	return {
		roles: trades.map(({ key, name, note }) => ({ id: roleId(key), group: null, name, note })),
		role_levels: trades.flatMap(({ key, levels }) =>
			levels.map(({ code, name, titles, summary, scale }) => ({
				id: levelId(code),
				role: roleId(key),
				track: '',
				code,
				name,
				titles: [...titles],
				summary,
				expected_scale: scale
			}))
		),
		role_level_links: links(trades)
	};
}

/** From each role level to the next of its role, and between levels at the same height of two roles that are both here. */
function links(trades: readonly WrittenTrade[]): FrameworkParts['role_level_links'] {
	const here = new Set(trades.flatMap(({ levels }) => levels.map(({ code }) => code)));
	const link = (from: string, to: string, kind: 'next' | 'parallel') => ({
		id: idOf('role_level_links', from, to, kind),
		from: levelId(from),
		to: levelId(to),
		kind
	});
	return trades.flatMap(({ levels }) =>
		levels.flatMap(({ code, beside }, at) => {
			const next = levels[at + 1];
			return [
				...(next ? [link(code, next.code, 'next')] : []),
				...(beside && here.has(beside) ? [link(beside, code, 'parallel')] : [])
			];
		})
	);
}

function expectations({ levels, expects }: WrittenTrade): FrameworkParts['expectations'] {
	return Object.entries(expects).flatMap(([name, row]) =>
		levels.flatMap(({ code }, at) => {
			const expected = row[at];
			if (expected === undefined) return [];
			return {
				id: idOf('expectations', code, name),
				role_level: levelId(code),
				competency: competencyId(name),
				...read(expected),
				basis: 'stated' as const,
				words: ''
			};
		})
	);
}

function read(expected: WrittenExpectation) {
	const [mastery = '', weight] = expected.split(', ');
	return {
		mastery_level: masteryId(mastery),
		weight: WEIGHTS.find((known) => known === weight) ?? ('required' as const)
	};
}

function segments({ key, knowledge }: WrittenTrade): FrameworkParts['segments'] {
	return KNOWLEDGE_SEGMENTS[knowledge].map((name) => ({
		id: idOf('segments', key, name),
		role: roleId(key),
		quadrant: 'knowledge_value',
		name
	}));
}
