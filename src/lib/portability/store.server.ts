import type { Db } from '#lib/db/connect.server.ts';
import {
	type RecordContent,
	readRecord,
	replaceRecord,
	restartRecord
} from '#lib/db/record.server.ts';
import { Unfit } from '#lib/db/refusals.ts';
import { inTransaction } from '#lib/db/write.server.ts';
import { recordFaults } from './rules.ts';
import { sampleRecord } from './sample.ts';
import { RECORD_VERSION, record, type RecordDocument } from './schema.ts';
import { signedFaults, signedSample } from './store-signed.server.ts';

/** The whole record as one document, items in the bin included; the same content is the same bytes. */
export async function exportRecord(db: Db, owner: string): Promise<RecordDocument> {
	const content = await readRecord(db, owner, 'all');
	const { name, title } = await db
		.selectFrom('person')
		.select(['name', 'title'])
		.where('id', '=', owner)
		.executeTakeFirstOrThrow();
	return record.parse({
		format: 'trellis-record',
		version: RECORD_VERSION,
		owner: { name, title },
		mastery_levels: content.mastery_level,
		competencies: content.competency,
		skills: content.skill,
		segments: content.segment,
		themes: content.theme,
		impacts: content.impact,
		feedback_requests: content.feedback_request,
		feedback: content.feedback,
		map_intents: content.map_intent,
		frameworks: content.framework,
		framework_versions: content.framework_version,
		role_assignments: content.role_assignment,
		assessments: content.assessment,
		growth_pages: content.growth_page,
		goals: content.goal,
		check_ins: content.check_in,
		habits: content.habit,
		celebrations: content.celebration,
		comments: content.comment,
		preferences: content.preference
	});
}

/** Puts a record document into an owner's empty record. @throws Unfit where it is not empty, the document is not whole, or an answer in it is not as it was signed */
export async function importRecord(
	db: Db,
	owner: string,
	document: RecordDocument,
	now: Date,
	sampleSince: string | null = null
): Promise<void> {
	const content: RecordContent = {
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
	const faults = recordFaults(document);
	if (faults.length === 0) faults.push(...(await signedFaults(db, document, now)));
	if (faults.length > 0) throw new Unfit(faults);
	await inTransaction(db, async (transaction) => {
		await replaceRecord(transaction, owner, content, sampleSince);
		if (sampleSince === null)
			await transaction.updateTable('person').set(document.owner).where('id', '=', owner).execute();
	});
}

/** Puts the sample into an owner's empty record, its answers signed by this instance. @throws Unfit where it is not empty */
export async function takeSample(db: Db, owner: string, now: Date): Promise<void> {
	const at = now.toISOString();
	await inTransaction(db, async (transaction) => {
		const sample = await signedSample(transaction, sampleRecord(at.slice(0, 10)));
		await importRecord(transaction, owner, sample, now, at);
	});
}

/** Ends the look around: everything goes and the record begins anew. @throws Unfit where it is no sample */
export async function leaveSample(db: Db, owner: string, now: Date): Promise<void> {
	await inTransaction(db, async (transaction) => {
		const record = await transaction
			.selectFrom('record')
			.select('sample_since')
			.where('owner_id', '=', owner)
			.executeTakeFirst();
		if (!record?.sample_since)
			throw new Unfit([
				{ field: '', message: 'This record is not the sample; nothing was taken out.' }
			]);
		await restartRecord(transaction, owner, now);
	});
}
