import { describe, expect, test } from 'vitest';
import { countsOf, frameworkMisfits } from '#lib/framework/rules-document.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { readFramework } from './files.server.ts';
import type { Reading } from './schema.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (files: Record<string, string>, mapping?: string): Promise<Reading> =>
	readFramework(
		Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) })),
		mapping === undefined ? {} : { mapping: { path: 'our-mapping.yaml', text: mapping } }
	);
const taken = async (files: Record<string, string>) => (await read(files)).framework;
const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);
const reasons = ({ unmapped }: GrowthFramework) => unmapped.map(({ reason }) => reason);

const FAMILY = `name: Gardening
summary: Those who grow things.
levels:
  - id: junior
    name: Gardener
  - id: lead-a
    name: Lead Gardener (Beds)
  - id: lead-b
    name: Lead Gardener (People)
themes:
  - id: soil
    name: 🌱 Soil
competencies:
  - id: 5d8f3c1e-0000-4000-8000-000000000001
    level: junior
    theme: soil
    summary: Digs.
    examples: [Digs a bed]
    proficiency: Awareness
  - id: 5d8f3c1e-0000-4000-8000-000000000002
    level: lead-a
    theme: soil
    summary: Plans beds.
    proficiency: Mastery of our own
  - id: 5d8f3c1e-0000-4000-8000-000000000003
    level: nowhere
    theme: soil
    summary: Left alone.
`;

describe('job families of levels, themes and statements', () => {
	test('other contents of the same shape, with what has no place told', async () => {
		const framework = await taken({ 'families/gardening.yaml': FAMILY });
		expect(countsOf(framework)).toMatchObject({ roles: 1, role_levels: 3, indicators: 2 });
		expect(names(framework.mastery_levels)).toContain('Mastery of our own');
		expect(reasons(framework)).toContain('None of the role levels is called "nowhere".');
	});

	test.each([
		['with the mark of its encoding before it', (text: string) => `\ufeff${text}`],
		['with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['with tabs after the dashes', (text: string) => text.replaceAll('- id', '-\tid')],
		['as JSON', (text: string) => text]
	])('is the same %s', async (_, change) => {
		const plain = await taken({ 'families/gardening.yaml': FAMILY });
		const changed = await taken({ 'families/gardening.yaml': change(FAMILY) });
		expect(countsOf(changed)).toEqual(countsOf(plain));
		expect(changed.role_levels).toEqual(plain.role_levels);
	});

	test('several documents of one file are several families, their ids apart', async () => {
		const two = `${FAMILY}---\n${FAMILY.replace('Gardening', 'Cooking')}`;
		const framework = await taken({ 'families.yaml': two });
		expect(names(framework.roles)).toEqual(['Gardening', 'Cooking']);
		expect(countsOf(framework)).toMatchObject({ role_levels: 6, competencies: 2, indicators: 4 });
	});
});

const topic = (name: string, title: string, content: string) =>
	`  - name: "${name}"\n    title: ${title}\n    content:\n${content}`;
const level = (number: number, ...criteria: string[]) =>
	`      - level: ${number}\n        criteria:\n${criteria.map((one) => `          - "${one}"\n`).join('')}`;
const page = (path: string, topics: string, levels = 3) =>
	`---\npath: "/${path}"\ntitle: "🌿 ${path}"\nyaml: true\nlevels: ${levels}\nsidebarGroup: care\ntopics:\n${topics}---\n`;
const TOPICS = {
	'pages/generic.md': page(
		'generic',
		topic('talk', '"💬 Talk"', level(1, 'Says hello') + level(2, 'Listens') + level(3, 'Hears'))
	),
	'pages/gardener.md': page(
		'gardener',
		topic('talk', '', level(2, 'Talks to plants')) +
			topic('beds', '"🌱 Beds"', level(1, 'Digs') + level(3, 'Plans')),
		7
	),
	'pages/cook.md':
		'---\npath: /cook\ntitle: Cook\nyaml: false\n---\n## Level 1\n\n### Taste\n\nTastes all.\n\n## Level 2\n\n### Taste\n\nSeasons.\n'
};

describe('topics by level', () => {
	test('a topic without a title is the generic one; levels it says nothing of are inherited', async () => {
		const framework = await taken(TOPICS);
		expect(names(framework.competencies)).toEqual(['💬 Talk', '🌱 Beds', 'Taste']);
		expect(countsOf(framework)).toMatchObject({
			roles: 3,
			indicators: 6,
			mastery_levels: 3,
			unmapped: 0
		});
		const gardener = framework.roles.find(({ name }) => name === '🌿 gardener');
		const levels = framework.role_levels.filter(({ role }) => role === gardener?.id);
		expect(names(levels)).toEqual(['Level 1', 'Level 2', 'Level 3']);
		const talk = framework.competencies[0]?.id;
		const basis = levels.map(
			({ id }) =>
				framework.expectations.find((one) => one.role_level === id && one.competency === talk)
					?.basis
		);
		expect(basis).toEqual(['inherited', 'stated', 'inherited']);
	});

	test('data under headings is words of the expectation', async () => {
		const framework = await taken(TOPICS);
		expect(framework.expectations.map(({ words }) => words)).toContain('Seasons.');
	});

	test('a page without front matter is kept without a place', async () => {
		const framework = await taken({ ...TOPICS, 'pages/loose.md': '# Loose\n\nText.\n' });
		expect(framework.unmapped).toMatchObject([
			{ source: 'pages/loose.md', body: '# Loose\n\nText.' }
		]);
	});
});

const GROUPS = {
	'c/care.json': JSON.stringify({
		title: '🪴 Care',
		path: 'care',
		topics: [
			{
				title: 'Water',
				path: 'water',
				levels: [
					{ title: '👩‍🌾 A', path: '1', criteria: ['pours'] },
					{ title: 'B', path: '2', summary: 'More', criteria: [] }
				]
			},
			{
				title: 'Light',
				path: 'light',
				levels: [{ title: 'Only', path: 'only', criteria: ['opens'] }]
			}
		]
	}),
	'r/house.json': JSON.stringify({
		title: 'House',
		path: 'house',
		departments: [
			{
				title: 'Inner',
				path: 'inner',
				departments: [
					{
						title: 'Third',
						path: 'third',
						roles: [
							{
								title: 'Gardener',
								path: 'g',
								levels: [
									{
										title: 'One',
										path: 'one',
										competencies: {
											required: ['care/water/2', 'care/none/1'],
											optional: ['care/light/only']
										}
									}
								]
							}
						]
					}
				]
			}
		]
	})
};

describe('groups of topics and roles that point to them', () => {
	test('references are paths of keys, and one that leads nowhere is told', async () => {
		const framework = await taken(GROUPS);
		expect(countsOf(framework)).toMatchObject({
			groups: 4,
			competencies: 2,
			scales: 2,
			expectations: 2
		});
		expect(framework.expectations.map(({ weight }) => weight)).toEqual(['required', 'optional']);
		expect(framework.unmapped).toMatchObject([
			{ body: 'care/none/1', reason: 'None of the mastery levels is called "care/none/1".' }
		]);
	});
});

describe('ladders in Markdown with axes', () => {
	const README =
		'# Start\n\nHello.\n\n# Axes\n\n* **Soil**: the ground\n\nLevels include those before.\n\n# Levels\n\n## Soil\n\n1. **Digs**: with a spade\n2. **Plans**: on paper\n';
	const ladder = (bullet: string) => `# Gardener\n\nGrows.\n\n## G1 - Gardener 1\n\n* ${bullet}\n`;

	test('a bullet is told by the name of its level, whichever axis that is on', async () => {
		const files = { 'README.md': README, 'Gardener.md': ladder('**digs**: carefully') };
		const framework = await taken(files);
		expect(framework.expectations).toMatchObject([
			{ words: 'carefully', mastery_level: framework.mastery_levels[0]?.id }
		]);
		expect(framework.rules).toMatchObject([{ kind: 'inheritance' }]);
	});

	test('where two axes have a level of one name, the words of the bullet tell them apart', async () => {
		const two = `${README}\n## Sky\n\n1. **Digs**: with a glass\n`;
		const files = { 'README.md': two, 'Gardener.md': ladder('**Digs**: With a glass') };
		const framework = await taken(files);
		const sky = framework.competencies.find(({ name }) => name === 'Sky');
		expect(framework.expectations).toMatchObject([{ competency: sky?.id }]);
		const other = { 'README.md': two, 'Gardener.md': ladder('**Digs**: by hand') };
		expect(reasons(await taken(other))).toContain('"Digs" could mean 2 of the mastery levels.');
	});

	test('headings may part code and name by other signs', async () => {
		const text = ladder('**Digs**: carefully').replace('G1 - ', 'G1: ');
		const framework = await taken({ 'README.md': README, 'Gardener.md': text });
		expect(framework.role_levels).toMatchObject([{ code: 'G1', name: 'Gardener 1' }]);
	});

	test('a bullet of a level that no axis has is kept', async () => {
		const files = { 'README.md': README, 'Gardener.md': ladder('**Sings**: loudly') };
		expect(reasons(await taken(files))).toContain('None of the mastery levels is called "Sings".');
	});
});

const POINTS = `name: Fernhill
milestones: [{points: 0}, {points: 1}, {points: 3}]
tracks:
  soil:
    displayName: Soil
    category: Beds
    milestones:
      - {summary: Has not begun}
      - {summary: Digs, signals: [digs, rakes], examples: [one bed]}
      - {summary: Plans}
  talk:
    displayName: Talk
    category: People
    milestones: [{summary: Quiet}, {summary: Talks}, {summary: Teaches}]
levels:
  - {code: G1, name: Gardener, points: 0}
  - {code: G2, name: Second gardener, points: 4}
  - {code: G3, name: Head gardener, points: 6}
`;

describe('a point system', () => {
	test('is kept whole as a rule, and expects only what the sum cannot be reached without', async () => {
		const framework = await taken({ 'points.yaml': POINTS });
		expect(framework.unmapped).toEqual([]);
		const [rule] = framework.rules;
		expect(rule).toMatchObject({ kind: 'points' });
		expect(JSON.parse(rule?.body ?? '')).toMatchObject({
			milestones: [{ points: '0' }, { points: '1' }, { points: '3' }]
		});
		const level = new Map(framework.mastery_levels.map(({ id, name }) => [id, name]));
		const code = new Map(framework.role_levels.map((one) => [one.id, one.code]));
		const derived = framework.expectations.map((one) => [
			code.get(one.role_level),
			level.get(one.mastery_level ?? ''),
			one.basis
		]);
		expect(derived).toEqual([
			['G2', 'Milestone 2', 'derived'],
			['G2', 'Milestone 2', 'derived'],
			['G3', 'Milestone 3', 'derived'],
			['G3', 'Milestone 3', 'derived']
		]);
	});
});

describe('a mapping of the writer’s own', () => {
	test('says what becomes what', async () => {
		const mapping = `
name: Ours
parts:
  - {make: roles, at: jobs.*, name: job}
  - {make: role_levels, at: jobs.*.ranks.*, name: ., titles: ^.^.job}
`;
		const { framework, how } = await read(
			{ 'x.yaml': 'jobs: [{job: Cook, ranks: [A, B]}]\nrest: 1\n' },
			mapping
		);
		expect(how).toBe('"Ours"');
		expect(countsOf(framework)).toMatchObject({ roles: 1, role_levels: 2, unmapped: 1 });
		expect(framework.unmapped).toMatchObject([
			{ source: 'x.yaml', place: 'rest, line 2', body: '1' }
		]);
	});

	test.each([
		[
			'an unknown word',
			'name: A\nparts:\n  - make: roles\n    at: jobs\n    name: job\n    colour: red\n',
			/our-mapping\.yaml, line 6: .*colour/
		],
		[
			'a pattern that is none',
			'name: A\nparts:\n  - make: roles\n    at: "a..b"\n    name: job\n',
			/our-mapping\.yaml, line 4: .*pattern/
		],
		['no YAML', 'name: [A\n', /our-mapping\.yaml, line \d+.*: This is not YAML/]
	])('is refused with its line: %s', async (_, mapping, message) => {
		await expect(read({ 'x.yaml': 'a: 1' }, mapping)).rejects.toThrow(message);
	});
});

describe('without a mapping', () => {
	test.each([
		[
			'levels with competencies under them',
			'# Cook\n\n## Junior Cook\n\n### Taste\n\n- tastes\n  - twice\n\n## Senior Cook\n\n### Taste\n\n- seasons\n',
			{ roles: 1, role_levels: 2, competencies: 1, indicators: 2, unmapped: 0 }
		],
		[
			'competencies with the same levels under each',
			'# Cook\n\n## Taste\n\n### Junior\n\n- tastes\n\n### Senior\n\n- seasons\n\n## Speed\n\n### Junior\n\n- runs\n\n### Senior\n\n- flies\n',
			{ roles: 1, role_levels: 2, competencies: 2, indicators: 4, unmapped: 0 }
		],
		[
			'items that begin in bold',
			'# Cook\n\n## Level 1\n\n* **Taste**: tastes\n* **Speed**: runs\n',
			{ roles: 1, role_levels: 1, competencies: 2, expectations: 2, unmapped: 0 }
		],
		[
			'a table with levels across',
			'# Cook\n\n| Area | Junior | Senior |\n|---|---|---|\n| Taste | tastes | seasons |\n| Speed | runs | |\n',
			{ roles: 1, role_levels: 2, competencies: 2, expectations: 3, unmapped: 0 }
		],
		[
			'a table with levels down',
			'# Cook\n\n| Level | Taste | Speed |\n|---|---|---|\n| Junior | tastes | runs |\n| Senior | seasons | flies |\n',
			{ roles: 1, role_levels: 2, competencies: 2, expectations: 4, unmapped: 0 }
		]
	])('headings and lists are guessed: %s', async (_, text, counts) => {
		expect(countsOf(await taken({ 'cook.md': text }))).toMatchObject(counts);
	});

	test('keys are guessed by their names, and what is left is kept', async () => {
		const framework = await taken({
			'ours.yaml':
				'competencies:\n  - name: Taste\n    levels: [{name: Knows}, {name: Does, behaviours: [tastes]}]\n  - Speed\nroles:\n  cook:\n    name: Cook\n    levels: [{name: Junior, competencies: {Taste: 2, Speed: }}, {name: Senior, competencies: [{name: Taste, level: Does}]}]\n    odd: thing\n'
		});
		expect(countsOf(framework)).toMatchObject({
			roles: 1,
			role_levels: 2,
			competencies: 2,
			mastery_levels: 2,
			indicators: 1,
			expectations: 2,
			unmapped: 1
		});
		expect(frameworkMisfits(framework)).toEqual([]);
	});
});

test('3,000 statements are read, telling how far it is', async () => {
	const statements = Array.from(
		{ length: 3000 },
		(_, at) =>
			`  - id: s${at}\n    level: junior\n    theme: soil\n    summary: Does thing ${at} with care and says so.\n`
	);
	const text = FAMILY.slice(0, FAMILY.indexOf('  - id: 5d8f')) + statements.join('');
	const told: number[] = [];
	const { framework } = await readFramework([{ path: 'a.yaml', bytes: bytes(text) }], {
		onprogress: (done, of) => told.push(done / of)
	});
	expect(framework.indicators).toHaveLength(3000);
	expect(told).toEqual([...told].sort((a, b) => a - b));
});
