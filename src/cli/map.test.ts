import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Refused } from '#lib/http/client.ts';
import { usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';
import { map } from './map.ts';
import { Misuse, parse } from './options.ts';

describe('trellis map', () => {
	const here = usePlace('sqlite');
	const folder = mkdtempSync(join(tmpdir(), 'trellis-map-'));
	const file = (name: string) => join(folder, name);
	let token = '';

	beforeAll(async () => {
		vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
			here.at.app.fetch(new Request(input, init))
		);
		const maya = await here.at.person('Maya Okafor');
		await maya.knock('PUT', '/record', { body: sampleRecord('2026-11-17') });
		const { secret } = await maya.client.post<{ secret: string }>('/tokens', {
			name: 'laptop',
			scopes: ['record:read']
		});
		token = secret;
	});
	afterAll(() => {
		vi.unstubAllGlobals();
		rmSync(folder, { recursive: true });
	});

	const run = (...words: string[]) => map.run(parse(map, [...words, '--token', token]));

	it('writes the map as an SVG file', async () => {
		expect(await run('--out', file('map.svg'))).toBe(0);
		expect(readFileSync(file('map.svg'), 'utf8')).toMatch(/^<svg .*Maya Okafor.*42 impacts/);
	});

	it('writes it as a PNG file, by the ending or by the word', async () => {
		await run('--out', file('map.png'), '--width', '300');
		await run('--out', file('map'), '--format', 'png', '--width', '300');
		const [one, other] = ['map.png', 'map'].map((name) => readFileSync(file(name)));
		expect(one?.subarray(1, 4).toString()).toBe('PNG');
		expect(other?.equals(one ?? Buffer.of())).toBe(true);
	});

	it('writes one quadrant at the end of a quarter', async () => {
		await run('--quarter', '2026-Q2', '--quadrant', 'giving_back', '--out', file('part.svg'));
		const svg = readFileSync(file('part.svg'), 'utf8');
		expect(svg).toContain('Impact map, Giving back · Q3 2025 to Q2 2026');
	});

	it('names a wrong word and the right ones', async () => {
		await expect(run('--format', 'gif')).rejects.toThrow(
			new Misuse('--format is "gif"; choose one of svg, png.')
		);
		await expect(run('--quadrant', 'north')).rejects.toThrow(Misuse);
		await expect(run('--quarter', 'Q2')).rejects.toThrow(Refused);
	});

	it('is in the help', async () => {
		const all = await Promise.all(commands.map(({ load }) => load()));
		expect(help(all)).toContain('trellis map\n    Write the impact map as a picture.');
	});
});
