import type { Page as Tab } from '@playwright/test';
import { emptyFramework } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import { contentOf } from '#lib/framework/rules-version.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { RecordDocument } from '#lib/portability/schema.ts';
import { visit } from './browser.ts';
import { heading, note } from './figures.ts';
import { arrows, keyFloor, press, slowTab, tellActs } from './interactions.ts';
import { SLOWDOWN } from './paint.ts';

const COMPETENCIES = 60;
const LEVELS = 12;

/** How long a large growth table takes to follow keys, read and edited, beside a page on which nothing changes. */
export async function growthTable(): Promise<void> {
	heading(
		`A growth table of ${COMPETENCIES} x ${LEVELS} at a ${SLOWDOWN}-fold CPU slowdown: key to next paint`
	);
	const visiting = await visit(withLargeDraft());
	const context = await visiting.visitor(true);
	await keyFloor(context);
	const framework = stableId('roles', 'bench');
	const address = `${visiting.server.url}/growth-table?framework=${framework}`;
	const read = await slowTab(context, address);
	note(`${await read.locator('[data-level]').count()} cells in the table`);
	await tellActs(read, [
		{ name: 'from cell to cell by arrows', run: walk },
		{ name: 'opening and closing a cell', run: openAndClose }
	]);
	await read.close();
	const edited = await slowTab(context, `${address}&edit`);
	await tellActs(edited, [
		{ name: 'typing a mastery level', run: typeLevels },
		{ name: 'marking and filling', run: fill }
	]);
	await visiting.end();
}

async function walk(tab: Tab): Promise<void> {
	await tab.locator('[data-level]').first().focus();
	await arrows(tab);
	for (let turn = 0; turn < 11; turn++) await press(tab, 'ArrowRight');
}

async function openAndClose(tab: Tab): Promise<void> {
	await tab.locator('[data-level]').nth(14).focus();
	for (let turn = 0; turn < 8; turn++) {
		await press(tab, 'Enter');
		await press(tab, 'Escape');
		await press(tab, 'ArrowDown');
	}
}

async function typeLevels(tab: Tab): Promise<void> {
	await tab.locator('[data-level]').first().focus();
	for (const letter of 'gpulregpulre') {
		await press(tab, letter);
		await press(tab, 'ArrowDown');
	}
}

async function fill(tab: Tab): Promise<void> {
	await tab.locator('[data-level]').nth(24).focus();
	for (let turn = 0; turn < 6; turn++) await press(tab, 'Shift+ArrowRight');
	await press(tab, 'Control+r');
	for (let turn = 0; turn < 6; turn++) await press(tab, 'Shift+ArrowDown');
	await press(tab, 'Control+d');
}

/** The sample record with a framework of many competencies and role levels, as a draft. */
function withLargeDraft(): RecordDocument {
	const now = new Date().toISOString();
	const record = sampleRecord(now.slice(0, 10));
	const row = { version: 1, created_at: now, updated_at: now, deleted_at: null };
	const framework = stableId('roles', 'bench');
	return {
		...record,
		frameworks: [
			...record.frameworks,
			{ ...row, id: framework, name: 'Large', note: '', address: 'large', opened_at: null }
		],
		framework_versions: [
			...record.framework_versions,
			{
				...row,
				id: stableId('scales', 'bench version'),
				framework,
				made_from: null,
				note: '',
				contributors: [],
				state: 'draft' as const,
				number: null,
				published_at: null,
				...contentOf(large())
			}
		]
	};
}

function large(): GrowthFramework {
	const scale = stableId('scales', 'bench');
	const role = stableId('roles', 'bench role');
	const steps = DEFAULT_MASTERY.map((level) => ({
		id: stableId('mastery_levels', 'bench', level.name),
		scale,
		...level
	}));
	const competencies = Array.from({ length: COMPETENCIES }, (_, at) => ({
		id: stableId('competencies', 'bench', String(at)),
		group: null,
		scale,
		name: `Competency ${at + 1}`,
		origin: at < COMPETENCIES / 2 ? ('craft' as const) : ('personal' as const),
		note: 'What it is about, in a few words'
	}));
	const role_levels = Array.from({ length: LEVELS }, (_, at) => ({
		id: stableId('role_levels', 'bench', String(at)),
		role,
		track: '',
		code: `L${at + 1}`,
		name: `Level ${at + 1}`,
		titles: [],
		summary: '',
		expected_scale: null
	}));
	const expectations = competencies.flatMap((competency, row) =>
		role_levels.map((level, column) => ({
			id: stableId('expectations', 'bench', String(row), String(column)),
			role_level: level.id,
			competency: competency.id,
			mastery_level: steps[Math.min(5, Math.floor((column + (row % 3)) / 2))]?.id ?? null,
			weight: 'required' as const,
			basis: 'stated' as const,
			words: ''
		}))
	);
	return {
		...emptyFramework('Large'),
		scales: [{ id: scale, name: 'Mastery', note: '' }],
		mastery_levels: steps,
		roles: [{ id: role, group: null, name: 'Engineer', note: '' }],
		competencies,
		role_levels,
		expectations
	};
}
