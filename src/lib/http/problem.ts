import type { FieldError } from '#lib/db/refusals.ts';

/** An error as the API tells it: RFC 9457 problem details, with the fields it is about. */
export type Problem = {
	type: string;
	title: string;
	status: number;
	detail: string;
	errors?: FieldError[];
	/** With 412: the item as it stands now. */
	current?: unknown;
};

/** What a problem says of one field, in a sentence; nothing where it has nothing to say of it. */
export const saidOf = (problem: Problem | undefined, field: string): string | undefined =>
	problem?.errors?.find((error) => error.field === field)?.message;

/** The kinds of refusal, each with its HTTP status and its title. */
export const REFUSALS = {
	'bad-request': [400, 'This cannot be read'],
	'not-signed-in': [401, 'Sign in first'],
	'not-allowed': [403, 'This is not open to you'],
	'not-found': [404, 'There is nothing here'],
	conflict: [409, 'This is in the way of something else'],
	'out-of-date': [412, 'It has changed since you opened it'],
	'too-large': [413, 'This is too large'],
	'wrong-type': [415, 'This kind of content is not taken'],
	'not-valid': [422, 'Some of this needs another look'],
	'say-which-version': [428, 'Say which version you are changing'],
	'too-often': [429, 'Too many tries'],
	failed: [500, 'Something went wrong here']
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalKind = keyof typeof REFUSALS;

/** Thrown by an operation that will not do what was asked; `detail` says what would be right. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly kind: RefusalKind;
	readonly errors: FieldError[] | undefined;
	readonly current: unknown;
	/** Seconds after which it may be asked again. */
	readonly retryAfter: number | undefined;

	constructor(
		kind: RefusalKind,
		detail: string,
		more: { errors?: FieldError[]; current?: unknown; retryAfter?: number } = {}
	) {
		super(detail);
		this.kind = kind;
		this.errors = more.errors;
		this.current = more.current;
		this.retryAfter = more.retryAfter;
	}

	/** The problem details that tell of it. */
	get problem(): Problem {
		const [status, title] = REFUSALS[this.kind];
		return {
			type: `/api#problem-${this.kind}`,
			title,
			status,
			detail: this.message,
			...(this.errors && { errors: this.errors }),
			...(this.current !== undefined && { current: this.current })
		};
	}
}
