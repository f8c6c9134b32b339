/**
 * Kills a server in the middle of random writes again and again, and looks at what is left.
 *
 * Each area has a writer of its own, so that at the kill one statement is being written and others wait. After a kill an area
 * has to be what the acknowledged statements make of it, or that and the one that was under way: nothing in between.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '../fuzz/random.ts';
import { type ServerProcess, startServerProcess } from '../server-process.ts';
import { stateOf, stateStatements } from './area-state.ts';
import { tell } from './client.ts';
import { type RandomWrite, randomWrite } from './random-writes.ts';
import { Twin } from './twin.ts';

export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly dataFolder: string;
  /** Called after each round with what was found so far. */
  readonly onRound?: (round: number, report: CrashReport) => void;
}

export interface CrashReport {
  kills: number;
  acknowledged: number;
  /** Refused by the graph: nothing of them may be there. */
  failed: number;
  /** Under way at a kill, and found whole. */
  whole: number;
  /** Under way at a kill, and not found. */
  absent: number;
  /** What should not be: one sentence for each. */
  readonly broken: string[];
}

const AREAS = 3;
const LONGEST_LIFE_MS = 600;

interface Area {
  readonly number: number;
  readonly twin: Twin;
  readonly random: Random;
  underWay: RandomWrite | undefined;
}

export async function crashRounds({ rounds, seed, dataFolder, onRound }: CrashOptions): Promise<CrashReport> {
  const random = createRandom(seed);
  const report: CrashReport = { kills: 0, acknowledged: 0, failed: 0, whole: 0, absent: 0, broken: [] };
  const areas = Array.from({ length: AREAS }, (_, number): Area => {
    return { number, twin: new Twin(number), random: random.fork(), underWay: undefined };
  });
  let server = await startServerProcess({ dataFolder });
  try {
    for (let round = 1; round <= rounds; round++) {
      await killWhileWriting(server, areas, { report, afterMs: random.below(LONGEST_LIFE_MS) });
      server = await startServerProcess({ dataFolder });
      for (const area of areas) await look(server, area, { report, round });
      onRound?.(round, report);
      if (report.broken.length > 0) break;
    }
  } finally {
    await server.end('SIGKILL');
  }
  return report;
}

async function killWhileWriting(
  server: ServerProcess,
  areas: readonly Area[],
  { report, afterMs }: { readonly report: CrashReport; readonly afterMs: number },
): Promise<void> {
  const writing = areas.map((area) => writeUntilNothing(server, area, report));
  await sleep(afterMs);
  await server.end('SIGKILL');
  report.kills++;
  await Promise.all(writing);
}

/** Statements one after another; what is acknowledged, the twin is told too. */
async function writeUntilNothing(server: ServerProcess, area: Area, report: CrashReport): Promise<void> {
  for (;;) {
    const write = randomWrite(area.number, area.random);
    area.underWay = write;
    const told = await tell(server.address, write.statement, { mode: 'write', parameters: write.parameters });
    if (told.kind === 'nothing') return;
    area.underWay = undefined;
    if (told.kind === 'failed') report.failed++;
    else {
      report.acknowledged++;
      area.twin.apply(write);
    }
  }
}

async function look(
  server: ServerProcess,
  area: Area,
  { report, round }: { readonly report: CrashReport; readonly round: number },
): Promise<void> {
  const rows: (readonly unknown[])[] = [];
  for (const statement of stateStatements(area.number)) {
    const told = await tell(server.address, statement, { mode: 'read' });
    if (told.kind !== 'rows') throw new Error(`crash: the state cannot be read: ${JSON.stringify(told)}`);
    rows.push(...told.rows);
  }
  const found = stateOf(rows);
  const { twin, underWay } = area;
  area.underWay = undefined;
  const isWhole = underWay !== undefined && found === twin.stateAfter(underWay);
  if (found === twin.state()) {
    // A statement that changes nothing is whole and absent at once.
    if (underWay !== undefined) report.absent++;
  } else if (isWhole) {
    report.whole++;
    twin.apply(underWay);
  } else {
    const what = underWay === undefined ? 'nothing was under way' : `under way was ${JSON.stringify(underWay)}`;
    report.broken.push(`round ${round}, area ${area.number}: neither before nor after; ${what}`);
  }
}
