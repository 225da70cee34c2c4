import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	audienceLine,
	fromCell,
	objectiveLine,
	personLine,
	readAudience,
	readObjective,
	readPerson,
	readTag,
	tagLine,
	toCell
} from './rules-lines.ts';
import { changesCell, materialLine, readChanges, readMaterial } from './rules-lines-evidence.ts';
import { AUDIENCES, MATERIAL_KINDS, OBJECTIVE_KINDS } from './words.ts';

/** Words a person might write on one line; signs that the lines themselves use are left to the tables below. */
const words = fc
	.stringMatching(/^[A-Za-z0-9é;,'"|=+@&]([A-Za-z0-9é;,'"|=+@& ]{0,20}[a-z.])?$/)
	.map((text) => text.replace(/ +/g, ' '));
const maybe = fc.oneof(fc.constant(''), words);
const paragraph = fc
	.array(maybe, { minLength: 1, maxLength: 4 })
	.map((lines) => lines.join('\n').trim());
const levels = new Map([
	[1, 'Remember'],
	[4, 'Grow'],
	[5, 'Lead']
]);
const order = fc.constantFrom(null, ...levels.keys());
const levelName = (level: number) => levels.get(level) ?? '';
const levelsOf = () => [...levels].map(([position, name]) => ({ position, name }));

/** Checks for many values that what is written is read back the same. */
function readsBack<T>(values: fc.Arbitrary<T>, again: (value: T) => unknown) {
	fc.assert(
		fc.property(values, (value) => {
			expect(again(value)).toEqual(value);
		})
	);
}

describe('what is written in a cell is read back', () => {
	it('items, one a line', () => {
		readsBack(fc.array(words), (items) => fromCell(toCell(items)));
	});

	it('whom it is for', () => {
		const audience = fc.record({ kind: fc.constantFrom(...AUDIENCES), words: maybe });
		readsBack(audience, (each) => readAudience(audienceLine(each)));
	});

	it('what it serves', () => {
		const code = fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{1,3}[0-9]{1,3}$/));
		const tag = fc.record({ kind: fc.constantFrom(...OBJECTIVE_KINDS), code, words });
		readsBack(tag, (each) => readObjective(objectiveLine(each)));
	});

	it('a skill with its mastery', () => {
		const tag = fc.record({ name: words, shown: order, intended: order });
		readsBack(tag, (each) => readTag(tagLine(each, levelName), levelsOf));
	});

	it('who felt it', () => {
		const name = fc.stringMatching(/^[A-Z][a-zé]{1,8} [A-Z][a-zé]{1,8}$/);
		const address = fc.constantFrom(null, 'ines@northline.example');
		const person = fc.oneof(
			fc.record({
				who: fc.constantFrom('member' as const, 'outside' as const),
				name,
				address,
				size: fc.constant(null)
			}),
			fc.record({
				who: fc.constant('group' as const),
				name,
				address,
				size: fc.option(fc.integer({ min: 1, max: 10_000_000 }))
			})
		);
		readsBack(person, (each) => readPerson(personLine(each)));
	});

	it('supporting material', () => {
		const link = fc.record({
			kind: fc.constantFrom(...MATERIAL_KINDS),
			url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('mailto:a@b.example')),
			title: maybe,
			note: maybe
		});
		readsBack(link, (each) => readMaterial(materialLine(each)));
	});

	it('before and after', () => {
		const change = fc.record({
			label: maybe,
			before: paragraph,
			before_on: fc.constantFrom('', 'September', '2 Oct'),
			after: paragraph,
			after_on: fc.constantFrom('', 'November'),
			unit: fc.constantFrom(null, 'calls per failed refund'),
			readings: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }))
		});
		const plus = (value: number) => (Object.is(value, -0) ? 0 : value);
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
				const kept = changes.map((each) => ({ ...each, readings: each.readings.map(plus) }));
				expect(readChanges(changesCell(kept))).toEqual(kept);
			})
		);
	});
});

describe('what people ordinarily write is understood too', () => {
	it.each([
		['Ana; Priya ;; Tomasz', ['Ana', 'Priya', 'Tomasz']],
		['Ana\r\nPriya; Tomasz\n', ['Ana', 'Priya; Tomasz']],
		['', []]
	])('%j is a list of items', (cell, items) => expect(fromCell(cell)).toEqual(items));

	it.each([
		['my_team', { kind: 'my_team', words: '' }],
		['MY TEAM: Fares', { kind: 'my_team', words: 'Fares' }],
		['Somebody', null]
	])('%s as whom it is for', (line, audience) => expect(readAudience(line)).toEqual(audience));

	it('words without a kind as an objective', () =>
		expect(readObjective('Fewer calls')).toEqual({
			kind: 'objective',
			code: '',
			words: 'Fewer calls'
		}));

	it.each([
		['Quality', { name: 'Quality', shown: null, intended: null }],
		['Quality: lead', { name: 'Quality', shown: 5, intended: null }],
		['C: the hard parts', { name: 'C: the hard parts', shown: null, intended: null }],
		['Risk (intended well)', { name: 'Risk (intended well)', shown: null, intended: null }]
	])('%s as a skill', (line, tag) => expect(readTag(line, levelsOf)).toEqual(tag));

	it('an address alone as a person', () =>
		expect(readPerson('ines@northline.example')).toMatchObject({
			name: 'ines@northline.example',
			address: 'ines@northline.example'
		}));

	it.each([
		['https://github.com/a/payments/pull/902', 'pull_request', 'payments #902'],
		['The fix: https://github.com/a/payments/pull/902', 'pull_request', 'The fix'],
		['[Glossary](https://wiki.larkfield.example/x)', 'document', 'Glossary'],
		['payments #902', 'link', 'payments']
	])('%s as a link', (line, kind, title) =>
		expect(readMaterial(line)).toMatchObject({ kind, title })
	);

	it.each([
		['2.9 -> 1.1', [['2.9', '1.1']]],
		[
			'2.9 → 1.1\n4 → 0',
			[
				['2.9', '1.1'],
				['4', '0']
			]
		],
		['Nobody asks any more', [['', 'Nobody asks any more']]]
	])('%j as before and after', (cell, pairs) =>
		expect(readChanges(cell).map(({ before, after }) => [before, after])).toEqual(pairs)
	);
});
