/** Calls functions of the table as the runtime does, on a graph and at a moment of the test's choice. */
import { createMemoryGraph, type MemoryGraph } from '../../graph/memory-graph.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { findFunction } from './table.ts';

export interface CallOptions {
  readonly graph?: MemoryGraph;
  readonly charge?: (bytes: number) => void;
}

/** 2026-11-24T12:00:00.000000005Z on every clock. */
const MOMENT = { epochSecond: 1_795_521_600, nanosecond: 5 };

export function contextFor({
  graph = createMemoryGraph(),
  charge = () => undefined,
}: CallOptions = {}): EvaluationContext {
  return {
    graph,
    parameters: new Map(),
    clocks: { statement: MOMENT, transaction: MOMENT, realtime: () => MOMENT },
    timeZone: 'Z',
    random: () => 0.25,
    charge,
    spend: () => false,
  };
}

/** The answer of a scalar function; null for a null argument where it sees none. */
export function call(name: string, args: readonly RuntimeValue[], options?: CallOptions): RuntimeValue {
  const spec = findFunction(name);
  if (!spec || spec.aggregating) throw new Error(`${name} is no scalar function`);
  return args.includes(null) && !spec.seesNull ? null : spec.evaluate(args, contextFor(options));
}

/** The answer of an aggregating function over rows of arguments. */
export function aggregate(
  name: string,
  rows: readonly (readonly RuntimeValue[])[],
  options?: CallOptions,
): RuntimeValue {
  const spec = findFunction(name);
  if (!spec?.aggregating) throw new Error(`${name} is no aggregating function`);
  const accumulator = spec.create(contextFor(options));
  for (const row of rows) accumulator.add(row);
  return accumulator.result();
}
