import { expect, type Page, test } from '@playwright/test';
import { becomeOwner, useTrellis, visit } from './trellis.ts';

const trellis = useTrellis('sqlite');

/** Points of the smallest text on paper, in pixels. */
const FLOOR = (7.5 / 72) * 96;
const WORDS =
	'Explain the risk of every release in the plain words of people who price fares, before the board has decided, and again after it has been felt by travellers and staff at every desk'.split(
		' '
	);

/** A text as long as it gets within so many characters, each with another beginning. */
function text(length: number, from: number): string {
	let said = '';
	for (let at = from; ; at++) {
		const more = `${said} ${WORDS[at % WORDS.length]}`.trim();
		if (more.length > length) return said;
		said = more;
	}
}

type Wanted = { quarter: string; items: number; each: number; goals: number; length: number };

/** Makes a page with so many items a side, areas with so many lines a side, goals with as many milestones. */
async function makePage(page: Page, { quarter, items, each, goals, length }: Wanted) {
	const list = (count: number) =>
		Array.from({ length: count }, (_, at) => ({
			id: crypto.randomUUID(),
			words: text(length, at)
		}));
	const areas = ['Technical', 'Communication', 'Leadership'].map((name) => ({
		...{ id: crypto.randomUUID(), name, rank: 7, rank_why: 'Others ask me before it starts' },
		prompts: ['Craft', 'contract testing', 'exploratory work', 'pipelines', 'systems'],
		strengths: list(each),
		improvements: list(each)
	}));
	const picked = areas.flatMap(({ improvements }) => improvements.slice(0, 1).map(({ id }) => id));
	const made = await post(page, '/growth-pages', {
		...{ quarter, well: list(items), better: list(items), areas, picked },
		...{ north_star: text(length, 0), why: `because ${text(length, 3)}` }
	});
	for (let at = 0; at < goals; at++)
		await post(page, '/goals', {
			...{ words: text(length, at), pages: [made.id], item: picked[at] ?? null },
			due: `${quarter.slice(0, 4)}-12-18`,
			milestones: list(each).map((milestone, at) => ({
				...milestone,
				due: at === 1 ? `${quarter.slice(0, 4)}-11-26` : null,
				target: at === 2 ? 4 : null
			}))
		});
}

async function post(page: Page, path: string, body: object): Promise<{ id: string }> {
	const answer = await page.evaluate(
		async ([path, body]) => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch(`/api/v1${path}`, { method: 'POST', headers, body })).text();
		},
		[path, JSON.stringify(body)] as const
	);
	const made = JSON.parse(answer) as { id?: string };
	if (made.id === undefined) throw new Error(answer);
	return { id: made.id };
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

/** The number of sheets that a page takes on each paper, as the browser's own print makes them. */
async function printed(page: Page, quarter: string) {
	await visit(page, `/growth-page?quarter=${quarter}`);
	await expect(page.getByRole('button', { name: 'Print one page' })).toBeVisible();
	// What is printed is loaded once somebody begins to work.
	await page.keyboard.press('Control');
	await expect
		.poll(() =>
			page.evaluate(() => {
				dispatchEvent(new Event('beforeprint'));
				const there = document.querySelector('.growth-sheet') !== null;
				dispatchEvent(new Event('afterprint'));
				return there;
			})
		)
		.toBe(true);
	const sheets: (number | undefined)[] = [];
	for (const format of ['A4', 'Letter'] as const)
		sheets.push(pagesOf(await page.pdf({ format, printBackground: true })));
	return sheets;
}

/** What stands on the paper: its smallest text, whether anything else is printed, and what it says of a further page. */
async function onPaper(page: Page) {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const found = await page.evaluate(() => {
		dispatchEvent(new Event('beforeprint'));
		const sheet = document.querySelector('.growth-sheet');
		const shown = [...document.body.children].filter(
			(child) => getComputedStyle(child).display !== 'none'
		);
		const sizes = [...(sheet?.querySelectorAll('*') ?? [])]
			.filter((part) =>
				[...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
			)
			.map((part) => Number.parseFloat(getComputedStyle(part).fontSize));
		const ground = sheet && getComputedStyle(sheet).getPropertyValue('color-scheme');
		const words = (sheet as HTMLElement | null)?.innerText ?? '';
		dispatchEvent(new Event('afterprint'));
		return {
			alone: shown.length === 1 && shown[0] === sheet,
			smallest: Math.min(...sizes),
			ground,
			words,
			left: document.querySelectorAll('.growth-sheet').length
		};
	});
	await page.emulateMedia({ media: null, colorScheme: null });
	return found;
}

test(
	'a page within the suggested counts prints on one sheet of either paper, and says so where it cannot',
	{ tag: '@wide' },
	async ({ page }) => {
		await becomeOwner(page, trellis());
		const suggested = { items: 3, each: 4, goals: 3 };
		await makePage(page, { quarter: '2026-Q2', items: 3, each: 2, goals: 3, length: 48 });
		await makePage(page, { quarter: '2026-Q1', ...suggested, length: 90 });
		await makePage(page, { quarter: '2025-Q4', ...suggested, length: 120 });
		await makePage(page, { quarter: '2025-Q3', items: 12, each: 9, goals: 6, length: 220 });

		for (const [what, quarter] of [
			['one on which nothing is written', '2025-Q1'],
			['a usual one', '2026-Q2'],
			['one full of usual texts', '2026-Q1'],
			['one full of the longest texts', '2025-Q4']
		] as const)
			await test.step(what, async () => {
				expect(await printed(page, quarter)).toEqual([1, 1]);
				const paper = await onPaper(page);
				expect(paper.alone).toBe(true);
				expect(paper.left).toBe(0);
				expect(paper.ground).toBe('light');
				expect(paper.smallest).toBeGreaterThanOrEqual(FLOOR - 0.01);
				expect(paper.words).not.toContain('Continues on');
			});

		await test.step('one far beyond them', async () => {
			const [a4 = 0, letter = 0] = await printed(page, '2025-Q3');
			expect(Math.min(a4, letter)).toBeGreaterThan(1);
			const paper = await onPaper(page);
			expect(paper.smallest).toBeGreaterThanOrEqual(FLOOR - 0.01);
			expect(paper.words).toMatch(/Continues on (a second page|further pages): .*Goals\./);
		});
	}
);
