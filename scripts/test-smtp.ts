import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message as it arrived: whom it was for, and the whole of it. */
export type Arrived = { to: string[]; from: string; raw: string };

/** What the mail server answers to a recipient or a message: nothing to take it, else the code of a refusal. */
type Answers = {
	recipient?: (address: string) => number | undefined;
	/** Heard once the whole message is here, before it is acknowledged. */
	message?: (arrived: Arrived) => number | undefined | Promise<number | undefined>;
};

/** A real mail server that listens on this machine and keeps what it is handed. */
export class TestMailServer {
	readonly arrived: Arrived[] = [];
	answers: Answers = {};
	readonly #server: SMTPServer;

	constructor(options: SMTPServerOptions = {}) {
		this.#server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			disableReverseLookup: true,
			closeTimeout: 0,
			logger: false,
			...options,
			onRcptTo: ({ address }, _, callback) => callback(refusal(this.answers.recipient?.(address))),
			onData: (stream, { envelope }, callback) => {
				const take = async (raw: string) => {
					const from = envelope.mailFrom ? envelope.mailFrom.address : '';
					const arrived = { to: envelope.rcptTo.map(({ address }) => address), from, raw };
					const code = await this.answers.message?.(arrived);
					if (code === undefined) this.arrived.push(arrived);
					callback(refusal(code));
				};
				// Whoever is killed in the middle of a letter has sent none.
				text(stream).then(take, () => callback(refusal(451)));
			}
		});
		// A sender that is killed half way leaves a broken connection, which is what it is for.
		this.#server.on('error', () => {});
	}

	/** Listens on a port, or on a free one. @returns its port */
	async listen(port = 0): Promise<number> {
		const listening = this.#server.listen(port, '127.0.0.1');
		await once(listening, 'listening');
		return (listening.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => this.#server.close(resolve));
	}
}

function refusal(code: number | undefined): (Error & { responseCode: number }) | null {
	if (code === undefined) return null;
	// As mail servers do, it quotes whom the letter was for.
	return Object.assign(new Error('<giver@example.org>: not taken'), { responseCode: code });
}

/** The value of a header, its folded lines joined. */
export const header = (raw: string, name: string): string | undefined =>
	new RegExp(`^${name}: ((?:.*)(?:\\r\\n[ \\t].*)*)`, 'im')
		.exec(raw.split('\r\n\r\n', 1)[0] ?? '')?.[1]
		?.replaceAll(/\r\n[ \t]/g, ' ');
