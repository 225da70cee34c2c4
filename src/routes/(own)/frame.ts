import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import BookOpen from '@lucide/svelte/icons/book-open';
import Braces from '@lucide/svelte/icons/braces';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import House from '@lucide/svelte/icons/house';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Layers from '@lucide/svelte/icons/layers';
import LogOut from '@lucide/svelte/icons/log-out';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import Radar from '@lucide/svelte/icons/radar';
import Settings from '@lucide/svelte/icons/settings';
import Sprout from '@lucide/svelte/icons/sprout';
import TableProperties from '@lucide/svelte/icons/table-properties';
import Table2 from '@lucide/svelte/icons/table-2';
import Target from '@lucide/svelte/icons/target';
import Trash2 from '@lucide/svelte/icons/trash-2';
import { goto } from '$app/navigation';
import { Client } from '#lib/http/client.ts';
import type { NavItem } from '#lib/ui/frame.ts';
import type { Binding } from '#lib/ui/keys.ts';
import type { MenuGroup } from '#lib/ui/menu.ts';

/** What the frame itself can do, and the name of whose record it frames. */
export type Doing = {
	find: () => void;
	help: () => void;
	undo: () => void;
	again: () => void;
	self: string;
};

/** The rooms there are, in the order of a person's quarter; `tab` is their place at the foot of a phone. */
export const NAV: NavItem[] = [
	{ href: '/', label: 'This quarter', short: 'Quarter', icon: House, keys: 'g h', tab: 1 },
	{
		href: '/growth-page',
		label: 'Growth page',
		short: 'Growth',
		icon: BookOpen,
		keys: 'g p',
		tab: 5
	},
	{ href: '/goals', label: 'Goals', icon: Target, keys: 'g o' },
	{ href: '/plan', label: 'Plan', icon: ClipboardList, keys: 'g l', tab: 2 },
	{ href: '/map', label: 'Impact map', short: 'Map', icon: Radar, keys: 'g m', tab: 3 },
	{ href: '/evidence', label: 'Evidence', icon: Table2, keys: 'g e' },
	{ href: '/feedback', label: 'Feedback', icon: MessageSquareQuote, keys: 'g f', tab: 4 },
	{ href: '/skills', label: 'Skills map', icon: Layers, keys: 'g s', group: 'Company' },
	{
		href: '/growth-table',
		label: 'Growth table',
		icon: TableProperties,
		keys: 'g t',
		group: 'Company'
	}
];

/** Every page there is to go to. */
export const PAGES = [
	...NAV,
	{ href: '/in-and-out', label: 'In and out', icon: ArrowLeftRight, keys: 'g i' },
	{ href: '/settings', label: 'Settings', icon: Settings, keys: 'g ,' },
	{ href: '/settings/words', label: 'Skills and competencies', icon: Sprout, keys: undefined },
	{ href: '/bin', label: 'Bin', icon: Trash2, keys: 'g b' },
	{ href: '/api', label: 'The API', icon: Braces, keys: undefined }
];

/** The address of the page now shown with an impact opened over it. */
function impactAddress(id: string): string {
	const url = new URL(location.href);
	url.searchParams.set('impact', id);
	return `${url.pathname}${url.search}`;
}
export const openImpact = (id: string) => goto(impactAddress(id), { reset: false });

/** Asks about the impact that is open, else about the one that has the focus, else about one to be chosen. */
function ask() {
	const open = new URLSearchParams(location.search).get('impact');
	const focused = document.activeElement?.closest<HTMLElement>('[data-impact]')?.dataset.impact;
	const about = open === 'ahead' || open === 'back' ? null : (open ?? focused);
	void goto(about ? `/feedback?about=${about}` : '/feedback');
}

async function signOut() {
	await new Client((...request) => fetch(...request)).post('/sign-out');
	location.assign('/sign-in');
}

export function accountMenu({ help }: Doing): MenuGroup[] {
	return [
		{
			items: [
				...PAGES.slice(NAV.length).map(({ href, label, icon }) => ({ href, label, icon })),
				{ label: 'Keys', icon: Keyboard, keys: '?', run: help }
			]
		},
		{ items: [{ label: 'Sign out', icon: LogOut, run: () => void signOut() }] }
	];
}

export function bindings({ find, help, undo, again }: Doing): Binding[] {
	const go = PAGES.flatMap(({ href, label, keys }) =>
		keys ? [{ keys, label, group: 'Go to', run: () => void goto(href) }] : []
	);
	return [
		...go,
		{ keys: 'mod+k', label: 'Find or do', group: 'Anywhere', run: find, inFields: true },
		{ keys: '?', label: 'Show the keys', group: 'Anywhere', run: help },
		{ keys: 'mod+z', label: 'Undo', group: 'Anywhere', run: undo },
		{ keys: 'mod+y', label: 'Do again', group: 'Anywhere', run: again },
		{
			keys: 'n',
			label: 'New impact, looking ahead',
			group: 'Impact',
			run: () => void openImpact('ahead')
		},
		{
			keys: 'b',
			label: 'New impact, looking back',
			group: 'Impact',
			run: () => void openImpact('back')
		},
		{ keys: 'a', label: 'Ask for feedback', group: 'Impact', run: ask }
	];
}
