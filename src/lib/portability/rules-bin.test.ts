import { expect, it } from 'vitest';
import { sampleRecord } from './sample.ts';
import { binOf } from './rules-bin.ts';

const { impacts, feedback, segments } = sampleRecord('2026-11-17');
const binned = <Item extends { deleted_at: string | null }>(item: Item | undefined, at: string) =>
	item ? [{ ...item, deleted_at: at }] : [];

it('what was put into the bin last comes first, known by its own words, and goes after thirty days', () => {
	const bin = binOf({
		impact: binned(impacts[0], '2026-11-01T10:00:00.000Z'),
		feedback: binned(feedback[0], '2026-11-16T10:00:00.000Z'),
		segment: binned(segments[0], '2026-11-10T10:00:00.000Z')
	});
	expect(bin.map(({ kind }) => kind)).toEqual(['feedback', 'segment', 'impact']);
	expect(bin[2]).toMatchObject({
		words: impacts[0]?.headline,
		gone_at: '2026-12-01T10:00:00.000Z'
	});
	expect(bin[1]?.words).toBe(segments[0]?.name);
	expect(bin[0]?.words).toContain(feedback[0]?.giver);
});

it('an impact without a headline is known by its effect, or by what is done', () => {
	const [impact] = impacts;
	if (!impact) throw new Error('The sample has impacts.');
	const quiet = { ...impact, headline: '', effect: '', actions: 'Sat with them' };
	expect(binOf({ impact: [quiet] })[0]?.words).toBe('Sat with them');
});
