import type { Read } from './rules-csv-dates.ts';

/** One commit of a git history, as far as capture looks at it. */
export type Commit = {
	id: string;
	/** The id of its first parent; null for the first commit of all. */
	parent: string | null;
	author: string;
	address: string;
	/** The instant the author wrote it, ISO 8601 with the author's own offset. */
	at: string;
	/** The author's calendar day. */
	day: string;
	subject: string;
	body: string;
	files: string[];
	/** Lines added and taken away; files that are not text count for none. */
	added: number;
	deleted: number;
};

const FIELDS = ['%H', '%P', '%aN', '%aE', '%aI', '%s', '%b'];
/** The most commits that are read at once. */
export const MOST_COMMITS = 5_000;

/**
 * What to ask git for: every commit but merges since a day, of one author where that is said (a part of
 * name or address, in any case), with the files it touched. Fields end in NUL, which no message can hold.
 */
export function gitLogArguments({ since, author }: { since: string; author?: string }): string[] {
	return [
		'log',
		'--no-merges',
		`--since=${since}T00:00:00`,
		...(author ? [`--author=${author}`, '--fixed-strings', '--regexp-ignore-case'] : []),
		`--max-count=${MOST_COMMITS}`,
		`--format=${FIELDS.map((field) => `${field}%x00`).join('')}`,
		...['-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv'],
		...['--no-color', '--no-show-signature', '--encoding=UTF-8', 'HEAD', '--']
	];
}

const ID = /^\n?[0-9a-f]{40,64}$/;
const CHANGED = /^\n?(\d+|-)\t(\d+|-)\t(.+)$/s;

/** The commits of that output, in its order; a last commit that was cut short is left out. */
export function parseGitLog(text: string): Commit[] {
	const tokens = text.split('\0');
	const commits: Commit[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if (!ID.test(tokens[at] ?? '') || at + FIELDS.length >= tokens.length) continue;
		const commit = readCommit(tokens.slice(at, at + FIELDS.length));
		at += FIELDS.length;
		for (; CHANGED.test(tokens[at + 1] ?? ''); at += 1) addFile(commit, tokens[at + 1] ?? '');
		commits.push(commit);
	}
	return commits;
}

function readCommit(fields: string[]): Commit {
	const [id = '', parents = '', author = '', address = '', at = '', subject = '', body = ''] =
		fields;
	return {
		...{ id: id.trim(), parent: parents.split(' ')[0] || null, author, address, at },
		...{ day: at.slice(0, 10), subject, body: body.trim() },
		...{ files: [], added: 0, deleted: 0 }
	};
}

function addFile(commit: Commit, token: string): void {
	const [, added = '', deleted = '', path = ''] = CHANGED.exec(token) ?? [];
	commit.files.push(path);
	commit.added += Number(added) || 0;
	commit.deleted += Number(deleted) || 0;
}

const RIGHT = 'Write a time such as 90d, 12w, 6m or 1y, or a day such as 2026-01-01.';

/** The day that `90d`, `12w`, `6m`, `1y` before today, or a day itself, stand for. */
export function parseSince(text: string, today: string): Read<string> {
	const words = text.trim();
	const [, count, unit] = /^(\d{1,4})\s*([dwmy])$/i.exec(words) ?? [];
	const day = count && unit ? daysBefore(today, Number(count), unit.toLowerCase()) : words;
	const date = new Date(`${day}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
	if (!exists) return { reason: `“${words}” does not say since when. ${RIGHT}` };
	if (day > today) return { reason: `${day} is still to come. ${RIGHT}` };
	return { value: day };
}

function daysBefore(today: string, count: number, unit: string): string {
	const date = new Date(`${today}T00:00:00Z`);
	if (unit === 'd' || unit === 'w')
		date.setUTCDate(date.getUTCDate() - count * (unit === 'w' ? 7 : 1));
	else {
		const dayOfMonth = date.getUTCDate();
		date.setUTCDate(1);
		date.setUTCMonth(date.getUTCMonth() - count * (unit === 'y' ? 12 : 1));
		const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
		date.setUTCDate(Math.min(dayOfMonth, last));
	}
	return date.toISOString().slice(0, 10);
}
