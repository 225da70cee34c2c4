import { getContext, setContext } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { masteryNow } from './rules-now.ts';
import { levelsOf, rolesOf, tableOf, type GrowthTable } from './rules-table.ts';
import { draftOf, nextNumber, publishedOf } from './rules-version.ts';
import { frameworkShown, roleShown, versionShown } from './rules-which.ts';
import type { FrameworkVersion, FrameworkVersionListed } from './schema-version.ts';
import type { PartsName } from './words-document.ts';

/** A cell by what it is about. */
export type CellPlace = { roleLevel: string; competency: string };
/** What a dialog in front of the table is about. */
export type Question =
	| { kind: 'levels' | 'roles'; one: string; other: string }
	| { kind: 'changes'; one?: string; other?: string }
	| { kind: 'level'; id: string }
	| { kind: 'part'; list: PartsName; id: string }
	| {
			kind: 'versions' | 'everything' | 'begin' | 'affected' | 'publish' | 'move' | 'site' | 'out';
	  };
type Shown = Partial<
	Record<'framework' | 'version' | 'role' | 'level' | 'edit' | 'all', string | null>
>;

/** What the growth table shows, in this browser: the choice kept in the address, everything else derived. */
export class GrowthTableState {
	readonly record: OwnRecord;
	readonly today = dayOf(new Date());
	/** Every version there is, without what it holds. */
	#listed = $state.raw<FrameworkVersionListed[]>([]);
	/** The table as it was derived last: rows that say the same stay the same objects. */
	#before: GrowthTable | undefined;
	/** The cell that is open, and where it stands. */
	opened = $state.raw<(CellPlace & { at: HTMLElement }) | undefined>();
	/** The dialog that is open. */
	asked = $state.raw<Question | undefined>();

	readonly #asked = $derived.by(() => {
		const { searchParams } = page.url;
		return (name: string) => searchParams.get(name);
	});
	readonly versions = $derived.by<FrameworkVersionListed[]>(() => {
		const held = this.record.items('framework_version');
		const known = new Map(held.map((version) => [version.id, version]));
		const rest = held.filter(({ id }) => !this.#listed.some((each) => each.id === id));
		return [...this.#listed.map((each) => known.get(each.id) ?? each), ...rest];
	});
	readonly #assignments = $derived.by(() =>
		this.record.items('role_assignment').filter(({ to }) => to === null)
	);
	readonly framework = $derived(
		frameworkShown(this.versions, this.#assignments, this.#asked('framework'))
	);
	readonly #wantsEdit = $derived(this.#asked('edit') !== null);
	readonly shown = $derived(
		versionShown(this.framework, this.versions, {
			asked: this.#asked('version'),
			editing: this.#wantsEdit
		})
	);
	readonly version = $derived.by<FrameworkVersion | undefined>(() =>
		this.record.find('framework_version', this.shown?.id ?? null)
	);
	readonly published = $derived(publishedOf(this.framework ?? '', this.versions));
	readonly draft = $derived(draftOf(this.framework ?? '', this.versions));
	readonly next = $derived(nextNumber(this.framework ?? '', this.versions));
	readonly editing = $derived(this.#wantsEdit && this.shown?.state === 'draft');
	readonly roles = $derived(this.version ? rolesOf(this.version, this.editing) : []);
	readonly role = $derived(
		this.roles.find(
			({ id }) => id === roleShown(this.roles, this.#assignments, this.#asked('role'))
		)
	);
	/** Whether competencies of other roles are shown too, to be expected of this one. */
	readonly all = $derived(this.editing && this.#asked('all') !== null);
	readonly levels = $derived(this.version && this.role ? levelsOf(this.version, this.role.id) : []);
	readonly table = $derived.by<GrowthTable>(() => {
		if (!this.version || !this.role) return { levels: [], groups: [] };
		const all = this.all || (this.editing && this.roles.length === 1);
		this.#before = tableOf(this.version, this.role.id, { all, before: this.#before });
		return this.#before;
	});
	/** The role level a person holds here, and the one they grow towards. */
	readonly held = $derived(this.#assigned('held'));
	readonly aimed = $derived(this.#assigned('aimed'));
	/** Whether what they hold was taken from a version before the published one. */
	readonly behind = $derived(
		this.held !== undefined &&
			this.published !== undefined &&
			this.held.framework_version !== this.published.id
	);
	readonly now = $derived.by(() => masteryNow(this.record.items('assessment')));
	/** The one role level that a narrow screen shows. */
	readonly level = $derived(
		this.levels.find(({ id }) => id === this.#asked('level')) ??
			this.levels.find(({ id }) => id === this.held?.role_level) ??
			this.levels[0]
	);

	constructor(record: OwnRecord, listed: FrameworkVersionListed[]) {
		this.record = record;
		this.#listed = listed;
	}

	#assigned(standing: 'held' | 'aimed') {
		return this.#assignments.findLast(
			(each) => each.standing === standing && each.framework === this.framework
		);
	}

	/** Asks again which versions there are. @throws Refused, Unreachable */
	async list(): Promise<void> {
		this.#listed = await this.record.client.list('framework_version');
	}

	/** Opens a dialog. */
	ask(question: Question): void {
		this.opened = undefined;
		this.asked = question;
	}

	/** Shows something else; null takes a choice back. Each is a step of the browser's history. */
	show(choice: Shown, replace = false): void {
		const query = new URLSearchParams([...page.url.searchParams]);
		for (const [name, value] of Object.entries(choice)) {
			if (value === null || value === undefined) query.delete(name);
			else query.set(name, value);
		}
		this.opened = undefined;
		void goto(`?${query}`, { replace, reset: false });
	}
}

const KEY = 'growth table';
export const setGrowthTable = (table: GrowthTableState): GrowthTableState => setContext(KEY, table);
export const getGrowthTable = (): GrowthTableState => getContext<GrowthTableState>(KEY);
