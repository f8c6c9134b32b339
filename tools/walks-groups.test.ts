/** Groups in a real browser, in both languages: made from the menu, told, looked into, opened by keys, undone, and left out of files. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';
import { watchCaptions } from './gallery-captions.ts';
import { command, exported, pictureReady, settled, violations } from './page-steps.ts';
import { serveArticle, serveMovies } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    groups: 'Groups',
    byKind: 'Group by kind',
    byCommunity: 'Group by community',
    regrouped: /^Grouped by community\. 7 groups of before were opened\. Undo brings them back\./,
    onMap: 'on a map',
    places:
      /^On the map: 0 nodes at their coordinates; 1 group in the middle of their members; 9 that have none stand below\./,
    view: 'Kinds',
    told: /^group, .+, \d+ nodes?, \d+ relations?/,
    head: /^Group\u00a0· \d+ nodes\u00a0· \d+ relations?$/,
    inGroup: /in the group/,
  },
  ar: {
    groups: 'المجموعات',
    byKind: 'اجمع حسب النوع',
    byCommunity: 'اجمع حسب التجمّع',
    regrouped: /^صارت المجموعات حسب التجمّع\. فُتحت ٧ مجموعات سابقة، والتراجع يعيدها\./,
    onMap: 'على خريطة',
    places: /^على الخريطة: لا عُقد في إحداثياتها؛ وفي وسط أعضائها مجموعة واحدة؛ وجانبًا في الأسفل ما لا إحداثيات له: ٩\./,
    view: 'الأنواع',
    told: /^مجموعة، .+، .*(عُقد|عقدة|عقدتان)، .*علاق/,
    head: /^مجموعة، .*(عُقد|عقدة|عقدتان)، .*علاق/,
    inGroup: /في المجموعة/,
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('groups', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveArticle);
  const movies = served(serveMovies);
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
    await page.locator('.bar-counts', { hasText: /[\d٠-٩]/ }).waitFor();
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

  type Language = keyof typeof WORDS;

  /** Another page of the same reader where `size` is given: a phone. */
  async function open(language: Language, address = server.address, size?: { width: number; height: number }) {
    if (size !== undefined) {
      await page.context().close();
      const options = { viewport: size, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;
      page = await (await browser.newContext(options)).newPage();
      page.setDefaultTimeout(60_000);
    }
    await page
      .context()
      .addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
    await watchCaptions(page);
    await page.goto(address);
    await pictureReady(page);
  }

  /** Whether each node that is drawn is on the screen, and below nothing that lies over the picture. */
  const isAllSeen = () =>
    page.evaluate(() => {
      const { drawn: last } = globalThis as { drawn?: CaptionsDrawn };
      const canvas = document.querySelector('.canvas');
      if (last === undefined || canvas === null) throw new Error('picture: nothing was drawn.');
      const { frame } = last;
      const { width, height } = canvas.getBoundingClientRect();
      return [...frame.looks.nodeIds()].every((id) => {
        const { x, y } = frame.position(id);
        const isBelow = frame.hidden.some(
          ({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom,
        );
        return x > 0 && y > 0 && x < width && y < height && !isBelow;
      });
    });

  const drawnCount = () =>
    page.evaluate(() => {
      const { drawn: last } = globalThis as { drawn?: CaptionsDrawn };
      return [...(last?.frame.looks.nodeIds() ?? [])].length;
    });

  test.each(['en', 'ar'] as const)(
    'another grouping takes the place of the first and says so; all is seen, on a map too, in %s',
    async (language) => {
      const words = WORDS[language];
      await open(language);
      for (let times = 0; times < 4; times++) await page.locator('body').press('+');
      await command(page, new RegExp(words.byKind));
      await expect.poll(isAllSeen).toBe(true);
      await command(page, new RegExp(words.byCommunity));
      await page.locator('.toast', { hasText: words.regrouped }).waitFor();
      await expect.poll(isAllSeen).toBe(true);
      await page.locator('.toolbar').getByRole('button', { name: words.groups, exact: true }).click();
      const checked = page.locator('[role="menuitemradio"][aria-checked="true"]');
      expect(await checked.allTextContents()).toEqual([words.byCommunity]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+z');
      await command(page, new RegExp(words.onMap));
      await page.locator('.ground-note [role="status"]', { hasText: words.places }).waitFor();
      await expect.poll(isAllSeen).toBe(true);
      await page.keyboard.press('Shift+U');
      await expect.poll(isAllSeen).toBe(true);
      expect(complaints).toEqual([]);
    },
  );

  test.each(['en', 'ar'] as const)(
    'stand in a saved view, after a reload and in a presentation, on a graph of films, in %s',
    async (language) => {
      const words = WORDS[language];
      await open(language, movies.address);
      await command(page, new RegExp(words.byKind));
      await page.locator('body').press('v');
      await page.locator('.views-name input').fill(words.view);
      await page.locator('.views-save [type="submit"]').click();
      await page.locator('.view-row', { hasText: words.view }).waitFor();
      await page.keyboard.press('Escape');
      await page.reload();
      await pictureReady(page);
      await page.locator('.canvas').focus();
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press(' ');
      await page.locator('.details-head .small', { hasText: /Group|مجموعة/ }).waitFor();
      await page.locator('body').press('Shift+V');
      await page.locator('.slide-name', { hasText: words.view }).waitFor();
      await settled(page);
      await expect.poll(drawnCount).toBe(2);
      await page.keyboard.press('Escape');
      expect(complaints).toEqual([]);
    },
  );

  test.each(['en', 'ar'] as const)('are made and opened by fingers on a phone, in %s', async (language) => {
    const words = WORDS[language];
    await open(language, server.address, { width: 390, height: 844 });
    await page.locator('.bar [aria-haspopup="menu"]').last().tap();
    const single = await drawnCount();
    await page.getByRole('menuitemradio', { name: words.byKind }).tap();
    await expect.poll(drawnCount).toBeLessThan(single);
    await settled(page);
    await expect.poll(isAllSeen).toBe(true);
    const largest = await page.evaluate(() => {
      const { drawn: last } = globalThis as { drawn?: CaptionsDrawn };
      const corner = document.querySelector('.canvas')?.getBoundingClientRect();
      const groups = [...(last?.frame.looks.nodes() ?? [])].map(([id, look]) => ({ id, radius: look.radius }));
      const [first] = groups.sort((a, b) => b.radius - a.radius);
      const place = last?.frame.position(first?.id ?? '');
      return { x: (corner?.left ?? 0) + (place?.x ?? 0), y: (corner?.top ?? 0) + (place?.y ?? 0) };
    });
    await page.touchscreen.tap(largest.x, largest.y);
    await page.locator('.details-head .small', { hasText: words.head }).waitFor();
    expect(await violations(page)).toEqual([]);
    const grouped = await drawnCount();
    await page.locator('.details-actions .button').first().tap();
    // Seven people instead of the one node for them.
    await expect.poll(drawnCount).toBe(grouped + 6);
  });
});
