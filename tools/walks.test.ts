/** What a newcomer does, in a real browser, on the built page and a real server: the article first, then a graph never seen before. */
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  choose,
  chooseExport,
  exported,
  middle,
  openPanel,
  pictureReady,
  pointOnLine,
  runCypher,
  settled,
  violations,
} from './page-steps.ts';
import { serveArticle, serveEmpty, serveMovies, serveMoviesApart } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, type Served, served, WALK_MS } from './walk-setting.ts';

describe.skipIf(HAS_NO_BROWSER)('the page', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function open(server: Served = article): Promise<void> {
    await page.goto(server.address);
    await pictureReady(page);
  }

  test('is busy until its first picture stands, however slowly the store answers', async () => {
    await page.route('**/api/cypher', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await open();
    expect(await page.locator('.bar-counts').textContent()).toMatch(/^\d+ nodes/);
    expect(await page.locator('.state').count()).toBe(0);
  });

  test('opens on the article, changes its language and theme in place, and breaks no rule of its policy', async () => {
    await open();
    expect(await page.locator('.bar-counts').textContent()).toMatch(/^\d+ nodes\u00a0· \d+ relations$/);
    const kinds = await page.locator('[aria-labelledby="legend-kinds"] .legend-name').allTextContents();
    expect(kinds).toEqual(
      expect.arrayContaining(['Person', 'State', 'Armed group', 'Tribe', 'Place', 'Event', 'Agreement']),
    );
    expect(kinds).not.toContain('Claim');

    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.locator('.language').click();
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    expect(await page.locator('[aria-labelledby="legend-kinds"] .legend-name').allTextContents()).toContain('شخص');
    expect(await page.locator('.bar-counts').textContent()).toMatch(/^[٠-٩]+ عقدة، [٠-٩]+ علاقة$/);
    expect(await latinWords(page)).toEqual([]);

    await page.locator('body').press('t');
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('one press on a line shows who says so, one on a node what it is', async () => {
    await open();
    await choose(page, 'bedouin');
    const names = await page.locator('.details-title').textContent();
    expect(names).toContain('Bedouin tribes');
    expect(names).toContain('عشائر بدوية');
    const groups = await page.locator('.relation-type').allTextContents();
    expect(groups.join(' ')).toMatch(/clashes with.*mutual/);
    expect(await page.locator('.claim-fold').count()).toBeGreaterThan(0);

    const line = await pointOnLine(page);
    await page.mouse.click(line.x, line.y);
    await page.locator('.details-edge').waitFor();
    const quote = page.locator('.claim blockquote').first();
    await quote.waitFor();
    expect(await quote.getAttribute('lang')).toBe('ar');
    expect(await quote.textContent()).toMatch(/\p{Script=Arabic}/u);
    const claim = (await page.locator('.claim').first().textContent()) ?? '';
    expect(claim).toMatch(/line (11|13)/);
    expect(claim).toContain('Damascus asks Ankara');
    expect(claim).toMatch(/Reported\s*23 July 2025/);
    expect(claim).toContain('Truth cannot be judged');
    expect(claim).toContain('Reliability cannot be judged');
    expect(complaints).toEqual([]);
  });

  test('says since when, that it was inferred, and from what', async () => {
    await open();
    await choose(page, 'druze groups');
    await page.locator('.relation-group', { hasText: 'clashes with' }).locator('.small .button-link').click();
    const claim = page.locator('.claim').first();
    await claim.waitFor();
    const text = (await claim.textContent()) ?? '';
    expect(text).toContain('تشهد المنطقة منذ أسبوع مواجهات دموية بين مجموعات درزية وعشائر بدوية');
    expect(text).toMatch(/since 16 July 2025\s*inferred/);
    expect(text).toContain('counted back from the report');
    expect(text).toContain('unnamed source');
  });

  test.each([
    ['sharaa', 'Ahmad al-Sharaa'],
    ['الشرع', 'Ahmad al-Sharaa'],
    ['Şara', 'Ahmad al-Sharaa'],
    ['MSB', 'Turkish Ministry of National Defence'],
    ['mazloum', 'Ferhat Abdi Şahin'],
    ['قسد', 'Syrian Democratic Forces'],
  ])('finds %s by keyboard alone', async (text, name) => {
    await open();
    await page.locator('body').press('/');
    await page.keyboard.insertText(text);
    await page.locator('.search-hit', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.details-title', { hasText: name }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('expands, hides, undoes, redoes and filters by key', async () => {
    await open();
    const counts = page.locator('.bar-counts');
    const before = await counts.textContent();
    await choose(page, 'israel');
    await page.keyboard.press('h');
    await expect.poll(() => counts.textContent()).not.toBe(before);
    const hidden = await counts.textContent();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => counts.textContent()).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => counts.textContent()).toBe(hidden);
    await page.keyboard.press('Shift+H');
    await expect.poll(() => counts.textContent()).toBe(before);

    await page.getByRole('switch', { name: /^Person/ }).click();
    await expect.poll(() => counts.textContent()).not.toBe(before);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => counts.textContent()).toBe(before);

    // Kept alone, it has no relation in the picture; expanding it brings what the article says of it.
    await choose(page, 'PKK');
    await page.locator('body').press('k');
    await expect.poll(() => counts.textContent()).toBe('1 node\u00a0· 0 relations');
    await page.keyboard.press('e');
    await expect.poll(() => counts.textContent()).toBe('3 nodes\u00a0· 2 relations');
    expect(await page.locator('[aria-labelledby="legend-types"] .legend-name').allTextContents()).toEqual(
      expect.arrayContaining(['is described as an arm of', 'designates as terrorist']),
    );
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => counts.textContent()).toBe('1 node\u00a0· 0 relations');
    expect(complaints).toEqual([]);
  });

  test('runs Cypher, shows rows, underlines a mistake at its place, and says what to do', async () => {
    await open();
    await runCypher(page, 'MATCH (p:Person) RETURN p.nameAr AS name, p.id AS id ORDER BY id');
    await page.locator('.result tbody td').first().waitFor();
    expect(await page.locator('.result thead th').allTextContents()).toEqual(['', 'name', 'id']);
    expect(await page.locator('.result tbody tr').first().locator('td').allTextContents()).toEqual([
      '1',
      'أحمد الشرع',
      'ahmad-al-sharaa',
    ]);
    expect(await page.locator('.run-status').textContent()).toMatch(/^7 rows in /);

    await runCypher(page, 'MATCH (p:Person)\nWERE p.name = 1\nRETURN p');
    await page.locator('.results-messages .notice-danger').waitFor();
    await page.locator('.editor .cm-lintRange-error').waitFor();
    expect(await page.locator('.editor .cm-lintRange-error').first().textContent()).toContain('WERE');
    expect(await page.locator('.results-messages').textContent()).toMatch(/line 2, column 1/);
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });

  test('shows the very statement behind a search', async () => {
    await open();
    await page.getByRole('combobox').first().fill('sharaa');
    await page.locator('.search-foot .button-link').click();
    await page.locator('.editor .cm-content', { hasText: 'CONTAINS $text' }).waitFor();
    expect(await page.getByLabel('$text', { exact: true }).inputValue()).toBe('sharaa');
    await page.locator('.editor .cm-content').press('ControlOrMeta+Enter');
    await page.locator('.result tbody td', { hasText: 'Ahmad al-Sharaa' }).first().waitFor();
  });

  test('stops a statement that runs too long', async () => {
    await open();
    await runCypher(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)');
    const stop = page.locator('.editor-tools .button-main', { hasText: 'Stop' });
    await stop.click();
    await page.locator('.run-status', { hasText: 'Stopped' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('answers a named question and draws a result', async () => {
    await open();
    await page.locator('.question', { hasText: 'Who clashes with whom' }).click();
    await page.locator('.result tbody td').first().waitFor();
    await runCypher(page, 'MATCH p = (:Agreement {id: "march-agreement"})--() RETURN p');
    await page.locator('.result tbody td').first().waitFor();
    await page.locator('#result-tab-graph').click();
    await page.locator('.graph-view .button-main').click();
    await expect.poll(() => page.locator('.bar-counts').textContent()).toMatch(/^([4-9]|1\d) nodes/);
  });

  test('exports what is shown in eight formats, names intact, pictures with what they rest on', async () => {
    await open();
    const csv = await exported(page, 'CSV for spreadsheets');
    const json = await exported(page, 'JSON');
    const graphml = await exported(page, 'GraphML');
    const cypher = await exported(page, 'Cypher script');
    const png = await exported(page, 'PNG picture');
    const svg = await exported(page, 'SVG picture');
    const tables = await exported(page, 'CSV tables');
    const claims = await exported(page, 'GraphML, claims as nodes');
    expect(Object.keys(unzipSync(tables.bytes))).toEqual(['nodes.csv', 'edges.csv', 'claims.csv']);
    expect(claims.bytes.toString('utf8')).toContain('<node id="art1-c07">');
    const picture = svg.bytes.toString('utf8');
    expect(picture).toMatch(
      /<desc>54 of 54 relations have a claim, 7 of them without a quote · Made with Shabaka on \d+ \w+ \d{4}\nSources: /,
    );
    expect(picture).toMatch(
      /<text[^>]*>54 of 54 relations have a claim, 7 of them without a quote · Made with Shabaka on/,
    );
    expect(picture).toContain('<dc:source>Background knowledge</dc:source>');
    expect(picture).toMatch(/<text[^>]*>[\u2066-\u2068]?Ended/);
    await chooseExport(page, 'Sources below the picture');
    expect((await exported(page, 'SVG picture')).bytes.toString('utf8')).not.toContain('relations have a claim');
    expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    for (const file of [json, graphml, cypher]) expect(file.bytes.toString('utf8')).toContain('أحمد الشرع');
    expect(csv.name).toMatch(/\.(csv|zip)$/);
    expect(JSON.parse(json.bytes.toString('utf8'))).toBeTypeOf('object');
    expect(graphml.bytes.toString('utf8')).toMatch(/^<\?xml/);
    expect(cypher.bytes.toString('utf8')).toMatch(/CREATE|MERGE/);
    expect(svg.bytes.toString('utf8')).toContain('Ahmad al-Sharaa');
    expect(complaints).toEqual([]);
  });

  test.each(['en', 'ar'])('holds WCAG 2.2 AA as far as a machine can tell, in %s', async (language) => {
    await page
      .context()
      .addInitScript((chosen) => localStorage.setItem('shabaka.settings', chosen), JSON.stringify({ language }));
    await open();
    expect(await violations(page)).toEqual([]);
    await choose(page, 'bedouin');
    await page.locator('.relation-neighbours .small .button-link').first().click();
    await page.locator('.claim').first().waitFor();
    await runCypher(page, 'MATCH (a:Actor) RETURN a, a.name AS name LIMIT 20');
    await page.locator('.result tbody td').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['en', /stop this server, run this command .* start the server again.*npm run seed.*without SHABAKA_SEED=0/],
    ['ar', /أوقف هذا الخادم، وشغّل هذا الأمر .* شغّل الخادم من جديد.*npm run seed.*من دون SHABAKA_SEED=0/],
  ])(
    'names the command where the built-in store is empty, and that it needs the store, in %s',
    async (language, said) => {
      const empty = await serveEmpty();
      try {
        await page
          .context()
          .addInitScript((chosen) => localStorage.setItem('shabaka.settings', chosen), JSON.stringify({ language }));
        await page.goto(empty.address);
        await page.locator('.state-command', { hasText: 'npm run seed' }).waitFor();
        expect((await page.locator('.state').textContent())?.replace(/\s+/g, ' ')).toMatch(said);
        expect(complaints).toEqual([]);
      } finally {
        await empty.close();
      }
    },
  );

  test('opens on a graph that it has never seen, and changes nothing in it', async () => {
    const movies = await serveMovies();
    try {
      const before = await movies.counts();
      await open(movies);
      const kinds = await page.locator('[aria-labelledby="legend-kinds"] .legend-name').allTextContents();
      expect(kinds.sort()).toEqual(['Movie', 'Person']);
      await choose(page, 'matrix');
      expect(await page.locator('.details-title').textContent()).toContain('The Matrix');
      expect(await page.locator('.panel-details').textContent()).toContain('names no sources for its relations');
      await settled(page);
      const line = await pointOnLine(page);
      await page.mouse.click(line.x, line.y);
      await page.locator('.details-edge').waitFor();
      await openPanel(page, 'console');
      await runCypher(page, 'MATCH (m:Movie) RETURN m.title AS title, m.released AS year ORDER BY year');
      await page.getByRole('gridcell', { name: 'The Matrix', exact: true }).waitFor();
      expect(await movies.counts()).toEqual(before);
      expect(complaints).toEqual([]);
    } finally {
      await movies.close();
    }
  });

  test.each(['en', 'ar'])('promises no claims on a graph that keeps none, in %s', async (language) => {
    const movies = await serveMovies();
    try {
      await page
        .context()
        .addInitScript((chosen) => localStorage.setItem('shabaka.settings', chosen), JSON.stringify({ language }));
      await open(movies);
      for (const panel of ['legend', 'details'] as const) {
        await openPanel(page, panel);
        expect(await page.locator(`.panel-${panel}`).textContent()).not.toMatch(CLAIMS);
      }
    } finally {
      await movies.close();
    }
  });

  test.each([
    ['en', 'from keanu to carrie', 'from keanu to nobody', 'no path is longer than eight steps'],
    ['ar', 'من keanu إلى carrie', 'من keanu إلى nobody', 'لا مسار أطول من ثماني خطوات'],
  ])('nor does it speak of any in its title, paths and files, in %s', async (language, way, none, reason) => {
    const movies = await serveMoviesApart();
    const silent = async () => {
      const told = `${await page.title()} ${await page.locator('body').textContent()}`;
      expect(told).not.toMatch(CLAIMS);
    };
    const find = async (text: string) => {
      const box = page.getByRole('combobox').first();
      await box.fill(text);
      await page.locator('.search-hit').first().waitFor();
      await silent();
      await box.press('Enter');
    };
    try {
      await page
        .context()
        .addInitScript((chosen) => localStorage.setItem('shabaka.settings', chosen), JSON.stringify({ language }));
      await open(movies);
      await find(way);
      await page.locator('.hops .hop-edge').first().waitFor();
      await silent();
      await find(none);
      await page.locator('.ways-none', { hasText: reason }).waitFor();
      await silent();
      await page.locator('.bar-end [aria-haspopup="menu"]').first().click();
      await page.locator('.menu-item', { hasText: 'GraphML' }).first().waitFor();
      await silent();
    } finally {
      await movies.close();
    }
  });

  test('two quick clicks far apart are two clicks', async () => {
    await open();
    await choose(page, 'sdf');
    const node = await middle(page.locator('.canvas'));
    await page.mouse.click(node.x - 250, node.y + 250);
    await page.mouse.click(node.x, node.y);
    await page.locator('.details-title', { hasText: 'Syrian Democratic Forces' }).waitFor();
    expect(await page.locator('.toast').count()).toBe(0);
  });
});

/** Words of claims, grades and speakers. */
const CLAIMS = /claim|grade|speak|says|إفاد|تقييم|قائل|من قال/i;

/** Words of the interface that an Arabic reader would meet in Latin letters, data and names of formats left out. */
function latinWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const allowed = /^(Cypher|Neo4j|EN|JSON|CSV|ZIP|PNG|SVG|HTML|Markdown|GraphML|WebGL|Esc|Enter|Ctrl|Shift)$/;
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('bdi, kbd, code, pre, script, noscript, .editor, [lang="en"]')) continue;
      for (const word of node.textContent?.match(/[A-Za-z]{2,}\d*/g) ?? []) if (!allowed.test(word)) texts.push(word);
    }
    return texts;
  });
}
