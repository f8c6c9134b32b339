/** The article's first picture on the screens that people have: every caption is there whole, and none is in the way of anything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import type { Size } from '../state/picture-room.ts';
import { explorerForTest } from '../state/testing/explorer-for-test.ts';
import { PALETTES } from '../styles/tokens.ts';
import { fittingCamera } from './bounds.ts';
import { countOverlaps } from './caption-count.ts';
import { frameOf } from './frame.ts';
import { createLabels } from './labels.ts';
import { allLooksOf, shownLooksOf } from './looks.ts';
import { viewOf } from './view.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer();
}, 60_000);

afterAll(() => server.close());

/** Somewhat more than the mean of the font in either script, so that the real one needs no more room. */
const measure = (text: string, font: string) => text.length * 0.5 * Number(/(\d+)px/.exec(font)?.[1]);

const DESK = { width: 800, height: 823 };
const SMALL_DESK = { width: 502, height: 643 };
const PHONE = { width: 390, height: 732 };

/** What pages of 1440, 1024 and 390 px leave to the picture: when it is laid out, and where it is seen. */
const PICTURES = [
  ['desk', DESK, DESK],
  ['small desk', SMALL_DESK, SMALL_DESK],
  ['phone', PHONE, PHONE],
  ['desk with the console open', DESK, { width: 800, height: 475 }],
] as const;

test.each(PICTURES)(
  'on a %s each caption of the article is there, whole, beside its disc',
  async (_, laidOut, seen) => {
    for (const { placed, overlaps } of await captionsOf(laidOut, seen)) {
      expect(placed).toHaveLength(35);
      expect(placed.filter(({ isCut }) => isCut)).toEqual([]);
      expect(overlaps).toEqual({ captions: 0, discs: 0 });
    }
  },
);

test.each(['start', 'end'] as const)('no node is below the tools at the %s of the page', async (side) => {
  const explorer = await explorerForTest(server.address, '', DESK);
  const looks = shownLooksOf(allLooksOf(explorer, PALETTES.light), explorer.filters.visible.value);
  for (const size of [DESK, { width: 800, height: 475 }, { width: 800, height: 300 }, { width: 700, height: 823 }]) {
    const { width, height } = size;
    const mirrored = side === 'start' ? (left: number) => left : (left: number, right: number) => width - left - right;
    const covers = [
      { left: mirrored(4, 311), top: 4, right: mirrored(4, 311) + 311, bottom: 46 },
      { left: mirrored(width - 46, 42), top: height - 104, right: mirrored(width - 46, 42) + 42, bottom: height - 4 },
    ];
    const camera = fittingCamera(explorer.scene, looks, looks.nodeIds(), size, covers);
    if (camera === undefined) throw new Error('picture: nothing is shown.');
    const frame = frameOf(explorer.scene, looks, viewOf(size, camera), { hidden: covers });
    const below = [...looks.nodes()].filter(([id, look]) => {
      const { x, y } = frame.position(id);
      const reach = frame.radius(look);
      return covers.some(
        ({ left, top, right, bottom }) =>
          x + reach > left && x - reach < right && y + reach > top && y - reach < bottom,
      );
    });
    expect(below).toEqual([]);
    const placed = createLabels(measure).place(frame);
    const hidden = placed.filter((label) =>
      covers.some(
        ({ left, top, right, bottom }) =>
          label.left < right && label.left + label.width > left && label.top < bottom && label.top + label.height > top,
      ),
    );
    expect(hidden).toEqual([]);
  }
});

test('where the console leaves less than half of the picture, each caption is there, and few are cut', async () => {
  for (const { placed, overlaps } of await captionsOf(DESK, { width: 800, height: 430 })) {
    expect(placed).toHaveLength(35);
    expect(placed.filter(({ isCut }) => isCut).length).toBeLessThanOrEqual(2);
    expect(overlaps).toEqual({ captions: 0, discs: 0 });
  }
});

/** In both languages. */
async function captionsOf(laidOut: Size, seen: Size) {
  const explorer = await explorerForTest(server.address, '', laidOut);
  return (['en', 'ar'] as const).map((language) => {
    explorer.settings.change({ language });
    const looks = shownLooksOf(allLooksOf(explorer, PALETTES.light), explorer.filters.visible.value);
    const camera = fittingCamera(explorer.scene, looks, looks.nodeIds(), seen);
    if (camera === undefined) throw new Error('picture: nothing is shown.');
    const frame = frameOf(explorer.scene, looks, viewOf(seen, camera));
    const labels = createLabels(measure);
    const placed = labels.place(frame);
    return { placed, overlaps: countOverlaps(placed, labels.discs(frame)) };
  });
}
