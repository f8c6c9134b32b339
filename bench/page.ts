/** Page load and first paint: our page and our picture of the whole graph, against plain sigma + graphology + JSON in the same browser. */
import type { Browser } from 'playwright-core';
import { findBrowser, launchBrowser } from '../tools/browser.ts';
import { bundleText } from '../tools/engine-bundle.ts';
import { type Visit, visit } from './page-measure.ts';
import { buildPages, servePages } from './page-server.ts';

export interface PageBenchOptions {
  readonly sizes: readonly PageSize[];
  /** Timed visits to each page, taken in turn; the median counts. */
  readonly repetitions: number;
}

interface PageSize {
  readonly nodes: number;
  readonly edges: number;
}

const PAGES = [
  { name: 'plain sigma + graphology + JSON', path: '/page-plain.html' },
  { name: 'our picture of the whole graph', path: '/page-whole.html' },
  { name: 'our page, its first picture', path: '/' },
] as const;

export async function benchPage({ sizes, repetitions }: PageBenchOptions): Promise<void> {
  const path = await findBrowser();
  if (path === undefined) throw new Error('bench: there is no Chromium; set CHROMIUM to one.');
  await buildPages();
  const { code } = await bundleText("import './bench/page-watch.ts';");
  const watch = `(() => {${code}})();`;
  const browser = await launchBrowser(path);
  try {
    for (const size of sizes) await benchSize({ browser, watch, ...size, repetitions });
  } finally {
    await browser.close();
  }
}

interface SizeRun extends PageSize {
  readonly browser: Browser;
  readonly watch: string;
  readonly repetitions: number;
}

async function benchSize({ browser, watch, nodes, edges, repetitions }: SizeRun): Promise<void> {
  const server = await servePages({ nodes, edges });
  const visits: Visit[][] = PAGES.map(() => []);
  const failures = new Map<string, string>();
  try {
    for (let turn = 0; turn <= repetitions; turn++) {
      for (const [i, { path }] of PAGES.entries()) {
        if (failures.has(path)) continue;
        try {
          const one = await visit(browser, server.address + path, watch);
          if (turn > 0) visits[i]?.push(one);
        } catch (error) {
          failures.set(path, error instanceof Error ? error.message : String(error));
        }
      }
    }
  } finally {
    await server.close();
  }
  console.log(`\n${nodes} nodes, ${edges} edges, median of ${repetitions} (times those of the plain page)\n`);
  console.log('| page | nodes drawn | data there ms | first paint ms | main thread ms | heap MB |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const peer = medians(visits[0] ?? []);
  for (const [i, { name, path }] of PAGES.entries()) {
    console.log(`| ${name} | ${failures.get(path) ?? cells(medians(visits[i] ?? []), peer)} |`);
  }
}

function cells(own: Visit, peer: Visit): string {
  const times = (key: keyof Visit) =>
    Number.isNaN(own[key]) ? '–' : `${own[key].toFixed(0)} (${(own[key] / peer[key]).toFixed(2)})`;
  return [own.nodes, times('answeredMs'), times('firstPaintMs'), times('busyMs'), times('heapMb')].join(' | ');
}

function medians(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((one) => one[key]));
  return {
    answeredMs: of('answeredMs'),
    firstPaintMs: of('firstPaintMs'),
    busyMs: of('busyMs'),
    heapMb: of('heapMb'),
    nodes: of('nodes'),
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
