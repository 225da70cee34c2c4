import type { Impact } from '#lib/impact/schema.ts';

type Uses = Pick<Impact, 'skills' | 'segment' | 'theme'>;

/** How many impacts stand on each skill, competency, segment and theme, by its id. */
export function usesOf(impacts: readonly Uses[]): ReadonlyMap<string, number> {
	const uses = new Map<string, number>();
	for (const { skills, segment, theme } of impacts) {
		const ids = new Set([...skills.map(({ ref }) => ref), segment, theme]);
		for (const id of ids) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
	}
	return uses;
}

/** What is left of a word that is removed, for the impacts that stand on it. */
const LEFT = {
	competency: 'they keep the name',
	skill: 'they keep the name',
	segment: 'they stay, without a place on the map',
	theme: 'they stay, without a theme'
};

/** What removing a word says: where it was used and what stays of it there. */
export function removedSaid(kind: keyof typeof LEFT, name: string, uses: number): string {
	if (uses === 0) return `“${name}” is in the bin.`;
	const [impacts, left] =
		uses === 1
			? ['1 impact', LEFT[kind].replace('they keep', 'it keeps').replace('they stay', 'it stays')]
			: [`${uses} impacts`, LEFT[kind]];
	return `“${name}” is in the bin. Used in ${impacts}; ${left}.`;
}
