/**
 * `npm run gallery`: every state of the page as a PNG file in dist/gallery, for people to look at before a change lands.
 * Takes the address of a running server (SHABAKA_URL, else 127.0.0.1:4747) and, as arguments, parts of the names to make.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, launchBrowser, NO_WEBGL } from './browser.ts';
import { countCaptions, watchCaptions } from './gallery-captions.ts';
import type { GalleryState } from './gallery-state.ts';
import { STATES } from './gallery-states.ts';

const FOLDER = resolve(import.meta.dirname, '..', 'dist', 'gallery');
const ADDRESS = process.env.SHABAKA_URL ?? 'http://127.0.0.1:4747';

const WANTED = process.argv.slice(2);

const SIZES = {
  wide: { width: 1440, height: 900 },
  middle: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
type Size = keyof typeof SIZES;

interface Look {
  readonly language: 'en' | 'ar';
  readonly theme: 'light' | 'dark';
  readonly size: Size;
}

/** The chief states in every look; the others in two that differ in everything. */
function looksOf(state: GalleryState): readonly Look[] {
  if (!state.isChief) {
    return [
      { language: 'en', theme: 'light', size: 'wide' },
      { language: 'ar', theme: 'dark', size: 'wide' },
      ...(state.isOnPhone === false ? [] : [{ language: 'ar', theme: 'light', size: 'phone' } as const]),
    ];
  }
  const all = (['en', 'ar'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (Object.keys(SIZES) as Size[]).map((size) => ({ language, theme, size })),
    ),
  );
  return all;
}

async function open(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[look.size],
    hasTouch: look.size === 'phone',
    /** Else the page is told of a mouse beside the finger, and shows what is for hovering hands. */
    isMobile: look.size === 'phone',
    reducedMotion: 'reduce',
    permissions: ['clipboard-write'],
  });
  await context.addInitScript((settings) => localStorage.setItem('shabaka.settings', settings), JSON.stringify(look));
  const page = await context.newPage();
  await watchCaptions(page);
  page.on('pageerror', (error) => console.error(`  page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`  ${message.text()}`);
  });
  return page;
}

async function picture(browser: Browser, state: GalleryState, look: Look): Promise<void> {
  const name = [state.name, look.size, look.language, look.theme].join('-');
  if (WANTED.length > 0 && !WANTED.some((part) => name.includes(part))) return;
  const page = await open(browser, look);
  try {
    await state.before?.(page);
    await page.goto(ADDRESS);
    await page.evaluate(() => document.fonts.ready);
    await state.reach(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`${name}${await toldCaptions(page)}`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    await page.screenshot({ path: join(FOLDER, `${name}-failed.png`) });
    process.exitCode = 1;
  } finally {
    await page.context().close();
  }
}

async function toldCaptions(page: Page): Promise<string> {
  const count = await countCaptions(page);
  if (count === undefined) return '';
  const { nodes, missing, cut, onCaptions, onDiscs } = count;
  return `: ${missing} of ${nodes} captions missing, ${cut} cut, ${onCaptions} on captions, ${onDiscs} on discs`;
}

const path = await findBrowser();
if (path === undefined) {
  console.error('gallery: there is no Chromium; set CHROMIUM to one.');
  process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  const browsers = { plain: await launchBrowser(path), noWebgl: await launchBrowser(path, NO_WEBGL) };
  for (const state of STATES) {
    const browser = state.isWithoutWebgl ? browsers.noWebgl : browsers.plain;
    for (const look of looksOf(state)) await picture(browser, state, look);
  }
  await browsers.plain.close();
  await browsers.noWebgl.close();
}
