/** What an analyst does beyond a first look, in a real browser, in both languages: paths, saved views, notes, steps, the picture as text. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose, drawn, pictureReady, violations } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    way: 'from sharaa to PKK',
    place: /^Path 1 of \d+/,
    saved: 'Suwayda, before the ceasefire',
    counts: '35 nodes\u00a0· 54 relations',
    told: /^Syrian Democratic Forces, Armed group, 6 relations: .*Syrian government seeks to contain/,
    hide: /^hide Israel/,
  },
  ar: {
    way: 'من الشرع إلى حزب العمال',
    place: /^المسار ١ من [٠-٩]+/,
    saved: 'السويداء قبل وقف النار',
    counts: '٣٥ عقدة، ٥٤ علاقة',
    told: /^قوات سوريا الديمقراطية، جماعة مسلحة، ٦ علاقات: /,
    hide: /^إخفاء إسرائيل/,
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('the page keeps and tells', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveArticle);
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function open(language: keyof typeof WORDS, address = server.address): Promise<void> {
    await page
      .context()
      .addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
    await page.goto(address);
    await page.locator('.bar-counts', { hasText: /[\d٠-٩]/ }).waitFor();
    await pictureReady(page);
  }

  test.each(['en', 'ar'] as const)(
    'steps through the ways from one to another, each with its claims, in %s',
    async (language) => {
      await open(language);
      const box = page.getByRole('combobox').first();
      await box.fill(WORDS[language].way);
      await page.locator('.search-hit').first().waitFor();
      await box.press('Enter');
      await page.locator('.hops .claim-fold').first().waitFor();
      expect(await page.locator('.ways-stepper [role="status"]').textContent()).toMatch(WORDS[language].place);
      const first = await page.locator('.hops').textContent();
      await page.locator('.hops .claim-fold summary').first().click();
      expect(await page.locator('.hops blockquote').first().getAttribute('lang')).toBe('ar');
      expect(await violations(page)).toEqual([]);
      await page.locator('.ways-stepper .button').last().click();
      await expect.poll(() => page.locator('.hops').textContent()).not.toBe(first);
      await page.locator('.hop-avoid').first().click();
      await page.locator('.chip').waitFor();
      await page.locator('.details-foot .button-link').click();
      await page.locator('.editor .cm-content', { hasText: 'allShortestPaths' }).waitFor();
      await page.locator('.editor .cm-content', { hasText: '$avoid' }).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  test('undoes a layout together with what it did to the view, and redoes both', async () => {
    await open('en');
    for (const _ of [1, 2, 3]) await page.locator('body').press('+');
    const before = await drawn(page);
    const arrange = async () => {
      await page.locator('.toolbar').getByRole('button', { name: 'Layout', exact: true }).click();
      await page.locator('.menu-item', { hasText: 'Circle' }).click();
    };
    await arrange();
    await page.locator('body').press('ControlOrMeta+z');
    await page.locator('.toolbar button[aria-label="Undo"][aria-disabled="true"]').waitFor();
    await expect.poll(async () => (await drawn(page)).equals(before)).toBe(true);
    await arrange();
    await page.locator('.toolbar button[aria-label^="Undo: "]').waitFor();
    await page.locator('.work progress').waitFor({ state: 'detached' });
    await expect.poll(async () => (await drawn(page)).equals(before)).toBe(false);
    const after = await drawn(page);
    await page.locator('body').press('ControlOrMeta+z');
    await expect.poll(async () => (await drawn(page)).equals(before)).toBe(true);
    await page.locator('body').press('ControlOrMeta+Shift+z');
    await expect.poll(async () => (await drawn(page)).equals(after)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test.each(['en', 'ar'] as const)(
    'saves a view, opens it by its address, and loses nothing by a reload, in %s',
    async (language) => {
      const words = WORDS[language];
      await open(language);
      await choose(page, 'israel');
      await page.keyboard.press('h');
      await page.locator('.toolbar [aria-haspopup="menu"]').first().click();
      expect(await page.getByRole('menuitemradio').first().textContent()).toMatch(words.hide);
      await page.keyboard.press('Escape');

      await choose(page, 'sdf');
      await page.locator('.note-add button').first().click();
      await page.locator('.note-form textarea').fill('متى؟ by whom?');
      await page.locator('.note-form .button-main').click();
      const counts = await page.locator('.bar-counts').textContent();
      expect(counts).not.toBe(words.counts);

      await page.locator('body').press('v');
      await page.locator('.views-name input').fill(words.saved);
      await page.locator('.views-save [type="submit"]').click();
      await page.locator('.view-row', { hasText: words.saved }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const address = page.url();
      expect(address).toContain('?view=');

      await page.locator('.note .button').click();
      await page.locator('.note-form textarea').fill('changed');
      await page.locator('.note-form .button-main').click();
      await page.locator('.note-text', { hasText: 'changed' }).waitFor();
      await page.reload();
      await page.locator('.note-text', { hasText: 'changed' }).waitFor();
      expect(await page.locator('.bar-counts').textContent()).toBe(counts);
      expect(await page.locator('.bar-view').textContent()).toContain('•');

      const other = await page.context().newPage();
      await other.goto(address);
      await other.locator('.note-text', { hasText: 'متى؟ by whom?' }).waitFor();
      expect(await other.locator('.bar-counts').textContent()).toBe(counts);

      // This tab saves first; the other is told, and nothing is overwritten.
      await page.locator('body').press('ControlOrMeta+s');
      await expect.poll(() => page.locator('.bar-view').textContent()).not.toContain('•');
      await page.locator('.toast', { hasText: words.saved }).waitFor();
      await other.locator('.note .button').click();
      await other.locator('.note-form textarea').fill('theirs');
      await other.locator('.note-form .button-main').click();
      await other.locator('body').press('ControlOrMeta+s');
      await other.locator('.conflict-dialog').waitFor();
      await other.locator('.conflict-dialog .dialog-foot .button').nth(1).click();
      await other.locator('.note-text', { hasText: 'changed' }).waitFor();
      expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
    },
  );

  test.each(['en', 'ar'] as const)(
    'presents saved views by key, and gives the picture back, in %s',
    async (language) => {
      await open(language);
      const whole = await page.locator('.bar-counts').textContent();
      for (const name of ['1 whole', '2 without Israel']) {
        await page.locator('body').press('v');
        await page.locator('.views-name input').fill(name);
        await page.locator('.views-save [type="submit"]').click();
        await page.locator('.view-row', { hasText: name }).waitFor();
        await page.keyboard.press('Escape');
        if (name.startsWith('1')) {
          await choose(page, 'israel');
          await page.keyboard.press('h');
        }
      }
      await page.locator('body').press('ControlOrMeta+z');
      await page.locator('body').press('Shift+V');
      await page.locator('.slide-name', { hasText: '1 whole' }).waitFor();
      expect(await page.locator('.bar').isVisible()).toBe(false);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      await page.locator('.slide-name', { hasText: '2 without Israel' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.slide-bar').waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.bar-counts').textContent()).toBe(whole);
    },
  );

  test.each(['en', 'ar'] as const)(
    'tells the picture in words, and as two tables in step with it, in %s',
    async (language) => {
      await open(language);
      await choose(page, 'sdf');
      await expect
        .poll(() => page.locator('.visually-hidden[role="status"]').last().textContent())
        .toMatch(WORDS[language].told);
      await page.locator('body').press('l');
      await page.locator('.picture-list tbody tr').first().waitFor();
      expect(await page.locator('.picture-list table').first().locator('tbody tr').count()).toBe(35);
      expect(await page.locator('.picture-list table').last().locator('tbody tr').count()).toBe(54);
      expect(await page.locator('.picture-list [aria-pressed="true"]').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      const words =
        language === 'en' ? 'Asserted\u00a0· background, no quote' : 'مذكورة في المصدر، معرفة عامة بلا اقتباس';
      expect(await page.locator('.picture-list table').last().getByText(words, { exact: true }).count()).toBe(7);
      const nodeRows = page.locator('.picture-list table').first().locator('tbody tr');
      await page.locator('.picture-list table').first().locator('.table-sort').nth(2).click();
      await nodeRows
        .first()
        .getByText(language === 'en' ? 'Syrian government' : 'الحكومة السورية')
        .first()
        .waitFor();
      await page.locator('.picture-list [aria-sort="descending"]').waitFor();
      await page.locator('.picture-list input[type="search"]').fill('PKK');
      await page.locator('.picture-list input[type="search"]').fill(language === 'en' ? 'bedouin' : 'بدوية');
      await page.locator('.picture-list tbody th .button-link').first().click();
      await page.locator('.details-title', { hasText: language === 'en' ? 'Bedouin tribes' : 'عشائر بدوية' }).waitFor();
      expect(complaints).toEqual([]);
    },
  );
});
