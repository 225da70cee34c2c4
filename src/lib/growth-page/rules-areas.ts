import { rankOn } from './rules-ranks.ts';
import type { GrowthPage, SkillArea } from './schema.ts';
import type { AreaWords } from './words-areas.ts';

type Page = Pick<GrowthPage, 'areas' | 'picked'>;
type Changes = Partial<Page>;

/** As many skill areas and prompts as a page holds. */
export const MOST_AREAS = 12;
const MOST_PROMPTS = 20;

/** How a rank stands to the one of the page before. */
export type RankChange = {
	way: 'up' | 'down' | 'same';
	before: number;
	/** In a few signs: "7 → 8", "was 7". */
	shown: string;
	/** In words: "up from 7". */
	said: string;
};

/** How the rank of an area changed since the page before; undefined where one of the two is missing. */
export function rankChange(
	area: SkillArea,
	before: Pick<GrowthPage, 'areas'> | undefined
): RankChange | undefined {
	const was = rankOn(area, before);
	const { rank } = area;
	if (was === null || rank === null) return undefined;
	if (was === rank) return { way: 'same', before: was, shown: `was ${was}`, said: `as before` };
	const way = rank > was ? 'up' : 'down';
	return { way, before: was, shown: `${was} → ${rank}`, said: `${way} from ${was}` };
}

/** Whether every area has a rank of ten: the page may have become too small for its owner. */
export const isTenEverywhere = ({ areas }: Pick<GrowthPage, 'areas'>): boolean =>
	areas.length > 0 && areas.every(({ rank }) => rank === 10);

/** An area with some of it changed; the others keep their identity. */
export function withArea({ areas }: Page, id: string, changes: Partial<SkillArea>): Changes {
	return { areas: areas.map((area) => (area.id === id ? { ...area, ...changes } : area)) };
}

const emptyArea = (id: string, { name, prompts }: AreaWords): SkillArea => ({
	id,
	name,
	prompts,
	strengths: [],
	improvements: [],
	rank: null,
	rank_why: ''
});

/** One area more, without a name; nothing where there are as many as a page holds. */
export function areaAdded({ areas }: Page, id: string): Changes {
	if (areas.length >= MOST_AREAS) return {};
	return { areas: [...areas, emptyArea(id, { name: '', prompts: [] })] };
}

/** Without an area; what was underlined in it no longer is. */
export function areaRemoved({ areas, picked }: Page, id: string): Changes {
	const gone = areas.find((area) => area.id === id);
	if (!gone) return {};
	const ids = new Set([...gone.strengths, ...gone.improvements].map((item) => item.id));
	return {
		areas: areas.filter((area) => area !== gone),
		...(picked.some((each) => ids.has(each))
			? { picked: picked.filter((each) => !ids.has(each)) }
			: {})
	};
}

/** An area one place up or down; nothing at the ends. */
export function areaMoved({ areas }: Page, id: string, by: 1 | -1): Changes {
	const from = areas.findIndex((area) => area.id === id);
	const area = areas[from];
	if (!area || from + by < 0 || from + by >= areas.length) return {};
	return { areas: areas.toSpliced(from, 1).toSpliced(from + by, 0, area) };
}

/** What somebody wrote to think of, as single prompts: commas and line ends part them. */
export function promptsIn(text: string): string[] {
	const parts = text.split(/[,;\n]/).map((part) => part.trim().replace(/\s+/g, ' ').slice(0, 120));
	return [...new Set(parts.filter((part) => part !== ''))].slice(0, MOST_PROMPTS);
}

/**
 * The names and prompts of a set, area by area in their order. What is written in an area stays in it; an area
 * beyond the set stays where something is written in it or it has a rank, and goes where not.
 */
export function setTaken({ areas }: Page, set: AreaWords[], newId: () => string): Changes {
	const kept = areas.filter((area, index) => index < set.length || isUsed(area));
	const taken = kept.map((area, index) => {
		const words = set[index];
		return words ? { ...area, name: words.name, prompts: words.prompts } : area;
	});
	const added = set.slice(areas.length).map((words) => emptyArea(newId(), words));
	return { areas: [...taken, ...added] };
}

const isUsed = ({ strengths, improvements, rank, rank_why }: SkillArea) =>
	strengths.length + improvements.length > 0 || rank !== null || rank_why !== '';
