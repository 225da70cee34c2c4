import { missingPhrase } from '#lib/impact/rules.ts';
import { WORDS } from '#lib/impact/words.ts';
import type { EvidenceRow } from '#lib/evidence/rules.ts';

/** One impact as lines for a terminal; parts that are not said are left out. */
export function impactText({ impact, number, standing, missing, voices }: EvidenceRow): string[] {
	const word = (value: keyof typeof WORDS | null) => (value === null ? '' : WORDS[value]);
	const list = (values: readonly string[]) => values.join('; ');
	const parts: [string, string][] = [
		['Status', WORDS[standing]],
		['Opportunity', impact.opportunity_words],
		['Actions', impact.actions],
		['Behaviours', list(impact.behaviours)],
		['On whom', list(impact.audience.map(({ kind, words }) => words || WORDS[kind]))],
		['In what way', impact.effect],
		['Skills', list(impact.skills.map(({ name_then }) => name_then))],
		['Part played', word(impact.part)],
		['Scale', word(impact.scale)],
		['Quadrant', word(impact.quadrant)],
		[
			'People',
			list(impact.people.map(({ name, kind }) => `${name} (${WORDS[kind].toLowerCase()})`))
		],
		['Material', list(impact.material.map(({ title, url }) => `${title} ${url}`.trim()))],
		['Before', list(impact.changes.map(({ before, after }) => `${before} -> ${after}`))],
		['Made on', impact.made_on ?? ''],
		[
			'Feedback',
			list(voices.flatMap((voice) => voice.passages.map((said) => `${voice.giver}: ${said.words}`)))
		],
		['Missing', missing.length === 0 ? '' : missingPhrase(missing)]
	];
	return [
		`${number}  ${impact.headline}`,
		...parts
			.filter(([, value]) => value !== '')
			.map(([name, value]) => `    ${name.padEnd(12)} ${value}`),
		`    ${'Id'.padEnd(12)} ${impact.id}`
	];
}
