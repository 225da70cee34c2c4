import { startPostgres } from './postgres.ts';

/** Gives the browser tests and the servers they start the address of a real PostgreSQL. */
export default async function setup() {
	const postgres = await startPostgres();
	process.env.TEST_DATABASE_URL = postgres.url;
	return postgres.stop;
}
