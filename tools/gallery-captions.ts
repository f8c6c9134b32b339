/** Counts what a reader can see of the captions: how many are missing, cut, or in the way of something. */
import type { Page } from 'playwright-core';
import { countOverlaps } from '../client/canvas/caption-count.ts';
import type { CaptionsDrawn } from '../client/canvas/layers.ts';

export interface CaptionCount {
  /** Whose middle is on the screen. */
  readonly nodes: number;
  readonly missing: number;
  readonly cut: number;
  /** Pairs of captions, and of a caption and a disc, of which one lies on the other. */
  readonly onCaptions: number;
  readonly onDiscs: number;
}

/** Before the page is opened. */
export async function watchCaptions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as { drawn?: unknown };
    document.addEventListener('captions', (event) => (seen.drawn = (event as CustomEvent).detail), true);
  });
}

/** Of the last frame; undefined where no picture was drawn. */
export async function countCaptions(page: Page): Promise<CaptionCount | undefined> {
  const seen = await page.evaluate(() => {
    const { drawn } = globalThis as { drawn?: CaptionsDrawn };
    if (drawn === undefined) return undefined;
    const { placed, frame, labels } = drawn;
    const { width, height } = frame.view;
    const nodes = [...frame.looks.nodeIds()].filter((id) => {
      const { x, y } = frame.position(id);
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
    const named = new Set(placed.map(({ id }) => id));
    const missing = nodes.filter((id) => !named.has(id)).length;
    return { placed, discs: labels.discs(frame), nodes: nodes.length, missing };
  });
  if (seen === undefined) return undefined;
  const { captions, discs } = countOverlaps(seen.placed, seen.discs);
  return {
    nodes: seen.nodes,
    missing: seen.missing,
    cut: seen.placed.filter(({ isCut }) => isCut).length,
    onCaptions: captions,
    onDiscs: discs,
  };
}
