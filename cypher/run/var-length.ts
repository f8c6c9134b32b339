/** VarLengthExpand: all paths of a length within bounds, found depth first. */
import type { Steps } from '../steps.ts';
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
  return trails(name, options, (row, start, run) => new Walked(row, start, options, run), weight);
}

class Walked implements Trails {
  readonly #row: Row;
  readonly #options: VarLengthOptions;
  readonly #run: Execution;
  readonly #walk: Walk;

  constructor(row: Row, start: number, options: VarLengthOptions, run: Execution) {
    this.#row = row;
    this.#options = options;
    this.#run = run;
    this.#walk = new Walk(row, start, resolveTypes(run.graph, options.types), options, run);
  }

  step(): number {
    return this.#walk.step();
  }

  next(): Steps<number> {
    return this.#walk.next();
  }

  result() {
    const { edges, backwards } = this.#options;
    const row = this.#row.slice();
    if (edges < 0) return { row, elements: 0 };
    const refs = this.#walk.refs();
    this.#run.charge(16 + refs.length * 8);
    this.#run.spend(refs.length >> 2);
    row[edges] = backwards ? refs.reverse() : refs;
    return { row, elements: refs.length };
  }

  close(): void {}
}
