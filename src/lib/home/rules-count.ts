const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number as a word: "three"; from eleven on in figures. */
export const spelled = (count: number): string => SMALL[count] ?? `${count}`;

/** How many of something: "two impacts", "one impact"; `first` where it begins a sentence: "Two impacts". */
export function counted(count: number, what: string, first = false): string {
	const words = `${spelled(count)} ${what}${count === 1 ? '' : 's'}`;
	return first ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}
