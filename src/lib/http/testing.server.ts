import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import {
	connect,
	type Connection,
	type DatabaseKind,
	type Storage
} from '#lib/db/connect.server.ts';
import { again, leaseMail, queueMail } from '#lib/db/outbox.server.ts';
import { ensureKey } from '#lib/feedback/store-keys.server.ts';
import type { Scope } from '#lib/trust/schema.ts';
import { beginSession, createToken } from '#lib/trust/store-access.server.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';
import { type App, createApp } from './app.server.ts';
import { Client } from './client.ts';
import { openPlace, type Place } from './place.server.ts';

/** Tests of the door and the store run on both: `describe.each(DATABASES)`. */
export const DATABASES = ['sqlite', 'postgres'] as const satisfies DatabaseKind[];

/** The origin at which the tests' places are reached. */
export const ORIGIN = 'http://trellis.test';

/** How the tests' places send mail, where they do. */
const SENDER = { server: 'smtp.trellis.test:587', from: 'Trellis <trellis@trellis.test>' };

/** The moment at which every test's clock starts. */
const START = new Date('2026-11-17T09:00:00.000Z');

type Asking = {
	headers?: Record<string, string>;
	body?: unknown;
	text?: string;
	/** Where the place is reached, and from which address; else `ORIGIN`, and none. */
	origin?: string;
	address?: string;
};
export type Answer<Body> = { status: number; headers: Headers; text: string; body: Body };
/** Sends one request through the door; `body` is sent as JSON, `text` as it stands. */
export type Knock = <Body>(method: string, path: string, asking?: Asking) => Promise<Answer<Body>>;

/** A person who is signed in: their requests by session, and by tokens they make. */
export type TestPerson = {
	id: string;
	email: string;
	cookie: string;
	knock: Knock;
	client: Client;
	token: (scopes: Scope[], days?: number | null) => Promise<TestToken>;
};

/** A token of a person: their requests by it. */
export type TestToken = { id: string; knock: Knock; client: Client };

/** A whole Trellis on a database of its own, with its clock in the test's hand. */
export class TestPlace {
	readonly app: App;
	readonly place: Place;
	#passed = 0;
	#people = 0;

	constructor(connection: Connection, sender: Place['sender']) {
		const now = () => new Date(START.getTime() + this.#passed);
		this.place = openPlace(connection, { now, url: ORIGIN, sender });
		this.app = createApp(this.place);
	}

	get db() {
		return this.place.connection.db;
	}

	/** Lets so many milliseconds pass. */
	pass(milliseconds: number): void {
		this.#passed += milliseconds;
	}

	/** The door as somebody who sends these headers with every request finds it. */
	as(always: Record<string, string>): Knock {
		return async <Body>(method: string, path: string, asking: Asking = {}) =>
			read<Body>(await this.app.fetch(request(method, path, asking, always), asking.address));
	}

	readonly nobody: Knock = this.as({});

	async person(name = 'Somebody'): Promise<TestPerson> {
		const email = `person.${(this.#people += 1)}@example.org`;
		const id = await addPerson(this.db, { email, name, title: 'Tester' }, this.place.now());
		return this.signIn({ id, email });
	}

	/** A new session of somebody who is here already. */
	async signIn({ id, email }: { id: string; email: string }): Promise<TestPerson> {
		const secret = await beginSession(this.db, id, 'Vitest', this.place.now());
		const cookie = `trellis=${secret}`;
		const always = { cookie, origin: ORIGIN };
		return {
			id,
			email,
			cookie,
			knock: this.as(always),
			client: this.client(always),
			token: async (scopes, days = null) => {
				const wanted = { name: 'test', scopes, days };
				const made = await createToken(this.db, id, wanted, this.place.now());
				const by = { authorization: `Bearer ${made.secret}` };
				return { id: made.id, knock: this.as(by), client: this.client(by) };
			}
		};
	}

	/** The client that pages and command line use, bound to this place. */
	client(always: Record<string, string> = {}): Client {
		const fetch = async (input: string, init: RequestInit = {}) => {
			const headers = { ...always, ...(init.headers as Record<string, string>) };
			return this.app.fetch(new Request(input, { ...init, headers }));
		};
		return new Client(fetch, { origin: ORIGIN });
	}
}

function request(
	method: string,
	path: string,
	{ headers, body, text, origin = ORIGIN }: Asking,
	always: Record<string, string>
): Request {
	const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
	const type = content === undefined ? undefined : { 'content-type': 'application/json' };
	return new Request(`${origin}/api/v1${path}`, {
		method,
		headers: { ...type, ...always, ...headers },
		...(content !== undefined && { body: content })
	});
}

async function read<Body>(answer: Response): Promise<Answer<Body>> {
	const { status, headers } = answer;
	const type = headers.get('content-type') ?? '';
	const endless = type.includes('event-stream');
	if (endless) await answer.body?.cancel();
	const text = endless ? '' : await answer.text();
	const body = (type.includes('json') && text ? JSON.parse(text) : undefined) as Body;
	return { status, headers, text, body };
}

/** Somewhere empty to store a record in, and how to take it away again. */
export async function freshStorage(
	kind: DatabaseKind
): Promise<{ storage: Storage; drop: () => Promise<void> }> {
	if (kind === 'sqlite') {
		const folder = mkdtempSync(join(tmpdir(), 'trellis-test-'));
		return {
			storage: { folder },
			drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true }))
		};
	}
	const name = `trellis_test_${randomBytes(6).toString('hex')}`;
	// A database that sorts as a language does is the harder one: nothing may rest on the order of bytes.
	await administer(
		`create database ${name} template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en-US'`
	);
	const url = new URL(inject('postgres'));
	url.pathname = `/${name}`;
	return {
		storage: { url: url.href },
		drop: () => administer(`drop database ${name} with (force)`)
	};
}

async function administer(statement: string): Promise<void> {
	const client = new pg.Client(inject('postgres'));
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A place for the tests of one `describe`, opened before the first and gone after the last; with or without mail. */
export function usePlace(
	kind: DatabaseKind,
	{ mail = false } = {}
): {
	readonly at: TestPlace;
	readonly storage: Storage;
} {
	let open: { at: TestPlace; storage: Storage; close: () => Promise<void> } | undefined;
	const opened = () => {
		if (!open) throw new Error('The place is open only inside of tests.');
		return open;
	};
	beforeAll(async () => {
		const { storage, drop } = await freshStorage(kind);
		const connection = await connect(storage);
		await ensureKey(connection.db, `${ORIGIN}/issuer`, START);
		const close = () => connection.close().then(drop);
		open = { at: new TestPlace(connection, mail ? SENDER : null), storage, close };
	});
	afterAll(() => open?.close());
	return {
		get at() {
			return opened().at;
		},
		get storage() {
			return opened().storage;
		}
	};
}

/** Puts a letter into the outbox that was given up, or that is still being tried. Returns its id there. */
export async function letterInTrouble({ db, place }: TestPlace, forGood: boolean): Promise<string> {
	const now = place.now();
	const body = { owner: 'maya', request: 'priya' };
	await queueMail(db, 'feedback_request', body, { due: now, now });
	const leased = await leaseMail(db, now);
	if (!leased) throw new Error('Nothing was due.');
	await again(db, leased, { why: '550: Refused.', forGood, now }, () => Promise.resolve());
	return leased.id;
}
