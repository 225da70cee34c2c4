import { v7 as newId } from 'uuid';
import { putItems } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { readRecord } from '#lib/db/record.server.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { segmentInput, skillInput } from '#lib/framework/schema.ts';
import { impactInput, themeInput } from '#lib/impact/schema.ts';
import type { CsvContext } from './rules-csv-names.ts';
import type { CsvPreview } from './rules-csv.ts';

/** The record that rows are brought into, as far as a row can name parts of it. */
export async function csvContext(db: Db, owner: string): Promise<CsvContext> {
	const record = await readRecord(db, owner, 'kept');
	return {
		mastery_levels: record.mastery_level,
		competencies: record.competency,
		skills: record.skill,
		segments: record.segment,
		themes: record.theme,
		newId: () => newId()
	};
}

/** Stores the drafts and what they name that is new, all or none. Returns how many impacts were made. */
export async function storeDrafts(
	db: Db,
	owner: string,
	{ drafts, added }: Pick<CsvPreview, 'drafts' | 'added'>,
	now: Date
): Promise<number> {
	const at = now.toISOString();
	const row = { version: 1, created_at: at, updated_at: at, deleted_at: null };
	await writeRecord(db, owner, async (transaction) => {
		const put = putItems.bind(null, transaction, owner);
		await put(
			collections.skill,
			added.skills.map(({ id, ...skill }) => ({ ...skillInput.parse(skill), id, ...row }))
		);
		await put(
			collections.segment,
			added.segments.map(({ id, ...segment }) => ({ ...segmentInput.parse(segment), id, ...row }))
		);
		await put(
			collections.theme,
			added.themes.map(({ id, ...theme }) => ({ ...themeInput.parse(theme), id, ...row }))
		);
		await put(
			collections.impact,
			drafts.map(({ impact }) => ({ ...impactInput.parse(impact), id: newId(), ...row }))
		);
	});
	return drafts.length;
}
