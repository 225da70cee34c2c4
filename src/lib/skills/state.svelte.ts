import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { evidenceRows } from '#lib/evidence/rules.ts';
import type { FrameworkVersion, RoleAssignment } from '#lib/framework/schema-version.ts';
import { Refused, Unreachable } from '#lib/http/client.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { gapsOf } from './rules-gaps.ts';
import { drawnOf, isDense, layersOf, orderOf, stopsOf } from './rules-layers.ts';
import { planQuery } from './rules-path.ts';
import { lastFourQuarters, madeIn, overReach, reachReading } from './rules-reach.ts';
import { readingsOf } from './rules-reading.ts';
import { expectedAt, roleLevelOf, roleNow } from './rules-role.ts';
import {
	shownOf,
	VIEW_NAMES,
	viewFromParams,
	viewToParams,
	WHOLE_VIEW,
	type SkillsView
} from './rules-view.ts';
import { abilitiesOf, type Ability } from './rules.ts';

/** Milliseconds after a letter until the words stand in the address. */
const PAUSE = 300;

/** What the skills map shows, in this browser: its view kept in the address, everything else derived. */
export class SkillsState {
	readonly record: OwnRecord;
	readonly today = dayOf(new Date());
	/** Keys of the heaps that are unfolded. */
	readonly unfolded = new SvelteSet<string>();
	/** The card last moved to. */
	current = $state<string | undefined>();
	/** Versions of frameworks that could not be fetched. */
	readonly #missing = new SvelteSet<string>();
	/** Words typed that are not in the address yet. */
	#typed = $state<string | undefined>();
	#pause: ReturnType<typeof setTimeout> | undefined;

	readonly #kept = $derived(viewFromParams(page.url.searchParams));
	readonly view = $derived<SkillsView>({ ...this.#kept, text: this.#typed ?? this.#kept.text });
	readonly rows = $derived.by(() =>
		evidenceRows({
			impacts: this.record.items('impact'),
			feedback: this.record.items('feedback'),
			skills: this.record.items('skill')
		})
	);
	readonly held = $derived(this.#role('held'));
	readonly aimed = $derived(this.#role('aimed'));
	readonly abilities = $derived.by(() =>
		abilitiesOf({
			mastery_levels: this.record.items('mastery_level'),
			competencies: this.record.items('competency'),
			skills: this.record.items('skill'),
			assessments: this.record.items('assessment'),
			rows: this.rows,
			expected: this.held?.expected,
			aimed: this.aimed?.expected
		})
	);
	readonly byId = $derived(new Map(this.abilities.map((each) => [each.id, each])));
	readonly shown = $derived(shownOf(this.abilities, this.view));
	readonly #layers = $derived(layersOf(this.shown, this.abilities));
	readonly dense = $derived(isDense(this.#layers));
	readonly layers = $derived(drawnOf(this.#layers, this.unfolded, ({ id }) => this.gapTo.has(id)));
	readonly #stops = $derived(stopsOf(this.layers));
	/** The card, or fold, that Tab reaches: the one last moved to while it is drawn, else the first. */
	readonly stop = $derived(
		this.#stops.includes(this.current ?? '') ? this.current : this.#stops[0]
	);
	/** Ids of everything in the picture, or in the table, in the order in which it is gone through. */
	readonly order = $derived(
		this.view.table ? this.shown.map(({ id }) => id) : orderOf(this.#layers)
	);
	readonly gaps = $derived(gapsOf(this.abilities));
	/** The step that each gap leads to, by id of its skill or competency. */
	readonly gapTo = $derived(new Map(this.gaps.map(({ ability, to }) => [ability.id, to])));
	/** What was made in the last four quarters. */
	readonly lately = $derived(madeIn(this.rows, lastFourQuarters(this.today)));
	readonly groups = $derived(readingsOf(this.abilities));
	readonly reach = $derived(
		reachReading(this.lately, this.held?.level?.expected_scale ?? null, this.held?.name)
	);
	readonly far = $derived(
		overReach(
			this.lately,
			{
				competencies: new Set(this.held?.expected?.keys()),
				scale: this.held?.level?.expected_scale ?? null,
				role: this.held?.name ?? ''
			},
			this.groups
		)
	);
	/** The skill or competency that is open beside the map. */
	readonly opened = $derived(this.byId.get(page.url.searchParams.get('open') ?? ''));
	readonly asked = $derived(page.url.searchParams.get('open'));

	constructor(record: OwnRecord) {
		this.record = record;
	}

	#role(standing: RoleAssignment['standing']) {
		const assignment = roleNow(this.record.items('role_assignment'), standing, this.today);
		if (!assignment) return undefined;
		const { framework_version, role_level, level_name, role_name } = assignment;
		const version = this.record.find('framework_version', framework_version);
		return {
			assignment,
			version,
			/** "Senior", or the role's name where the level's says nothing by itself. */
			name: level_name,
			role: role_name,
			level: version && roleLevelOf(version, assignment),
			expected: version && expectedAt(version, role_level),
			missing: this.#missing.has(framework_version)
		};
	}
	/** Fetches the growth tables that the role levels stand on; what cannot be read is told in its place. */
	async bring(): Promise<void> {
		const wanted = [this.held, this.aimed, this.opened].flatMap((of) => {
			if (!of) return [];
			return 'assignment' in of ? of.assignment.framework_version : (of.framework_version ?? []);
		});
		for (const id of new Set(wanted)) {
			if (this.#missing.has(id)) continue;
			try {
				await this.record.bring('framework_version', id);
			} catch (error) {
				if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
				this.#missing.add(id);
			}
		}
	}
	/** The version of a framework that speaks of an ability: that of the role held, else the one it was taken from. */
	versionFor({ competency, framework_version }: Ability): FrameworkVersion | undefined {
		const { version } = this.held ?? {};
		if (version?.competencies.some(({ id }) => id === competency?.id)) return version;
		return this.record.find(
			'framework_version',
			competency?.framework_version ?? framework_version
		);
	}

	/** Unfolds every heap, or folds them all again. */
	unfold(all: boolean): void {
		this.unfolded.clear();
		if (all)
			for (const { heaps } of this.layers) for (const { key } of heaps) this.unfolded.add(key);
	}

	/** Shows another part of the map. Each choice is a step of the browser's history unless it replaces the last. */
	show(changes: Partial<SkillsView>, replace = false): void {
		clearTimeout(this.#pause);
		const view = { ...this.view, ...changes };
		this.#typed = view.text;
		void this.#go(this.#query(view), replace).then(() => {
			if (this.#typed === view.text) this.#typed = undefined;
		});
	}
	clear(): void {
		this.show({ ...WHOLE_VIEW, table: this.view.table });
	}
	/** Searches while it is typed; the address follows when the typing rests. */
	type(text: string): void {
		clearTimeout(this.#pause);
		this.#typed = text;
		this.#pause = setTimeout(() => this.show({}, true), PAUSE);
	}
	/** To be called when the page is left. */
	leave(): void {
		clearTimeout(this.#pause);
	}

	/** Opens a skill or competency beside the map; null closes it. */
	open(id: string | null, replace = false): void {
		clearTimeout(this.#pause);
		const query = this.#query(this.view);
		if (id === null) query.delete('open');
		else query.set('open', id);
		void this.#go(query, replace);
	}
	/** Opens an impact over the map. */
	openImpact(id: string): void {
		const query = this.#query(this.view);
		query.set('impact', id);
		void this.#go(query);
	}
	/** Begins an impact ahead that uses an ability and is to take it to a step. */
	plan(ability: Pick<Ability, 'id'>, order: number | null, at?: string): void {
		const query = this.#query(this.view);
		for (const [name, value] of new URLSearchParams(planQuery(ability, order, at)))
			query.set(name, value);
		void this.#go(query);
	}
	#go(query: URLSearchParams, replace = false): Promise<void> {
		return goto(`?${query}`, { replace, reset: false });
	}
	/** A query that also keeps what belongs to others, as the skill that is open. */
	#query(view: SkillsView): URLSearchParams {
		const others = [...page.url.searchParams].filter(([name]) => !VIEW_NAMES.has(name));
		return new URLSearchParams([...viewToParams(view), ...others]);
	}
}

const KEY = 'skills map';
/** Makes the map's state reachable from all its parts. */
export const setSkills = (skills: SkillsState): SkillsState => setContext(KEY, skills);
export const getSkills = (): SkillsState => getContext<SkillsState>(KEY);
