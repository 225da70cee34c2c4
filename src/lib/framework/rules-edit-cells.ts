import { scaleSteps, stepsOf, type Step } from './rules-steps.ts';
import type { Expectation, FrameworkParts } from './schema-document.ts';

/** Other lists for a draft; lists that are not named stay. */
export type PartsEdit = Partial<FrameworkParts>;
export type CellAt = { roleLevel: string; competency: string };
/** Makes an id for a part that is new. */
export type NewId = () => string;

const isAt = (each: Expectation, { roleLevel, competency }: CellAt) =>
	each.role_level === roleLevel && each.competency === competency;

/** Expects a mastery level in some cells; cells of competencies with another scale stay as they are. */
export function withMastery(
	parts: FrameworkParts,
	cells: readonly CellAt[],
	mastery: string,
	newId: NewId
): PartsEdit {
	const step = stepsOf(parts).get(mastery);
	const scales = new Map(parts.competencies.map(({ id, scale }) => [id, scale]));
	const fitting = cells.filter(({ competency }) => step && scales.get(competency) === step.scale);
	return put(parts, fitting, newId, () => ({ mastery_level: mastery, basis: 'stated' }));
}

/** Changes the weight or the words of one cell; the expectation is made where there is none. */
export function withExpectation(
	parts: FrameworkParts,
	cell: CellAt,
	fields: Partial<Pick<Expectation, 'weight' | 'words' | 'mastery_level' | 'basis'>>,
	newId: NewId
): PartsEdit {
	return put(parts, [cell], newId, () => fields);
}

/**
 * Clears cells: the mastery level goes, and with it the expectation where it says nothing more. A cell that has
 * words alone loses them.
 */
export function cleared(parts: FrameworkParts, cells: readonly CellAt[]): PartsEdit {
	const expectations = parts.expectations.flatMap((each) => {
		if (!cells.some((cell) => isAt(each, cell))) return [each];
		const wordsStay = each.mastery_level !== null && each.words !== '';
		return wordsStay ? [{ ...each, mastery_level: null }] : [];
	});
	return expectations.length === parts.expectations.length &&
		expectations.every((each, at) => each === parts.expectations[at])
		? {}
		: { expectations };
}

/**
 * Fills cells with what stands in another: its mastery level and its weight, not its words. On another scale it is
 * the step of the same place; where that scale has none, and where the first cell says nothing, it stays.
 */
export function filled(
	parts: FrameworkParts,
	from: CellAt,
	cells: readonly CellAt[],
	newId: NewId
): PartsEdit {
	const source = parts.expectations.find((each) => isAt(each, from));
	const step = stepsOf(parts).get(source?.mastery_level ?? '');
	if (!source || !step) return {};
	const scales = new Map(parts.competencies.map(({ id, scale }) => [id, scale]));
	const stepFor = ({ competency }: CellAt) => sameStep(parts, step, scales.get(competency) ?? null);
	const fitting = cells.filter(
		(cell) =>
			(cell.roleLevel !== from.roleLevel || cell.competency !== from.competency) &&
			stepFor(cell) !== undefined
	);
	return put(parts, fitting, newId, (cell) => ({
		mastery_level: stepFor(cell)?.id ?? null,
		weight: source.weight,
		basis: 'stated'
	}));
}

/** The step of the same place on a scale. */
export function sameStep(
	parts: Pick<FrameworkParts, 'mastery_levels'>,
	step: Step,
	scale: string | null
): Step | undefined {
	return scale === step.scale ? step : scaleSteps(parts, scale)[step.order - 1];
}

function put(
	parts: FrameworkParts,
	cells: readonly CellAt[],
	newId: NewId,
	fields: (cell: CellAt) => Partial<Expectation>
): PartsEdit {
	if (cells.length === 0) return {};
	const expectations = parts.expectations.map((each) => {
		const cell = cells.find((cell) => isAt(each, cell));
		return cell ? { ...each, ...fields(cell) } : each;
	});
	const fresh = cells
		.filter((cell) => !parts.expectations.some((each) => isAt(each, cell)))
		.map((cell): Expectation => ({
			id: newId(),
			role_level: cell.roleLevel,
			competency: cell.competency,
			mastery_level: null,
			weight: 'required',
			basis: 'stated',
			words: '',
			...fields(cell)
		}));
	return { expectations: [...expectations, ...fresh] };
}

/**
 * The mastery level meant by what was typed over a cell: its number, or the first that begins so; words that lead
 * nowhere but whose last letter does begin anew with that letter.
 */
export function typedStep(
	steps: readonly Step[],
	typed: string
): { step: Step; typed: string } | undefined {
	const words = typed.toLocaleLowerCase();
	const numbered = /^\d+$/.test(words) ? steps[Number(words) - 1] : undefined;
	const step = numbered ?? steps.find(({ name }) => name.toLocaleLowerCase().startsWith(words));
	if (step) return { step, typed };
	return typed.length > 1 ? typedStep(steps, typed.slice(-1)) : undefined;
}
