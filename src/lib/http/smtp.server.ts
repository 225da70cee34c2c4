import { isIP } from 'node:net';
import type { NodemailerError, SMTPTransportOptions } from 'nodemailer';
import type { Letter } from './mail.server.ts';

/** The mail server that letters are handed to, and the sender they name. */
export type MailServer = {
	/** Host and port, without user and password: `smtp.example.org:587`. */
	server: string;
	/** The sender of every letter: `Trellis <trellis@example.org>`. */
	from: string;
	/** Hands one letter over, its Message-ID made of `id`. @throws Undelivered */
	send: (letter: Letter, id: string, signal: AbortSignal) => Promise<void>;
	/** Finds out whether the server can be reached and lets us in. @throws Undelivered */
	check: () => Promise<void>;
};

/** A letter was not taken: a sentence that quotes no address, and whether another try would end the same. */
export class Undelivered extends Error {
	override name = 'Undelivered';
	readonly forGood: boolean;

	constructor(sentence: string, forGood: boolean) {
		super(sentence);
		this.forGood = forGood;
	}
}

/** Milliseconds to wait for each step; a lease is longer than all of them together. */
const PATIENCE = {
	dnsTimeout: 10_000,
	connectionTimeout: 20_000,
	greetingTimeout: 20_000,
	socketTimeout: 30_000,
	socketCloseTimeout: 1_000
};

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };
/** One address and nothing that could begin another. */
const ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

type Environment = { SMTP_URL?: string; MAIL_FROM?: string };

/**
 * The mail server that the environment names, or undefined where it names none.
 * @param url where this Trellis is reached: its host is part of every Message-ID
 * @throws Error with a sentence that names what is off, without the password
 */
export async function openMailServer(
	{ SMTP_URL, MAIL_FROM }: Environment,
	url: string
): Promise<MailServer | undefined> {
	if (!SMTP_URL) return undefined;
	const options = smtpOptions(SMTP_URL);
	const host = ownHost(url);
	const from = sender(MAIL_FROM || `Trellis <trellis@${host}>`);
	const { createTransport } = await import('nodemailer');
	const transport = createTransport(options);
	return {
		server: `${options.host}:${options.port}`,
		from: from.name ? `${from.name} <${from.address}>` : from.address,
		send: async (letter, id, signal) => {
			const to = { name: oneLine(letter.to.name), address: letter.to.address };
			if (!ADDRESS.test(to.address))
				throw new Undelivered('The letter has no address that mail can go to.', true);
			const message = {
				...{ from, to, subject: oneLine(letter.subject), text: letter.text, html: letter.html },
				// Nothing that stands in a name can add a recipient.
				envelope: { from: from.address, to: [to.address] },
				messageId: `<${id}@${host}>`,
				headers: { 'Auto-Submitted': 'auto-generated' },
				signal
			};
			await transport.sendMail(message).catch(explain);
		},
		check: async () => void (await transport.verify().catch(explain))
	};
}

function smtpOptions(address: string): SMTPTransportOptions & { host: string; port: number } {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const usual = PORTS[url?.protocol ?? ''];
	if (!url?.hostname || usual === undefined || url.search || url.hash || /^\/./.test(url.pathname))
		throw new Error(
			'SMTP_URL is not the address of a mail server; write it as smtp://user:password@smtp.example.org:587, or smtps:// where the connection is encrypted from the start.'
		);
	const near = LOOPBACK.test(url.hostname);
	const auth = url.username
		? { user: decoded(url.username), pass: decoded(url.password) }
		: undefined;
	return {
		...PATIENCE,
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: Number(url.port) || usual,
		secure: url.protocol === 'smtps:',
		// A password leaves this machine only over an encrypted line; within it no certificate could say more.
		requireTLS: auth !== undefined && !near,
		ignoreTLS: near,
		disableFileAccess: true,
		disableUrlAccess: true,
		...(auth && { auth })
	};
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		throw new Error(
			'SMTP_URL has a % in its user or password that stands for no character; write % as %25, @ as %40, / as %2F and : as %3A.'
		);
	}
}

/** A sender as MAIL_FROM names it: `Name <address>`, or the address alone. */
function sender(given: string): { name: string; address: string } {
	const [, name = '', inside, alone] = /^\s*(?:"?(.*?)"?\s*<(.*)>|(\S*))\s*$/.exec(given) ?? [];
	const address = inside ?? alone ?? '';
	if (!ADDRESS.test(address) || oneLine(name) !== name)
		throw new Error(
			`MAIL_FROM is "${given}"; write it as Trellis <trellis@example.org>, or as the address alone.`
		);
	return { name, address };
}

/** The host at which this Trellis is reached, as it can stand in an address of mail: never a bare number. */
function ownHost(url: string): string {
	const { hostname } = new URL(url);
	return isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname;
}

/** A header is one line: whatever would begin another becomes a blank. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** What went wrong, in our own words: what a mail server says quotes addresses, so only its number is kept. */
function explain(error: NodemailerError): never {
	const { code = '', command = '', responseCode, permanent = false } = error;
	const said = responseCode === undefined ? '' : `${responseCode}: `;
	// Refused where the letter or whom it is for was named; before that it is this Trellis that is refused.
	const letter = command === 'RCPT TO' || command === 'DATA';
	const local = code === 'EENVELOPE' && responseCode === undefined;
	throw new Undelivered(
		said + sentence(code, letter || local, permanent || local),
		local || (permanent && letter)
	);
}

function sentence(code: string, letter: boolean, permanent: boolean): string {
	if (code === 'EAUTH' || code === 'ENOAUTH')
		return 'The mail server does not take the user and password in SMTP_URL.';
	if (code === 'ETLS') return 'The mail server offers no safe connection.';
	if (code === 'ETIMEDOUT' || code === 'EABORT') return 'The mail server did not answer in time.';
	if (code === 'ESOCKET' || code === 'ECONNECTION' || code === 'EDNS')
		return 'The mail server could not be reached.';
	if (!letter) return 'The mail server does not take mail from this Trellis.';
	return permanent
		? 'The mail server refused the letter for good.'
		: 'The mail server did not take the letter yet.';
}
