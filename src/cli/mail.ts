import type { MailKind } from '#lib/db/mail-kinds.ts';
import { connect, type Db } from '#lib/db/connect.server.ts';
import { countWaiting, dropMail, listTroubled, retryMail } from '#lib/db/outbox.server.ts';
import { MAIL_KIND_WORDS } from '#lib/trust/words-mail.ts';
import { print } from './connection.ts';
import { type Command, type Given, Misuse } from './options.ts';
import { storage, storageOptions } from './storage.ts';

/** Says what mail could not be sent, on the machine itself; whom it is for is nowhere in it. */
export const mail: Command = {
	name: 'mail',
	says: 'List mail that could not be sent or is being tried again, without whom it is for.',
	options: { ...storageOptions, json: { says: 'print JSON' } },
	run: (given) =>
		onStorage(given, async (db) => {
			const [items, waiting] = [await listTroubled(db), await countWaiting(db, new Date())];
			print(given, { waiting, items }, () => [
				...items.map(lineOf),
				...(waiting > 0 ? [`${waiting} due and not tried yet.`] : []),
				...(items.length + waiting === 0 ? ['Nothing is held up.'] : [])
			]);
			return 0;
		})
};

/** Has mail that could not be sent tried anew. */
export const mailRetry: Command = {
	name: 'mail retry',
	says: 'Have mail that could not be sent tried anew at once: the one named, or all.',
	words: 'ID',
	options: { ...storageOptions, all: { says: 'all of it' } },
	run: (given) => {
		const id = given.values.all === true ? undefined : idOf(given, 'mail retry');
		return onStorage(given, async (db) => {
			const count = await retryMail(db, new Date(), id);
			if (id !== undefined && count === 0) throw new Error(gone(id));
			console.log(`${count} due now: a server that is running sends within half a minute.`);
			return 0;
		});
	}
};

/** Lets go of mail that was given up. */
export const mailDrop: Command = {
	name: 'mail drop',
	says: 'Let go of mail that was given up: it is never sent.',
	words: 'ID',
	options: storageOptions,
	run: (given) => {
		const id = idOf(given, 'mail drop');
		return onStorage(given, async (db) => {
			if (!(await dropMail(db, id)))
				throw new Error(`${gone(id)} What is still being tried cannot be let go.`);
			console.log('Let go.');
			return 0;
		});
	}
};

async function onStorage(given: Given, run: (db: Db) => Promise<number>): Promise<number> {
	const { db, close } = await connect(storage(given));
	try {
		return await run(db);
	} finally {
		await close();
	}
}

function idOf({ words: [id] }: Given, command: string): string {
	if (id !== undefined) return id;
	const all = command === 'mail retry' ? ', or --all' : '';
	throw new Misuse(`Say which: trellis ${command} ID${all}. \`trellis mail\` lists them.`);
}

const gone = (id: string) => `No mail ${id} is in trouble: it was sent in the meantime, or let go.`;

type Troubled = Awaited<ReturnType<typeof listTroubled>>[number];

function lineOf({ id, kind, created_at, attempts, due, error, failed_at }: Troubled): string {
	const minute = (instant: string) => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
	const next = failed_at === null ? `next try ${minute(due)}` : `given up ${minute(failed_at)}`;
	const tried = attempts === 1 ? 'tried once' : `tried ${attempts} times`;
	return [
		`${id}  ${MAIL_KIND_WORDS[kind as MailKind]}, since ${minute(created_at)}`,
		`    ${tried}, ${next}. ${error}`
	].join('\n');
}
