/** Depth-first search for walks, in which as a rule no edge comes twice. */
import type { Direction } from '../parse/ast.ts';
import type { EdgeRef } from '../values/runtime.ts';
import { type Fan, fansOf, isRepeated, otherEnd, type TypeIds } from './adjacency.ts';
import { gatherEdges } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { PAUSE, type Row, type Steps } from './row.ts';

/** Says of an edge, in the light of the row, whether it may be part of the trail. */
export type StepTest = (edge: number, row: Row, run: Execution) => Steps<boolean>;

/** `walk`: anything goes; `trail`: no edge twice; `acyclic`: no node twice. */
export type PathMode = 'walk' | 'trail' | 'acyclic';

export interface TrailOptions {
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
  /** Slots with edges that the trail must not use. */
  readonly unlike: readonly number[];
  readonly testStep?: StepTest;
}

/** One edge of the trail, and what is left to try beside it. */
interface Level {
  readonly fans: readonly Fan[];
  fan: number;
  index: number;
}

/** The trails from one node, one at a time. */
export class Walk {
  /** Edges from the start to where the walk stands; the same as values. */
  readonly trail: number[] = [];
  readonly refs: EdgeRef[] = [];
  readonly #used = new Set<number>();
  /** Nodes of the trail, where none may come twice. */
  readonly #nodes: number[] = [];
  readonly #levels: Level[] = [];
  readonly #row: Row;
  readonly #types: TypeIds;
  readonly #options: TrailOptions;
  readonly #run: Execution;
  #pending: number;

  constructor(row: Row, start: number, types: TypeIds, options: TrailOptions, run: Execution) {
    this.#row = row;
    this.#types = types;
    this.#options = options;
    this.#run = run;
    gatherEdges(row, options.unlike, this.#used);
    this.#pending = start;
  }

  /** The end of the next trail long enough; -1 when there is none. `trail` is then the way there. */
  *next(): Steps<number> {
    const { min, max } = this.#options;
    for (;;) {
      const arrived = this.#pending >= 0 ? this.#pending : yield* this.#advance();
      this.#pending = -1;
      if (arrived < 0) return -1;
      this.#nodes.push(arrived);
      if (this.trail.length < max) this.#levels.push(this.#levelAt(arrived));
      else this.#levels.push({ fans: [], fan: 0, index: 0 });
      if (this.trail.length >= min) return arrived;
    }
  }

  #levelAt(node: number): Level {
    return { fans: fansOf(this.#run.graph, node, this.#options.direction, this.#types), fan: 0, index: 0 };
  }

  /** Walks one edge on from the deepest level that has one left; -1 when all is tried. */
  *#advance(): Steps<number> {
    const { direction, testStep, mode } = this.#options;
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
      const edge = fan.edges[level.index++] ?? -1;
      if (run.spend(1)) yield PAUSE;
      if (this.#used.has(edge) || isRepeated(run.graph, edge, fan.way, direction)) continue;
      if (mode === 'acyclic' && this.#nodes.includes(otherEnd(run.graph, edge, fan.way))) continue;
      if (testStep && !(yield* testStep(edge, this.#row, run))) continue;
      this.trail.push(edge);
      this.refs.push({ kind: 'edgeRef', id: edge });
      if (mode !== 'walk') this.#used.add(edge);
      return otherEnd(run.graph, edge, fan.way);
    }
    return -1;
  }

  #retreat(): void {
    this.#levels.pop();
    this.#nodes.pop();
    const edge = this.trail.pop();
    this.refs.pop();
    if (edge !== undefined) this.#used.delete(edge);
  }
}
