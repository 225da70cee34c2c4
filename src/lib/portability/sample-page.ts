import type { GrowthPage } from '#lib/growth-page/schema.ts';
import { FIRST_DAY, instantOn, rowFields, sampleId } from './sample-id.ts';
import { PAGES } from './sample-pages.ts';

type From = readonly [words: string, from: 'well' | 'better', at: number];
type WrittenArea = {
	strengths: readonly (string | From)[];
	improvements: readonly (string | From)[];
	rank: readonly [rank: number, why: string];
};

/** One growth page in the short hand of the sample, filled in on a day and in so many minutes of the hour. */
export type WrittenPage = {
	quarter: string;
	on: string;
	north_star: string;
	why: string;
	well: readonly string[];
	better: readonly string[];
	areas: readonly WrittenArea[];
	picked: readonly string[];
	minutes: number;
};

const AREAS = {
	Technical: ['Craft', 'contract testing', 'exploratory work', 'pipelines', 'systems'],
	Communication: ['Listening', 'writing', 'presenting', 'feedback', 'clarity under pressure'],
	Leadership: ['Mentoring', 'delegating', 'setting direction', 'deciding', 'owning']
};
const SIDES = ['well', 'better'] as const;

/** The id of the growth page of a quarter of the sample as written. */
export function pageId(quarter: string): string {
	const n = PAGES.findIndex((page) => page.quarter === quarter);
	return sampleId('growth_page', PAGES[n]?.on ?? FIRST_DAY, n);
}

const itemId = ({ on }: WrittenPage, side: (typeof SIDES)[number], at: number) =>
	sampleId('page_item', on, SIDES.indexOf(side), at);

/** A skill area keeps its id from page to page, so that its rank can be followed. */
function skillArea(page: WrittenPage, [name, prompts]: [string, string[]], n: number) {
	const {
		strengths = [],
		improvements = [],
		rank: [rank = null, why = ''] = []
	} = page.areas[n] ?? {};
	const items = (list: readonly (string | From)[], side: number) =>
		list.map((item, at) => {
			const [words, from, index] = typeof item === 'string' ? ([item, null, 0] as const) : item;
			return {
				id: sampleId('area_item', page.on, n * 2 + side, at),
				words,
				from_item: from === null ? null : itemId(page, from, index)
			};
		});
	return {
		id: sampleId('skill_area', FIRST_DAY, n),
		name,
		prompts,
		strengths: items(strengths, 0),
		improvements: items(improvements, 1),
		rank,
		rank_why: why
	};
}

function growthPage(page: WrittenPage): GrowthPage {
	const { quarter, on, north_star, why } = page;
	const areas = Object.entries(AREAS).map((area, n) => skillArea(page, area, n));
	const items = areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);
	const listed = (side: (typeof SIDES)[number]) =>
		page[side].map((words, at) => ({ id: itemId(page, side, at), words }));
	return {
		quarter,
		north_star,
		why,
		well: listed('well'),
		better: listed('better'),
		areas,
		picked: page.picked.map((words) => items.find((item) => item.words === words)?.id ?? words),
		spent: page.minutes * 60,
		...rowFields(pageId(quarter), instantOn(on, 9, 0), instantOn(on, 9, page.minutes - 1), 24)
	};
}

/** The growth pages, oldest first. */
export const samplePages = (): GrowthPage[] => PAGES.map(growthPage);

/** The id of what is underlined with these words on the page of a quarter. */
export function pickedId(quarter: string, words: string): string | null {
	const page = samplePages().find((one) => one.quarter === quarter);
	const items = page?.areas.flatMap(({ strengths, improvements }) => [
		...strengths,
		...improvements
	]);
	return items?.find((item) => item.words === words)?.id ?? null;
}
