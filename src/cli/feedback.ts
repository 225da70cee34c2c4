import { v7 as newId } from 'uuid';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { cameWords } from '#lib/feedback/rules-came.ts';
import { hiddenWords } from '#lib/feedback/rules-hide.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { SOURCES, type Order } from '#lib/feedback/words.ts';
import type { Client } from '#lib/http/client.ts';
import { impactName } from '#lib/impact/rules-direction.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { dayAsked } from './goals-find.ts';
import { impactAsked, readRows } from './impact.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** What was said, the newest last, so that it stands above the next prompt. */
export const feedback: Command = {
	name: 'feedback',
	says: 'Read what people said, about one impact or all of them.',
	words: 'NUMBER|ID',
	options: connectionOptions,
	run: async (given) => {
		const client = connected(given);
		const rows = await rowsAsked(client, given);
		const items = rows
			.flatMap((row) => row.voices.map((voice) => ({ row, voice })))
			.toSorted((a, b) => a.voice.given_on.localeCompare(b.voice.given_on));
		print(given, { items: items.map(({ voice }) => voice) }, () =>
			items.length === 0
				? ['Nobody has said anything here yet. trellis ask NUMBER --to PERSON asks them.']
				: items.flatMap(({ row, voice }) => voiceText(row, voice))
		);
		return 0;
	}
};

async function rowsAsked(client: Client, given: Given): Promise<EvidenceRow[]> {
	const rows = await readRows(client);
	if (given.words.length === 0) return rows;
	const { id } = await impactAsked(client, given);
	return rows.filter(({ impact }) => impact.id === id);
}

function voiceText({ number, impact }: EvidenceRow, voice: Feedback): string[] {
	const who = [voice.giver, voice.giver_role].filter(Boolean).join(', ');
	const said = voice.passages.map(({ order, words }, at) => {
		const hidden = hiddenWords(voice, at);
		return `  ${order}  ${words.replaceAll('\n', '\n     ')}${hidden ? `  [${hidden.toLowerCase()}]` : ''}`;
	});
	return [`${who}, on ${number} "${impactName(impact)}"`, `  ${cameWords(voice)}`, ...said, ''];
}

const ORDERS: Record<string, Order> = { felt: 3, task: 2, person: 1 };

/** Puts words that came elsewhere beside an impact, as reported. */
export const feedbackAdd: Command = {
	name: 'feedback add',
	says: 'Put words that reached you elsewhere beside an impact, marked as reported.',
	words: 'NUMBER|ID',
	options: {
		by: { takes: 'NAME', says: 'who said it' },
		felt: { takes: 'TEXT', says: 'their words about the impact felt', many: true },
		task: { takes: 'TEXT', says: 'their words about what you did', many: true },
		person: { takes: 'TEXT', says: 'their words about you', many: true },
		source: { takes: 'HOW', says: `${SOURCES.join(', ')}; chat` },
		on: { takes: 'DAY', says: 'when; today' },
		role: { takes: 'TEXT', says: 'their role' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const giver = text(given, 'by');
		if (giver === undefined) throw new Misuse('Say who said it: --by "Priya Nair".');
		const passages = passagesGiven(given);
		const source = sourceGiven(given);
		const given_on = dayAsked(given, 'on', dayOf(new Date()));
		const impact = await impactAsked(client, given);
		const giver_role = text(given, 'role') ?? '';
		const made = await client.create('feedback', {
			...{ id: newId(), impact: impact.id, giver, giver_role, given_on, source, passages }
		});
		print(given, made, () => [
			`What ${giver} said stands beside "${impactName(impact)}", marked as reported.`
		]);
		return 0;
	}
};

function passagesGiven({ values }: Given): Feedback['passages'] {
	const passages = Object.entries(ORDERS).flatMap(([name, order]) =>
		((values[name] ?? []) as string[]).map((words) => ({ order, words }))
	);
	if (passages.length === 0)
		throw new Misuse('Say what they said: --felt, --task or --person, each with their words.');
	return passages;
}

function sourceGiven(given: Given): Feedback['source'] {
	const asked = text(given, 'source') ?? 'chat';
	const source = SOURCES.find((one) => one === asked);
	if (!source) throw new Misuse(`--source is "${asked}"; choose one of ${SOURCES.join(', ')}.`);
	return source;
}
