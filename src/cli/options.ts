import { parseArgs } from 'node:util';

/** The words of the command are off; the message names the value and the right form. Exits with 2. */
export class Misuse extends Error {
	override name = 'Misuse';
}

/** One option: what it takes, in words for help (`undefined`: it is a switch), and the variable that can hold it. */
export type Option = { takes?: string; says: string; environment?: string; many?: boolean };
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;
export type Given = {
	values: Values;
	words: string[];
	/** The variables that held values which were not given as options. */
	variables: Record<string, string>;
};

/** One command of `trellis`: its words, what it says of itself, its options, and what it does. */
export type Command = {
	name: string;
	says: string;
	/** Words after the command, as help shows them: "ID", "FILE". */
	words?: string;
	options: Record<string, Option>;
	/** Returns the exit code. */
	run: (given: Given) => Promise<number>;
};

/** Reads the words after a command. @throws Misuse naming what is not known */
export function parse(command: Command, args: string[]): Given {
	const options = Object.fromEntries(
		Object.entries(command.options).map(([name, { takes, many }]) => [
			name,
			{
				type: takes === undefined ? ('boolean' as const) : ('string' as const),
				multiple: many === true
			}
		])
	);
	try {
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		const most = command.words?.split(' ').length ?? 0;
		if (positionals.length > most)
			throw new Misuse(`trellis ${command.name} does not take "${positionals[most]}".`);
		const variables: Record<string, string> = {};
		for (const [name, { environment = '' }] of Object.entries(command.options)) {
			const value = process.env[environment];
			if (values[name] !== undefined || !value) continue;
			values[name] = value;
			variables[name] = environment;
		}
		return { values, words: positionals, variables };
	} catch (error) {
		if (error instanceof Misuse) throw error;
		throw new Misuse((error as Error).message.split('. ')[0] + '.');
	}
}

/** The text given for an option, or undefined. */
export function text({ values }: Given, name: string): string | undefined {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
}

/** How the person named an option: `--port`, or the variable that holds it. */
export const called = ({ variables }: Given, name: string) => variables[name] ?? `--${name}`;

/** A port number given for an option. @throws Misuse */
export function port(given: Given, name: string, usual: number): number {
	const value = text(given, name);
	if (value === undefined) return usual;
	const number = Number(value);
	if (!/^\d+$/.test(value) || number > 65_535)
		throw new Misuse(
			`${called(given, name)} is "${value}"; give a port number from 0 to 65535, for example 4180.`
		);
	return number;
}

/** A web origin given for an option, such as https://trellis.example.org. @throws Misuse */
export function origin(given: Given, name: string): string | undefined {
	const value = text(given, name);
	if (value === undefined) return undefined;
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
		throw new Misuse(
			`${called(given, name)} is "${value}"; give scheme and host and nothing after it, for example https://trellis.example.org.`
		);
	return url.origin;
}
