import { v7 as newId } from 'uuid';
import type { Problem } from '#lib/http/problem.ts';
import { toast } from '#lib/ui/toast.svelte.ts';
import { emptyFramework } from './rules-document.ts';
import { contentOf } from './rules-version.ts';
import type { Framework, FrameworkVersionListed } from './schema-version.ts';
import type { GrowthTableState } from './state-table.svelte.ts';
import { DEFAULT_MASTERY } from './words.ts';

/** Begins a framework from starters, as a draft that is open to be changed. Resolves to what was refused. */
export async function beginFromStarters(
	table: GrowthTableState,
	starters: readonly string[]
): Promise<Problem | undefined> {
	const { record } = table;
	let made: { framework: Framework; version: FrameworkVersionListed } | undefined;
	const problem = await record.saving.send(async () => {
		made = await record.client.post('/frameworks/from-starters', { starters });
	});
	if (!made) return problem;
	await record.refresh();
	await table.list();
	table.show({ framework: made.framework.id, version: null, role: null, level: null, edit: '' });
	return undefined;
}

/** Begins a framework with the default mastery scale, one role and three role levels, to be filled. Resolves to what was refused. */
export async function beginBlank(table: GrowthTableState): Promise<Problem | undefined> {
	const { record } = table;
	const framework = await record.create('framework', { name: 'My growth framework' });
	if (framework.problem) {
		toast(framework.problem.detail);
		return framework.problem;
	}
	const version = await record.create('framework_version', {
		framework: framework.id,
		...blankContent()
	});
	if (version.problem) toast(version.problem.detail);
	else {
		await table.list();
		table.show({ framework: framework.id, version: null, role: null, level: null, edit: '' });
	}
	return version.problem;
}

function blankContent() {
	const document = contentOf(emptyFramework('My growth framework'));
	const scale = newId();
	const role = newId();
	return {
		...document,
		scales: [{ id: scale, name: 'Mastery', note: '' }],
		mastery_levels: DEFAULT_MASTERY.map((level) => ({ id: newId(), scale, ...level })),
		roles: [{ id: role, group: null, name: 'My role', note: '' }],
		role_levels: ['Junior', 'Mid', 'Senior'].map((name) => ({
			id: newId(),
			role,
			track: '',
			code: '',
			name,
			titles: [],
			summary: '',
			expected_scale: null
		})),
		competencies: (['craft', 'personal'] as const).map((origin) => ({
			id: newId(),
			group: null,
			scale,
			name: origin === 'craft' ? 'My craft' : 'Working with others',
			origin,
			note: ''
		}))
	};
}
