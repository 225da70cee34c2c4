/** Characters a password has at least; NIST SP 800-63B asks for 8 and prefers length to kinds of characters. */
export const PASSWORD_LENGTH = 10;

/**
 * What is wrong with a password, in a sentence, or nothing: too short, among the most used, or made of the
 * e-mail address or the product's name (NIST SP 800-63B, 5.1.1.2).
 * @param mostUsed the passwords that attackers try first, in lower case
 */
export function passwordFault(
	password: string,
	email: string,
	mostUsed: ReadonlySet<string>
): string | undefined {
	const lower = password.toLowerCase();
	if ([...password].length < PASSWORD_LENGTH)
		return `Use at least ${PASSWORD_LENGTH} characters; a few words in a row are easy to keep.`;
	if (mostUsed.has(lower) || new Set(lower).size < 4)
		return 'This is one of the passwords that are tried first; choose another.';
	const [mailbox = ''] = email.toLowerCase().split('@');
	if ([mailbox, 'trellis'].some((word) => word.length > 3 && lower.replace(word, '').length < 5))
		return 'Leave your e-mail address and the name Trellis out of it.';
	return undefined;
}

/**
 * Where to go after signing in: the path and question of an address of this Trellis, or home for anything
 * else, so that no link to the sign-in page can lead to another site.
 */
export function localPath(to: string | null): string {
	const here = 'http://trellis.invalid';
	if (!to?.startsWith('/') || !URL.canParse(to, here)) return '/';
	const { origin, pathname, search } = new URL(to, here);
	return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}

/** The token in what a person pastes: a whole link, or only the part after its #. */
export const tokenIn = (pasted: string): string => pasted.trim().split('#').at(-1) ?? '';

const BROWSERS = [
	['Edg/', 'Edge'],
	['OPR/', 'Opera'],
	['Firefox/', 'Firefox'],
	['Chrome/', 'Chrome'],
	['Safari/', 'Safari']
] as const;
const SYSTEMS = [
	['iPhone', 'an iPhone'],
	['iPad', 'an iPad'],
	['Android', 'Android'],
	['Windows', 'Windows'],
	['Mac OS X', 'a Mac'],
	['Linux', 'Linux']
] as const;

/**
 * What a person would call the browser of a session: "Firefox on Linux". Browsers name others in their
 * user agent to be taken for them, so the first match of an ordered list counts.
 */
export function browserOf(agent: string): string {
	const found = (names: readonly (readonly [string, string])[]) =>
		names.find(([mark]) => agent.includes(mark))?.[1];
	const browser = found(BROWSERS) ?? 'A browser';
	const system = found(SYSTEMS);
	return system ? `${browser} on ${system}` : browser;
}
