import type { z } from 'zod';
import type { FieldError } from '#lib/db/refusals.ts';

type Issue = z.core.$ZodIssue;

/** Turns what a schema found wrong into sentences that name the field and say what would be right. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
	return issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((key) => ({
					field: [...issue.path, key].join('.'),
					message: 'There is no such field; take it out or check its spelling.'
				}))
			: [{ field: issue.path.join('.'), message: sentence(issue) }]
	);
}

/** How zod's own sentences begin; any other was written for the field and says more than we can. */
const GENERAL = /^(Invalid|Too) /;

function sentence(issue: Issue): string {
	if (!GENERAL.test(issue.message)) return issue.message;
	switch (issue.code) {
		case 'too_big':
			return `Keep it to at most ${amount(issue.origin, issue.maximum)}.`;
		case 'too_small':
			return issue.origin === 'string' && issue.minimum === 1
				? 'This cannot be empty.'
				: `Give at least ${amount(issue.origin, issue.minimum)}.`;
		case 'invalid_value':
			return `Choose one of: ${issue.values.join(', ')}.`;
		case 'invalid_type':
			// The issue itself does not carry what was given; zod's own sentence does.
			return issue.message.endsWith('received undefined')
				? 'This is needed and was not given.'
				: `Write this as ${TYPES[issue.expected] ?? issue.expected}.`;
		case 'invalid_format':
			return FORMATS[issue.format] ?? issue.message;
		default:
			return issue.message;
	}
}

const FORMATS: Record<string, string> = {
	uuid: 'Give an id: a UUID such as 01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f.',
	date: 'Write a day as year-month-day, for example 2026-11-17.',
	datetime: 'Write an instant in UTC, for example 2026-11-17T09:30:00.000Z.'
};

const TYPES: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object'
};

function amount(origin: string, count: number | bigint): string {
	const unit = { string: 'character', array: 'item' }[origin];
	if (unit === undefined) return String(count);
	return `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}
