/** A relation that one document states and another denies: marked in the picture and in a file, told, and on the card beside the pointer, in both languages. */
import { describe, expect, test } from 'vitest';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';
import { watchCaptions } from './gallery-captions.ts';
import { choose, exported, middle, pointOnLine, violations } from './page-steps.ts';
import { serveDisputed } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, opened, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    node: /Israel.*State.*2 relations/,
    line: /(attacks.*2 claims.*Disputed|aggravates tensions in.*1 claim)/,
    told: /Israel attacks Damascus.*disputed/,
    svg: 'SVG picture',
  },
  ar: {
    node: /إسرائيل.*دولة.*علاقتان/,
    line: /(هجوم على.*إفادتان.*متنازع عليها|مفاقمة التوترات في.*إفادة واحدة)/,
    told: /إسرائيل.*دمشق.*متنازع عليها/,
    svg: 'SVG',
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('a disputed relation', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveDisputed);

  test.each(['en', 'ar'] as const)('is marked and told, in %s', async (language) => {
    const words = WORDS[language];
    const page = await opened(browser, server, { language, before: watchCaptions });
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

    await page.keyboard.press('Escape');
    const card = page.locator('.hover-card');
    const { x, y } = await middle(page.locator('.canvas'));
    await page.mouse.move(x, y);
    await card.filter({ hasText: words.node }).waitFor();
    await pointOnLine(page);
    await card.filter({ hasText: words.line }).waitFor();
    await page.mouse.move(x - 200, y - 200);
    await card.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
