import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Storage } from '#lib/db/connect.server.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { called, type Command, type Given, Misuse, origin, port, text } from './options.ts';
import { storage, storageOptions } from './storage.ts';

const USUAL_PORT = 4180;
/** Milliseconds that requests in flight get to finish when the server is told to stop. */
const GRACE = 10_000;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export const serve: Command = {
	name: 'serve',
	says: 'Serve Trellis until it is stopped.',
	options: {
		port: { takes: 'PORT', says: `port to listen on; ${USUAL_PORT}`, environment: 'PORT' },
		host: { takes: 'HOST', says: 'address to listen on; 127.0.0.1', environment: 'HOST' },
		...storageOptions,
		origin: {
			takes: 'URL',
			says: 'how browsers reach it, behind a proxy: https://trellis.example.org',
			environment: 'TRELLIS_ORIGIN'
		},
		demo: { says: 'serve a full sample record, in a folder of its own' }
	},
	run: async (given) => {
		const wanted = { port: port(given, 'port', USUAL_PORT), host: host(given) };
		const known = origin(given, 'origin');
		const place = storage(given, given.values.demo === true ? join('data', 'demo') : 'data');
		const server = createServer();
		const address = await listen(server, wanted);
		const url = known ?? `http://${shown(wanted.host)}:${address.port}`;
		setEnvironment(given, place, url);
		const handler = loadHandler().then((built) => reachedAt(known, built));
		// Who asks before everything is loaded waits for the answer.
		server.on('request', (request, response) => {
			handler.then(
				(handle) => handle(request, response),
				() => response.destroy()
			);
		});
		await handler.catch((error: unknown) => {
			server.close();
			throw error;
		});
		console.log(`  Trellis is ready at ${url}\n  Stop it with Ctrl-C.`);
		await stopped(server);
		return 0;
	}
};

function host(given: Given): string {
	const value = text(given, 'host') ?? '127.0.0.1';
	if (!isIP(value) && !/^[a-z0-9.-]+$/i.test(value))
		throw new Misuse(
			`${called(given, 'host')} is "${value}"; give an address or a host name, for example 0.0.0.0.`
		);
	return value;
}

/** What the built server reads when it opens; a demo keeps to a folder of its own unless one is named. */
function setEnvironment(given: Given, place: Storage, url: string): void {
	if ('url' in place) process.env.DATABASE_URL = place.url;
	else {
		delete process.env.DATABASE_URL;
		process.env.TRELLIS_DATA = place.folder;
	}
	process.env.TRELLIS_DEMO = given.values.demo === true ? 'yes' : '';
	process.env.TRELLIS_URL = url;
	process.env.TRELLIS_VERSION = packageJson.version;
	process.env.BODY_SIZE_LIMIT = '55M';
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.HOST_HEADER = 'x-forwarded-host';
}

async function loadHandler(): Promise<Handler> {
	// Beside this file once bundled, in the build folder of a checkout before.
	const built = ['../handler.js', '../../build/handler.js']
		.map((path) => fileURLToPath(new URL(path, import.meta.url)))
		.find(existsSync);
	if (!built)
		throw new Error('Trellis is not built yet. Run `npm run build`, or start it with `npm start`.');
	const { handler } = (await import(pathToFileURL(built).href)) as { handler: Handler };
	return handler;
}

/**
 * Tells the built server how it was reached. Without an origin of its own that is plain HTTP at the host
 * asked for; with one, that and nothing a request claims.
 */
function reachedAt(known: string | undefined, handler: Handler) {
	const url = known === undefined ? undefined : new URL(known);
	return (request: IncomingMessage, response: ServerResponse) => {
		request.headers['x-forwarded-proto'] = url?.protocol.slice(0, -1) ?? 'http';
		request.headers['x-forwarded-host'] = url?.host ?? request.headers.host ?? 'localhost';
		handler(request, response, () => response.writeHead(404).end());
	};
}

const shown = (name: string) => (isIP(name) === 6 ? `[${name}]` : name);

async function listen(
	server: Server,
	wanted: { port: number; host: string }
): Promise<AddressInfo> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${wanted.port} is taken on ${wanted.host}. Choose another with --port.`)
					: error
			)
		);
		server.listen(wanted, resolve);
	});
	return server.address() as AddressInfo;
}

/** Waits for SIGINT or SIGTERM, then lets what is in flight finish and closes the database. */
async function stopped(server: Server): Promise<void> {
	await new Promise<void>((resolve) => {
		// Not once: Ctrl-C reaches this process from the terminal and again through those that started it.
		process.on('SIGINT', resolve);
		process.on('SIGTERM', resolve);
	});
	process.emit('trellis:stopping' as 'disconnect');
	const idle = setInterval(() => server.closeIdleConnections(), 100);
	const late = setTimeout(() => server.closeAllConnections(), GRACE);
	await new Promise((resolve) => server.close(resolve));
	clearInterval(idle);
	clearTimeout(late);
	process.emit('trellis:stopped' as 'disconnect');
}
