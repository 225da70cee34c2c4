import { Refused } from '#lib/http/client.ts';
import type { Problem } from '#lib/http/problem.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { toast } from '#lib/ui/toast.svelte.ts';
import type { PartsEdit } from './rules-edit-cells.ts';
import { movedPart, withoutPart } from './rules-edit-parts.ts';

import { contentOf, documentOf } from './rules-version.ts';
import type { FrameworkParts } from './schema-document.ts';
import type { FrameworkVersion } from './schema-version.ts';
import type { GrowthTableState } from './state-table.svelte.ts';
import { PARTS_OF_A_FRAMEWORK, type PartsName } from './words-document.ts';

/** Goes on with the draft of the framework shown; without one it begins from the version shown. Resolves to what was refused. */
export async function beginDraft(table: GrowthTableState): Promise<Problem | undefined> {
	const { record, draft, version } = table;
	if (draft) {
		table.show({ edit: '', version: null });
		return undefined;
	}
	if (!version) return undefined;
	const { problem } = await record.create('framework_version', {
		framework: version.framework,
		made_from: version.id,
		contributors: version.contributors,
		...contentOf(documentOf(version))
	});
	if (problem) toast(problem.detail);
	else table.show({ edit: '', version: null });
	return problem;
}

/** Changes lists of the draft, as one step with a name. Resolves to what was refused. */
export async function edit(
	{ record, version }: GrowthTableState,
	changes: PartsEdit | Partial<FrameworkVersion>,
	label?: string
): Promise<Problem | undefined> {
	if (!version || Object.keys(changes).length === 0) return undefined;
	const problem = await record.change('framework_version', version.id, changes, label);
	if (problem && label !== undefined) toast(problem.errors?.[0]?.message ?? problem.detail);
	return problem;
}

/** Takes a part out with what cannot be without it. */
export async function removePart(
	table: GrowthTableState,
	list: PartsName,
	id: string
): Promise<Problem | undefined> {
	const { version } = table;
	if (!version) return undefined;
	const name = nameOf(version, list, id);
	return edit(table, withoutPart(version, list, id), `${name || oneOf(list)} taken out`);
}

/** Moves a part by one among its neighbours. */
export async function movePart(
	table: GrowthTableState,
	list: PartsName,
	id: string,
	by: -1 | 1
): Promise<void> {
	const { version } = table;
	if (!version) return;
	const moved = movedPart(version, list, id, by);
	const name = nameOf(version, list, id);
	if (!(await edit(table, moved, `${name} moved`))) announce(`${name} moved.`);
}

/** What one of a list is called, with a capital. */
export function oneOf(list: PartsName): string {
	const [one] = PARTS_OF_A_FRAMEWORK[list];
	return one.charAt(0).toUpperCase() + one.slice(1);
}
function nameOf(parts: FrameworkParts, list: PartsName, id: string): string {
	const part = (parts[list] as readonly { id: string }[]).find((each) => each.id === id);
	const { name, words } = (part ?? {}) as { name?: string; words?: string };
	return name ?? words?.slice(0, 40) ?? '';
}

/** Publishes the draft as it stands now. Resolves to what was refused. */
export async function publish(table: GrowthTableState): Promise<Problem | undefined> {
	const { record, draft, next } = table;
	if (!draft) return undefined;
	await record.settled();
	const { version } = record.find('framework_version', draft.id) ?? draft;
	const headers = { 'if-match': `"${version}"` };
	const problem = await record.saving.send(async () => {
		await record.client.send('POST', `/framework-versions/${draft.id}/publish`, undefined, {
			headers
		});
	});
	if (problem) return problem;
	await record.refresh();
	await table.list();
	table.show({ edit: null, all: null, version: null });
	toast(`Version ${next} is published.`);
	return undefined;
}

/** Puts the draft into the bin, from which it can be taken again. */
export async function throwAway(table: GrowthTableState): Promise<Problem | undefined> {
	const { record, draft, published } = table;
	if (!draft) return undefined;
	table.show({ edit: null, all: null, version: published?.id ?? null });
	const problem = await record.remove('framework_version', draft.id, 'Draft thrown away');
	await table.list();
	return problem;
}

/** The version that the draft began as, whole; nothing where it began empty or that is gone. @throws Unreachable */
export async function bringBase(table: GrowthTableState): Promise<FrameworkVersion | undefined> {
	const { record, draft } = table;
	const base = draft?.made_from ?? table.published?.id;
	if (!base || base === draft?.id) return undefined;
	try {
		await record.bring('framework_version', base);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
	}
	return record.find('framework_version', base);
}
