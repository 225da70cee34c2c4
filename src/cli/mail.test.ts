import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASES, letterInTrouble, usePlace } from '#lib/http/testing.server.ts';
import { mail, mailDrop, mailRetry } from './mail.ts';
import { type Command, Misuse, parse } from './options.ts';

describe.each(DATABASES)('trellis mail, on %s', (kind) => {
	const here = usePlace(kind);
	let said: string[];

	beforeEach(() => {
		said = [];
		vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await here.at.db.deleteFrom('outbox').execute();
	});

	const run = (command: Command, ...words: string[]) => {
		const { storage } = here;
		const where = 'url' in storage ? ['--database', storage.url] : ['--data', storage.folder];
		return command.run(parse(command, [...words, ...where]));
	};

	const inTrouble = (forGood: boolean) => letterInTrouble(here.at, forGood);

	it('says that nothing is held up', async () => {
		expect(await run(mail)).toBe(0);
		expect(said).toEqual(['Nothing is held up.']);
	});

	it('lists what is in trouble, and nothing of whom it is for', async () => {
		const [dead, tried] = [await inTrouble(true), await inTrouble(false)];
		await run(mail);
		expect(said[0]).toContain(`${dead}  A request for feedback, since 2026-11-17 09:00 UTC`);
		expect(said[0]).toContain('tried once, given up 2026-11-17 09:00 UTC. 550: Refused.');
		expect(said[1]).toContain(`${tried}  A request for feedback`);
		expect(said[1]).toContain('next try 2026-11-17 09:0');
		await run(mail, '--json');
		expect(JSON.parse(said[2] ?? '')).toMatchObject({ waiting: 0, items: [{ id: dead }, {}] });
		expect(said.join()).not.toMatch(/maya|priya/);
	});

	it('has one or all of it tried anew', async () => {
		const [one, other] = [await inTrouble(true), await inTrouble(true)];
		await run(mailRetry, one);
		expect(said.pop()).toMatch(/^1 due now/);
		await expect(run(mailRetry, one)).rejects.toThrow('sent in the meantime');
		await run(mailRetry, '--all');
		expect(said.pop()).toMatch(/^1 due now/);
		const due = await here.at.db.selectFrom('outbox').select(['id', 'failed_at']).execute();
		expect(due.map(({ id }) => id).sort()).toEqual([one, other].sort());
		expect(due.map(({ failed_at }) => failed_at)).toEqual([null, null]);
	});

	it('lets go of what was given up and of nothing else', async () => {
		const [dead, tried] = [await inTrouble(true), await inTrouble(false)];
		expect(await run(mailDrop, dead)).toBe(0);
		await expect(run(mailDrop, tried)).rejects.toThrow('still being tried');
		expect(await here.at.db.selectFrom('outbox').select('id').execute()).toEqual([{ id: tried }]);
	});

	it('asks which', () => {
		expect(() => run(mailRetry)).toThrow(Misuse);
		expect(() => run(mailDrop)).toThrow('trellis mail drop ID.');
	});
});
