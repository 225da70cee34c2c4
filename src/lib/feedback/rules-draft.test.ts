import { describe, expect, it } from 'vitest';
import { blankImpact } from '#lib/impact/rules-direction.ts';
import type { Impact, ImpactPerson } from '#lib/impact/schema.ts';
import { aboutLine, askable } from './rules-about.ts';
import { askedOf, blankDraft, personsOf } from './rules-draft.ts';
import { blankVoice } from './rules-voice.ts';
import { askInput } from './schema-request.ts';

const now = new Date('2026-11-17T09:00:00Z');
const ID = '0193a000-0000-7000-8000-000000000001';
const somebody = (id: string, name: string, changes: Partial<ImpactPerson> = {}): ImpactPerson => ({
	...{ id, kind: 'impacted', who: 'member', person: null, name, address: null, size: null },
	...changes
});
const impact: Impact = {
	...blankImpact(ID, 'back', now),
	...{ headline: 'Failures sorted by cause', scale: 'team', part: 'owner' },
	people: [
		somebody('ana', 'Ana Ruiz', { kind: 'involved' }),
		somebody('priya', 'Priya Nair', { address: 'priya@larkfield.example', who: 'outside' }),
		somebody('maya', 'Maya Okafor'),
		somebody('all', 'Refund agents', { who: 'group', size: 6 })
	]
};
const asker = { name: 'Maya Okafor' };
const between = { requests: [], feedback: [], today: '2026-11-17' };
const begun = (who: string | null = null) => blankDraft(impact, { ...between, who, asker });
const persons = (draft = begun(), mails = true) =>
	personsOf(impact, draft, { ...between, mails, asker });

describe('a draft of an asking', () => {
	it('begins with the next to ask, or with whom it is begun for', () => {
		expect(persons().map(({ name, chosen }) => [name, chosen])).toEqual([
			['Priya Nair', true],
			['Ana Ruiz', false]
		]);
		expect(persons(begun('ana')).find(({ chosen }) => chosen)?.name).toBe('Ana Ruiz');
	});

	it('goes by mail where there is an address and mail is sent, else by a link', () => {
		expect(persons().map(({ channel }) => channel)).toEqual(['mail', 'link']);
		expect(persons(begun(), false).map(({ channel }) => channel)).toEqual(['link', 'link']);
	});

	it('is sent as the operation takes it; nobody by mail, no reminder', () => {
		const sent = (mails: boolean) =>
			askedOf(
				ID,
				persons(begun(), mails).filter(({ chosen }) => chosen),
				begun(),
				'2026-11-17'
			);
		expect(askInput.parse(sent(true))).toMatchObject({ remind_on: '2026-11-24' });
		expect(askInput.parse(sent(false))).toMatchObject({
			remind_on: null,
			to: [{ giver: 'Priya Nair', channel: 'link' }]
		});
	});

	it('knows who spoke already, and their role', () => {
		const voice = {
			...blankVoice('voice', ID, now),
			...{ giver: 'Priya Nair', giver_role: 'Product manager' },
			passages: [{ order: 3 as const, words: 'Calmer.' }]
		};
		const [priya] = personsOf(impact, begun(), {
			...between,
			feedback: [voice],
			mails: true,
			asker
		});
		expect(priya).toMatchObject({
			role: 'Product manager',
			known: 'Has spoken, 17 November 2026'
		});
	});
});

describe('what to ask about', () => {
	it('is first what nobody spoke of, then what somebody is waited for', () => {
		const other = { ...impact, id: 'other' };
		const planned: Impact = { ...impact, id: 'planned', status: 'planned' };
		const all = askable([impact, other, planned], [], new Set(['other']));
		expect(all.map(({ impact: { id } }) => id)).toEqual([ID, 'other']);
		const [first] = all;
		expect(first && aboutLine(first)).toBe(
			'Team scale, you were the owner. Made, no feedback yet.'
		);
	});
});
