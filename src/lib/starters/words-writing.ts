import type { Weight } from '#lib/framework/words-document.ts';
import type { Trade } from '#lib/framework/words-segments.ts';
import type { Cluster, DEFAULT_MASTERY, Layer } from '#lib/framework/words.ts';
import type { Scale } from '#lib/impact/words.ts';
import type { StarterKey } from './words.ts';

export type MasteryName = (typeof DEFAULT_MASTERY)[number]['name'];

/** What a competency is like at a mastery level, then behaviours that somebody could see. */
export type WrittenMastery = readonly [descriptor: string, ...behaviours: string[]];

/** A competency as it is written; `lack` is a behaviour that shows it missing, then examples of it. */
export type WrittenCompetency = {
	name: string;
	note: string;
	mastery: Record<MasteryName, WrittenMastery>;
	lack: readonly [words: string, ...examples: string[]];
	skills: readonly (readonly [name: string, layer: Layer, cluster: Cluster])[];
};

/** A step of a role; `beside` is the code of a role level of another trade that stands at the same height. */
export type WrittenRoleLevel = {
	code: string;
	name: string;
	titles: readonly string[];
	scale: Scale;
	summary: string;
	beside?: string;
};

/** `Grow` is required; `Grow, optional` and `Grow, desired` are not. */
export type WrittenExpectation = MasteryName | `${MasteryName}, ${Exclude<Weight, 'required'>}`;

/** One trade: its role levels, and by competency what each of them expects, in the same order. */
export type WrittenTrade = {
	key: StarterKey;
	name: string;
	note: string;
	knowledge: Trade;
	levels: readonly WrittenRoleLevel[];
	craft: readonly WrittenCompetency[];
	expects: Record<string, readonly WrittenExpectation[]>;
};
