import { writeFileSync } from 'node:fs';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, text } from './options.ts';

/** Takes the whole record out as one JSON document. */
export const exportRecord: Command = {
	name: 'export',
	says: 'Take the whole record out as one JSON document.',
	options: {
		out: { takes: 'FILE', says: 'write it there instead of printing it' },
		...connectionOptions
	},
	run: async (given) => {
		const document = await (await connected(given).send('GET', '/record')).text();
		const out = text(given, 'out');
		if (out === undefined) process.stdout.write(document);
		else {
			writeFileSync(out, document);
			print(given, { file: out, bytes: Buffer.byteLength(document) }, () => [`Written to ${out}.`]);
		}
		return 0;
	}
};
