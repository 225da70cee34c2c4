import { type z } from 'zod';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import {
	growthFramework,
	type GrowthFramework,
	type Unmapped
} from '#lib/framework/schema-document.ts';
import {
	PARTS_NAMES,
	PARTS_OF_A_FRAMEWORK,
	type PartsName
} from '#lib/framework/words-document.ts';

type Loose = Record<string, unknown>;
type Draft = Record<string, unknown> & Record<PartsName, Loose[]>;
type Unplaced = Omit<Unmapped, 'id'>;
type CameFrom = (id: string) => { source: string; place: string } | undefined;

const BODY = 100_000;
const MOST_UNPLACED = 20_000;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const seen = (text: string) =>
	text.replaceAll(CONTROL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Pointers that may be empty: without what they led to, the part still stands. */
const MAY_BE_EMPTY = new Set([
	'groups.parent',
	'competencies.group',
	'competencies.scale',
	'roles.group',
	'skills.competency',
	'segments.role'
]);

/**
 * The document whole: what the schema refuses or what does not fit the rest is cut or taken out, and kept among
 * `unplaced` with its reason.
 */
export function settled(draft: object, unplaced: Unplaced[], cameFrom: CameFrom): GrowthFramework {
	const document = draft as Draft;
	const keep = (list: PartsName | '', part: Loose, reason: string, body: unknown) => {
		const { source, place } = cameFrom(String(part.id)) ?? { source: '', place: '' };
		const named = [list && PARTS_OF_A_FRAMEWORK[list][0], part.name].filter(Boolean).join(' ');
		const text = typeof body === 'string' ? body : JSON.stringify(body, null, '\t');
		unplaced.push({ source, place: place || named, reason, body: text });
	};
	document.unmapped = [];
	for (;;) {
		const { data, error } = growthFramework.safeParse(document);
		if (!data) {
			repair(document, error.issues, keep);
			continue;
		}
		const misfits = frameworkMisfits(data);
		if (misfits.length === 0) return { ...data, unmapped: asParts(unplaced) };
		const whole = data as unknown as Draft;
		for (const list of PARTS_NAMES) document[list] = whole[list];
		takeOut(document, misfits, keep);
	}
}

type Keep = (list: PartsName | '', part: Loose, reason: string, body: unknown) => void;
type Issue = z.core.$ZodIssue;

function repair(document: Draft, issues: readonly Issue[], keep: Keep): void {
	const out = new Set<Loose>();
	for (const issue of issues) {
		const [list, at, ...inner] = issue.path;
		const known = PARTS_NAMES.find((name) => name === list);
		if (known && at === undefined) tooMany(document, known, issue, keep);
		else if (known && typeof at === 'number') {
			const part = document[known][at];
			if (!part || out.has(part)) continue;
			if (mended(part, inner, issue, (reason, body) => keep(known, part, reason, body))) continue;
			out.add(part);
			keep(known, part, `${inner.join(' ') || 'It'}: ${issue.message}`, part);
		} else if (!mended(document, issue.path, issue, (reason, body) => keep('', {}, reason, body))) {
			keep('', {}, issue.message, valueAt(document, issue.path));
			setAt(document, issue.path, undefined);
			if (list === 'name') document.name = 'A framework';
		}
	}
	for (const list of PARTS_NAMES) document[list] = document[list].filter((part) => !out.has(part));
}

function tooMany(document: Draft, list: PartsName, issue: Issue, keep: Keep): void {
	if (issue.code !== 'too_big') return;
	const most = Number(issue.maximum);
	const parts = document[list];
	for (const part of parts.slice(most))
		keep(list, part, `A framework has at most ${most} ${PARTS_OF_A_FRAMEWORK[list][1]}.`, part);
	document[list] = parts.slice(0, most);
}

/** Cuts what is too long and takes control characters out; false where that does not help. */
function mended(
	whole: Loose,
	path: readonly PropertyKey[],
	issue: Issue,
	keep: (reason: string, body: unknown) => void
): boolean {
	const value = valueAt(whole, path);
	const field = String(path[0] ?? '').replaceAll('_', ' ');
	if (typeof value === 'string' && value.search(CONTROL) >= 0) {
		keep(`Control characters were taken out of its ${field}.`, seen(value));
		setAt(whole, path, value.replaceAll(CONTROL, ''));
		return true;
	}
	if (issue.code !== 'too_big') return false;
	const most = Number(issue.maximum);
	if (typeof value === 'string') {
		keep(`Its ${field} is longer than ${most} characters and was cut; this is all of it.`, value);
		setAt(
			whole,
			path,
			`${value
				.trim()
				.normalize('NFC')
				.slice(0, most - 1)
				.trimEnd()
				.toWellFormed()
				.replace(/\ufffd$/, '')}…`
		);
		return true;
	}
	if (!Array.isArray(value)) return false;
	keep(`It has more than ${most} ${field}; these are the others.`, value.slice(most));
	setAt(whole, path, value.slice(0, most));
	return true;
}

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>((inner, key) => (inner as Loose | undefined)?.[String(key)], whole);

function setAt(whole: Loose, path: readonly PropertyKey[], value: unknown): void {
	const holder = valueAt(whole, path.slice(0, -1)) as Loose | undefined;
	if (holder) holder[String(path.at(-1))] = value;
}

function takeOut(
	document: Draft,
	misfits: readonly { field: string; message: string }[],
	keep: Keep
): void {
	const out = new Set<Loose>();
	for (const { field, message } of misfits) {
		const [list = '', at, pointer] = field.split('.');
		const known = PARTS_NAMES.find((name) => name === list);
		const part = known && document[known][Number(at)];
		if (!part || out.has(part)) continue;
		if (pointer && MAY_BE_EMPTY.has(`${list}.${pointer}`)) {
			keep(known, part, message, part[pointer]);
			part[pointer] = null;
			continue;
		}
		out.add(part);
		keep(known, part, message, part);
	}
	for (const list of PARTS_NAMES) document[list] = document[list].filter((part) => !out.has(part));
}

/** What has no place as parts with ids; more than a framework keeps one by one are packed together. */
function asParts(unplaced: readonly Unplaced[]): Unmapped[] {
	const pieces = unplaced.flatMap(({ body, ...spot }) =>
		inPieces(seen(body)).map((piece) => ({ ...spot, body: piece }))
	);
	const kept = pieces.length > MOST_UNPLACED ? packed(pieces) : pieces;
	const times = new Map<string, number>();
	return kept.map(({ source, place, reason, body }) => {
		const spot = { source: short(source), place: short(place), reason: short(reason) };
		const key = JSON.stringify(spot);
		const time = (times.get(key) ?? 0) + 1;
		times.set(key, time);
		const id = stableId('unmapped', spot.source, spot.place, spot.reason, String(time));
		return { id, ...spot, body: tidy(body) };
	});
}

const tidy = (text: string) =>
	text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
const short = (text: string) => {
	const one = tidy(seen(text)).replace(/\s*\n\s*/g, ' ');
	return one.length > 500 ? `${one.slice(0, 499).trimEnd().toWellFormed()}…` : one;
};

function inPieces(body: string): string[] {
	// Normalising can make a text longer, so a piece leaves room.
	const size = BODY / 4;
	if (body.length <= size) return [body];
	return Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
		body.slice(at * size, (at + 1) * size)
	);
}

function packed(pieces: readonly Unplaced[]): Unplaced[] {
	const singly = pieces.slice(0, MOST_UNPLACED / 2);
	const packs: Unplaced[] = [];
	for (const { source, place, reason, body } of pieces.slice(MOST_UNPLACED / 2)) {
		const last = packs.at(-1);
		const entry = `${place}: ${reason}\n${body}`;
		if (last?.source === source && last.body.length + entry.length < BODY / 2)
			last.body += `\n\n${entry}`;
		else packs.push({ source, place: '', reason: 'Several that have no place.', body: entry });
	}
	return [...singly, ...packs];
}
