import type { IconComponent } from './icon.ts';
import { getContext, setContext, type Snippet } from 'svelte';

/**
 * One page of the side navigation. `tab` is its place in the tab bar of a phone, which holds five, and `short` its
 * name there; a `group` is a caption above it.
 */
export type NavItem = {
	href: string;
	label: string;
	short?: string;
	icon: IconComponent;
	keys?: string;
	group?: string;
	tab?: number;
};
/** Who is signed in, as shown at the foot of the navigation. */
export type FramePerson = { name: string; note?: string };

type Corner = { account: Snippet; home: string };
const KEY = 'frame';

/** What a page's top bar takes from its frame, to show on a phone. */
export const offerCorner = (corner: Corner): Corner => setContext(KEY, corner);
export const corner = (): Corner | undefined => getContext<Corner | undefined>(KEY);

/** The value of `aria-current` for a link: set on the page itself and on what lies below it, except below home. */
export function isHere(path: string, href: string, home: string): 'page' | undefined {
	return path === href || (href !== home && path.startsWith(`${href}/`)) ? 'page' : undefined;
}
