import { connect } from '#lib/db/connect.server.ts';
import { SCOPES, type Scope } from '#lib/trust/schema.ts';
import { createToken } from '#lib/trust/store-access.server.ts';
import { firstPerson } from '#lib/trust/store-people.server.ts';
import { type Command, Misuse } from './options.ts';
import { storage, storageOptions } from './storage.ts';

/** Makes an access token on the machine itself: whoever can read the database file may speak for its owner. */
export const tokenCreate: Command = {
	name: 'token create',
	says: 'Print a new access token for the owner, on the machine where the record is kept.',
	options: {
		...storageOptions,
		name: { takes: 'NAME', says: 'what to call it; "command line"' },
		scope: { takes: 'SCOPE', says: `${SCOPES.join(' or ')}; both`, many: true },
		days: { takes: 'N', says: 'days until it ends; never' },
		json: { says: 'print the whole token as JSON' }
	},
	run: async (given) => {
		const { values } = given;
		const scopes = (values.scope ?? [...SCOPES]) as string[];
		const unknown = scopes.find((scope) => !SCOPES.includes(scope as Scope));
		if (unknown) throw new Misuse(`--scope is "${unknown}"; choose ${SCOPES.join(' or ')}.`);
		const days = values.days === undefined ? null : Number(values.days);
		if (days !== null && !(Number.isInteger(days) && days > 0 && days <= 366))
			throw new Misuse(`--days is "${String(values.days)}"; give whole days from 1 to 366.`);
		const { db, close } = await connect(storage(given));
		try {
			const owner = await firstPerson(db);
			if (!owner)
				throw new Error('Nobody has an account here yet. Start Trellis and open its first link.');
			const name = typeof values.name === 'string' ? values.name : 'command line';
			const token = await createToken(
				db,
				owner.id,
				{ name, scopes: scopes as Scope[], days },
				new Date()
			);
			console.log(values.json ? JSON.stringify(token, null, '\t') : token.secret);
			return 0;
		} finally {
			await close();
		}
	}
};
