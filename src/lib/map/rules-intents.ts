import { quarterOf } from '#lib/impact/rules-time.ts';
import { sameField, type MapField, type Mark } from './rules.ts';
import type { MapIntent } from './schema.ts';

/**
 * An intent as the record answers it. `answered` is the first impact made in its field since it was placed;
 * `opens` is what is planned there and not made yet. Neither is stored.
 */
export type Intent = {
	id: string;
	intent: MapIntent;
	/** Null where its segment has gone: it has no place then. */
	field: MapField | null;
	answered: Mark | null;
	opens: Mark | null;
};

/** Every intent with its answer, in order of placing. */
export function intentsOf(
	intents: readonly MapIntent[],
	marks: readonly Mark[],
	segments: readonly { id: string }[]
): Intent[] {
	const known = new Set(segments.map(({ id }) => id));
	return intents.map((intent) => {
		const { segment } = intent;
		const field = segment !== null && known.has(segment) ? { ...intent, segment } : null;
		const there = field ? marks.filter((mark) => sameField(mark.field, field)) : [];
		return {
			id: intent.id,
			intent,
			field: field && { quadrant: field.quadrant, segment: field.segment, scale: field.scale },
			answered: earliest(there.filter((mark) => answers(mark, intent))),
			opens: there.find(({ row }) => AHEAD.has(row.impact.status)) ?? null
		};
	});
}

const AHEAD: ReadonlySet<string> = new Set(['idea', 'planned', 'under_way']);

/** An impact answers an intent when it was made after the intent was placed. */
function answers({ row }: Mark, { from_quarter, created_at }: MapIntent): boolean {
	const { status, made_on } = row.impact;
	if (status !== 'made' || made_on === null) return false;
	return quarterOf(made_on) >= from_quarter && made_on >= created_at.slice(0, 10);
}

function earliest(marks: readonly Mark[]): Mark | null {
	return marks.reduce<Mark | null>(
		(first, mark) =>
			first === null || (mark.row.impact.made_on ?? '') < (first.row.impact.made_on ?? '')
				? mark
				: first,
		null
	);
}

/**
 * Whether an intent stands on the map at a quarter: from the one it was placed in, until the one in which
 * it was answered.
 * @param until the quarter shown, or null for now
 */
export function stands({ intent, answered, field }: Intent, until: string | null): boolean {
	if (field === null) return false;
	if (until === null) return answered === null;
	const made = answered?.row.quarter ?? null;
	return intent.from_quarter <= until && (made === null || made > until);
}

/** The open places in one sentence: "4 places marked. “Testers elsewhere start contract testing” opens the first." */
export function intentsLine(intents: readonly Intent[]): string {
	const open = intents.filter((intent) => stands(intent, null));
	if (open.length === 0) return 'No place marked yet. Choose a field that is still empty.';
	const places = open.length === 1 ? '1 place marked.' : `${open.length} places marked.`;
	const opening = open.find(({ opens }) => opens)?.opens?.row.impact.headline;
	if (!opening) return `${places} Nothing is planned there yet.`;
	return `${places} “${opening}” opens ${open.length === 1 ? 'it' : 'the first'}.`;
}
