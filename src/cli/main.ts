import { Refused } from '#lib/http/client.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';
import { Misuse, parse } from './options.ts';

/** Exit codes: 0 done, 1 it could not be done, 2 the command's own words are off. */
async function main(words: string[]): Promise<number> {
	const named = commands.filter(({ name }) =>
		name.split(' ').every((word, at) => words[at] === word)
	);
	// "goals add" and not "goals", whose words would be "add".
	const listed = named.toSorted((a, b) => b.name.length - a.name.length)[0];
	const command = await listed?.load();
	if (!command || words.includes('--help')) {
		const asked = command ?? (words[0] === undefined || ['help', '--help'].includes(words[0]));
		if (!asked) throw new Misuse(unknown(words[0] ?? ''));
		console.log(help(await Promise.all(commands.map(({ load }) => load())), command));
		return 0;
	}
	return command.run(parse(command, words.slice(command.name.split(' ').length)));
}

/** What is said of a word that is no command, or only the first half of one. */
function unknown(word: string): string {
	const halves = commands.filter(({ name }) => name.startsWith(`${word} `));
	const wholes = halves.map(({ name }) => `\`trellis ${name}\``);
	return wholes.length === 0
		? `There is no command "${word}".`
		: `"${word}" is the first half of a command: ${wholes.join(', ')}.`;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	const misuse = error instanceof Misuse;
	console.error(error instanceof Error ? error.message : String(error));
	if (error instanceof Refused)
		for (const { field, message } of error.problem.errors ?? [])
			console.error([field, message].filter(Boolean).join(': '));
	if (misuse) console.error('`trellis help` lists the commands and their options.');
	process.exitCode = misuse ? 2 : 1;
}
