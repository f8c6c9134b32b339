/** For tests: a graph in memory that statements can be put to, synchronously. */

import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Counters } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { createEngine, type Engine, type Running } from '../engine.ts';
import { helpOf } from '../functions/help.ts';

export interface Told {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly counters: Counters;
}

export interface TestGraph {
  readonly engine: Engine;
  /** Runs a statement in a transaction of its own, undone where it fails. */
  ask(text: string, parameters?: Readonly<Record<string, Value>>): Told;
  /** Only the rows. */
  rows(text: string, parameters?: Readonly<Record<string, Value>>): readonly (readonly Value[])[];
}

export function testGraph(...setup: readonly string[]): TestGraph {
  const graph = createMemoryGraph();
  const engine = createEngine(graph, { functionHelp: helpOf });
  const ask: TestGraph['ask'] = (text, parameters = {}) => {
    const prepared = engine.prepare(text, new Map(Object.entries(parameters)));
    if (prepared.kind === 'read') return told(prepared.start(graph.snapshot()));
    const transaction = graph.begin();
    try {
      const answer = told(prepared.start(transaction));
      transaction.commit();
      return answer;
    } catch (error) {
      transaction.rollback();
      throw error;
    }
  };
  for (const text of setup) ask(text);
  return { engine, ask, rows: (text, parameters) => ask(text, parameters).rows };
}

function told(running: Running): Told {
  const rows: (readonly Value[])[] = [];
  for (;;) {
    const { records, done } = running.step(Number.POSITIVE_INFINITY);
    rows.push(...records);
    if (done) return { columns: running.columns, rows, counters: running.counters() };
  }
}
