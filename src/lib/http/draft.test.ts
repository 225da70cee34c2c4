import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankImpact, saysSomething } from '#lib/impact/rules-direction.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { Draft } from './draft.svelte.ts';
import type { Problem } from './problem.ts';
import type { OwnRecord } from './record.svelte.ts';

type Answer = (changes: Partial<Impact>) => Problem | undefined;

/** A record of one impact that answers as told and keeps what was sent. */
function recordOf(stored: Impact | undefined, answer: Answer = () => undefined) {
	const sent: [Partial<Impact>, string | undefined][] = [];
	const record = {
		find: () => stored,
		create: (_: 'impact', input: Partial<Impact>, label?: string) => {
			sent.push([input, label]);
			const problem = answer(input);
			if (!problem) stored = { ...blank, ...input };
			return Promise.resolve({ id: blank.id, problem });
		},
		change: (_: 'impact', __: string, changes: Partial<Impact>, label?: string) => {
			sent.push([changes, label]);
			const problem = answer(changes);
			if (!problem && stored) stored = { ...stored, ...changes };
			return Promise.resolve(problem);
		}
	};
	return { sent, record: record as unknown as OwnRecord };
}

const id = '01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f';
const blank = blankImpact(id, 'ahead', new Date(2026, 10, 17));
const stored = { ...blank, headline: 'Calm', version: 1 };
const draftOn = (record: OwnRecord) =>
	new Draft(record, { name: 'impact', blank, ready: saysSomething });

const refusal = (...fields: string[]): Problem => ({
	type: '',
	title: '',
	status: 422,
	detail: 'Some of this needs another look.',
	errors: fields.map((field) => ({ field, message: `Mend ${field}.` }))
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('typing', () => {
	it('is sent once it pauses, all of it together', async () => {
		const { record, sent } = recordOf(stored);
		const draft = draftOn(record);
		draft.type({ headline: 'Cal' });
		await vi.advanceTimersByTimeAsync(500);
		draft.type({ headline: 'Calmer' });
		draft.type({ effect: 'Less noise' });
		expect(sent).toEqual([]);
		expect(draft.unsaved).toBe(true);
		await vi.advanceTimersByTimeAsync(600);
		expect(sent).toEqual([[{ headline: 'Calmer', effect: 'Less noise' }, undefined]]);
		expect(draft.unsaved).toBe(false);
	});

	it('is a step of its own before a deliberate change', async () => {
		const { record, sent } = recordOf(stored);
		const draft = draftOn(record);
		draft.type({ headline: 'Calmer' });
		await draft.set({ status: 'made' }, 'Status: Made');
		expect(sent).toEqual([
			[{ headline: 'Calmer' }, undefined],
			[{ status: 'made' }, 'Status: Made']
		]);
	});
});

describe('a new item', () => {
	it('is made once it says something, with what was chosen before', async () => {
		const { record, sent } = recordOf(undefined);
		const draft = draftOn(record);
		await draft.set({ scale: 'team' }, 'Scale: Team');
		expect(sent).toEqual([]);
		draft.type({ actions: 'Train' });
		await draft.flush();
		expect(sent).toHaveLength(1);
		expect(sent[0]?.[0]).toMatchObject({ id, scale: 'team', actions: 'Train' });
		expect(sent[0]?.[0]).not.toHaveProperty('version');
		expect(draft.stored).toBe(true);
	});
});

describe('a refusal', () => {
	it('keeps what was typed with the sentence at its field, and saves the rest', async () => {
		const { record, sent } = recordOf(stored, (changes) =>
			'headline' in changes ? refusal('headline') : undefined
		);
		const draft = draftOn(record);
		draft.type({ headline: 'x', effect: 'Less noise' });
		await draft.flush();
		expect(sent.at(-1)?.[0]).toEqual({ effect: 'Less noise' });
		expect(draft.value.headline).toBe('x');
		expect(draft.error('headline')).toBe('Mend headline.');
		expect(draft.refusal).toBe('Mend headline.');
		draft.type({ headline: 'y' });
		expect(draft.error('headline')).toBeUndefined();
	});

	it('sends a field again with the one that stood in its way', async () => {
		const { record, sent } = recordOf(stored, (changes) =>
			changes.started_on && !changes.made_on ? refusal('made_on') : undefined
		);
		const draft = draftOn(record);
		await draft.set({ started_on: '2026-12-01' });
		expect(draft.error('made_on')).toBe('Mend made_on.');
		draft.type({ made_on: '2026-12-02' });
		await draft.flush();
		expect(sent.at(-1)?.[0]).toEqual({ made_on: '2026-12-02', started_on: '2026-12-01' });
		expect(draft.unsaved).toBe(false);
	});

	it('is told as a whole where no field is named, and can be tried again', async () => {
		let stale = true;
		const { record, sent } = recordOf(stored, () =>
			stale ? { ...refusal(), detail: 'It has changed.' } : undefined
		);
		const draft = draftOn(record);
		await draft.set({ effect: 'Less noise' });
		expect(draft.refusal).toBe('It has changed.');
		stale = false;
		await draft.retry();
		expect(sent).toHaveLength(2);
		expect(draft.refusal).toBeUndefined();
	});
});
