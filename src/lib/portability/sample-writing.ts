import type { z } from 'zod';
import type { Order, Source } from '#lib/feedback/words.ts';
import type { AudienceKind, MaterialKind, Part, Scale, Status } from '#lib/impact/words.ts';
import type { ChangePair, Material } from '#lib/impact/schema.ts';
import type { COLLEAGUES, Objective, SegmentName, SkillName } from './sample-framework.ts';
import type { record } from './schema.ts';

/** The record document as it may be written: what has a default can be left out. */
export type WrittenRecord = z.input<typeof record>;
export type WrittenMaterial = Pick<Material, 'kind' | 'url' | 'title'>;
export type WrittenChange = Omit<ChangePair, 'id' | 'readings'> & { readings?: number[] };
export type Giver = keyof typeof COLLEAGUES;

/** An order of a mastery level: the one shown, or the one intended and the one shown (null: not yet). */
export type Mastery = number | readonly [intended: number, shown: number | null];

/** One voice beside an impact. */
export type Voice = {
	giver: Giver;
	given_on: string;
	source: Source;
	passages: { order: Order; words: string; hidden_at?: string }[];
	/** When its giver put other words in the place of the first. */
	corrected?: string;
};

/**
 * One impact in the short hand of the sample. `n` is its number on the map and its place among all.
 * With `made` it is made, forward where it was also `started`; else `status` and `noted` say where it stands.
 * People are names with commas between: `Dev Patel`, a group `Refund agents (6)`, an outside person
 * `Ines Moreau <ines@northline.example>`.
 */
export type Written = {
	n: number;
	headline: string;
	started?: string;
	at: readonly [segment: SegmentName, scale: Scale, part?: Part];
	opportunity: string;
	actions: string;
	whom: Partial<Record<AudienceKind, string>>;
	effect: string;
	behaviours?: string[];
	skills: Partial<Record<SkillName, Mastery>>;
	impacted?: string;
	involved?: string;
	serves?: Objective[];
	material?: WrittenMaterial[];
	changes?: WrittenChange[];
	voices?: Voice[];
} & (
	| { made: string; status?: never; noted?: never; planned?: never }
	| { made?: never; status: Exclude<Status, 'made'>; noted: string; planned: string }
);

const found =
	(kind: MaterialKind, place: string) =>
	(title: string, path: string): WrittenMaterial => ({
		kind,
		title,
		url: `https://${place}/${path}`
	});

export const board = found('dashboard', 'grafana.larkfield.example/d');
export const code = found('code', 'git.larkfield.example');
export const link = found('link', 'partners.northline.example');
export const metric = found('metric', 'metrics.larkfield.example/m');
export const page = found('document', 'wiki.larkfield.example/pages');
export const picture = found('snapshot', 'wiki.larkfield.example/files');
export const quality = found('quality_metric', 'quality.larkfield.example/reports');
export const release = found('release_note', 'git.larkfield.example');
export const slides = found('presentation', 'slides.larkfield.example/d');
export const thread = found('message', 'chat.larkfield.example/archives');
const mergeRequest = found('pull_request', 'git.larkfield.example');
const issue = found('ticket', 'jira.larkfield.example/browse');

/** A merge request by project and number, titled as people say it: "fares #1841". */
export function merge(project: string, number: number): WrittenMaterial {
	return mergeRequest(`${project} #${number}`, `${project}/-/merge_requests/${number}`);
}

export function ticket(key: string): WrittenMaterial {
	return issue(key, key);
}

type When<Value> = readonly [on: string, value: Value];

/** Before and after in words. */
export function words(label: string, before: When<string>, after: When<string>): WrittenChange {
	return { ...pair(label, before, after), unit: null };
}

/** Before and after in figures of one unit; `readings` draw the line between them, oldest first. */
export function figures(
	label: string,
	unit: string,
	before: When<number>,
	after: When<number>,
	readings?: number[]
): WrittenChange {
	return { ...pair(label, before, after), unit, readings };
}

function pair(label: string, before: When<string | number>, after: When<string | number>) {
	const [before_on, was] = before;
	const [after_on, is] = after;
	return { label, before: String(was), before_on, after: String(is), after_on };
}

/** Somebody's words, which `person`, `task` and `felt` sort into the three orders. */
export function says(
	giver: Giver,
	given_on: string,
	source: Source,
	...passages: Voice['passages']
): Voice {
	return { giver, given_on, source, passages };
}

const inOrder = (order: Order) => (words: string) => ({ order, words });
export const person = inOrder(1);
export const task = inOrder(2);
export const felt = inOrder(3);

/** A passage that its subject keeps from others since a day. */
export const hidden = (since: string, passage: Voice['passages'][number]) => ({
	...passage,
	hidden_at: `${since}T08:00:00.000Z`
});
