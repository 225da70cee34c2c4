import { MONTHS } from '#lib/ui/when.ts';
import type { FrameworkVersionListed } from './schema-version.ts';

type Said = Pick<FrameworkVersionListed, 'state' | 'number' | 'published_at' | 'contributors'>;

/** A version in two words: "Version 4", "Draft of version 5". @param next the number a draft would get */
export function versionName({ state, number }: Pick<Said, 'state' | 'number'>, next = 1): string {
	return state === 'draft' ? `Draft of version ${next}` : `Version ${number}`;
}

/** A version, since when, and who made it: "Version 4, since 2 September. Made by a cross-section of 14 people." */
export function versionLine(version: Said, today: string, next = 1): string {
	const since =
		version.published_at === null ? '' : `, since ${dayMonth(version.published_at, today)}`;
	const retired = version.state === 'retired' ? ', retired' : '';
	const made = madeBy(version.contributors);
	return `${versionName(version, next)}${retired || since}.${made ? ` ${made}` : ''}`;
}

/** A day without its year where that is this year. */
function dayMonth(instant: string, today: string): string {
	const [year, month, day] = instant.slice(0, 10).split('-');
	const said = `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
	return year === today.slice(0, 4) ? said : `${said} ${year}`;
}

function madeBy(names: readonly string[]): string {
	if (names.length === 0) return '';
	if (names.length > 3) return `Made by a cross-section of ${names.length} people.`;
	return `Made by ${listed(names)}.`;
}

/** Several as people say them: "one", "one and two", "one, two and three". */
export function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 change", "6 changes"; `many` for words that do not only add an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;
