import { fitsPath } from './rules-pattern.ts';
import type { Mapped } from './rules-mapped.ts';
import { type Match, textBy } from './rules-value.ts';
import type { RuleFor } from './schema-mapping.ts';

/** The scales that the mapping itself brings. */
export function fixedScales({ mapping, build, known, trees }: Mapped): void {
	const [tree] = trees;
	if (!tree) return;
	build.at('', '');
	for (const { key, name, levels } of mapping.scales) {
		const scale = build.part('scales', [key], { name });
		known.add('scales', scale, tree, { keys: [key], spellings: [[key, name]] });
		for (const level of levels) {
			const id = build.part('mastery_levels', [key, level], { scale, name: level });
			known.add('mastery_levels', id, tree, { keys: [key, level], spellings: [[key], [level]] });
		}
	}
}

export function scales(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('scales'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				mapped.named(rule, match, { note: textBy(match, rule.note) });
			});
}

export function masteryLevels(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('mastery_levels'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				const scale = mapped.needed(match, 'scales', rule.scale);
				const more = {
					scale,
					descriptor: textBy(match, rule.descriptor),
					dreyfus: textBy(match, rule.dreyfus),
					bloom: textBy(match, rule.bloom)
				};
				mapped.named(rule, match, more, scale);
			});
}

export function groups(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('groups'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				const parent = mapped.around(match.at.parent, 'groups');
				mapped.named(rule, match, { kind: rule.kind, parent, note: textBy(match, rule.note) });
			});
}

type CompetencyMatch = { rule: RuleFor<'competencies'>; match: Match };

/** Competencies, those first that others inherit. @returns the matches that stand for another file's competency */
export function competencies(mapped: Mapped): Match[] {
	const all = mapped
		.rulesFor('competencies')
		.flatMap((rule) => mapped.matches(rule).map((match) => ({ rule, match })));
	const isSource = ({ rule, match }: CompetencyMatch) =>
		rule.inherits !== undefined && fitsPath(rule.inherits.from, match.tree.file);
	for (const one of all) if (isSource(one)) ownCompetency(mapped, one);
	return all
		.filter((one) => !isSource(one))
		.flatMap((one) => {
			if (inherited(mapped, one)) return one.match;
			ownCompetency(mapped, one);
			return [];
		});
}

function ownCompetency(mapped: Mapped, { rule, match }: CompetencyMatch): void {
	mapped.attempt(match, () => {
		mapped.named(rule, match, {
			group: mapped.group(match, rule.group, 'competency'),
			scale: mapped.pointer(match, 'scales', rule.scale),
			origin: textBy(match, rule.origin) || undefined,
			note: textBy(match, rule.note)
		});
	});
}

function inherited(mapped: Mapped, { rule, match }: CompetencyMatch): boolean {
	const { inherits } = rule;
	if (!inherits) return false;
	const key = textBy(match, inherits.by);
	const source = mapped.trees.find(({ file }) => fitsPath(inherits.from, file));
	const found =
		source && key
			? mapped.pointer({ ...match, tree: source, holes: { key } }, 'competencies', '$key?')
			: null;
	if (!found || !source || !mapped.known.isFrom('competencies', found, source)) return false;
	mapped.attempt(match, () => {
		mapped.made(match, 'competencies', found, mapped.known.addressOf(found));
		// Asked for, so that what it says is told from what the source says.
		const name = textBy(match, rule.name);
		mapped.build.part('competencies', mapped.known.addressOf(found)?.keys ?? [], {
			name,
			note: textBy(match, rule.note)
		});
	});
	return true;
}

export function skills(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('skills'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				mapped.named(rule, match, {
					competency: mapped.pointer(match, 'competencies', rule.competency),
					layer: textBy(match, rule.layer) || undefined,
					cluster: textBy(match, rule.cluster) || undefined,
					note: textBy(match, rule.note)
				});
			});
}

export function roles(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('roles'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				const group = mapped.group(match, rule.group, 'role');
				mapped.named(rule, match, { group, note: textBy(match, rule.note) });
			});
}

export function segments(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('segments'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				const role = mapped.pointer(match, 'roles', rule.role);
				const [quadrant, name] = [textBy(match, rule.quadrant), textBy(match, rule.name)];
				mapped.part('segments', [role ?? '', quadrant, name], { role, quadrant, name });
			});
}

export function rules(mapped: Mapped): void {
	for (const rule of mapped.rulesFor('rules'))
		for (const match of mapped.matches(rule))
			mapped.attempt(match, () => {
				const fields = {
					kind: rule.kind,
					words: textBy(match, rule.words),
					body: textBy(match, rule.body)
				};
				mapped.part('rules', [rule.kind, match.tree.file, match.at.name], fields);
			});
}
