/** What a tab keeps by itself, in a real browser: over a reload, beside a tab that was made from it, and where the browser keeps nothing. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose, pictureReady } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const NOT_KEPT = {
  en: 'A reload would lose this picture: the browser keeps nothing for this page. Save it as a view.',
  ar: 'إعادة التحميل تُضيع هذه الصورة، إذ لا يحفظ المتصفح شيئًا لهذه الصفحة. احفظها مشهدًا.',
} as const;

describe.skipIf(HAS_NO_BROWSER)('a tab keeps its picture', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveArticle);
  let context: BrowserContext;
  let complaints: string[];

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    complaints = [];
    context.on('weberror', (error) => complaints.push(error.error().message));
  });

  afterEach(async () => {
    await context.close();
  });

  async function arrived(page: Page): Promise<Page> {
    page.setDefaultTimeout(60_000);
    await page.locator('.bar-counts', { hasText: /[\d٠-٩]/ }).waitFor();
    await pictureReady(page);
    return page;
  }

  async function open(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.address);
    return arrived(page);
  }

  const counts = (page: Page) => page.locator('.bar-counts').textContent();

  /** Hides what is found, and gives the counts after it. */
  async function hide(page: Page, name: string): Promise<string | null> {
    const before = await counts(page);
    await choose(page, name);
    await page.keyboard.press('h');
    await expect.poll(() => counts(page)).not.toBe(before);
    return counts(page);
  }

  test('over a reload that follows at once, also after a tab was made from it', async () => {
    const page = await open();
    const first = await hide(page, 'israel');
    await page.reload();
    await arrived(page);
    expect(await counts(page)).toBe(first);

    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void window.open(location.href)),
    ]);
    await arrived(other);
    expect(await counts(other)).toBe(first);
    const second = await hide(other, 'turkiye');
    expect(second).not.toBe(first);
    await Promise.all([other.reload(), page.reload()]);
    await arrived(other);
    await arrived(page);
    expect([await counts(page), await counts(other)]).toEqual([first, second]);

    const fresh = await open();
    expect(await counts(fresh)).not.toBe(first);
    expect(complaints).toEqual([]);
  });

  test.each(['en', 'ar'] as const)('and says so where the browser keeps nothing, in %s', async (language) => {
    await context.addInitScript((settings) => {
      if (location.protocol === 'about:') return;
      localStorage.setItem('shabaka.settings', settings);
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }, JSON.stringify({ language }));
    const page = await open();
    expect(await page.locator('.toast').allTextContents()).toEqual([]);
    await hide(page, 'israel');
    const toast = page.locator('.toast', { hasText: NOT_KEPT[language] });
    await toast.waitFor();
    await hide(page, 'turkiye');
    expect(await toast.count()).toBe(1);
    await toast.getByRole('button').click();
    await toast.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
