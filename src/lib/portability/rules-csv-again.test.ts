import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceTable, toCsv } from '#lib/evidence/files.ts';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { namesOf } from '#lib/evidence/rules-names.ts';
import { impact as impactSchema, impactInput, type Impact } from '#lib/impact/schema.ts';
import {
	AUDIENCES,
	MATERIAL_KINDS,
	OBJECTIVE_KINDS,
	PARTS,
	QUADRANTS,
	SCALES,
	STATUSES,
	ZONES
} from '#lib/impact/words.ts';
import { readCsv } from './files-csv.server.ts';
import { previewImpacts } from './rules-csv.ts';
import { guessMapping } from './rules-csv-mapping.ts';
import { sampleRecord } from './sample.ts';
import type { RecordDocument } from './schema.ts';

const record = sampleRecord('2026-11-17');
const noId = '01920000-0000-7000-8000-000000000000';

/** What the columns of the evidence file can carry of an impact. */
function carried(impact: Impact) {
	const parsed = impactInput.parse(
		Object.fromEntries(Object.keys(impactInput.shape).map((key) => [key, Reflect.get(impact, key)]))
	);
	return {
		...parsed,
		place: '',
		skills: parsed.skills.map((tag) => ({ ...tag, framework_version: null })),
		people: [...parsed.people]
			.sort((a, b) => a.kind.localeCompare(b.kind))
			.map((person) => ({ ...person, id: noId, person: null })),
		material: parsed.material.map((link) => ({
			...link,
			id: noId,
			note: link.note.replace(/\s+/g, ' ')
		})),
		changes: parsed.changes.map((change) => ({ ...change, id: noId }))
	};
}

/** The impacts of a record after they were taken out as CSV and brought in again. */
function again(source: RecordDocument, bom: boolean) {
	const csv = toCsv(evidenceTable(evidenceRows(source), namesOf(source)), { bom });
	const file = readCsv(csv);
	return previewImpacts(file, guessMapping(file.header), { ...source, newId: () => noId });
}

describe('our own evidence file, brought in again', () => {
	it('gives the sample record back, all that its columns carry', () => {
		const { drafts, rejected, added, unmapped } = again(record, true);
		expect(rejected).toEqual([]);
		expect(added).toEqual({ skills: [], segments: [], themes: [] });
		expect(unmapped).toEqual(['No.', 'Feedback', 'What is missing', 'Quarter']);
		const kept = record.impacts.filter(({ deleted_at }) => deleted_at === null);
		expect(drafts.map(({ impact }) => impact)).toEqual(kept.map(carried));
	});

	const words = fc
		.stringMatching(/^[A-Za-zéß0-9=+@'"][A-Za-zéß0-9,'"|;=+@ -]{0,12}[a-z.]$/)
		.map((text) => text.replace(/ +/g, ' '));
	const maybe = fc.oneof(fc.constant(''), words);
	const paragraph = fc.array(maybe, { maxLength: 3 }).map((lines) => lines.join('\n').trim());
	const nullable = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
	const level = nullable(record.mastery_levels.map(({ position }) => position));
	const tags = [
		...record.competencies.map(({ id, name }) => ({ kind: 'competency' as const, id, name })),
		...record.skills.map(({ id, name }) => ({ kind: 'skill' as const, id, name }))
	];
	const skill = fc
		.record({ tag: fc.constantFrom(...tags), shown: level, intended: level })
		.map(({ tag, shown, intended }) => ({
			...{ kind: tag.kind, ref: tag.id, name_then: tag.name, framework_version: null },
			...{ shown, intended }
		}));
	const name = fc.stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8})?$/);
	const person = fc
		.record({
			kind: fc.constantFrom('impacted' as const, 'involved' as const),
			who: fc.constantFrom('member' as const, 'outside' as const, 'group' as const),
			name,
			address: fc.constantFrom(null, 'ines@northline.example'),
			size: fc.integer({ min: 1, max: 900 })
		})
		.map((each) => ({
			...each,
			id: noId,
			person: null,
			size: each.who === 'group' ? each.size : null
		}));
	const link = fc.record({
		id: fc.constant(noId),
		kind: fc.constantFrom(...MATERIAL_KINDS),
		url: fc.constantFrom('https://larkfield.example/a?b=1&c=2', 'mailto:callum@larkfield.example'),
		title: maybe,
		note: maybe
	});
	const change = fc.record({
		id: fc.constant(noId),
		label: maybe,
		before: paragraph,
		before_on: fc.constantFrom('', 'September'),
		after: paragraph,
		after_on: fc.constantFrom('', 'November'),
		unit: nullable(['calls per refund']),
		readings: fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 3 })
	});
	const segments = record.segments.map((segment) => ({ segment: segment.id, ...segment }));
	const place = fc.oneof(
		fc.constantFrom(...segments).map(({ segment, quadrant }) => ({ segment, quadrant })),
		nullable(QUADRANTS).map((quadrant) => ({ segment: null, quadrant }))
	);
	const lane = fc.oneof(
		fc.constantFrom(...record.themes).map(({ id, zone }) => ({ theme: id, zone })),
		fc.constantFrom(...ZONES).map((zone) => ({ theme: null, zone }))
	);
	const impact = fc
		.record({
			place,
			lane,
			said: fc.record({
				headline: words,
				actions: paragraph,
				effect: paragraph,
				opportunity_words: paragraph,
				audience: fc.array(fc.record({ kind: fc.constantFrom(...AUDIENCES), words: maybe })),
				behaviours: fc.array(words),
				skills: fc.array(skill, { maxLength: 5 }),
				objectives: fc.array(
					fc.record({ kind: fc.constantFrom(...OBJECTIVE_KINDS), code: fc.constant('O1'), words }),
					{ maxLength: 3 }
				),
				status: fc.constantFrom(...STATUSES),
				scale: nullable(SCALES),
				part: nullable(PARTS),
				people: fc.array(person, { maxLength: 5 }),
				material: fc.array(link, { maxLength: 3 }),
				changes: fc.array(change, { maxLength: 3 }),
				planned_for: nullable(['2026-Q4']),
				started_on: nullable(['2026-02-03']),
				made_on: nullable(['2026-03-04', '2026-11-12'])
			})
		})
		.map(({ said, place, lane }) =>
			impactSchema.parse({
				...{ ...said, ...place, ...lane, place: 'a0', id: noId, version: 1 },
				...{ created_at: '2026-11-17T09:00:00.000Z', updated_at: '2026-11-17T09:00:00.000Z' },
				deleted_at: null
			})
		);

	it('gives any impact back, all that its columns carry', () => {
		fc.assert(
			fc.property(
				fc.array(impact, { minLength: 1, maxLength: 4 }),
				fc.boolean(),
				(impacts, bom) => {
					const { drafts, rejected } = again({ ...record, impacts, feedback: [] }, bom);
					expect(rejected).toEqual([]);
					expect(drafts.map((draft) => draft.impact)).toEqual(impacts.map(carried));
				}
			),
			{ numRuns: 300 }
		);
	});
});
