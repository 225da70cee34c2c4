import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { emptyFramework } from './rules-document.ts';
import { stableId } from './rules-identity.ts';
import type { GrowthFramework } from './schema-document.ts';
import type { Framework, FrameworkVersion, RoleAssignment } from './schema-version.ts';
import { DEFAULT_MASTERY } from './words.ts';

const scale = stableId('scales', 'Depth');
const care = stableId('competencies', 'Care');
const quiet = stableId('competencies', 'Quiet');
const gardener = stableId('roles', 'Gardener');
const junior = stableId('role_levels', 'Junior');
const senior = stableId('role_levels', 'Senior');
const step = (name: string) => stableId('mastery_levels', name);

/** A garden: one role of two role levels, a competency that they expect and one that nobody does. */
function garden(steps: readonly string[] = ['Sees', 'Tends', 'Designs']): GrowthFramework {
	const level = { role: gardener, track: '', code: '', titles: [], summary: '' };
	const competency = { group: null, scale, origin: 'craft' as const, note: '' };
	return {
		...emptyFramework('Garden'),
		scales: [{ id: scale, name: 'Mastery', note: '' }],
		mastery_levels: steps.map((name) => ({
			id: step(name),
			scale,
			name,
			descriptor: '',
			dreyfus: '',
			bloom: ''
		})),
		competencies: [
			{ id: care, name: 'Care', ...competency },
			{ id: quiet, name: 'Quiet', ...competency }
		],
		skills: [
			{
				id: stableId('skills', 'Pruning'),
				competency: care,
				name: 'Pruning',
				layer: 'team',
				cluster: 'craft',
				note: ''
			}
		],
		roles: [{ id: gardener, group: null, name: 'Gardener', note: '' }],
		role_levels: [
			{ id: junior, name: 'Junior', ...level, expected_scale: 'team' },
			{ id: senior, name: 'Senior', ...level, expected_scale: 'group' }
		],
		expectations: [junior, senior].map((role_level, index) => ({
			id: stableId('expectations', role_level),
			role_level,
			competency: care,
			mastery_level: step(steps[index] ?? ''),
			weight: 'required' as const,
			basis: 'stated' as const,
			words: ''
		}))
	};
}

type Brought = { framework: Framework; version: FrameworkVersion };

describe.each(DATABASES)('growth frameworks, on %s', (kind) => {
	const here = usePlace(kind);
	const any = { headers: { 'if-match': '*' } };
	const bring = (person: TestPerson, document: object, framework?: string) =>
		person.client.post<Brought>('/framework-documents', { document, framework });
	const publish = (person: TestPerson, { id }: { id: string }) =>
		person.knock<FrameworkVersion>('POST', `/framework-versions/${id}/publish`, any);
	const takeUp = (person: TestPerson, framework_version: string, role_level: string, more = {}) =>
		person.knock<RoleAssignment>('POST', '/role-assignments/take-up', {
			body: { framework_version, role_level, standing: 'held', ...more }
		});

	it('are brought in whole, as a draft that can be changed', async () => {
		const maya = await here.at.person();
		const { framework, version } = await bring(maya, garden());
		expect(framework).toMatchObject({ name: 'Garden', opened_at: null });
		expect(framework.address).toMatch(/^garden-[0-9a-f]{8}$/);
		expect(version).toMatchObject({ state: 'draft', number: null, made_from: null });
		const path = `/framework-versions/${version.id}`;
		const { format: _, version: __, ...content } = garden();
		expect((await maya.knock('GET', path)).body).toMatchObject(content);
		const summary = 'What grows here';
		const changed = await maya.knock('PATCH', path, { body: { summary }, ...any });
		expect([changed.status, changed.body]).toMatchObject([200, { summary }]);
	});

	it('can begin from starters, whose shared competencies are there once', async () => {
		const maya = await here.at.person();
		const { items } = await maya.client.get<{ items: { key: string }[] }>('/starters');
		expect(items.length).toBe(6);
		const { version } = await maya.client.post<Brought>('/frameworks/from-starters', {
			starters: ['engineer', 'designer'],
			name: 'Ours'
		});
		const { name, roles, competencies } = await maya.client.item('framework_version', version.id);
		expect([name, roles.map(({ name }) => name)]).toEqual(['Ours', ['Engineer', 'Designer']]);
		const shared = competencies.filter(({ name }) => name === 'Communication');
		expect(shared.length).toBe(1);
	});

	it.each([
		['leads nowhere', { group: newId() }, 'roles.0.group'],
		['is no field of it', { colour: 'green' }, 'document.roles.0.colour']
	])('are refused whole where something %s', async (_, odd, field) => {
		const maya = await here.at.person();
		const document = garden();
		const roles = document.roles.map((role) => ({ ...role, ...odd }));
		const body = { document: { ...document, roles } };
		const refused = await maya.knock<Problem>('POST', '/framework-documents', { body });
		expect([refused.status, refused.body.errors]).toMatchObject([422, [{ field }]]);
		expect((await maya.client.list('framework')).length).toBe(0);
	});

	it('are published with a number, and stay as they are from then on', async () => {
		const maya = await here.at.person();
		const { framework, version } = await bring(maya, garden());
		const first = await publish(maya, version);
		expect([first.status, first.body]).toMatchObject([200, { state: 'published', number: 1 }]);
		const path = `/framework-versions/${version.id}`;
		for (const method of ['PATCH', 'DELETE']) {
			const body = method === 'PATCH' ? { summary: 'Else' } : undefined;
			const refused = await maya.knock<Problem>(method, path, { body, ...any });
			expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([
				422,
				'Version 1 is published and stays as it is. Begin a draft from it and change that.'
			]);
		}
		expect((await publish(maya, version)).status).toBe(422);

		const next = await bring(maya, garden(), framework.id);
		expect(next.version.made_from).toBe(version.id);
		expect((await publish(maya, next.version)).body.number).toBe(2);
		const states = (await maya.client.list('framework_version')).map(({ state }) => state);
		expect(states).toEqual(['retired', 'published']);
	});

	it('are not published without a role level, nor on what was changed since it was read', async () => {
		const maya = await here.at.person();
		const { version } = await bring(maya, emptyFramework('Bare'));
		const empty = await maya.knock<Problem>('POST', `/framework-versions/${version.id}/publish`, {
			headers: { 'if-match': '"1"' }
		});
		expect([empty.status, empty.body.errors?.[0]?.field]).toEqual([422, 'role_levels']);
		const stale = await maya.knock('POST', `/framework-versions/${version.id}/publish`, {
			headers: { 'if-match': '"7"' }
		});
		expect(stale.status).toBe(412);
	});

	it('are read by whoever has the address, while the site is open and no longer', async () => {
		const maya = await here.at.person();
		const { framework, version } = await bring(maya, garden());
		const site = `/framework-sites/${framework.address}`;
		const look = async () => (await here.at.nobody<{ document: object }>('GET', site)).status;
		const open = (open: boolean) =>
			maya.knock('POST', `/frameworks/${framework.id}/site`, { body: { open } });
		await open(true);
		expect(await look()).toBe(404);
		await publish(maya, version);
		const seen = await here.at.nobody<{ number: number; document: object }>('GET', site);
		expect([seen.status, seen.body]).toEqual([
			200,
			expect.objectContaining({ number: 1, document: garden() })
		]);
		expect(seen.text).not.toContain(maya.id);
		await open(false);
		expect(await look()).toBe(404);
	});

	it('have an address of their own, also where a record was taken into two places', async () => {
		const maya = await here.at.person();
		const joel = await here.at.person();
		const { framework, version } = await bring(maya, garden());
		await publish(maya, version);
		const { text } = await maya.knock('GET', '/record');
		await joel.knock('PUT', '/record', { text });
		const open = async ({ client }: TestPerson) =>
			client.post<Framework>(`/frameworks/${framework.id}/site`, { open: true });
		expect((await open(maya)).address).toBe(framework.address);
		expect((await open(joel)).address).toMatch(/^garden-[0-9a-f]{8}$/);
		expect((await open(joel)).address).not.toBe(framework.address);
		expect((await open(maya)).address).toBe(framework.address);
	});

	it('give a role level its holder, with its words in their own lists', async () => {
		const maya = await here.at.person();
		const { version } = await bring(maya, garden());
		expect((await takeUp(maya, version.id, junior)).status).toBe(422);
		await publish(maya, version);
		const held = await takeUp(maya, version.id, junior, { from: '2026-01-12' });
		expect([held.status, held.body]).toMatchObject([
			201,
			{ role_name: 'Gardener', level_name: 'Junior', from: '2026-01-12', to: null }
		]);

		const competencies = await maya.client.list('competency');
		expect(competencies).toMatchObject([
			{ id: care, name: 'Care', scale: 'Mastery, Garden', framework_version: version.id }
		]);
		const skills = await maya.client.list('skill');
		expect(skills).toMatchObject([{ name: 'Pruning', competency: care, layer: 'team' }]);
		const levels = await maya.client.list('mastery_level');
		const taken = levels.filter(({ scale }) => scale === 'Mastery, Garden');
		expect(taken.map(({ position, name }) => `${position} ${name}`).sort()).toEqual([
			'1 Sees',
			'2 Tends',
			'3 Designs'
		]);

		await takeUp(maya, version.id, senior, { from: '2026-11-02' });
		await takeUp(maya, version.id, senior, { standing: 'aimed' });
		const all = await maya.client.list('role_assignment');
		expect(all.map(({ standing, level_name, to }) => [standing, level_name, to])).toEqual([
			['held', 'Junior', '2026-11-02'],
			['held', 'Senior', null],
			['aimed', 'Senior', null]
		]);
		expect((await maya.client.list('competency')).length).toBe(1);
	});

	it('use the steps a person has where they are the same', async () => {
		const maya = await here.at.person();
		const steps = DEFAULT_MASTERY.map(({ name }) => name);
		const { version } = await bring(maya, garden(steps));
		await publish(maya, version);
		await takeUp(maya, version.id, junior);
		expect((await maya.client.list('mastery_level')).length).toBe(6);
		expect(await maya.client.list('competency')).toMatchObject([{ scale: 'Mastery' }]);
	});

	it('say a thing anew when a later version is taken up, and leave the person’s own alone', async () => {
		const maya = await here.at.person();
		const first = await bring(maya, garden());
		await publish(maya, first.version);
		await takeUp(maya, first.version.id, junior);
		const [before] = await maya.client.list('competency');
		await maya.client.create('competency', { id: newId(), name: 'My own' });

		const later = garden();
		later.competencies = later.competencies.map((one) => ({ ...one, name: `${one.name} anew` }));
		const second = await bring(maya, later, first.framework.id);
		await publish(maya, second.version);
		await takeUp(maya, second.version.id, junior);
		const competencies = await maya.client.list('competency');
		expect(competencies.map(({ name }) => name).sort()).toEqual(['Care anew', 'My own']);
		expect(competencies.find(({ id }) => id === care)).toMatchObject({
			place: before?.place,
			framework_version: second.version.id
		});
	});
});
