/** Filters on properties by keyboard: added, narrowed, switched off, undone, in both languages and on a graph that is not ours. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pictureReady, violations } from './page-steps.ts';
import { serveArticle, serveMovies } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, type Served, served, WALK_MS } from './walk-setting.ts';

describe.skipIf(HAS_NO_BROWSER)('filters on properties', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  const movies = served(serveMovies);

  async function open(server: Served, locale: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale,
    });
    const page = await context.newPage();
    await page.goto(server.address);
    await pictureReady(page);
    return page;
  }

  async function addFilter(page: Page, name: string): Promise<void> {
    await page.locator('.filters > button').focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name, exact: true });
    await item.focus();
    await page.keyboard.press('Enter');
    await page.locator('.filter-card').last().waitFor();
  }

  const counts = (page: Page) => page.locator('.bar-counts').textContent();

  test.each([
    {
      locale: 'en',
      claims: 'Number of claims',
      degree: 'Number of relations',
      whole: '35 nodes\u00a0· 54 relations',
      none: '35 nodes\u00a0· 3 relations',
    },
    {
      locale: 'ar',
      claims: 'عدد الإفادات',
      degree: 'عدد العلاقات',
      whole: '٣٥ عقدة، ٥٤ علاقة',
      none: '٣٥ عقدة، ٣ علاقات',
    },
  ])('one narrows the picture by key and is undone, $locale', async ({ locale, claims, degree, whole, none }) => {
    const page = await open(article, locale);
    await addFilter(page, `${claims} claimCount`);
    expect(await counts(page)).toBe(whole);
    // From one claim to two: right is more, in Arabic too.
    await page.locator('.filter-handle').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((text) => document.querySelector('.bar-counts')?.textContent === text, none);
    await addFilter(page, degree);
    expect(await violations(page)).toEqual([]);
    await page.locator('.filter-card input[type="checkbox"]').first().focus();
    await page.keyboard.press('Space');
    await page.waitForFunction((text) => document.querySelector('.bar-counts')?.textContent === text, whole);
    for (let times = 0; times < 4; times++) await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => document.querySelectorAll('.filter-card').length === 0);
    expect(await counts(page)).toBe(whole);
    await page.context().close();
  });

  test('a filter outlives a reload, and works on a graph of films', async () => {
    const page = await open(movies, 'en');
    const before = await counts(page);
    await addFilter(page, 'Number of relations');
    const handle = page.locator('.filter-handle').last();
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((text) => document.querySelector('.bar-counts')?.textContent !== text, before);
    const narrowed = await counts(page);
    await page.reload();
    await pictureReady(page);
    expect(await counts(page)).toBe(narrowed);
    expect(await page.locator('.filter-card').count()).toBe(1);
    await page.context().close();
  });
});
