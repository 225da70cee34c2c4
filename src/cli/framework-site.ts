import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readFramework } from '#lib/framework-files/files.server.ts';
import { readPath } from '#lib/framework-files/files-path.server.ts';
import type { siteFiles } from '#lib/framework/files-site.server.ts';
import type { Published } from '#lib/framework/rules-site.ts';
import { documentOf, publishedOf } from '#lib/framework/rules-version.ts';
import type { Client } from '#lib/http/client.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** A growth framework as plain pages, from the running server or from a file. */
export const frameworkSite: Command = {
	name: 'framework site',
	says: 'Write a growth framework as plain pages, for any host or to be opened from a disk.',
	words: 'DIR',
	options: {
		framework: { takes: 'ID', says: 'its published version; the only one there is' },
		file: { takes: 'FILE', says: 'what a file or folder holds instead; needs no server' },
		...connectionOptions
	},
	run: async (given) => {
		const [folder] = given.words;
		if (folder === undefined) throw new Misuse('Say which folder the pages go to.');
		const file = text(given, 'file');
		if (file !== undefined && text(given, 'framework') !== undefined)
			throw new Misuse('Give --framework or --file, not both.');
		const published =
			file === undefined ? await fromServer(connected(given), given) : await fromFile(file);
		const { write, beside } = await writer();
		const files = write(published);
		for (const { path, html } of files) {
			const place = join(folder, path);
			mkdirSync(dirname(place), { recursive: true });
			writeFileSync(place, html);
		}
		cpSync(beside, join(folder, 'assets'), { recursive: true });
		const bytes = files.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
		print(given, { folder, pages: files.length, bytes }, () => [
			`${files.length} pages are written. Open ${join(folder, 'index.html')}.`
		]);
		return 0;
	}
};

/** Svelte's parts are made into plain JavaScript by the build, so what writes the pages comes from there. */
async function writer(): Promise<{ write: typeof siteFiles; beside: string }> {
	// Beside this file once bundled, in the build folder of a checkout before.
	const built = ['../site/', '../../build/site/']
		.map((path) => fileURLToPath(new URL(path, import.meta.url)))
		.find((path) => existsSync(join(path, 'write.js')));
	if (!built) throw new Error('Trellis is not built yet. Run `npm run build`.');
	const module = (await import(pathToFileURL(join(built, 'write.js')).href)) as {
		siteFiles: typeof siteFiles;
	};
	return { write: module.siteFiles, beside: join(built, 'assets') };
}

async function fromFile(file: string): Promise<Published> {
	const { name, files } = readPath(file);
	const { framework: document } = await readFramework(files, { name });
	return { name: document.name, number: null, published_at: null, contributors: [], document };
}

async function fromServer(client: Client, given: Given): Promise<Published> {
	const framework = text(given, 'framework') ?? (await onlyOne(client));
	const listed = publishedOf(framework, await client.list('framework_version'));
	if (!listed)
		throw new Error(`The framework ${framework} has no published version. Publish one first.`);
	const version = await client.item('framework_version', listed.id);
	const { name, number, published_at, contributors } = version;
	return { name, number, published_at, contributors, document: documentOf(version) };
}

async function onlyOne(client: Client): Promise<string> {
	const frameworks = await client.list('framework');
	if (frameworks.length === 1 && frameworks[0]) return frameworks[0].id;
	const list = frameworks.map(({ id, name }) => `  ${id}  ${name}`);
	throw new Misuse(
		list.length === 0
			? 'There is no growth framework yet.'
			: ['Say which with --framework ID:', ...list].join('\n')
	);
}
