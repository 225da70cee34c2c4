// The main job on real input: this repository's own history becomes drafts, and five of them evidenced
// impacts. The history says what was done; the words about what changed are ours, below.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environment, node, root } from './setup.mjs';

/** Each begins with a line of the history by which its draft is found; the rest are options of `impact edit`. */
const WORDS = [
	[
		'Open the one door',
		'--headline=Whatever the pages can do, a program can do too',
		'--audience=customers-or-users:people who keep their record with their own tools',
		'--effect=Pages, command line and tests ask the same operations, so nothing can be done in one place only.',
		'--skill=Software design:Lead',
		'--impacted=Whoever builds on the record',
		'--before=Rules in pages, rules in an API',
		'--after=One operation for each thing, with its policy in one table'
	],
	[
		'Write the sample record',
		'--headline=A newcomer sees a full record before writing a word',
		'--audience=customers-or-users:people who are deciding whether to begin',
		'--effect=They look around in six quarters of somebody else’s impacts and leave in one step.',
		'--skill=Writing:Grow',
		'--impacted=Newcomers',
		'--before=An empty table',
		'--after=Forty made impacts, in every state and segment'
	],
	[
		'Draw the frame',
		'--headline=The page is calm on a phone as well as on a desk',
		'--audience=customers-or-users',
		'--effect=People read and write their impacts where they are, in the light they are in.',
		'--skill=Interface design:Practice',
		'--impacted=Whoever opens Trellis on a phone',
		'--before=A drawing at one width',
		'--after=Pages from 320 pixels up, light and dark'
	],
	[
		'Give the tests a real PostgreSQL',
		'--headline=A change that breaks on PostgreSQL is seen before it lands',
		'--audience=my-team',
		'--effect=Nobody has to install a database to know that both still hold.',
		'--skill=Testing:Lead',
		'--impacted=Whoever changes the store',
		'--before=One database tried by hand',
		'--after=Every store test on both, at every run'
	],
	[
		'Let people in',
		'--headline=The first owner comes in without a default password',
		'--audience=customers-or-users:whoever sets it up',
		'--effect=There is no account to guess between the first start and the first visit.',
		'--skill=Security:Practice',
		'--impacted=Owners of a new Trellis',
		'--before=A password in a manual',
		'--after=A link that works once, for a day'
	]
];

const data = mkdtempSync(join(tmpdir(), 'trellis-history-'));
const trellis = join(root, 'bin/trellis.js');
const server = spawn(node, [trellis, 'serve', '--port', '0', '--data', data], {
	stdio: ['ignore', 'pipe', 'inherit']
});

try {
	const { url, token } = await greeting();
	await makeOwner(url, token);
	const secret = run(['token', 'create', '--data', data]).trim();
	const env = { TRELLIS_URL: url, TRELLIS_TOKEN: secret };
	console.log(run(['capture', 'git', '--since', '10y', '--repo', root, '--ask-later'], env));
	/** @type {{ id: string, actions: string }[]} */
	const drafts = JSON.parse(run(['impact', 'list', '--json'], env));
	for (const [line = '', ...options] of WORDS) {
		const draft = drafts.find(({ actions }) => actions.includes(line));
		if (!draft) throw new Error(`No draft holds "${line}"; the history has changed.`);
		run(['impact', 'edit', draft.id, '--scale=company', '--part=owner', ...options], env);
	}
	const evidenced = JSON.parse(run(['impact', 'list', '--status', 'evidenced', '--json'], env));
	console.log(run(['impact', 'list', '--status', 'evidenced'], env));
	console.log(`${evidenced.length} of the drafts are evidenced impacts.`);
	process.exitCode = evidenced.length === WORDS.length ? 0 : 1;
} finally {
	server.kill();
	rmSync(data, { recursive: true, force: true });
}

/** @param {string[]} words @param {Record<string, string>} [env] */
function run(words, env = {}) {
	return execFileSync(node, [trellis, ...words], {
		env: { ...environment, ...env },
		encoding: 'utf8'
	});
}

/** @returns {Promise<{ url: string, token: string }>} what the server printed */
async function greeting() {
	let token = '';
	for await (const line of createInterface(server.stdout)) {
		token = /start#(\S+)/.exec(line)?.[1] ?? token;
		const [, url] = /ready at (http\S+)/.exec(line) ?? [];
		if (url) return { url, token };
	}
	throw new Error('Trellis ended before it was ready.');
}

/** @param {string} url @param {string} token */
async function makeOwner(url, token) {
	const person = {
		name: 'This project',
		email: 'project@example.org',
		password: 'grown on purpose'
	};
	const answer = await fetch(`${url}/api/v1/first-owner`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ token, ...person })
	});
	if (!answer.ok) throw new Error(await answer.text());
}
