/** The picture under fingers and in little room: real touches through the protocol of the browser, at 390 × 844 and beside an open console. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';
import { countCaptions, watchCaptions } from './gallery-captions.ts';
import { choose, command, groupByKind, openPanel, pictureReady, settled } from './page-steps.ts';
import { serveArticle } from './walk-servers.ts';
import { HAS_NO_BROWSER, launched, served, WALK_MS } from './walk-setting.ts';

const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;
const DESK = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node, or the middle of a straight line that is far from every node: where it is on the page, and how large. */
interface Thing extends Point {
  readonly id: string;
  readonly radius: number;
}

describe.skipIf(HAS_NO_BROWSER)('the picture in the hand', { timeout: WALK_MS }, () => {
  const browser = launched();
  const article = served(serveArticle);
  let page: Page;
  let cdp: CDPSession;

  afterEach(async () => {
    await page.context().close();
  });

  async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
    const context = await browser.newContext(options);
    page = await context.newPage();
    await watchCaptions(page);
    cdp = await context.newCDPSession(page);
    await page.goto(article.address);
    await pictureReady(page);
  }

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map(({ x, y }, id) => ({ x, y, id })) });

  async function tap(point: Point): Promise<void> {
    await touch('touchStart', [point]);
    await touch('touchEnd', []);
  }

  /** What is drawn now, in places of the page. */
  const drawn = () =>
    page.evaluate(() => {
      const { drawn: last } = globalThis as { drawn?: CaptionsDrawn };
      const corner = document.querySelector('.canvas')?.getBoundingClientRect();
      if (last === undefined || corner === undefined) throw new Error('picture: nothing was drawn.');
      const { frame } = last;
      const nodes = [...frame.looks.nodes()].map(([id, look]) => {
        const { x, y } = frame.position(id);
        return { id, name: look.lines.join(' '), x: corner.left + x, y: corner.top + y, radius: frame.radius(look) };
      });
      const lines = [...frame.looks.edges()].flatMap(([id, look]) => {
        const points = look.isLoop ? [] : (frame.path(id, look)?.points ?? []);
        const [a, b] = [points[0], points.at(-1)];
        if (a === undefined || b === undefined || look.curvature !== 0) return [];
        return [
          {
            id,
            from: { x: corner.left + a.x, y: corner.top + a.y },
            to: { x: corner.left + b.x, y: corner.top + b.y },
          },
        ];
      });
      return { nodes, lines, scale: frame.view.scale, hidden: frame.hidden };
    });

  const awayFrom = ({ x, y }: Point, { from, to }: { readonly from: Point; readonly to: Point }) => {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const t = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
  };

  /** A point beside a line, some pixels away, to which nothing else is nearer. */
  async function besideLine(away: number): Promise<Point> {
    const { nodes, lines } = await drawn();
    for (const line of lines) {
      const { from, to } = line;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      for (const side of [1, -1]) {
        const point = {
          x: (from.x + to.x) / 2 + ((side * (to.y - from.y)) / length) * away,
          y: (from.y + to.y) / 2 - ((side * (to.x - from.x)) / length) * away,
        };
        const isNearest = lines.every((other) => other === line || awayFrom(point, other) > away + 4);
        const isClear = nodes.every(
          ({ x, y, radius }) => Math.hypot(point.x - x, point.y - y) > Math.max(30, radius + 12),
        );
        if (isNearest && isClear && point.x > 10 && point.x < 380 && point.y > 130 && point.y < 760) return point;
      }
    }
    throw new Error('picture: no line has room beside it.');
  }

  /** The loneliest of the nodes whose middle is far from the rim of the page. */
  async function loneNode(): Promise<Thing> {
    const { nodes } = await drawn();
    const nearest = (node: Thing) =>
      Math.min(
        ...nodes.filter((other) => other !== node).map((other) => Math.hypot(other.x - node.x, other.y - node.y)),
      );
    const [found] = nodes
      .filter(({ x, y }) => x > 60 && x < 330 && y > 160 && y < 740)
      .sort((a, b) => nearest(b) - nearest(a));
    if (found === undefined) throw new Error('picture: no node is in the middle of the page.');
    return found;
  }

  test('a group that is opened leaves the picture as large as its room allows, and nothing at its rim', async () => {
    await open(PHONE);
    const isWhole = ({ x, y, radius }: Thing) =>
      x - radius >= 0 && x + radius <= 390 && y - radius >= 112 && y + radius <= 844;
    const atFirst = await drawn();
    await groupByKind(page);
    expect((await drawn()).scale).toBeGreaterThan(atFirst.scale);
    await command(page, /^Open all groups/);
    await pictureReady(page);
    const opened = await drawn();
    expect(opened.nodes.filter((node) => !isWhole(node))).toEqual([]);
    expect(opened.scale).toBeGreaterThan(0.9 * atFirst.scale);
    await page.keyboard.press('ControlOrMeta+z');
    await pictureReady(page);
    expect((await drawn()).scale).toBeGreaterThan(1.2 * opened.scale);
  });

  test('a thin line is chosen by a finger beside it', async () => {
    await open(PHONE);
    await tap(await besideLine(12));
    await page.locator('.details-edge').waitFor();
  });

  test('a node is chosen by a finger beside it', async () => {
    await open(PHONE);
    const { x, y } = await loneNode();
    await tap({ x: x + 15, y: y + 15 });
    await page.locator('.details-title').waitFor();
  });

  test('what is selected is seen whole above its details, and they give the picture back as it was', async () => {
    await open(PHONE);
    const atFirst = await drawn();
    const low = atFirst.nodes.toSorted((a, b) => b.y - a.y)[0];
    if (low === undefined) throw new Error('picture: it is empty.');
    await tap(low);
    await page.locator('.details-title').waitFor();
    await settled(page);
    const bottom = await page.locator('.canvas').evaluate((canvas) => canvas.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(low.y);
    const isSeen = async (ids: readonly string[]) => {
      const nodes = (await drawn()).nodes.filter(({ id }) => ids.includes(id));
      return nodes.length === ids.length && nodes.every(({ y, radius }) => y - radius > 100 && y + radius < bottom);
    };
    await expect.poll(() => isSeen([low.id])).toBe(true);
    await page.locator('.sheet').getByRole('button', { name: 'Close' }).tap();
    await settled(page);
    const after = await drawn();
    const places = ({ nodes }: typeof after) => nodes.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]);
    expect(places(after)).toEqual(places(atFirst));
  });

  test('a relation that is chosen among the details is seen from end to end', async () => {
    await open(PHONE);
    await choose(page, 'bedouin');
    await page.locator('.relation-neighbours .small .button-link').first().tap();
    await page.locator('.details-edge').waitFor();
    await settled(page);
    const bottom = await page.locator('.canvas').evaluate((canvas) => canvas.getBoundingClientRect().bottom);
    const names = await page.locator('.details-edge .button-link').allTextContents();
    expect(names).toHaveLength(2);
    const seen = async () => {
      const { nodes } = await drawn();
      const isWhole = ({ x, y, radius }: Thing) =>
        x > radius && x + radius < 390 && y - radius > 100 && y + radius < bottom;
      return names.filter((name) => nodes.some((node) => node.name === name && isWhole(node)));
    };
    await expect.poll(seen).toEqual(names);
  });

  test('a long press opens the menu, and letting go leaves it open', async () => {
    await open(PHONE);
    const node = await loneNode();
    await touch('touchStart', [node]);
    await page.getByRole('menu').waitFor();
    await touch('touchEnd', []);
    await settled(page);
    expect(await page.getByRole('menu').isVisible()).toBe(true);
    expect(await page.getByRole('menuitem').count()).toBeGreaterThan(2);
  });

  test('a finger that moves opens no menu', async () => {
    await open(PHONE);
    const { x, y } = await loneNode();
    const before = (await drawn()).nodes;
    await touch('touchStart', [{ x: x + 40, y }]);
    for (const step of [10, 20, 30, 40]) await touch('touchMove', [{ x: x + 40, y: y + step }]);
    await page.waitForTimeout(700);
    expect(await page.getByRole('menu').count()).toBe(0);
    await touch('touchEnd', []);
    const moved = (await drawn()).nodes.find(({ id }) => id === before[0]?.id);
    expect((moved?.y ?? 0) - (before[0]?.y ?? 0)).toBeGreaterThan(20);
  });

  test('two fingers zoom, also where the first of them is on a node, which stays where it is', async () => {
    await open(PHONE);
    const node = await loneNode();
    const before = await drawn();
    const other = { x: node.x + 50, y: node.y + 10 };
    await touch('touchStart', [node]);
    await touch('touchStart', [node, other]);
    for (const step of [10, 30, 50, 70]) {
      await touch('touchMove', [
        { x: node.x - step, y: node.y },
        { x: other.x + step, y: other.y },
      ]);
    }
    await touch('touchEnd', []);
    await settled(page);
    const after = await drawn();
    expect(after.scale / before.scale).toBeGreaterThan(1.8);
    const distance = ({ nodes, scale }: typeof before) => {
      const [a, b] = [nodes[0], nodes.find(({ id }) => id === node.id)];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)) / scale;
    };
    expect(distance(after)).toBeCloseTo(distance(before), 3);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('where there are only fingers no key is told of', async () => {
    await open(PHONE);
    expect(await page.locator('.search-key').isVisible()).toBe(false);
    await page.locator('.bar [aria-haspopup="menu"]').last().click();
    await page.getByRole('menu').waitFor();
    expect(await page.locator('.menu .key:visible').count()).toBe(0);
  });

  test('a picture that was emptied comes back as it was looked at', async () => {
    await open(DESK);
    await page.locator('.canvas').focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press('+');
    await settled(page);
    const before = await drawn();
    await command(page, /^Empty the picture/);
    await expect.poll(async () => (await drawn()).nodes.length).toBe(0);
    await page.keyboard.press('ControlOrMeta+z');
    await pictureReady(page);
    const after = await drawn();
    const places = ({ nodes }: typeof after) => nodes.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]).sort();
    expect(places(after)).toEqual(places(before));
  });

  test('what was brought from afar takes the camera with it, and gives it back when it is undone', async () => {
    await open(DESK);
    await settled(page);
    const before = await drawn();
    await choose(page, 'turkish defence sources');
    await settled(page);
    expect((await drawn()).scale).not.toBeCloseTo(before.scale, 1);
    await page.locator('.canvas').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await pictureReady(page);
    const places = ({ nodes }: typeof before) => nodes.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]).sort();
    expect(places(await drawn())).toEqual(places(before));
  });

  test('a path that is asked for is seen from end to end, wherever the camera was', async () => {
    await open(DESK);
    await choose(page, 'istanbul');
    const box = page.getByRole('combobox').first();
    await box.fill('from Ahmad al-Sharaa to Zeki');
    await page.getByRole('option', { name: /Zeki/ }).first().waitFor();
    await box.press('Enter');
    await page.locator('.hop, .way-hops, [class*="hop"]').first().waitFor();
    await settled(page);
    const canvas = await page.locator('.canvas').boundingBox();
    const isSeen = ({ x, y }: Thing) =>
      canvas !== null && x > canvas.x && x < canvas.x + canvas.width && y > canvas.y && y < canvas.y + canvas.height;
    const ends = (await drawn()).nodes.filter(({ name }) => /Zeki|Ahmad al-/.test(name));
    expect(ends.map((end) => [end.name, isSeen(end)])).toEqual(ends.map(({ name }) => [name, true]));
    expect(ends).toHaveLength(2);
  });

  test('what an expansion brings is seen, wherever the camera was', async () => {
    await open(DESK);
    await choose(page, 'syrian government');
    await page.locator('.canvas').focus();
    await page.keyboard.press('k');
    await expect.poll(async () => (await drawn()).nodes.length).toBe(1);
    for (let times = 0; times < 4; times++) await page.keyboard.press('+');
    await page.keyboard.press('e');
    await expect.poll(async () => (await drawn()).nodes.length).toBeGreaterThan(8);
    const { width, height, x, y } = await page.locator('.canvas').evaluate((canvas) => {
      const { width, height, x, y } = canvas.getBoundingClientRect();
      return { width, height, x, y };
    });
    const unseen = async () =>
      (await drawn()).nodes.filter(
        (node) =>
          node.x - node.radius < x ||
          node.x + node.radius > x + width ||
          node.y - node.radius < y ||
          node.y + node.radius > y + height,
      );
    await expect.poll(unseen).toEqual([]);
  });

  test('an arrangement that is asked for is looked at whole, wherever the camera was', async () => {
    await open(DESK);
    for (let times = 0; times < 5; times++) await page.locator('body').press('+');
    await settled(page);
    const isWhole = async () => {
      const canvas = await page.locator('.canvas').boundingBox();
      const { nodes } = await drawn();
      const isIn = ({ x, y }: Point) =>
        canvas !== null && x > canvas.x && x < canvas.x + canvas.width && y > canvas.y && y < canvas.y + canvas.height;
      return nodes.every(isIn);
    };
    expect(await isWhole()).toBe(false);
    await page.locator('body').press('Control+k');
    await page.keyboard.type('Rings, by degree');
    await page.keyboard.press('Enter');
    await expect.poll(isWhole).toBe(true);
  });

  test('beside an open console every caption is there, all but one whole, and no node is below the tools', async () => {
    await open(DESK);
    await openPanel(page, 'console');
    await settled(page);
    const count = await countCaptions(page);
    const { cut = 0, ...others } = count ?? {};
    expect(others).toEqual({ nodes: 35, missing: 0, onCaptions: 0, onDiscs: 0 });
    expect(cut).toBeLessThanOrEqual(1);
    const { nodes, hidden } = await drawn();
    expect(hidden.length).toBe(2);
    const corner = await page.locator('.canvas').boundingBox();
    const below = nodes.filter(({ x, y, radius }) =>
      hidden.some(({ left, top, right, bottom }) => {
        const [atX, atY] = [x - (corner?.x ?? 0), y - (corner?.y ?? 0)];
        return atX + radius > left && atX - radius < right && atY + radius > top && atY - radius < bottom;
      }),
    );
    expect(below).toEqual([]);
  });

  test('a picture that the reader has moved keeps its scale and its middle when the console opens', async () => {
    await open(DESK);
    const box = await page.locator('.canvas').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
    await page.mouse.wheel(0, -300);
    await settled(page);
    const before = await drawn();
    await openPanel(page, 'console');
    await settled(page);
    const after = await drawn();
    expect(after.scale).toBeCloseTo(before.scale, 6);
    const [a, b] = [before.nodes[0], after.nodes[0]];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(0, 0);
    const middleMoved = ((box?.height ?? 0) - ((await page.locator('.canvas').boundingBox())?.height ?? 0)) / 2;
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBeCloseTo(middleMoved, 0);
  });
});
