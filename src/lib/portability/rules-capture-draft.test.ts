import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactInput } from '#lib/impact/schema.ts';
import type { Commit } from './rules-capture.ts';
import { alreadyCaptured, draftFrom, questionsFor } from './rules-capture-draft.ts';
import { remoteAddress } from './rules-capture-remote.ts';

const newId = () => '01920000-0000-7000-8000-000000000000';
const sha = (number: number) => String(number).padStart(40, '0');
const commit = (number: number, subject: string, said: Partial<Commit> = {}): Commit => ({
	...{ id: sha(number), parent: sha(number - 1), author: 'Maya', address: 'm@l.example' },
	...{ at: `2026-11-${String(number).padStart(2, '0')}T10:00:00Z`, body: '', added: 1, deleted: 0 },
	...{ day: `2026-11-${String(number).padStart(2, '0')}`, subject, files: [], ...said }
});
const github = remoteAddress('git@github.com:larkfield/fares.git');
const draft = (commits: Commit[], remote = github) =>
	draftFrom({ kind: 'topic', name: '', commits }, remote, newId);
const urls = (commits: Commit[], remote = github) =>
	draft(commits, remote).material?.map(({ url }) =>
		url.replace(/^https:\/\/[^/]+\/[^/]+\/fares/, '')
	);

describe('a remote', () => {
	it.each([
		['git@github.com:larkfield/fares.git', 'github', 'https://github.com/larkfield/fares'],
		['https://github.com/larkfield/fares', 'github', 'https://github.com/larkfield/fares'],
		[
			'https://maya:s3cret@github.com/larkfield/fares.git',
			'github',
			'https://github.com/larkfield/fares'
		],
		[
			'ssh://git@gitlab.larkfield.example:2222/rail/buy/fares.git',
			'gitlab',
			'https://gitlab.larkfield.example/rail/buy/fares'
		],
		['git@gitlab.com:rail/buy/fares.git', 'gitlab', 'https://gitlab.com/rail/buy/fares'],
		[
			'https://bitbucket.org/larkfield/fares.git',
			'bitbucket',
			'https://bitbucket.org/larkfield/fares'
		],
		['git@codeberg.org:larkfield/fares.git', 'gitea', 'https://codeberg.org/larkfield/fares'],
		[
			'http://gitea.larkfield.example:3000/rail/fares',
			'gitea',
			'http://gitea.larkfield.example:3000/rail/fares'
		]
	])('%s is seen on %s at %s', (remote, forge, base) =>
		expect(remoteAddress(remote)).toEqual({ forge, base })
	);

	it.each([
		'/srv/git/fares.git',
		'../fares',
		'file:///srv/fares',
		'C:\\git\\fares',
		'',
		'https://github.com/',
		'git@git.larkfield.example:rail/fares.git'
	])('“%s” has no page that is known', (remote) => expect(remoteAddress(remote)).toBeNull());

	it('of a host that is not known is seen where its forge is said', () =>
		expect(remoteAddress('git@git.larkfield.example:rail/fares.git', 'gitlab')).toEqual({
			forge: 'gitlab',
			base: 'https://git.larkfield.example/rail/fares'
		}));

	it('never keeps a name or a password', () => {
		const secret = fc.stringMatching(/^[a-z0-9]{12,20}$/);
		fc.assert(
			fc.property(secret, secret, (name, password) => {
				const found = remoteAddress(`https://${name}:${password}@github.com/a/b?token=${password}`);
				expect(JSON.stringify(found)).not.toContain(name);
				expect(JSON.stringify(found)).not.toContain(password);
			})
		);
	});
});

describe('a draft', () => {
	it('is made, from the first day to the last, with what was done in the commits’ own words', () => {
		expect(
			draft([
				commit(2, 'feat(refunds): name the fare rule (#7)'),
				commit(4, '[FARES-3310] Say it in words'),
				commit(5, 'Say it in words (!8)'),
				commit(9, '   ')
			])
		).toMatchObject({
			status: 'made',
			started_on: '2026-11-02',
			made_on: '2026-11-09',
			actions: 'Name the fare rule\nSay it in words\nCommit 0000000'
		});
	});

	it('says the most there is room for, and how much more there was', () => {
		const many = Array.from({ length: 20 }, (_, index) => commit(index + 1, `Step ${index + 1}`));
		expect(draft(many).actions?.split('\n').slice(-2)).toEqual(['Step 12', 'and 8 more']);
	});

	it.each([
		['a request', [commit(2, 'a (#7)'), commit(3, 'b (#7)')], ['/pull/7']],
		['each of two requests', [commit(2, 'a (#7)'), commit(3, 'b (#8)')], ['/pull/7', '/pull/8']],
		['a commit', [commit(2, 'a')], [`/commit/${sha(2)}`]],
		['a few commits', [commit(2, 'a'), commit(3, 'b')], [`/commit/${sha(2)}`, `/commit/${sha(3)}`]],
		[
			'many commits as one comparison',
			[2, 3, 4, 5, 6, 7].map((number) => commit(number, 'a')),
			[`/compare/${sha(1)}...${sha(7)}`]
		]
	])('links %s', (_, commits, found) => expect(urls(commits)).toEqual(found));

	it.each([
		['git@gitlab.com:rail/fares.git', '!45', '/-/merge_requests/45', 'pull_request'],
		['git@gitlab.com:rail/fares.git', '(#45)', '/-/issues/45', 'ticket'],
		['git@bitbucket.org:rail/fares.git', '(#45)', '/pull-requests/45', 'pull_request'],
		['git@codeberg.org:rail/fares.git', '(#45)', '/pulls/45', 'pull_request']
	])('of %s links %s to %s', (remote, name, path, kind) => {
		const commits = [commit(2, `Say it ${name}`)];
		expect(urls(commits, remoteAddress(remote))).toEqual([path]);
		expect(draft(commits, remoteAddress(remote)).material?.[0]).toMatchObject({ kind });
	});

	it('has no links where the remote is not known', () =>
		expect(draft([commit(2, 'a (#7)')], null).material).toEqual([]));

	it('asks for the impact, easiest first, and knows only what was done', () => {
		const questions = questionsFor(draft([commit(2, 'Name the rule')]));
		expect(questions.map(({ field }) => field)).toEqual(['actions', 'audience', 'effect']);
		expect(questions.map(({ known }) => known)).toEqual(['Name the rule', '', '']);
	});

	it('is known again by its links', () => {
		const captured = draft([commit(2, 'a (#7)')]);
		const kept = [impactInput.parse({ headline: 'x' }), impactInput.parse(captured)];
		expect(alreadyCaptured(captured, kept)).toBe(kept[1]);
		expect(alreadyCaptured(draft([commit(3, 'b (#8)')]), kept)).toBeUndefined();
	});

	it('never invents the impact, and is always one that can be kept', () => {
		const subject = fc.string({ unit: 'binary', maxLength: 400 });
		fc.assert(
			fc.property(fc.array(subject, { minLength: 1, maxLength: 30 }), (subjects) => {
				const made = draft(subjects.map((words, index) => commit((index % 28) + 1, words)));
				expect(made).toMatchObject({ headline: '', effect: '', audience: [] });
				expect(impactInput.parse(made).actions).not.toBe('');
			})
		);
	});
});
