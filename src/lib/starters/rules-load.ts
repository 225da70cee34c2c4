import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import type { WrittenTrade } from './words-writing.ts';
import type { StarterKey } from './words.ts';

/** Each trade is loaded when somebody wants it, for together they are longer than all pages that lead there. */
const TRADES: Record<StarterKey, () => Promise<WrittenTrade>> = {
	engineer: async () => (await import('./words-engineer.ts')).ENGINEER,
	'quality-engineer': async () => (await import('./words-quality.ts')).QUALITY_ENGINEER,
	'product-manager': async () => (await import('./words-product.ts')).PRODUCT_MANAGER,
	designer: async () => (await import('./words-designer.ts')).DESIGNER,
	data: async () => (await import('./words-data.ts')).DATA,
	'engineering-manager': async () => (await import('./words-manager.ts')).ENGINEERING_MANAGER
};

/** The starter framework of one trade; the same ids every time. */
export function starterFramework(key: StarterKey): Promise<GrowthFramework> {
	return starterFrameworks([key]);
}

/**
 * Several trades as one framework, in the order asked for; what they share is there once.
 * @param keys at least one, none twice
 */
export async function starterFrameworks(keys: readonly StarterKey[]): Promise<GrowthFramework> {
	const [{ frameworkOf }, ...trades] = await Promise.all([
		import('./rules.ts'),
		...keys.map((key) => TRADES[key]())
	]);
	return frameworkOf(trades);
}
