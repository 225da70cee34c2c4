const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes as base58btc writes them (https://www.w3.org/TR/cid-1.0/#multibase-0, without its leading z). */
export function toBase58(bytes: Uint8Array): string {
	let number = 0n;
	for (const byte of bytes) number = number * 256n + BigInt(byte);
	let text = '';
	for (; number > 0n; number /= 58n) text = `${LETTERS[Number(number % 58n)]}${text}`;
	const zeros = bytes.findIndex((byte) => byte !== 0);
	return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** What base58btc text stands for where that is so many bytes, and nothing where it is not. */
export function fromBase58(text: string, length: number): Uint8Array | undefined {
	// A text of more letters than its bytes can need is not tried: the time it takes grows with their square.
	if (text.length > length * 2) return undefined;
	let number = 0n;
	for (const letter of text) {
		const value = LETTERS.indexOf(letter);
		if (value < 0) return undefined;
		number = number * 58n + BigInt(value);
	}
	const bytes: number[] = [];
	for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
	const zeros = /^1*/.exec(text)?.[0].length ?? 0;
	const all = Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes]);
	return all.length === length ? all : undefined;
}
