import { v7 as newId } from 'uuid';
import { Draft } from '#lib/http/draft.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { makeTogether } from '#lib/http/together.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import {
	newMilestone,
	withImpact,
	withMilestone,
	withMilestoneDone,
	withMilestoneDue,
	withMilestoneMoved,
	withMilestoneTarget,
	withMilestoneWords,
	withOutcome,
	withoutImpact,
	withoutMilestone
} from './rules-goal.ts';
import { plannedFrom } from './rules-link.ts';
import type { Goal, Milestone } from './schema.ts';
import { GOAL_KIND_WORDS } from './words.ts';

type Options = {
	/** Stores what the goal needs before it is stored itself, as the page it stands on. */
	before?: () => Promise<unknown>;
	/** Called once a new goal is stored. */
	oncreated?: () => void;
};

/** The words of a line from the outside: "the milestone", or its words in quotes. */
const called = ({ words }: { words: string }) => (words === '' ? 'a milestone' : `“${words}”`);

/** One goal while somebody writes in it, with the milestone that is being begun. */
export class OpenGoal {
	readonly record: OwnRecord;
	readonly draft: Draft<'goal'>;
	readonly today = dayOf(new Date());
	/** A milestone without words yet: it is stored from its first letter on. */
	#begun = $state.raw<{ id: string; at: number } | undefined>();

	/** The goal as it is shown, with what is being typed. */
	readonly goal = $derived.by(() => this.draft.value);
	/** Its milestones, with the one that is being begun among them. */
	readonly lines = $derived.by<Milestone[]>(() => {
		const { milestones } = this.goal;
		return this.#begun
			? milestones.toSpliced(this.#begun.at, 0, newMilestone(this.#begun.id))
			: milestones;
	});
	readonly ended = $derived(this.goal.outcome !== null);

	constructor(record: OwnRecord, blank: Goal, { before, oncreated }: Options = {}) {
		this.record = record;
		this.draft = new Draft<'goal'>(
			{
				find: (name, id) => record.find(name, id),
				change: (...change) => record.change(...change),
				create: async (...item) => {
					await before?.();
					return record.create(...item);
				}
			},
			{
				name: 'goal',
				blank,
				ready: ({ words }) => words.trim() !== '',
				oncreated
			}
		);
	}

	milestone(id: string): Milestone | undefined {
		return this.goal.milestones.find((each) => each.id === id);
	}

	/** Takes the words of the goal as they are typed; a goal without words stays as it was. */
	say(words: string): void {
		if (words.trim() !== '') this.draft.type({ words });
	}
	/** Sends what was typed, as when a field is left. */
	leave(): void {
		void this.draft.flush();
	}

	/** Begins a milestone after another one, or as the last. Returns the id it will have. */
	begin(after?: string): string {
		const { milestones } = this.goal;
		const at = milestones.findIndex(({ id }) => id === after);
		this.#begun = { id: newId(), at: at === -1 ? milestones.length : at + 1 };
		return this.#begun.id;
	}

	/** Takes the words of a milestone as they are typed; one without words stays as it was until it is left. */
	write(id: string, words: string): void {
		if (words.trim() === '') return;
		const begun = this.#begun;
		if (begun?.id !== id) return this.draft.type(withMilestoneWords(this.goal, id, words));
		this.#begun = undefined;
		this.draft.type(withMilestone(this.goal, newMilestone(id, words), begun.at));
	}

	/** Puts more milestones after one, as when several lines are pasted. */
	add(after: string, lines: readonly string[]): void {
		const begun = this.#begun?.id === after ? this.#begun : undefined;
		let at = begun?.at ?? this.goal.milestones.findIndex(({ id }) => id === after) + 1;
		if (begun) this.#begun = undefined;
		let added: Pick<Goal, 'milestones'> = this.goal;
		for (const words of lines)
			added = withMilestone(added, newMilestone(newId(), words.slice(0, 300)), at++);
		void this.draft.set(added, lines.length === 1 ? 'Added a milestone' : 'Added milestones');
	}

	/** Takes a milestone away, or stops beginning it. */
	drop(id: string): void {
		const dropped = this.milestone(id);
		if (this.#begun?.id === id) this.#begun = undefined;
		if (!dropped) return;
		announce('Milestone taken out.');
		void this.draft.set(withoutMilestone(this.goal, id), `Took out ${called(dropped)}`);
	}

	/** Moves a milestone so many places down, or up. */
	shift(id: string, by: number): void {
		const { milestones } = this.goal;
		const from = milestones.findIndex((each) => each.id === id);
		const to = from + by;
		if (from === -1 || to < 0 || to >= milestones.length) return;
		announce(`Milestone ${to + 1} of ${milestones.length}.`);
		void this.draft.set(withMilestoneMoved(this.goal, id, to), 'Moved a milestone');
	}

	/** Says that a milestone was done today, or once more; or takes that back. */
	tick(id: string, done: boolean): void {
		const changes = withMilestoneDone(this.goal, id, done ? this.today : null);
		const now = changes.milestones.find((each) => each.id === id);
		if (!now) return;
		const said =
			now.target === null || now.done_on !== null
				? now.done_on
					? 'Milestone done'
					: 'Milestone open again'
				: `${now.so_far} of ${now.target}`;
		announce(`${said}.`);
		void this.draft.set(changes, said);
	}

	/** Gives the goal, or one of its milestones, a day or none. */
	date(id: string | null, due: string | null): void {
		const changes = id === null ? { due } : withMilestoneDue(this.goal, id, due);
		void this.draft.set(changes, due ? 'Changed the day' : 'Took the day off');
	}

	/** Says how often a milestone is to happen; null and 1 are once. */
	times(id: string, target: number | null): void {
		const often = target === null || target < 2 ? null : Math.min(target, 1000);
		const label = often ? `To happen ${often} times` : 'To happen once';
		void this.draft.set(withMilestoneTarget(this.goal, id, often, this.today), label);
	}

	/** Makes it a goal for the role, or a personal one. */
	turn(): void {
		const kind = this.goal.kind === 'role' ? 'personal' : 'role';
		announce(`${GOAL_KIND_WORDS[kind]} goal.`);
		void this.draft.set({ kind }, `${GOAL_KIND_WORDS[kind]} goal`);
	}

	/** Plans an impact by which a milestone is reached, and links the two. */
	async plan(id: string): Promise<void> {
		const milestone = this.milestone(id);
		if (!milestone) return;
		await this.draft.flush();
		const { problem } = await makeTogether(
			this.record,
			{ name: 'impact', input: plannedFrom(this.goal, milestone, this.today) },
			(impact) => [{ name: 'goal', id: this.goal.id, fields: withImpact(this.goal, id, impact) }],
			'Planned an impact'
		);
		announce(problem?.detail ?? 'An impact is planned from it.');
	}
	unlink(impact: string): void {
		void this.draft.set(withoutImpact(this.goal, impact), 'Took the impact off');
	}
	reopen(): void {
		void this.draft.set(withOutcome(null, this.today), 'Open again');
	}
	/** Puts the goal into the bin. */
	remove(): void {
		this.leave();
		void this.record.remove('goal', this.goal.id, 'Moved the goal to the bin');
	}
}

/** Puts the caret at the end of a milestone's words, wherever it is drawn. */
export function focusMilestone(id: string | undefined): void {
	const area = document.querySelector<HTMLTextAreaElement>(`[data-milestone="${id}"] textarea`);
	area?.focus();
	area?.setSelectionRange(area.value.length, area.value.length);
}
