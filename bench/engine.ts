/** The embedded engine against a real Neo4j: the same graph, the same statements, through the same port, in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAILY_PREPARATIONS, type DailyStatement, dailyStatements } from './daily-statements.ts';
import { benchStatements } from './engine-statements.ts';
import { type GeneratedGraph, generateGraph, loadStatements } from './generated-graph.ts';
import { type Peer, startEngine, startNeo4jPeer } from './peers.ts';
import { decimals, median, printHead, printRow } from './table.ts';

export interface EngineBenchOptions {
  readonly nodes: number;
  readonly edges: number;
  /** Timed runs of each statement on each store, after three warm-up runs; the median counts. */
  readonly repetitions: number;
}

/** Prints a table of medians and ratios (engine / Neo4j: below 1 the engine is faster, or smaller). */
export async function benchEngine(options: EngineBenchOptions): Promise<void> {
  const graph = generateGraph(options.nodes, options.edges);
  const folder = await mkdtemp(join(tmpdir(), 'shabaka-bench-'));
  const neo4j = await startNeo4jPeer();
  let engine = await startEngine(folder);
  try {
    const load = loadavg()[0]?.toFixed(1);
    console.log(`${options.nodes} nodes, ${options.edges} edges, median of ${options.repetitions}, load ${load}\n`);
    printHead('', ['engine', 'Neo4j', 'ratio']);
    printCompared('loading, durable, ms', await timeLoading(engine, graph), await timeLoading(neo4j, graph));
    printCompared('memory after loading, MB', engine.residentMegabytes(), neo4j.residentMegabytes());
    await engine.close();
    engine = await startEngine(folder);
    printRow('open from disk, ms', [decimals(engine.openMs), '', '']);
    printRow('memory after opening, MB', [decimals(engine.residentMegabytes()), '', '']);
    const ten = benchStatements(graph).map((statement) => ({ ...statement, mode: 'read' as const }));
    await compareAll({ engine, neo4j }, ten, options.repetitions);
    printCompared('memory after the statements, MB', engine.residentMegabytes(), neo4j.residentMegabytes());
    console.log('\nWhat analysts ask all day\n');
    printHead('', ['engine', 'Neo4j', 'ratio']);
    for (const statement of DAILY_PREPARATIONS) await runOnBoth({ engine, neo4j }, statement);
    await neo4j.run({ statement: 'CALL db.awaitIndexes(60)', parameters: new Map(), mode: 'read' });
    await compareAll({ engine, neo4j }, dailyStatements(graph), options.repetitions);
    printCompared('memory after these, MB', engine.residentMegabytes(), neo4j.residentMegabytes());
  } finally {
    await Promise.allSettled([engine.close(), neo4j.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Peers {
  readonly engine: Peer;
  readonly neo4j: Peer;
}

async function runOnBoth(peers: Peers, statement: string): Promise<void> {
  for (const peer of [peers.engine, peers.neo4j]) {
    await peer.run({ statement, parameters: new Map(), mode: 'write' });
  }
}

async function compareAll(peers: Peers, statements: readonly DailyStatement[], repetitions: number): Promise<void> {
  const ratios: number[] = [];
  for (const statement of statements) {
    try {
      const times = await compare(peers, statement, repetitions);
      ratios.push(times.engine / times.neo4j);
      printCompared(`${statement.name}, ms`, times.engine, times.neo4j);
    } catch (error) {
      // NOTE: one statement that one of them refuses, or answers otherwise, is said in its row, and the others are measured.
      printRow(`${statement.name}: ${error instanceof Error ? error.message : error}`, ['', '', '']);
      process.exitCode = 1;
    }
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  printRow(`**geometric mean of the ${ratios.length}**`, ['', '', `**${mean.toFixed(2)}**`]);
}

/** Medians of both, run in turn so that a noisy moment hits both; refuses to time different answers. */
async function compare(
  peers: Peers,
  question: DailyStatement,
  repetitions: number,
): Promise<{ engine: number; neo4j: number }> {
  const { name, undo } = question;
  const rows = { engine: (await peers.engine.run(question)).rows, neo4j: (await peers.neo4j.run(question)).rows };
  if (undo !== undefined) await runOnBoth(peers, undo);
  if (rows.engine !== rows.neo4j) {
    throw new Error(`bench: ${name}: the engine answers ${rows.engine} rows, Neo4j ${rows.neo4j}`);
  }
  const times: Record<'engine' | 'neo4j', number[]> = { engine: [], neo4j: [] };
  for (let i = -2; i < repetitions; i++) {
    for (const side of ['engine', 'neo4j'] as const) {
      const { ms } = await peers[side].run(question);
      if (i >= 0) times[side].push(ms);
    }
    if (undo !== undefined) await runOnBoth(peers, undo);
  }
  return { engine: median(times.engine), neo4j: median(times.neo4j) };
}

/** Milliseconds of all statements that load the graph. */
export async function timeLoading(peer: Peer, graph: GeneratedGraph): Promise<number> {
  let total = 0;
  for (const { statement, parameters } of loadStatements(graph)) {
    total += (await peer.run({ statement, parameters, mode: 'write' })).ms;
  }
  return total;
}

function printCompared(name: string, engine: number | undefined, peer: number | undefined): void {
  const ratio = engine === undefined || peer === undefined ? undefined : engine / peer;
  printRow(name, [decimals(engine), decimals(peer), decimals(ratio)]);
}
