import type { Page } from 'playwright-core';
import type { TryOut } from '../../src/try-out/try-out';

/** Something to take a picture of. */
export interface Story {
  /** What its files are called. */
  readonly name: string;
  /** Where it begins, behind the address of the page. */
  readonly path: string;
  /** What people do until it can be seen. Waits for what is to be seen, and for nothing else. */
  tell(page: Page, tryOut: TryOut): Promise<void>;
}

const HOUR = 60 * 60_000;

/** One of each kind of message, window and page that PeaceOps has. */
export const STORIES: readonly Story[] = [
  {
    name: 'answer',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops local ownership');
      await page.getByText('Narrow', { exact: true }).waitFor();
    },
  },
  {
    name: 'feedback',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops "exits have been premature"');
      await page.getByRole('button', { name: 'Not right' }).click();
      await page.getByRole('dialog').getByText('Should have said nothing').waitFor();
    },
  },
  {
    name: 'judged',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops "exits have been premature"');
      await page.getByRole('button', { name: 'Right: this' }).click();
      await page.getByText('Noted: right. Thank you.').waitFor();
    },
  },
  {
    name: 'silent',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops submarines');
      await page.getByText('silent').first().waitFor();
    },
  },
  {
    name: 'thread',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '@PeaceOps what are the recommendations on police?');
      await page.getByText('1 reply').click();
      await page.locator('.thread').getByText('Narrow', { exact: true }).waitFor();
    },
  },
  {
    name: 'narrow',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops exit strategies');
      await page.getByText('Narrow', { exact: true }).click();
      await page.getByRole('combobox').first().click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'citation',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops cite 2/8.2');
      await page.locator('.message pre').first().waitFor();
    },
  },
  {
    name: 'check',
    path: 'ana/planning',
    async tell(page) {
      await says(
        page,
        '/peaceops check The seminar found that "exits have been premature" and that "exits have always been well planned".',
      );
      await page.getByRole('dialog').getByText('Not in this report.').waitFor();
    },
  },
  {
    name: 'map',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops map');
      await page.locator('.message .blocks').waitFor();
    },
  },
  {
    name: 'actors',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops actors');
      await page.locator('.message .blocks').waitFor();
    },
  },
  {
    name: 'topics',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops topics');
      await page.locator('.message .blocks').waitFor();
    },
  },
  {
    name: 'help',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops help');
      await page.locator('.message .blocks').waitFor();
    },
  },
  {
    name: 'digest-form',
    path: 'ana/police',
    async tell(page) {
      await says(page, '/peaceops digest');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'digest',
    path: 'ben/police',
    async tell(page, { clock }) {
      await says(page, '/peaceops digest on 9:00 3 recommendations on police');
      await page.getByText('The digest is set up.').waitFor();
      // On a Friday the next one comes on Monday.
      while ((await page.getByText('Stop digest').count()) === 0) {
        await clock.forward(24 * HOUR);
        await page.reload();
      }
    },
  },
  {
    name: 'post-form',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '@PeaceOps "exits have been premature"');
      await page.getByText('1 reply').click();
      await choosesFirst(page, 'Post …', '.thread .message');
      await page.getByRole('dialog').getByText('In this thread').waitFor();
    },
  },
  {
    name: 'post',
    path: 'ana/planning',
    async tell(page) {
      await says(page, '/peaceops "exits have been premature"');
      await choosesFirst(page, 'Post …');
      const form = page.getByRole('dialog');
      await form.getByLabel('Asked').fill('have missions left too early?');
      await form.getByLabel('Note').fill('For paragraph 14, see https://peacekeeping.un.org/en.');
      await form.getByText('Post', { exact: true }).click();
      await page.getByText('Shared by Ana').waitFor();
    },
  },
  {
    name: 'shortcut',
    path: 'ana/planning',
    async tell(page) {
      await page.getByLabel('Shortcuts').click();
      await page.getByText('Ask PeaceOps').waitFor();
    },
  },
  {
    name: 'ask-form',
    path: 'ana/planning',
    async tell(page) {
      await page.getByLabel('Shortcuts').click();
      await page.getByText('Ask PeaceOps').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'home',
    path: 'ana/planning',
    async tell(page, { address }) {
      await says(page, '/peaceops local ownership');
      await choosesFirst(page, 'Keep');
      await page.getByText('Show kept').waitFor();
      await page.goto(`${address}ana/home`);
      await page.getByText('Recent questions').waitFor();
    },
  },
  {
    name: 'direct-message',
    path: 'ana/app',
    async tell(page) {
      await page.locator('.message .blocks').waitFor();
      await says(page, 'when is it time to leave?');
      await page.getByText('Narrow', { exact: true }).waitFor();
    },
  },
];

/** Chooses an entry of the menu of the first excerpt. */
async function choosesFirst(page: Page, entry: string, within = '.message'): Promise<void> {
  const menu = page.locator(`${within} .blocks details.menu`).first();
  await menu.locator('summary').click();
  await menu.getByText(entry, { exact: true }).click();
}

async function says(page: Page, line: string): Promise<void> {
  await page.locator('#composer').fill(line);
  await page.keyboard.press('Enter');
}
