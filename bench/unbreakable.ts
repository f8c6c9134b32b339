/**
 * A server under attack: each statement that asks for too much, once to its limit of time and once cancelled, with what
 * other people saw meanwhile. Prints a table; what is above its promise stands in bold. Times are the clock's, as others have
 * to wait, but for the longest turn of the event loop, which is the processor's (turns.ts).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { startServerProcess } from '../tools/server-process.ts';
import type { Attack } from './attacks/attack.ts';
import { launch } from './attacks/attacker.ts';
import { type Probes, residentMegabytes, startProbes } from './attacks/probes.ts';
import { ATTACKS } from './attacks/statements.ts';
import { measureTurns } from './attacks/turns.ts';
import { generateGraph, loadStatements } from './generated-graph.ts';

export interface UnbreakableOptions {
  readonly nodes: number;
  readonly edges: number;
  /** Only attacks whose name this regular expression finds. */
  readonly only?: string;
}

const TIMEOUT_MS = 3000;
const CANCEL_AFTER_MS = 300;
const PROMISED = { healthMs: 50, lightMs: 250, endMs: 100 } as const;

export async function benchUnbreakable({ nodes, edges, only = '' }: UnbreakableOptions): Promise<void> {
  const attacks = ATTACKS.filter(({ name }) => new RegExp(only).test(name));
  const folder = await mkdtemp(join(tmpdir(), 'shabaka-unbreakable-'));
  try {
    const turns = await inThisProcess(folder, attacks, { nodes, edges });
    await fill(folder, { nodes, edges });
    const server = await startServerProcess({ dataFolder: folder });
    const probes = startProbes(server.address, server.pid);
    try {
      console.log(
        `${nodes} nodes, ${edges} edges; time limit ${TIMEOUT_MS} ms, cancelled after ${CANCEL_AFTER_MS} ms\n`,
      );
      printRow(['attack', 'ends in', 'ms', 'over time', 'cancelled in', 'health', 'light', 'longest turn', 'MB']);
      printRow(['---', '---', ...Array<string>(7).fill('---:')]);
      await quiet(probes);
      for (const attack of attacks) await measure(server.address, attack, { probes, turnMs: turns.get(attack) ?? 0 });
      console.log(`\nMemory of the process at the end: ${residentMegabytes(server.pid).toFixed(0)} MB.`);
    } finally {
      await probes.stop();
      await server.end('SIGTERM');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
}

/** The longest turn of the event loop of each attack, on a store in memory. */
async function inThisProcess(
  folder: string,
  attacks: readonly Attack[],
  size: GraphSize,
): Promise<Map<Attack, number>> {
  const dataFolder = await mkdtemp(join(folder, 'turns-'));
  await fill(dataFolder, size);
  const store = await openEmbeddedStore({ dataFolder, writable: true });
  const turns = new Map<Attack, number>();
  for (const attack of attacks) turns.set(attack, (await measureTurns(store, attack, TIMEOUT_MS)).longestMs);
  await store.close();
  return turns;
}

async function fill(dataFolder: string, { nodes, edges }: GraphSize): Promise<void> {
  const store = await openEmbeddedStore({ dataFolder, writable: true });
  const run = async (statement: string, parameters = new Map()) => {
    const answer = await store.run(statement, parameters, { mode: 'write', timeoutMs: 600_000 });
    for await (const _ of answer.records);
  };
  for (const { statement, parameters } of loadStatements(generateGraph(nodes, edges))) await run(statement, parameters);
  await run(`UNWIND range(1, ${nodes}) AS i CREATE (:Bulk {id: i, name: 'Name ' + i})`);
  await store.close();
}

/** What is seen of a server that is left alone: the noise of this machine. */
async function quiet(probes: Probes): Promise<void> {
  probes.taken();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { healthMs, lightMs, megabytes } = probes.taken();
  printRow(['(none)', '', '', '', '', healthMs.toFixed(0), lightMs.toFixed(0), '', megabytes.toFixed(0)]);
}

async function measure(
  address: string,
  attack: Attack,
  { probes, turnMs }: { readonly probes: Probes; readonly turnMs: number },
): Promise<void> {
  probes.taken();
  const { ending, elapsedMs } = await launch(address, attack, { timeoutMs: TIMEOUT_MS });
  const isTimedOut = ending === 'TimedOut';
  const cancelled = isTimedOut
    ? await launch(address, attack, { timeoutMs: TIMEOUT_MS * 2, cancelAfterMs: CANCEL_AFTER_MS })
    : undefined;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { healthMs, lightMs, megabytes } = probes.taken();
  printRow([
    attack.name,
    ending,
    elapsedMs.toFixed(0),
    isTimedOut ? marked(elapsedMs - TIMEOUT_MS, PROMISED.endMs) : '',
    cancelled === undefined ? '' : marked(cancelled.elapsedMs, PROMISED.endMs),
    marked(healthMs, PROMISED.healthMs),
    marked(lightMs, PROMISED.lightMs),
    marked(turnMs, PROMISED.healthMs),
    megabytes.toFixed(0),
  ]);
}

function marked(milliseconds: number, promised: number): string {
  const text = milliseconds.toFixed(0);
  return milliseconds > promised ? `**${text}**` : text;
}

function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
