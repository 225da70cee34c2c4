import { evidenceRows } from '#lib/evidence/rules.ts';
import type { Client } from '#lib/http/client.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { gapReason, gapsOf, type Gap } from '#lib/skills/rules-gaps.ts';
import { expectedAt, roleNow } from '#lib/skills/rules-role.ts';
import { whereOf } from '#lib/skills/rules-say.ts';
import { skillsCsv, TABLE_HEAD, tableRow } from '#lib/skills/rules-table.ts';
import { abilitiesOf, stepWord, type Ability } from '#lib/skills/rules.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, Misuse, text } from './options.ts';

const FORMATS = ['gaps', 'table', 'csv'];

/** The gaps of a record, the one that matters first at the top, or every skill. */
export const skills: Command = {
	name: 'skills',
	says: 'Print the gaps between what you hold and what you want or your role expects.',
	options: {
		format: { takes: 'FORMAT', says: `${FORMATS.join(', ')}; gaps` },
		...connectionOptions
	},
	run: async (given) => {
		const format = text(given, 'format') ?? 'gaps';
		if (!FORMATS.includes(format))
			throw new Misuse(`--format is "${format}"; choose one of ${FORMATS.join(', ')}.`);
		const { abilities, held, aimed } = await readSkills(connected(given));
		if (format === 'csv') process.stdout.write(skillsCsv(abilities));
		else if (format === 'table')
			print(given, { items: abilities.map(told) }, () => lines(abilities));
		else {
			const gaps = gapsOf(abilities);
			const reason = (gap: Gap) => gapReason(gap, held, aimed);
			const items = gaps.map((gap) => toldGap(gap, reason(gap)));
			print(given, { items }, () =>
				gaps.length === 0
					? ['Nothing is wanted or expected deeper than you hold it.']
					: gaps.map((gap) => gapLine(gap, reason(gap)))
			);
		}
		return 0;
	}
};

/** Every skill and competency as the skills map reads it, with the names of the role levels held and grown towards. */
async function readSkills(client: Client) {
	const [impacts, feedback, own, competencies, mastery_levels, assessments, roles] =
		await Promise.all([
			client.list('impact'),
			client.list('feedback'),
			client.list('skill'),
			client.list('competency'),
			client.list('mastery_level'),
			client.list('assessment'),
			client.list('role_assignment')
		]);
	const today = dayOf(new Date());
	const [held, aimed] = (['held', 'aimed'] as const).map((of) => roleNow(roles, of, today));
	const expected = async (role: typeof held) =>
		role &&
		expectedAt(await client.item('framework_version', role.framework_version), role.role_level);
	const abilities = abilitiesOf({
		...{ mastery_levels, competencies, skills: own, assessments },
		rows: evidenceRows({ impacts, feedback, skills: own }),
		expected: await expected(held),
		aimed: await expected(aimed)
	});
	return { abilities, held: held?.level_name, aimed: aimed?.level_name };
}

function gapLine({ ability, now, to }: Gap, reason: string): string {
	const steps = `${stepWord(ability, now)} to ${stepWord(ability, to)}`;
	return `${ability.name.padEnd(28)}  ${steps.padEnd(26)}  ${reason} [${whereOf(ability)}]`;
}
const toldGap = ({ ability, kind, now, to }: Gap, reason: string) => ({
	...{ id: ability.id, kind: ability.kind, name: ability.name },
	...{
		why: kind,
		reason,
		now,
		to,
		from_word: stepWord(ability, now),
		to_word: stepWord(ability, to)
	}
});

const told = ({ id, kind, name, layer, cluster, said, evidenced, expected }: Ability) => ({
	...{ id, kind, name, layer, cluster, ...said },
	evidenced: evidenced && {
		level: evidenced.level,
		impacts: evidenced.deepest.map(({ row }) => row.impact.id),
		confirmed: evidenced.confirmed
	},
	expected: expected?.order ?? null
});

function lines(abilities: readonly Ability[]): string[] {
	const rows = [[...TABLE_HEAD], ...abilities.map(tableRow)];
	const wide = TABLE_HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, at) => cell.padEnd(wide[at] ?? 0))
			.join('  ')
			.trimEnd()
	);
}
