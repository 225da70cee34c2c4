import { join } from 'node:path';
import { openFile } from '#lib/db/node-sqlite.server.ts';
import { fill, ownerId, tokenOf } from './filled.ts';
import { figure, heading } from './figures.ts';
import { connect } from '#lib/db/connect.server.ts';
import { CONNECTIONS } from './load.ts';
import { builtServer, type Running, start, temporaryFolder } from './processes.ts';

const ROUNDS = 5;
/** Milliseconds of one round. */
const ROUND = 3000;

type Item = { id: string; version: number };

/** Acknowledged changes a second, each on disk before its answer, beside the commits that SQLite itself makes there. */
export async function writes(): Promise<void> {
	heading('Acknowledged writes: PATCH with If-Match, SQLite, one fsync each');
	const folder = temporaryFolder();
	const connection = await connect({ folder });
	await fill(connection, CONNECTIONS);
	await connection.close();
	const server = await start([...builtServer, '--data', folder]);
	const found: Record<'commits' | 'one' | 'many', number[]> = { commits: [], one: [], many: [] };
	for (let round = 0; round < ROUNDS; round++) {
		found.commits.push(commits(folder));
		found.one.push(await changes(server, 1));
		found.many.push(await changes(server, CONNECTIONS));
	}
	figure('commits of node:sqlite alone', found.commits, '/s');
	figure('Trellis, 1 connection', found.one, '/s');
	figure(`Trellis, ${CONNECTIONS} connections`, found.many, '/s');
	await server.stop();
}

/** The floor: two rows changed in a transaction, as a change of an impact does, with the same settings. */
function commits(folder: string): number {
	const file = openFile(join(folder, 'trellis.sqlite'));
	const count = file.prepare('update record set revision = revision + 1 where owner_id = ?');
	const item = file.prepare('select id from impact where owner_id = ? limit 1').get(ownerId(0));
	const change = file.prepare('update impact set effect = ? where owner_id = ? and id = ?');
	const end = performance.now() + ROUND;
	let made = 0;
	for (; performance.now() < end; made++) {
		file.exec('begin immediate');
		count.run(ownerId(0));
		change.run(`Change ${made}`, ownerId(0), String(item?.id));
		file.exec('commit');
	}
	file.close();
	return (made / ROUND) * 1000;
}

/** People changing one impact each, the next change as soon as the last is acknowledged. */
async function changes({ url }: Running, people: number): Promise<number> {
	const end = performance.now() + ROUND;
	const counts = await Promise.all(
		Array.from({ length: people }, (_, n) => person(url, tokenOf(n), end))
	);
	return (counts.reduce((sum, count) => sum + count, 0) / ROUND) * 1000;
}

async function person(url: string, token: string, end: number): Promise<number> {
	const authorization = `Bearer ${token}`;
	const list = await fetch(`${url}/api/v1/impacts?limit=1`, { headers: { authorization } });
	let [item] = ((await list.json()) as { items: Item[] }).items;
	let made = 0;
	for (; item && performance.now() < end; made++) {
		const answer = await fetch(`${url}/api/v1/impacts/${item.id}`, {
			method: 'PATCH',
			headers: {
				authorization,
				'content-type': 'application/json',
				'if-match': `"${item.version}"`
			},
			body: JSON.stringify({ effect: `Change ${made}` })
		});
		if (answer.status !== 200) throw new Error(`A change was refused: ${await answer.text()}`);
		item = (await answer.json()) as Item;
	}
	return made;
}
