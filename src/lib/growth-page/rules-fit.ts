import type { FieldError } from '#lib/db/refusals.ts';
import type { Comment, Goal, GrowthPage, Habit } from './schema.ts';

/** What is underlined stands in a skill area of the page. */
export function growthPageMisfits({ areas, picked }: GrowthPage): FieldError[] {
	const items = areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);
	const known = new Set(items.map(({ id }) => id));
	if (picked.every((id) => known.has(id)) && new Set(picked).size === picked.length) return [];
	return [
		{
			field: 'picked',
			message: 'Underline strengths or areas for improvement of this page, each of them once.'
		}
	];
}

/** A goal that has ended says when, and what fulfils a milestone is among the impacts of the goal. */
export function goalMisfits(goal: Goal): FieldError[] {
	const linked = new Set(goal.impacts);
	const loose = goal.milestones.findIndex(({ impact }) => impact !== null && !linked.has(impact));
	const errors: FieldError[] = [];
	if (loose >= 0)
		errors.push({
			field: `milestones.${loose}.impact`,
			message: 'Put the impact among the impacts of the goal as well.'
		});
	if ((goal.outcome === null) !== (goal.outcome_on === null))
		errors.push({
			field: 'outcome_on',
			message: 'Say the day on which the goal ended together with how it ended.'
		});
	return errors;
}

/** A habit ends on its first day or later. */
export function habitMisfits({ from, until }: Habit): FieldError[] {
	if (until === null || until >= from) return [];
	return [{ field: 'until', message: 'Choose its first day or a later one.' }];
}

/** The owner answers, resolves and takes out what somebody else wrote, and does not alter a word of it. */
export function commentMisfits(before: Comment, changes: Partial<Comment>): FieldError[] {
	const others = before.answers.filter(({ author }) => author !== '');
	const { words = before.words, answers = before.answers } = changes;
	const kept = new Map(answers.map((answer) => [answer.id, JSON.stringify(answer)]));
	const altered = others.some(
		(answer) => (kept.get(answer.id) ?? JSON.stringify(answer)) !== JSON.stringify(answer)
	);
	const invented = answers.some(
		({ id, author }) => author !== '' && !others.some((answer) => answer.id === id)
	);
	const message = 'What somebody else wrote stays as they wrote it; answer it, or take it out.';
	return [
		...(before.author !== '' && words !== before.words ? [{ field: 'words', message }] : []),
		...(altered || invented ? [{ field: 'answers', message }] : [])
	];
}
