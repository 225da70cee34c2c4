import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type Bound, figure, heading, note } from './figures.ts';
import { EACH, filledFolder, ownerId, tokenOf } from './filled.ts';
import { type Asked, CONNECTIONS, type Load, load } from './load.ts';
import { builtServer, residentMemory, type Running, start } from './processes.ts';

const OWNERS = 5000;
const ROUNDS = 5;
const LIST = '/api/v1/impacts?limit=100';
export const bareServer = [process.execPath, fileURLToPath(new URL('bare.ts', import.meta.url))];

/** A list of 100 impacts out of 1,000,000 in one file, beside a bare server that makes the same query on it. */
export async function list(): Promise<void> {
	heading(`100 impacts out of ${(OWNERS * EACH).toLocaleString('en')}, SQLite, 16 connections`);
	const folder = await filledFolder(OWNERS);
	noteUse(folder);
	const bare = await start([...bareServer, '--file', join(folder, 'trellis.sqlite')], '/');
	const trellis = await start([...builtServer, '--data', folder]);
	note(`opened after ${Math.round(trellis.ready)} ms`);
	await compare(trellis, bare, OWNERS, { ratio: { least: 60 }, p99: { most: 25 } });
	await unchanged(trellis);
	figure('memory of Trellis after all this', [residentMemory(trellis.pid)], 'MB');
	await Promise.all([trellis.stop(), bare.stop()]);
}

/** A token's use is noted once an hour; these were all used just now, as those of people at work are. */
function noteUse(folder: string): void {
	const file = new DatabaseSync(join(folder, 'trellis.sqlite'));
	file.prepare('update access_token set used_at = ?').run(new Date().toISOString());
	file.close();
}

type Round = { trellis: Load; bare: Load };
const oursOf = (name: keyof Load) => (round: Round) => round.trellis[name];
const bareOf = (name: keyof Load) => (round: Round) => round.bare[name];

const authorization = (n: number) => ({ authorization: `Bearer ${tokenOf(n)}` });

/** Rounds in turn, so that whatever else the machine does falls on both. */
export async function compare(
	trellis: Running,
	bare: Running,
	owners: number,
	bounds: { ratio?: Bound; p99?: Bound } = {}
): Promise<void> {
	const numbers = Array.from({ length: owners }, (_, n) => (n * 1009) % owners);
	const ours = numbers.map((n): Asked => ({ path: LIST, headers: authorization(n) }));
	const theirs = numbers.map((n): Asked => ({ path: `/impacts/${ownerId(n)}` }));
	const rounds: Round[] = [];
	await load(trellis, ours, { seconds: 3 });
	await load(bare, theirs, { seconds: 3 });
	for (let round = 0; round < ROUNDS; round++)
		rounds.push({ trellis: await load(trellis, ours), bare: await load(bare, theirs) });
	const of = (take: (round: Round) => number) => rounds.map(take);
	const [first] = rounds;
	note(
		`one answer: ${Math.round((first?.trellis.bytes ?? 0) / 1000)} kB, bare ${Math.round((first?.bare.bytes ?? 0) / 1000)} kB`
	);
	figure('bare Hono, same file and query', of(bareOf('perSecond')), '/s');
	figure('Trellis', of(oursOf('perSecond')), '/s');
	figure(
		'Trellis in percent of bare',
		of((round) => (100 * round.trellis.perSecond) / round.bare.perSecond),
		'%',
		bounds.ratio
	);
	figure('bare p99', of(bareOf('p99')), 'ms');
	figure('Trellis p99', of(oursOf('p99')), 'ms', bounds.p99);
	figure('bare, processor time of one answer', of(bareOf('processor')), 'ms');
	figure('Trellis, processor time of one answer', of(oursOf('processor')), 'ms');
}

/** The same list asked for again by somebody who has it. */
async function unchanged(trellis: Running): Promise<void> {
	const requests: Asked[] = [];
	for (let n = 0; n < CONNECTIONS; n++) {
		const answer = await fetch(trellis.url + LIST, { headers: authorization(n) });
		await answer.arrayBuffer();
		const headers = { ...authorization(n), 'if-none-match': answer.headers.get('etag') ?? '' };
		requests.push({ path: LIST, headers });
	}
	const rounds: Load[] = [];
	for (let round = 0; round < ROUNDS; round++)
		rounds.push(await load(trellis, requests, { expected: 304, seconds: 3 }));
	figure(
		'unchanged: answered with 304',
		rounds.map(({ perSecond }) => perSecond),
		'/s'
	);
	figure(
		'unchanged: p99',
		rounds.map(({ p99 }) => p99),
		'ms'
	);
}
