import { type Client, Refused, Unreachable } from '#lib/http/client.ts';
import type { SharedComment, SharedPage } from './schema-shared.ts';
import type { Talk } from './state-comments.svelte.ts';

const LOST = 'Trellis cannot be reached. What you typed is still here; try again in a moment.';
/** Where this browser keeps the name under which somebody comments. */
const KEPT = 'comment-name';

/** A page that somebody shared, opened by its token, with what is said on it. */
export class SharedState implements Talk {
	readonly #client: Client;
	readonly #token: string;
	page = $state.raw<SharedPage>();
	/** Why there is nothing to see. */
	dead = $state('');
	readonly writer = new Writer();

	constructor(client: Client, token: string) {
		this.#client = client;
		this.#token = token;
	}

	get open() {
		return this.page?.may === 'comment';
	}
	nameOf = (author: string) => author || (this.page?.paper.owner.name ?? '');
	threads = (about: string): SharedComment[] =>
		this.page?.comments.filter((comment) => comment.about === about) ?? [];

	/** Reads the page anew; where it cannot be reached now, what was read stays. */
	async read(): Promise<void> {
		const said = await this.#send('', {});
		if (said !== LOST || !this.page) this.dead = said ?? '';
		if (said && said !== LOST) this.page = undefined;
	}

	say = (about: string, words: string) => this.#write('/comments', { about, words });
	answer = (comment: string, words: string) => this.#write('/answers', { comment, words });

	#write(where: string, body: object): Promise<string | undefined> {
		const author = this.writer.name.trim();
		if (!author)
			return Promise.resolve('Say who you are first, so that it is known whose word it is.');
		return this.#send(where, { ...body, author });
	}

	/** Resolves to why it was refused. */
	async #send(where: string, body: object): Promise<string | undefined> {
		try {
			const sent = { token: this.#token, ...body };
			this.page = await this.#client.post<SharedPage>(`/shared-pages${where}`, sent);
			return undefined;
		} catch (error) {
			if (error instanceof Unreachable) return LOST;
			if (!(error instanceof Refused)) throw error;
			return error.problem.errors?.[0]?.message ?? error.problem.detail;
		}
	}
}

/** Who comments, as said once in this browser and kept nowhere else. */
class Writer {
	#name = $state(localStorage.getItem(KEPT) ?? '');
	get name() {
		return this.#name;
	}
	set name(name: string) {
		this.#name = name;
		localStorage.setItem(KEPT, name);
	}
}
