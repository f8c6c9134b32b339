/** Depth-first search for paths along the edges of one pattern. */

import type { Way } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { EdgeRef } from '../values/runtime.ts';
import { type Fan, fansOf, isRepeated, otherEnd, type TypeIds } from './adjacency.ts';
import type { Execution } from './execution.ts';
import { type PathMode, PathRule } from './path-rule.ts';
import type { Row } from './row.ts';
import { ASK, NO_MORE } from './trails.ts';

/** Says of an edge, in the light of the row, whether it may be part of the trail. */
export type StepTest = (edge: number, row: Row, run: Execution) => Steps<boolean>;

export interface TrailOptions {
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
  /** Slots with edges that the trail must not use. */
  readonly unlike: readonly number[];
  readonly testStep?: StepTest | undefined;
}

/** One edge of the trail, and what is left to try beside it. */
interface Level {
  readonly fans: readonly Fan[];
  fan: number;
  index: number;
}

/** The trails from one node, one at a time. */
export class Walk {
  /** Edges from the start to where the walk stands. */
  readonly trail: number[] = [];
  /** The first of them as values, as far as they were asked for: trails share them. */
  readonly #refs: EdgeRef[] = [];
  readonly #rule: PathRule;
  /** From the start on. */
  readonly #nodes: number[] = [];
  readonly #levels: Level[] = [];
  readonly #row: Row;
  readonly #types: TypeIds;
  readonly #options: TrailOptions;
  readonly #run: Execution;
  /** A node that was reached and not yet gone on from. */
  #pending: number;
  /** What `next` has to do first: pause before the edge that is next, which is paid for, or test the one that was met. */
  #due: 'pause' | 'test' | undefined;

  constructor(row: Row, start: number, types: TypeIds, options: TrailOptions, run: Execution) {
    this.#row = row;
    this.#types = types;
    this.#options = options;
    this.#run = run;
    this.#rule = new PathRule(options.mode, start, row, options.unlike);
    this.#pending = start;
  }

  /** The end of the next trail long enough; NO_MORE when there is none. `trail` is then the way there. */
  *next(): Steps<number> {
    const run = this.#run;
    for (;;) {
      if (this.#due === 'pause') yield PAUSE;
      else if (this.#due === 'test') {
        this.#due = undefined;
        const { edge, way } = this.#candidate();
        const { testStep } = this.#options;
        if (!testStep || (yield* testStep(edge, this.#row, run))) this.#take(edge, otherEnd(run.graph, edge, way));
      }
      const end = this.step();
      if (end !== ASK) return end;
    }
  }

  /** As `next`, where that takes no pause and no test; else less than NO_MORE, and then `next` has to be asked. */
  step(): number {
    const { min, max } = this.#options;
    for (;;) {
      const arrived = this.#pending >= 0 ? this.#pending : this.#advance();
      if (arrived < 0) return arrived;
      this.#pending = -1;
      this.#nodes.push(arrived);
      if (this.trail.length < max) this.#levels.push(this.#levelAt(arrived));
      else this.#levels.push({ fans: [], fan: 0, index: 0 });
      if (this.trail.length >= min) return arrived;
    }
  }

  /** The trail as values, in an array of the caller's own. */
  refs(): EdgeRef[] {
    const refs = this.#refs;
    for (let at = refs.length; at < this.trail.length; at++) refs.push({ kind: 'edgeRef', id: this.trail[at] ?? -1 });
    return refs.slice();
  }

  #levelAt(node: number): Level {
    return { fans: fansOf(this.#run.graph, node, this.#options.direction, this.#types), fan: 0, index: 0 };
  }

  /** Walks one edge on from the deepest level that has one left. */
  #advance(): number {
    const { direction, testStep } = this.#options;
    const run = this.#run;
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      const fan = level.fans[level.fan];
      if (fan === undefined) {
        this.#retreat();
        continue;
      }
      if (level.index >= fan.edges.length) {
        level.fan++;
        level.index = 0;
        continue;
      }
      if (this.#due !== 'pause' && run.spend(1)) {
        this.#due = 'pause';
        return ASK;
      }
      this.#due = undefined;
      const edge = fan.edges[level.index++] ?? -1;
      if (isRepeated(run.graph, edge, fan.way, direction)) continue;
      const end = otherEnd(run.graph, edge, fan.way);
      if (!this.#rule.allows(edge, end)) continue;
      if (testStep) {
        this.#due = 'test';
        return ASK;
      }
      this.#take(edge, end);
      return end;
    }
    return NO_MORE;
  }

  /** The edge that was met last. */
  #candidate(): { readonly edge: number; readonly way: Way } {
    const level = this.#levels.at(-1);
    const fan = level?.fans[level.fan];
    return { edge: fan?.edges[(level?.index ?? 0) - 1] ?? -1, way: fan?.way ?? 'out' };
  }

  #take(edge: number, end: number): void {
    this.trail.push(edge);
    this.#rule.take(edge, end);
    this.#pending = end;
  }

  #retreat(): void {
    this.#levels.pop();
    const node = this.#nodes.pop();
    const edge = this.trail.pop();
    if (this.#refs.length > this.trail.length) this.#refs.pop();
    if (edge !== undefined && node !== undefined) this.#rule.leave(edge, node);
  }
}
