import { describe, expect, it } from 'vitest';
import { starterFramework } from '#lib/starters/rules-load.ts';
import { type Published, expectedIn, sectionsOf, siteOf } from './rules-site.ts';
import { between, fileOf, pageAt, pagesOf, within } from './rules-site-pages.ts';
import { entriesOf, found } from './rules-site-search.ts';
import { slugsOf } from './rules-slug.ts';

const engineer = await starterFramework('engineer');
const published = (document = engineer): Published => ({
	name: document.name,
	number: 2,
	published_at: '2026-09-02T08:00:00.000Z',
	contributors: ['Ana Ruiz'],
	document
});

describe('a published framework, to be read', () => {
	it('follows every expectation to its words, behaviours and step', () => {
		const site = siteOf(published());
		const senior = site.roles[0]?.levels[2];
		const first = senior?.expected[0];
		expect(first?.competency.competency.name).toBe('Technical design');
		expect(first?.mastery).toMatchObject({ step: 4, of: 6, level: { name: 'Grow' } });
		expect(first?.words).not.toBe('');
		expect(first?.behaviours).toHaveLength(2);
		expect(senior?.next.map(({ title }) => title)).toEqual(['Expert engineer']);
	});

	it('takes the words of a role level before those of the mastery level, with its own behaviours first', () => {
		const document = structuredClone(engineer);
		const [expectation] = document.expectations;
		const [indicator] = document.indicators;
		if (!expectation || !indicator) throw new Error('The example is empty.');
		expectation.words = 'Asks before drawing.';
		document.indicators.push({
			...indicator,
			id: '00000000-0000-4000-8000-000000000001',
			mastery_level: null,
			role_level: expectation.role_level,
			words: 'Draws with two others.'
		});
		const first = siteOf(published(document)).roles[0]?.levels[0]?.expected[0];
		expect(first?.own).toBe(true);
		expect(first?.words).toBe('Asks before drawing.');
		expect(first?.behaviours[0]?.words).toBe('Draws with two others.');
	});

	it('puts craft before personal and leadership, and leaves out what a role does not expect', () => {
		const document = structuredClone(engineer);
		const dropped = document.competencies[0]?.id;
		document.expectations = document.expectations.filter((each) => each.competency !== dropped);
		const site = siteOf(published(document));
		const [role] = site.roles;
		const sections = sectionsOf(role ? expectedIn(site, role) : []);
		expect(sections.map(({ title }) => title)).toEqual(['Craft', 'Personal and leadership']);
		expect(sections[0]?.groups[0]?.competencies).toHaveLength(4);
	});
});

describe('addresses', () => {
	it('are made of codes and names, none twice', () => {
		const parts = [
			{ id: 'a', names: ['Lead'] },
			{ id: 'b', names: ['Lead', 'Lead manager'] },
			{ id: 'c', names: ['Léad'] },
			{ id: '019a1234', names: ['主任'] }
		];
		expect([...slugsOf(parts, ({ names }) => names).values()]).toEqual([
			'lead',
			'lead-manager',
			'lead-2',
			'019a1234'
		]);
	});

	it('lead to every page, each once', () => {
		const site = siteOf(published());
		const paths = pagesOf(site).map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		expect(paths).toContain('roles/engineer/e3');
		expect(pageAt(site, 'roles/engineer/e3')?.title).toBe('Senior engineer');
		expect(pageAt(site, 'roles/nobody')).toBeUndefined();
	});

	it('are the same on a server and between files', () => {
		expect(within('/f/fares-1')('')).toBe('/f/fares-1');
		expect(within('/f/fares-1')('mastery')).toBe('/f/fares-1/mastery');
		const from = between('roles/engineer/senior');
		expect(from('')).toBe('../../index.html');
		expect(from('competencies/tact#step-2')).toBe('../../competencies/tact.html#step-2');
		expect(fileOf('roles/engineer')).toBe('roles/engineer.html');
	});
});

describe('search', () => {
	const entries = entriesOf(siteOf(published()));

	it('finds what holds every word, wherever it stands, titles first', () => {
		const hits = found(entries, 'communication GROW');
		expect(hits[0]?.title).toBe('Communication, Grow');
		expect(hits[0]?.path).toBe('competencies/communication#step-4');
	});

	it('says nothing of what is not there, and everything where nothing is asked', () => {
		expect(found(entries, 'zeppelin')).toEqual([]);
		expect(found(entries, ' ')).toHaveLength(entries.length);
	});
});
