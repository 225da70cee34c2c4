import { Unfit } from '#lib/db/refusals.ts';
import { passwordFault } from './rules.ts';

let mostUsed: Promise<Set<string>> | undefined;

/** The passwords tried first, most used first; loaded only when somebody chooses a password. */
async function mostUsedPasswords(): Promise<Set<string>> {
	const { dictionary } = await import('@zxcvbn-ts/language-common');
	return new Set(dictionary['passwords-common'].map(String));
}

/** @throws Unfit naming the field `password` and what would be right */
export async function checkNewPassword(password: string, email: string): Promise<void> {
	mostUsed ??= mostUsedPasswords();
	const fault = passwordFault(password, email, await mostUsed);
	if (fault) throw new Unfit([{ field: 'password', message: fault }]);
}
