/** The picture by keys alone, in both languages and on a graph that is not ours: round a node, from line to line, to the claims and back. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pictureReady } from './page-steps.ts';
import { serveArticle, serveMovies } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, opened, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    node: /^Syrian Democratic Forces, Armed group, 6 relations/,
    commands: /^Ferhat Abdi Şahin commands Syrian Democratic Forces$/,
    other: /^Ferhat Abdi Şahin, Person/,
    film: /^The Matrix, Movie, 3 relations/,
    director: /^Lana Wachowski/,
  },
  ar: {
    node: /^قوات سوريا الديمقراطية، جماعة مسلحة، ٦ علاقات/,
    commands: /^فرهاد عبدي شاهين: .*قوات سوريا الديمقراطية$/,
    other: /^فرهاد عبدي شاهين، شخص/,
    film: /^The Matrix، Movie، ٣ علاقات/,
    director: /^Lana Wachowski/,
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('the picture by keys alone', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  const movies = served(serveMovies);

  /** Finds it by typing, and goes to it in the picture by the link that skips all that stands before. */
  async function goTo(page: Page, name: string): Promise<void> {
    await page.keyboard.press('/');
    await page.keyboard.insertText(name);
    await page.getByRole('option').first().waitFor();
    await page.locator('search [role="status"]', { hasText: /\S/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.details-title').first().waitFor();
    await pictureReady(page);
    const isAt = () => page.evaluate(() => document.activeElement?.className === 'canvas');
    for (let times = 0; times < 60 && !(await isAt()); times++) await page.keyboard.press('Tab');
    expect(await isAt()).toBe(true);
  }

  const told = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('.visually-hidden[role="status"]')].at(-1)?.textContent ?? '');
  const tells = (page: Page, words: RegExp) => expect.poll(() => told(page)).toMatch(words);

  /** Full stop by full stop, until the line is told; how many there were. */
  async function turnTo(page: Page, words: RegExp): Promise<number> {
    for (let turns = 1; turns <= 12; turns++) {
      const before = await told(page);
      await page.keyboard.press('.');
      await expect.poll(() => told(page)).not.toBe(before);
      if (words.test(await told(page))) return turns;
    }
    throw new Error(`picture: no line of the node was told as ${words}.`);
  }

  test.each(['en', 'ar'] as const)('goes round a node line by line, over a line, and back, in %s', async (language) => {
    const words = WORDS[language];
    const page = await opened(browser, article, { language });
    await goTo(page, 'sdf');
    await tells(page, words.node);
    const lines = new Set<string>();
    for (let turns = 0; turns < 6; turns++) {
      await page.keyboard.press('.');
      lines.add(await told(page));
    }
    expect(lines.size).toBe(6);
    // After the last comes the first; a comma goes the other way.
    await page.keyboard.press('.');
    expect([...lines][0]).toBe(await told(page));
    await page.keyboard.press(',');
    expect([...lines][5]).toBe(await told(page));

    await turnTo(page, words.commands);
    await page.keyboard.press('Enter');
    await page.locator('.claim').first().waitFor();
    expect(await page.locator('.claim blockquote').first().getAttribute('lang')).toBe('ar');
    // The claims are reached by Tab, and the picture again by the key that closes what stands beside it.
    const isInDetails = () => page.evaluate(() => document.activeElement?.closest('.panel-details') !== null);
    for (let times = 0; times < 60 && !(await isInDetails()); times++) await page.keyboard.press('Tab');
    expect(await isInDetails()).toBe(true);

    await goTo(page, 'sdf');
    await turnTo(page, words.commands);
    const ends = new Set<string>();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      ends.add(await told(page));
      await goTo(page, 'sdf');
      await turnTo(page, words.commands);
    }
    // Each way leads to one of its two ends.
    expect([...ends].filter((end) => words.node.test(end) || words.other.test(end))).toHaveLength(2);
    expect(ends.size).toBe(2);
    await page.context().close();
  });

  test.each(['en', 'ar'] as const)('selects several, opens the menu, expands and undoes, in %s', async (language) => {
    const page = await opened(browser, article, { language });
    const counts = () => page.locator('.bar-counts').textContent();
    const whole = await counts();
    await goTo(page, 'sdf');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press(' ');
    await expect.poll(() => page.locator('.details-title').textContent()).toMatch(/2|٢|عقدتان/);
    await page.keyboard.press('Escape');
    await goTo(page, 'PKK');
    await page.keyboard.press('k');
    await expect.poll(counts).not.toBe(whole);
    await page.keyboard.press('m');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(counts).toMatch(/^(3 nodes|٣ عُ?قد)/);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(counts).toBe(whole);
    await page.context().close();
  });

  test.each(['en', 'ar'] as const)('walks a graph that is not ours, in %s', async (language) => {
    const words = WORDS[language];
    const page = await opened(browser, movies, { language });
    await goTo(page, 'matrix');
    await tells(page, words.film);
    await turnTo(page, words.director);
    await page.keyboard.press('Enter');
    await page.locator('.details-edge').waitFor();
    await page.keyboard.press('x');
    await page.locator('.work [aria-haspopup="menu"]').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('.work').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
