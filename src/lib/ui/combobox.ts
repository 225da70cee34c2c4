import { folded } from './folded.ts';

/** One suggestion; `id` is what the caller knows it by. */
export type Suggestion = { id: string; label: string; hint?: string };

/** The suggestions that hold the text: first those that begin with it, then those with a word that does, then the rest. */
export function suggest(text: string, all: Suggestion[], most = 50): Suggestion[] {
	const wanted = folded(text.trim());
	if (wanted === '') return all.slice(0, most);
	const rank = ({ label, hint = '' }: Suggestion): number => {
		const name = folded(label);
		if (name.startsWith(wanted)) return 0;
		if (name.includes(` ${wanted}`)) return 1;
		if (name.includes(wanted)) return 2;
		return folded(hint).includes(wanted) ? 3 : Infinity;
	};
	return all
		.map((each) => ({ each, at: rank(each) }))
		.filter(({ at }) => at < Infinity)
		.sort((one, other) => one.at - other.at)
		.slice(0, most)
		.map(({ each }) => each);
}

/** Whether a new value may be offered: something is written, and no suggestion is called exactly that. */
export function isNew(text: string, all: Suggestion[]): boolean {
	const wanted = folded(text.trim());
	return wanted !== '' && !all.some(({ label }) => folded(label) === wanted);
}
