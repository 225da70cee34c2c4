import { expect, test } from 'vitest';
import { countsOf } from '#lib/framework/rules-document.ts';
import { readFramework } from './files.server.ts';
import { toJson, toYaml } from './files-whole.ts';

const read = async (path: string, text: string) =>
	(await readFramework([{ path, bytes: new TextEncoder().encode(text) }])).framework;

const BY_HAND = `format: trellis-framework
version: 1
name: By hand
scales:
  - {name: Craft}
  - {name: Other}
mastery_levels:
  - {scale: Craft, name: Knows}
  - {scale: Craft, name: Does}
  - {scale: Other, name: Knows}
competencies:
  - {name: Taste, scale: Craft}
roles:
  - {id: cook, name: Cook}
role_levels:
  - {role: cook, name: Junior, code: C1}
  - {role: cook, name: Senior}
role_level_links:
  - {from: C1, to: Senior, kind: next}
descriptors:
  - {competency: Taste, mastery_level: Knows, words: Knows what salt does.}
expectations:
  - {role_level: Junior, competency: taste, mastery_level: Does}
`;

test('one written by hand needs no ids: names and keys stand for them', async () => {
	const framework = await read('ours.yaml', BY_HAND);
	expect(countsOf(framework)).toMatchObject({
		mastery_levels: 3,
		role_level_links: 1,
		expectations: 1,
		unmapped: 0
	});
	const [knows, does] = framework.mastery_levels;
	expect(framework.descriptors[0]?.mastery_level).toBe(knows?.id);
	expect(framework.expectations[0]).toMatchObject({
		mastery_level: does?.id,
		role_level: framework.role_levels[0]?.id
	});
	expect(await read('ours.yaml', BY_HAND)).toEqual(framework);
});

test('a whole document is read as it is, ids and order included', async () => {
	const framework = await read('ours.yaml', BY_HAND);
	expect(await read('ours.json', toJson(framework))).toEqual(framework);
	expect(await read('ours.yml', toYaml(framework))).toEqual(framework);
});

test('in a folder it is found among what stands beside it', async () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const files = [
		{ path: 'README.md', bytes: bytes('# Read me') },
		{ path: 'ours.yaml', bytes: bytes(BY_HAND) }
	];
	const { framework, notes } = await readFramework(files);
	expect(framework.name).toBe('By hand');
	expect(notes).toEqual(['Not read beside it: README.md.']);
});

test.each([
	['version: 1', 'version: 7', /^a\.yaml, line 2: version: This Trellis reads version 1/],
	['kind: next', 'kind: after', /^a\.yaml, line 19: role_level_links\.0\.kind/],
	['competency: taste', 'competency: smell', /^a\.yaml, line \d+: expectations\.0\.competency/],
	['name: By hand', 'name: By hand\ncolour: red', /^a\.yaml, line 4: colour/]
])('what does not fit is an error with its line: %s as %s', async (from, to, message) => {
	await expect(read('a.yaml', BY_HAND.replace(from, to))).rejects.toThrow(message);
});
