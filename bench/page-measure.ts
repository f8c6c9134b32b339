/** One visit to a page: when its picture is on the screen, and what that took of script and memory. */
import type { Browser } from 'playwright-core';
import type { Watched } from './page-watch.ts';

export interface Visit {
  /** From the beginning of the navigation until two frames after the picture was handed over, its pixels read back. */
  readonly firstPaintMs: number;
  /** Until the data was there, decoded; not a number where the page does not tell. */
  readonly answeredMs: number;
  /** What the page's main thread was busy until then: script, style, layout. Its own count of script leaves out what runs behind an `await`. */
  readonly busyMs: number;
  /** Used by JavaScript after a garbage collection. */
  readonly heapMb: number;
  /** In the picture. */
  readonly nodes: number;
}

const MOST_MS = 60_000;

/** A fresh context each time: nothing is in the cache. `watch` is page-watch.ts as one script. */
export async function visit(browser: Browser, address: string, watch: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    await page.addInitScript({ content: watch });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(address);
    const painted = await page
      .waitForFunction(() => (globalThis as unknown as Watched).painted, undefined, { timeout: MOST_MS })
      .then((handle) => handle.jsonValue())
      .catch(() => undefined);
    if (painted === undefined)
      throw new Error(`drew nothing in ${MOST_MS / 1000} s: ${failures.join('; ') || 'no error told'}`);
    const busy = metric(await devtools.send('Performance.getMetrics'), 'TaskDuration') * 1000;
    await devtools.send('HeapProfiler.collectGarbage');
    const heap = metric(await devtools.send('Performance.getMetrics'), 'JSHeapUsedSize') / 1e6;
    return {
      firstPaintMs: painted.atMs,
      answeredMs: painted.answeredMs,
      busyMs: busy,
      heapMb: heap,
      nodes: painted.nodes,
    };
  } finally {
    await context.close();
  }
}

function metric({ metrics }: { metrics: readonly { name: string; value: number }[] }, name: string): number {
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
