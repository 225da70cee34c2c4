import { describe, expect, it } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { impactInput, type ImpactInput } from '#lib/impact/schema.ts';
import { cornerOf, ticketName, ticketOf } from './rules-ticket.ts';

const stamp = '2026-11-17T09:00:00.000Z';
function ticket(said: ImpactInput) {
	const impact = {
		...impactInput.parse(said),
		id: '01920000-0000-7000-8000-000000000001',
		version: 1,
		created_at: stamp,
		updated_at: stamp,
		deleted_at: null
	};
	const [row] = evidenceRows({ impacts: [impact], feedback: [], skills: [] });
	if (!row) throw new Error('One impact is one row.');
	return ticketOf(row);
}
const workshops = ticket({
	headline: 'Four teams hold risk workshops without me.',
	status: 'under_way',
	actions: 'Train Joel and Hana. Sit in twice, then leave.',
	audience: [
		{ kind: 'another_team', words: 'Buy & Refund teams' },
		{ kind: 'company', words: '' }
	],
	objectives: [
		{ kind: 'objective', code: 'O1', words: 'Escapes halve' },
		{ kind: 'kpi', words: 'Calm' }
	],
	started_on: '2026-10-12'
});

describe('a ticket', () => {
	it('says what changes, on whom, and by doing what, in few words', () => {
		expect(workshops).toMatchObject({
			what: 'Four teams hold risk workshops without me.',
			whom: 'Buy & Refund teams, the company',
			by: 'Train Joel and Hana',
			codes: 'O1'
		});
	});
	it('takes the nearest it has to a headline', () => {
		expect(ticket({ actions: 'Sit in twice' }).what).toBe('Sit in twice');
	});
	it('is read aloud with its status, whom it reaches, and where in the row it stands', () => {
		expect(ticketName(workshops, 'ahead', { place: 2, of: 5 })).toBe(
			'Four teams hold risk workshops without me. Under way, O1. On Buy & Refund teams, the company. By Train Joel and Hana. 2 of 5'
		);
		expect(ticketName(ticket({ effect: 'Calm' }), 'back', { place: 1, of: 1 })).toBe(
			'Calm. Idea. 1 of 1'
		);
	});
	it('shows in its corner what it serves, looking back the quarter it is of', () => {
		expect(cornerOf(workshops, 'ahead')).toBe('O1');
		expect(cornerOf(workshops, 'back')).toBe('Q4 2026');
	});
});
