import { parse } from 'csv-parse/sync';
import { connect } from '#lib/db/connect.server.ts';
import { emptyFramework, frameworkMisfits } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import { type GrowthFramework, growthFramework } from '#lib/framework/schema-document.ts';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import { toLongCsv } from '#lib/framework-files/files-long.ts';
import { toLongXlsx } from '#lib/framework-files/files-workbook.server.ts';
import { readFramework } from '#lib/framework-files/files.server.ts';
import { fill, tokenOf } from './filled.ts';
import { figure, heading, note } from './figures.ts';
import { builtServer, start, temporaryFolder } from './processes.ts';

const ROUNDS = 5;
const ROWS = 3000;
const [COMPETENCIES, LEVELS] = [60, 12];

/** Importing 3,000 rows beside only parsing them, and a framework of 60 x 12 parsed, held against its rules and stored. */
export async function frameworks(): Promise<void> {
	heading(`Growth frameworks: ${ROWS} rows imported, at most 3 s`);
	const rows = table(ROWS / LEVELS, LEVELS);
	const { text } = toLongCsv(rows);
	const csv = new TextEncoder().encode(text);
	const { bytes } = await toLongXlsx(rows);
	figure('only parsing the CSV', await timed(() => void parse(text, { bom: true })), 'ms');
	figure('CSV', await timed(() => read('rows.csv', csv)), 'ms', { most: 3000 });
	figure('XLSX', await timed(() => read('rows.xlsx', bytes)), 'ms', { most: 3000 });
	figure('the longest that nobody else had a turn', await stalls(csv), 'ms');

	heading(`A growth framework of ${COMPETENCIES} competencies and ${LEVELS} role levels`);
	const document = table(COMPETENCIES, LEVELS);
	const json = JSON.stringify(document);
	figure('its size as JSON', [Buffer.byteLength(json) / 1024], 'KiB');
	figure('JSON.parse alone', await timed(() => void JSON.parse(json)), 'ms');
	const whole = () => frameworkMisfits(growthFramework.parse(JSON.parse(json)));
	figure('parsed and held against its rules', await timed(whole), 'ms');
	await stored(json);
}

async function read(path: string, bytes: Uint8Array): Promise<void> {
	const { framework } = await readFramework([{ path, bytes }]);
	if (framework.expectations.length !== ROWS || framework.unmapped.length > 0)
		throw new Error(`${path} was not read whole.`);
}

async function timed(work: () => unknown): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const before = performance.now();
		await work();
		times.push(performance.now() - before);
	}
	// The first round also compiles.
	return times.slice(1);
}

/** How long the event loop stood still at a stretch while the rows were read. */
async function stalls(bytes: Uint8Array): Promise<number[]> {
	const longest: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		let [since, most] = [performance.now(), 0];
		const clock = setInterval(() => {
			most = Math.max(most, performance.now() - since);
			since = performance.now();
		}, 1);
		await read('rows.csv', bytes);
		clearInterval(clock);
		longest.push(Math.max(most, performance.now() - since));
	}
	return longest;
}

/** The document brought in and read again through the door of the built server. */
async function stored(json: string): Promise<void> {
	const folder = temporaryFolder();
	const connection = await connect({ folder });
	await fill(connection, 1);
	await connection.close();
	const server = await start([...builtServer, '--data', folder]);
	const headers = { authorization: `Bearer ${tokenOf(0)}`, 'content-type': 'application/json' };
	const url = `${server.url}/api/v1`;
	const ids: string[] = [];
	const bring = async () => {
		const body = `{"document":${json}}`;
		const answer = await fetch(`${url}/framework-documents`, { method: 'POST', headers, body });
		if (!answer.ok) throw new Error(await answer.text());
		ids.push(((await answer.json()) as { version: { id: string } }).version.id);
	};
	figure('brought in through the door', await timed(bring), 'ms');
	const get = async () => (await fetch(`${url}/framework-versions/${ids[0]}`, { headers })).text();
	figure('read through the door', await timed(get), 'ms');
	note('Brought in: parsed, held against its rules, stored with one fsync, and answered.');
	await server.stop();
}

/** A framework whose every role level expects every competency, complete to behaviours. */
function table(competencies: number, levels: number): GrowthFramework {
	const scale = stableId('scales', 'Mastery');
	const mastery = DEFAULT_MASTERY.map((level) => ({
		id: stableId('mastery_levels', level.name),
		scale,
		...level
	}));
	const role = stableId('roles', 'Engineer');
	const steps = Array.from({ length: levels }, (_, at) => ({
		id: stableId('role_levels', String(at)),
		role,
		track: '',
		code: `E${at + 1}`,
		name: `Engineer ${at + 1}`,
		titles: [],
		summary: 'Takes on what the team needs and sees it through.',
		expected_scale: null
	}));
	const abilities = Array.from({ length: competencies }, (_, at) => ({
		id: stableId('competencies', String(at)),
		group: null,
		scale,
		name: `Ability ${at + 1}`,
		origin: 'craft' as const,
		note: 'What the team counts on in everyday work.'
	}));
	const each = abilities.flatMap(({ id: competency }) =>
		mastery.map(({ id: mastery_level, name }) => ({ competency, mastery_level, name }))
	);
	return {
		...emptyFramework('Measured'),
		scales: [{ id: scale, name: 'Mastery', note: '' }],
		mastery_levels: mastery,
		roles: [{ id: role, group: null, name: 'Engineer', note: '' }],
		role_levels: steps,
		competencies: abilities,
		descriptors: each.map(({ name, ...of }) => ({
			id: stableId('descriptors', of.competency, of.mastery_level),
			...of,
			words: `${name}: does this so that others can build on it, and says when it is not so.`
		})),
		indicators: each.flatMap(({ name, ...of }) =>
			[1, 2].map((time) => ({
				id: stableId('indicators', of.competency, of.mastery_level, String(time)),
				...of,
				role_level: null,
				sign: 'positive' as const,
				words: `${name}: a behaviour that a colleague would notice and could name, ${time}.`,
				examples: []
			}))
		),
		expectations: steps.flatMap(({ id: role_level }, step) =>
			abilities.map(({ id: competency }, at) => ({
				id: stableId('expectations', role_level, competency),
				role_level,
				competency,
				mastery_level: mastery[(step + at) % mastery.length]?.id ?? null,
				weight: 'required' as const,
				basis: 'stated' as const,
				words: ''
			}))
		)
	};
}
