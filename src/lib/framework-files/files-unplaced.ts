import { csvText } from '#lib/evidence/rules-csv.ts';
import type { Unmapped } from '#lib/framework/schema-document.ts';

/** What found no place as a CSV file, so that it can be mended where it came from. */
export const unplacedCsv = (unplaced: readonly Unmapped[]): string =>
	csvText([
		['File', 'Place', 'Why', 'What stands there'],
		...unplaced.map(({ source, place, reason, body }) => [source, place, reason, body])
	]);
