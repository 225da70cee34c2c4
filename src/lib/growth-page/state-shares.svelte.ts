import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { NewShare, Share, ShareInput } from '#lib/trust/schema-share.ts';

/** The links by which the owner shares growth pages, as the server knows them. */
export class Shares {
	items = $state.raw<Share[]>([]);
	/** Whether the owner is asked with whom to share the page. */
	asking = $state(false);
	readonly #record: OwnRecord;

	constructor(record: OwnRecord) {
		this.#record = record;
	}

	/** Those that show a page. */
	of(page: string): Share[] {
		return this.items.filter((share) => share.page === page);
	}

	/** @throws Refused, Unreachable */
	async load(): Promise<void> {
		const { items } = await this.#record.client.get<{ items: Share[] }>('/shares');
		this.items = items.filter(({ what }) => what === 'growth_page');
	}

	/** Makes one; its token is in the answer, this once. @throws Refused, Unreachable */
	async make(wanted: Omit<ShareInput, 'what'>): Promise<NewShare> {
		const made = await this.#record.client.post<NewShare>('/shares', wanted);
		await this.load();
		return made;
	}

	/** @throws Refused, Unreachable */
	async revoke(id: string): Promise<void> {
		await this.#record.client.send('DELETE', `/shares/${id}`);
		this.items = this.items.filter((share) => share.id !== id);
	}
}

const known = new WeakMap<OwnRecord, Shares>();
/** The shares of a record: one list, whichever part of the page asks. */
export function sharesOf(record: OwnRecord): Shares {
	const shares = known.get(record) ?? new Shares(record);
	known.set(record, shares);
	return shares;
}
