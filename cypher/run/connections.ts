/** The edges between two nodes, found from the side that is cheaper to look from. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { degreeOf, fansOf, isRepeated, otherEnd, reversed, type TypeIds } from './adjacency.ts';
import type { Execution } from './execution.ts';

const NONE: readonly number[] = [];

interface Neighbours {
  readonly node: number;
  readonly byEnd: ReadonlyMap<number, number[]>;
}

/** A node that was asked about several times in a row, and the edges that were looked at for it. */
interface Streak {
  node: number;
  spent: number;
}

/**
 * Edges between pairs. Rows tend to come in runs that share one end: once a run has looked at as many edges as that end has,
 * its neighbours are put into a table. So a run costs at most about twice what the better of the two ways would have cost.
 */
export class Connections {
  readonly #graph: GraphReader;
  readonly #direction: Direction;
  readonly #types: TypeIds;
  #fromLeft: Neighbours | undefined;
  #fromRight: Neighbours | undefined;
  readonly #left: Streak = { node: -1, spent: 0 };
  readonly #right: Streak = { node: -1, spent: 0 };

  constructor(graph: GraphReader, direction: Direction, types: TypeIds) {
    this.#graph = graph;
    this.#direction = direction;
    this.#types = types;
  }

  /** An answer out of a table, if there is one. */
  known(a: number, b: number, run: Execution): readonly number[] | undefined {
    run.spend(1);
    if (this.#fromRight?.node === b) return this.#fromRight.byEnd.get(a) ?? NONE;
    if (this.#fromLeft?.node === a) return this.#fromLeft.byEnd.get(b) ?? NONE;
    return undefined;
  }

  *scan(a: number, b: number, run: Execution): Steps<readonly number[]> {
    const left = degreeOf(this.#graph, a, this.#direction, this.#types);
    const right = degreeOf(this.#graph, b, reversed(this.#direction), this.#types);
    if (left === 0 || right === 0) return NONE;
    const isRightWorthATable = goOn(this.#right, b, Math.min(left, right)) > right;
    if (goOn(this.#left, a, Math.min(left, right)) > left) {
      this.#fromLeft = yield* this.#table(a, this.#direction, run);
      return this.#fromLeft.byEnd.get(b) ?? NONE;
    }
    if (isRightWorthATable) {
      this.#fromRight = yield* this.#table(b, reversed(this.#direction), run);
      return this.#fromRight.byEnd.get(a) ?? NONE;
    }
    return left <= right
      ? yield* this.#edgesTo(a, b, this.#direction, run)
      : yield* this.#edgesTo(b, a, reversed(this.#direction), run);
  }

  *#edgesTo(node: number, end: number, direction: Direction, run: Execution): Steps<readonly number[]> {
    const found: number[] = [];
    for (const { edges, way } of fansOf(this.#graph, node, direction, this.#types)) {
      for (let i = 0; i < edges.length; i++) {
        if (run.spend(1)) yield PAUSE;
        const edge = edges[i] ?? -1;
        if (otherEnd(this.#graph, edge, way) !== end || isRepeated(this.#graph, edge, way, direction)) continue;
        found.push(edge);
      }
    }
    return found;
  }

  *#table(node: number, direction: Direction, run: Execution): Steps<Neighbours> {
    const byEnd = new Map<number, number[]>();
    for (const { edges, way } of fansOf(this.#graph, node, direction, this.#types)) {
      for (let i = 0; i < edges.length; i++) {
        if (run.spend(1)) yield PAUSE;
        const edge = edges[i] ?? -1;
        if (isRepeated(this.#graph, edge, way, direction)) continue;
        const end = otherEnd(this.#graph, edge, way);
        const known = byEnd.get(end);
        if (known) known.push(edge);
        else byEnd.set(end, [edge]);
      }
    }
    return { node, byEnd };
  }
}

/** What the streak comes to with this many edges more to be looked at for the node. */
function goOn(streak: Streak, node: number, edges: number): number {
  streak.spent = streak.node === node ? streak.spent + edges : edges;
  streak.node = node;
  return streak.spent;
}
