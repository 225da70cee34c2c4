import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { figure, heading, median } from './figures.ts';
import { bareServer } from './list.ts';
import { builtServer, residentMemory, root, start, temporaryFolder } from './processes.ts';

const ROUNDS = 7;
/** Milliseconds after which a server that nobody asks anything is idle. */
const IDLE = 3000;

/** A start on a folder that has been started on before, and what an idle server holds. */
export async function starting(): Promise<void> {
	heading('Start: milliseconds to the first answer, on a folder with the sample record');
	const options = ['--data', temporaryFolder(), '--demo'];
	const first = await start([...builtServer, ...options]);
	await first.stop();
	figure('first start, which makes the record', [first.ready], 'ms');
	const ways = {
		'bare Hono server': { command: bareServer, path: '/' },
		'the built server alone': { command: [...builtServer, ...options] },
		'scripts/start.mjs': {
			command: [process.execPath, join(root, 'scripts/start.mjs'), ...options]
		},
		'npm start': { command: ['npm', 'start', '--silent', '--', ...options] }
	};
	const took: Record<string, number[]> = {};
	for (let round = 0; round < ROUNDS; round++)
		for (const [name, { command, ...rest }] of Object.entries(ways)) {
			const running = await start(command, 'path' in rest ? rest.path : undefined);
			(took[name] ??= []).push(running.ready);
			await running.stop();
		}
	for (const [name, times] of Object.entries(took))
		figure(name, times, 'ms', name.startsWith('bare') ? undefined : { most: 1000 });
	const middle = (name: keyof typeof ways) => median(took[name] ?? []);
	figure(
		'what scripts/start.mjs adds',
		[middle('scripts/start.mjs') - middle('the built server alone')],
		'ms'
	);
	await memory(options);
}

async function memory(options: readonly string[]): Promise<void> {
	heading('Idle memory: what the process holds three seconds after its first answer');
	const held: { bare: number[]; trellis: number[] } = { bare: [], trellis: [] };
	for (let round = 0; round < 3; round++) {
		const bare = await start(bareServer, '/');
		const trellis = await start([...builtServer, ...options]);
		await wait(IDLE);
		held.bare.push(residentMemory(bare.pid));
		held.trellis.push(residentMemory(trellis.pid));
		await Promise.all([bare.stop(), trellis.stop()]);
	}
	figure('bare Hono server', held.bare, 'MB');
	figure('Trellis', held.trellis, 'MB', { most: 150 });
}
