import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, useTrellis } from './trellis.ts';

const DAY = 86_400_000;
const trellis = useTrellis('sqlite', '--demo');
type Asked = { id: string; token: string };
type Given = {
	request: string | null;
	standing: string;
	corrected_at: string | null;
	passages: { order: number; words: string }[];
};

let owner: APIRequestContext;
test.beforeAll(async ({ playwright }) => {
	const { url, newLink } = trellis();
	owner = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
	const token = (await newLink()).split('#').at(-1);
	await owner.post('/api/v1/sign-in/link', { data: { token } });
});
test.afterAll(() => owner.dispose());

/** Asks Priya about the first impact of the sample, by a link. */
async function ask(): Promise<Asked> {
	const impacts = await owner.get('/api/v1/impacts?limit=1');
	const { items } = (await impacts.json()) as { items: { id: string }[] };
	const question = (order: number, words: string) => ({ order, words });
	const data = {
		impact: items[0]?.id,
		to: [{ giver: 'Priya Nair', channel: 'link' }],
		told: 'Since August the report arrives by seven.',
		questions: [
			question(1, 'How was it to work with me?'),
			question(2, 'Which part of what I did mattered to you?'),
			question(3, 'What is different for you since?')
		],
		until: new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10)
	};
	const answer = await owner.post('/api/v1/feedback-requests', { data });
	const asked = (await answer.json()) as { items: { token: string; request: { id: string } }[] };
	return { id: asked.items[0]?.request.id ?? '', token: asked.items[0]?.token ?? '' };
}

async function given({ id }: Asked): Promise<Given | undefined> {
	const { items } = (await (await owner.get('/api/v1/feedback')).json()) as { items: Given[] };
	return items.find(({ request }) => request === id);
}

const request = async ({ id }: Asked) =>
	(await (await owner.get(`/api/v1/feedback-requests/${id}`)).json()) as Record<string, unknown>;

const box = (page: Page, question: string) => page.getByRole('textbox', { name: question });
const felt = (page: Page) => box(page, 'What is different for you since?');
const send = (page: Page) => page.getByRole('button', { name: 'Send to Maya' });
const says = (page: Page, name: RegExp | string) => page.getByRole('heading', { name, level: 1 });

/** Opens a link as a mail program does: from another site. */
async function open(page: Page, { token }: Asked): Promise<void> {
	await page.goto(`data:text/html,<a href="${trellis().url}/answer%23${token}">Answer</a>`);
	await page.getByRole('link').click();
	await page.waitForURL('**/answer/*');
}

/** Nothing that axe finds in either theme, nothing beyond the edge of the narrowest window. */
async function expectGood(page: Page): Promise<void> {
	const size = page.viewportSize();
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
	if (size) await page.setViewportSize(size);
}

test('is answered in under a minute, then corrected and withdrawn', async ({ page }) => {
	const asked = await ask();
	await open(page, asked);
	await expect(says(page, 'Priya, what changed for you?')).toBeVisible();
	await expect(page.getByText('It is never anonymous')).toBeVisible();
	await expectGood(page);

	await send(page).click();
	await expect(felt(page)).toBeFocused();
	await expect(page.getByText('Say something in at least one')).toBeVisible();
	await expectAccessible(page);
	await felt(page).fill('My calls are half as long.');
	await send(page).click();
	await expect(says(page, 'Thank you, Priya')).toBeFocused();
	await expectGood(page);
	expect(await given(asked)).toMatchObject({
		standing: 'verified',
		passages: [{ order: 3, words: 'My calls are half as long.' }]
	});

	await page.getByRole('link', { name: 'Correct it' }).click();
	await box(page, 'How was it to work with me?').fill('Calm.');
	await page.getByRole('button', { name: 'Send the correction' }).click();
	await expect(page.getByText('as you corrected it on')).toBeVisible();
	expect((await given(asked))?.corrected_at).not.toBeNull();

	await page.getByText('Withdraw it', { exact: true }).click();
	await page.getByRole('button', { name: 'Withdraw what I said' }).click();
	await expect(says(page, 'It is withdrawn')).toBeFocused();
	expect(await given(asked)).toMatchObject({ standing: 'withdrawn', passages: [] });
});

test('is answered by keys alone @wide', async ({ page }) => {
	const asked = await ask();
	await open(page, asked);
	await page.keyboard.press('Tab');
	await expect(box(page, 'How was it to work with me?')).toBeFocused();
	await page.keyboard.type('Calm.');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Half as long.');
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(says(page, 'Thank you, Priya')).toBeVisible();
	const orders = (await given(asked))?.passages.map(({ order }) => order);
	expect(orders).toEqual([1, 3]);
});

test('keeps a draft that another browser finds, and says when it cannot', async ({
	page,
	context,
	browser
}) => {
	const asked = await ask();
	await open(page, asked);
	await felt(page).fill('Half');
	await expect(page.getByText('Draft kept')).toBeVisible();

	await context.setOffline(true);
	await felt(page).fill('Half a Tuesday');
	await expect(page.getByText('No connection. What you wrote is still here.')).toBeVisible();
	await send(page).click();
	await expect(page.getByText('Press again in a moment.')).toBeVisible();
	await expect(felt(page)).toHaveValue('Half a Tuesday');
	await context.setOffline(false);
	await expect(page.getByText('Draft kept')).toBeVisible();

	const other = await browser.newPage();
	await open(other, asked);
	await expect(felt(other)).toHaveValue('Half a Tuesday');
	await other.close();
	const record = await owner.get('/api/v1/record');
	expect(await record.text()).not.toContain('Half a Tuesday');
});

test('is declined by one press, and answered after all', async ({ page }) => {
	const asked = await ask();
	await open(page, asked);
	await page.getByRole('button', { name: 'I would rather not' }).click();
	await expect(says(page, 'That is all right, Priya')).toBeVisible();
	await expectGood(page);
	expect((await request(asked)).declined_at).not.toBeNull();
	await page.getByRole('link', { name: 'Answer after all' }).click();
	await felt(page).fill('Half as long.');
	await send(page).click();
	await expect(says(page, 'Thank you, Priya')).toBeVisible();
	expect(await request(asked)).toMatchObject({ declined_at: null });
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('is opened by its code, kept for later, answered, corrected and withdrawn', async ({
		page,
		browser
	}) => {
		const asked = await ask();
		const { url } = trellis();
		const bring = async (page: Page) => {
			await page.goto(`${url}/answer`);
			await page.getByLabel('The code').fill(`${url}/answer#${asked.token}`);
			await page.getByRole('button', { name: 'Open it' }).click();
		};
		await bring(page);
		await felt(page).fill('Half as long.');
		await page.getByRole('button', { name: 'Keep for later' }).click();
		await expect(page.getByText(/^Draft kept\. Open your link again until/)).toBeVisible();

		const other = await browser.newPage({ javaScriptEnabled: false });
		await bring(other);
		await expect(felt(other)).toHaveValue('Half as long.');
		await box(other, 'Which part').fill('x'.repeat(2001));
		await send(other).click();
		await expect(other.getByText('Keep it to at most 2000 characters.')).toBeVisible();
		await expect(felt(other)).toHaveValue('Half as long.');
		await box(other, 'Which part').fill('The notes.');
		await send(other).click();
		await expect(says(other, 'Thank you, Priya')).toBeVisible();
		await other.close();

		await page.reload();
		await page.getByRole('link', { name: 'Correct it' }).click();
		await felt(page).fill('A third as long.');
		await page.getByRole('button', { name: 'Send the correction' }).click();
		await expect(page.getByText('as you corrected it on')).toBeVisible();
		expect((await given(asked))?.passages[1]?.words).toBe('A third as long.');
		await page.getByText('Withdraw it', { exact: true }).click();
		await page.getByRole('button', { name: 'Withdraw what I said' }).click();
		await expect(says(page, 'It is withdrawn')).toBeVisible();
	});

	test('is not spent by a program that opens every address ten times', async ({
		page,
		browser
	}) => {
		const asked = await ask();
		const { url } = trellis();
		for (let time = 0; time < 10; time++)
			for (const path of ['/answer', `/answer#${asked.token}`, `/answer/${asked.id}`]) {
				const answer = await page.request.get(url + path);
				expect(answer.headers()['cache-control']).toBe('no-store');
				expect(await answer.text()).not.toContain('Priya');
			}
		await page.goto(`${url}/answer#${asked.token}`);
		expect(await request(asked)).toMatchObject({ opened_at: null, version: 1 });

		const other = await browser.newPage({ javaScriptEnabled: true });
		await open(other, asked);
		await felt(other).fill('Half as long.');
		await send(other).click();
		await expect(says(other, 'Thank you, Priya')).toBeVisible();
		await other.close();
	});
});

test('says the same of every link that opens nothing', async ({ page }) => {
	const { url } = trellis();
	const put_away = await ask();
	const headers = { 'if-match': '*' };
	await owner.delete(`/api/v1/feedback-requests/${put_away.id}`, { headers });
	const seen = new Set<string>();
	for (const path of [`/answer#${put_away.token}`, '/answer#nonsense', `/answer/${put_away.id}`]) {
		await page.goto('about:blank');
		await page.goto(url + path);
		await expect(says(page, 'This link opens nothing')).toBeVisible();
		seen.add(await page.getByRole('main').innerText());
	}
	expect(seen.size).toBe(1);
	await expectGood(page);

	// What is being written when it ends is not lost.
	const ending = await ask();
	await open(page, ending);
	await owner.delete(`/api/v1/feedback-requests/${ending.id}`, { headers });
	await felt(page).fill('Half as long.');
	await expect(page.getByText('Not kept: this link has ended.')).toBeVisible();
	await send(page).click();
	await expect(says(page, 'This link opens nothing')).toBeVisible();
	await expect(page.getByText('Half as long.')).toBeVisible();
	await expectAccessible(page);

	await page.goto(`${url}/answer`);
	await expect(says(page, 'Open your request')).toBeVisible();
	await expectGood(page);
});

test('leaves the token in no address, no referrer and nowhere that a script reads', async ({
	page,
	context
}) => {
	const asked = await ask();
	const seen: string[] = [];
	page.on('request', (sent) => {
		if (sent.url().startsWith('http')) seen.push(sent.url(), sent.headers().referer ?? '');
	});
	page.on('framenavigated', (frame) => seen.push(frame.url()));
	await page.goto(`${trellis().url}/answer#${asked.token}`);
	await page.waitForURL('**/answer/*');
	await felt(page).fill('Half as long.');
	await send(page).click();
	await expect(says(page, 'Thank you, Priya')).toBeVisible();
	// Only the address that was typed in has it, and only after the #.
	expect(seen.filter((text) => text.split('#')[0]?.includes(asked.token))).toEqual([]);
	expect(page.url()).not.toContain(asked.token);
	const read = await page.evaluate(() =>
		[document.documentElement.outerHTML, document.cookie, JSON.stringify(localStorage)].join()
	);
	expect(read).not.toContain(asked.token);
	const kept = (await context.cookies()).filter(({ value }) => value === asked.token);
	expect(kept).toMatchObject([{ path: `/answer/${asked.id}`, httpOnly: true, sameSite: 'Strict' }]);
	// Another request in another tab has its own.
	const other = await context.newPage();
	await open(other, await ask());
	await expect(send(other)).toBeVisible();
	await page.reload();
	await expect(says(page, 'Thank you, Priya')).toBeVisible();
});
