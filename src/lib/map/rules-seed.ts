/** A whole number of 32 bits out of an id (FNV-1a), so that chance begins at the same point everywhere. */
export function seedOf(id: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < id.length; at++) {
		hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	}
	return hash >>> 0;
}

/** Numbers from 0 up to 1, the same ones for the same seed on every machine (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
