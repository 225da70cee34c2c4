import { getContext, setContext } from 'svelte';
import { Draft } from '#lib/http/draft.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { Goal } from './schema.ts';

/** One goal opened on screen, over what is being typed in it. */
export class OpenGoal {
	readonly record: OwnRecord;
	readonly draft: Draft<'goal'>;

	constructor(record: OwnRecord, goal: Goal) {
		this.record = record;
		this.draft = new Draft(record, { name: 'goal', blank: goal });
	}
	get goal(): Goal {
		return this.draft.value;
	}
}

const KEY = Symbol('open goal');
export const setOpenGoal = (open: OpenGoal): OpenGoal => setContext(KEY, open);
export const getOpenGoal = (): OpenGoal => getContext<OpenGoal>(KEY);
