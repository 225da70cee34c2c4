import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stateOf } from '#lib/feedback/rules-request.ts';
import { ORDERS, SOURCES } from '#lib/feedback/words.ts';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { CLUSTERS, LAYERS, ORIGINS } from '#lib/framework/words.ts';
import { habitMisfits } from '#lib/growth-page/rules-fit.ts';
import type { GrowthPage } from '#lib/growth-page/schema.ts';
import { standing, whatIsMissing } from '#lib/impact/rules.ts';
import type { Impact } from '#lib/impact/schema.ts';
import {
	AUDIENCES,
	MATERIAL_KINDS,
	OBJECTIVE_KINDS,
	PARTS,
	PERSON_KINDS,
	QUADRANTS,
	SCALES,
	STATUSES,
	ZONES
} from '#lib/impact/words.ts';
import type { Assessment } from '#lib/skills/schema.ts';
import { INTERESTS, JUDGES } from '#lib/skills/words.ts';
import { recordFaults } from './rules.ts';
import { answersIn } from './sample-requests.ts';
import { quarterOf } from './sample-shift.ts';
import { AHEAD, sampleRecord } from './sample.ts';
import { record, type RecordDocument } from './schema.ts';

const sample = sampleRecord('2026-11-17');
const { impacts, feedback } = sample;
const voicesOf = (id: string) => feedback.filter(({ impact }) => impact === id);
const standingOf = (impact: Impact) => standing(impact, voicesOf(impact.id));
const byHeadline = (headline: string) => {
	const found = impacts.find((impact) => impact.headline === headline);
	if (!found) throw new Error(`The sample has no impact "${headline}".`);
	return found;
};
const collections = ({
	format: _format,
	version: _version,
	owner: _owner,
	...lists
}: RecordDocument) => lists;
const sorted = <T>(values: Iterable<T>) => [...values].sort();

describe('the sample as written', () => {
	it('is a record that parsing leaves as it is', () => {
		expect(record.parse(structuredClone(sample))).toStrictEqual(sample);
	});

	it('is the same at every call', () => {
		expect(sampleRecord('2026-11-17')).toStrictEqual(sample);
	});

	it('orders each collection by ids that occur once', () => {
		for (const list of Object.values(collections(sample))) {
			const ids = list.map(({ id }) => id);
			expect(ids).toEqual(sorted(ids));
		}
		// What was taken up from a version of a framework keeps its id, as does a skill area from page to page.
		const growth_pages = sample.growth_pages.map((page) => ({
			...page,
			areas: page.areas.map(({ id: _, ...area }) => area)
		}));
		const once = { ...sample, framework_versions: [], growth_pages };
		const all = JSON.stringify(once).match(/"id":"[^"]+"/g) ?? [];
		expect(new Set(all).size).toBe(all.length);
	});

	it('counts forty-two impacts made and eleven that are not, six quarters long', () => {
		const made = impacts.filter(({ status }) => status === 'made');
		const counts = Map.groupBy(made, ({ made_on }) => quarterOf(made_on ?? ''));
		expect([...counts].sort().map(([quarter, list]) => [quarter, list.length])).toEqual([
			['2025-Q3', 3],
			['2025-Q4', 5],
			['2026-Q1', 7],
			['2026-Q2', 9],
			['2026-Q3', 10],
			['2026-Q4', 8]
		]);
		expect(impacts.length - made.length).toBe(11);
	});

	test.each([
		['idea', 4],
		['planned', 3],
		['under_way', 3],
		['parked', 1],
		['made', 2],
		['evidenced', 5],
		['confirmed', 35]
	])('holds impacts that stand at %s: %i', (name, count) => {
		expect(impacts.filter((impact) => standingOf(impact) === name)).toHaveLength(count);
	});

	test.each([
		['Refund failures name the fare rule', []],
		['Failures sorted by cause, not by test', ['felt']],
		['One language for risk in Buy & Refund', ['material', 'felt']],
		['New testers productive in a week', ['material', 'felt']]
	])('says what is missing from "%s"', (headline, missing) => {
		const impact = byHeadline(headline);
		expect(whatIsMissing(impact, voicesOf(impact.id))).toEqual(missing);
	});

	it('holds fifty-one voices, of which seven answer a request and are signed where they are stored', () => {
		expect(feedback).toHaveLength(51);
		expect(new Set(feedback.map(({ standing }) => standing))).toEqual(new Set(['reported']));
		expect(answersIn(sample).size).toBe(7);
		for (const [voice, request] of answersIn(sample))
			expect(voice.created_at.slice(0, 10)).toBe(request.answered_at?.slice(0, 10));
	});

	test.each([
		['sent', 1],
		['opened', 1],
		['undelivered', 1],
		['answered', 7],
		['declined', 1],
		['expired', 1]
	])('holds requests for feedback that are %s: %i', (name, count) => {
		for (const today of ['2026-11-17', '2026-10-01', '2026-12-31', '2027-02-28']) {
			const { feedback_requests } = sampleRecord(today);
			const found = feedback_requests.filter((request) => stateOf(request, today) === name);
			expect(found).toHaveLength(count);
		}
	});
});

const skills = impacts.flatMap((impact) => impact.skills);
const people = impacts.flatMap((impact) => impact.people);

test.each<[string, readonly unknown[], unknown[]]>([
	['status', STATUSES, impacts.map(({ status }) => status)],
	['zone', ZONES, impacts.map(({ zone }) => zone)],
	['quadrant', QUADRANTS, impacts.map(({ quadrant }) => quadrant)],
	['segment', sample.segments.map(({ id }) => id), impacts.map(({ segment }) => segment)],
	['scale', SCALES, impacts.map(({ scale }) => scale)],
	['part played', PARTS, impacts.map(({ part }) => part)],
	['audience', AUDIENCES, impacts.flatMap(({ audience }) => audience.map(({ kind }) => kind))],
	['material', MATERIAL_KINDS, impacts.flatMap(({ material }) => material.map(({ kind }) => kind))],
	[
		'objective',
		OBJECTIVE_KINDS,
		impacts.flatMap(({ objectives }) => objectives.map(({ kind }) => kind))
	],
	['people', PERSON_KINDS, people.map(({ kind }) => kind)],
	['who', ['member', 'outside', 'group'], people.map(({ who }) => who)],
	['theme', [null, ...sample.themes.map(({ id }) => id)], impacts.map(({ theme }) => theme)],
	['order', ORDERS, feedback.flatMap(({ passages }) => passages.map(({ order }) => order))],
	['source', SOURCES, feedback.map(({ source }) => source)],
	['layer', LAYERS, sample.skills.map(({ layer }) => layer)],
	['cluster', CLUSTERS, sample.skills.map(({ cluster }) => cluster)],
	['origin', ORIGINS, sample.competencies.map(({ origin }) => origin)],
	[
		'competency or skill',
		[...sample.competencies, ...sample.skills].map(({ id }) => id),
		skills.map(({ ref }) => ref)
	]
])('every %s occurs, and no other', (_, listed, used) => {
	expect(sorted(new Set(used))).toEqual(sorted(listed));
});

describe('what the sample refers to', () => {
	it('is in it', () => {
		const names = new Map(
			[...sample.competencies, ...sample.skills].map((entry) => [entry.id, entry.name])
		);
		for (const { ref, name_then } of skills) expect(names.get(ref)).toBe(name_then);
		for (const { competency } of sample.skills) expect(names.has(competency ?? '')).toBe(true);
		for (const { impact } of feedback) expect(impacts.map(({ id }) => id)).toContain(impact);
	});

	it('agrees in quadrant and zone', () => {
		const quadrants = new Map(sample.segments.map(({ id, quadrant }) => [id, quadrant]));
		const zones = new Map(sample.themes.map(({ id, zone }) => [id, zone]));
		for (const { segment, quadrant, theme, zone } of impacts) {
			expect(quadrants.get(segment ?? '')).toBe(quadrant);
			if (theme) expect(zones.get(theme)).toBe(zone);
		}
	});

	it('never stands twice in one place of a theme', () => {
		const places = impacts.filter(({ theme }) => theme).map(({ theme, place }) => theme + place);
		expect(new Set(places).size).toBe(places.length);
	});

	it('is linked at example domains only', () => {
		for (const { url } of impacts.flatMap(({ material }) => material)) {
			expect(new URL(url)).toMatchObject({
				protocol: 'https:',
				hostname: expect.stringMatching(/\.example$/) as string
			});
		}
	});
});

const itemsOf = ({ areas }: GrowthPage) =>
	areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);

test('no text is said twice', () => {
	const texts = [
		...impacts.flatMap(({ headline, actions, effect, opportunity_words, behaviours }) => [
			headline,
			actions,
			effect,
			opportunity_words,
			...behaviours
		]),
		...feedback.flatMap(({ passages }) => passages.map(({ words }) => words)),
		...sample.growth_pages.flatMap((page) => [
			...[...page.well, ...page.better, ...itemsOf(page)].map(({ words }) => words),
			...page.areas.map(({ rank_why }) => rank_why)
		]),
		...sample.goals.flatMap(({ words, milestones }) => [
			words,
			...milestones.map((milestone) => milestone.words)
		]),
		...sample.check_ins.flatMap(({ moved, blocks }) => [moved, blocks].filter(Boolean)),
		...sample.habits.map(({ words }) => words),
		...sample.celebrations.map(({ how }) => how),
		...sample.comments.flatMap(({ words, answers }) => [words, ...answers.map((one) => one.words)])
	];
	expect(texts.filter((text, index) => text === '' || texts.indexOf(text) !== index)).toEqual([]);
});

describe('the growth framework of the sample', () => {
	const [before, now] = sample.framework_versions;
	if (!before || !now) throw new Error('The sample has no two versions.');

	it('has a version before and one in use, each of them whole', () => {
		expect([before.state, before.number]).toEqual(['retired', 3]);
		expect([now.state, now.number, now.made_from]).toEqual(['published', 4, before.id]);
		expect(new Set(now.contributors).size).toBe(14);
		for (const version of [before, now]) expect(frameworkMisfits(version)).toEqual([]);
		expect(recordFaults(sample)).toEqual([]);
	});

	it('has the words that the record took up from it, under the same ids', () => {
		const named = (list: readonly { id: string; name: string }[]) =>
			list.map(({ id, name }) => [id, name]);
		const taken = [...sample.competencies, ...sample.skills];
		expect(named([...now.competencies, ...now.skills])).toEqual(named(taken));
		expect(named(now.mastery_levels)).toEqual(named(sample.mastery_levels));
		expect(new Set(taken.map(({ framework_version }) => framework_version))).toEqual(
			new Set([now.id])
		);
	});

	it('expects something of every competency at every role level of both roles', () => {
		expect(now.expectations).toHaveLength(2 * 5 * 11);
		expect(before.expectations).toHaveLength(2 * 5 * 10);
	});

	it('expected something else, and held less, before', () => {
		const expected = new Map(now.expectations.map(({ id, ...rest }) => [id, rest.mastery_level]));
		const rose = before.expectations.filter(
			({ id, mastery_level }) => expected.get(id) !== mastery_level
		);
		expect(rose).toHaveLength(5);
		expect(now.skills.length - before.skills.length).toBe(2);
	});

	it('says which role level is held, was held and is aimed at', () => {
		const levels = new Map(now.role_levels.map(({ id, code }) => [id, code]));
		const stands = sample.role_assignments.map((one) => [
			one.standing,
			levels.get(one.role_level),
			one.role_name,
			one.level_name,
			one.framework_version === now.id,
			one.to === null
		]);
		expect(stands).toEqual([
			['held', 'Q3', 'Quality Engineer', 'Senior', false, false],
			['held', 'Q3', 'Quality Engineer', 'Senior', true, true],
			['aimed', 'Q4', 'Quality Engineer', 'Expert', true, true]
		]);
	});
});

describe('the assessments of the sample', () => {
	const { assessments, framework_versions } = sample;

	it('look at every competency and skill, some of them again', () => {
		const names = new Map(
			[...sample.competencies, ...sample.skills].map(({ id, name }) => [id, name])
		);
		for (const { ref, name_then } of assessments) expect(names.get(ref)).toBe(name_then);
		const looked = new Set(assessments.map(({ ref }) => ref));
		expect(looked).toEqual(new Set(names.keys()));
		expect(assessments.length - looked.size).toBeGreaterThan(10);
	});

	it('keep the version in which what they look at was', () => {
		const held = new Map(
			framework_versions.map(({ id, competencies, skills }) => [
				id,
				new Set([...competencies, ...skills].map((part) => part.id))
			])
		);
		for (const { framework_version, ref } of assessments)
			if (framework_version !== null) expect(held.get(framework_version)).toContain(ref);
		expect(new Set(assessments.map((one) => one.framework_version)).size).toBe(3);
	});

	it.each<[string, readonly unknown[], (one: Assessment) => unknown]>([
		['judge', JUDGES, ({ judge }) => judge],
		['interest', [null, ...INTERESTS], ({ interest }) => interest]
	])('have every %s among them', (_, listed, of) => {
		expect(sorted(new Set(assessments.map(of)))).toEqual(sorted(listed));
	});

	it('want more than there is, by a day that lies ahead', () => {
		const today = '2027-05-31';
		const aims = sampleRecord(today).assessments.filter(({ wanted }) => wanted !== null);
		expect(aims.length).toBeGreaterThan(10);
		for (const { wanted, mastery, wanted_by } of aims) {
			expect(wanted).toBeGreaterThan(mastery ?? 0);
			expect((wanted_by ?? '') > today).toBe(true);
		}
	});
});

describe('the sample around another day', () => {
	const withoutAhead = (key: string, value: unknown) => (AHEAD.has(key) ? null : value);
	const anyDay = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	const named = [
		'2026-10-01',
		'2026-12-31',
		'2027-01-01',
		'2024-02-29',
		'2028-02-29',
		'2026-06-30',
		'2029-03-31'
	];

	it('is a whole record in which nothing has happened after that day', () => {
		const holds = (today: string) => {
			const moved = sampleRecord(today);
			expect(record.parse(structuredClone(moved))).toStrictEqual(moved);
			for (const habit of moved.habits) expect(habitMisfits(habit)).toEqual([]);
			const days =
				JSON.stringify(moved, withoutAhead).match(/(?<=")\d{4}-\d\d-\d\d(?=["T])/g) ?? [];
			expect(days.filter((day) => day > today)).toEqual([]);
			expect(JSON.stringify(moved)).not.toMatch(/\{\d{4}/);
		};
		fc.assert(fc.property(anyDay, holds), { numRuns: 12, examples: named.map((day) => [day]) });
	});

	test.each(named)('ends in the quarter of %s and stands as it stood', (today) => {
		const moved = sampleRecord(today);
		const quarters = moved.impacts.flatMap(({ made_on }) => (made_on ? [quarterOf(made_on)] : []));
		expect(sorted(quarters).at(-1)).toBe(quarterOf(today));
		expect(new Set(quarters).size).toBe(6);
		expect(moved.impacts.map(({ id }) => id)).toEqual(impacts.map(({ id }) => id));
		const standings = moved.impacts.map((impact) =>
			standing(
				impact,
				moved.feedback.filter((voice) => voice.impact === impact.id)
			)
		);
		expect(standings).toEqual(impacts.map(standingOf));
	});

	test.each([
		['2026-11-17', '2026-11-09', '3 December', 'September'],
		['2027-02-20', '2027-02-09', '3 March', 'December'],
		['2027-02-05', '2027-02-05', '3 March', 'December'],
		['2026-04-01', '2026-04-01', '3 June', 'March'],
		['2027-11-30', '2027-11-09', '3 December', 'September']
	])('on %s the newest was made on %s, with its months in words', (today, made, talk, before) => {
		const { impacts } = sampleRecord(today);
		const refund = impacts.find(({ headline }) => headline.startsWith('Refund failures'));
		const leeds = impacts.find(({ headline }) => headline.startsWith('Testers elsewhere'));
		expect(refund?.made_on).toBe(made);
		expect(refund?.changes[0]?.before_on).toBe(before);
		expect(leeds?.actions).toContain(`A talk on ${talk}:`);
	});

	it('refuses what is not a day', () => {
		expect(() => sampleRecord('2026-11')).toThrow();
	});
});
