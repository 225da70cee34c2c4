import { expect, it } from 'vitest';
import { timesTried, untilNext } from './rules-mail.ts';

it.each([
	[-1, 'any moment now'],
	[0, 'any moment now'],
	[0.2, 'in a minute'],
	[29.5, 'in 30 minutes'],
	[89, 'in 89 minutes'],
	[121, 'in about 2 hours'],
	[720, 'in about 12 hours']
])('%s minutes ahead is %s', (minutes, said) => {
	expect(untilNext(minutes * 60_000, 0)).toBe(said);
});

it('counts from once', () => {
	expect([1, 2, 7].map(timesTried)).toEqual(['tried once', 'tried twice', 'tried 7 times']);
});
