/** The picture styled by rules: by keyboard and by mouse, in both languages, on a phone and on a graph that is not ours. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { command, drawn, exported, pictureReady, settled, violations } from './page-steps.ts';
import { addRule, closeForm, lookAt } from './style-steps.ts';
import { serveArticle, serveMovies } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, type Served, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    colour: 'Colour of nodes',
    width: 'Width of lines',
    size: 'Size of nodes',
    caption: 'Caption of nodes',
    same: 'the same for all',
    kind: 'Kind',
    degree: 'Degree',
    hue: 'Colour 1',
    event: /^Event/,
    two: /^2 and more/,
    whole: '35 nodes\u00a0· 54 relations',
    less: '32 nodes',
    several: '35 nodes\u00a0· 3 relations',
    clear: /Remove all rules/,
  },
  ar: {
    colour: 'لون العُقد',
    width: 'عرض الخطوط',
    size: 'حجم العُقد',
    caption: 'تسمية العُقد',
    same: 'نفسه للجميع',
    kind: 'النوع',
    degree: 'الدرجة',
    hue: 'لون ١',
    event: /^حدث/,
    two: /^٢ فأكثر/,
    whole: '٣٥ عقدة، ٥٤ علاقة',
    less: '٣٢ عقدة',
    several: '٣٥ عقدة، ٣ علاقات',
    clear: /احذف كل قواعد المظهر/,
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('the style of the picture by rules', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  const movies = served(serveMovies);

  async function open(server: Served, locale: string, size = { width: 1440, height: 900 }): Promise<Page> {
    const isPhone = size.width < 600;
    const context = await browser.newContext({
      viewport: size,
      reducedMotion: 'reduce',
      locale,
      ...(isPhone ? { hasTouch: true, isMobile: true } : {}),
    });
    const page = await context.newPage();
    await page.goto(server.address);
    await pictureReady(page);
    return page;
  }

  const counted = (page: Page, text: string) =>
    page.waitForFunction((told) => document.querySelector('.bar-counts')?.textContent?.startsWith(told), text);
  const entry = (page: Page, name: RegExp) => page.locator('.style-entries button', { hasText: name });

  test.each(['en', 'ar'] as const)(
    'a rule is added, filtered by and undone with the keyboard alone, %s',
    async (language) => {
      const t = WORDS[language];
      const page = await open(article, language);
      const plain = await drawn(page);
      await addRule(page, t.colour);
      // What the rule looks at can be chosen at once.
      await page.waitForFunction(() => document.activeElement?.matches('.style-form select'));
      await lookAt(page, t.same);
      await lookAt(page, t.kind);
      await entry(page, t.event).waitFor();
      expect(await violations(page)).toEqual([]);
      expect((await drawn(page)).equals(plain)).toBe(false);
      await entry(page, t.event).focus();
      await page.keyboard.press('Space');
      await counted(page, t.less);
      expect(await entry(page, t.event).getAttribute('aria-checked')).toBe('false');
      for (let times = 0; times < 4; times++) await page.keyboard.press('ControlOrMeta+z');
      await counted(page, t.whole);
      await page.locator('.style-card').waitFor({ state: 'detached' });
      await page.context().close();
    },
  );

  test.each(['en', 'ar'] as const)(
    'lines by claims are shown alone by mouse, kept over a reload, and go with the rules, %s',
    async (language) => {
      const t = WORDS[language];
      const page = await open(article, language);
      await addRule(page, t.width);
      await closeForm(page);
      await entry(page, t.two).click();
      await counted(page, t.several);
      expect(await page.locator('.filters .filter-card').count()).toBe(1);
      await page.reload();
      await pictureReady(page);
      await counted(page, t.several);
      expect(await entry(page, t.two).getAttribute('aria-pressed')).toBe('true');
      await entry(page, t.two).click();
      await counted(page, t.whole);
      await command(page, t.clear);
      await page.locator('.style-card').waitFor({ state: 'detached' });
      await page.context().close();
    },
  );

  test.each(['en', 'ar'] as const)('a look is chosen by keyboard among looks that are shown, %s', async (language) => {
    const t = WORDS[language];
    const page = await open(article, language);
    await addRule(page, t.colour);
    await lookAt(page, t.kind);
    const list = page.locator('.style-looks select').first();
    const first = await list.inputValue();
    const isOpen = () => list.evaluate((element) => element.matches(':open'));
    expect(await list.locator('option .mark').count()).toBe(await list.locator('option').count());
    expect(
      await list
        .locator('option')
        .first()
        .evaluate((option: HTMLOptionElement) => option.text),
    ).toBe(t.hue);
    await list.focus();
    await page.keyboard.press('Space');
    await expect.poll(isOpen).toBe(true);
    expect(await violations(page)).toEqual([]);
    // Letters look for a name, and Escape closes the list: neither is a command of the page.
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    expect([await list.inputValue(), await page.locator('.style-form').count()]).toEqual([first, 1]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(isOpen).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => list.inputValue()).toBe('grey');
    await lookAt(page, t.degree);
    expect(await page.locator('.style-form .select-looks .mark').count()).toBe(3);
    await page.context().close();
  });

  test('the first rule counts: moved up it changes the picture, switched off it leaves it to the next', async () => {
    const page = await open(article, 'en');
    await addRule(page, WORDS.en.colour);
    await lookAt(page, 'the same for all');
    await closeForm(page);
    const one = await drawn(page);
    await addRule(page, WORDS.en.colour);
    await lookAt(page, 'Kind');
    await closeForm(page);
    expect((await drawn(page)).equals(one)).toBe(false);
    await page.locator('.style-card').first().getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: /^Move down/ }).click();
    expect((await drawn(page)).equals(one)).toBe(true);
    await page.locator('.style-card input[type="checkbox"]').first().click();
    expect((await drawn(page)).equals(one)).toBe(false);
    await page.context().close();
  });

  test('measures and numbers of a graph of films are seen, written and taken to paper', async () => {
    const page = await open(movies, 'en');
    await addRule(page, WORDS.en.size);
    await lookAt(page, 'Betweenness');
    await addRule(page, WORDS.en.colour);
    await lookAt(page, 'born');
    await addRule(page, WORDS.en.caption);
    await lookAt(page, 'released');
    await closeForm(page);
    await settled(page);
    const svg = (await exported(page, 'SVG for paper')).bytes.toString();
    expect(svg).toContain('The Matrix: 1999');
    // The greatest value has the end of the ramp, in the ink of paper; what was never born has none.
    expect(svg).toContain('#1b1f5e');
    expect(svg).toContain('born: no value');
    expect(svg).toContain('Betweenness: ');
    await page.locator('body').press('l');
    await page.locator('.list-measures input').nth(1).check();
    await page.locator('.picture-list th', { hasText: 'PageRank' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('on a phone the form has room, and nothing stands out of the page', async () => {
    const page = await open(article, 'ar', { width: 390, height: 844 });
    await command(page, /المظهر: لون العُقد/);
    await page.locator('.style-form').waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.styles *')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ left, right, width }) => width > 0 && (left < -1 || right > innerWidth + 1)),
    );
    expect(wide).toEqual([]);
    await page.context().close();
  });
});
