/** How many pictures are kept; the one asked for longest ago goes first. */
const MOST = 64;

type Bytes = Uint8Array<ArrayBuffer>;
type Entry = { state: string; bytes: Promise<Bytes> };

/** Pictures already drawn, each as long as the state it was drawn from is the present one. */
export class Kept {
	readonly #entries = new Map<string, Entry>();

	/** The picture of that name in that state; made where it is not kept, once for all who ask meanwhile. */
	get(name: string, state: string, make: () => Promise<Bytes>): Promise<Bytes> {
		const found = this.#entries.get(name);
		const entry = found?.state === state ? found : { state, bytes: make() };
		this.#entries.delete(name);
		this.#entries.set(name, entry);
		// What failed is not kept.
		if (entry !== found) entry.bytes.catch(() => this.#forget(name, entry));
		for (const oldest of this.#entries.keys()) {
			if (this.#entries.size <= MOST) break;
			this.#entries.delete(oldest);
		}
		return entry.bytes;
	}

	#forget(name: string, entry: Entry) {
		if (this.#entries.get(name) === entry) this.#entries.delete(name);
	}
}
