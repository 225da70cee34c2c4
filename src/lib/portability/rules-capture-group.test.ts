import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit } from './rules-capture.ts';
import { groupCommits, requestOf, ticketsOf, topicOf } from './rules-capture-group.ts';

const commit = (number: number, subject: string, said: Partial<Commit> = {}): Commit => ({
	...{ id: String(number).padStart(40, '0'), parent: null, author: 'Maya', address: 'm@l.example' },
	...{ at: `2026-11-${String(number).padStart(2, '0')}T10:00:00Z`, body: '', added: 1, deleted: 0 },
	...{ day: `2026-11-${String(number).padStart(2, '0')}`, subject, files: ['a.ts'], ...said }
});
const groupsOf = (...commits: Commit[]) =>
	groupCommits(commits).map(({ kind, name, commits: inside }) => [
		kind,
		name,
		inside.map(({ day }) => Number(day.slice(8)))
	]);

describe('what a commit names', () => {
	it.each([
		['Name the fare rule (#123)', '#123'],
		['Name the fare rule (!45)', '!45'],
		['Name the fare rule !45', '!45'],
		['Name the fare rule (pull request #7)', '#7'],
		['Undo (#12) for now', null],
		['Wow!45', null],
		['Name the fare rule', null]
	])('%s is of request %s', (subject, name) => expect(requestOf(commit(1, subject))).toBe(name));

	it('a request that only the body names', () => {
		const body = 'Words\n\nSee merge request larkfield/fares!45';
		expect(requestOf(commit(1, 'x', { body }))).toBe('!45');
	});

	it.each([
		['FARES-3310: name the rule', '', ['FARES-3310']],
		['[QA-1] Sort, part of QA-2', '', ['QA-1', 'QA-2']],
		['Name the rule', 'Refs: FARES-3310, FARES-3311', ['FARES-3310', 'FARES-3311']],
		['Read UTF-8 after RFC-9457', 'Like FARES-1 did', []]
	])('%s is of tickets', (subject, body, keys) =>
		expect(ticketsOf(commit(1, subject, { body }))).toEqual(keys)
	);

	it.each([
		['feat(Refunds): name the rule', ['x/y.ts'], 'refunds'],
		['Name the rule', ['src/lib/fares/a.ts', 'src/lib/fares/b.ts', 'src/lib/ui/c.ts'], 'fares'],
		['Name the rule', ['README.md', 'docs/rules.md'], 'docs'],
		['Name the rule', ['README.md'], ''],
		['Name the rule', [], '']
	])('%s in %j is about “%s”', (subject, files, topic) =>
		expect(topicOf(commit(1, subject, { files }))).toBe(topic)
	);
});

describe('commits that belong together', () => {
	it('share a request or a ticket, also through one another', () =>
		expect(
			groupsOf(
				commit(1, 'FARES-1: sort the codes'),
				commit(20, 'FARES-1: say them (#7)'),
				commit(21, 'Style the words (#7)'),
				commit(22, 'QA-2: something else')
			)
		).toEqual([
			['ticket', 'QA-2', [22]],
			['request', '#7', [1, 20, 21]]
		]));

	it('or are on one topic, close in time', () =>
		expect(
			groupsOf(
				commit(1, 'feat(refunds): sort'),
				commit(3, 'fix(refunds): say'),
				commit(4, 'feat(fares): quote'),
				commit(12, 'feat(refunds): again')
			)
		).toEqual([
			['topic', 'refunds', [12]],
			['topic', 'fares', [4]],
			['topic', 'refunds', [1, 3]]
		]));

	it('but a topic does not go on for ever', () => {
		const daily = Array.from({ length: 28 }, (_, index) => commit(index + 1, 'feat(a): b'));
		expect(groupsOf(...daily).map(([, , days]) => (days as number[]).length)).toEqual([6, 22]);
	});

	it.each([
		'Bump lodash from 1.0 to 1.1 (#12)',
		'Merge branch main into fares',
		'style: format',
		'chore(deps): update vite',
		'Fix typo',
		'Reformat with prettier',
		'v1.2.3',
		'Mend what the linter found'
	])('while “%s” is set aside', (subject) =>
		expect(groupsOf(commit(1, 'feat(a): b'), commit(2, subject)).at(-1)).toEqual(['small', '', [2]])
	);

	it('unless it is part of something larger', () =>
		expect(groupsOf(commit(1, 'Name the rule (#7)'), commit(2, 'style: format (#7)'))).toEqual([
			['request', '#7', [1, 2]]
		]));
});

describe('whatever the history', () => {
	const subjects = [
		'Name (#1)',
		'Say !2',
		'FARES-1: x',
		'FARES-1 and QA-2',
		'feat(a): b',
		'fix(b): c',
		'Bump x',
		'Words',
		''
	];
	const history = fc
		.array(
			fc.record({
				subject: fc.constantFrom(...subjects),
				at: fc.date({
					min: new Date('2026-01-01'),
					max: new Date('2026-03-01'),
					noInvalidDate: true
				}),
				files: fc.subarray(['src/lib/fares/a.ts', 'docs/b.md', 'c.ts'])
			}),
			{ maxLength: 40 }
		)
		.map((all) =>
			all.map(({ subject, at, files }, index) => ({
				...commit(index, subject, { files }),
				...{ at: at.toISOString(), day: at.toISOString().slice(0, 10) }
			}))
		);

	it('every commit is in exactly one group', () => {
		fc.assert(
			fc.property(history, (commits) => {
				const inside = groupCommits(commits).flatMap((group) => group.commits.map(({ id }) => id));
				expect(inside.toSorted()).toEqual(commits.map(({ id }) => id).toSorted());
			})
		);
	});

	it('the same commits give the same groups, in any order', () => {
		fc.assert(
			fc.property(history, (commits) => {
				expect(groupCommits(commits.toReversed())).toEqual(groupCommits(commits));
			})
		);
	});

	it('within a group the oldest comes first, and no group is empty', () => {
		fc.assert(
			fc.property(history, (commits) => {
				for (const group of groupCommits(commits)) {
					const times = group.commits.map(({ at }) => at);
					expect(times).toEqual(times.toSorted());
					expect(times).not.toEqual([]);
				}
			})
		);
	});
});
