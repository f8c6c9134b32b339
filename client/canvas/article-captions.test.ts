/** The article's first picture on the screens that people have: every caption is there whole, and none is in the way of anything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
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

/** What pages of 1440, 1024 and 390 px leave to the picture. */
const PICTURES = [
  ['desk', { width: 800, height: 823 }],
  ['small desk', { width: 502, height: 643 }],
  ['phone', { width: 390, height: 732 }],
] as const;

test.each(PICTURES)('on a %s each caption of the article is there, whole, beside its disc', async (_, size) => {
  const explorer = await explorerForTest(server.address, '', size);
  for (const language of ['en', 'ar'] as const) {
    explorer.settings.change({ language });
    const looks = shownLooksOf(allLooksOf(explorer, PALETTES.light), explorer.filters.visible.value);
    const camera = fittingCamera(explorer.scene, looks, looks.nodeIds(), size);
    if (camera === undefined) throw new Error('picture: nothing is shown.');
    const frame = frameOf(explorer.scene, looks, viewOf(size, camera));
    const labels = createLabels(measure);
    const placed = labels.place(frame);
    expect(placed).toHaveLength(35);
    expect(placed.filter(({ isCut }) => isCut)).toEqual([]);
    expect(countOverlaps(placed, labels.discs(frame))).toEqual({ captions: 0, discs: 0 });
  }
});
