import { impactName, type Direction } from '#lib/impact/rules-direction.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { WORDS, type Standing } from '#lib/impact/words.ts';
import { WHOM } from './words.ts';

/** An impact as the canvas shows it; all but the impact itself is derived. */
export type Ticket = {
	id: string;
	impact: Impact;
	standing: Standing;
	/** What changes: the headline, else the nearest the impact has to one. */
	what: string;
	/** On whom, and by doing what, in few words; empty where it is not said yet. */
	whom: string;
	by: string;
	/** Codes of the objectives it serves: "O1, KR2". */
	codes: string;
	/** Made, else begun, else planned for. */
	quarter: string | null;
};

/** An impact that stands as it stood gives the same ticket again, so that only what changed is drawn anew. */
const tickets = new WeakMap<Impact, Ticket>();

/** The ticket of an impact. */
export function ticketOf({ impact, standing, quarter }: EvidenceRow): Ticket {
	const known = tickets.get(impact);
	if (known?.standing === standing) return known;
	const ticket = {
		id: impact.id,
		impact,
		standing,
		what: impactName(impact),
		whom: impact.audience.map(({ kind, words }) => words || WHOM[kind]).join(', '),
		by: firstSentence(impact.actions),
		codes: impact.objectives.flatMap(({ code }) => (code ? [code] : [])).join(', '),
		quarter
	};
	tickets.set(impact, ticket);
	return ticket;
}

/** "Train Joel and Hana. Sit in twice, then leave." gives "Train Joel and Hana". */
function firstSentence(text: string): string {
	const [line = ''] = text.trim().split('\n');
	return (/^.+?(?=[.:;](\s|$))/.exec(line)?.[0] ?? line).trim();
}

/** The ticket as it is read aloud: all that is seen of it, what changes first, and where in its row it stands. */
export function ticketName(
	ticket: Ticket,
	direction: Direction,
	at: { place: number; of: number }
): string {
	const { what, standing, whom, by } = ticket;
	const parts = [
		what.replace(/[.!?]$/, ''),
		[WORDS[standing], cornerOf(ticket, direction)].filter(Boolean).join(', '),
		whom && `On ${whom}`,
		by && `By ${by}`,
		`${at.place} of ${at.of}`
	];
	return parts.filter(Boolean).join('. ');
}

/** What the corner of a ticket says: the objectives ahead, the quarter it was made in when looking back. */
export function cornerOf({ codes, quarter }: Ticket, direction: Direction): string {
	if (direction === 'ahead') return codes;
	return quarter === null ? '' : quarterLabel(quarter);
}
