import { startPostgres } from '../scripts/postgres.ts';
import { connect } from '#lib/db/connect.server.ts';
import { heading } from './figures.ts';
import { EACH, fill } from './filled.ts';
import { bareServer, compare } from './list.ts';
import { builtServer, start } from './processes.ts';

const OWNERS = 500;

/** The list on PostgreSQL, beside a bare server on the same database; for information, there is no bound. */
export async function listOnPostgres(): Promise<void> {
	heading(`100 impacts out of ${(OWNERS * EACH).toLocaleString('en')}, PostgreSQL, 16 connections`);
	const postgres = await startPostgres();
	const connection = await connect({ url: postgres.url });
	await fill(connection, OWNERS);
	await connection.close();
	const bare = await start([...bareServer, '--database', postgres.url], '/');
	const trellis = await start([...builtServer, '--database', postgres.url]);
	await compare(trellis, bare, OWNERS);
	await Promise.all([trellis.stop(), bare.stop()]);
	await postgres.stop();
}
