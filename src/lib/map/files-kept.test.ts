import { describe, expect, it } from 'vitest';
import { Kept } from './files-kept.server.ts';

describe('pictures that are kept', () => {
	/** A picture of one byte, and how often it was drawn. */
	function drawing(byte = 1) {
		const drawn = { times: 0 };
		const make = () => {
			drawn.times += 1;
			return Promise.resolve(new Uint8Array([byte]));
		};
		return { drawn, make };
	}

	it('are drawn once for all who ask in one state, and again in the next', async () => {
		const kept = new Kept();
		const { drawn, make } = drawing();
		await Promise.all([kept.get('a', 'r1', make), kept.get('a', 'r1', make)]);
		await kept.get('a', 'r1', make);
		expect(drawn.times).toBe(1);
		await kept.get('a', 'r2', make);
		expect(drawn.times).toBe(2);
	});

	it('are drawn again where it failed', async () => {
		const kept = new Kept();
		const failed = kept.get('a', 'r1', () => Promise.reject(new Error('No.')));
		await expect(failed).rejects.toThrow('No.');
		const { drawn, make } = drawing();
		expect(await kept.get('a', 'r1', make)).toEqual(new Uint8Array([1]));
		expect(drawn.times).toBe(1);
	});

	it('are 64 at most: the one asked for longest ago goes', async () => {
		const kept = new Kept();
		const first = drawing();
		await kept.get('first', 'r1', first.make);
		for (let at = 0; at < 63; at++) await kept.get(`${at}`, 'r1', drawing().make);
		await kept.get('first', 'r1', first.make);
		await kept.get('one more', 'r1', drawing().make);
		await kept.get('first', 'r1', first.make);
		expect(first.drawn.times).toBe(1);
		const oldest = drawing();
		await kept.get('0', 'r1', oldest.make);
		expect(oldest.drawn.times).toBe(1);
	});
});
