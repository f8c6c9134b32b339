/** One field finds everything: names, kinds, relation types, questions and notes, by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { choose, pictureReady, violations } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

describe.skipIf(HAS_NO_BROWSER)('the search field', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);

  async function open(locale: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale,
    });
    const page = await context.newPage();
    await page.goto(article.address);
    await pictureReady(page);
    return page;
  }

  /** Goes down to the option with the text, by key, and takes it. */
  async function take(page: Page, typed: string, option: string): Promise<void> {
    await page.keyboard.press('/');
    await page.keyboard.insertText(typed);
    await page.locator('search [role="status"]', { hasText: /\S/ }).waitFor();
    await page.getByRole('option', { name: option }).first().waitFor();
    const current = () => page.locator('[role="option"][aria-selected="true"]').textContent();
    for (let times = 0; times < 40 && (await current())?.includes(option) !== true; times++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  }

  test.each([
    { locale: 'en', typed: 'state body', kind: 'State body', told: '6 nodes' },
    { locale: 'ar', typed: 'هيئة حكومية', kind: 'هيئة حكومية', told: '٦ عُقد' },
  ])('adds all of a kind, $locale', async ({ locale, typed, kind, told }) => {
    const page = await open(locale);
    await page.keyboard.press('/');
    await page.keyboard.insertText(typed);
    await page.locator('.search-heading').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await take(page, typed, kind);
    await page.locator('.details-title', { hasText: told }).waitFor();
    await page.context().close();
  });

  test('finds a question by its words, and a note by what was written', async () => {
    const page = await open('en');
    await take(page, 'unnamed sources', 'Which claims rest on unnamed sources?');
    await page.locator('.console .result-table, .console table').first().waitFor();
    await page.keyboard.press('Escape');
    await choose(page, 'bedouin');
    await page.locator('.note-add button').first().click();
    await page.locator('.note-form textarea').fill('ask the lawyer');
    await page.locator('.note-form .button-main').click();
    await page.locator('.note-text').first().waitFor();
    await page.locator('.canvas').focus();
    await page.keyboard.press('Escape');
    await take(page, 'lawyer', 'ask the lawyer');
    await page.locator('.details-title', { hasText: 'Bedouin tribes' }).waitFor();
    await page.context().close();
  });
});
