import type { Quadrant } from '#lib/impact/words.ts';

/** Something of the record that a step was derived from, and where it is. */
export type Source = { words: string; href: string };
/** What kind of step it is; at most one of each is shown. */
export type StepKind =
	| 'goal'
	| 'milestone'
	| 'comment'
	| 'answer'
	| 'request'
	| 'next_page'
	| 'page'
	| 'page_steps'
	| 'check_in'
	| 'wanted'
	| 'evidence'
	| 'felt'
	| 'not_begun'
	| 'intent'
	| 'blind_spot';

/** One thing that the record itself suggests to do next. */
export type NextStep = {
	kind: StepKind;
	words: string;
	detail: string;
	/** A whole sentence that begins with "Shown because". */
	why: string;
	from: Source[];
	action: { label: string; href: string };
	/** What it is called among the steps put off: one name for each thing it is about. */
	covers: string[];
	/** Whether it is put off for good by being done, as what is new is by being looked at. */
	once?: boolean;
	/** The heavier one stands first. */
	weight: number;
	/** Whose mark stands beside it, where it is about a person. */
	person?: string;
	quadrant?: Quadrant;
};
