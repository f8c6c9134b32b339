/** The console in a browser: what stands beside a completion, and a script with each statement's result. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPanel, pictureReady, runCypher, violations } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const SCRIPT = `MATCH (a:Actor) RETURN count(a) AS actors;
MATCH (a:ArmedGroup) RETURN a ORDER BY a.name;
UNWIND [1, 0] AS divisor
RETURN 1 / divisor, nothing;
MATCH (n) RETURN count(n)`;

describe.skipIf(HAS_NO_BROWSER)('the console', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);

  async function open(locale: string): Promise<Page> {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale });
    const page = await context.newPage();
    await page.goto(article.address);
    await pictureReady(page);
    return page;
  }

  test.each([
    {
      locale: 'en',
      typed: 'RETURN date.trun',
      told: 'A temporal value cut down to a unit, as DATE, with the fields of the map put over what was cut.',
    },
    {
      locale: 'ar',
      typed: 'RETURN date.trun',
      told: 'قيمة زمنية مقطوعة عند وحدة، بنوع \u2066DATE\u2069، وحقول الخريطة تحل محل ما قُطع.',
    },
    { locale: 'en', typed: 'UNWI', told: 'Makes a row of each element of a list.' },
    { locale: 'ar', typed: 'UNWI', told: 'يجعل من كل عنصر في قائمة صفًا.' },
  ])('says beside a completion what it does, in sight, $typed in $locale', async ({ locale, typed, told }) => {
    const page = await open(locale);
    await openPanel(page, 'console');
    await page.locator('.editor .cm-content').click();
    await page.keyboard.type(typed);
    const line = page.locator('.cm-completionInfo p');
    await line.waitFor();
    expect(await line.textContent()).toBe(told);
    const isInSight = () =>
      line.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const root = element.getRootNode() as ShadowRoot;
        return root.elementFromPoint(left + width / 2, top + height / 2) === element;
      });
    await expect.poll(isInSight, { timeout: 5000 }).toBe(true);
    await page.context().close();
  });

  test.each([
    {
      locale: 'en',
      told: 'Statement 3 of 4 failed. The 2 before it ran, and what they changed stays. One was not run.',
      states: ['1 row', '5 rows', 'failed', 'not run'],
      place: 'line 4, column 21',
    },
    {
      locale: 'ar',
      told: 'فشل الاستعلام ٣ من ٤. نُفّذ الاثنان قبله، وما غيّراه باقٍ. وبقي واحد لم يُنفَّذ.',
      states: ['صف واحد', '٥ صفوف', 'فشل', 'لم يُنفَّذ'],
      place: 'السطر ٤، العمود ٢١',
    },
  ])('runs a script to its first failure, with a result for each statement, $locale', async (expected) => {
    const page = await open(expected.locale);
    await runCypher(page, SCRIPT);
    await page.locator('.script-run.is-failed[aria-selected="true"]').waitFor();
    expect(await page.locator('.script-told').textContent()).toBe(expected.told);
    expect(await page.locator('.script-run .small:not(.script-number)').allTextContents()).toEqual(expected.states);
    expect(await page.locator('.results-messages .button-link').textContent()).toBe(expected.place);
    expect(await violations(page)).toEqual([]);
    await page.locator('.script-runs').focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('.script-run[aria-selected="true"]', { hasText: 'ArmedGroup' }).waitFor();
    expect(await page.locator('.result tbody tr').count()).toBe(5);
    await page.context().close();
  });

  test.each([
    {
      locale: 'en',
      question: 'What held on one day',
      label: 'Held on $day',
      wrong: '“\u2068two\u2069” is no whole number, or too large. Write digits alone, like 42.',
      missing: 'This parameter has no value yet.',
    },
    {
      locale: 'ar',
      question: 'ماذا كان قائمًا في يوم',
      label: 'كان قائمًا في $day',
      wrong: '«\u2068two\u2069» ليس عددًا صحيحًا، أو هو أكبر مما يُقبل. اكتب أرقامًا فقط، مثل 42.',
      missing: 'لم تُعطَ هذه المعلمة قيمة بعد.',
    },
  ])('has a field for each parameter, by its kind, $locale', async ({ locale, question, label, wrong, missing }) => {
    const page = await open(locale);
    await openPanel(page, 'console');
    await page.locator('.editor-tools [aria-haspopup="menu"]').first().click();
    await page.getByRole('menuitem', { name: question }).click();
    await page.locator('.run-status', { hasText: /\d|[٠-٩]/ }).waitFor();
    const day = page.getByLabel(label, { exact: true });
    expect([await day.getAttribute('type'), await day.inputValue()]).toEqual(['date', '2025-07-18']);

    await runCypher(page, 'UNWIND $ids AS id RETURN id, $most AS most, $most + 1 AS next');
    const told = page.locator('.parameter .parameters-broken:not(:empty)');
    await told.first().waitFor();
    expect(await told.allTextContents()).toEqual([missing, missing]);
    expect(await page.locator('.result tbody').count()).toBe(0);

    const kindOf = (name: string) =>
      page
        .locator('.parameter', { hasText: `$${name}` })
        .locator('select')
        .first();
    await kindOf('ids').selectOption('texts');
    await page.getByLabel('$ids', { exact: true }).fill('42\n"a, b"');
    await kindOf('most').selectOption('integer');
    const most = page.getByLabel('$most', { exact: true });
    await most.fill('two');
    await expect.poll(() => told.allTextContents()).toEqual([wrong]);
    await most.press('ControlOrMeta+Enter');
    await page.locator('.results-messages .notice-danger', { hasText: '$most' }).waitFor();
    expect(await most.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);

    await most.fill('9007199254740993');
    await most.press('ControlOrMeta+Enter');
    await page.locator('.result tbody tr').nth(1).waitFor();
    const cells = await page.locator('.result tbody td').allTextContents();
    expect(cells.filter((_, i) => i % 4 > 0)).toEqual([
      ...['42', '9007199254740993', '9007199254740994'],
      ...['a, b', '9007199254740993', '9007199254740994'],
    ]);
    await page.locator('.parameters-as-json').click();
    expect(await page.locator('.parameters-text').inputValue()).toContain('"ids": ["42","a, b"]');
    expect(await violations(page)).toEqual([]);
    await runCypher(page, 'RETURN 1 AS one');
    await page.locator('.parameters').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
