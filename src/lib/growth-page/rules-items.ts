import type { AreaItem, GrowthPage, PageItem, SkillArea } from './schema.ts';
import { STEP_WORDS, SUGGESTED } from './words.ts';

/** The two lists of a skill area. */
export type Side = 'strengths' | 'improvements';
/** A list on the page: step 2, step 3, or a list of a skill area by the area's id. */
export type Place = 'well' | 'better' | `${string}/${Side}`;
/** Where on the page an item stands. */
export type Spot = { place: Place; index: number };
/** What of a page such a change replaces. */
export type Changes = Partial<Pick<GrowthPage, 'well' | 'better' | 'areas' | 'picked'>>;
type Lists = Pick<GrowthPage, 'well' | 'better' | 'areas' | 'picked'>;
type Item = PageItem | AreaItem;

/** As many items as a list holds. */
export const MOST_ITEMS = 20;

export const sideWords: Record<Side, string> = {
	strengths: 'Strengths',
	improvements: 'Areas for improvement'
};

/** Whether a list belongs to a skill area. */
export const inArea = (place: Place): place is `${string}/${Side}` => place.includes('/');

/** The area's id and the list of it that a place names. */
function partsOf(place: `${string}/${Side}`): [string, Side] {
	const at = place.lastIndexOf('/');
	return [place.slice(0, at), place.slice(at + 1) as Side];
}

/** Every list of a page, in the order in which they are read. */
export function placesOf({ areas }: Lists): Place[] {
	const below = areas.flatMap(({ id }): Place[] => [`${id}/strengths`, `${id}/improvements`]);
	return ['well', 'better', ...below];
}

/** The items of a list; none where there is no such list. */
export function itemsAt(page: Lists, place: Place): Item[] {
	if (!inArea(place)) return page[place];
	const [id, side] = partsOf(place);
	return page.areas.find((area) => area.id === id)?.[side] ?? [];
}

/** Where an item stands; undefined where it is not on the page. */
export function spotOf(page: Lists, id: string): Spot | undefined {
	for (const place of placesOf(page)) {
		const index = itemsAt(page, place).findIndex((item) => item.id === id);
		if (index >= 0) return { place, index };
	}
	return undefined;
}

export function itemOf(page: Lists, id: string): Item | undefined {
	const spot = spotOf(page, id);
	return spot && itemsAt(page, spot.place)[spot.index];
}

/** A list as it is said: "Going well", "Strengths of Technical". */
export function placeSaid(page: Lists, place: Place): string {
	if (!inArea(place)) return STEP_WORDS[place];
	const [id, side] = partsOf(place);
	const name = page.areas.find((area) => area.id === id)?.name;
	return `${sideWords[side]} of ${name || 'an area without a name'}`;
}

/** The page with other items in one of its lists; everything else keeps its identity. */
function put<Page extends Lists>(page: Page, place: Place, items: Item[]): Page {
	if (!inArea(place)) return { ...page, [place]: items.map(({ id, words }) => ({ id, words })) };
	const [id, side] = partsOf(place);
	const areas = page.areas.map((area) =>
		area.id === id ? { ...area, [side]: items.map(asAreaItem) } : area
	);
	return { ...page, areas };
}

const asAreaItem = (item: Item): AreaItem =>
	'from_item' in item ? item : { ...item, from_item: null };

/** What one page changes of another. */
function changed(page: Lists, next: Lists): Changes {
	const fields = ['well', 'better', 'areas', 'picked'] as const;
	return Object.fromEntries(
		fields.filter((field) => page[field] !== next[field]).map((field) => [field, next[field]])
	);
}

/** Other words of an item. */
export function written(page: Lists, id: string, words: string): Changes {
	const spot = spotOf(page, id);
	if (!spot) return {};
	const { place, index } = spot;
	const items = itemsAt(page, place);
	return changed(page, put(page, place, replaced(items, index, words)));
}

/** The same list with other words at one place; the other items keep their identity. */
const replaced = (items: Item[], index: number, words: string): Item[] =>
	items.map((item, at) => (at === index ? { ...item, words } : item));

/** A new item at a place in a list; nothing where the list is full. */
export function begun(page: Lists, { place, index }: Spot, item: PageItem): Changes {
	const items = itemsAt(page, place);
	if (items.length >= MOST_ITEMS || spotOf(page, item.id)) return {};
	return changed(page, put(page, place, items.toSpliced(index, 0, item)));
}

/** Without an item: it is no longer underlined, and what was brought down from it stands on its own. */
export function removed(page: Lists, id: string): Changes {
	const spot = spotOf(page, id);
	if (!spot) return {};
	const items = itemsAt(page, spot.place).toSpliced(spot.index, 1);
	return changed(page, loosened(released(put(page, spot.place, items), id), id));
}

const released = <Page extends Lists>(page: Page, id: string): Page =>
	page.picked.includes(id) ? { ...page, picked: page.picked.filter((each) => each !== id) } : page;

function loosened<Page extends Lists>(page: Page, id: string): Page {
	const below = broughtFrom(page, id);
	const spot = below && spotOf(page, below.id);
	if (!spot) return page;
	const items = itemsAt(page, spot.place) as AreaItem[];
	return put(page, spot.place, items.with(spot.index, { ...below, from_item: null }));
}

/** The item of a skill area that was brought down from one of steps 2 and 3. */
export function broughtFrom({ areas }: Lists, id: string): AreaItem | undefined {
	const items = areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);
	return items.find(({ from_item }) => from_item === id);
}

/** The skill area in which an item stands. */
export function areaOf({ areas }: Lists, id: string): SkillArea | undefined {
	return areas.find(({ strengths, improvements }) =>
		[...strengths, ...improvements].some((item) => item.id === id)
	);
}

/**
 * An item somewhere else. Within steps 2 and 3, and within the skill areas, it moves; from steps 2 or 3 into an
 * area it is brought down: it stays above, and what stands below keeps the link to it. What was brought down
 * before moves. `index` counts the items that are there without it. Nothing goes from an area back up.
 */
export function moved(page: Lists, id: string, { place, index }: Spot, newId: string): Changes {
	const from = spotOf(page, id);
	const item = itemOf(page, id);
	if (!from || !item || (inArea(from.place) && !inArea(place))) return {};
	if (inArea(from.place) === inArea(place)) return shifted(page, item, from, { place, index });
	const before = broughtFrom(page, id);
	const at = before && spotOf(page, before.id);
	if (before && at) return shifted(page, before, at, { place, index });
	const items = itemsAt(page, place);
	if (items.length >= MOST_ITEMS) return {};
	const below: AreaItem = { id: newId, words: item.words, from_item: id };
	return changed(page, put(page, place, items.toSpliced(index, 0, below)));
}

function shifted(page: Lists, item: Item, from: Spot, to: Spot): Changes {
	const taken = itemsAt(page, from.place).toSpliced(from.index, 1);
	const without = put(page, from.place, taken);
	const items = itemsAt(without, to.place);
	if (items.length >= MOST_ITEMS || !placesOf(page).includes(to.place)) return {};
	if (from.place === to.place && Math.min(to.index, items.length) === from.index) return {};
	return changed(page, put(without, to.place, items.toSpliced(to.index, 0, item)));
}

/** Without items that say nothing, as when the writing has ended. */
export function tidied(page: Lists): Changes {
	const blank = placesOf(page)
		.flatMap((place) => itemsAt(page, place))
		.filter(({ words }) => words.trim() === '');
	const next = blank.reduce<Lists>((left, { id }) => ({ ...left, ...removed(left, id) }), page);
	return changed(page, next);
}

/** Whether as many are underlined as there is room for. */
export const isPickedFull = ({ picked }: Lists): boolean => picked.length >= SUGGESTED.picked;

/** An item underlined, or no longer; nothing for one in no skill area, or where three are underlined already. */
export function turned(page: Lists, id: string): Changes {
	if (page.picked.includes(id)) return { picked: page.picked.filter((each) => each !== id) };
	if (isPickedFull(page) || !areaOf(page, id)) return {};
	return { picked: [...page.picked, id] };
}

/** An item underlined in the place of another. */
export function exchanged(page: Lists, id: string, out: string): Changes {
	if (!areaOf(page, id) || page.picked.includes(id) || !page.picked.includes(out)) return {};
	return { picked: page.picked.map((each) => (each === out ? id : each)) };
}
