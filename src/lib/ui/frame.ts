import type { IconComponent } from './icon.ts';
import { getContext, setContext, type Snippet } from 'svelte';

/** One page of the side navigation. `short` is its name in the tab bar of a phone; a `group` is a caption above it. */
export type NavItem = {
	href: string;
	label: string;
	short?: string;
	icon: IconComponent;
	keys?: string;
	group?: string;
};
/** Who is signed in, as shown at the foot of the navigation. */
export type FramePerson = { name: string; note?: string };

type Corner = { account: Snippet; home: string };
const KEY = 'frame';

/** What a page's top bar takes from its frame, to show on a phone. */
export const offerCorner = (corner: Corner): Corner => setContext(KEY, corner);
export const corner = (): Corner | undefined => getContext<Corner | undefined>(KEY);
