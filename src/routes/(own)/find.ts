import { goto } from '$app/navigation';
import { peopleToAsk } from '#lib/feedback/rules-asked.ts';
import { askAddress } from '#lib/feedback/rules-whom.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { impactName } from '#lib/impact/rules-direction.ts';
import type { PaletteItem } from '#lib/ui/palette-match.ts';
import { bindings, openImpact, PAGES, type Doing } from './frame.ts';

/** Pages, actions, impacts and skills, for find-or-do. */
export function paletteItems(record: OwnRecord, doing: Doing): PaletteItem[] {
	const pages = PAGES.map(({ href, label, keys }) => ({
		id: href,
		label,
		keys,
		group: 'Go to',
		run: () => void goto(href)
	}));
	const actions = bindings(doing)
		.filter(({ group }) => group !== 'Go to')
		.map(({ label, keys, run }) => ({ id: label, label, keys, group: 'Do', run }));
	const impacts = record.items('impact').map(({ id, headline, actions, effect }) => ({
		id,
		label: headline || effect || actions,
		keywords: `${effect} ${actions}`,
		group: 'Impacts',
		run: () => void openImpact(id)
	}));
	const skills = [...record.items('competency'), ...record.items('skill')].map(
		({ id, name, note }) => ({
			id,
			label: name,
			keywords: note,
			group: 'Skills',
			run: () => void goto(`/skills?open=${id}`)
		})
	);
	return [...pages, ...actions, ...impacts, ...skills, ...askItems(record, doing.self)];
}

/** Everybody who felt an impact and can still be asked about it, with the newest such impact. */
function askItems(record: OwnRecord, self: string): PaletteItem[] {
	const requests = record.items('feedback_request');
	const feedback = record.items('feedback');
	const made = record.items('impact').filter(({ status }) => status === 'made');
	const found = made.toReversed().flatMap((impact) =>
		peopleToAsk(impact, requests, feedback)
			.filter(({ kind, asked, spoken_on }) => kind === 'impacted' && !asked && !spoken_on)
			.filter(({ name }) => name !== self)
			.map(({ id, name }) => ({ id, name, impact }))
	);
	const newest = [...new Map(found.toReversed().map((each) => [each.name, each])).values()];
	return newest.map(({ id, name, impact }) => ({
		id: `ask ${id}`,
		label: `Ask ${name}…`,
		hint: impactName(impact),
		group: 'Ask for feedback',
		run: () => void goto(askAddress(impact.id, id))
	}));
}
