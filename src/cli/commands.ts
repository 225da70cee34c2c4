import type { Command } from './options.ts';

type Listed = { name: string; load: () => Promise<Command> };

/**
 * Every command of `trellis`, in the order in which help lists them. A command is loaded when it is asked for:
 * a server is ready sooner, and smaller, without what the others need.
 */
export const commands: readonly Listed[] = [
	{ name: 'serve', load: async () => (await import('./serve.ts')).serve },
	{ name: 'token create', load: async () => (await import('./token.ts')).tokenCreate },
	{ name: 'link', load: async () => (await import('./link.ts')).link },
	{ name: 'impact add', load: async () => (await import('./impact.ts')).impactAdd },
	{ name: 'impact list', load: async () => (await import('./impact.ts')).impactList },
	{ name: 'impact show', load: async () => (await import('./impact.ts')).impactShow },
	{ name: 'impact edit', load: async () => (await import('./impact.ts')).impactEdit },
	{ name: 'evidence', load: async () => (await import('./evidence.ts')).evidence },
	{ name: 'skills', load: async () => (await import('./skills.ts')).skills },
	{ name: 'map', load: async () => (await import('./map.ts')).map },
	{
		name: 'framework site',
		load: async () => (await import('./framework-site.ts')).frameworkSite
	},
	{ name: 'capture git', load: async () => (await import('./capture-git.ts')).captureGit },
	{ name: 'export', load: async () => (await import('./export.ts')).exportRecord },
	{ name: 'import', load: async () => (await import('./import.ts')).importFile },
	{ name: 'framework import', load: async () => (await import('./framework.ts')).frameworkImport },
	{
		name: 'framework export',
		load: async () => (await import('./framework-export.ts')).frameworkExport
	}
];
