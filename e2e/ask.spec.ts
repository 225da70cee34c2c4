import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { TestMailServer } from '../scripts/test-smtp.ts';
import {
	becomeOwner,
	expectAccessible,
	expectNoSidewaysScroll,
	startTrellis,
	type Trellis,
	visit
} from './trellis.ts';

const mail = new TestMailServer();
let trellis: Trellis;
/** Whoever holds a link; signed in nowhere. */
let anyone: APIRequestContext;
test.beforeAll(async ({ playwright }) => {
	process.env.SMTP_URL = `smtp://127.0.0.1:${await mail.listen()}`;
	trellis = await startTrellis('sqlite');
	delete process.env.SMTP_URL;
	const { url } = trellis;
	anyone = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
});
test.afterAll(async () => {
	await anyone.dispose();
	await trellis.stop();
	await mail.close();
});

const HEADLINE = 'Failures sorted by cause, not by test';
const PRIYA = {
	kind: 'impacted',
	who: 'outside',
	name: 'Priya Nair',
	address: 'priya@fares.example'
};
const CALLUM = { kind: 'impacted', who: 'member', name: 'Callum Reid' };

async function make(page: Page, path: string, data: object): Promise<string> {
	const headers = { origin: trellis.url };
	const answer = await page.request.post(`${trellis.url}/api/v1${path}`, { headers, data });
	expect(answer.status(), await answer.text()).toBe(201);
	return ((await answer.json()) as { id: string }).id;
}

/** An impact that is evidenced: only the words of who felt it are missing. */
async function evidenced(page: Page): Promise<string> {
	const name = 'Test reporting';
	const ref = await make(page, '/competencies', { name });
	return make(page, '/impacts', {
		...{ headline: HEADLINE, status: 'made', made_on: '2026-11-03', part: 'owner', scale: 'team' },
		skills: [{ kind: 'competency', ref, name_then: name, shown: 3 }],
		material: [{ id: crypto.randomUUID(), kind: 'link', url: 'https://larkfield.example/triage' }],
		people: [PRIYA, CALLUM].map((person) => ({ ...person, id: crypto.randomUUID() }))
	});
}

const question = (page: Page) => page.getByLabel('Your question about the impact felt');
/** The order that the check beside the question names. */
const told = (page: Page) =>
	page
		.getByRole('complementary', { name: 'What your question asks about' })
		.locator('[aria-current]');

async function expectGood(page: Page): Promise<void> {
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	await expectNoSidewaysScroll(page);
}

/** The link in a letter. */
function linkIn(raw: string): string {
	const text = raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
	return /\/answer#([\w-]+)/.exec(text)?.[1] ?? '';
}
async function answer(token: string, impact: string): Promise<void> {
	const words = { person: '', task: '', impact };
	const given = await anyone.post('/api/v1/answers', { data: { token, words } });
	expect(given.status(), await given.text()).toBe(200);
}

test('two people are asked about an impact, by mail and by a link; an answer comes while one looks, and confirms it', async ({
	page,
	isMobile
}) => {
	await becomeOwner(page, trellis);
	const impact = await evidenced(page);
	await visit(page, `/evidence?impact=${impact}`);
	const sheet = page.getByRole('dialog', { name: 'Impact' });
	await expect(sheet.getByLabel('Headline')).toHaveValue(HEADLINE);
	if (isMobile) {
		await sheet.getByRole('button', { name: 'Feedback on the impact felt' }).click();
		await sheet.getByRole('button', { name: 'Ask Priya…' }).click();
	} else {
		await sheet.getByRole('button', { name: 'Close' }).focus();
		await page.keyboard.press('a');
	}
	await expect(page).toHaveURL(new RegExp(`/feedback\\?about=${impact}`));

	await test.step('the question is led to the impact felt, and its check follows', async () => {
		await expect(page.getByRole('checkbox', { name: 'Priya Nair' })).toBeChecked();
		await page.getByRole('checkbox', { name: 'Callum Reid' }).check();
		await question(page).fill('Could you give me some feedback?');
		await expect(told(page)).toContainText('The person');
		await expectGood(page);
		await page.getByRole('button', { name: 'Ask this instead' }).click();
		await expect(told(page)).toContainText('The impact felt');
		await expect(page.getByRole('button', { name: 'Could you give me' })).toBeVisible();
		await page.reload();
		await expect(told(page)).toContainText('The impact felt');
		await expect(page.getByRole('checkbox', { name: 'Callum Reid' })).toBeChecked();
		await expect(page.getByLabel('What leaves')).toContainText('by mail to Priya Nair (priya@');
		await page.getByRole('button', { name: 'See it as Priya' }).click();
		await expect(page.getByRole('dialog', { name: 'As Priya will see it' })).toContainText(
			HEADLINE
		);
		await page.keyboard.press('Escape');
	});

	let token = '';
	await test.step('it leaves, by mail and by a link that is told once', async () => {
		if (isMobile) await page.getByRole('button', { name: 'Send to two' }).click();
		else await page.keyboard.press('Control+Enter');
		await expect(page.getByRole('heading', { name: /^You asked Priya Nair/ })).toBeFocused();
		const link = await page.getByLabel('Link for Callum Reid').inputValue();
		expect(new URL(link)).toMatchObject({ pathname: '/answer', search: '' });
		token = new URL(link).hash.slice(1);
		await expectGood(page);
		await expect.poll(() => mail.arrived.map(({ to }) => to[0])).toEqual([PRIYA.address]);
	});

	await test.step('the answer is seen as it comes', async () => {
		await page.getByRole('link', { name: 'See what is waited for' }).click();
		const lines = page.getByRole('listitem').filter({ hasText: HEADLINE });
		await expect(lines.filter({ hasText: 'Priya Nair' })).toContainText('Sent by mail');
		await expectGood(page);
		await answer(token, 'I stopped reading logs before stand-up.');
		await expect(page.getByText('Callum Reid answered')).toBeVisible();
		await expect(lines).toHaveCount(1);
		await page.getByRole('link', { name: 'Received 1' }).filter({ visible: true }).click();
		await expect(page.getByText('I stopped reading logs')).toBeVisible();
		await expectGood(page);
		await page.getByRole('link', { name: HEADLINE }).click();
		await expect(sheet.getByText('somebody said what they felt')).toBeVisible();
	});

	await test.step('the letter holds a link of its own', async () => {
		await answer(linkIn(mail.arrived[0]?.raw ?? ''), 'Triage ends before coffee.');
		await visit(page, '/feedback?tab=waiting');
		await expect(page.getByRole('heading', { name: 'Nobody is being waited for' })).toBeVisible();
		await expectGood(page);
	});

	await test.step('what is asked is reminded of and taken back', async () => {
		await visit(page, `/feedback?about=${impact}`);
		await page.getByRole('button', { name: 'Somebody else' }).click();
		await page.getByRole('combobox', { name: 'Somebody else' }).fill('Joel Bergström');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Make the link for Joel' }).click();
		await page.getByRole('link', { name: 'See what is waited for' }).click();
		const line = page.getByRole('listitem').filter({ hasText: 'Joel Bergström' });
		const ask = async (key: string, name: string) => {
			if (isMobile) {
				await line.getByRole('button', { name: /^More/ }).click();
				await page.getByRole('menuitem', { name }).click();
			} else {
				await page.keyboard.press('k');
				await page.keyboard.press(key);
			}
		};
		await expect(line).toContainText('Link made');
		await ask('r', 'Remind');
		await page.getByRole('button', { name: 'Make the link' }).click();
		await expect(page.getByLabel('Link for Joel Bergström')).toHaveValue(/\/answer#/);
		await page.getByRole('button', { name: 'I have it' }).click();
		await expect(line).toContainText('one reminder left');
		await ask('t', 'Take back');
		await page.getByRole('button', { name: 'Take it back' }).click();
		await expect(line).toContainText('You took it back');
	});
});
