import { connect } from '#lib/db/connect.server.ts';
import { currentKey, rotateKey } from '#lib/feedback/store-keys.server.ts';
import { type Command, origin } from './options.ts';
import { storage, storageOptions } from './storage.ts';

/** Makes a new signing key on the machine itself. */
export const keysRotate: Command = {
	name: 'keys rotate',
	says: 'Sign with a new key from now on. The earlier keys stay published: what they signed still holds.',
	options: {
		...storageOptions,
		origin: {
			takes: 'URL',
			says: 'where this Trellis is reached; where the key in use says',
			environment: 'TRELLIS_ORIGIN'
		},
		json: { says: 'print the public key as JSON' }
	},
	run: async (given) => {
		const { db, close } = await connect(storage(given));
		try {
			const known = origin(given, 'origin');
			const address = known === undefined ? (await currentKey(db))?.address : `${known}/issuer`;
			if (address === undefined)
				throw new Error('There is no key yet: start Trellis once, or say --origin.');
			const key = await rotateKey(db, address, new Date());
			console.log(
				given.values.json
					? JSON.stringify(key, null, '\t')
					: `Signing as ${key.address} with the key ${key.id} from now on.`
			);
			return 0;
		} finally {
			await close();
		}
	}
};
