/** Up to two initials: of the first and the last word of a name, or "?" where it has no letter. */
export function initials(name: string): string {
	const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
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
