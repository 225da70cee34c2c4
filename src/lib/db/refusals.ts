/** The item was changed since the version the change was made on; `current` is it as it stands. */
export class Stale extends Error {
	override name = 'Stale';
	readonly current: { id: string; version: number };
	constructor(current: { id: string; version: number }) {
		super(`Version ${current.version} is newer than the one this change was made on.`);
		this.current = current;
	}
}

/** The owner's record holds no such item. */
export class NotInRecord extends Error {
	override name = 'NotInRecord';
}

/** The record already holds an item with this id. */
export class AlreadyInRecord extends Error {
	override name = 'AlreadyInRecord';
}

/** What is asked for cannot be done as things stand; the message says why, and what would be right. */
export class NotNow extends Error {
	override name = 'NotNow';
}

/** What is wrong with one field, in a sentence that says what would be right. */
export type FieldError = { field: string; message: string };

/** Fields that do not fit the rest of the record, each with what would be right. */
export class Unfit extends Error {
	override name = 'Unfit';
	readonly errors: FieldError[];
	constructor(errors: FieldError[]) {
		super(errors.map(({ message }) => message).join(' '));
		this.errors = errors;
	}
}
