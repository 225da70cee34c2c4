import { describe, expect, it } from 'vitest';
import { holds, linesOf, outline, type OpenApi } from './openapi-outline.ts';

describe('a field in words', () => {
	it.each([
		[{ type: 'string', minLength: 0, maxLength: 300, default: '' }, 'text, at most 300 characters'],
		[{ type: 'string', minLength: 1, maxLength: 120 }, 'text, 1 to 120 characters'],
		[{ type: ['string', 'null'], format: 'uuid', default: null }, 'an id or null'],
		[{ type: ['integer', 'null'], minimum: 1, maximum: 12 }, 'a whole number or null, 1 to 12'],
		[
			{ type: 'string', enum: ['kept', 'bin'], default: 'kept' },
			'one of kept, bin, "kept" when left out'
		],
		[
			{ type: 'array', items: { type: 'string' }, maxItems: 20 },
			'a list of texts, at most 20 of them'
		],
		[{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'text or null'],
		[{ const: 'ok' }, '"ok"'],
		[{}, 'anything']
	])('%j holds %j', (schema, words) => {
		expect(holds(schema)).toBe(words);
	});

	it('is found by its path, also inside lists', () => {
		const kind = { type: 'string' };
		const people = {
			type: 'array',
			items: { type: 'object', properties: { kind }, required: ['kind'] }
		};
		expect(linesOf({ type: 'object', properties: { people } })).toEqual([
			{ path: 'people', needed: false, holds: 'a list of objects' },
			{ path: 'people[].kind', needed: true, holds: 'text' }
		]);
	});
});

it('an operation says who may, and a shape is written out once', () => {
	const content = {
		'application/json': { schema: { type: 'object', properties: { name: { type: 'string' } } } }
	};
	const operation = (operationId: string) => ({
		operationId,
		tags: ['Account'],
		summary: 'You',
		description: 'Careful.\n\nWho may: The person.',
		responses: { 200: { description: 'You.', content }, default: { description: 'Problem.' } }
	});
	const document: OpenApi = {
		info: { version: '1', description: '' },
		paths: { '/me': { get: operation('getMe'), patch: operation('changeMe') } }
	};
	const [account] = outline(document);
	expect(account?.operations.map(({ id, who, notes }) => [id, who, notes])).toEqual([
		['getMe', 'The person.', 'Careful.'],
		['changeMe', 'The person.', 'Careful.']
	]);
	expect(account?.operations[0]?.answers).toHaveLength(1);
	expect(account?.operations[1]?.answers[0]?.shape).toEqual({ lines: [], asIn: 'getMe' });
});
