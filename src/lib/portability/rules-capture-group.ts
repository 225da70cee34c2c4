import type { Commit } from './rules-capture.ts';

/** Why commits stand together: a numbered request, a ticket, a topic in a short time, or that all are small. */
export type GroupKind = 'request' | 'ticket' | 'topic' | 'small';

/** Commits that belong together, oldest first. */
export type CommitGroup = {
	kind: GroupKind;
	/** What holds them together: "#123", "FARES-3310", "refunds"; empty for small changes. */
	name: string;
	commits: Commit[];
};

/** A topic goes on while its commits follow within `gap` days, for `span` days and `size` commits at most. */
export type GroupOptions = { gap?: number; span?: number; size?: number };

const SMALL =
	/^(merge (branch|pull request|remote|tag|commit)\b|bump\b|(chore|build|ci)\(deps|style[(:!]|(fix(es|ed)? )?(typo|lint|format)|(fix|mend|satisfy)\w* .*\blint|run (prettier|formatter)|reformat|prettier\b|update (dependenc|lockfile|changelog|version)|(release|version) v?\d|v?\d+\.\d+\.\d+\S*$)/i;

/**
 * Every commit in exactly one group: those that share a request number or a ticket, then those on one
 * topic (the scope of a conventional commit, else the folder most of its files are in) close in time.
 * Groups of nothing but small changes (formatting, version bumps, merges) become one, which comes last;
 * the others stand by their last commit, newest first. The same commits give the same groups in any order.
 */
export function groupCommits(
	commits: readonly Commit[],
	options: GroupOptions = {}
): CommitGroup[] {
	const sorted = commits.toSorted((a, b) => instant(a) - instant(b) || (a.id < b.id ? -1 : 1));
	const groups = [...byReference(sorted), ...byTopic(sorted, options)];
	const isSmall = (group: CommitGroup) => group.commits.every(({ subject }) => SMALL.test(subject));
	const small = groups.filter(isSmall).flatMap((group) => group.commits);
	const rest = groups.filter((group) => !isSmall(group)).sort(newestFirst);
	if (small.length === 0) return rest;
	return [
		...rest,
		{ kind: 'small', name: '', commits: sorted.filter((each) => small.includes(each)) }
	];
}

const instant = ({ at }: Commit) => Date.parse(at);
const lastOf = ({ commits }: CommitGroup) => commits.at(-1);

function newestFirst(a: CommitGroup, b: CommitGroup): number {
	const [left, right] = [lastOf(a), lastOf(b)];
	if (!left || !right) return 0;
	return instant(right) - instant(left) || (left.id < right.id ? 1 : -1);
}

/** The request number in a subject: "(#123)", "!45", "(pull request #7)"; also GitLab's "See merge request". */
export function requestOf({ subject, body }: Commit): string | null {
	const said =
		/\((?:pull request )?(#\d+)\)\s*$/i.exec(subject) ?? /(?:^|[\s(])(!\d+)\b/.exec(subject);
	return (said ?? /^See merge request \S*?(!\d+)$/m.exec(body))?.[1] ?? null;
}

/** Names that look like ticket keys and are not. */
const NO_TICKET =
	/^(UTF|SHA|ISO|RFC|CVE|GHSA|TLS|SSL|HTTP|AES|RSA|MD|ECMA|ES|WCAG|IEEE|PEP|COVID|GPT)-/;
const TRAILER =
	/^(?:refs?|fix(?:es|ed)?|close[sd]?|resolve[sd]?|issues?|tickets?|jira|part of)\b.*$/gim;

/** The ticket keys in a commit's subject and in lines such as "Refs: FARES-3310" of its body. */
export function ticketsOf({ subject, body }: Commit): string[] {
	const text = [subject, ...(body.match(TRAILER) ?? [])].join('\n');
	const keys = text.match(/(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,7}\b/g) ?? [];
	return [...new Set(keys)].filter((key) => !NO_TICKET.test(key));
}

/** Commits joined by the references they share, also through one another. */
function byReference(sorted: readonly Commit[]): CommitGroup[] {
	const groups: { names: Set<string>; commits: Commit[] }[] = [];
	for (const commit of sorted) {
		const request = requestOf(commit);
		const names = new Set([...(request ? [request] : []), ...ticketsOf(commit)]);
		if (names.size === 0) continue;
		const joined = { names, commits: [commit] };
		for (const group of groups.filter((each) => !each.names.isDisjointFrom(names))) {
			group.names.forEach((name) => names.add(name));
			joined.commits.push(...group.commits);
			groups.splice(groups.indexOf(group), 1);
		}
		groups.push(joined);
	}
	return groups.map(({ names, commits }) => {
		const [name = ''] = [...names].sort(requestsFirst);
		const kind = /^[#!]/.test(name) ? ('request' as const) : ('ticket' as const);
		return { kind, name, commits: sorted.filter((commit) => commits.includes(commit)) };
	});
}

function requestsFirst(a: string, b: string): number {
	const isRequest = (name: string) => /^[#!]/.test(name);
	return Number(isRequest(b)) - Number(isRequest(a)) || a.localeCompare(b, 'en', { numeric: true });
}

const DAY = 86_400_000;

function byTopic(sorted: readonly Commit[], options: GroupOptions): CommitGroup[] {
	const groups: CommitGroup[] = [];
	const open = new Map<string, CommitGroup>();
	for (const commit of sorted) {
		if (requestOf(commit) || ticketsOf(commit).length > 0) continue;
		const name = topicOf(commit);
		const group = open.get(name);
		if (group && goesOn(group, commit, options)) group.commits.push(commit);
		else {
			const begun: CommitGroup = { kind: 'topic', name, commits: [commit] };
			open.set(name, begun);
			groups.push(begun);
		}
	}
	return groups;
}

function goesOn({ commits }: CommitGroup, next: Commit, options: GroupOptions): boolean {
	const { gap = 3, span = 21, size = 40 } = options;
	const [first, last] = [commits[0], commits.at(-1)];
	if (!first || !last || commits.length >= size) return false;
	const since = (earlier: Commit) => instant(next) - instant(earlier);
	return since(last) <= gap * DAY && since(first) <= span * DAY;
}

/** Folders that say how code is laid out, not what it is about. */
const LAYOUT =
	/^(src|lib|libs|app|apps|packages|modules|internal|pkg|cmd|main|java|kotlin|python|tests?|spec|e2e|__tests__|routes|server|client|\..*|\(.*\))$/i;

/** What a commit is about: its conventional scope, else the folder that most of its files are in. */
export function topicOf({ subject, files }: Commit): string {
	const [, scope] = /^[a-z]+\(([^)]+)\)!?:/i.exec(subject) ?? [];
	if (scope) return scope.trim().toLowerCase();
	const folders = files.flatMap(
		(file) =>
			file
				.split('/')
				.slice(0, -1)
				.find((part) => !LAYOUT.test(part)) ?? []
	);
	const counts = Map.groupBy(folders, (folder) => folder.toLowerCase());
	const [most] = [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
	return most?.[0] ?? '';
}
