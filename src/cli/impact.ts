import { v7 as newId } from 'uuid';
import { evidenceRows, type EvidenceRow } from '#lib/evidence/rules.ts';
import type { Client } from '#lib/http/client.ts';
import { missingPhrase } from '#lib/impact/rules.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { STANDINGS, WORDS } from '#lib/impact/words.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { impactFields, impactOptions } from './impact-fields.ts';
import { impactSkills } from './impact-skills.ts';
import { impactText } from './impact-text.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** Every impact of the record with what is derived of it. */
export async function readRows(client: Client): Promise<EvidenceRow[]> {
	const [impacts, feedback, skills] = await Promise.all([
		client.list('impact'),
		client.list('feedback'),
		client.list('skill')
	]);
	return evidenceRows({ impacts, feedback, skills });
}

/** The impact whose number or id the first word is. @throws Misuse where it is not said, Error where there is none */
export const impactAsked = async (client: Client, given: Given): Promise<Impact> =>
	(await find(client, given)).impact;

async function find(client: Client, { words: [asked] }: Given): Promise<EvidenceRow> {
	if (asked === undefined)
		throw new Misuse('Say which impact: its number or id from trellis impact list.');
	const rows = await readRows(client);
	const row = rows.find(({ number, impact }) => String(number) === asked || impact.id === asked);
	if (!row)
		throw new Error(`There is no impact ${asked}. trellis impact list shows those there are.`);
	return row;
}

/** An impact whole, with what is derived of it. */
const whole = ({ impact, number, standing, missing, voices }: EvidenceRow) => ({
	...impact,
	number,
	standing,
	missing,
	feedback: voices
});

export const impactAdd: Command = {
	name: 'impact add',
	says: 'Add an impact, looking ahead or back.',
	options: { ...impactOptions, ...connectionOptions },
	run: async (given) => {
		const client = connected(given);
		const fields = { ...impactFields(given), ...(await impactSkills(client, given)) };
		const made = await client.create('impact', { id: newId(), ...fields });
		print(given, made, () => [made.id]);
		return 0;
	}
};

export const impactList: Command = {
	name: 'impact list',
	says: 'List impacts with what stands between each and evidenced.',
	options: {
		status: { takes: 'STATUS', says: STANDINGS.join(', ') },
		...connectionOptions
	},
	run: async (given) => {
		const rows = await readRows(connected(given));
		const wanted = text(given, 'status')?.replaceAll('-', '_');
		if (wanted !== undefined && !(wanted in WORDS))
			throw new Misuse(`--status is "${wanted}"; choose one of ${STANDINGS.join(', ')}.`);
		const shown = rows.filter(({ standing }) => wanted === undefined || standing === wanted);
		print(given, shown.map(whole), () => shown.map(line));
		return 0;
	}
};

function line({ impact, number, standing, missing }: EvidenceRow): string {
	const words = impact.headline || impact.effect || impact.actions;
	return `${String(number).padStart(4)}  ${WORDS[standing].padEnd(10)} ${words}  [${missingPhrase(missing)}]`;
}

export const impactShow: Command = {
	name: 'impact show',
	says: 'Show one impact whole.',
	words: 'NUMBER|ID',
	options: connectionOptions,
	run: async (given) => {
		const row = await find(connected(given), given);
		print(given, whole(row), () => impactText(row));
		return 0;
	}
};

export const impactEdit: Command = {
	name: 'impact edit',
	says: 'Change parts of an impact; links, people, audiences and behaviours are added.',
	words: 'NUMBER|ID',
	options: { ...impactOptions, ...connectionOptions },
	run: async (given) => {
		const client = connected(given);
		const { impact } = await find(client, given);
		const fields = {
			...impactFields(given, impact),
			...(await impactSkills(client, given, impact))
		};
		const changed = await client.change('impact', impact, fields);
		print(given, changed, () => [`Changed, version ${changed.version}.`]);
		return 0;
	}
};
