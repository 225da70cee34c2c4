// The floor: Hono on Node with the same file and the same query, and nothing else of Trellis.
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const { values } = parseArgs({
	options: { port: { type: 'string' }, file: { type: 'string' }, database: { type: 'string' } }
});
const QUERY =
	'select * from impact where owner_id = ? and deleted_at is null order by id limit 100';

const app = new Hono();
app.get('/', (c) =>
	c.html('<!doctype html><html lang="en"><title>Empty</title><p>Nothing here.</p></html>')
);

if (values.file !== undefined) {
	const file = new DatabaseSync(values.file, { timeout: 5000 });
	file.exec('pragma cache_size = -65536');
	const query = file.prepare(QUERY);
	app.get('/impacts/:owner', (c) => c.json(query.all(c.req.param('owner'))));
}
if (values.database !== undefined) {
	const pool = new pg.Pool({ connectionString: values.database, max: 10 });
	const text = QUERY.replace('?', '$1');
	app.get('/impacts/:owner', async (c) =>
		c.json((await pool.query(text, [c.req.param('owner')])).rows)
	);
}

serve({ fetch: app.fetch, port: Number(values.port), hostname: '127.0.0.1' });
