import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshStorage } from '#lib/http/testing.server.ts';
import { connect } from './connect.server.ts';
import { takeFolder } from './lock.server.ts';

describe('a folder', () => {
	let folder: string;
	let drop: () => Promise<void>;
	beforeEach(async () => {
		const fresh = await freshStorage('sqlite');
		folder = 'folder' in fresh.storage ? fresh.storage.folder : '';
		drop = fresh.drop;
	});
	afterEach(() => drop());

	const refusal = new RegExp(
		`is already served by process ${process.pid}, since \\S+Z\\. Stop it first, or choose another folder with --data\\.$`
	);

	it('is served by one, and the second is told by which process', () => {
		const { release } = takeFolder(folder);
		expect(() => takeFolder(folder)).toThrow(refusal);
		release();
		takeFolder(folder).release();
	});

	it('that a server lost by force can be taken again: only its name is left', () => {
		writeFileSync(join(folder, 'server.json'), '{"process":999999,"since":"2026-01-01"}');
		takeFolder(folder).release();
	});

	it('can be opened beside its server, by a command on the machine itself', async () => {
		const storage = { folder };
		const server = await connect(storage, { serve: true });
		await expect(connect(storage, { serve: true })).rejects.toThrow(refusal);
		const command = await connect(storage);
		await command.close();
		await server.close();
		await (await connect(storage, { serve: true })).close();
	});
});
