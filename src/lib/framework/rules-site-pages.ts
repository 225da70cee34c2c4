import type { Paper } from './rules-booklet.ts';
import type { CompetencyShown, LevelShown, RoleShown, Site } from './rules-site.ts';

/** A page of a published framework: what it shows and what it is called. */
export type SitePage = { path: string; title: string } & (
	| { kind: 'overview' | 'mastery' | 'search' }
	| { kind: 'role'; role: RoleShown }
	| { kind: 'level'; level: LevelShown }
	| { kind: 'competency'; competency: CompetencyShown }
	| { kind: 'booklet'; paper: Paper; role?: RoleShown }
);

/** Leads from the page that is shown to another by its path: within a server by its address, in files by their places. */
export type To = (path: string) => string;

/** Every page there is, the overview first. */
export function pagesOf(site: Site): SitePage[] {
	return [
		{ kind: 'overview', path: '', title: site.name },
		...site.roles.flatMap((role): SitePage[] => [
			{ kind: 'role', path: role.path, title: role.role.name, role },
			...role.levels.map((level): SitePage => {
				return { kind: 'level', path: level.path, title: level.title, level };
			})
		]),
		...site.competencies.map((competency): SitePage => {
			const { path } = competency;
			return { kind: 'competency', path, title: competency.competency.name, competency };
		}),
		{ kind: 'mastery', path: 'mastery', title: 'Mastery' },
		{ kind: 'search', path: 'search', title: 'Search' },
		...PAPERS.flatMap((paper) => [
			booklet(paper),
			...(site.roles.length > 1 ? site.roles.map((role) => booklet(paper, role)) : [])
		])
	];
}

const PAPERS: Paper[] = ['a4', 'letter'];

function booklet(paper: Paper, role?: RoleShown): SitePage {
	const title = role ? `${role.role.name}, booklet` : 'Booklet';
	return { kind: 'booklet', path: bookletPath(paper, role), title, paper, role };
}

/** The path of the booklet of a framework, or of one of its roles. */
export function bookletPath(paper: Paper, role?: RoleShown): string {
	const folder = paper === 'a4' ? 'booklet' : 'booklet-letter';
	return role ? role.path.replace(/^roles/, folder) : folder;
}

/** The page at a path, or nothing. */
export const pageAt = (site: Site, path: string): SitePage | undefined =>
	pagesOf(site).find((page) => page.path === path);

/** Leads on a server: all pages stand below one address. */
export const within =
	(base: string): To =>
	(path) =>
		path === '' || path.startsWith('#') ? `${base}${path}` : `${base}/${path}`;

/** The file of a page: `roles/engineer.html`. */
export const fileOf = (path: string): string => `${path === '' ? 'index' : path}.html`;

/** Leads between files, relative to the one that stands at a path, so that a folder of them can be put anywhere. */
export const between =
	(from: string): To =>
	(to) => {
		const [path = '', anchor] = to.split('#');
		const up = '../'.repeat(from.split('/').length - 1);
		return `${up}${fileOf(path)}${anchor === undefined ? '' : `#${anchor}`}`;
	};

/** Where in its page a competency stands. */
export const anchored = (path: string, anchor: string): string => `${path}#${anchor}`;
