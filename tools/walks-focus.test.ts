/** The page by keyboard alone: where the keys are after a console, a dialog or a menu opened and closed. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { choose, pictureReady } from './page-steps.ts';
import { serveArticle, serveMovies, serveStore } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, type Served, served, WALK_MS } from './walk-setting.ts';

describe.skipIf(HAS_NO_BROWSER)('the keys of the page', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  let page: Page;

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page = await context.newPage();
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function open(server: Served = article): Promise<void> {
    await page.goto(server.address);
    await pictureReady(page);
  }

  /** The class or id of what has the focus; the editor's is inside its shadow tree. */
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.className || activeElement?.id || activeElement?.tagName;
    });
  const counts = () => page.locator('.bar-counts').textContent();

  test.each(['by key', 'by a press'])(
    'a console opened %s has the keys, however late its editor comes',
    async (how) => {
      // The editor's chunk comes when the test lets it.
      let letCome = () => {};
      const held = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route(/body-[^/]*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      await open();
      await choose(page, 'bedouin');
      const before = await counts();
      await page.locator('.canvas').focus();
      if (how === 'by key') await page.keyboard.press('`');
      else await page.locator('.console-closed button').click();
      await page.locator('.console .part-note').waitFor();
      await page.keyboard.type('hke');
      expect(await counts()).toBe(before);
      letCome();
      await page.locator('.editor .cm-content').waitFor();
      await page.waitForFunction(() => document.activeElement?.className === 'editor');
      await page.keyboard.type('RETURN 1 AS x');
      expect(await page.locator('.editor .cm-content').textContent()).toBe('RETURN 1 AS x');
      expect(await counts()).toBe(before);
      await page.keyboard.press('ControlOrMeta+j');
      await page.locator('.console-closed').waitFor();
      expect(await focused()).toBe('canvas');
    },
  );

  test('Escape gives the focus back to where it was, or to the picture', async () => {
    await open();
    await choose(page, 'bedouin');
    await page.locator('.canvas').focus();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('canvas');
    await page.keyboard.press('m');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused()).toBe('canvas');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('canvas');
  });

  const inLanguage = (language: string) =>
    page
      .context()
      .addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));

  test.each(['en', 'ar'])(
    'what is switched by a press says whether it is on, under the same name, in %s',
    async (language) => {
      await inLanguage(language);
      await open();
      const isPressed = (button: Locator) => button.getAttribute('aria-pressed');
      const pin = page.locator('.toolbar [aria-pressed]');
      await choose(page, 'bedouin');
      const name = await pin.getAttribute('aria-label');
      expect([await pin.count(), await isPressed(pin)]).toEqual([1, 'false']);
      await pin.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => isPressed(pin)).toBe('true');
      expect([await pin.getAttribute('aria-label'), await focused()]).toEqual([name, 'button button-icon']);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(() => isPressed(pin)).toBe('false');

      await page.locator('.canvas').focus();
      await page.keyboard.press('g');
      const kinds = page.locator('.legend-icons button');
      await kinds.first().waitFor();
      const states = () => kinds.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed')));
      const [first, ...others] = await states();
      expect([first, new Set(others)]).toEqual(['true', new Set(['true'])]);
      const before = await counts();
      await kinds.first().focus();
      await page.keyboard.press('Space');
      await expect.poll(states).toEqual(['false', ...others]);
      expect(await counts()).not.toBe(before);
      await page.keyboard.press('Space');
      await expect.poll(states).toEqual(['true', ...others]);
      expect(await counts()).toBe(before);

      await page.locator('.canvas').focus();
      await page.keyboard.press('`');
      const parameters = page.locator('.console [aria-pressed]').first();
      await parameters.waitFor();
      expect(await isPressed(parameters)).toBe('false');
      await parameters.click();
      await expect.poll(() => isPressed(parameters)).toBe('true');
    },
  );

  test.each([
    ['en', 'Save under another name'],
    ['ar', 'احفظ باسم آخر'],
  ])('of two tabs on one view the later is asked first for what loses nothing, in %s', async (language, both) => {
    await inLanguage(language);
    await open();
    await page.keyboard.press('v');
    await page.locator('.views-name input').fill(`shared ${language}`);
    await page.keyboard.press('Enter');
    await page.locator('.view-row', { hasText: `shared ${language}` }).waitFor();
    await page.keyboard.press('Escape');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await pictureReady(other);
    const hide = async (tab: Page, who: string) => {
      await choose(tab, who);
      await tab.locator('.canvas').focus();
      await tab.keyboard.press('h');
      await tab.locator('.bar-view', { hasText: '•' }).waitFor();
      await tab.keyboard.press('ControlOrMeta+s');
    };
    const has = (tab: Page) =>
      tab.evaluate(() => [document.activeElement?.textContent?.trim(), document.activeElement?.className]);

    await hide(page, 'israel');
    await page.locator('.toast', { hasText: `shared ${language}` }).waitFor();
    await hide(other, 'bedouin');
    await other.locator('.conflict-dialog').waitFor();
    expect(await has(other)).toEqual([both, 'button']);
    await other.keyboard.press('Escape');
    await other.locator('dialog').waitFor({ state: 'detached' });
    expect((await has(other))[1]).toBe('canvas');
    await other.keyboard.press('ControlOrMeta+s');
    await other.locator('.conflict-dialog').waitFor();
    await other.keyboard.press('Enter');
    await other.locator('.views-dialog').waitFor();
    expect((await has(other))[1]).toBe('field');
    await other.keyboard.type(`both ${language}`);
    await other.keyboard.press('Enter');
    await other.locator('.view-row', { hasText: `both ${language}` }).waitFor();
    await other.locator('.view-row', { hasText: `shared ${language}` }).waitFor();
    await other.keyboard.press('Escape');
    await other.locator('dialog').waitFor({ state: 'detached' });
    expect((await has(other))[1]).toBe('canvas');
  });

  test('the skip link goes to the picture, whose arrows are told', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('canvas');
    const told = page.locator('.visually-hidden[role="status"]').last();
    const first = await told.textContent();
    expect(first).toMatch(/, \d+ relations?/);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    expect(await told.textContent()).toMatch(/, \d+ relations?/);
  });

  test('a result without nodes is looked at as a table, and what is written in a document is told', async () => {
    await open();
    await page.keyboard.press('`');
    await page.waitForFunction(() => document.activeElement?.className === 'editor');
    await page.keyboard.insertText('MATCH (n:Person) RETURN n');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('#result-tab-graph').click();
    await page.locator('.graph-view').waitFor();
    await page.locator('.editor .cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('RETURN 9007199254740993 AS n, 1 AS m');
    await page.keyboard.press('ControlOrMeta+Enter');
    const cell = page.locator('[data-cell="0-0"]');
    await cell.waitFor();
    expect(await cell.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
    await page.goto(`${article.address}?nodes=art1&node=art1`);
    await page.getByRole('heading', { name: 'Claims written in it' }).waitFor();
  });

  test('films are asked none of the questions of the article', async () => {
    const movies = await serveMovies();
    await open(movies);
    await page.locator('.legend').waitFor();
    expect(await page.locator('.question').count()).toBe(0);
    await movies.close();
  });

  test('a picture that is a part says so for as long as it is', async () => {
    const store = await openEmbeddedStore({ writable: true });
    const answer = await store.run('UNWIND range(1, 400) AS i CREATE (:N {i: i})-[:T]->(:M {i: i})', new Map(), {
      mode: 'write',
    });
    for await (const _ of answer.records);
    await answer.summary;
    const large = await serveStore(store);
    await open(large);
    expect(await counts()).toMatch(/^300 of 800 nodes\u00a0· /);
    await large.close();
  });

  test('a filter shows its Cypher, which gives what is shown', async () => {
    await open();
    await page
      .locator('.legend-row', { hasText: /^Person/ })
      .getByRole('switch')
      .click();
    await page.locator('.legend').getByRole('button', { name: 'Show Cypher' }).click();
    await page.waitForFunction(() => document.activeElement?.className === 'editor');
    await page.keyboard.press('ControlOrMeta+Enter');
    const shown = /^\d+/.exec((await counts()) ?? '')?.[0];
    await page.locator('.run-status', { hasText: `${shown} rows in` }).waitFor();
  });
});
