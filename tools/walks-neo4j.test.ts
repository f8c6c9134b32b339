/** The page on a real Neo4j: empty it names the command, seeded it is the same page as on the engine, value by value. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedStore } from '../server/seeding.ts';
import { openNeo4jStore } from '../server/store/neo4j.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { type LeasedNeo4j, leaseNeo4j } from './neo4j-lease.ts';
import { choose, exported, openPanel, pictureReady } from './page-steps.ts';
import { serveArticle, serveStore, type WalkServer } from './walk-servers.ts';
import { WALK_MS } from './walk-setting.ts';

const path = await findBrowser();
const leased = path === undefined ? undefined : await leaseNeo4j();
const neo4j = leased?.kind === 'neo4j' ? leased : undefined;

let browser: Browser;
const servers: WalkServer[] = [];

beforeAll(async () => {
  if (neo4j !== undefined && path !== undefined) browser = await launchBrowser(path);
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.close();
  neo4j?.release();
}, 60_000);

test.skipIf(neo4j === undefined)(
  'on an empty Neo4j the page names the command, and writes nothing',
  async () => {
    const server = await serveNeo4j(neo4j);
    for (const language of ['en', 'ar']) {
      const page = await open(server, language);
      await page.locator('.state-command', { hasText: 'npm run seed' }).waitFor();
      expect(await page.locator('.state').textContent()).toContain('Neo4j');
      await page.context().close();
    }
    expect(await server.counts()).toEqual({ nodes: 0, edges: 0 });
  },
  WALK_MS,
);

test.skipIf(neo4j === undefined)(
  'a seeded Neo4j gives the same pictures, answers and files as the engine',
  async () => {
    const store = await openNeo4jStore({ ...demanded(neo4j), writable: true });
    await seedStore(store, 'seeds');
    await store.close();
    const onNeo4j = await reading(await serveNeo4j(neo4j));
    const article = await serveArticle();
    servers.push(article);
    const onEngine = await reading(article);
    expect(onNeo4j).toEqual(onEngine);
    expect(onEngine.answers).toHaveLength(7);
  },
  WALK_MS,
);

async function serveNeo4j(instance: LeasedNeo4j | undefined): Promise<WalkServer> {
  const server = await serveStore(await openNeo4jStore({ ...demanded(instance), writable: false }));
  servers.push(server);
  return server;
}

function demanded(instance: LeasedNeo4j | undefined): LeasedNeo4j {
  if (instance === undefined) throw new Error('walks: this test needs a Neo4j.');
  return instance;
}

async function open(server: WalkServer, language: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript((text) => localStorage.setItem('shabaka.settings', text), JSON.stringify({ language }));
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(server.address);
  return page;
}

const CHOSEN = ['syrian government', 'sdf', 'bedouin', 'march agreement'];

/** What a reader of the page reads on it. */
async function reading(server: WalkServer) {
  const page = await open(server, 'en');
  await pictureReady(page);
  const picture = {
    counts: await page.locator('.bar-counts').textContent(),
    legend: (await page.locator('.legend-row').allTextContents()).sort(),
  };
  const files = [];
  const json = JSON.parse((await exported(page, 'JSON')).bytes.toString('utf8')) as ExportedJson;
  const stable = stableIds(json);
  for (const format of ['JSON', 'CSV for spreadsheets', 'GraphML', 'Cypher script']) {
    const { name, bytes } = await exported(page, format);
    files.push({ name, lines: valuesOf(bytes.toString('utf8'), stable) });
  }
  const svg = (await exported(page, 'SVG')).bytes.toString('utf8').split('\n');
  const details = [];
  for (const name of CHOSEN) details.push(await detailsOf(page, name));
  const answers = await answersOf(page);
  await page.context().close();
  return { picture, details, answers, files, svg };
}

async function detailsOf(page: Page, name: string) {
  await choose(page, name);
  await page.locator('.relation-group').first().waitFor();
  const texts = async (selector: string) => (await page.locator(`.panel-details ${selector}`).allTextContents()).sort();
  const node = {
    title: await texts('.details-title'),
    facts: await texts('.fact'),
    relations: await texts('.relation-head'),
    neighbours: await texts('.relation-neighbours li'),
    claims: await texts('.claim-fold'),
  };
  await page.locator('.relation-neighbours .small .button-link').first().waitFor();
  return node;
}

/** Every named question, run from the page, as the table shows it. */
async function answersOf(page: Page) {
  const answers = [];
  await page.locator('body').press('Escape');
  await openPanel(page, 'console');
  const count = await page.locator('.question').count();
  for (let i = 0; i < count; i++) {
    await page.locator('.question').nth(i).click();
    await page.locator('.run-status', { hasText: / in / }).waitFor();
    await page.locator('.result tbody td').first().waitFor();
    answers.push({
      question: await page.locator('.question').nth(i).textContent(),
      rows: (await page.locator('.run-status').textContent())?.replace(/ in .*/, ''),
      head: await page.locator('.result thead th').allTextContents(),
      cells: await page.locator('.result tbody td').allTextContents(),
    });
  }
  return answers;
}

interface ExportedJson {
  readonly nodes: readonly Exported[];
  readonly edges: readonly Exported[];
  readonly claims: readonly Exported[];
  readonly evidence: readonly Exported[];
  readonly links: readonly { readonly id: string; readonly type: string }[];
}

interface Exported {
  readonly id: string;
  readonly properties: { readonly id: string };
}

/** Element ids are the store's own and differ; the `id` of every node and edge is the graph's. Links between claims have none: their ends tell. */
function stableIds({ nodes, edges, claims, evidence, links }: ExportedJson): ReadonlyMap<string, string> {
  return new Map([
    ...[...nodes, ...claims, ...evidence].map(({ id, properties }) => [id, `node ${properties.id}`] as const),
    ...edges.map(({ id, properties }) => [id, `edge ${properties.id}`] as const),
    ...links.map(({ id, type }) => [id, `link ${type}`] as const),
  ]);
}

/** The values of each line, ids made stable; in an order that does not depend on the store's. */
function valuesOf(text: string, stable: ReadonlyMap<string, string>): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/[;,{}[\]<>"&=]+/)
        .map((value) => stable.get(value) ?? value.trim())
        .sort()
        .join(' | '),
    )
    .sort();
}
