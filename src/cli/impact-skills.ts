import { v7 as newId } from 'uuid';
import { levelsOfAbilities, type Step } from '#lib/framework/rules-scale.ts';
import type { Competency, Skill } from '#lib/framework/schema.ts';
import type { Client } from '#lib/http/client.ts';
import type { Impact, ImpactSkill } from '#lib/impact/schema.ts';
import { type Given, Misuse } from './options.ts';

type Known = { skill: Skill[]; competency: Competency[] };
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
	const mastery_levels = await client.list('mastery_level');
	const known = { skill: await client.list('skill'), competency: await client.list('competency') };
	const levelsOf = levelsOfAbilities({
		mastery_levels,
		competencies: known.competency,
		skills: known.skill
	});
	const skills = [...(before?.skills ?? [])];
	for (const words of asked) {
		const [, name = '', level = ''] = /^(.+?)(?::([^:]*))?$/.exec(words) ?? [];
		const ability = abilityOf(known, name.trim());
		const shown = masteryOf(level.trim(), levelsOf(ability?.id ?? null));
		skills.push(await tag(client, known, name.trim(), shown));
	}
	return { skills };
}

/** A skill of that name, else a competency. */
const abilityOf = ({ skill, competency }: Known, name: string): Skill | Competency | undefined =>
	named(skill, name) ?? named(competency, name);

async function tag(
	client: Client,
	known: Known,
	name: string,
	shown: number | null
): Promise<ImpactSkill> {
	let ability = abilityOf(known, name);
	if (!ability) {
		const made = await client.create('competency', { id: newId(), name });
		known.competency.push(made);
		ability = made;
	}
	return {
		kind: 'competency' in ability ? 'skill' : 'competency',
		ref: ability.id,
		name_then: ability.name,
		framework_version: ability.framework_version,
		intended: null,
		shown
	};
}

/** @throws Misuse naming the mastery levels there are */
function masteryOf(word: string, levels: readonly Step[]): number | null {
	if (word === '') return null;
	const level = named(levels, word) ?? levels.find(({ position }) => String(position) === word);
	if (!level)
		throw new Misuse(
			`--skill has the level "${word}"; choose one of ${levels.map(({ name }) => name).join(', ')}.`
		);
	return level.position;
}
