import { expect, vi } from 'vitest';
import { type Command, parse } from './options.ts';

/** What a command prints that ends well, a line each, with what it writes as it goes. */
export async function printedBy(command: Command, words: readonly string[]): Promise<string> {
	const said: string[] = [];
	const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
	const write = vi
		.spyOn(process.stdout, 'write')
		.mockImplementation((text) => said.push(String(text)) > 0);
	try {
		expect(await command.run(parse(command, [...words]))).toBe(0);
	} finally {
		log.mockRestore();
		write.mockRestore();
	}
	return said.join('\n');
}
