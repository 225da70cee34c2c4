import type { Binding } from '#lib/ui/keys.ts';

/** What the keys of a line do. */
export type LineDoing = {
	/** The line that holds the focus. */
	at: () => string | undefined;
	move: (by: number) => void;
	/** Opens or closes; turns round where neither is said. */
	open: (open?: boolean) => void;
	link: () => void;
	edit: () => void;
	choose: () => void;
};

/** The letters of the table, for the keys of the page. */
export function lineBindings({ at, move, link, edit, choose }: LineDoing): Binding[] {
	const group = 'Evidence';
	const when = () => at() !== undefined;
	return [
		{ keys: 'j', label: 'Next impact', group, run: () => move(1) },
		{ keys: 'k', label: 'Previous impact', group, run: () => move(-1) },
		{ keys: 'l', label: 'Add a link to this impact', group, run: link, when },
		{ keys: 'e', label: 'Open this impact to write in it', group, run: edit, when },
		{ keys: 'x', label: 'Choose this impact', group, run: choose, when }
	];
}
