import { frameworks } from './framework.ts';
import { heading } from './figures.ts';
import { growthPage } from './growth-page.ts';
import { growthTable } from './growth-table.ts';
import { interactions } from './interactions.ts';
import { listOnPostgres } from './list-postgres.ts';
import { list } from './list.ts';
import { machine } from './machine.ts';
import { mapping } from './map-page.ts';
import { layout } from './map.ts';
import { paints } from './paint.ts';
import { planning } from './plan.ts';
import { scriptSizes } from './scripts.ts';
import { starting } from './start.ts';
import { verifying } from './verify.ts';
import { writes } from './writes.ts';

const parts: Record<string, () => Promise<void>> = {
	start: starting,
	list,
	'list-postgres': listOnPostgres,
	writes,
	scripts: scriptSizes,
	paint: paints,
	interactions,
	plan: planning,
	'growth-page': growthPage,
	'growth-table': growthTable,
	map: layout,
	'map-page': mapping,
	framework: frameworks,
	verify: verifying
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) {
	console.error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}
heading(`Trellis measured on ${machine()}`);
for (const [name, measure] of Object.entries(parts))
	if (asked.length === 0 || asked.includes(name)) await measure();
