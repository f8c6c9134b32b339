/** The embedded engine alone on ever larger graphs: what grows with the work, and what grows faster. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeLoading } from './engine.ts';
import { benchStatements } from './engine-statements.ts';
import { generateGraph } from './generated-graph.ts';
import { startEngine } from './peers.ts';
import { decimals, median, printHead, printRow } from './table.ts';

export interface GrowthBenchOptions {
  /** Ascending. */
  readonly edges: readonly number[];
  readonly repetitions: number;
}

const EDGES_PER_NODE = 4;

/** Prints what each measurement came to in each graph, and by how much the last step of size multiplied it. */
export async function benchGrowth({ edges, repetitions }: GrowthBenchOptions): Promise<void> {
  const sizes: ReadonlyMap<string, number>[] = [];
  for (const size of edges) {
    sizes.push(await measure(size, repetitions));
    console.error(`bench: ${size} relationships are measured`);
  }
  const step = Number(edges.at(-1)) / Number(edges.at(-2));
  console.log(
    `${EDGES_PER_NODE} relationships to a node, median of ${repetitions}, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  printHead('relationships', [
    ...edges.map((size) => size.toLocaleString('en')),
    `last step, of ${step.toFixed(0)} times`,
  ]);
  for (const name of sizes[0]?.keys() ?? []) {
    const values = sizes.map((size) => size.get(name));
    printRow(name, [
      ...values.map((value) => decimals(value)),
      `${(Number(values.at(-1)) / Number(values.at(-2))).toFixed(1)} times`,
    ]);
  }
}

async function measure(edges: number, repetitions: number): Promise<ReadonlyMap<string, number>> {
  const measured = new Map<string, number>();
  const graph = generateGraph(Math.round(edges / EDGES_PER_NODE), edges);
  const folder = await mkdtemp(join(tmpdir(), 'shabaka-growth-'));
  let engine = await startEngine(folder);
  try {
    measured.set('loading, durable, ms', await timeLoading(engine, graph));
    measured.set('memory after loading, MB', engine.residentMegabytes() ?? Number.NaN);
    await engine.close();
    engine = await startEngine(folder);
    measured.set('open from disk, ms', engine.openMs);
    measured.set('memory after opening, MB', engine.residentMegabytes() ?? Number.NaN);
    for (const { name, statement, parameters } of benchStatements(graph)) {
      const times: number[] = [];
      for (let i = -2; i < repetitions; i++) {
        const { ms } = await engine.run({ statement, parameters, mode: 'read' });
        if (i >= 0) times.push(ms);
      }
      measured.set(`${name}, ms`, median(times));
    }
    measured.set('memory after the statements, MB', engine.residentMegabytes() ?? Number.NaN);
    return measured;
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
