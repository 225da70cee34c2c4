import type { Binding } from '#lib/ui/keys.ts';
import { areaOf } from './rules-items.ts';
import { STEP_WORDS, STEPS } from './words.ts';
import type { ItemsState } from './state-items.svelte.ts';

const group = 'Growth page';

/** The keys of the growth page; those of a line are for the line last been on. */
export function pageKeys(items: ItemsState): Binding[] {
	const line = () =>
		document.activeElement?.closest<HTMLElement>('[data-item]') ??
		document.querySelector<HTMLElement>(`[data-item="${items.at}"]`);
	const handle = () => line()?.querySelector<HTMLElement>('[data-handle]') ?? undefined;
	const onLine = () => items.at !== undefined && handle() !== undefined;
	const inArea = () => onLine() && areaOf(items.growth.page, items.at ?? '') !== undefined;
	const underline = () => {
		const at = handle();
		if (at && items.at) items.turn(items.at, at);
	};
	const bring = () => {
		const at = handle();
		if (at && items.at) items.asked = { id: items.at, what: 'bring', at };
	};
	const steps = STEPS.map((step, index): Binding => {
		const run = () => {
			const head = document.getElementById(`step-${step}`);
			head?.scrollIntoView({ block: 'start' });
			const section = head?.closest('section');
			const first =
				section?.querySelector<HTMLElement>('textarea, [role="textbox"]') ??
				section?.querySelector<HTMLElement>('input, button');
			first?.focus({ preventScroll: true });
		};
		return {
			keys: String(index + 1),
			label: `Go to step ${index + 1}: ${STEP_WORDS[step]}`,
			group,
			run
		};
	});
	return [
		...steps,
		{ keys: 'u', label: 'Underline the line you are on', group, run: underline, when: inArea },
		{
			keys: 'mod+u',
			label: 'Underline the line you write in',
			group,
			run: underline,
			when: inArea,
			inFields: true
		},
		{ keys: 'd', label: 'Bring the line down into a skill area', group, run: bring, when: onLine }
	];
}
