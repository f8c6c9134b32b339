/** What a reader does on the page, for the walks and the gallery. Every step waits for a state of the page, never for a time. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Download, Locator, Page } from 'playwright-core';

/** The picture is drawn and nothing is on its way. */
export async function pictureReady(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.canvas canvas').length > 0);
  await settled(page);
}

/** The camera stands still: two pictures of the same moment, taken a little apart, are the same. */
export async function settled(page: Page): Promise<void> {
  const canvas = page.locator('.canvas');
  let before = await canvas.screenshot();
  for (let times = 0; times < 40; times++) {
    const now = await canvas.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

/** Texts stand on sides that depend on what was seen before, and the tools over the picture change under the pointer. */
const NODES_AND_LINES_ALONE = `
  body * { visibility: hidden !important; }
  .canvas, .canvas .sigma-edges, .canvas .sigma-nodes { visibility: visible !important; }`;

/** What is drawn of nodes and lines, once the picture stands still. */
export async function drawn(page: Page): Promise<Buffer> {
  await settled(page);
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, NODES_AND_LINES_ALONE);
  const picture = await page.locator('.canvas').screenshot();
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return picture;
}

/** Finds a name by typing, takes the first hit, and waits until it is selected. */
export async function choose(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox').first();
  await box.fill(text);
  await page.getByRole('option').first().waitFor();
  await page.locator('search [role="status"]', { hasText: /\S/ }).waitFor();
  await box.press('Enter');
  await page.locator('.details-title').first().waitFor();
  await pictureReady(page);
}

/**
 * A point on a line of the picture that begins at the selected node: the pointer goes round the node until the cursor
 * says that something can be pressed. The node itself is in the middle after it was chosen.
 */
export async function pointOnLine(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const centre = await middle(page.locator('.canvas'));
  for (const radius of [64, 90, 48, 120]) {
    for (let step = 0; step < 96; step++) {
      const angle = (step / 96) * 2 * Math.PI;
      const point = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
      await page.mouse.move(point.x, point.y);
      if (await isOnSomething(page)) return point;
    }
  }
  throw new Error('picture: no line was found around the selected node.');
}

async function isOnSomething(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() =>
          resolve(document.querySelector<HTMLElement>('.canvas')?.style.cursor === 'pointer'),
        );
      }),
  );
}

export async function middle(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('page: an element that should be there has no place.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Runs a command by its name from the palette. */
export async function command(page: Page, name: RegExp): Promise<void> {
  await page.locator('body').press('ControlOrMeta+k');
  await page.locator('.palette-list .menu-item', { hasText: name }).click();
}

/** Every kind of the picture becomes one node, and all of them are seen. */
export async function groupByKind(page: Page): Promise<void> {
  await pictureReady(page);
  await command(page, /Group by kind|اجمع حسب النوع/);
  await page.locator('.toolbar button[aria-disabled="false"]').first().waitFor();
  await settled(page);
}

/** Opens the console, writes a statement and runs it by key. */
export async function runCypher(page: Page, statement: string): Promise<void> {
  await openPanel(page, 'console');
  const editor = page.locator('.editor .cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(statement);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const KEYS = { legend: 'g', details: 'd', console: '`' } as const;

export async function openPanel(page: Page, panel: keyof typeof KEYS): Promise<void> {
  const open = page.locator(panel === 'console' ? '.console .editor' : `.panel-${panel} .panel-body`);
  if (await open.isVisible()) return;
  await page.locator('body').press(KEYS[panel]);
  await open.waitFor();
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Chooses a format in the menu and reads the file that comes. */
export async function exported(page: Page, format: string): Promise<ExportedFile> {
  const [file] = await Promise.all([page.waitForEvent('download'), chooseExport(page, format)]);
  return { name: (file satisfies Download).suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The first entry of the menu with these words. */
export async function chooseExport(page: Page, format: string): Promise<void> {
  await page.locator('.bar-end [aria-haspopup="menu"]').first().click();
  await page.locator('.menu-item', { hasText: format }).first().click();
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds: the rule and the elements. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    const { violations: found } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
