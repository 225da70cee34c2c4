/** The kinds of forge whose addresses are known. */
export const FORGES = ['github', 'gitlab', 'bitbucket', 'gitea'] as const;
export type Forge = (typeof FORGES)[number];

/** Where a repository can be seen: the address of its page, without anything secret. */
export type RemoteAddress = { forge: Forge; base: string };

const KNOWN: readonly [RegExp, Forge][] = [
	[/(^|\.)github\./, 'github'],
	[/(^|\.)gitlab\./, 'gitlab'],
	[/(^|\.)bitbucket\.org$/, 'bitbucket'],
	[/^codeberg\.org$|(^|\.)(gitea|forgejo)\./, 'gitea']
];

/**
 * The page of a remote such as `git@github.com:o/r.git`, `https://host/o/r` or `ssh://git@host/o/r.git`.
 * A name or password in it is never kept. Null for a folder, or for a host that is not known and whose
 * `forge` is not said either: an address is never guessed.
 */
export function remoteAddress(remote: string, forge?: Forge): RemoteAddress | null {
	const place = placeOf(remote.trim());
	if (!place) return null;
	const path = place.path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
	const known = forge ?? KNOWN.find(([host]) => host.test(place.host))?.[1];
	if (!known || !/^[^\s/?#]+(\/[^\s/?#]+)+$/.test(path)) return null;
	return { forge: known, base: `${place.scheme}//${place.host}/${path}` };
}

function placeOf(remote: string): { scheme: string; host: string; path: string } | null {
	const url = /^(https?|ssh|git|git\+ssh):\/\//i.test(remote) ? URL.parse(remote) : null;
	if (url) {
		const web = url.protocol === 'http:' || url.protocol === 'https:';
		const host = web ? url.host : url.hostname;
		return { scheme: web ? url.protocol : 'https:', host: host.toLowerCase(), path: url.pathname };
	}
	const [, host, path] =
		/^(?:[^\s@/:]+@)?([a-z0-9.-]+\.[a-z0-9-]+):(?!\/\/)(\S+)$/i.exec(remote) ?? [];
	return host && path ? { scheme: 'https:', host: host.toLowerCase(), path } : null;
}

const LINKS: Record<
	Forge,
	{ request: string; issue: string; commit: string; compare: (from: string, to: string) => string }
> = {
	github: {
		...{ request: '/pull/', issue: '/issues/', commit: '/commit/' },
		compare: (from, to) => `/compare/${from}...${to}`
	},
	gitlab: {
		...{ request: '/-/merge_requests/', issue: '/-/issues/', commit: '/-/commit/' },
		compare: (from, to) => `/-/compare/${from}...${to}`
	},
	bitbucket: {
		...{ request: '/pull-requests/', issue: '/issues/', commit: '/commits/' },
		compare: (from, to) => `/branches/compare/${to}%0D${from}`
	},
	gitea: {
		...{ request: '/pulls/', issue: '/issues/', commit: '/commit/' },
		compare: (from, to) => `/compare/${from}...${to}`
	}
};

/** The page of "#123" or "!45"; on GitLab "#" numbers an issue, elsewhere the request itself. */
export function referenceLink({ forge, base }: RemoteAddress, reference: string): string {
	const isIssue = forge === 'gitlab' && reference.startsWith('#');
	return base + LINKS[forge][isIssue ? 'issue' : 'request'] + reference.slice(1);
}

/** The page of one commit. */
export function commitLink({ forge, base }: RemoteAddress, id: string): string {
	return base + LINKS[forge].commit + id;
}

/** The page of everything between two commits. */
export function compareLink({ forge, base }: RemoteAddress, from: string, to: string): string {
	return base + LINKS[forge].compare(from, to);
}
