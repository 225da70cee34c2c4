/** As much of JSON Schema (2020-12) as the API's own document uses. */
export type Schema = {
	type?: string | string[];
	format?: string;
	enum?: unknown[];
	const?: unknown;
	anyOf?: Schema[];
	oneOf?: Schema[];
	allOf?: Schema[];
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	default?: unknown;
	$ref?: string;
};
type Content = { content?: Record<string, { schema?: Schema }> };
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Described = {
	operationId: string;
	tags?: string[];
	summary?: string;
	description?: string;
	parameters?: Parameter[];
	requestBody?: Content;
	responses: Record<string, Content & { description: string }>;
};
export type OpenApi = {
	info: { version: string; description: string };
	paths: Record<string, Record<string, Described>>;
};

/** One field of a body or one parameter: where it is, what it holds, and its limits. */
export type Line = { path: string; needed: boolean; holds: string };
/** A shape as lines, or the id of the operation that showed the same one before. */
export type Shape = { lines: Line[]; asIn?: string };
export type Operation = {
	id: string;
	method: string;
	path: string;
	summary: string;
	notes: string;
	who: string;
	parameters: Line[];
	body?: Shape;
	answers: { status: string; description: string; shape?: Shape }[];
};
export type OperationGroup = { tag: string; id: string; operations: Operation[] };

/** The operations of the document by tag, in its order, each shape written out once. */
export function outline(document: OpenApi): OperationGroup[] {
	const seen = new Map<string, string>();
	const groups = new Map<string, Operation[]>();
	for (const [path, methods] of Object.entries(document.paths))
		for (const [method, described] of Object.entries(methods)) {
			const tag = described.tags?.[0] ?? 'Other';
			const operations = groups.get(tag) ?? [];
			operations.push(operationOf(method, path, described, seen));
			groups.set(tag, operations);
		}
	return [...groups].map(([tag, operations]) => ({
		tag,
		id: tag.toLowerCase().replaceAll(' ', '-'),
		operations
	}));
}

const WHO = 'Who may: ';

function operationOf(
	method: string,
	path: string,
	{ operationId: id, summary = '', description = '', ...described }: Described,
	seen: Map<string, string>
): Operation {
	const paragraphs = description.split('\n\n');
	const who = paragraphs.find((paragraph) => paragraph.startsWith(WHO)) ?? WHO;
	const told = Object.entries(described.responses).filter(([status]) => status !== 'default');
	return {
		id,
		method: method.toUpperCase(),
		path,
		summary,
		notes: paragraphs.filter((paragraph) => paragraph !== who).join(' '),
		who: who.slice(WHO.length),
		parameters: (described.parameters ?? []).map((parameter) => ({
			path: `${parameter.name} (${parameter.in})`,
			needed: parameter.required ?? false,
			holds: holds(parameter.schema)
		})),
		body: shapeOf(schemaOf(described.requestBody), id, seen),
		answers: told.map(([status, answer]) => ({
			status,
			description: answer.description,
			shape: shapeOf(schemaOf(answer), id, seen)
		}))
	};
}

const schemaOf = (content: Content | undefined) => content?.content?.['application/json']?.schema;

function shapeOf(
	schema: Schema | undefined,
	id: string,
	seen: Map<string, string>
): Shape | undefined {
	if (!schema) return undefined;
	const lines = linesOf(schema);
	if (lines.length === 0) return undefined;
	const key = JSON.stringify(lines);
	const before = seen.get(key);
	if (before !== undefined) return { lines: [], asIn: before };
	seen.set(key, id);
	return { lines };
}

/** Every field under a schema as a path: `audience[].kind`. */
export function linesOf(schema: Schema, at = ''): Line[] {
	const inside = schema.items ?? schema;
	const start = schema.items ? `${at}[]` : at;
	return Object.entries(inside.properties ?? {}).flatMap(([name, field]) => {
		const path = start === '' ? name : `${start}.${name}`;
		const needed = inside.required?.includes(name) ?? false;
		return [{ path, needed, holds: holds(field) }, ...linesOf(field, path)];
	});
}

const FORMATS: Record<string, string> = {
	uuid: 'an id',
	date: 'a day such as 2026-11-17',
	'date-time': 'an instant in UTC',
	email: 'an e-mail address'
};
const TYPES: Record<string, string> = {
	string: 'text',
	integer: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	object: 'an object'
};

/** What a field holds, in words. */
export function holds(schema: Schema): string {
	return [kindOf(schema), limitsOf(schema), leftOut(schema)].filter(Boolean).join(', ');
}

function kindOf(schema: Schema): string {
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices) return choices.map(kindOf).join(' or ');
	if (schema.allOf) return schema.allOf.map(kindOf).join(' and ');
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	const types = [schema.type ?? []].flat();
	if (types.join() === 'null') return 'null';
	const orNull = types.includes('null') ? ' or null' : '';
	if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`;
	if (schema.items) return `a list of ${plural(kindOf(schema.items))}${orNull}`;
	const [type] = types.filter((each) => each !== 'null');
	return `${FORMATS[schema.format ?? ''] ?? TYPES[type ?? ''] ?? 'anything'}${orNull}`;
}

const PLURALS: Record<string, string> = {
	'an object': 'objects',
	text: 'texts',
	'an id': 'ids',
	'a number': 'numbers'
};
const plural = (kind: string) => PLURALS[kind] ?? kind;

function limitsOf({ minimum, maximum, minLength, maxLength, minItems, maxItems }: Schema): string {
	const range = (low: number | undefined, high: number | undefined, unit: string) => {
		if (high !== undefined && high < Number.MAX_SAFE_INTEGER)
			return low ? `${low} to ${high}${unit}` : `at most ${high}${unit}`;
		return low ? `at least ${low}${unit}` : '';
	};
	return (
		range(minimum, maximum, '') ||
		range(minLength, maxLength, ' characters') ||
		range(minItems, maxItems, ' of them')
	);
}

function leftOut({ default: value }: Schema): string {
	const nothing =
		value === undefined || value === null || value === '' || JSON.stringify(value) === '[]';
	return nothing ? '' : `${JSON.stringify(value)} when left out`;
}
