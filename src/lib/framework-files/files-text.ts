import { textOf } from '#lib/portability/rules-text.ts';
import { Damaged, type SourceFile } from './schema.ts';

/** The text of a file in whichever encoding it was saved, with line breaks of one kind and no mark before it. */
export const textIn = ({ bytes }: SourceFile): string =>
	textOf(bytes)
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n');

/** What a file of JSON holds. @throws Damaged with the line and column where it stops being JSON */
export function jsonIn(file: SourceFile): unknown {
	const text = textIn(file);
	try {
		return JSON.parse(text);
	} catch (error) {
		const said = (error as Error).message;
		const at = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length);
		const before = text.slice(0, at).split('\n');
		const spot = { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
		throw new Damaged(spot, 'Here it stops being JSON; look at the quotes, commas and brackets.');
	}
}
