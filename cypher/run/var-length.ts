/** VarLengthExpand: all paths of a length within bounds, found depth first. */
import { resolveTypes } from './adjacency.ts';
import type { Execution } from './execution.ts';
import type { Operator } from './operator.ts';
import type { Row } from './row.ts';
import { type Trails, type TrailsOptions, trails } from './trails.ts';
import { type TrailOptions, Walk } from './walk.ts';

export interface VarLengthOptions extends TrailsOptions, TrailOptions {
  /** The list of edges and the node that it brings in, hidden names included. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
  readonly types: readonly string[] | undefined;
}

export function varLengthExpand(options: VarLengthOptions): Operator {
  return {
    ...expand(options),
    countable: { drops: options.names, counted: (weight) => expand(options, weight) },
  };
}

function expand(options: VarLengthOptions, weight?: number): Operator {
  const name = options.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)';
  return trails(name, options, (row, start, run) => walked(row, start, options, run), weight);
}

function walked(row: Row, start: number, options: VarLengthOptions, run: Execution): Trails {
  const { edges, backwards } = options;
  const walk = new Walk(row, start, resolveTypes(run.graph, options.types), options, run);
  return {
    step: () => walk.step(),
    next: () => walk.next(),
    result() {
      const next = row.slice();
      if (edges < 0) return { row: next, elements: 0 };
      const refs = walk.refs();
      run.charge(16 + refs.length * 8);
      run.spend(refs.length >> 2);
      next[edges] = backwards ? refs.reverse() : refs;
      return { row: next, elements: refs.length };
    },
    close() {},
  };
}
