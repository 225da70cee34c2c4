import { v7 as newId } from 'uuid';
import type { MasteryLevel } from '#lib/framework/schema.ts';
import type { Client } from '#lib/http/client.ts';
import type { Impact, ImpactSkill } from '#lib/impact/schema.ts';
import { type Given, Misuse } from './options.ts';

type Known = { id: string; name: string };
const named = <Item extends { name: string }>(items: readonly Item[], name: string) =>
	items.find((item) => item.name.toLowerCase() === name.toLowerCase());

/**
 * The skills that `--skill NAME:LEVEL` says, added to those the impact has; a name that the record does not
 * know becomes a competency of it. Undefined where the option was not given. @throws Misuse
 */
export async function impactSkills(
	client: Client,
	given: Given,
	before?: Impact
): Promise<Pick<Impact, 'skills'> | undefined> {
	const asked = (given.values.skill ?? []) as string[];
	if (asked.length === 0) return undefined;
	const levels = await client.list('mastery_level');
	const known = { skill: await client.list('skill'), competency: await client.list('competency') };
	const skills = [...(before?.skills ?? [])];
	for (const words of asked) {
		const [, name = '', level = ''] = /^(.+?)(?::([^:]*))?$/.exec(words) ?? [];
		skills.push(await tag(client, known, name.trim(), masteryOf(level.trim(), levels)));
	}
	return { skills };
}

async function tag(
	client: Client,
	known: { skill: Known[]; competency: Known[] },
	name: string,
	shown: number | null
): Promise<ImpactSkill> {
	const skill = named(known.skill, name);
	let competency = skill ?? named(known.competency, name);
	if (!competency) {
		competency = await client.create('competency', { id: newId(), name });
		known.competency.push(competency);
	}
	return {
		kind: skill ? 'skill' : 'competency',
		ref: competency.id,
		name_then: competency.name,
		framework_version: null,
		intended: null,
		shown
	};
}

/** @throws Misuse naming the mastery levels there are */
function masteryOf(word: string, levels: readonly MasteryLevel[]): number | null {
	if (word === '') return null;
	const level = named(levels, word) ?? levels.find(({ position }) => String(position) === word);
	if (!level)
		throw new Misuse(
			`--skill has the level "${word}"; choose one of ${levels.map(({ name }) => name).join(', ')}.`
		);
	return level.position;
}
