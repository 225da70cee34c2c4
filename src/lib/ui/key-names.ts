const SHOWN: Record<string, string> = {
	enter: '↵',
	escape: 'Esc',
	arrowup: '↑',
	arrowdown: '↓',
	arrowleft: '←',
	arrowright: '→',
	space: 'Space',
	shift: '⇧'
};

function shown(key: string, mac: boolean): string {
	if (key === 'mod') return mac ? '⌘' : 'Ctrl';
	if (key === 'alt') return mac ? '⌥' : 'Alt';
	return SHOWN[key] ?? key.toUpperCase();
}

/**
 * Keys as written on a key cap: "mod+k" becomes "⌘ K" on a Mac and "Ctrl K" elsewhere,
 * "g h" (one after the other) becomes "G H".
 */
export function keyCaps(keys: string, mac: boolean): string {
	return keys
		.toLowerCase()
		.split(/[ +]/)
		.map((key) => shown(key, mac))
		.join(' ');
}

/** The value of `aria-keyshortcuts`, or nothing for a sequence, which that attribute cannot say. */
export function ariaKeys(keys: string | undefined): string | undefined {
	if (keys === undefined || keys.includes(' ')) return undefined;
	const named = keys.replace(/\b[a-z]$/, (letter) => letter.toUpperCase());
	if (!named.startsWith('mod+')) return named;
	return `${named.replace('mod', 'Control')} ${named.replace('mod', 'Meta')}`;
}
