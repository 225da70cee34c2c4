import { connect, type Storage } from '#lib/db/connect.server.ts';
import { emptyBin } from '#lib/db/bin.server.ts';
import { forgetEnded } from '#lib/feedback/store-answers.server.ts';
import { ensureKey } from '#lib/feedback/store-keys.server.ts';
import { takeSample } from '#lib/portability/store.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { makeLink } from '#lib/trust/store-links.server.ts';
import { addPerson, firstPerson } from '#lib/trust/store-people.server.ts';
import { type App, createApp } from './app.server.ts';
import { forgetAnswers } from './idempotent.server.ts';
import { openPlace, type Place } from './place.server.ts';

const DAY = 86_400_000;
let running: { app: App; place: Place } | undefined;

/** The operations of this running server. */
export function runningApp(): App {
	if (!running) throw new Error('Trellis has not been opened yet.');
	return running.app;
}

/**
 * Opens this server from its environment (TRELLIS_DATA or DATABASE_URL, TRELLIS_URL, TRELLIS_DEMO), prints
 * the link by which the first owner comes in, and closes when the process is told to stop.
 */
export async function open(environment: NodeJS.ProcessEnv): Promise<void> {
	const connection = await connect(storageOf(environment), { serve: true });
	const place = openPlace(connection, {
		version: environment.TRELLIS_VERSION,
		url: environment.TRELLIS_URL,
		mail: Boolean(environment.SMTP_URL)
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
	process.once('trellis:stopping' as 'exit', () => place.bus.emit('closing'));
	process.once('trellis:stopped' as 'exit', () => {
		clearInterval(daily);
		void connection.close();
	});
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
