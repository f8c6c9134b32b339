/** What a frame costs the main thread of the real page with a large picture in it, while a reader points, selects, filters, pans and expands. */
import type { Page } from 'playwright-core';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';
import { findBrowser, launchBrowser } from '../tools/browser.ts';
import { watchCaptions } from '../tools/gallery-captions.ts';
import { choose, openPanel } from '../tools/page-steps.ts';
import { buildPages, LEAF_BEARER, LEAF_TYPE, servePages } from './page-server.ts';
import { decimals, printHead, printRow } from './table.ts';
import { CATEGORIES, framesOf, type TracedFrame } from './trace.ts';

export interface FramesBenchOptions {
  readonly nodes: number;
  readonly edges: number;
  /** How often each thing is done. */
  readonly repetitions: number;
}

/** Brought by the expansion: neighbours of one node that nothing else is tied to. */
const LEAVES = 100;
const WAIT_MS = 60_000;

/** All but the leaves, in the place of the overview. */
const WHOLE = `MATCH (n) WHERE n.score >= 0
WITH collect(n) AS nodes
RETURN nodes, COLLECT { MATCH ()-[r]->() WHERE type(r) <> '${LEAF_TYPE}' RETURN r } AS edges`;

export async function benchFrames({ nodes, edges, repetitions }: FramesBenchOptions): Promise<void> {
  const path = await findBrowser();
  if (path === undefined) throw new Error('bench: there is no Chromium; set CHROMIUM to one.');
  await buildPages();
  const server = await servePages({ nodes, edges, leaves: LEAVES });
  const browser = await launchBrowser(path);
  console.log(
    `\n${nodes} nodes, ${edges} edges; CPU time of the main thread in a frame, ms; each done ${repetitions} times\n`,
  );
  printHead('what', ['frames', 'script, median', 'script, most', 'busy, most', 'script in all']);
  try {
    const page = await openWhole(await browser.newPage({ viewport: { width: 1440, height: 900 } }), server.address);
    const traced = async (name: string, act: () => Promise<unknown>) => {
      await browser.startTracing(page, { categories: CATEGORIES });
      await act();
      await quiet(page);
      print(name, framesOf(await browser.stopTracing()));
    };
    const again = (act: (turn: number) => Promise<unknown>) => async () => {
      for (let turn = 0; turn < repetitions; turn++) {
        await act(turn);
        await quiet(page);
      }
    };
    const [hub, ...others] = await nodesOnScreen(page, repetitions + 1);
    const aside = { x: 720, y: 60 };
    await traced(
      'hover, the best connected node',
      again(async (turn) => page.mouse.move(...pair(turn % 2 === 0 ? hub : aside))),
    );
    await traced(
      'hover, nodes in turn',
      again((turn) => page.mouse.move(...pair(others[turn]))),
    );
    await traced(
      'select',
      again((turn) => page.mouse.click(...pair(others[turn]))),
    );
    await page.keyboard.press('Escape');
    await openPanel(page, 'legend');
    const kind = page.locator('.legend-toggle').first();
    await traced(
      'filter, a kind',
      again(() => kind.click()),
    );
    await traced(
      'pan',
      again((turn) => drag(page, turn)),
    );
    await traced(
      'zoom',
      again(async (turn) => page.mouse.wheel(0, turn % 2 === 0 ? -240 : 240)),
    );
    await choose(page, LEAF_BEARER);
    await quiet(page);
    await traced(`expand, ${LEAVES} nodes`, () => expandLeaves(page));
    await traced('undo', () => page.locator('body').press('ControlOrMeta+z'));
  } finally {
    await browser.close();
    await server.close();
  }
}

function print(name: string, frames: readonly TracedFrame[]): void {
  const script = frames.map(({ scriptMs }) => scriptMs).sort((a, b) => a - b);
  const sum = script.reduce((total, ms) => total + ms, 0);
  const most = Math.max(...frames.map(({ busyMs }) => busyMs));
  const middle = script[script.length >> 1];
  printRow(name, [`${frames.length}`, ...[middle, script.at(-1), most, sum].map((ms) => decimals(ms, 1))]);
}

/** The product's own page, whose first picture is asked to be the whole graph; its layout has ended. */
async function openWhole(page: Page, address: string): Promise<Page> {
  page.setDefaultTimeout(WAIT_MS);
  await watchCaptions(page);
  await page.route('**/api/cypher', async (route) => {
    const body = route.request().postDataJSON() as { readonly statement: string };
    if (!body.statement.includes('collect(r) AS edges')) return route.fallback();
    return route.continue({ postData: { ...body, statement: WHOLE, parameters: {} } });
  });
  await page.goto(address);
  await page.locator('.legend-toggle').first().waitFor();
  await page.locator('.work-strip').waitFor({ state: 'detached' });
  await quiet(page);
  return page;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** On the page, the best connected first, well inside of the picture and not close to each other. */
async function nodesOnScreen(page: Page, count: number): Promise<readonly Point[]> {
  const found = await page.evaluate((most) => {
    const { drawn } = globalThis as { drawn?: CaptionsDrawn };
    const box = document.querySelector('.canvas')?.getBoundingClientRect();
    if (drawn === undefined || box === undefined) return [];
    const { ranked, index } = drawn.frame.looks.all;
    const points: Point[] = [];
    for (const slot of ranked) {
      const { x, y } = drawn.frame.position(index.nodes[slot] ?? '');
      const isInside = x > 120 && y > 120 && x < box.width - 120 && y < box.height - 120;
      const isApart = points.every((point) => Math.hypot(point.x - x - box.x, point.y - y - box.y) > 20);
      if (isInside && isApart) points.push({ x: x + box.x, y: y + box.y });
      if (points.length === most) break;
    }
    return points;
  }, count);
  if (found.length < count) throw new Error(`bench: of ${count} nodes to point at the picture shows ${found.length}.`);
  return found;
}

function pair(point: Point | undefined): [number, number] {
  return [point?.x ?? 0, point?.y ?? 0];
}

async function drag(page: Page, turn: number): Promise<void> {
  const way = turn % 2 === 0 ? 1 : -1;
  await page.mouse.move(720, 300);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(720 + 12 * step * way, 300 + 8 * step * way);
  await page.mouse.up();
}

/** What is selected; the question of which relations and how many is answered. */
async function expandLeaves(page: Page): Promise<void> {
  await page.locator('body').press('e');
  const dialog = page.locator('.expand-dialog');
  await dialog.waitFor();
  await dialog.locator('select').selectOption(`${LEAVES}`);
  await dialog.locator('[type="submit"]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('main[aria-busy="false"]').waitFor();
}

/** Nothing is on its way any more: for half a second no timer was late. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let calm = 0;
    let before = performance.now();
    while (calm < 12) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const now = performance.now();
      calm = now - before < 80 ? calm + 1 : 0;
      before = now;
    }
  });
}
