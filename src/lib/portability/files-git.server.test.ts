import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impactInput } from '#lib/impact/schema.ts';
import { GitRefused, readHistory } from './files-git.server.ts';
import { draftFrom } from './rules-capture-draft.ts';
import { groupCommits } from './rules-capture-group.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-git-'));
const repo = join(folder, 'fares');
const since = '2026-08-01';
const newId = () => '01920000-0000-7000-8000-000000000000';

function git(where: string, words: string[], environment: Record<string, string> = {}) {
	const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
	return execFileSync('git', ['-C', where, ...words], {
		encoding: 'utf8',
		env: { ...process.env, ...settings, ...environment }
	});
}

function commit(subject: string, path: string, day: string, author = 'Maya Okafor') {
	mkdirSync(join(repo, path, '..'), { recursive: true });
	writeFileSync(join(repo, path), `${subject}\n`);
	git(repo, ['add', '--', path]);
	const at = `${day}T10:00:00+01:00`;
	const address = `${author.split(' ')[0]?.toLowerCase()}@larkfield.example`;
	git(repo, ['commit', '--quiet', '-m', subject], {
		...{ GIT_AUTHOR_NAME: author, GIT_AUTHOR_EMAIL: address, GIT_AUTHOR_DATE: at },
		...{ GIT_COMMITTER_NAME: author, GIT_COMMITTER_EMAIL: address, GIT_COMMITTER_DATE: at }
	});
}

beforeAll(() => {
	mkdirSync(repo);
	git(repo, ['init', '--quiet', '--initial-branch=main']);
	git(repo, ['remote', 'add', 'origin', 'https://maya:s3cret@github.com/larkfield/fares.git']);
	commit('Long before', 'old.ts', '2026-01-02');
	commit('Sort the codes (#7)', 'src/refunds/codes.ts', '2026-09-01');
	commit('Say them in words (#7)', 'src/refunds/wörds "so".ts', '2026-09-20');
	commit('Bump vite from 8.0 to 8.1', 'package.json', '2026-09-21');
	commit('Measure the calls', 'src/calls.ts', '2026-09-22', 'Noor Rahman');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a history is read', () => {
	it('since a day, with files of any name, and without a password that its remote holds', async () => {
		const { commits, remote, cut } = await readHistory({ repo, since });
		expect(commits.map(({ day, files }) => [day, files])).toEqual([
			['2026-09-22', ['src/calls.ts']],
			['2026-09-21', ['package.json']],
			['2026-09-20', ['src/refunds/wörds "so".ts']],
			['2026-09-01', ['src/refunds/codes.ts']]
		]);
		expect(remote).toEqual({ forge: 'github', base: 'https://github.com/larkfield/fares' });
		expect(cut).toBe(false);
	});

	it('of one author, by a part of the name or address, in any case', async () => {
		for (const author of ['noor', 'NOOR@larkfield'])
			expect((await readHistory({ repo, since, author })).commits).toHaveLength(1);
	});

	it('also from a folder inside the repository', async () => {
		expect((await readHistory({ repo: join(repo, 'src'), since })).commits).toHaveLength(4);
	});

	it('and becomes drafts that ask for the impact', async () => {
		const { commits, remote } = await readHistory({ repo, since, author: 'Maya' });
		const groups = groupCommits(commits);
		expect(groups.map(({ kind, name }) => [kind, name])).toEqual([
			['request', '#7'],
			['small', '']
		]);
		expect(groups.slice(0, 1).map((group) => draftFrom(group, remote, newId))).toMatchObject([
			{
				headline: '',
				actions: 'Sort the codes\nSay them in words',
				started_on: '2026-09-01',
				made_on: '2026-09-20',
				material: [{ url: 'https://github.com/larkfield/fares/pull/7', title: 'fares #7' }]
			}
		]);
	});

	it('of this project itself: every commit in one group, every draft fit to be kept', async () => {
		const { commits, remote } = await readHistory({ repo: '.', since: '2020-01-01' });
		const groups = groupCommits(commits);
		const inside = groups.flatMap((group) => group.commits.map(({ id }) => id));
		expect(inside.toSorted()).toEqual(commits.map(({ id }) => id).toSorted());
		for (const group of groups)
			expect(impactInput.parse(draftFrom(group, remote, newId))).toMatchObject({ headline: '' });
	});
});

describe('what cannot be read says why', () => {
	const refused = (question: Partial<Parameters<typeof readHistory>[0]>) =>
		expect(readHistory({ repo, since, ...question })).rejects;

	it('git is not installed', async () => {
		await refused({ git: 'git-that-is-not-here' }).toThrow(/git is not installed here/);
		await refused({ git: 'git-that-is-not-here' }).toBeInstanceOf(GitRefused);
	});

	it('a folder that is no repository', () =>
		refused({ repo: folder }).toThrow(`${folder} is not a git repository. Name the folder of one`));

	it('a folder that is not there', () =>
		refused({ repo: join(folder, 'nowhere') }).toThrow(/There is no folder .*nowhere/));

	it('a repository without commits', async () => {
		const empty = join(folder, 'empty');
		mkdirSync(empty);
		git(empty, ['init', '--quiet']);
		await refused({ repo: empty }).toThrow(`${empty} has no commits yet.`);
	});

	it('no commits in that time', () =>
		refused({ since: '2026-10-01' }).toThrow(`There are no commits since 2026-10-01 in ${repo}.`));

	it('an author without commits, with those who have some', () =>
		refused({ author: 'Priya' }).toThrow(
			'There are some by Maya Okafor <maya@larkfield.example>, Noor Rahman <noor@larkfield.example>.'
		));

	it('a folder or an author that look like options are only words', async () => {
		await refused({ repo: '--version' }).toThrow(/There is no folder --version/);
		await refused({ author: '--all' }).toThrow(/no commits by “--all”/);
	});
});
