import { generateKeyPairSync, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections } from '#lib/db/collections.ts';
import { signed } from '#lib/feedback/files-proof.server.ts';
import { endorsementOf } from '#lib/feedback/rules-endorsement.ts';
import { toMultikey } from '#lib/feedback/rules-multikey.ts';
import { anyFramework } from '#lib/framework-files/rules-generate.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { PARTS_NAMES } from '#lib/framework/words-document.ts';
import { type TestPlace, usePlace } from '#lib/http/testing.server.ts';
import type { Problem } from '#lib/http/problem.ts';
import { sampleRecord } from './sample.ts';
import { record, type RecordDocument } from './schema.ts';

/** As much of a JSON Schema as the published one of the record uses. */
type Shape = {
	const?: unknown;
	enum?: unknown[];
	anyOf?: Shape[];
	type?: string;
	format?: string;
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	items?: Shape;
	prefixItems?: Shape[];
	minItems?: number;
	maxItems?: number;
	properties?: Record<string, Shape>;
};

const ODD = [
	'=HYPERLINK("https://x.example")',
	"Robert'); drop table impact;--",
	'%00 \\u0000 \\x00 \\',
	'{"__proto__": null}',
	'<script>alert(1)</script>',
	'\u202eright to left\u202c',
	'\ud800 half a pair',
	'e\u0301 and \u00e9',
	'👩🏽‍🚀\u2028new line',
	' \ttab and space\u00a0 ',
	'ßİıſ straße',
	'NULL'
];
const day = fc
	.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString());

const text = fc.oneof(
	fc.constantFrom('', ...ODD),
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 30 })
);
const link = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true }),
	fc.constantFrom('mailto:ana@example.org', 'https://例え.example/ünïcode?a=%F0#é')
);

const FORMATS: Record<string, fc.Arbitrary<string>> = {
	uuid: fc.oneof(
		fc.uuid(),
		fc.uuid().map((id) => id.toUpperCase())
	),
	date: day.map((instant) => instant.slice(0, 10)),
	'date-time': day,
	email: fc.constantFrom('ana@example.org', "o'neil+tag@sub.example.co.uk")
};

/** What another has written, as a signed credential is: any members, any values. */
const anything = fc.dictionary(
	fc.string().filter((name) => name !== '__proto__'),
	fc.jsonValue({ maxDepth: 3 })
);

/** Values of a schema's shape: every field, list and closed word, with text that is hard to keep. */
function arbitrary(shape: Shape, name = ''): fc.Arbitrary<unknown> {
	if ('const' in shape) return fc.constant(shape.const);
	if (shape.enum) return fc.constantFrom(...shape.enum);
	if (shape.anyOf) return fc.oneof(...shape.anyOf.map((each) => arbitrary(each, name)));
	if (shape.properties)
		return fc.record(
			Object.fromEntries(
				Object.entries(shape.properties).map(([field, each]) => [field, arbitrary(each, field)])
			)
		);
	if (shape.type === 'object') return anything;
	if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map((each) => arbitrary(each)));
	if (shape.items) {
		const { minItems: minLength = 0, maxItems = 4 } = shape;
		return fc.array(arbitrary(shape.items), { minLength, maxLength: Math.min(maxItems, 4) });
	}
	if (shape.type === 'integer')
		return fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 1000 });
	if (shape.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
	if (shape.type === 'null') return fc.constant(null);
	return textOf(shape, name);
}

function textOf(shape: Shape, name: string): fc.Arbitrary<string> {
	if (name === 'url') return link;
	const known = FORMATS[shape.format ?? ''];
	if (known) return known;
	if (shape.pattern) return fc.stringMatching(new RegExp(shape.pattern));
	const { minLength = 0, maxLength = 30 } = shape;
	return text.map((words) => {
		const plain = words.replace(/\p{Cc}|[\ufffe\uffff]/gu, ' ').slice(0, maxLength - 12);
		return plain.trim().length < minLength ? `${plain}words` : plain;
	});
}

type Kept = { id: string; created_at: string; deleted_at: string | null };

/** Makes of values of the right shape a whole record: ids once, in order, and links that lead somewhere. */
function whole(values: unknown, frameworks: readonly GrowthFramework[]): RecordDocument {
	const document = record.parse(values);
	for (const [at, version] of document.framework_versions.entries())
		for (const name of PARTS_NAMES)
			Object.assign(version, { [name]: frameworks[at]?.[name] ?? [] });
	const lists = {
		mastery_level: document.mastery_levels,
		competency: document.competencies,
		skill: document.skills,
		segment: document.segments,
		theme: document.themes,
		impact: document.impacts,
		feedback_request: document.feedback_requests,
		feedback: document.feedback,
		map_intent: document.map_intents,
		framework: document.frameworks,
		framework_version: document.framework_versions,
		role_assignment: document.role_assignments,
		assessment: document.assessments,
		growth_page: document.growth_pages,
		goal: document.goals,
		check_in: document.check_ins,
		habit: document.habits,
		celebration: document.celebrations,
		comment: document.comments,
		preference: document.preferences
	};
	for (const { table, links, alone, lists: listed } of Object.values(collections)) {
		const items: Kept[] = lists[table];
		const once = new Map(items.map((item) => [item.id, item]));
		items.splice(0, items.length, ...[...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
		if (alone) for (const item of items.slice(1)) item.deleted_at ??= item.created_at;
		for (const [field, to] of Object.entries(links))
			for (const [at, item] of items.entries()) {
				const id = lists[to][at]?.id ?? lists[to][0]?.id;
				const value = listed.includes(field) ? [id ?? []].flat() : (id ?? null);
				Object.assign(item, { [field]: value });
			}
	}
	fitGrowth(document);
	fitFeedback(document);
	if (document.impacts.length === 0) document.feedback = document.feedback_requests = [];
	if (document.frameworks.length === 0) document.framework_versions = [];
	if (document.goals.length === 0) document.check_ins = document.habits = [];
	if (document.growth_pages.length === 0) document.comments = [];
	return document;
}

/** What feedback of each standing has: words of its giver, or none, and a request for what answers one. */
function fitFeedback({ feedback, feedback_requests }: RecordDocument): void {
	const requests = new Map(feedback_requests.map((request) => [request.id, request]));
	for (const one of feedback) {
		one.credential = null;
		if (one.passages.length === 0) one.passages = [{ order: 3, words: 'It helped.' }];
		if (one.standing === 'withdrawn') one.passages = [];
		if (one.standing === 'reported') {
			Object.assign(one, { request: null, readers: null });
			if (one.source === 'request') one.source = 'chat';
		}
		const request = requests.get(one.request ?? '');
		if (!request) continue;
		one.impact = request.impact;
		one.giver = request.giver;
		one.readers = request.readers;
	}
}

const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
const ELSEWHERE = 'https://elsewhere.example/issuer';
const multikey = toMultikey(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
const signer = { key, verificationMethod: `${ELSEWHERE}#${multikey}` };

/** The same record with its verified answers signed, by a Trellis elsewhere. */
async function withSignatures(document: RecordDocument): Promise<RecordDocument> {
	for (const [position, one] of document.feedback.entries()) {
		if (one.standing !== 'verified') continue;
		const given_at = new Date('2026-11-12T09:00:00Z');
		one.given_on = '2026-11-12';
		const { giver, impact, passages, readers } = one;
		const answer = {
			...{
				giver,
				impact,
				passages,
				given_at,
				headline: 'It lasts',
				for_owner: readers === 'owner'
			},
			id: randomUUID(),
			issuer: { id: ELSEWHERE, name: 'Elsewhere' },
			status: { list: `${ELSEWHERE}/status/1`, position }
		};
		one.credential = await signed(endorsementOf(answer), signer, given_at);
	}
	return document;
}

/** What of growth pages, goals and habits goes together: what is underlined stands there, what ended says when. */
function fitGrowth({ growth_pages, goals, habits }: RecordDocument): void {
	for (const page of growth_pages)
		page.picked = page.areas
			.flatMap(({ strengths, improvements }) => [...strengths, ...improvements])
			.map(({ id }) => id)
			.filter((id, at, all) => all.indexOf(id) === at)
			.slice(0, 3);
	for (const goal of goals) {
		goal.outcome_on = goal.outcome === null ? null : goal.created_at.slice(0, 10);
		for (const milestone of goal.milestones) milestone.impact = goal.impacts[0] ?? null;
	}
	for (const habit of habits) habit.until = null;
}

const records = fc
	.tuple(arbitrary(z.toJSONSchema(record) as Shape), fc.array(anyFramework, { maxLength: 4 }))
	.map(([values, frameworks]) => whole(values, frameworks));
const written = (document: RecordDocument) => `${JSON.stringify(document, null, '\t')}\n`;

describe('a record that moves from one Trellis to another', () => {
	const places = [usePlace('sqlite'), usePlace('postgres'), usePlace('sqlite')] as const;

	/** Takes the bytes into the empty record of somebody new, and out again. */
	async function through(at: TestPlace, text: string): Promise<string> {
		const { knock } = await at.person();
		const taken = await knock('PUT', '/record', { text });
		expect([taken.status, taken.text]).toEqual([204, '']);
		return (await knock('GET', '/record')).text;
	}

	it('is the same bytes everywhere', async () => {
		await fc.assert(
			fc.asyncProperty(records, async (document) => {
				let text = written(await withSignatures(document));
				for (const { at } of places) {
					const next = await through(at, text);
					expect(next).toBe(text);
					text = next;
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('is the same bytes where it is the sample', async () => {
		const text = written(sampleRecord('2026-11-17'));
		for (const { at } of places) expect(await through(at, text)).toBe(text);
	});

	it('is refused where a framework in it does not hold together, with the place', async () => {
		const sample = sampleRecord('2026-11-17');
		const [first, ...others] = sample.framework_versions;
		const torn = { ...first, roles: [] };
		const { knock } = await places[0].at.person();
		const body = { ...sample, framework_versions: [torn, ...others] };
		const refused = await knock<Problem>('PUT', '/record', { body });
		expect(refused.status).toBe(422);
		expect(refused.body.errors?.[0]?.field).toMatch(
			/^framework_versions\.0\.role_levels\.0\.role$/
		);
		expect((await knock('GET', '/impacts')).body).toEqual({ items: [], next: null });
	});

	it('is put in order where it came in another', async () => {
		const sample = sampleRecord('2026-11-17');
		const shuffled = {
			...sample,
			impacts: sample.impacts.toReversed(),
			themes: sample.themes.toReversed()
		};
		for (const { at } of places)
			expect(await through(at, JSON.stringify(shuffled))).toBe(written(sample));
	});
});
