import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Running, startTrellis } from '../../scripts/test-server.ts';

const LANES = 2;
const TIMES = 50;

test('of two servers started at once on one folder, fifty times, one serves and the other says who does', async () => {
	const lanes = Array.from({ length: LANES }, async () => {
		const folder = mkdtempSync(join(tmpdir(), 'trellis-together-'));
		for (let time = 1; time <= TIMES / LANES; time++) await startTwo(folder, time);
		rmSync(folder, { recursive: true });
	});
	await Promise.all(lanes);
});

/** Starts two and ends the one that serves: now gently, now by force, so that the next finds what either leaves. */
async function startTwo(folder: string, time: number): Promise<void> {
	const words = ['serve', '--port', '0', '--data', folder];
	const two = [startTrellis(words), startTrellis(words)];
	const urls = await Promise.all(two.map(({ ready }) => ready));
	expect(urls.filter((url) => url !== undefined)).toHaveLength(1);
	const [serving, other] = (urls[0] === undefined ? two.toReversed() : two) as [Running, Running];

	expect(await other.ended).toBe(1);
	expect(other.said()).toMatch(
		new RegExp(
			`^${folder} is already served by process ${serving.pid}, since \\S+\\. Stop it first, or choose another folder with --data\\.$`,
			'm'
		)
	);
	const health = await fetch(`${urls.find(Boolean)}/api/v1/health`);
	expect(health.status).toBe(200);

	serving.signal(time % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
	expect(await serving.ended).toBe(time % 2 === 0 ? 'SIGKILL' : 0);
}
