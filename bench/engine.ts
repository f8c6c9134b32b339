/** The embedded engine against a real Neo4j: the same graph, the same statements, through the same port, in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { openNeo4jStore } from '../server/store/neo4j.ts';
import { startNeo4j } from '../tools/neo4j-instance.ts';
import { benchStatements } from './engine-statements.ts';
import { type GeneratedGraph, generateGraph, loadStatements } from './generated-graph.ts';

export interface EngineBenchOptions {
  readonly nodes: number;
  readonly edges: number;
  /** Timed runs of each statement on each store, after two warm-up runs; the median counts. */
  readonly repetitions: number;
}

const LIMITS = { mode: 'read', timeoutMs: 600_000, maxRows: 1_000_000, maxBytes: 2 ** 30 } as const;

/** Prints a table of medians and ratios (engine / Neo4j: below 1 the engine is faster). */
export async function benchEngine(options: EngineBenchOptions): Promise<void> {
  const graph = generateGraph(options.nodes, options.edges);
  const folder = await mkdtemp(join(tmpdir(), 'shabaka-bench-'));
  const instance = await startNeo4j();
  const neo4j = await openNeo4jStore({ ...instance, writable: true });
  let embedded = await openEmbeddedStore({ dataFolder: folder, writable: true });
  try {
    console.log(`${options.nodes} nodes, ${options.edges} edges, median of ${options.repetitions}\n`);
    printRow(['', 'engine ms', 'Neo4j ms', 'ratio']);
    printRow(['---', '---:', '---:', '---:']);
    const loading = { engine: await timeLoading(embedded, graph), neo4j: await timeLoading(neo4j, graph) };
    printTimes('loading, durable', loading.engine, loading.neo4j);
    await embedded.close();
    const reopened = await timed(async () => {
      embedded = await openEmbeddedStore({ dataFolder: folder, writable: true });
    });
    printRow(['open from disk', reopened.toFixed(0), '', '']);
    const ratios: number[] = [];
    for (const { name, statement, parameters } of benchStatements(graph)) {
      const stores = { engine: embedded, neo4j };
      const { engine, neo4j: peer } = await compare(stores, { name, statement, parameters }, options.repetitions);
      ratios.push(engine / peer);
      printTimes(name, engine, peer);
    }
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    printRow(['**geometric mean of the ten**', '', '', `**${mean.toFixed(2)}**`]);
    printRow(['memory of this process, MB', (process.memoryUsage().rss / 2 ** 20).toFixed(0), '', '']);
  } finally {
    await Promise.allSettled([embedded.close(), neo4j.close()]);
    await instance.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Question {
  readonly name: string;
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, Value>;
}

/** Medians of both stores, run in turn so that a noisy moment hits both; refuses to time different answers. */
async function compare(
  stores: { readonly engine: GraphStore; readonly neo4j: GraphStore },
  question: Question,
  repetitions: number,
): Promise<{ engine: number; neo4j: number }> {
  const rows = { engine: await countRows(stores.engine, question), neo4j: await countRows(stores.neo4j, question) };
  if (rows.engine !== rows.neo4j) {
    throw new Error(`bench: ${question.name}: the engine answers ${rows.engine} rows, Neo4j ${rows.neo4j}`);
  }
  const times: Record<'engine' | 'neo4j', number[]> = { engine: [], neo4j: [] };
  for (let i = 0; i <= repetitions; i++) {
    for (const side of ['engine', 'neo4j'] as const) {
      const elapsed = await timed(() => countRows(stores[side], question));
      if (i > 0) times[side].push(elapsed);
    }
  }
  return { engine: median(times.engine), neo4j: median(times.neo4j) };
}

async function countRows(store: GraphStore, { statement, parameters }: Question): Promise<number> {
  const answer = await store.run(statement, parameters, LIMITS);
  let rows = 0;
  for await (const _record of answer.records) rows++;
  await answer.summary;
  return rows;
}

async function timeLoading(store: GraphStore, graph: GeneratedGraph): Promise<number> {
  return timed(async () => {
    for (const { statement, parameters } of loadStatements(graph)) {
      const answer = await store.run(statement, parameters, { ...LIMITS, mode: 'write' });
      for await (const _record of answer.records);
      await answer.summary;
    }
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function printTimes(name: string, engine: number, peer: number): void {
  printRow([name, engine.toFixed(2), peer.toFixed(2), (engine / peer).toFixed(2)]);
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
