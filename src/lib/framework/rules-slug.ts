/** A name as the part of an address: small letters, digits and hyphens; empty where it has none of these. */
export const slugOf = (name: string): string =>
	name
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 60);

/**
 * A slug for each part, none twice, by id: the first of its names that is free, else with a number, so that an
 * address stays while the names do. A name in another alphabet gives way to the end of the id.
 * @param names of a part, the one that is most its own first
 */
export function slugsOf<Part extends { id: string }>(
	parts: readonly Part[],
	names: (part: Part) => readonly string[]
): Map<string, string> {
	const taken = new Set<string>();
	const free = (slug: string) => slug !== '' && !taken.has(slug);
	return new Map(
		parts.map((part) => {
			const wanted = names(part).map(slugOf);
			const first = wanted.find((slug) => slug !== '') ?? part.id.slice(-8);
			let slug = [...wanted, first].find(free);
			for (let number = 2; slug === undefined; number++)
				if (free(`${first}-${number}`)) slug = `${first}-${number}`;
			taken.add(slug);
			return [part.id, slug];
		})
	);
}
