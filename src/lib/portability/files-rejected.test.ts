import { expect, it } from 'vitest';
import { rejectedCsv } from './files-rejected.ts';

it('every rejected row is a line, with no cell that a spreadsheet would run', () => {
	const csv = rejectedCsv([
		{ line: 3, field: 'Made on', value: '31/02/2026', reason: 'There is no such day.' },
		{ line: 9, field: 'Headline', value: '=1+1', reason: 'Say “what”, or "who".' }
	]);
	expect(csv).toBe(
		'Line,Field,Value,Reason\r\n' +
			'3,Made on,31/02/2026,There is no such day.\r\n' +
			`9,Headline,'=1+1,"Say “what”, or ""who""."\r\n`
	);
});
