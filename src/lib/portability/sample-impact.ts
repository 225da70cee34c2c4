import { generateNKeysBetween } from 'fractional-indexing';
import type { ImpactInput } from '#lib/impact/schema.ts';
import type { AudienceKind, PersonKind } from '#lib/impact/words.ts';
import {
	CANVAS,
	COLLEAGUES,
	COMPETENCIES,
	OBJECTIVES,
	SEGMENTS,
	SKILLS,
	type SkillName
} from './sample-framework.ts';
import { FIRST_DAY, idOf, instantOn, rowFields, sampleId } from './sample-id.ts';
import { quarterOf } from './sample-shift.ts';
import type { Mastery, Voice, Written, WrittenRecord } from './sample-writing.ts';

type WrittenImpact = WrittenRecord['impacts'][number];
type WrittenFeedback = WrittenRecord['feedback'][number];

/** The id of the impact with this number; all carry the record's first day as their time and sort by number. */
export const impactId = (n: number) => sampleId('impact', FIRST_DAY, n);

/** One impact of the record out of the short hand. */
export function sampleImpact(written: Written): WrittenImpact {
	const { n, headline, actions, effect, behaviours, started, made } = written;
	const [segment, scale, part] = written.at;
	return {
		headline,
		actions,
		audience: audience(written),
		effect,
		opportunity_words: written.opportunity,
		behaviours,
		skills: skillsOf(written),
		...placeOnCanvas(n),
		objectives: written.serves?.map(objective),
		status: written.status ?? 'made',
		quadrant: SEGMENTS[segment],
		segment: idOf(SEGMENTS, 'segment', segment),
		scale,
		part,
		people: people(written),
		material: written.material?.map((item, index) => ({
			id: sampleId('material', FIRST_DAY, n, index),
			...item
		})),
		changes: written.changes?.map((item, index) => ({
			id: sampleId('change', FIRST_DAY, n, index),
			...item
		})),
		planned_for: written.planned ?? (made && started ? quarterOf(made) : null),
		started_on: started,
		made_on: made,
		...impactRow(written)
	};
}

/** Created when it was noted or begun, else when it was made; last touched with its newest voice. */
function impactRow({ n, noted, started, made, material = [], voices = [] }: Written) {
	const born = noted ?? started ?? made ?? FIRST_DAY;
	const last = [born, started ?? '', made ?? '', ...voices.map(({ given_on }) => given_on)]
		.sort()
		.at(-1);
	const created_at = instantOn(born, 9, n);
	const untouched = made === undefined && last === born;
	const updated_at = untouched ? created_at : instantOn(last ?? born, 18, n);
	return rowFields(impactId(n), created_at, updated_at, untouched ? 1 : 2 + material.length);
}

function audience({ whom }: Written): ImpactInput['audience'] {
	return Object.entries(whom).map(([kind, words]) => ({ kind: kind as AudienceKind, words }));
}

function skillsOf({ skills }: Written): ImpactInput['skills'] {
	return (Object.entries(skills) as [SkillName, Mastery][]).map(([name, mastery]) => {
		const [intended, shown] = typeof mastery === 'number' ? [null, mastery] : mastery;
		return { ...skillRef(name), name_then: name, intended, shown };
	});
}

function skillRef(name: SkillName) {
	if (name in SKILLS) {
		return { kind: 'skill', ref: idOf<string>(SKILLS, 'skill', name) } as const;
	}
	return { kind: 'competency', ref: idOf<string>(COMPETENCIES, 'competency', name) } as const;
}

function objective(code: keyof typeof OBJECTIVES) {
	const [kind, words] = OBJECTIVES[code];
	return { kind, code, words };
}

function placeOnCanvas(n: number): Pick<ImpactInput, 'zone' | 'theme' | 'place'> {
	for (const [name, [zone, row]] of Object.entries(CANVAS)) {
		const index = (row as readonly number[]).indexOf(n);
		const place = generateNKeysBetween(null, null, row.length)[index];
		if (place) return { zone, theme: idOf<string>(CANVAS, 'theme', name), place };
	}
	return { zone: 'in_my_role', theme: null };
}

function people({ n, impacted, involved }: Written): ImpactInput['people'] {
	const named = (kind: PersonKind, names = '') =>
		names.split(', ').flatMap((name) => (name ? [{ kind, ...somebody(name) }] : []));
	return [...named('impacted', impacted), ...named('involved', involved)].map((person, index) => ({
		id: sampleId('person', FIRST_DAY, n, index),
		...person
	}));
}

/** "Refund agents (6)" is a group, "Ines Moreau <ines@northline.example>" from outside, all others members. */
function somebody(text: string) {
	const [, name = text, size, address] = /^(.+?) (?:\((\d+)\)|<(.+)>)$/.exec(text) ?? [];
	if (size) return { who: 'group', name, size: Number(size) } as const;
	return address
		? ({ who: 'outside', name, address } as const)
		: ({ who: 'member', name } as const);
}

/** Every voice beside the impacts, in the order in which they were given. */
export function sampleVoices(impacts: readonly Written[]): WrittenFeedback[] {
	return impacts
		.flatMap(({ n, voices = [] }) => voices.map((voice) => ({ voice, impact: impactId(n) })))
		.sort((a, b) => a.voice.given_on.localeCompare(b.voice.given_on))
		.map(({ voice, impact }, index) => feedbackRow(voice, impact, index));
}

function feedbackRow(voice: Voice, impact: string, index: number): WrittenFeedback {
	const { giver, given_on, source, passages, corrected } = voice;
	const { role, address = null } = COLLEAGUES[giver] as { role: string; address?: string };
	const heard = instantOn(given_on, 17, index);
	const corrected_at = corrected ? instantOn(corrected, 8, index) : null;
	return {
		impact,
		giver,
		giver_role: role,
		giver_address: address,
		given_on,
		source,
		passages,
		standing: 'reported',
		credential: null,
		request: null,
		readers: null,
		corrected_at,
		...rowFields(
			sampleId('feedback', given_on, index),
			heard,
			corrected_at ?? heard,
			corrected ? 2 : 1
		)
	};
}
