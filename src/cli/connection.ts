import { Client } from '#lib/http/client.ts';
import { type Given, Misuse, type Option, origin, text } from './options.ts';

/** The options by which a command finds the running server and speaks for its owner. */
export const connectionOptions: Record<string, Option> = {
	url: {
		takes: 'URL',
		says: 'the Trellis to talk to; http://127.0.0.1:4180',
		environment: 'TRELLIS_URL'
	},
	token: {
		takes: 'TOKEN',
		says: 'an access token, see trellis token create',
		environment: 'TRELLIS_TOKEN'
	},
	json: { says: 'print JSON' }
};

/** A client of the running server. @throws Misuse where there is no token */
export function connected(given: Given): Client {
	const token = text(given, 'token');
	if (token === undefined)
		throw new Misuse(
			'There is no access token. Make one with `trellis token create` or under Settings, and set TRELLIS_TOKEN to it.'
		);
	return new Client((...request) => fetch(...request), { origin: reached(given), token });
}

/** Where the running server is reached. */
export const reached = (given: Given): string => origin(given, 'url') ?? 'http://127.0.0.1:4180';

/** Prints JSON where it is asked for, else the lines. */
export function print(given: Given, value: unknown, lines: () => readonly string[]): void {
	if (given.values.json === true) console.log(JSON.stringify(value, null, '\t'));
	else for (const line of lines()) console.log(line);
}
