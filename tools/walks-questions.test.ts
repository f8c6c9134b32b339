/** The seven questions that an analyst of the article has, each asked by mouse and by keys alone, in both languages, and what answers it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawn } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, opened, served, WALK_MS } from './walk-setting.ts';

/** What a table that answers it says, among other things. */
const ANSWERS = {
  en: [
    ['Who asked whom for support, and who says so?', 'Syrian government', 'Türkiye', 'Turkish Ministry of National'],
    ['What does the agreement provide, and who signed it for whom?', 'Kurdish community of Syria', 'Ahmad al-Sharaa'],
    ['Who clashes with whom, where, since when, with what toll by whose count?', 'Druze groups', '426', '16 July 2025'],
    ['Who is said to have displaced whom?', 'Groups affiliated with al-Hijri', 'Bedouin tribes'],
    ['How are two actors tied, by which path, resting on whose claims?', 'Ahmad al-Sharaa', 'Kurdistan Workers'],
    ['Which claims rest on unnamed sources?', 'Turkish defence sources'],
    ['What held on one day that did not hold on another?', 'Syrian Democratic Forces', '10 March 2025'],
  ],
  ar: [
    ['من طلب الدعم ممّن، ومن يقول ذلك؟', 'الحكومة السورية الجديدة', 'تركيا', 'وزارة الدفاع التركية'],
    ['على ماذا ينص الاتفاق، ومن وقّعه نيابة عمّن؟', 'المجتمع الكردي', 'أحمد الشرع'],
    ['من يشتبك مع من، وأين، ومنذ متى، وبأي حصيلة، وبإحصاء من؟', 'مجموعات درزية', '٤٢٦', '٢٠٢٥'],
    ['من يقال إنه هجّر مَن؟', 'جماعات محسوبة على حكمت الهجري', 'عشائر بدوية'],
    ['كيف يرتبط فاعلان، وبأي مسار، وعلى إفادات من يقوم؟', 'أحمد الشرع', 'حزب العمال الكردستاني'],
    ['أي الإفادات تقوم على مصادر غير مسماة؟', 'مصادر الدفاع التركية'],
    ['ماذا كان قائمًا في يوم ولم يكن قائمًا في يوم آخر؟', 'قوات سوريا الديمقراطية', '٢٠٢٥'],
  ],
} as const;

/** Pressing the button that fits the picture changes nothing of it. */
async function isFitted(page: Page): Promise<boolean> {
  const before = await drawn(page);
  await page.locator('.toolbar-zoom button').last().click();
  await page.mouse.move(1, 1);
  return (await drawn(page)).equals(before);
}

describe.skipIf(HAS_NO_BROWSER)('the seven questions', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);

  const byMouse = (page: Page, question: string) => page.locator('.question', { hasText: question }).click();

  /** Through the search field, and out of the console again. */
  async function byKeys(page: Page, question: string): Promise<void> {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+j');
    await page.locator('.console-closed').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText(question);
    await page.getByRole('option', { name: question }).waitFor();
    const current = () => page.locator('[role="option"][aria-selected="true"]').textContent();
    for (let times = 0; times < 40 && (await current())?.includes(question) !== true; times++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  }

  const cells = async (page: Page) => (await page.locator('.result tbody td').allTextContents()).join(' | ');

  test.each(['en', 'ar'] as const)(
    'are looked at as pictures that fit, before and after the console closes, in %s',
    async (language) => {
      const page = await opened(browser, article, { language });
      await page.setViewportSize({ width: 1024, height: 768 });
      for (const [question] of [ANSWERS[language][0], ANSWERS[language][3]]) {
        await byMouse(page, question);
        await page.locator('#result-tab-graph').click();
        const whole = await page.locator('.bar-counts').textContent();
        await page.locator('.graph-actions .button-main').click();
        await expect.poll(() => page.locator('.bar-counts').textContent()).not.toBe(whole);
        expect(await isFitted(page)).toBe(true);
        await page.locator('body').press('o');
        await expect.poll(() => page.locator('.bar-counts').textContent()).toBe(whole);
        await page.locator('.graph-actions .button-main').click();
        await expect.poll(() => page.locator('.bar-counts').textContent()).not.toBe(whole);
        await page.locator('body').press('ControlOrMeta+j');
        await page.locator('.console-closed').waitFor();
        expect(await isFitted(page)).toBe(true);
        await page.locator('body').press('o');
        await page.locator('body').press('Escape');
      }
      await page.context().close();
    },
  );

  test.each(['en', 'ar'] as const)('are answered by a press each, in %s', async (language) => {
    const page = await opened(browser, article, { language });
    for (const [question, ...answers] of ANSWERS[language]) {
      await byMouse(page, question);
      for (const answer of answers) await expect.poll(() => cells(page), { timeout: 30_000 }).toContain(answer);
    }
    await page.context().close();
  });

  test.each(['en', 'ar'] as const)(
    'are answered by keys alone, and the answers walked through, in %s',
    async (language) => {
      const page = await opened(browser, article, { language });
      await page.keyboard.press('ControlOrMeta+j');
      await page.locator('.editor .cm-content').waitFor();
      for (const [question, ...answers] of ANSWERS[language]) {
        await byKeys(page, question);
        for (const answer of answers) await expect.poll(() => cells(page), { timeout: 30_000 }).toContain(answer);
      }
      // Tab indents in the editor until Escape; the table is one stop of Tab, its cells are gone through by arrows.
      await page.keyboard.press('Escape');
      const cell = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? undefined);
      for (let times = 0; times < 30 && (await cell()) === undefined; times++) await page.keyboard.press('Tab');
      const first = await cell();
      expect(first).toBeDefined();
      await page.keyboard.press(language === 'en' ? 'ArrowRight' : 'ArrowLeft');
      await expect.poll(cell).not.toBe(first);
      await page.context().close();
    },
  );
});
