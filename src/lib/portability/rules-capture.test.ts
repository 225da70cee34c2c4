import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitLogArguments, parseGitLog, parseSince } from './rules-capture.ts';

const NUL = '\0';
const id = (letter: string) => letter.repeat(40);
/** A commit as git prints it for our arguments, with its files. */
const printed = (fields: string[], files: string[]) =>
	[...fields, ''].join(NUL) +
	NUL +
	files.map((file, index) => `${index ? '' : '\n'}${file}${NUL}`).join('');
const one = printed(
	[
		id('a'),
		id('b'),
		'Maya Okafor',
		'maya@larkfield.example',
		'2026-11-03T23:30:00+02:00',
		'Name the rule',
		'Refs: FARES-1\n'
	],
	['12\t3\tsrc/refund rules.ts', '-\t-\tdocs/before.png']
);

describe('the history is asked for', () => {
	it('since a day, without merges, with the files', () => {
		const words = gitLogArguments({ since: '2026-08-19' });
		expect(words).toEqual(
			expect.arrayContaining([
				'log',
				'--no-merges',
				'--since=2026-08-19T00:00:00',
				'--numstat',
				'-z'
			])
		);
		expect(words.join(' ')).not.toContain('--author');
	});

	it('of one author, whose name can be no option and no pattern', () =>
		expect(gitLogArguments({ since: '2026-08-19', author: '--output=x.*' })).toEqual(
			expect.arrayContaining(['--author=--output=x.*', '--fixed-strings'])
		));
});

describe('the history is read', () => {
	it('commit by commit, with the author’s own day', () =>
		expect(parseGitLog(one)).toEqual([
			{
				...{ id: id('a'), parent: id('b'), author: 'Maya Okafor' },
				...{ address: 'maya@larkfield.example', at: '2026-11-03T23:30:00+02:00' },
				...{ day: '2026-11-03', subject: 'Name the rule', body: 'Refs: FARES-1' },
				...{ files: ['src/refund rules.ts', 'docs/before.png'], added: 12, deleted: 3 }
			}
		]));

	it('also a commit without files, a first commit, and one of two parents', () => {
		const fields = ['Maya', 'm@l.example', '2026-11-03T10:00:00Z', 'x', ''];
		const text =
			printed([id('a'), '', ...fields], []) +
			printed([id('b'), `${id('c')} ${id('d')}`, ...fields], ['1\t0\ta\nb.ts']) +
			one;
		expect(parseGitLog(text).map(({ parent, files }) => [parent, files.length])).toEqual([
			[null, 0],
			[id('c'), 1],
			[id('b'), 2]
		]);
	});

	it('without a last commit that was cut short', () => {
		expect(parseGitLog(one + one.slice(0, 60))).toHaveLength(1);
		expect(parseGitLog('')).toEqual([]);
	});

	it('whatever a message holds', () => {
		const message = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes(NUL));
		fc.assert(
			fc.property(message, message, (subject, body) => {
				const text = printed(
					[id('a'), '', 'M', 'm', '2026-11-03T10:00:00Z', subject, body],
					['1\t0\ta']
				);
				expect(parseGitLog(text + one)).toMatchObject([{ subject, body: body.trim() }, {}]);
			})
		);
	});
});

describe('since when', () => {
	it.each([
		['90d', '2026-08-19'],
		['12w', '2026-08-25'],
		['6m', '2026-05-17'],
		['1Y', '2025-11-17'],
		['2026-01-01', '2026-01-01'],
		['2026-11-17', '2026-11-17']
	])('%s before 17 November 2026 is %s', (text, day) =>
		expect(parseSince(text, '2026-11-17')).toEqual({ value: day })
	);

	it('a month before the 31st is the last day of a shorter month', () =>
		expect(parseSince('1m', '2026-03-31')).toEqual({ value: '2026-02-28' }));

	it.each(['', 'soon', '90', '-3d', '3 days', '2026-02-30', '2026-1-1'])(
		'“%s” says nothing, and what would is said',
		(text) =>
			expect(parseSince(text, '2026-11-17')).toEqual({
				reason: `“${text}” does not say since when. Write a time such as 90d, 12w, 6m or 1y, or a day such as 2026-01-01.`
			})
	);

	it('a day to come is not since', () =>
		expect(parseSince('2026-11-18', '2026-11-17')).toMatchObject({
			reason: expect.stringContaining('still to come') as unknown
		}));
});
