import { getContext, setContext, tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Feedback } from '#lib/feedback/schema.ts';
import type { Draft } from '#lib/http/draft.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { directionOf, type Direction } from './rules-direction.ts';
import type { Section } from './rules-fold.ts';
import { firstUnanswered, type Prompt } from './rules-think.ts';
import { standing, whatIsMissing, type Missing } from './rules.ts';
import { WORDS, type Standing } from './words.ts';
import type { Impact } from './schema.ts';

/** Which part of the sheet holds the answer to what is missing. */
const SECTION_OF: Partial<Record<Missing, Section>> = {
	part: 'map',
	scale: 'map',
	material: 'material',
	impacted: 'people',
	felt: 'voices'
};

const FOCUSABLE =
	':is(input, select, textarea, button, [tabindex="0"]):not([disabled], [tabindex="-1"])';

/** One impact opened on screen: its draft, what is derived from it, and which parts are unfolded. */
export class OpenImpact {
	readonly record: OwnRecord;
	readonly draft: Draft<'impact'>;
	/** Set while the impact is being written down for the first time. */
	readonly begun: Direction | undefined;
	/** The element that holds the whole sheet's form. */
	root: HTMLElement | undefined;
	readonly unfolded = new SvelteSet<Section>();
	/** How many parts of the form are drawn; they follow what is read first, one by one. */
	drawn = $state(0);
	/** Loads and draws what is in the parts that fold; they set it once they are drawn themselves. */
	bring: () => Promise<void> = () => Promise.resolve();
	/** Whether the form to bring in words is open. */
	bringing = $state(false);

	/** The prompt that is open to be answered. */
	prompt = $state<Prompt | null>(null);

	constructor(record: OwnRecord, draft: Draft<'impact'>, begun?: Direction) {
		this.record = record;
		this.draft = draft;
		this.begun = begun;
		this.prompt = firstUnanswered(this.impact);
	}

	get impact(): Impact {
		return this.draft.value;
	}
	get direction(): Direction {
		return directionOf(this.impact.status);
	}
	/** The feedback beside it that stands, oldest first. */
	get voices(): Feedback[] {
		return this.record
			.items('feedback')
			.filter(({ impact, standing }) => impact === this.draft.id && standing !== 'withdrawn')
			.toSorted((a, b) => a.given_on.localeCompare(b.given_on) || a.id.localeCompare(b.id));
	}
	/** What was said about it and taken back by who said it. */
	get withdrawn(): Feedback[] {
		return this.record
			.items('feedback')
			.filter(({ impact, standing }) => impact === this.draft.id && standing === 'withdrawn');
	}
	get missing(): Missing[] {
		return whatIsMissing(this.impact, this.voices);
	}
	get standing(): Standing {
		return standing(this.impact, this.voices);
	}

	/** Takes one choice of a closed list, named for undo. */
	choose(what: string, changes: Partial<Impact>): void {
		const [value] = Object.values(changes);
		const word =
			typeof value === 'string' && value in WORDS ? WORDS[value as Standing] : 'taken out';
		void this.draft.set(changes, `${what}: ${word}`);
	}

	/** Unfolds what holds the answer to something missing and moves the focus there. */
	async answer(missing: Missing): Promise<void> {
		const section = SECTION_OF[missing];
		this.drawn = Infinity;
		if (section) this.unfolded.add(section);
		if (missing === 'felt') this.bringing = true;
		await tick();
		await this.bring();
		await tick();
		this.focus(missing);
	}

	/** Opens a prompt and moves the focus into it. */
	async think(prompt: Prompt): Promise<void> {
		this.prompt = prompt;
		await tick();
		this.focus(prompt);
	}

	/** Moves the focus into the place of that name. */
	focus(place: string): void {
		const found = this.root?.querySelector<HTMLElement>(`[data-place="${place}"] ${FOCUSABLE}`);
		found?.scrollIntoView({ block: 'nearest' });
		found?.focus();
	}
}

const KEY = Symbol('open impact');
export const setOpenImpact = (open: OpenImpact): OpenImpact => setContext(KEY, open);
export const getOpenImpact = (): OpenImpact => getContext<OpenImpact>(KEY);
