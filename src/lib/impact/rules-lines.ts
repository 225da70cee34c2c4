import type { Audience, ImpactPerson, ImpactSkill, ObjectiveTag } from './schema.ts';
import { AUDIENCES, OBJECTIVE_KINDS, WORDS } from './words.ts';

/**
 * The parts of an impact as lines of a table's cell, one item a line, and the same lines read back.
 * Each reader takes what its writer wrote, and also what people ordinarily write in such a cell.
 */

const NOT_SAID = 'not said yet';

/**
 * Items as one cell. An item alone that holds a ";" gets a line break after it, because a cell of one
 * line is a list of items between ";".
 */
export function toCell(items: readonly string[]): string {
	const [first = ''] = items;
	return items.length === 1 && first.includes(';') ? `${first}\n` : items.join('\n');
}

/** The items of a cell: its lines, or what stands between ";" where it is one line. Empty ones go. */
export function fromCell(cell: string): string[] {
	const items = cell.split(cell.includes('\n') ? /\r?\n/ : ';');
	return items.map((item) => item.trim()).filter(Boolean);
}

/** "My team", or "Customers or users: travellers at a gate". */
export function audienceLine({ kind, words }: Audience): string {
	return words ? `${WORDS[kind]}: ${words}` : WORDS[kind];
}

/** Whom a line means; null where it begins with none of the words for it. */
export function readAudience(line: string): Audience | null {
	const [head = '', words = ''] = splitOnce(line, ': ');
	const kind = AUDIENCES.find((known) => same(head, WORDS[known]) || same(head, known));
	return kind ? { kind, words } : null;
}

/** "Key result KR2: half the calls about refunds". */
export function objectiveLine({ kind, code, words }: ObjectiveTag): string {
	return `${WORDS[kind]}${code ? ` ${code}` : ''}: ${words}`;
}

/** What a line serves; words without a kind before them are an objective. */
export function readObjective(line: string): ObjectiveTag {
	const [head = '', words = ''] = splitOnce(line, ': ');
	const kind = OBJECTIVE_KINDS.find((known) =>
		`${head} `.toLowerCase().startsWith(`${WORDS[known].toLowerCase()} `)
	);
	if (!kind) return { kind: 'objective', code: '', words: line };
	return { kind, code: head.slice(WORDS[kind].length).trim(), words };
}

type Tag = Pick<ImpactSkill, 'shown' | 'intended'> & { name: string };
type LevelName = (order: number) => string;

/** "Quality: Lead", "Quality: Lead (intended Evangelise)", "Quality: not said yet". */
export function tagLine({ name, shown, intended }: Tag, levelName: LevelName): string {
	const mastery = shown === null ? NOT_SAID : levelName(shown);
	return `${name}: ${mastery}${intended === null ? '' : ` (intended ${levelName(intended)})`}`;
}

type Step = { position: number; name: string };

/** A skill or competency by its name, with the mastery a line says; `levelsOf` gives the steps of that name. */
export function readTag(line: string, levelsOf: (name: string) => readonly Step[]): Tag {
	const [, before = line, wanted = ''] = /^(.*) \(intended (.+)\)$/.exec(line) ?? [];
	return readWhole(before, wanted, levelsOf) ?? readWhole(line, '', levelsOf) ?? said(line);
}
const said = (name: string): Tag => ({ name, shown: null, intended: null });

/** A line and what it intends, or nothing where either does not fit the steps of what it names. */
function readWhole(
	rest: string,
	wanted: string,
	levelsOf: (name: string) => readonly Step[]
): Tag | null {
	const at = rest.lastIndexOf(': ');
	const [name, mastery] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 2)];
	const order = (of: string, words: string) =>
		levelsOf(of).find((level) => same(level.name, words))?.position ?? null;
	const shown = order(name, mastery);
	const whole = shown === null && !same(mastery, NOT_SAID) ? rest : name;
	const intended = order(whole, wanted);
	return intended === null && wanted !== '' ? null : { name: whole, shown, intended };
}

type Person = Omit<ImpactPerson, 'id' | 'kind' | 'person'>;

/** "Ines Moreau <ines@northline.example>", "Ana Ruiz (member)", "Fares (9 people)", "Support (group)". */
export function personLine({ who, name, address, size }: Person): string {
	const people = size === 1 ? '1 person' : `${size} people`;
	const group = size === null ? '(group)' : `(${people})`;
	const mark = { outside: '', member: '(member)', group }[who];
	return [name, address === null ? '' : `<${address}>`, mark].filter(Boolean).join(' ');
}

/** Who a line names: somebody outside unless it says "(member)", "(group)" or "(9 people)" at its end. */
export function readPerson(line: string): Person {
	const [, named = line, mark = '', people = ''] =
		/^(.*?)\s*\((member|group|(\d+) (?:people|person))\)$/i.exec(line) ?? [];
	const [, name = named, address = null] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(named) ?? [];
	const who = mark === '' ? 'outside' : same(mark, 'member') ? 'member' : 'group';
	if (address === null && /^\S+@\S+\.\S+$/.test(name))
		return { who, name, address: name, size: null };
	return { who, name, address, size: people ? Number(people) : null };
}

function splitOnce(text: string, separator: string): string[] {
	const at = text.indexOf(separator);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Whether two words are the same but for case, blanks, "_" and "-". */
export function same(a: string, b: string): boolean {
	const bare = (text: string) =>
		text
			.toLowerCase()
			.replace(/[\s_-]+/g, ' ')
			.trim();
	return bare(a) === bare(b);
}
