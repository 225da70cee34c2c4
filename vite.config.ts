import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chunks } from './scripts/chunks.ts';
import { fixedIcons } from './scripts/fixed-icons.ts';
import { staticFirst } from './scripts/static-first.ts';

const RELIABILITY = ['src/cli/serve*.test.ts', 'src/cli/mail-killed.test.ts'];

export default defineConfig({
	plugins: [
		fixedIcons(),
		staticFirst(),
		sveltekit({
			adapter: adapter({ precompress: true }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					// The hash is that of the one style element in app.html, which orders the layers.
					'style-src': ['self', 'sha256-O60+GxAnhJwj926w8h8oZMV/7e0zG28hhkw6F1YZnoM='],
					'style-src-attr': ['unsafe-inline'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	build: {
		modulePreload: {
			// Naming every script that an import on use brings with it takes 2 to 3 kB of each page, and no
			// page or sheet came sooner for it, at 80 ms to the server either. Styles must be named.
			resolveDependencies: (_, found) => found.filter((file) => file.endsWith('.css'))
		}
	},
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } }
	},
	server: { port: 4181 },
	test: {
		globalSetup: ['scripts/test-postgres.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'server',
					// The colours of the pictures are read from it.
					css: { include: [/tokens\.css/] },
					globalSetup: [],
					include: ['{src,scripts}/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', ...RELIABILITY]
				}
			},
			{
				// Processes of their own, started and killed: last, when the machine is free for them.
				extends: true,
				test: {
					name: 'reliability',
					globalSetup: [],
					include: RELIABILITY,
					sequence: { groupOrder: 1 },
					testTimeout: 400_000
				}
			},
			{
				// What runs in a page is built as for a page, so that its state is as reactive as there.
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'page',
					globalSetup: [],
					include: ['src/**/*.svelte.test.ts'],
					environment: './scripts/test-page.ts',
					server: { deps: { inline: ['svelte'] } }
				}
			}
		]
	}
});
