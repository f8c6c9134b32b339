/** A store that an older version has filled learns the words of this one, and keeps what its reader has changed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GraphStore, NO_COUNTERS } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { renewVocabulary, seedStore } from './seeding.ts';
import { openEmbeddedStore } from './store/embedded.ts';

const SEEDS = 'seeds';
const SEED_MS = 60_000;
let folder: string;
let store: GraphStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shabaka-seeding-'));
  store = await openEmbeddedStore({ dataFolder: folder, writable: true });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(statement: string): Promise<readonly (readonly Value[])[]> {
  const rows: (readonly Value[])[] = [];
  for await (const row of (await store.run(statement, new Map(), { mode: 'write' })).records) rows.push(row);
  return rows;
}

/** As if the version that filled the store had known less, and its reader had chosen words of his own. */
async function makeOlder(): Promise<void> {
  await run("MATCH (t:RelationType {id: 'ATTACKS'}) REMOVE t.labelAr, t.plover SET t.label = 'strikes'");
  await run("MATCH (k:NodeKind {id: 'Tribe'}) REMOVE k.aliases");
  await run("MATCH (p:PropertyKey {id: 'note'}) DELETE p");
  await run("MATCH (c:Claim {id: 'art1-c01'}) SET c.credibility = 2");
}

const WORDS = `MATCH (t:RelationType {id: 'ATTACKS'})
MATCH (k:NodeKind {id: 'Tribe'})
MATCH (c:Claim {id: 'art1-c01'})
OPTIONAL MATCH (p:PropertyKey {id: 'note'})
RETURN t.label, t.labelAr, t.plover, k.aliases[0], p.labelAr, c.credibility`;

const RENEWED = [['strikes', 'هجوم على', 'ASSAULT', 'clan', 'ملاحظة', 2]];

test(
  'seeding again brings what is missing, keeps what was changed, and then changes nothing',
  async () => {
    await seedStore(store, SEEDS);
    await makeOlder();
    const { counters } = await seedStore(store, SEEDS);
    expect(await run(WORDS)).toEqual(RENEWED);
    expect(counters).toMatchObject({ nodesCreated: 1, labelsAdded: 1, relationshipsCreated: 0 });
    expect((await seedStore(store, SEEDS)).counters).toEqual(NO_COUNTERS);
  },
  SEED_MS,
);

test(
  'an embedded store learns the words when it is opened, without the command',
  async () => {
    await seedStore(store, SEEDS);
    await makeOlder();
    await store.close();
    store = await openStore(readConfig({ SHABAKA_DATA: folder }, '/'), SEEDS);
    expect(await run(WORDS)).toEqual(RENEWED);
  },
  SEED_MS,
);

test(
  'where the seeds are not wanted, nor are their words',
  async () => {
    await seedStore(store, SEEDS);
    await makeOlder();
    await store.close();
    store = await openStore(readConfig({ SHABAKA_DATA: folder, SHABAKA_SEED: '0' }, '/'), SEEDS);
    expect(await run(WORDS)).toEqual([['strikes', null, null, null, null, 2]]);
  },
  SEED_MS,
);

test('a graph without a vocabulary is somebody else’s, and is left as it is', async () => {
  await run("CREATE (:Movie {title: 'The Matrix'})");
  await renewVocabulary(store, SEEDS);
  expect(await run('MATCH (n) RETURN labels(n)')).toEqual([[['Movie']]]);
});
