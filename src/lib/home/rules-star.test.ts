import { expect, test } from 'vitest';
import { starSaid } from './rules-star.ts';

test.each([
	['Lead the refunds team', '', 'Lead the refunds team', ''],
	[
		'Design quality in across Buy & Refund.',
		'Because a calm release changes how people feel.',
		'Design quality in across Buy & Refund,',
		'because a calm release changes how people feel.'
	],
	[
		'Run a school',
		'children should laugh more',
		'Run a school,',
		'because children should laugh more.'
	],
	['Run a school', 'so that children laugh more', 'Run a school,', 'so that children laugh more.'],
	['Run a school.', 'I loved mine.', 'Run a school.', 'I loved mine.'],
	['Why not run a school?', 'because I can', 'Why not run a school?', 'because I can.']
])('“%s” with “%s”', (north_star, why, star, reason) => {
	expect(starSaid({ north_star, why })).toEqual({ star, why: reason });
});
