import { expect, type Locator, type Page, test } from '@playwright/test';
import {
	becomeOwner,
	DATABASES,
	expectAccessible,
	expectNoSidewaysScroll,
	openRecord,
	useSample,
	useTrellis,
	visit
} from './trellis.ts';

const canvas = (page: Page) => page.getByRole('group', { name: 'Canvas' });
const row = (page: Page, name: string) => canvas(page).getByRole('list', { name, exact: true });
const ticket = (page: Page, words: string) =>
	canvas(page).getByRole('link', { name: new RegExp(`^${words}`) });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Impact' });
const isPhone = () => test.info().project.name === 'phone';

/** The tickets of a row, by the first words of their names. */
async function expectRow(page: Page, name: string, ...tickets: string[]): Promise<void> {
	const links = row(page, name).getByRole('link');
	await expect(links).toHaveCount(tickets.length);
	for (const [place, words] of tickets.entries())
		await expect(links.nth(place)).toHaveAccessibleName(
			new RegExp(`^${words}.*${place + 1} of ${tickets.length}$`)
		);
}

for (const database of DATABASES)
	test.describe(`planning, on ${database}`, () => {
		const trellis = useTrellis(database);

		test('a theme and three tickets, moved along and between zones, undone, the same in a second browser', async ({
			page,
			browser
		}) => {
			await becomeOwner(page, trellis());
			await visit(page, '/plan');
			await expect(page.getByRole('heading', { name: 'Begin with something' })).toBeVisible();
			await expectAccessible(page);

			await addThemes(page);
			await writeByKeys(page);
			await writeByPresses(page);
			await writeBackward(page);
			await expectRow(page, 'Craft', 'Newcomers read', 'Four teams', 'Refunds name');
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);

			await moveByKeys(page);
			await moveByMenu(page);
			if (!isPhone()) await moveByHand(page);
			await undo(page);

			const other = await browser.newContext(test.info().project.use);
			const second = await other.newPage();
			await openRecord(second, trellis());
			await visit(second, '/plan');
			await expectRow(second, 'Craft', 'Refunds name', 'Newcomers read');
			await expectRow(second, 'My field outside', 'Four teams');
			await other.close();
		});
	});

/** One theme written, one taken from those offered. */
async function addThemes(page: Page): Promise<void> {
	const role = canvas(page).getByRole('region', { name: 'In my role' });
	await role.getByRole('button', { name: 'Add a theme' }).click();
	await page.getByLabel('Name of the new theme, In my role').fill('Craft');
	await page.keyboard.press('Enter');
	await expect(row(page, 'Craft')).toBeVisible();
	await page.getByRole('button', { name: 'My field outside' }).click();
	await expect(row(page, 'My field outside')).toBeVisible();
}

/** By the keyboard alone: N, the prompts, and the place on the plan. */
async function writeByKeys(page: Page): Promise<void> {
	await row(page, 'Craft').getByRole('button', { name: 'New ticket in Craft' }).focus();
	await page.keyboard.press('Enter');
	await expect(sheet(page).getByLabel('What will you do?')).toBeFocused();
	await page.keyboard.type('Rewrite 38 messages');
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.press('Alt+ArrowDown');
	await page.keyboard.type('Newcomers read a failure without asking');
	await saved(page);
	await page.keyboard.press('Escape');
	await expect(sheet(page)).toBeHidden();
	await expect(ticket(page, 'Newcomers read')).toBeVisible();
}

/** By single presses alone. */
async function writeByPresses(page: Page): Promise<void> {
	await row(page, 'Craft').getByRole('button', { name: 'New ticket in Craft' }).click();
	await sheet(page).getByLabel('Headline').fill('Four teams hold risk workshops');
	await saved(page);
	await sheet(page).getByRole('button', { name: 'Close' }).click();
	await expect(ticket(page, 'Four teams')).toBeVisible();
}

/** The choice in the top bar, or among the filters on a phone. */
const look = (page: Page, way: string) => page.getByText(way).filter({ visible: true }).click();

/** Looking back, a new ticket begins as made, and asks in the past. */
async function writeBackward(page: Page): Promise<void> {
	await look(page, 'Looking back');
	await expect(page).toHaveURL(/\?back/);
	await row(page, 'Craft').getByRole('button', { name: 'New ticket in Craft' }).click();
	await sheet(page).getByLabel('What did you do?').fill('Mapped 214 codes');
	await sheet(page).getByLabel('Headline').fill('Refunds name the fare rule');
	await expect(sheet(page).getByRole('button', { name: /Status/ })).toContainText('Made');
	await saved(page);
	await sheet(page).getByRole('button', { name: 'Close' }).click();
	await expectRow(page, 'Craft', 'Refunds name');
	await look(page, 'Looking ahead');
	await expect(page).not.toHaveURL(/\?back/);
}

const saved = (page: Page) => expect(sheet(page).getByText('Saved', { exact: true })).toBeVisible();
const said = (page: Page, words: string | RegExp) =>
	expect(page.locator('[aria-live]').filter({ hasText: words }).first()).toBeAttached();

/** Lifted, put back, lifted again and carried into the other zone. */
async function moveByKeys(page: Page): Promise<void> {
	await ticket(page, 'Refunds name').focus();
	for (const key of ['Space', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
	await expectRow(page, 'Craft', 'Newcomers read', 'Refunds name', 'Four teams');
	await expect(ticket(page, 'Refunds name')).toBeFocused();
	for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
	await expectRow(page, 'Craft', 'Newcomers read', 'Four teams', 'Refunds name');
	await ticket(page, 'Four teams').focus();
	await page.keyboard.press('Space');
	await said(page, 'Lifted. 2 of 3 in Craft.');
	await page.keyboard.press('ArrowLeft');
	await said(page, '1 of 3 in Craft');
	await page.keyboard.press('Escape');
	await said(page, 'Put back. 2 of 3 in Craft.');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await said(page, '1 of 1 in My field outside');
	await page.keyboard.press('Space');
	await expectRow(page, 'My field outside', 'Four teams');
	await expect(ticket(page, 'Four teams')).toBeFocused();
	await expectRow(page, 'Craft', 'Newcomers read', 'Refunds name');
	await expect(page.getByText('Moved to My field outside, Planned').first()).toBeVisible();
}

/** Each ticket's menu: another place in the row, another status. */
async function moveByMenu(page: Page): Promise<void> {
	await choose(page, 'Refunds name', 'Earlier in the row');
	await expectRow(page, 'Craft', 'Refunds name', 'Newcomers read');
	await choose(page, 'Newcomers read', 'Under way');
	await expect(ticket(page, 'Newcomers read')).toHaveAccessibleName(/Under way/);
	await choose(page, 'Newcomers read', 'Move to the start of…');
	await page.getByRole('menuitem', { name: 'My field outside' }).click();
	await expectRow(page, 'My field outside', 'Newcomers read', 'Four teams');
}

async function choose(page: Page, words: string, item: string): Promise<void> {
	const there = ticket(page, words).locator('..');
	await there.hover();
	await there.getByRole('button', { name: /^Move or change/ }).click();
	await page
		.getByRole(/^[A-Z][a-z]+ way$/.test(item) ? 'menuitemradio' : 'menuitem', { name: item })
		.click();
}

/** Dragged along the row, and back over the other zone. */
async function moveByHand(page: Page): Promise<void> {
	await drag(page, ticket(page, 'Newcomers read'), ticket(page, 'Four teams'));
	await expectRow(page, 'My field outside', 'Four teams', 'Newcomers read');
	await drag(page, ticket(page, 'Newcomers read'), ticket(page, 'Refunds name'));
	await expectRow(page, 'Craft', 'Refunds name', 'Newcomers read');
	await page.keyboard.press('Control+z');
	await expectRow(page, 'My field outside', 'Four teams', 'Newcomers read');
	await page.keyboard.press('Control+z');
	await expectRow(page, 'My field outside', 'Newcomers read', 'Four teams');
}

/** Onto the right half of another ticket, which puts it behind that one. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
	const from = await what.boundingBox();
	const to = await onto.boundingBox();
	if (!from || !to) throw new Error('Both tickets must be in sight.');
	await page.mouse.move(from.x + 40, from.y + 60);
	await expect(what).toHaveAttribute('draggable', 'true');
	await page.mouse.down();
	await page.mouse.move(from.x + 50, from.y + 66, { steps: 3 });
	await page.mouse.move(to.x + to.width * 0.8, to.y + 60, { steps: 8 });
	await expect(canvas(page).locator('.slot')).toBeVisible();
	await page.mouse.up();
}

/** The toast takes the last move back. */
async function undo(page: Page): Promise<void> {
	if (isPhone()) {
		await expect(page.getByText('Moved to My field outside, Under way').first()).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
	} else await page.keyboard.press('Control+z');
	await expectRow(page, 'Craft', 'Refunds name', 'Newcomers read');
	await expectRow(page, 'My field outside', 'Four teams');
}

test.describe('the sample’s canvas', () => {
	useSample('sqlite');

	test('makes sense when it is read aloud', async ({ page }) => {
		await visit(page, '/plan?objective=O3');
		await expect(canvas(page)).toMatchAriaSnapshot(TRANSCRIPT);
	});

	test('is one tab stop, with arrows inside', async ({ page }) => {
		await visit(page, '/plan');
		await ticket(page, 'Four teams').focus();
		await page.keyboard.press('ArrowRight');
		await expect(ticket(page, 'Refund failures')).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(row(page, 'Technical services').getByRole('link').nth(2)).toBeFocused();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowLeft');
		await expect(page.getByRole('button', { name: 'Technical services, theme' })).toBeFocused();
		expect(await canvas(page).locator('[data-cell][tabindex="0"]').count()).toBe(1);
	});

	test('shows a part of itself by its key and filters, and says how much it hides', async ({
		page
	}) => {
		await visit(page, '/plan');
		const shown = await canvas(page).getByRole('listitem').getByRole('link').count();
		const idea = page.getByRole('button', { name: /^Idea/ });
		const ideas = Number(/\d+/.exec(await idea.innerText())?.[0]);
		await idea.click();
		await expect(page).toHaveURL(/hide=idea/);
		await expect(canvas(page).getByRole('listitem').getByRole('link')).toHaveCount(shown - ideas);
		await expect(page.getByText(`${ideas} tickets are hidden.`)).toBeVisible();
		await page.keyboard.press('/');
		await page.keyboard.type('risk');
		await expect(page).toHaveURL(/q=risk/);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect(canvas(page).getByRole('listitem').getByRole('link')).toHaveCount(shown);
	});

	test('goes from ticket to ticket in its own order, with the open one marked', async ({
		page
	}) => {
		await visit(page, '/plan');
		await ticket(page, 'Four teams').click();
		await expect(sheet(page)).toBeVisible();
		await expect(ticket(page, 'Four teams')).toHaveAttribute('aria-current', 'true');
		await sheet(page).getByRole('button', { name: 'next' }).click();
		await expect(ticket(page, 'Refund failures')).toHaveAttribute('aria-current', 'true');
		await expectAccessible(page);
		await page.keyboard.press('Escape');
		await expect(ticket(page, 'Four teams')).toBeFocused();
	});

	test('renames, moves and removes a theme, and its tickets stay', async ({ page }) => {
		await visit(page, '/plan');
		const theme = (name: string) => page.getByRole('button', { name: `${name}, theme` });
		await theme('Delivery').click();
		await page.getByRole('menuitem', { name: 'Rename' }).click();
		await page.getByLabel('Name of the theme').fill('Shipping');
		await page.keyboard.press('Enter');
		await theme('Shipping').click();
		await page.getByRole('menuitem', { name: 'Move to Beyond my role' }).click();
		const beyond = page.getByRole('region', { name: 'Beyond my role' });
		await expect(beyond.getByRole('list', { name: 'Shipping' }).getByRole('link')).toHaveCount(2);
		await expect(page.getByText('Shipping moved to Beyond my role').first()).toBeVisible();
		await theme('Shipping').click();
		await page.getByRole('menuitem', { name: 'Remove' }).click();
		await expectRow(page, 'Beyond my role, no theme yet', 'Card retries', 'Risk notes');
		await expect(page.getByText(/“Shipping” is in the bin/).first()).toBeVisible();
	});
});

/** The canvas, of what serves the third objective, as a screen reader meets it. */
const TRANSCRIPT = `
- group "Canvas":
  - paragraph: Arrow keys go from ticket to ticket, Enter opens one, Space lifts it to be moved.
  - region "In my role 2 tickets":
    - heading "In my role 2 tickets" [level=2]
    - heading "Quality engineering, theme" [level=3]:
      - button "Quality engineering, theme"
    - list "Quality engineering":
      - listitem:
        - button "New ticket in Quality engineering"
    - heading "Technical services, theme" [level=3]:
      - button "Technical services, theme"
    - list "Technical services":
      - listitem:
        - link "Staging behaves like a peak Friday. Under way, O3. On Fares, Payments. By Nightly load replay from last year’s peak, a little faster every week. 1 of 1"
        - button "Move or change Staging behaves like a peak Friday"
      - listitem:
        - button "New ticket in Technical services"
    - heading "Delivery, theme" [level=3]:
      - button "Delivery, theme"
    - list "Delivery":
      - listitem:
        - link "Card retries caught before Black Friday. Confirmed, O3. On 40,000 travellers. By Held a fault-injection day. 1 of 1"
        - button "Move or change Card retries caught before Black Friday"
      - listitem:
        - button "New ticket in Delivery"
    - button "Add a theme"
  - region "Beyond my role 0 tickets":
    - heading "Beyond my role 0 tickets" [level=2]
    - heading "Culture, theme" [level=3]:
      - button "Culture, theme"
    - list "Culture":
      - listitem:
        - button "New ticket in Culture"
    - heading "Industry, theme" [level=3]:
      - button "Industry, theme"
    - list "Industry":
      - listitem:
        - button "New ticket in Industry"
    - button "Add a theme"
`;
