import { recogniseMaterial } from '#lib/impact/rules-material.ts';
import type { Impact, ImpactInput } from '#lib/impact/schema.ts';
import { WORDS } from '#lib/impact/words.ts';
import type { Commit } from './rules-capture.ts';
import { requestOf, type CommitGroup } from './rules-capture-group.ts';
import {
	commitLink,
	compareLink,
	referenceLink,
	type RemoteAddress
} from './rules-capture-remote.ts';

const MOST_LINES = 12;
const MOST_COMMIT_LINKS = 5;
const ACTIONS_LENGTH = 4_000;

/**
 * A group of commits as the draft of an impact: made, with what was done in the commits' own words and
 * links to where it can be seen. Headline, effect and audience stay empty: the impact is for its owner
 * to say, and is never made up. `newId` makes the ids of the links.
 */
export function draftFrom(
	{ commits }: CommitGroup,
	remote: RemoteAddress | null,
	newId: () => string
): ImpactInput {
	const days = commits.map(({ day }) => day).sort();
	return {
		headline: '',
		actions: actionsOf(commits),
		effect: '',
		audience: [],
		status: 'made',
		started_on: days[0] ?? null,
		made_on: days.at(-1) ?? null,
		material: remote ? links(commits, remote).map((url) => linkTo(url, newId)) : []
	};
}

function actionsOf(commits: readonly Commit[]): string {
	const lines = [...new Set(commits.map(ownWords))];
	const shown = lines.slice(0, MOST_LINES);
	const more = lines.length - shown.length;
	const text = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
	return text.length <= ACTIONS_LENGTH ? text : `${text.slice(0, ACTIONS_LENGTH - 1).trimEnd()}…`;
}

/** A subject without its machinery: type and scope, ticket keys before it, request number after it. */
function ownWords({ id, subject }: Commit): string {
	const line = subject.replace(/[\p{Cc}\s]+/gu, ' ').trim();
	const bare = line
		.replace(/^[a-z]+(\([^)]*\))?!?:\s+/, '')
		.replace(/^(\[?[A-Z][A-Z0-9]+-\d+\]?[\s:,-]*)+/, '')
		.replace(/\s*\((pull request )?#\d+\)$/i, '')
		.replace(/\s*\(?!\d+\)?$/, '');
	const words = bare || line || `Commit ${id.slice(0, 7)}`;
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The numbered requests; where there are none, the commits themselves, or all of them as one comparison. */
function links(commits: readonly Commit[], remote: RemoteAddress): string[] {
	const requests = new Set(commits.map(requestOf).filter((name) => name !== null));
	if (requests.size > 0)
		return [...requests].slice(0, MOST_LINES).map((name) => referenceLink(remote, name));
	const [first, last] = [commits[0], commits.at(-1)];
	if (commits.length > MOST_COMMIT_LINKS && first?.parent && last)
		return [compareLink(remote, first.parent, last.id)];
	return commits.slice(0, MOST_COMMIT_LINKS).map(({ id }) => commitLink(remote, id));
}

const linkTo = (url: string, newId: () => string) => ({
	id: newId(),
	url,
	note: '',
	...recogniseMaterial(url)
});

/** One question about a draft, with what is known already. */
export type Question = {
	field: 'actions' | 'audience' | 'effect';
	prompt: string;
	known: string;
};

/** What to ask of a draft, easiest first: what was done is there to be looked over, the impact is asked for. */
export function questionsFor(draft: ImpactInput): Question[] {
	return [
		{
			field: 'actions',
			prompt: 'This is what the history says you did. What would you put differently, or add?',
			known: draft.actions ?? ''
		},
		{
			field: 'audience',
			prompt: 'Whose work or day is different because of it?',
			known: (draft.audience ?? []).map(({ kind }) => WORDS[kind]).join('; ')
		},
		{
			field: 'effect',
			prompt: 'In what way did it change things for them?',
			known: draft.effect ?? ''
		}
	];
}

/**
 * The impact that already holds one of the draft's links, or the same actions made on the same day, so that
 * nothing is captured twice.
 */
export function alreadyCaptured<T extends Pick<Impact, 'material' | 'actions' | 'made_on'>>(
	draft: ImpactInput,
	impacts: readonly T[]
): T | undefined {
	const urls = new Set((draft.material ?? []).map(({ url }) => url));
	return impacts.find(
		({ material, actions, made_on }) =>
			material.some(({ url }) => urls.has(url)) ||
			(actions === draft.actions && made_on === draft.made_on)
	);
}
