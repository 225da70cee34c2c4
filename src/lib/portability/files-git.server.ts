import { spawn } from 'node:child_process';
import { gitLogArguments, MOST_COMMITS, parseGitLog, type Commit } from './rules-capture.ts';
import { remoteAddress, type Forge, type RemoteAddress } from './rules-capture-remote.ts';

/** Which history to read: a folder inside a repository, since a day, of one author where that is said. */
export type HistoryQuestion = {
	repo: string;
	since: string;
	author?: string;
	/** The kind of forge the repository is on, where its host does not tell. */
	forge?: Forge;
	/** The program to run; another one only in tests. */
	git?: string;
};

export type History = {
	/** Newest first. */
	commits: Commit[];
	/** Where the repository can be seen, without anything secret; null where that is not known. */
	remote: RemoteAddress | null;
	/** Whether there was more than is read at once, so that the oldest are not here. */
	cut: boolean;
};

/** A history that cannot be read, or holds nothing asked for; the message says what would be right. */
export class GitRefused extends Error {
	override name = 'GitRefused';
}

const MOST_BYTES = 64_000_000;
const MOST_SECONDS = 120;
const MOST_AUTHORS = 5;

/** Reads the history of a repository on this machine. Changes nothing in it and talks to no server. */
export async function readHistory(question: HistoryQuestion): Promise<History> {
	const { repo, since, author } = question;
	await run(question, ['rev-parse', '--git-dir']);
	const { text, cut } = await run(question, gitLogArguments({ since, author }));
	const commits = parseGitLog(text);
	if (commits.length > 0)
		return {
			commits,
			remote: await remoteOf(question),
			cut: cut || commits.length === MOST_COMMITS
		};
	const authors = author ? await authorsSince(question) : [];
	if (authors.length === 0) throw new GitRefused(`There are no commits since ${since} in ${repo}.`);
	throw new GitRefused(
		`There are no commits by “${author}” since ${since} in ${repo}. There are some by ${authors.join(', ')}.`
	);
}

/** Who made commits in that time, the most first. */
async function authorsSince(question: HistoryQuestion): Promise<string[]> {
	const format = ['--no-merges', '--format=%aN <%aE>', `--since=${question.since}T00:00:00`];
	const { text } = await run(question, ['log', ...format, `--max-count=${MOST_COMMITS}`, 'HEAD']);
	const names = Map.groupBy(text.split('\n').filter(Boolean), (name) => name);
	const sorted = [...names].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
	return sorted.slice(0, MOST_AUTHORS).map(([name]) => name);
}

async function remoteOf(question: HistoryQuestion): Promise<RemoteAddress | null> {
	const names = (await run(question, ['remote'])).text.split('\n').filter(Boolean);
	const name = names.includes('origin') ? 'origin' : names[0];
	if (!name) return null;
	const { text } = await run(question, ['remote', 'get-url', '--', name]);
	return remoteAddress(text.split('\n')[0] ?? '', question.forge);
}

type Output = { text: string; cut: boolean };

/** Runs git without a shell, in that folder, and takes in no more than 64 MB and two minutes of it. */
function run({ repo, git = 'git' }: HistoryQuestion, words: string[]): Promise<Output> {
	return new Promise((resolve, reject) => {
		const child = spawn(git, ['-C', repo, ...words], {
			env: quietEnvironment(),
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: MOST_SECONDS * 1000
		});
		const said: Buffer[] = [];
		const complaints: Buffer[] = [];
		let size = 0;
		let cut = false;
		child.stdout.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= MOST_BYTES) said.push(chunk);
			else if (!cut) {
				cut = true;
				child.kill();
			}
		});
		child.stderr.on('data', (chunk: Buffer) => {
			if (complaints.length < 16) complaints.push(chunk);
		});
		child.on('error', (error) => reject(new GitRefused(startProblem(error))));
		child.on('close', (code, signal) => {
			const text = Buffer.concat(said).toString();
			if (code === 0 || cut) resolve({ text, cut });
			else if (signal) reject(new GitRefused(tooSlow(repo)));
			else reject(new GitRefused(problem(repo, Buffer.concat(complaints).toString())));
		});
	});
}

/** Nothing that another git process may have set but configuration, no questions on the terminal, messages in English. */
function quietEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG)/.test(name));
	const quiet = {
		LC_ALL: 'C',
		GIT_TERMINAL_PROMPT: '0',
		GIT_OPTIONAL_LOCKS: '0',
		GIT_PAGER: 'cat'
	};
	return { ...Object.fromEntries(kept), ...quiet };
}

function startProblem(error: NodeJS.ErrnoException): string {
	if (error.code === 'ENOENT') return 'git is not installed here. Install it, then capture again.';
	return `git could not be started: ${error.message}.`;
}

const tooSlow = (repo: string) =>
	`Reading the history of ${repo} took longer than two minutes. Ask for a shorter time.`;

function problem(repo: string, complaint: string): string {
	if (/not a git repository/i.test(complaint))
		return `${repo} is not a git repository. Name the folder of one with --repo.`;
	if (/cannot change to/i.test(complaint))
		return `There is no folder ${repo}. Name the folder of a git repository with --repo.`;
	if (/dubious ownership/i.test(complaint))
		return `${repo} belongs to somebody else, so git will not read it. Let it with: git config --global --add safe.directory ${repo}`;
	if (/bad revision|unknown revision|ambiguous argument 'HEAD'/i.test(complaint))
		return `${repo} has no commits yet.`;
	return `git could not read ${repo}: ${complaint.trim().split('\n')[0] ?? ''}`;
}
