import { collections } from '#lib/db/collections.ts';
import { listItems } from '#lib/db/collection.server.ts';
import type { Db } from '#lib/db/connect.server.ts';
import type { Dated } from './rules-calendar.ts';

const USUAL_WEEKS = 3;

/** The owner's time zone as they said it, empty where they did not, and the weeks between check-ins. */
export async function readRhythm(db: Db, owner: string): Promise<{ zone: string; weeks: number }> {
	const [kept] = await listItems(db, owner, collections.preference);
	return { zone: kept?.time_zone ?? '', weeks: kept?.check_in_weeks ?? USUAL_WEEKS };
}

/** What of a record goes into its calendar. */
export async function readDated(db: Db, owner: string, weeks: number): Promise<Dated> {
	const [growth_pages, goals, check_ins, habits] = await Promise.all([
		listItems(db, owner, collections.growth_page),
		listItems(db, owner, collections.goal),
		listItems(db, owner, collections.check_in),
		listItems(db, owner, collections.habit)
	]);
	return { growth_pages, goals, check_ins, habits, weeks };
}
