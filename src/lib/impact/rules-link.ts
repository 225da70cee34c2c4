/** An address made whole, or what would be right. */
export type Link = { url: string; problem?: never } | { url?: never; problem: string };

const WRONG =
	'Paste a whole address, such as https://example.org/page. It is only kept, never opened.';

/** The address meant by what was pasted: one that begins with a host gets https in front; other schemes are refused. */
export function readLink(text: string): Link {
	const words = text.trim();
	const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(words)?.[1]?.toLowerCase();
	if (scheme === 'mailto') return /^mailto:[^\s@]+@\S+$/i.test(words) ? { url: words } : wrong();
	if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return wrong();
	const url = scheme === undefined ? `https://${words}` : words;
	const parsed = /^https?:\/\/\S+$/i.test(url) ? URL.parse(url) : null;
	const named = parsed !== null && (scheme !== undefined || parsed.hostname.includes('.'));
	return named ? { url } : wrong();
}

const wrong = (): Link => ({ problem: WRONG });
