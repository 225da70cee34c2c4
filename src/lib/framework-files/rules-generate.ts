import fc from 'fast-check';
import { type GrowthFramework, growthFramework } from '#lib/framework/schema-document.ts';
import {
	BASES,
	LINK_KINDS,
	RULE_KINDS,
	SIGNS,
	WEIGHTS,
	type PartsName
} from '#lib/framework/words-document.ts';
import { CLUSTERS, LAYERS, ORIGINS } from '#lib/framework/words.ts';
import { QUADRANTS, SCALES } from '#lib/impact/words.ts';

/** Texts that file formats stumble over. */
const ODD = [
	'=1+1',
	'- a dash',
	'# a heading',
	'a: b # c',
	'| a | b |',
	'---',
	'null',
	'~',
	'yes',
	'0x1F',
	'2026-11-22',
	'"quoted", and; more',
	"'apostrophe",
	'&anchor *alias',
	'{"json": [1]}',
	'<script>alert(1)</script>',
	'@mention',
	'\u2028 line \u2029 paragraph',
	'👩🏽‍🚀 é e\u0301',
	'# one\n\n\ttwo  \n   three\n---\n- four'
];
const text = fc.oneof(
	fc.constantFrom('', ...ODD),
	fc.string({ unit: 'grapheme', maxLength: 20 }),
	fc.array(fc.constantFrom(...ODD), { maxLength: 3 }).map((lines) => lines.join('\n'))
);
const bare = (said: string) =>
	said.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
const words = text.map(bare);
const someWords = words.map((said) => (said.trim() === '' ? 'Something' : said));
const name = someWords.map((said) => said.replaceAll('\n', ' '));
const short = name.map((said) => Array.from(said).slice(0, 8).join(''));
const id = fc.uuid({ version: [4, 5, 7] });
const link = fc.option(fc.constantFrom('https://example.org/a?b=c#d', 'mailto:ana@example.org'));

/** One of a list by a number, or null where the list is empty. */
const pick = <Item>(items: readonly Item[], at: number): Item | null =>
	items[at % Math.max(1, items.length)] ?? null;
const at = fc.nat(1000);
const maybe = fc.option(at, { freq: 2 });
const idOf = (items: readonly { id: string }[], number: number | null) =>
	number === null ? null : (pick(items, number)?.id ?? null);

const some = <Part>(part: fc.Arbitrary<Part>, maxLength = 5) =>
	fc.uniqueArray(fc.tuple(id, part), { maxLength, selector: ([own]) => own });
type Some<Part> = [string, Part][];
const withId = <Part extends object>(parts: Some<Part>) =>
	parts.map(([own, part]) => ({ id: own, ...part }));

const rough = fc.record({
	name,
	summary: words,
	source: fc.record({ title: name, url: link, licence: name, notice: words }),
	scales: some(fc.record({ name, note: words }), 3),
	mastery_levels: some(
		fc.record({ scale: at, name, descriptor: words, dreyfus: short, bloom: short }),
		6
	),
	groups: some(
		fc.record({ kind: fc.constantFrom('role', 'competency'), parent: maybe, name, note: words })
	),
	competencies: some(
		fc.record({
			group: maybe,
			scale: maybe,
			name,
			origin: fc.constantFrom(...ORIGINS),
			note: words
		})
	),
	skills: some(
		fc.record({
			competency: maybe,
			name,
			layer: fc.constantFrom(...LAYERS),
			cluster: fc.constantFrom(...CLUSTERS),
			note: words
		})
	),
	roles: some(fc.record({ group: maybe, name, note: words }), 3),
	role_levels: some(
		fc.record({
			role: at,
			track: fc.oneof(fc.constant(''), short),
			code: short,
			name,
			titles: fc.array(name, { maxLength: 2 }),
			summary: words,
			expected_scale: fc.option(fc.constantFrom(...SCALES))
		})
	),
	role_level_links: some(fc.record({ from: at, to: at, kind: fc.constantFrom(...LINK_KINDS) })),
	descriptors: some(fc.record({ competency: at, mastery_level: at, words: someWords }), 8),
	indicators: some(
		fc.record({
			competency: at,
			mastery_level: maybe,
			role_level: maybe,
			sign: fc.constantFrom(...SIGNS),
			words: someWords,
			examples: fc.array(someWords, { maxLength: 2 })
		}),
		8
	),
	expectations: some(
		fc.record({
			role_level: at,
			competency: at,
			mastery_level: maybe,
			weight: fc.constantFrom(...WEIGHTS),
			basis: fc.constantFrom(...BASES),
			words
		}),
		10
	),
	rules: some(fc.record({ kind: fc.constantFrom(...RULE_KINDS), words, body: words }), 2),
	segments: some(fc.record({ role: maybe, quadrant: fc.constantFrom(...QUADRANTS), name }), 2),
	unmapped: some(fc.record({ source: name, place: name, reason: name, body: words }), 2)
});

type Rough = typeof rough extends fc.Arbitrary<infer Value> ? Value : never;

/** Frameworks of every shape that the rules of the document allow, with the texts that file formats stumble over. */
export const anyFramework: fc.Arbitrary<GrowthFramework> = rough.map(fitted);

/** The drafts of parts with their numbers turned into ids of the lists before them; what leads nowhere goes. */
function fitted(drafts: Rough): GrowthFramework {
	const scales = withId(drafts.scales);
	const mastery_levels = led(withId(drafts.mastery_levels), { scale: scales });
	const groups = nested(withId(drafts.groups));
	const inGroup = (kind: string) => groups.filter((group) => group.kind === kind);
	const competencies = withId(drafts.competencies).map((one) => ({
		...one,
		group: idOf(inGroup('competency'), one.group),
		scale: idOf(scales, one.scale)
	}));
	const roles = withId(drafts.roles).map((one) => ({
		...one,
		group: idOf(inGroup('role'), one.group)
	}));
	const role_levels = led(withId(drafts.role_levels), { role: roles });
	const levelsOf = (competency: string) => {
		const scale = competencies.find((one) => one.id === competency)?.scale;
		return mastery_levels.filter((level) => level.scale === scale);
	};
	const links = led(withId(drafts.role_level_links), { from: role_levels, to: role_levels });
	const descriptors = led(withId(drafts.descriptors), { competency: competencies }).flatMap(
		(one) => {
			const mastery_level = idOf(levelsOf(one.competency), one.mastery_level);
			return mastery_level === null ? [] : [{ ...one, mastery_level }];
		}
	);
	const indicators = led(withId(drafts.indicators), { competency: competencies }).map((one) => {
		const mastery_level = idOf(levelsOf(one.competency), one.mastery_level);
		const role_level = mastery_level === null ? idOf(role_levels, one.role_level) : null;
		return { ...one, mastery_level, role_level };
	});
	const expectations = led(withId(drafts.expectations), {
		competency: competencies,
		role_level: role_levels
	}).map((one) => ({
		...one,
		mastery_level: idOf(levelsOf(one.competency), one.mastery_level)
	}));
	return growthFramework.parse({
		format: 'trellis-framework',
		version: 1,
		name: drafts.name,
		summary: drafts.summary,
		source: drafts.source,
		scales,
		mastery_levels,
		groups,
		competencies,
		skills: withId(drafts.skills).map((one) => ({
			...one,
			competency: idOf(competencies, one.competency)
		})),
		roles,
		role_levels,
		role_level_links: once(links, ({ from, to, kind }) => `${from} ${to} ${kind}`),
		descriptors: once(descriptors, (one) => `${one.competency} ${one.mastery_level}`),
		indicators,
		expectations: once(expectations, (one) => `${one.role_level} ${one.competency}`),
		rules: withId(drafts.rules),
		segments: withId(drafts.segments).map((one) => ({ ...one, role: idOf(roles, one.role) })),
		unmapped: withId(drafts.unmapped)
	} satisfies Record<PartsName, unknown> & Record<string, unknown>);
}

type Pointing<Fields extends string> = { [Field in Fields]: number };

/** Parts whose numbers lead to one of the lists named; a part that would lead nowhere goes. */
function led<Fields extends string, Part extends Pointing<Fields>>(
	parts: readonly Part[],
	lists: Record<Fields, readonly { id: string }[]>
): (Omit<Part, Fields> & Record<Fields, string>)[] {
	const fields = Object.keys(lists) as Fields[];
	return parts.flatMap((part) => {
		const ids = fields.map((field) => [field, idOf(lists[field], part[field])] as const);
		if (ids.some(([, own]) => own === null)) return [];
		return [{ ...part, ...(Object.fromEntries(ids) as Record<Fields, string>) }];
	});
}

/** A group stands inside an earlier one of its own kind only, so that none stands inside itself. */
function nested<Group extends { id: string; kind: string; parent: number | null }>(
	groups: readonly Group[]
) {
	return groups.map((group, place) => ({
		...group,
		parent: idOf(
			groups.slice(0, place).filter(({ kind }) => kind === group.kind),
			group.parent
		)
	}));
}

function once<Part>(parts: readonly Part[], key: (part: Part) => string): Part[] {
	const seen = new Set<string>();
	return parts.filter((part) => {
		const own = key(part);
		if (seen.has(own)) return false;
		seen.add(own);
		return true;
	});
}
