import { readFileSync } from 'node:fs';
import { verify as verifyFile } from '#lib/feedback/files-verify.server.ts';
import { toldOf } from '#lib/feedback/rules-verdict.ts';
import { type Command, type Given, Misuse } from './options.ts';

/** Checks signatures on this machine alone: no server, no network. */
export const verify: Command = {
	name: 'verify',
	words: 'FILE',
	says: 'Check a signed credential, or every one in an exported record: who signed what, and whether a word was changed. Needs no server and no network.',
	options: {
		keys: {
			takes: 'FILE',
			says: 'the issuer’s keys, from its address /issuer; else a key is taken as named',
			many: true
		},
		status: {
			takes: 'FILE',
			says: 'its status list, which tells what was withdrawn',
			many: true
		},
		json: { says: 'print a verdict on each as JSON' }
	},
	run: async (given) => {
		const [file] = given.words;
		if (file === undefined) throw new Misuse('Say which file: `trellis verify FILE`.');
		const read = {
			keys: all(given, 'keys').map(readJson),
			lists: all(given, 'status').map(readJson)
		};
		const verdicts = await tried(file, () =>
			verifyFile(readJson(file), { ...read, now: new Date() })
		);
		if (given.values.json) console.log(JSON.stringify(verdicts, null, '\t'));
		else console.log(toldOf(verdicts).join('\n'));
		return verdicts.every(({ holds }) => holds) ? 0 : 1;
	}
};

const all = ({ values }: Given, name: string) => (values[name] as string[] | undefined) ?? [];

/** What a file holds. @throws Error saying of which file, and where it is off */
function readJson(file: string): unknown {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new Error(`${file}: There is no such file, or it cannot be read.`);
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		throw new Error(`${file}: This is no JSON: ${(error as Error).message}.`, { cause: error });
	}
}

async function tried<Result>(file: string, ask: () => Promise<Result>): Promise<Result> {
	try {
		return await ask();
	} catch (error) {
		if ((error as Error).name !== 'Unreadable') throw error;
		throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
	}
}
