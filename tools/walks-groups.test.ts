/** Groups in a real browser, in both languages: made from the menu, told, looked into, opened by keys, undone, and left out of files. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exported, pictureReady, violations } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served } from './walk-setting.ts';

const WALK_MS = 180_000;

const WORDS = {
  en: {
    groups: 'Groups',
    byKind: 'Group by kind',
    told: /^group, .+, \d+ nodes?, \d+ relations?/,
    head: /^Group · \d+ nodes · \d+ relations?$/,
    inGroup: /in the group/,
  },
  ar: {
    groups: 'المجموعات',
    byKind: 'اجمع حسب النوع',
    told: /^مجموعة، .+، .*(عقد|عقدة|عقدتان)، .*علاق/,
    head: /^مجموعة · .*(عقد|عقدة|عقدتان) · .*علاق/,
    inGroup: /في المجموعة/,
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('groups', { timeout: WALK_MS }, () => {
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

  test.each(['en', 'ar'] as const)('are made, told, looked into, opened and undone, in %s', async (language) => {
    const words = WORDS[language];
    await page
      .context()
      .addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
    await page.goto(server.address);
    await page.locator('.bar-counts', { hasText: '·' }).waitFor();
    await pictureReady(page);
    const counts = await page.locator('.bar-counts').textContent();
    await page.locator('.toolbar').getByRole('button', { name: words.groups, exact: true }).click();
    await page.getByRole('menuitemradio', { name: words.byKind }).click();
    await pictureReady(page);
    expect(await page.locator('.bar-counts').textContent()).toBe(counts);

    for (const format of language === 'en' ? ['JSON', 'GraphML', 'Cypher script'] : []) {
      const text = (await exported(page, format)).bytes.toString();
      expect(text, format).toContain('Ferhat Abdi');
      expect(text, format).not.toMatch(/group \d/);
    }
    if (language === 'en') {
      const svg = (await exported(page, 'SVG picture')).bytes.toString();
      expect(svg).toContain('Armed group');
      expect(svg).not.toContain('Ferhat');
    }

    await page.locator('.canvas').focus();
    const told = page.locator('[role="status"]', { hasText: words.told });
    await told.first().waitFor({ state: 'attached' });
    await page.keyboard.press(' ');
    await page.locator('.details-head .small', { hasText: words.head }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.locator('.group-lines .button-link').first().click();
    const first = page.locator('.claim-fold summary').first();
    await first.waitFor();
    await first.click();
    await page.locator('.claim-fold .claim').first().waitFor();
    expect(await violations(page)).toEqual([]);

    const box = page.getByRole('combobox').first();
    await box.fill('sdf');
    await page.locator('.search-hit .tag', { hasText: words.inGroup }).first().waitFor();
    await box.press('Enter');
    await page.locator('.details-title').first().waitFor();
    await pictureReady(page);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await pictureReady(page);
    await page.locator('body').press('Shift+U');
    expect(await page.locator('.bar-counts').textContent()).toBe(counts);
    expect(complaints).toEqual([]);
  });
});
