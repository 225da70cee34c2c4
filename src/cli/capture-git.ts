import { v7 as newId } from 'uuid';
import type { Client } from '#lib/http/client.ts';
import type { Impact, ImpactInput } from '#lib/impact/schema.ts';
import { type History, readHistory } from '#lib/portability/files-git.server.ts';
import { alreadyCaptured, draftFrom, questionsFor } from '#lib/portability/rules-capture-draft.ts';
import { type CommitGroup, groupCommits } from '#lib/portability/rules-capture-group.ts';
import { type Forge, FORGES } from '#lib/portability/rules-capture-remote.ts';
import { parseSince } from '#lib/portability/rules-capture.ts';
import { askForImpact } from './capture-ask.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

type Draft = { group: CommitGroup; input: ImpactInput };
type Captured = { id: string; draft: Draft };

/** Reads a git history into drafts of impacts. What was done is in the history; what changed is asked for. */
export const captureGit: Command = {
	name: 'capture git',
	says: 'Turn a git history into drafts that ask only for the impact.',
	options: {
		since: { takes: 'TIME', says: 'since when: 90d, 12w, 6m, 1y or a day; 90d' },
		repo: { takes: 'DIR', says: 'a folder inside the repository; the current one' },
		author: { takes: 'A', says: 'only commits of this name or address; everybody’s' },
		'dry-run': { says: 'show the drafts and store nothing; needs no server' },
		forge: { takes: 'KIND', says: `${FORGES.join(', ')}, where the host does not tell` },
		small: { says: 'formatting, version bumps and the like too, as one draft' },
		'ask-later': { says: 'store the drafts without asking for the impact now' },
		...connectionOptions
	},
	run: async (given) => {
		const since = parseSince(text(given, 'since') ?? '90d', new Date().toISOString().slice(0, 10));
		if ('reason' in since) throw new Misuse(`--since: ${since.reason}`);
		// npm runs scripts in the package's folder and names the one it was called from.
		const repo = text(given, 'repo') ?? process.env.INIT_CWD ?? process.cwd();
		const history = await readHistory({
			repo,
			since: since.value,
			author: text(given, 'author'),
			forge: forge(given)
		});
		note(history);
		const drafts = wanted(given, groupCommits(history.commits)).map((group) => ({
			group,
			input: draftFrom(group, history.remote, newId)
		}));
		if (given.values['dry-run'] === true) show(given, drafts);
		else await store(given, connected(given), drafts);
		return 0;
	}
};

/** @throws Misuse */
function forge(given: Given): Forge | undefined {
	const asked = text(given, 'forge');
	const known = FORGES.find((name) => name === asked);
	if (asked !== undefined && !known)
		throw new Misuse(`--forge is "${asked}"; choose one of ${FORGES.join(', ')}.`);
	return known;
}

/** The groups that are offered: small changes seldom change anything for anybody. */
function wanted(given: Given, groups: CommitGroup[]): CommitGroup[] {
	const small = groups.find(({ kind }) => kind === 'small');
	if (given.values.small === true || !small) return groups;
	console.error(`${small.commits.length} small commits are left out; --small takes them in.`);
	return groups.filter((group) => group !== small);
}

/** What a reader should know of the history, beside the drafts. */
function note({ commits, remote, cut }: History): void {
	const authors = new Set(commits.map(({ address }) => address.toLowerCase())).size;
	if (authors > 1)
		console.error(`These are commits of ${authors} people; --author NAME reads one person’s.`);
	if (!remote)
		console.error('The repository has no remote with a web address, so no links are added.');
	if (cut) console.error('The history is longer than is read at once; a later --since reads less.');
}

function show(given: Given, drafts: readonly Draft[]): void {
	const answer = drafts.map(({ input }) => ({ draft: input, questions: questionsFor(input) }));
	print(given, { drafts: answer }, () => drafts.map(line));
}

async function store(given: Given, client: Client, drafts: readonly Draft[]): Promise<void> {
	const known: Impact[] = await client.list('impact');
	const fresh = drafts.filter(({ input }) => !alreadyCaptured(input, known));
	const asks = process.stdin.isTTY && given.values.json !== true && !given.values['ask-later'];
	const captured: Captured[] = [];
	for (const [index, draft] of fresh.entries()) {
		const said = asks ? await askForImpact(draft.input, `${index + 1} of ${fresh.length}`) : {};
		if (said === 'stop') break;
		if (said === 'skip') continue;
		const { id } = await client.create('impact', {
			id: newId(),
			...(draft.input as Partial<Impact>),
			...said
		});
		captured.push({ id, draft });
		if (!asks && process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${fresh.length}`);
	}
	if (!asks && process.stderr.isTTY) process.stderr.write('\r');
	tell(given, captured, drafts.length - fresh.length);
}

function tell(given: Given, captured: readonly Captured[], before: number): void {
	const drafts = captured.map(({ id, draft: { input } }) => ({
		id,
		draft: input,
		questions: questionsFor(input)
	}));
	print(given, { drafts, already_captured: before }, () => [
		...captured.map(({ draft }) => line(draft)),
		`${captured.length} drafts are in your record${before > 0 ? `; ${before} were there already` : ''}. Each waits for its impact: on whom, and in what way it changed things for them.`
	]);
}

function line({ group, input }: Draft): string {
	const [first = ''] = (input.actions ?? '').split('\n');
	const count = group.commits.length;
	return `${input.made_on ?? ''}  ${group.name.padEnd(12)} ${first}${count > 1 ? `  (${count} commits)` : ''}`;
}
