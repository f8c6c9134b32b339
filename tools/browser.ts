/** A browser for tests and pictures: the one named by CHROMIUM, else Debian's, else the one that an npm package ships. */
import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

/** WebGL by software where there is no graphics card, so that the picture is drawn on a bare machine. */
const FLAGS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** The path of a browser, or undefined where the machine has none. */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  if (isRunnable(DEBIAN)) return DEBIAN;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return undefined;
  }
}

/** `flags` after ours, so that a test may take WebGL away. */
export async function launchBrowser(executablePath: string, flags: readonly string[] = FLAGS): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...flags] });
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** For `launchBrowser`: a browser in which no picture can be drawn. */
export const NO_WEBGL: readonly string[] = ['--disable-3d-apis'];
