import type { FrameworkParts } from './schema-document.ts';
import { PARTS_OF_A_FRAMEWORK, type PartsName } from './words-document.ts';

type Part = { id: string } & Record<string, unknown>;
/** What the parts of one framework are called. */
export type Names = {
	/** The name of the part with that id. */
	nameOf: (id: unknown) => string | undefined;
	/** What a part is about: "Communication, Senior". */
	whatOf: (list: PartsName, part: Part) => string;
};

const NAMED = [
	'scales',
	'mastery_levels',
	'groups',
	'competencies',
	'skills',
	'roles',
	'role_levels'
] as const;

/** The names in a framework. */
export function namesIn(parts: FrameworkParts): Names {
	const names = new Map(
		NAMED.flatMap((list) => parts[list].map(({ id, name }): [string, string] => [id, name]))
	);
	const roles = new Map(parts.role_levels.map(({ id, role }) => [id, names.get(role) ?? '']));
	const several = parts.roles.length > 1;
	const nameOf = (id: unknown) => (typeof id === 'string' ? names.get(id) : undefined);
	const levelOf = (id: unknown) => {
		const name = nameOf(id);
		const role = typeof id === 'string' ? roles.get(id) : undefined;
		return name !== undefined && several && role ? `${name} ${role}` : name;
	};
	const whatOf = (list: PartsName, part: Part): string => {
		const [one] = PARTS_OF_A_FRAMEWORK[list];
		const about = [nameOf(part.competency), levelOf(part.role_level), nameOf(part.mastery_level)];
		const said = about.filter((name) => name !== undefined);
		switch (list) {
			case 'expectations':
				return said.slice(0, 2).join(', ');
			case 'descriptors':
				return said.join(' at ');
			case 'indicators':
				return `${said.join(', ')}: ${shortened(part.words)}`;
			case 'role_level_links':
				return `${levelOf(part.from) ?? ''} to ${levelOf(part.to) ?? ''}`;
			case 'role_levels':
				return levelOf(part.id) ?? one;
			default:
				return shortened(part.name ?? part.words ?? part.place) || one;
		}
	};
	return { nameOf, whatOf };
}

const LONG = 70;
const shortened = (value: unknown): string => {
	const words = typeof value === 'string' ? value.replaceAll('\n', ' ') : '';
	return words.length > LONG ? `${words.slice(0, LONG - 1).trimEnd()}…` : words;
};
