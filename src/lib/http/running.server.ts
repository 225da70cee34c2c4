import { connect, type Storage } from '#lib/db/connect.server.ts';
import { emptyBin } from '#lib/db/bin.server.ts';
import { forgetEnded } from '#lib/feedback/store-answers.server.ts';
import { reminderLetters, requestLetters } from '#lib/feedback/store-letters.server.ts';
import { ensureKey } from '#lib/feedback/store-keys.server.ts';
import { takeSample } from '#lib/portability/store.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { makeLink } from '#lib/trust/store-links.server.ts';
import { addPerson, firstPerson } from '#lib/trust/store-people.server.ts';
import { type App, createApp } from './app.server.ts';
import { forgetAnswers } from './idempotent.server.ts';
import { carryMail, type MailWriters } from './mail.server.ts';
import { openPlace, type Place } from './place.server.ts';
import { type MailServer, openMailServer } from './smtp.server.ts';

const DAY = 86_400_000;
/** Who writes what kind of mail. */
const WRITERS: MailWriters = {
	feedback_request: requestLetters,
	feedback_reminder: reminderLetters
};
let running: { app: App; place: Place } | undefined;

/** The operations of this running server. */
export function runningApp(): App {
	if (!running) throw new Error('Trellis has not been opened yet.');
	return running.app;
}

/**
 * Opens this server from its environment (TRELLIS_DATA or DATABASE_URL, TRELLIS_URL, TRELLIS_DEMO,
 * SMTP_URL, MAIL_FROM), prints
 * the link by which the first owner comes in, and closes when the process is told to stop.
 */
export async function open(environment: NodeJS.ProcessEnv): Promise<void> {
	const url = environment.TRELLIS_URL ?? 'http://localhost:4181';
	const mailServer = await openMailServer(environment, url);
	const connection = await connect(storageOf(environment), { serve: true });
	const place = openPlace(connection, {
		...{ version: environment.TRELLIS_VERSION, url },
		sender: mailServer ? { server: mailServer.server, from: mailServer.from } : null
	});
	await ensureKey(connection.db, `${place.url}/issuer`, place.now());
	running = { app: createApp(place), place };
	const tidy = async () => {
		await emptyBin(connection.db, place.now());
		await forgetAnswers(connection.db, place.now());
		await forgetEnded(connection.db, place.now());
	};
	await tidy();
	const daily = setInterval(() => void tidy().catch(console.error), DAY);
	await welcome(place, environment);
	const stopMail = mailServer && startMail(place, mailServer);
	let mailStopped: Promise<void> | undefined;
	process.once('trellis:stopping' as 'exit', () => {
		place.bus.emit('closing');
		mailStopped = stopMail?.();
	});
	process.once('trellis:stopped' as 'exit', () => {
		clearInterval(daily);
		void Promise.resolve(mailStopped).then(connection.close);
	});
}

/** Carries mail from now on, and says at once where the mail server cannot be reached: nobody may wait for it yet. */
function startMail(place: Place, server: MailServer): () => Promise<void> {
	server
		.check()
		.catch(({ message }: Error) =>
			console.error(`${message} Mail waits until ${server.server} takes it.`)
		);
	return carryMail(place, server, WRITERS);
}

function storageOf({ DATABASE_URL, TRELLIS_DATA }: NodeJS.ProcessEnv): Storage {
	return DATABASE_URL ? { url: DATABASE_URL } : { folder: TRELLIS_DATA ?? 'data' };
}

async function welcome(place: Place, environment: NodeJS.ProcessEnv): Promise<void> {
	const { db } = place.connection;
	const now = place.now();
	const url = environment.TRELLIS_URL ?? 'http://localhost:4181';
	let person = await firstPerson(db);
	if (environment.TRELLIS_DEMO && !person) {
		await addDemo(place);
		person = await firstPerson(db);
	}
	if (environment.TRELLIS_DEMO && person)
		say(`Open the sample record: ${url}/start#${await makeLink(db, 'sign_in', person.id, now)}`);
	else if (!person)
		say(`Make your account: ${url}/start#${await makeLink(db, 'first_owner', null, now)}`);
}

async function addDemo(place: Place): Promise<void> {
	const { db } = place.connection;
	const now = place.now();
	const sample = sampleRecord(now.toISOString().slice(0, 10));
	const id = await addPerson(db, { ...sample.owner, email: 'maya.okafor@larkfield.example' }, now);
	await takeSample(db, id, now);
}

const say = (line: string) => console.log(`\n  ${line}\n`);
