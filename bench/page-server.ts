/** One origin for all pages that are measured: the built client, our bare picture, and the plain peer with its JSON. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Value } from '../graph/values.ts';
import { openThreadedStore } from '../server/store/threaded.ts';
import { serveForTest } from '../server/testing/serve-for-test.ts';
import { generateGraph, loadStatements } from './generated-graph.ts';
import { plainGraph } from './page-plain-graph.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const FOLDER = join(PROJECT, '.cache', 'bench-client');

/** Once for a run. */
export async function buildPages(): Promise<void> {
  const configFile = join(PROJECT, 'vite.config.ts');
  await build({ configFile, root: join(PROJECT, 'client'), logLevel: 'error', build: { outDir: FOLDER } });
  const root = import.meta.dirname;
  const input = ['page-plain.html', 'page-whole.html'].map((name) => join(root, name));
  await build({
    configFile,
    root,
    logLevel: 'error',
    build: { outDir: FOLDER, emptyOutDir: false, rolldownOptions: { input } },
  });
}

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

export interface ServedGraph {
  readonly nodes: number;
  readonly edges: number;
  /** Of one more node, tied to it alone. */
  readonly leaves?: number;
}

export const LEAF_BEARER = 'Bearer of leaves';
export const LEAF_TYPE = 'BEARS';

/** A generated graph in the store that a server has, and the same as JSON. */
export async function servePages({ nodes, edges, leaves = 0 }: ServedGraph): Promise<PageServer> {
  const graph = generateGraph(nodes, edges);
  const dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-bench-page-'));
  const store = await openThreadedStore({ dataFolder, writable: true });
  const bearer = {
    statement: `MATCH (near:${graph.nodes[0]?.kind} {id: 'n0'})
CREATE (near)-[:KNOWS]->(bearer:Person {id: 'n${nodes}', name: $name, score: 0})
WITH bearer UNWIND range(1, $leaves) AS leaf
CREATE (bearer)-[:${LEAF_TYPE}]->(:Person {id: 'n' + ($nodes + leaf), name: 'Leaf ' + leaf, score: -1})`,
    parameters: new Map<string, Value>([
      ['name', LEAF_BEARER],
      ['leaves', leaves],
      ['nodes', nodes],
    ]),
  };
  for (const { statement, parameters } of [...loadStatements(graph), ...(leaves > 0 ? [bearer] : [])]) {
    const answer = await store.run(statement, parameters, { mode: 'write', timeoutMs: 600_000 });
    for await (const _record of answer.records);
    await answer.summary;
  }
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'plain-graph.json'), JSON.stringify(plainGraph(graph)));
  const server = await serveForTest({ store: () => store, isWritable: false, clientFolder: FOLDER });
  return {
    address: server.address,
    async close() {
      await server.close();
      await store.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
