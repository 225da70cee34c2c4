import { describe, expect, test } from 'vitest';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { PARTS_NAMES } from '#lib/framework/words-document.ts';
import { readFramework } from './files.server.ts';
import { withKnownIds } from './rules-again.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const taken = async (path: string, text: string) =>
	(await readFramework([{ path, bytes: bytes(text) }])).framework;

const COOK = `# Cook

Cooks for others.

## Junior

### Taste

- tastes everything
- seasons

## Senior

### Taste

Leads the kitchen.

- teaches
`;

/** The same framework as if it had come from elsewhere: every id another. */
function renumbered(framework: GrowthFramework): GrowthFramework {
	const text = JSON.stringify(framework);
	const ids = new Set(PARTS_NAMES.flatMap((list) => framework[list].map(({ id }) => id)));
	const other = [...ids].reduce((all, id, at) => {
		const another = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
		return all.replaceAll(id, another);
	}, text);
	return JSON.parse(other) as GrowthFramework;
}

const idsOf = (framework: GrowthFramework) =>
	Object.fromEntries(PARTS_NAMES.map((list) => [list, framework[list].map(({ id }) => id)]));

describe('bringing a source in again keeps ids', () => {
	test('of the same source', async () => {
		const existing = renumbered(await taken('cook.md', COOK));
		const again = withKnownIds(await taken('cook.md', COOK), existing);
		expect(again).toEqual(existing);
	});

	test('where texts have changed', async () => {
		const existing = renumbered(await taken('cook.md', COOK));
		const changed = COOK.replace('others', 'everybody')
			.replace('seasons', 'seasons well')
			.replace('Leads', 'Runs');
		const again = withKnownIds(await taken('cook.md', changed), existing);
		expect(idsOf(again)).toEqual(idsOf(existing));
		expect(again.indicators[1]?.words).toBe('seasons well');
	});

	test('where parts were added and put in another order, and pointers follow', async () => {
		const existing = renumbered(await taken('cook.md', COOK));
		const more = COOK.replace(
			'- tastes everything\n- seasons',
			'- seasons\n- washes\n- tastes everything'
		);
		const again = withKnownIds(await taken('cook.md', more), existing);
		const id = (words: string, from: GrowthFramework) =>
			from.indicators.find((one) => one.words === words)?.id;
		expect(id('seasons', again)).toBe(id('seasons', existing));
		expect(id('tastes everything', again)).toBe(id('tastes everything', existing));
		expect(frameworkMisfits(again)).toEqual([]);
	});
});
