/** What a file of walks begins with: a browser, and servers with the graphs that it walks through. Both live as long as its suite. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser, launchBrowser } from './browser.ts';
import { pictureReady } from './page-steps.ts';
import type { WalkServer } from './walk-servers.ts';

/** Ends what never would, not what is slow: a busy machine takes ten times as long. */
export const WALK_MS = 600_000;
const START_MS = 120_000;
const path = await findBrowser();

/** Where there is no browser nothing is walked: for `describe.skipIf`. */
export const HAS_NO_BROWSER = path === undefined;

/** Called in a suite: its browser, launched before the first test and closed after the last. */
export function launched(): Pick<Browser, 'newContext' | 'newPage'> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(path ?? '');
  }, START_MS);
  afterAll(() => browser?.close());
  const there = () => started(browser);
  return {
    newContext: (options) => there().newContext(options),
    newPage: (options) => there().newPage(options),
  };
}

/** A page of a new reader of that language, once its picture stands. `before` is done before it opens. */
export async function opened(
  browser: Pick<Browser, 'newContext'>,
  { address }: Pick<Served, 'address'>,
  { language, before }: { readonly language: string; readonly before?: (page: Page) => Promise<void> },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await before?.(page);
  await page.goto(address);
  await pictureReady(page);
  return page;
}

/** A server that whoever asks for it need not close. */
export type Served = Omit<WalkServer, 'close'>;

/** Called in a suite: a server of its own, started and closed with it. */
export function served(serve: () => Promise<WalkServer>): Served {
  let server: WalkServer | undefined;
  beforeAll(async () => {
    server = await serve();
  }, START_MS);
  afterAll(() => server?.close());
  return {
    get address() {
      return started(server).address;
    },
    counts: () => started(server).counts(),
  };
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('walk: asked for before the suite began');
  return thing;
}
