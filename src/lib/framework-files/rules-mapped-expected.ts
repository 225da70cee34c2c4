import { Unfound } from './rules-known.ts';
import type { Mapped } from './rules-mapped.ts';
import { type Match, textBy, textsBy } from './rules-value.ts';
import type { RuleFor, Value } from './schema-mapping.ts';

type About = { competency: string; mastery_level: string | null };
type AboutRule = {
	competency?: Value | undefined;
	mastery_level?: Value | undefined;
	words?: Value | undefined;
};

/**
 * The competency and mastery level that a match is about. Where the files name only the mastery level, it tells
 * the competency: the one that uses its scale.
 */
function about(mapped: Mapped, match: Match, rule: AboutRule): About {
	const { build } = mapped;
	const named = mapped.pointer(match, 'competencies', rule.competency);
	const scale = named === null ? null : build.get('competencies', named)?.scale;
	const isOnScale = (id: string) =>
		named === null || build.get('mastery_levels', id)?.scale === scale;
	const level = masteryLevel(mapped, match, rule, isOnScale);
	if (named !== null) return { competency: named, mastery_level: level };
	if (level === null) throw new Unfound('It says nothing of which competency it means.');
	const of = build.get('mastery_levels', level)?.scale;
	const users = build.all('competencies').filter((one) => one.scale === of);
	const [only] = users;
	if (!only || users.length > 1)
		throw new Unfound(`${users.length} competencies use the scale of this mastery level.`);
	return { competency: only.id, mastery_level: level };
}

/** The mastery level meant; of several with one name the one that is described by the same words. */
function masteryLevel(
	mapped: Mapped,
	match: Match,
	rule: AboutRule,
	isOnScale: (id: string) => boolean
): string | null {
	try {
		return mapped.pointer(match, 'mastery_levels', rule.mastery_level, isOnScale);
	} catch (error) {
		if (!(error instanceof Unfound) || error.several.length === 0) throw error;
		const words = plainly(textBy(match, rule.words));
		const described = mapped.build
			.all('descriptors')
			.filter((one) => error.several.includes(one.mastery_level))
			.filter((one) => words !== '' && plainly(one.words) === words);
		if (described.length !== 1) throw error;
		return described[0]?.mastery_level ?? null;
	}
}

const plainly = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

export function descriptors(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('descriptors'))
		for (const match of mapped.matches(rule)) {
			const words = textBy(match, rule.words);
			if (words.trim() === '') continue;
			mapped.attempt(match, () => {
				const { competency, mastery_level } = about(mapped, match, rule);
				if (mastery_level === null)
					throw new Unfound('It says nothing of which mastery level it means.');
				const path = [competency, mastery_level];
				mapped.part('descriptors', path, { competency, mastery_level, words });
			});
		}
}

export function indicators(mapped: Mapped): void {
	const places = new Map<string, number>();
	for (const rule of mapped.rulesFor('indicators'))
		for (const match of mapped.matches(rule)) {
			if (textBy(match, rule.words).trim() === '') continue;
			mapped.attempt(match, () => indicator(mapped, rule, match, places));
		}
}

function indicator(
	mapped: Mapped,
	rule: RuleFor<'indicators'>,
	match: Match,
	places: Map<string, number>
): void {
	const { role_level } = rule;
	const onRole = role_level === undefined ? null : mapped.pointer(match, 'role_levels', role_level);
	const { competency, mastery_level } = about(mapped, match, {
		competency: rule.competency,
		// On a role level it is not on a mastery level as well.
		mastery_level: onRole === null ? rule.mastery_level : '='
	});
	const sign = textBy(match, rule.sign) || undefined;
	const words = textBy(match, rule.words);
	const cell = [competency, mastery_level ?? onRole ?? '', sign ?? ''];
	const place = (places.get(cell.join(' ')) ?? 0) + 1;
	places.set(cell.join(' '), place);
	const key = textBy(match, rule.key) || String(place);
	const examples = textsBy(match, rule.examples);
	const fields = { competency, mastery_level, role_level: onRole, sign, words, examples };
	mapped.part('indicators', [...cell, key], fields);
}

export function expectations(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('expectations'))
		for (const match of mapped.matches(rule)) {
			// An empty cell expects nothing.
			if (match.at.kind === 'text' && match.at.text.trim() === '') continue;
			mapped.attempt(match, () => {
				const role_level = mapped.needed(match, 'role_levels', rule.role_level);
				const { competency, mastery_level } = about(mapped, match, rule);
				mapped.part('expectations', [role_level, competency], {
					role_level,
					competency,
					mastery_level,
					weight: textBy(match, rule.weight) || undefined,
					basis: textBy(match, rule.basis) || undefined,
					words: textBy(match, rule.words)
				});
			});
		}
}

/**
 * What role levels expect because their file takes a competency over from another: where that one has a level
 * of the same key and the file itself says nothing.
 */
export function inheritedExpectations(mapped: Mapped, inheriting: readonly Match[]): void {
	const { build, known } = mapped;
	const key = (id: string) => known.addressOf(id)?.keys.at(-1);
	const levels = Map.groupBy(build.all('role_levels'), ({ role }) => role);
	const steps = Map.groupBy(build.all('mastery_levels'), ({ scale }) => scale);
	for (const match of inheriting)
		mapped.attempt(match, () => {
			const role = mapped.around(match.at, 'roles');
			const competency = mapped.around(match.at, 'competencies');
			const scale = competency === null ? null : build.get('competencies', competency)?.scale;
			if (role === null || competency === null || !scale) return;
			for (const { id } of levels.get(role) ?? []) {
				const step = (steps.get(scale) ?? []).find((one) => key(one.id) === key(id));
				const path = [id, competency];
				if (!step || build.has('expectations', build.id('expectations', ...path))) continue;
				const fields = { role_level: id, competency, mastery_level: step.id, basis: 'inherited' };
				mapped.part('expectations', path, fields);
			}
		});
}
