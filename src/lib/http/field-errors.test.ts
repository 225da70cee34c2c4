import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { address, day, id, instant, line, linkAddress, quarter } from '#lib/db/schema.ts';
import { passage } from '#lib/feedback/schema.ts';
import { impactInput } from '#lib/impact/schema.ts';
import { fieldErrors } from './field-errors.ts';

const found = (schema: z.ZodType, input: unknown) =>
	fieldErrors(schema.safeParse(input).error?.issues ?? []);
const said = (field: z.ZodType, value: unknown) =>
	found(z.strictObject({ field }), { field: value }).map(({ message }) => message);

describe('a sentence says what would be right', () => {
	it.each([
		['nothing', line(80, 1), undefined, 'This is needed and was not given.'],
		['an empty text', line(80, 1), ' ', 'This cannot be empty.'],
		['a text too long', line(3), 'four', 'Keep it to at most 3 characters.'],
		['a text of one too many', line(1), 'ab', 'Keep it to at most 1 character.'],
		['a list too long', z.array(z.string()).max(1), ['a', 'b'], 'Keep it to at most 1 item.'],
		['a list too short', z.array(z.string()).min(2), [], 'Give at least 2 items.'],
		['a number too small', z.int().min(1), 0, 'Give at least 1.'],
		['a number too large', z.int().max(12), 13, 'Keep it to at most 12.'],
		['a broken number', z.int(), 1.5, 'Write this as a whole number.'],
		['what is no number', z.coerce.number(), 'many', 'Write this as a number.'],
		['a number for a text', z.string(), 1, 'Write this as text.'],
		['a text for a list', z.array(z.string()), 'a', 'Write this as a list.'],
		[
			'nothing where null may be',
			z.string().nullable(),
			undefined,
			'This is needed and was not given.'
		],
		['a word of no list', z.enum(['idea', 'made']), 'done', 'Choose one of: idea, made.'],
		['an order that is none', passage.shape.order, 4, 'Choose one of: 1, 2, 3.'],
		['no id', id, '7', 'Give an id: a UUID such as 01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f.'],
		['no day', day, '2026-02-30', 'Write a day as year-month-day, for example 2026-11-17.'],
		[
			'no instant',
			instant,
			'now',
			'Write an instant in UTC, for example 2026-11-17T09:30:00.000Z.'
		],
		['no quarter', quarter, 'Q4', 'Write a quarter as year and quarter, for example 2026-Q4.'],
		['no e-mail address', address, 'maya', 'Write an e-mail address like name@example.org.'],
		[
			'an address that could run',
			linkAddress,
			'javascript:alert(1)',
			'Write a whole address that begins with https://, http:// or mailto:.'
		],
		[
			'a control character',
			line(80),
			'bell\u0007',
			'Take out the control characters; plain text and line breaks can be kept.'
		]
	])('of %s', (_, schema, value, sentence) => expect(said(schema, value)).toEqual([sentence]));
});

describe('a field is named', () => {
	it('by its way into the item', () => {
		const material = [{ id: '01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f', kind: 'link', url: 'ftp://a' }];
		expect(found(impactInput, { material }).map(({ field }) => field)).toEqual(['material.0.url']);
	});

	it('where there is no such field, each of them', () => {
		const message = 'There is no such field; take it out or check its spelling.';
		expect(found(impactInput, { haedline: 'x', people: [], skils: [] })).toEqual([
			{ field: 'haedline', message },
			{ field: 'skils', message }
		]);
	});

	it('with nothing where the whole body is meant', () => {
		expect(found(impactInput, [])).toEqual([{ field: '', message: 'Write this as an object.' }]);
	});
});
