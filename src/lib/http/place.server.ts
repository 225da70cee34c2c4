import { EventEmitter } from 'node:events';
import type { Connection } from '#lib/db/connect.server.ts';

/** One running Trellis: its database, its clock, and who to tell when a record changes. */
export type Place = {
	connection: Connection;
	/** The moment; tests move it. */
	now: () => Date;
	/** Emits `changed` with an owner's id after a committed write, and `closing` when the server stops. */
	bus: EventEmitter<{ changed: [owner: string]; closing: [] }>;
	version: string;
	/** The origin at which it is reached, which is part of its name where it signs: `https://trellis.example.org`. */
	url: string;
	/** Whether it can send mail, and how: through which server, and from whom. */
	mail: boolean;
	sender: { server: string; from: string } | null;
};

type Told = { now?: () => Date; version?: string; url?: string; sender?: Place['sender'] };

/** @param connection an open database, whose closing stays with the caller */
export function openPlace(
	connection: Connection,
	{
		now = () => new Date(),
		version = 'dev',
		url = 'http://localhost:4181',
		sender = null
	}: Told = {}
): Place {
	const bus: Place['bus'] = new EventEmitter();
	// Every open page of every reader listens; the number is bounded by connections, not by a leak.
	bus.setMaxListeners(0);
	return { connection, now, bus, version, url, mail: sender !== null, sender };
}
