import { v7 as newId } from 'uuid';
import { blankPage, isQuarter, pageBefore } from '#lib/growth-page/rules-page.ts';
import { areaKey } from '#lib/growth-page/rules-ranks.ts';
import {
	type Changes,
	begun,
	isPickedFull,
	type Place,
	turned
} from '#lib/growth-page/rules-items.ts';
import { startedFrom } from '#lib/growth-page/rules-start.ts';
import type { GrowthPage, SkillArea } from '#lib/growth-page/schema.ts';
import type { Client } from '#lib/http/client.ts';
import { dayOf, quarterLabel, quarterOf } from '#lib/impact/rules-time.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse, type Option, text } from './options.ts';
import { pageText } from './page-text.ts';

const quarterOption: Record<string, Option> = {
	quarter: { takes: 'QUARTER', says: 'for example 2026-Q4; the present one' }
};

/** The quarter that is asked for, the present one where none is. @throws Misuse */
export function quarterAsked(given: Given): string {
	const asked = text(given, 'quarter') ?? quarterOf(dayOf(new Date()));
	if (!isQuarter(asked))
		throw new Misuse(`--quarter is "${asked}"; give a year and a quarter, for example 2026-Q4.`);
	return asked;
}

export const page: Command = {
	name: 'page',
	says: 'Show the growth page of a quarter, with its goals.',
	options: { ...quarterOption, ...connectionOptions },
	run: async (given) => {
		const client = connected(given);
		const quarter = quarterAsked(given);
		const [pages, goals] = await Promise.all([client.list('growth_page'), client.list('goal')]);
		const found = pages.find((one) => one.quarter === quarter);
		if (!found)
			throw new Error(
				`There is no growth page for ${quarterLabel(quarter)} yet. trellis page star "TEXT" begins it.`
			);
		const on = goals.filter((goal) => goal.pages.includes(found.id));
		const before = pageBefore(pages, quarter);
		print(given, { page: found, goals: on }, () =>
			pageText({ page: found, goals: on, before }, dayOf(new Date()))
		);
		return 0;
	}
};

type PageChanges = Partial<Pick<GrowthPage, 'north_star' | 'why'>> & Changes;

/** A command that changes something on the page of a quarter; the first such change begins the page. */
function changing(
	of: Omit<Command, 'run'>,
	change: (page: GrowthPage, given: Given) => PageChanges
): Command {
	return {
		...of,
		options: { ...of.options, ...quarterOption, ...connectionOptions },
		run: async (given) => {
			const client = connected(given);
			const quarter = quarterAsked(given);
			const pages = await client.list('growth_page');
			const found = pages.find((one) => one.quarter === quarter);
			const changed = found
				? await client.change('growth_page', found, change(found, given))
				: await begin(client, pages, quarter, (blank) => change(blank, given));
			const said = found ? 'Changed' : `The page for ${quarterLabel(quarter)} is begun`;
			print(given, changed, () => [`${said}, version ${changed.version}.`]);
			return 0;
		}
	};
}

/** Begins a page with what stays of the one before it. */
async function begin(
	client: Client,
	pages: readonly GrowthPage[],
	quarter: string,
	change: (page: GrowthPage) => PageChanges
): Promise<GrowthPage> {
	const last = pageBefore(pages, quarter);
	const blank = {
		...blankPage(newId(), quarter, () => newId()),
		...(last && startedFrom(last, new Set()))
	};
	const { id, north_star, why, areas } = blank;
	return client.create('growth_page', { id, quarter, north_star, why, areas, ...change(blank) });
}

/** The word at a place after the command. @throws Misuse saying what is missing */
function wordAt({ words }: Given, at: number, missing: string): string {
	const word = words[at]?.trim();
	if (!word) throw new Misuse(missing);
	return word;
}

/** @throws Misuse naming the areas there are */
function areaAsked(page: GrowthPage, given: Given): SkillArea {
	const names = page.areas.map(({ name }) => name).join(', ');
	const asked = wordAt(given, 0, `Say which skill area: ${names}.`);
	const found =
		page.areas.find(({ name }) => areaKey(name) === areaKey(asked)) ??
		page.areas.find(({ name }) => areaKey(name).startsWith(areaKey(asked)));
	if (!found) throw new Misuse(`There is no skill area "${asked}" here; choose one of ${names}.`);
	return found;
}

/** One more item at the end of a list. @throws Error where the list is full */
function added(page: GrowthPage, place: Place, id: string, words: string): Changes {
	const changes = begun(page, { place, index: Infinity }, { id, words });
	if (Object.keys(changes).length === 0)
		throw new Error('This list is full; take something out on the page first.');
	return changes;
}

export const pageStar = changing(
	{
		name: 'page star',
		says: 'Say the North Star, and why.',
		words: 'TEXT',
		options: { why: { takes: 'TEXT', says: 'why you want it' } }
	},
	(_, given) => {
		const why = text(given, 'why');
		const [star] = given.words;
		if (star === undefined && why === undefined)
			throw new Misuse('Say the North Star in one sentence, or --why, or both.');
		return { ...(star !== undefined && { north_star: star }), ...(why !== undefined && { why }) };
	}
);

const item = (name: string, place: 'well' | 'better', says: string) =>
	changing({ name, says, words: 'TEXT', options: {} }, (page, given) =>
		added(page, place, newId(), wordAt(given, 0, 'Say it in a line.'))
	);
export const pageWell = item('page well', 'well', 'Add something that is going well.');
export const pageBetter = item('page better', 'better', 'Add something that could be better.');

export const pageStrength = changing(
	{
		name: 'page strength',
		says: 'Add a strength to a skill area.',
		words: 'AREA TEXT',
		options: {}
	},
	(page, given) => {
		const { id } = areaAsked(page, given);
		return added(page, `${id}/strengths`, newId(), wordAt(given, 1, 'Say the strength in a line.'));
	}
);

export const pageImprove = changing(
	{
		name: 'page improve',
		says: 'Add an area for improvement to a skill area.',
		words: 'AREA TEXT',
		options: { underline: { says: 'underline it, as one of three to make goals of' } }
	},
	(page, given) => {
		const { id: area } = areaAsked(page, given);
		const id = newId();
		const words = wordAt(given, 1, 'Say what to improve in a line.');
		const changes = added(page, `${area}/improvements`, id, words);
		if (given.values.underline !== true) return changes;
		if (isPickedFull(page))
			throw new Error(
				'Three are underlined already; leave --underline out, or let one of them go.'
			);
		return { ...changes, ...turned({ ...page, ...changes }, id) };
	}
);

export const pageRank = changing(
	{
		name: 'page rank',
		says: 'Say where you stand in a skill area, from 1 to 10.',
		words: 'AREA RANK',
		options: { why: { takes: 'TEXT', says: 'half a line of why' } }
	},
	(page, given) => {
		const { id } = areaAsked(page, given);
		const asked = wordAt(given, 1, 'Say the rank, from 1 to 10.');
		const rank = Number(asked);
		if (!Number.isInteger(rank) || rank < 1 || rank > 10)
			throw new Misuse(`The rank is "${asked}"; give a whole number from 1 to 10.`);
		const why = text(given, 'why');
		return {
			areas: page.areas.map((area) =>
				area.id === id ? { ...area, rank, ...(why !== undefined && { rank_why: why }) } : area
			)
		};
	}
);
