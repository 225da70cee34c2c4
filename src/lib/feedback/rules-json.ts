/** A document is not of the kind that can be checked; the message says of what, in a sentence that begins with "It". */
export class Unreadable extends Error {
	override name = 'Unreadable';
}

export type JsonObject = { [field: string]: unknown };

/** Whether something is a JSON object: no list, no null. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or many, as a list. */
export function listed(value: unknown): unknown[] {
	return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
}

/** The address that something has: its text, or the `id` of an object. */
export function idOf(value: unknown): string | undefined {
	const id = isObject(value) ? (value.id ?? value['@id']) : value;
	return typeof id === 'string' ? id : undefined;
}

/** The text in a field of an object; nothing where there is none. */
export function textIn(value: unknown, field: string): string | undefined {
	const text = isObject(value) ? value[field] : undefined;
	return typeof text === 'string' ? text : undefined;
}

/** The types that an object says it has. */
export function typesOf(value: unknown): unknown[] {
	return isObject(value) ? listed(value.type ?? value['@type']) : [];
}
