import { connect } from '#lib/db/connect.server.ts';
import { makeLink } from '#lib/trust/store-links.server.ts';
import { firstPerson } from '#lib/trust/store-people.server.ts';
import { type Command, origin } from './options.ts';
import { storage, storageOptions } from './storage.ts';

/** Makes a one-time sign-in link, for an owner who has lost their password. */
export const link: Command = {
	name: 'link',
	says: 'Print a one-time sign-in link for the owner, with which a new password can be chosen.',
	options: {
		...storageOptions,
		origin: {
			takes: 'URL',
			says: 'where this Trellis is reached; http://127.0.0.1:4180',
			environment: 'TRELLIS_ORIGIN'
		}
	},
	run: async (given) => {
		const { db, close } = await connect(storage(given));
		try {
			const owner = await firstPerson(db);
			const purpose = owner ? 'sign_in' : 'first_owner';
			const token = await makeLink(db, purpose, owner?.id ?? null, new Date());
			console.log(`${origin(given, 'origin') ?? 'http://127.0.0.1:4180'}/start#${token}`);
			return 0;
		} finally {
			await close();
		}
	}
};
