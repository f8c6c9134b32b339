/** What an analyst takes out to be read elsewhere, in a real browser, in both languages: a report with its sources, of all or of a part. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, exported, violations } from './page-steps.ts';
import { serveArticle, serveMovies } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, opened, served, WALK_MS } from './walk-setting.ts';

const WORDS = {
  en: {
    html: 'Report (HTML',
    markdown: 'Report (Markdown)',
    selection: 'Report of the selection (HTML)',
    summary: [
      '35 nodes · 54 relations · 57 claims · 2 documents',
      '54 of 54 relations have a claim, 7 of them without a quote',
    ],
    direction: 'ltr',
  },
  ar: {
    html: 'تقرير HTML للقراءة',
    markdown: 'تقرير Markdown',
    selection: 'تقرير HTML عن المحدَّد',
    summary: ['٣٥ عقدة، ٥٤ علاقة، ٥٧ إفادة، وثيقتان', '٥٤ من ٥٤ علاقة لها إفادة، منها ٧ بلا اقتباس'],
    direction: 'rtl',
  },
} as const;

describe.skipIf(HAS_NO_BROWSER)('a report', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  const movies = served(serveMovies);
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shabaka-report-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The file as a reader opens it, alone on a machine, and what the browser complained of. */
  async function reopened(page: Page, entry: string) {
    const { name, bytes } = await exported(page, entry);
    expect(name).toMatch(/\.html$/);
    const path = join(folder, name);
    await writeFile(path, bytes);
    const report = await page.context().newPage();
    const complaints: string[] = [];
    report.on('console', (message) => complaints.push(message.text()));
    report.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await report.goto(`file://${path}`);
    await report.evaluate(() => document.fonts.ready);
    return { report, complaints };
  }

  test.each(['en', 'ar'] as const)('says who says so, by itself, in %s', async (language) => {
    const words = WORDS[language];
    const page = await opened(browser, article, { language });
    const { report, complaints } = await reopened(page, words.html);
    expect(await report.locator('html').getAttribute('dir')).toBe(words.direction);
    expect(await report.locator('header p').allTextContents()).toEqual([expect.any(String), ...words.summary]);
    expect(await report.locator('.claim').count()).toBe(57);
    expect(await report.locator('blockquote[lang="ar"][dir="rtl"]').count()).toBe(50);
    expect(await report.locator('tbody tr').count()).toBe(35);
    expect(await report.locator('.picture svg text').count()).toBeGreaterThan(40);
    expect(await report.evaluate(() => document.fonts.check('600 16px "IBM Plex Sans Arabic"', 'أ'))).toBe(true);
    const lost = await report.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].filter(
        (link) => !document.querySelector(link.getAttribute('href') ?? ''),
      ),
    );
    expect(lost).toEqual([]);
    expect(await violations(report)).toEqual([]);
    expect(complaints).toEqual([]);

    const markdown = (await exported(page, words.markdown)).bytes.toString('utf8');
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(2);
    expect(markdown.match(/^> /gm)?.length).toBe(57 + 50);

    await choose(page, 'sdf');
    const part = await reopened(page, words.selection);
    expect(await part.report.locator('.relation').count()).toBe(6);
    expect(await part.report.locator('tbody tr').count()).toBe(6);
    expect(part.complaints).toEqual([]);
    await page.context().close();
  });

  test('is one of a graph without claims too', async () => {
    const page = await opened(browser, movies, { language: 'en' });
    const { report, complaints } = await reopened(page, WORDS.en.html);
    expect(await report.locator('header p').last().textContent()).toBe('This graph names no sources for its relations');
    expect(await report.locator('.relation').first().textContent()).toContain('roles');
    expect(await violations(report)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
