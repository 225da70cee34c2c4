import type { GrowthPage } from '#lib/growth-page/schema.ts';

/**
 * The North Star and its why as one sentence in two parts: "Become … , because …". Where the star ends in a full
 * stop and the why does not begin a sentence of its own, the stop becomes a comma.
 */
export function starSaid({ north_star, why }: Pick<GrowthPage, 'north_star' | 'why'>): {
	star: string;
	why: string;
} {
	const star = north_star.trim();
	const reason = why.trim();
	if (reason === '') return { star, why: '' };
	if (beginsSentence(reason)) return { star, why: reason };
	const begun = reason.replace(/^Because\b/, 'because');
	const said = /^(because|so|to|for|since|and|as)\b/.test(begun) ? begun : `because ${begun}`;
	const bare = star.replace(/[.,;\s]+$/, '');
	return {
		star: /[?!…]$/.test(bare) ? bare : `${bare},`,
		why: /[.?!…]$/.test(said) ? said : `${said}.`
	};
}

/** Whether words begin with a capital letter, other than a "Because" that was written by itself. */
function beginsSentence(words: string): boolean {
	const [first = ''] = words;
	return first !== first.toLowerCase() && !/^Because\b/.test(words);
}
