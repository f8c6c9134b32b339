/** A relation that one document states and another denies: marked in the picture and in a file, and told, in both languages. */
import { describe, expect, test } from 'vitest';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';
import { watchCaptions } from './gallery-captions.ts';
import { choose, exported, pictureReady, violations } from './page-steps.ts';
import { serveDisputed } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served } from './walk-setting.ts';

const WALK_MS = 180_000;

const WORDS = {
  en: {
    told: /Israel attacks Damascus.*disputed/,
    svg: 'SVG picture',
  },
  ar: {
    told: /إسرائيل.*دمشق.*متنازع عليها/,
    svg: 'SVG',
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('a disputed relation', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveDisputed);

  test.each(['en', 'ar'] as const)('is marked and told, in %s', async (language) => {
    const words = WORDS[language];
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await context.addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await watchCaptions(page);
    await page.goto(server.address);
    await pictureReady(page);
    const disputed = () =>
      page.evaluate(() => {
        const { drawn } = globalThis as { drawn?: CaptionsDrawn };
        return drawn?.frame.looks.all.disputed.length;
      });
    expect(await disputed()).toBe(1);
    const marks = async () =>
      (await exported(page, words.svg)).bytes.toString('utf8').match(/>[\u2066-\u2069]*[?؟][\u2066-\u2069]*</g)?.length;
    expect(await marks()).toBe(1);

    await choose(page, 'israel');
    await page.locator('.canvas').focus();
    const told = page.locator('.visually-hidden[role="status"]').last();
    for (let turns = 0; turns < 6 && !words.told.test((await told.textContent()) ?? ''); turns++) {
      await page.keyboard.press('.');
    }
    expect(await told.textContent()).toMatch(words.told);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
