/** The picture after the graphics card has taken its context away: it comes back by itself, the same. */
import { describe, expect, test } from 'vitest';
import { drawn, pictureReady } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

describe.skipIf(HAS_NO_BROWSER)('a lost WebGL context', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);

  test('is followed by the same picture', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(article.address);
    await pictureReady(page);
    const before = await drawn(page);
    const lost = await page.evaluate(() => {
      const contexts = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getContext('webgl2'));
      const extensions = contexts.flatMap((context) => context?.getExtension('WEBGL_lose_context') ?? []);
      for (const extension of extensions) extension.loseContext();
      return extensions.length;
    });
    expect(lost).toBeGreaterThan(0);
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const contexts = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getContext('webgl2'));
            return contexts.every((context) => context === null || !context.isContextLost());
          }),
        { timeout: 20_000 },
      )
      .toBe(true);
    await expect.poll(async () => (await drawn(page)).equals(before), { timeout: 30_000 }).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});
