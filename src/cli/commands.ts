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
	{ name: 'keys rotate', load: async () => (await import('./keys.ts')).keysRotate },
	{ name: 'mail', load: async () => (await import('./mail.ts')).mail },
	{ name: 'mail retry', load: async () => (await import('./mail.ts')).mailRetry },
	{ name: 'mail drop', load: async () => (await import('./mail.ts')).mailDrop },
	{ name: 'page', load: async () => (await import('./page.ts')).page },
	{ name: 'page star', load: async () => (await import('./page.ts')).pageStar },
	{ name: 'page well', load: async () => (await import('./page.ts')).pageWell },
	{ name: 'page better', load: async () => (await import('./page.ts')).pageBetter },
	{ name: 'page strength', load: async () => (await import('./page.ts')).pageStrength },
	{ name: 'page improve', load: async () => (await import('./page.ts')).pageImprove },
	{ name: 'page rank', load: async () => (await import('./page.ts')).pageRank },
	{ name: 'goals', load: async () => (await import('./goals.ts')).goals },
	{ name: 'goals add', load: async () => (await import('./goals.ts')).goalsAdd },
	{ name: 'goals milestone', load: async () => (await import('./goals.ts')).goalsMilestone },
	{ name: 'goals done', load: async () => (await import('./goals.ts')).goalsDone },
	{ name: 'goals reach', load: async () => (await import('./goals-end.ts')).goalsReach },
	{ name: 'goals let-go', load: async () => (await import('./goals-end.ts')).goalsLetGo },
	{ name: 'checkin', load: async () => (await import('./checkin.ts')).checkin },
	{ name: 'impact add', load: async () => (await import('./impact.ts')).impactAdd },
	{ name: 'impact list', load: async () => (await import('./impact.ts')).impactList },
	{ name: 'impact show', load: async () => (await import('./impact.ts')).impactShow },
	{ name: 'impact edit', load: async () => (await import('./impact.ts')).impactEdit },
	{ name: 'ask', load: async () => (await import('./ask.ts')).ask },
	{ name: 'feedback', load: async () => (await import('./feedback.ts')).feedback },
	{ name: 'feedback add', load: async () => (await import('./feedback.ts')).feedbackAdd },
	{ name: 'evidence', load: async () => (await import('./evidence.ts')).evidence },
	{ name: 'skills', load: async () => (await import('./skills.ts')).skills },
	{ name: 'map', load: async () => (await import('./map.ts')).map },
	{
		name: 'framework site',
		load: async () => (await import('./framework-site.ts')).frameworkSite
	},
	{ name: 'capture git', load: async () => (await import('./capture-git.ts')).captureGit },
	{ name: 'verify', load: async () => (await import('./verify.ts')).verify },
	{ name: 'export', load: async () => (await import('./export.ts')).exportRecord },
	{ name: 'import', load: async () => (await import('./import.ts')).importFile },
	{ name: 'framework import', load: async () => (await import('./framework.ts')).frameworkImport },
	{
		name: 'framework export',
		load: async () => (await import('./framework-export.ts')).frameworkExport
	}
];
