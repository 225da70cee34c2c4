import type { Expectation, FrameworkParts, RoleLevel } from '#lib/framework/schema-document.ts';
import type { RoleAssignment } from '#lib/framework/schema-version.ts';
import type { Weight } from '#lib/framework/words-document.ts';

/** The role level a person holds or grows towards on a day: of several the one begun last. */
export function roleNow<Role extends RoleAssignment>(
	assignments: readonly Role[],
	standing: RoleAssignment['standing'],
	today: string
): Role | undefined {
	return assignments
		.filter(
			({ standing: of, from, to, deleted_at }) =>
				of === standing && deleted_at === null && from <= today && (to === null || to >= today)
		)
		.toSorted((a, b) => compare(b.from, a.from) || compare(b.id, a.id))[0];
}
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What a role level expects of one competency. */
export type Expected = {
	/** Order on the competency's scale, from 1; null where the role level expects it without naming a step. */
	order: number | null;
	weight: Weight;
	/** What the framework calls the step. */
	level: string;
	/** The role level's own words, where it has some. */
	words: string;
};
type Parts = Pick<FrameworkParts, 'expectations' | 'mastery_levels' | 'role_levels'>;

/** What one role level expects, by id of competency. Orders count along the scale each step stands in. */
export function expectedAt(parts: Parts, role_level: string): ReadonlyMap<string, Expected> {
	const order = ordersOf(parts);
	const names = new Map(parts.mastery_levels.map(({ id, name }) => [id, name]));
	const expected = ({ mastery_level, weight, words }: Expectation): Expected => ({
		order: order.get(mastery_level ?? '') ?? null,
		weight,
		level: names.get(mastery_level ?? '') ?? '',
		words
	});
	return new Map(
		parts.expectations
			.filter((each) => each.role_level === role_level)
			.map((each) => [each.competency, expected(each)])
	);
}

/** The place of every step of a framework on its scale, from 1, by its id. */
export function ordersOf({
	mastery_levels
}: Pick<FrameworkParts, 'mastery_levels'>): ReadonlyMap<string, number> {
	const steps = Map.groupBy(mastery_levels, ({ scale }) => scale);
	return new Map(
		[...steps.values()].flatMap((levels) => levels.map(({ id }, at) => [id, at + 1] as const))
	);
}

/** The role level itself, with the scale of impact it expects. */
export function roleLevelOf(
	{ role_levels }: Pick<FrameworkParts, 'role_levels'>,
	{ role_level }: Pick<RoleAssignment, 'role_level'>
): RoleLevel | undefined {
	return role_levels.find(({ id }) => id === role_level);
}
