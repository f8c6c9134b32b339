/**
 * How long a statement keeps the event loop at a stretch, in time of the processor rather than of the clock: on a machine
 * that others share, the clock measures them too.
 */
import { readFileSync } from 'node:fs';
import { AppError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import type { Attack } from './attack.ts';

export interface Turns {
  readonly ending: string;
  readonly longestMs: number;
}

/** Runs the attack in this process, to its end or its limit of time. */
export async function measureTurns(store: GraphStore, attack: Attack, timeoutMs: number): Promise<Turns> {
  let longestMs = 0;
  let last = processorMs();
  let isOver = false;
  const turn = () => {
    const now = processorMs();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const ending = await run(store, attack, timeoutMs).catch((error: unknown) => {
    if (error instanceof AppError) return error.code.split('.').at(-1) ?? error.code;
    throw error;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  isOver = true;
  return { ending, longestMs };
}

async function run(store: GraphStore, { statement, parameters, mode }: Attack, timeoutMs: number): Promise<string> {
  const given = new Map(Object.entries(parameters ?? {})) as Map<string, Value>;
  const answer = await store.run(statement, given, { mode: mode ?? 'read', timeoutMs });
  let rows = 0;
  for await (const _ of answer.records) rows++;
  return `${rows} row${rows === 1 ? '' : 's'}`;
}

/** Of this thread, as Linux counts it; elsewhere the clock. */
function processorMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
