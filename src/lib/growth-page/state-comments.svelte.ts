import { getContext, setContext } from 'svelte';
import { v7 as newId } from 'uuid';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { Comment } from './schema.ts';
import type { SharedComment } from './schema-shared.ts';

/** What is said beside the things on a page: by its owner on their own page, by somebody else on one shared with them. */
export interface Talk {
	/** Whether somebody may begin a thread where there is none. */
	readonly open: boolean;
	/** How a writer is named here; the owner writes with an empty name. */
	nameOf(author: string): string;
	threads(about: string): SharedComment[];
	/** Resolves to whether it was taken; what was refused is said where it was typed. */
	say(about: string, words: string): Promise<string | undefined>;
	answer(comment: string, words: string): Promise<string | undefined>;
	/** What only the owner does. */
	readonly owns?: {
		resolve(comment: string, done: boolean): void;
		remove(comment: string): void;
	};
	/** Where a writer says who they are, once. */
	readonly writer?: { name: string };
}

const seen = ({ id, about, author, words, created_at: at, answers, resolved_at }: Comment) => ({
	...{ id, about, author, words, at, answers, resolved_at }
});

/** The threads on one of the owner's pages, as the record holds them. */
export class OwnTalk implements Talk {
	readonly #record: OwnRecord;
	readonly #page: () => string;
	readonly #open: () => boolean;

	constructor(record: OwnRecord, page: () => string, open: () => boolean) {
		this.#record = record;
		this.#page = page;
		this.#open = open;
	}

	get open() {
		return this.#open();
	}
	nameOf = (author: string) => author || 'You';

	threads(about: string): SharedComment[] {
		const page = this.#page();
		return this.#record
			.items('comment')
			.filter((comment) => comment.growth_page === page && comment.about === about)
			.map(seen);
	}

	async say(about: string, words: string): Promise<string | undefined> {
		const comment = { growth_page: this.#page(), about, words };
		return (await this.#record.create('comment', comment, 'Comment written')).problem?.detail;
	}

	async answer(id: string, words: string): Promise<string | undefined> {
		const comment = this.#record.find('comment', id);
		if (!comment) return 'This comment is no longer here.';
		const added = { id: newId(), author: '', words, at: new Date().toISOString() };
		const changes = { answers: [...comment.answers, added], resolved_at: null };
		return (await this.#record.change('comment', id, changes, 'Answer written'))?.detail;
	}

	readonly owns = {
		resolve: (id: string, done: boolean) => {
			const resolved_at = done ? new Date().toISOString() : null;
			const label = done ? 'Comment resolved' : 'Comment opened again';
			void this.#record.change('comment', id, { resolved_at }, label);
		},
		remove: (id: string) => void this.#record.remove('comment', id, 'Comment removed')
	};
}

const KEY = Symbol('talk');
/** Makes what is said on a shared page reachable from its marks. */
export const setTalk = (talk: Talk) => setContext(KEY, talk);
export const getTalk = () => getContext<Talk | undefined>(KEY);
