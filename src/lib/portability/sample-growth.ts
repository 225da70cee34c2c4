import { contentOf } from '#lib/framework/rules-version.ts';
import { growthFramework, type GrowthFramework } from '#lib/framework/schema-document.ts';
import { frameworkOf } from '#lib/starters/rules.ts';
import { ENGINEER } from '#lib/starters/words-engineer.ts';
import { QUALITY_ENGINEER } from '#lib/starters/words-quality.ts';
import type { WrittenTrade } from '#lib/starters/words-writing.ts';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import {
	COLLEAGUES,
	COMPETENCIES,
	type CompetencyName,
	OWNER,
	SKILLS
} from './sample-framework.ts';
import { firstRow, idOf, instantOn, rowFields, sampleId } from './sample-id.ts';
import type { WrittenRecord } from './sample-writing.ts';

type Lists = Required<
	Pick<WrittenRecord, 'frameworks' | 'framework_versions' | 'role_assignments'>
>;

const PUBLISHED = { before: '2026-03-02', now: '2026-09-02' };
const BEFORE = sampleId('framework_version', PUBLISHED.before, 0);
const FRAMEWORK = firstRow('framework', 0);
const BESIDES = ['Sam Whitlock', 'Aisha Khan', 'Oskar Lindqvist'];

/** The version that the owner's competencies and skills were taken up from. */
export const FRAMEWORK_IN_USE = sampleId('framework_version', PUBLISHED.now, 1);

/** The version that was published on a day of the sample as written, or none. */
export function versionOn(day: string): string | null {
	if (day >= PUBLISHED.now) return FRAMEWORK_IN_USE;
	return day >= PUBLISHED.before ? BEFORE : null;
}

/** Larkfield's engineers and quality engineers share their craft, and differ in what is expected of it. */
const QUALITY: WrittenTrade = {
	...QUALITY_ENGINEER,
	knowledge: ENGINEER.knowledge,
	craft: ENGINEER.craft,
	expects: {
		...Object.fromEntries(
			Object.entries(QUALITY_ENGINEER.expects).filter(([name]) => name in COMPETENCIES)
		),
		'Technical design': ['Understand', 'Practice', 'Grow', 'Lead', 'Lead, desired'],
		'Quality and testing': ['Practice', 'Grow', 'Lead', 'Lead', 'Evangelise'],
		'Delivery and flow': ['Understand', 'Practice', 'Grow', 'Grow', 'Lead'],
		'Domain knowledge': ['Remember', 'Practice', 'Grow', 'Lead', 'Lead'],
		Operations: ['Remember', 'Understand', 'Practice', 'Grow', 'Grow']
	}
};

/** What version 3 expected where version 4 expects more. */
const EXPECTED_BEFORE: Record<string, string> = {
	'E3 Quality and testing': 'Grow',
	'Q3 Communication': 'Practice',
	'Q3 Domain knowledge': 'Practice',
	'Q4 Growing others': 'Grow',
	'E4 Operations': 'Practice'
};

/** Wordings of Larkfield's own in the place of the starter's. */
const OWN_WORDS = {
	'Somebody from another craft repeats your point in their own words.':
		'A pricing lead repeats your risk in her own words.',
	'A form that asks every customer for a number that only companies have.':
		'A form that asks every traveller for a railcard number.'
};

const competencyId = (name: CompetencyName) => idOf(COMPETENCIES, 'competency', name);
const MASTERY = Object.fromEntries(DEFAULT_MASTERY.map(({ name }) => [name, name]));
const masteryId = (name: string) => idOf(MASTERY, 'mastery_level', name);

/** The starter under the ids that the owner's own lists have: what was taken up keeps its id. */
function underOwnIds(starter: GrowthFramework): GrowthFramework {
	const own = new Map<string, string>([
		...Object.entries(OWN_WORDS),
		...starter.mastery_levels.map(({ id, name }) => [id, masteryId(name)] as const),
		...starter.competencies.flatMap(({ id, name }) =>
			name in COMPETENCIES ? [[id, competencyId(name as CompetencyName)] as const] : []
		)
	]);
	const swapped: unknown = JSON.parse(JSON.stringify(starter), (_, value: unknown) =>
		typeof value === 'string' ? (own.get(value) ?? value) : value
	);
	return growthFramework.parse(swapped);
}

function versionNow(): GrowthFramework {
	const framework = underOwnIds(frameworkOf([ENGINEER, QUALITY]));
	return {
		...framework,
		name: 'Larkfield growth framework',
		summary:
			'What we hope to see from one another at Larkfield, made by the people who live with it. Read it for the next talk you have, and write to us where it does not fit.',
		source: { title: '', url: null, licence: '', notice: '' },
		competencies: framework.competencies.map((competency) => ({
			...competency,
			note: COMPETENCIES[competency.name as CompetencyName][1]
		})),
		skills: Object.entries(SKILLS).map(([name, [competency, layer, cluster]]) => ({
			id: idOf<string>(SKILLS, 'skill', name),
			competency: competencyId(competency),
			name,
			layer,
			cluster,
			note: ''
		}))
	};
}

/** Version 3, told by what version 4 changed: a competency and two skills came, and some expectations rose. */
function versionBefore(now: GrowthFramework): GrowthFramework {
	const came = competencyId('Change agency');
	const codes = new Map(now.role_levels.map(({ id, code }) => [id, code]));
	const names = new Map(now.competencies.map(({ id, name }) => [id, name]));
	const wasThere = ({ competency }: { competency: string }) => competency !== came;
	return {
		...now,
		competencies: now.competencies
			.filter(({ id }) => id !== came)
			.map((one) =>
				one.name === 'Domain knowledge' ? { ...one, note: 'Fares and refunds' } : one
			),
		skills: now.skills.filter(({ name }) => name !== 'Tracing' && name !== 'Accessibility duty'),
		descriptors: now.descriptors.filter(wasThere),
		indicators: now.indicators
			.filter(wasThere)
			.filter(({ words }) => words !== 'You ask more than you explain in a hard meeting.'),
		expectations: now.expectations.filter(wasThere).map((expectation) => {
			const { role_level, competency } = expectation;
			const before = EXPECTED_BEFORE[`${codes.get(role_level)} ${names.get(competency)}`];
			return before ? { ...expectation, mastery_level: masteryId(before) } : expectation;
		})
	};
}

/** Larkfield's framework with the version in use and the one before it, and where the owner stands in them. */
export function sampleFrameworks(): Lists {
	const now = versionNow();
	const [before, opened] = [instantOn(PUBLISHED.before, 9, 0), instantOn(PUBLISHED.now, 9, 0)];
	const names = [OWNER.name, ...Object.keys(COLLEAGUES), ...BESIDES];
	const contributors = names.filter((name) => name !== 'Ines Moreau');
	return {
		frameworks: [
			{
				name: now.name,
				note: 'Engineers and quality engineers. Looked through every half year.',
				address: 'larkfield',
				opened_at: null,
				...FRAMEWORK
			}
		],
		framework_versions: [
			{
				...contentOf(versionBefore(now)),
				framework: FRAMEWORK.id,
				note: 'Skills have layers now, and every mastery level has behaviours.',
				contributors: contributors.slice(0, 6),
				state: 'retired',
				number: 3,
				published_at: before,
				...rowFields(BEFORE, before, opened, 3)
			},
			{
				...contentOf(now),
				framework: FRAMEWORK.id,
				made_from: BEFORE,
				note: 'Change agency is new. Seniors are asked for more in quality, communication and the domain.',
				contributors,
				state: 'published',
				number: 4,
				published_at: opened,
				...rowFields(FRAMEWORK_IN_USE, instantOn('2026-07-06', 9, 0), opened, 9)
			}
		],
		role_assignments: assignments(now)
	};
}

function assignments({ role_levels }: GrowthFramework): Lists['role_assignments'] {
	const standing = (
		[kind, code, from, to]: ['held' | 'aimed', string, string, string | null],
		n: number
	) => {
		const level = role_levels.find((one) => one.code === code);
		const at = instantOn(from, 14, n);
		return {
			standing: kind,
			framework: FRAMEWORK.id,
			framework_version: versionOn(from) ?? BEFORE,
			role: level?.role ?? '',
			role_level: level?.id ?? '',
			role_name: QUALITY.name,
			level_name: level?.name ?? '',
			from,
			to,
			...rowFields(sampleId('role_assignment', from, n), at, at, 1)
		};
	};
	return [
		standing(['held', 'Q3', '2026-03-10', '2026-09-15'], 0),
		standing(['held', 'Q3', '2026-09-15', null], 1),
		standing(['aimed', 'Q4', '2026-09-15', null], 2)
	];
}
