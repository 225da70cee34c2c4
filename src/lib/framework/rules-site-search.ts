import { folded } from '#lib/ui/folded.ts';
import type { CompetencyShown, Site } from './rules-site.ts';
import { anchored } from './rules-site-pages.ts';

/** Something that can be found: what it is, what it says, and where. */
export type Entry = { kind: string; title: string; text: string; path: string };

/** Everything of a published framework that can be found, in the order in which it is found first. */
export function entriesOf(site: Site): Entry[] {
	const levels = site.roles.flatMap(({ levels }) => levels);
	return [
		...site.roles.map(({ role, path }) => ({
			kind: 'Role',
			title: role.name,
			text: role.note,
			path
		})),
		...levels.map(({ level, title, path }) => ({
			kind: 'Role level',
			title,
			text: [level.code, ...level.titles, level.summary].filter(Boolean).join(' · '),
			path
		})),
		...site.competencies.flatMap(entriesOfCompetency),
		...site.scales.flatMap(({ levels }) =>
			levels.map(({ level }) => ({
				kind: 'Mastery level',
				title: level.name,
				text: level.descriptor,
				path: anchored('mastery', level.id)
			}))
		),
		...levels.flatMap(({ expected }) =>
			expected
				.filter(({ own }) => own)
				.map(({ competency, level, words, behaviours }) => ({
					kind: 'Expectation',
					title: `${competency.competency.name}, ${level.title}`,
					text: [
						words,
						...behaviours.filter((b) => b.role_level).map((behaviour) => behaviour.words)
					].join(' '),
					path: anchored(level.path, competency.slug)
				}))
		)
	];
}

function entriesOfCompetency({ competency, path, steps, skills }: CompetencyShown): Entry[] {
	return [
		{ kind: 'Competency', title: competency.name, text: competency.note, path },
		...skills.map(({ name, note }) => ({
			kind: 'Skill',
			title: name,
			text: note,
			path: anchored(path, 'skills')
		})),
		...steps
			.filter(({ words, behaviours }) => words !== '' || behaviours.length > 0)
			.map(({ mastery, words, behaviours }) => ({
				kind: 'Behaviour',
				title: `${competency.name}, ${mastery.level.name}`,
				text: [words, ...behaviours.flatMap((each) => [each.words, ...each.examples])].join(' '),
				path: anchored(path, `step-${mastery.step}`)
			}))
	];
}

/** What holds every word that is looked for, wherever it stands; in the title counts before in the text. */
export function found(entries: readonly Entry[], query: string): Entry[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...entries];
	const inAll = (text: string) => words.every((word) => folded(text).includes(word));
	const matching = entries.filter(({ kind, title, text }) => inAll(`${kind} ${title} ${text}`));
	const named = matching.filter(({ title }) => inAll(title));
	return [...named, ...matching.filter((entry) => !named.includes(entry))];
}
