/** Western letters have a pattern of their own: the one for all letters takes long to make. */
const WESTERN = /^[^\u0250-\uffff]*$/;
const WESTERN_WORD = /[\da-zA-Z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f]\S*/g;

/** Up to two initials: of the first and the last word of a name, or "?" where it has no letter. */
export function initials(name: string): string {
	const words = name.match(WESTERN.test(name) ? WESTERN_WORD : /[\p{L}\p{N}]\S*/gu) ?? [];
	const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
	const letters = picked.map((word) => [...(word ?? '')][0] ?? '').join('');
	return letters.toLocaleUpperCase() || '?';
}

/** One of the four colours (0 to 3), the same for the same name everywhere (FNV-1a, 32 bits). */
export function hueOf(name: string): number {
	let hash = 0x811c9dc5;
	for (const letter of name.trim().toLowerCase()) {
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 16) % 4;
}
