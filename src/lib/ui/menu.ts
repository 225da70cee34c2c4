import type { IconComponent } from './icon.ts';
import type { Snippet } from 'svelte';

/**
 * One line of a menu: goes to `href` or does `run`. With `checked` it is one choice among its group;
 * `leading` takes the place of the icon.
 */
export type MenuItem = {
	label: string;
	hint?: string;
	icon?: IconComponent;
	leading?: Snippet;
	keys?: string;
	href?: string;
	run?: () => void;
	checked?: boolean;
	danger?: boolean;
	disabled?: boolean;
};
/** Lines that belong together, under a label where there is one. */
export type MenuGroup = { label?: string; items: MenuItem[] };

/** What the opener of a menu must carry; spread it on a Button or a button. */
export type MenuOpener = {
	id: string;
	popovertarget: string;
	style: string;
	'aria-haspopup': 'menu';
	'aria-expanded': boolean;
	'aria-controls': string;
	onkeydown: (event: KeyboardEvent) => void;
};
