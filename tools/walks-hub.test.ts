/** A graph larger than a picture: it says so, a hub asks before it expands, and what was left out can be brought. In a real browser. */
import type { Locator, Page, ViewportSize } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPanel, pictureReady, violations } from './page-steps.ts';
import { serveHub } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const SCREENS = [
  { language: 'en', viewport: { width: 1440, height: 900 } },
  { language: 'ar', viewport: { width: 390, height: 844 } },
] as const;

const SAID = {
  en: {
    part: 'The picture shows 300 of 1,545 nodes. Search or expand to bring others.',
    rows: [
      'backs outgoing968 of 1,204 not shown',
      'opposes incoming237 of 300 not shown',
      'knows outgoing40 of 40 not shown',
    ],
    bring: 'Bring 100',
    cut: 'The hub: 336 of 1,204 relations of the chosen types are in the picture. Bring the next 100',
    next: 'The hub: 436 of 1,204 relations of the chosen types are in the picture. Bring the next 100',
  },
  ar: {
    part: 'المعروض في الصورة ٣٠٠، والمجموع ١٬٥٤٥ عقدة. ابحث أو وسّع لجلب غيرها.',
    rows: [
      'backs صادرة٩٦٨ من ١٬٢٠٤ غير معروضة',
      'opposes واردة٢٣٧ من ٣٠٠ غير معروضة',
      'knows صادرة٤٠ من ٤٠ غير معروضة',
    ],
    bring: 'اجلب ١٠٠',
    cut: 'The hub: المعروض في الصورة ٣٣٦ من الأنواع المختارة، والمجموع ١٬٢٠٤ علاقات. اجلب ١٠٠ أخرى',
    next: 'The hub: المعروض في الصورة ٤٣٦ من الأنواع المختارة، والمجموع ١٬٢٠٤ علاقات. اجلب ١٠٠ أخرى',
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('a graph with a hub', { timeout: WALK_MS }, () => {
  const browser = launched();
  const server = served(serveHub);

  async function open({ language, viewport }: { language: string; viewport: ViewportSize }): Promise<Page> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const kept = JSON.stringify({ language });
    await context.addInitScript((settings) => localStorage.setItem('shabaka.settings', settings), kept);
    const page = await context.newPage();
    await page.goto(server.address);
    await pictureReady(page);
    return page;
  }

  /** All of it is on the screen, and nothing lies over its button. */
  async function isReachable(page: Page, text: string): Promise<void> {
    const notice = page.locator('.toast-cut', { hasText: text });
    await notice.waitFor();
    await notice.getByRole('button').last().click({ trial: true });
    const box = await notice.boundingBox();
    const width = page.viewportSize()?.width ?? 0;
    expect(box !== null && box.x >= 0 && box.x + box.width <= width).toBe(true);
  }

  test.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ])('what is told of the picture stands in it, beside its tools, $width px', async (viewport) => {
    const page = await open({ language: 'ar', viewport });
    const notice = page.locator('.toast-cut');
    await notice.waitFor();
    await openPanel(page, 'console');
    await pictureReady(page);
    const told = await boxOf(notice);
    const picture = await boxOf(page.locator('.picture'));
    const zoom = await boxOf(page.locator('.toolbar-zoom'));
    expect(told.left >= picture.left && told.right <= picture.right && told.bottom <= picture.bottom).toBe(true);
    expect(told.left >= zoom.right || told.right <= zoom.left).toBe(true);
    await page.context().close();
  });

  test.each(SCREENS)('by keyboard in $language at $viewport.width px', async (screen) => {
    const said = SAID[screen.language];
    const page = await open(screen);
    await isReachable(page, said.part);

    await page.locator('body').press('/');
    await page.keyboard.type('the hub');
    await page.getByRole('option', { name: 'The hub' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.details-title', { hasText: 'The hub' }).waitFor();
    await pictureReady(page);
    await page.locator('body').press('e');
    const dialog = page.locator('.expand-dialog');
    await dialog.waitFor();
    expect((await dialog.locator('.expand-choice').allTextContents()).map(spaced)).toEqual(said.rows);
    expect(await dialog.locator('input:checked').count()).toBe(1);

    await dialog.locator('[type=submit]:focus').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('body').press('e');
    const undo = page.locator('.toolbar button').first();
    expect(await undo.isEnabled()).toBe(false);
    await dialog.locator('[type=submit]:focus').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // What was asked for must be there before it can be undone.
    await expect.poll(() => undo.isEnabled()).toBe(true);
    await pictureReady(page);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => undo.isEnabled()).toBe(false);
    await isReachable(page, said.part);
    await page.locator('body').press('e');
    await dialog.waitFor();

    await dialog.locator('select').focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('button', { name: said.bring, exact: true }).waitFor();
    await dialog.locator('input').first().focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await isReachable(page, said.cut);
    expect(await violations(page)).toEqual([]);

    await page.locator('.toast-cut .button-link').press('Enter');
    await isReachable(page, said.next);
    await isReachable(page, screen.language === 'en' ? '500 of 1,545' : '٥٠٠، والمجموع ١٬٥٤٥');
    for (let left = await page.locator('.toast-cut').count(); left > 0; left--) {
      await page.locator('.toast-cut').first().getByRole('button').last().press('Enter');
    }
    expect(await page.locator('.toast-cut').count()).toBe(0);
    await page.context().close();
  });
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('page: an element that should be there has no place.');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
