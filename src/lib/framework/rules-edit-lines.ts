import type { NewId, PartsEdit } from './rules-edit-cells.ts';
import type { FrameworkParts, Indicator } from './schema-document.ts';

type Where = Pick<Indicator, 'competency' | 'mastery_level' | 'role_level' | 'sign'>;

const standsAt = (each: Indicator, where: Where) =>
	each.competency === where.competency &&
	each.mastery_level === where.mastery_level &&
	each.role_level === where.role_level &&
	each.sign === where.sign;

/** The behaviours that stand at one place, one a line. */
export const linesAt = (parts: Pick<FrameworkParts, 'indicators'>, where: Where): string =>
	parts.indicators
		.filter((each) => standsAt(each, where))
		.map(({ words }) => words.replaceAll('\n', ' '))
		.join('\n');

/**
 * The behaviours at one place as they were written, one a line. A line that was there keeps its id and examples; a
 * changed one those of the line in its place.
 */
export function withLines(
	parts: Pick<FrameworkParts, 'indicators'>,
	where: Where,
	text: string,
	newId: NewId
): PartsEdit {
	const before = parts.indicators.filter((each) => standsAt(each, where));
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	const said = new Map(before.map((each) => [each.words.replaceAll('\n', ' '), each]));
	const wanted = new Set(lines);
	const free = before.map((each) =>
		wanted.has(each.words.replaceAll('\n', ' ')) ? undefined : each
	);
	const after = lines.map((words, at): Indicator => {
		const same = said.get(words);
		if (same) {
			said.delete(words);
			return same;
		}
		const old = free[at];
		free[at] = undefined;
		return old ? { ...old, words } : { ...where, id: newId(), words, examples: [] };
	});
	const first = parts.indicators.findIndex((each) => standsAt(each, where));
	const others = parts.indicators.filter((each) => !standsAt(each, where));
	const at =
		first === -1
			? others.length
			: others.indexOf(
					parts.indicators.slice(first).find((each) => !standsAt(each, where)) as Indicator
				);
	return { indicators: others.toSpliced(at === -1 ? others.length : at, 0, ...after) };
}

/** The descriptor of a competency at a mastery level; without words it goes. */
export function withDescriptor(
	parts: Pick<FrameworkParts, 'descriptors'>,
	{ competency, mastery_level }: { competency: string; mastery_level: string },
	words: string,
	newId: NewId
): PartsEdit {
	const said = words.trim();
	const is = (each: { competency: string; mastery_level: string }) =>
		each.competency === competency && each.mastery_level === mastery_level;
	if (said === '') return { descriptors: parts.descriptors.filter((each) => !is(each)) };
	if (parts.descriptors.some(is))
		return {
			descriptors: parts.descriptors.map((each) => (is(each) ? { ...each, words: said } : each))
		};
	return {
		descriptors: [...parts.descriptors, { id: newId(), competency, mastery_level, words: said }]
	};
}
