import type { RecordItems } from '#lib/db/tables.ts';
import type { Problem } from './problem.ts';

/** The collections of a record as the API names them, by table. */
export const PATHS: { [Name in keyof RecordItems]: string } = {
	impact: '/impacts',
	theme: '/themes',
	competency: '/competencies',
	skill: '/skills',
	segment: '/segments',
	mastery_level: '/mastery-levels',
	feedback_request: '/feedback-requests',
	feedback: '/feedback',
	map_intent: '/map-intents',
	framework: '/frameworks',
	framework_version: '/framework-versions',
	role_assignment: '/role-assignments',
	assessment: '/assessments',
	growth_page: '/growth-pages',
	goal: '/goals',
	check_in: '/check-ins',
	habit: '/habits',
	celebration: '/celebrations',
	comment: '/comments',
	preference: '/preferences'
};

/** The API refused; `problem` says what would be right. */
export class Refused extends Error {
	override name = 'Refused';
	readonly problem: Problem;
	constructor(problem: Problem) {
		super(problem.detail);
		this.problem = problem;
	}
}

/** The API could not be reached at all, so nothing is known to be stored. */
export class Unreachable extends Error {
	override name = 'Unreachable';
}

/** What a proxy answers while the server behind it is away; Trellis itself never does. */
const AWAY = new Set([502, 503, 504]);

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;
type Item = { id: string; version: number };
type Sending = { query?: URLSearchParams; headers?: Record<string, string>; text?: string };

/** The typed client of the API: what pages, command line and tests all use. */
export class Client {
	readonly #fetch: Fetch;
	readonly #base: string;
	readonly #headers: Record<string, string>;

	/** @param origin of the server, empty within its own pages. @param token an access token, where no session cookie speaks */
	constructor(fetch: Fetch, { origin = '', token }: { origin?: string; token?: string } = {}) {
		this.#fetch = fetch;
		this.#base = `${origin}/api/v1`;
		this.#headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
	}

	/** Sends a request and gives back the answer, whatever it holds. @throws Refused, Unreachable */
	async send(
		method: string,
		path: string,
		body?: unknown,
		sending: Sending = {}
	): Promise<Response> {
		const {
			query,
			headers,
			text = body === undefined ? undefined : JSON.stringify(body)
		} = sending;
		const address = `${this.#base}${path}${query?.size ? `?${query}` : ''}`;
		const type: Record<string, string> =
			text === undefined ? {} : { 'content-type': 'application/json' };
		let answer: Response;
		try {
			answer = await this.#fetch(address, {
				method,
				headers: { ...this.#headers, ...type, ...headers },
				...(text !== undefined && { body: text })
			});
		} catch (error) {
			throw new Unreachable(`${address} cannot be reached.`, { cause: error });
		}
		if (AWAY.has(answer.status)) throw new Unreachable(`${address} is not answered at the moment.`);
		if (!answer.ok) throw new Refused(await problemOf(answer));
		return answer;
	}

	/** Gets one JSON answer. @throws Refused, Unreachable */
	async get<Answer>(path: string, query?: URLSearchParams): Promise<Answer> {
		const answer = await this.send('GET', path, undefined, { query });
		return (await answer.json()) as Answer;
	}

	/** Posts a JSON body and gets a JSON answer. @throws Refused, Unreachable */
	async post<Answer>(path: string, body?: unknown): Promise<Answer> {
		const answer = await this.send('POST', path, body);
		return (answer.status === 204 ? undefined : await answer.json()) as Answer;
	}

	/** All items of a collection, page after page. */
	async list<Name extends keyof RecordItems>(
		name: Name,
		which: 'kept' | 'bin' | 'all' = 'kept'
	): Promise<RecordItems[Name][]> {
		const items: RecordItems[Name][] = [];
		const query = new URLSearchParams(which === 'kept' ? {} : { which });
		for (;;) {
			const page = await this.get<{ items: RecordItems[Name][]; next: string | null }>(
				PATHS[name],
				query
			);
			items.push(...page.items);
			if (page.next === null) return items;
			query.set('after', page.next);
		}
	}

	/** One item of a collection. @throws Refused where there is none, Unreachable */
	async item<Name extends keyof RecordItems>(name: Name, id: string): Promise<RecordItems[Name]> {
		return this.get<RecordItems[Name]>(`${PATHS[name]}/${encodeURIComponent(id)}`);
	}

	/** Creates an item once, however often it has to be sent; `id` is also the key that makes it so. */
	async create<Name extends keyof RecordItems>(
		name: Name,
		input: { id: string } & Partial<RecordItems[Name]>
	): Promise<RecordItems[Name]> {
		const headers = { 'idempotency-key': input.id };
		return this.#item(await this.send('POST', PATHS[name], input, { headers }));
	}

	/** Changes fields of an item that is still at the version given. */
	async change<Name extends keyof RecordItems>(
		name: Name,
		item: Item,
		changes: Partial<RecordItems[Name]>
	): Promise<RecordItems[Name]> {
		return this.#item(await this.send('PATCH', this.#at(name, item), changes, this.#match(item)));
	}

	async remove<Name extends keyof RecordItems>(name: Name, item: Item): Promise<RecordItems[Name]> {
		return this.#item(
			await this.send('DELETE', this.#at(name, item), undefined, this.#match(item))
		);
	}

	async restore<Name extends keyof RecordItems>(
		name: Name,
		item: Item
	): Promise<RecordItems[Name]> {
		const path = `${this.#at(name, item)}/restore`;
		return this.#item(await this.send('POST', path, undefined, this.#match(item)));
	}

	#at = (name: keyof RecordItems, { id }: Item) => `${PATHS[name]}/${encodeURIComponent(id)}`;
	#match = ({ version }: Item) => ({ headers: { 'if-match': `"${version}"` } });
	#item = async <Stored>(answer: Response) => (await answer.json()) as Stored;
}

async function problemOf(answer: Response): Promise<Problem> {
	const text = await answer.text();
	if (answer.headers.get('content-type')?.includes('problem+json'))
		return JSON.parse(text) as Problem;
	return {
		type: 'about:blank',
		title: 'This was not answered by Trellis',
		status: answer.status,
		detail: `The answer was ${answer.status} ${answer.statusText}. Check the address.`
	};
}
