import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Db } from '#lib/db/connect.server.ts';
import { inTransaction } from '#lib/db/write.server.ts';
import { methodOf, type PublicKey } from './rules-controller.ts';
import { toMultikey } from './rules-multikey.ts';

const PUBLIC = ['id', 'address', 'from', 'to'] as const;
/** Bytes before the key itself in the public half's DER (RFC 8410). */
const BEFORE = 12;

/** Every key that ever signed here, oldest first; the private halves stay where they are. */
export async function listKeys(db: Db): Promise<PublicKey[]> {
	return db.selectFrom('instance_key').select(PUBLIC).orderBy('from').orderBy('id').execute();
}

/**
 * Sees to it that there is a key to sign with at this address: at the first start, and where the instance has
 * moved, whose earlier key is put aside. Two nodes that start at once may make one each, and both hold.
 */
export async function ensureKey(db: Db, address: string, now: Date): Promise<void> {
	const current = await currentKey(db);
	if (current?.address !== address) await rotateKey(db, address, now);
}

/** Puts the keys in use aside, which sign nothing from now on and stay published, and makes a new one. */
export async function rotateKey(db: Db, address: string, now: Date): Promise<PublicKey> {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(BEFORE);
	const at = now.toISOString();
	const made = { id: toMultikey(bytes), address, from: at, to: null };
	const kept = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
	await inTransaction(db, async (transaction) => {
		await transaction.updateTable('instance_key').set({ to: at }).where('to', 'is', null).execute();
		await transaction
			.insertInto('instance_key')
			.values({ ...made, private: kept })
			.execute();
	});
	return made;
}

/** The key in use; nothing before the first start. */
export async function currentKey(db: Db): Promise<PublicKey | undefined> {
	return db
		.selectFrom('instance_key')
		.select(PUBLIC)
		.where('to', 'is', null)
		.orderBy('from', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
}

/** What signs now: the private half of the key in use, under the address of its public half. */
export async function signingKey(
	db: Db
): Promise<{ key: KeyObject; verificationMethod: string; address: string }> {
	const row = await db
		.selectFrom('instance_key')
		.selectAll()
		.where('to', 'is', null)
		.orderBy('from', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	if (!row) throw new Error('There is no key to sign with yet; start Trellis once.');
	const der = Buffer.from(row.private, 'base64url');
	const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
	return { key, verificationMethod: methodOf(row), address: row.address };
}
