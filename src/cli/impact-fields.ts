import { v7 as newId } from 'uuid';
import { recogniseMaterial } from '#lib/impact/rules-material.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { AUDIENCES, PARTS, QUADRANTS, SCALES, STATUSES, ZONES } from '#lib/impact/words.ts';
import { type Given, Misuse, type Option, text } from './options.ts';

const LISTS = {
	status: STATUSES,
	scale: SCALES,
	part: PARTS,
	zone: ZONES,
	quadrant: QUADRANTS
} as const;
const TEXTS = {
	headline: 'headline',
	actions: 'actions',
	effect: 'effect',
	opportunity: 'opportunity_words',
	'planned-for': 'planned_for',
	'started-on': 'started_on',
	'made-on': 'made_on'
} as const;
const dashed = (value: string) => value.replaceAll('_', '-');
const choice = (values: readonly string[]) => values.map(dashed).join(', ');

/** The options of `impact add` and `impact edit`: the parts of an impact that a line can hold. */
export const impactOptions: Record<string, Option> = {
	headline: { takes: 'TEXT', says: 'the change, in one sentence' },
	actions: { takes: 'TEXT', says: 'through doing what' },
	audience: { takes: 'KIND:WORDS', says: `on whom: ${choice(AUDIENCES)}`, many: true },
	effect: { takes: 'TEXT', says: 'in what way it changes things for them' },
	opportunity: { takes: 'TEXT', says: 'the situation that made it possible' },
	behaviour: { takes: 'TEXT', says: 'a behaviour that carries it', many: true },
	status: { takes: 'STATUS', says: choice(STATUSES) },
	scale: { takes: 'SCALE', says: choice(SCALES) },
	part: { takes: 'PART', says: `part played: ${choice(PARTS)}` },
	zone: { takes: 'ZONE', says: choice(ZONES) },
	quadrant: { takes: 'QUADRANT', says: choice(QUADRANTS) },
	skill: {
		takes: 'NAME:LEVEL',
		says: 'a skill or competency with the mastery shown: Quality:Lead',
		many: true
	},
	link: { takes: 'URL', says: 'supporting material; its kind is recognised', many: true },
	impacted: { takes: 'NAME', says: 'somebody impacted', many: true },
	involved: { takes: 'NAME', says: 'somebody involved', many: true },
	before: { takes: 'TEXT', says: 'how it was before' },
	after: { takes: 'TEXT', says: 'how it is now' },
	unit: { takes: 'TEXT', says: 'of what, where before and after are figures' },
	'planned-for': { takes: 'QUARTER', says: 'for example 2026-Q4' },
	'started-on': { takes: 'DAY', says: 'for example 2026-10-01' },
	'made-on': { takes: 'DAY', says: 'for example 2026-11-17' }
};

/** The fields that the options say; lists are added to those that `before` holds. @throws Misuse */
export function impactFields(given: Given, before?: Impact): Partial<Impact> {
	const fields: Record<string, unknown> = {};
	for (const [option, field] of Object.entries(TEXTS)) {
		const value = text(given, option);
		if (value !== undefined) fields[field] = value;
	}
	for (const [field, values] of Object.entries(LISTS)) {
		const value = text(given, field);
		if (value !== undefined) fields[field] = oneOf(`--${field}`, value, values);
	}
	add(fields, 'behaviours', before, many(given, 'behaviour'));
	add(fields, 'audience', before, many(given, 'audience').map(audienceOf));
	add(fields, 'material', before, many(given, 'link').map(materialOf));
	add(fields, 'changes', before, changeOf(given));
	add(fields, 'people', before, [
		...many(given, 'impacted').map(personOf('impacted')),
		...many(given, 'involved').map(personOf('involved'))
	]);
	return fields;
}

function add<Field extends 'behaviours' | 'audience' | 'material' | 'people' | 'changes'>(
	fields: Record<string, unknown>,
	field: Field,
	before: Impact | undefined,
	added: Impact[Field][number][]
): void {
	if (added.length > 0) fields[field] = [...(before?.[field] ?? []), ...added];
}

const many = ({ values }: Given, name: string) => (values[name] ?? []) as string[];

/** @throws Misuse naming the words that are allowed */
function oneOf(option: string, value: string, allowed: readonly string[]): string {
	const known = allowed.find((word) => word === value.replaceAll('-', '_').toLowerCase());
	if (known === undefined)
		throw new Misuse(`${option} is "${value}"; choose one of ${choice(allowed)}.`);
	return known;
}

function audienceOf(value: string): Impact['audience'][number] {
	const [kind = '', ...words] = value.split(':');
	return {
		kind: oneOf('--audience', kind, AUDIENCES) as (typeof AUDIENCES)[number],
		words: words.join(':').trim()
	};
}

/** @throws Misuse where one of the two is missing */
function changeOf(given: Given): Impact['changes'] {
	const [before, after] = [text(given, 'before'), text(given, 'after')];
	if (before === undefined && after === undefined) return [];
	if (before === undefined || after === undefined)
		throw new Misuse('--before and --after go together; give both.');
	const unit = text(given, 'unit') ?? null;
	return [
		{ id: newId(), label: '', before, before_on: '', after, after_on: '', unit, readings: [] }
	];
}

const materialOf = (url: string): Impact['material'][number] => ({
	id: newId(),
	url,
	note: '',
	...recogniseMaterial(url)
});

const personOf =
	(kind: 'impacted' | 'involved') =>
	(name: string): Impact['people'][number] => ({
		id: newId(),
		kind,
		who: 'member',
		person: null,
		name,
		address: null,
		size: null
	});
