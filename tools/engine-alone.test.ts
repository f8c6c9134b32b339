/** The engine without the rest of the project: what its guide promises, in Node and in a real browser. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from './browser.ts';
import { bundleEngine, bundleText } from './engine-bundle.ts';
import type { EngineProbe } from './testing/engine-probe.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const TOLD = '[["a.name","b.name","year"],["Dilan","سامي",2025]]';
const PROBE = `import './tools/testing/engine-probe.ts';`;
const SLOW_MS = 60_000;

interface Probed {
  readonly engineProbe: EngineProbe;
}

/** The first example of the guide, as it stands there. */
function example(): string {
  const text = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(PROJECT, 'cypher', 'README.md'), 'utf8'))?.[1];
  if (text === undefined) throw new Error('cypher/README.md: it has no example');
  return text;
}

describe('the engine alone', { timeout: SLOW_MS }, () => {
  // Wanted are 130 kB, which `npm run bench -- size` measures against; this keeps it from moving further away.
  it('weighs no more than it did, minified and gzipped, full text included', async () => {
    const { gzipBytes } = await bundleEngine({ isWithFulltext: true });
    expect(gzipBytes).toBeLessThanOrEqual(155_500);
  });

  it('is made of nothing but the language and the graph', async () => {
    const { parts } = await bundleEngine({ isWithFulltext: true });
    const outside = [...parts.keys()].filter((part) => !/^(cypher|graph)\/|^the entry$/.test(part));
    expect(outside).toEqual([]);
  });

  it('answers the example of its guide in Node', async () => {
    const { code } = await bundleText(example());
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
      input: code,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: `${TOLD}\n`, stderr: '' });
  });
});

const path = await findBrowser();

describe.skipIf(path === undefined)('the engine in a browser', { timeout: SLOW_MS }, () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const told: string[] = [];

  beforeAll(async () => {
    const files = new Map([
      [
        '/',
        {
          type: 'text/html',
          text: '<!doctype html><script type="module" src="/probe.js"></script><script type="module" src="/example.js"></script>',
        },
      ],
      ['/example.js', { type: 'text/javascript', text: (await bundleText(example())).code }],
      ['/probe.js', { type: 'text/javascript', text: (await bundleText(PROBE)).code }],
    ]);
    server = createServer((request, response) => {
      const file = files.get(request.url ?? '');
      response.writeHead(file === undefined ? 404 : 200, {
        'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
        'content-security-policy': "default-src 'none'; script-src 'self'",
      });
      response.end(file?.text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launchBrowser(path ?? '');
    page = await browser.newPage();
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, SLOW_MS);

  afterAll(async () => {
    await browser.close();
    await new Promise((done) => server.close(done));
  });

  it('answers the example of its guide, under a policy that allows no eval', async () => {
    await expect.poll(() => told.filter((line) => !line.includes('favicon') && !line.includes('404'))).toEqual([TOLD]);
  });

  it('searches full text', async () => {
    const records = await page.evaluate(() => (globalThis as unknown as Probed).engineProbe.searchFulltext());
    expect(records).toEqual([['السويداء']]);
  });

  it('leaves the page alive while a heavy statement runs, and stops when it is told to', async () => {
    const seen = await page.evaluate(() => (globalThis as unknown as Probed).engineProbe.stopHeavy());
    expect(seen.message).toBe('statement: it was ended before its end.');
    expect(seen.turnsToStop).toBeLessThanOrEqual(2);
  });
});
