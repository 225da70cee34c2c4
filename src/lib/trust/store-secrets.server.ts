import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's first choice for argon2id: 19 MiB of memory, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** The stored form of a password: argon2id with its costs and its own salt. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await derive('argon2id', {
		...COST,
		message: password.normalize('NFKC'),
		nonce: salt
	});
	const { memory, passes, parallelism } = COST;
	return [
		'argon2id',
		`m=${memory},t=${passes},p=${parallelism}`,
		salt.toString('base64url'),
		tag.toString('base64url')
	].join('$');
}

/** Whether the password is the one that was stored, in the same time whichever way it comes out. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
	const [, costs = '', salt = '', tag = ''] = stored.split('$');
	const [memory, passes, parallelism] = costs.split(',').map((part) => Number(part.slice(2)));
	const known = Buffer.from(tag, 'base64url');
	const made = await derive('argon2id', {
		message: password.normalize('NFKC'),
		nonce: Buffer.from(salt, 'base64url'),
		memory: memory ?? COST.memory,
		passes: passes ?? COST.passes,
		parallelism: parallelism ?? COST.parallelism,
		tagLength: known.length
	});
	return timingSafeEqual(known, made);
}
