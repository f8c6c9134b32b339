/** The edges between two nodes, found from the side that is cheaper to look from. */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';
import { degreeOf, fansOf, isRepeated, otherEnd, reversed, type TypeIds } from './adjacency.ts';
import type { Execution } from './execution.ts';
import { PAUSE, type Steps } from './row.ts';

const NONE: readonly number[] = [];

/** Below this many edges a scan is as quick as a table. */
const SMALL = 8;

interface Neighbours {
  readonly node: number;
  readonly byEnd: ReadonlyMap<number, number[]>;
}

/**
 * Edges between pairs. Rows tend to come in runs that share one end: the second time in a row that a node is asked about,
 * its neighbours are put into a table.
 */
export class Connections {
  readonly #graph: GraphReader;
  readonly #direction: Direction;
  readonly #types: TypeIds;
  #fromLeft: Neighbours | undefined;
  #fromRight: Neighbours | undefined;
  #lastLeft = -1;
  #lastRight = -1;

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
    const repeatsRight = b === this.#lastRight;
    const repeatsLeft = a === this.#lastLeft;
    this.#lastLeft = a;
    this.#lastRight = b;
    if (left === 0 || right === 0) return NONE;
    if (Math.min(left, right) > SMALL || repeatsLeft || repeatsRight) {
      if (repeatsRight) {
        this.#fromRight = yield* this.#table(b, reversed(this.#direction), run);
        return this.#fromRight.byEnd.get(a) ?? NONE;
      }
      if (repeatsLeft) {
        this.#fromLeft = yield* this.#table(a, this.#direction, run);
        return this.#fromLeft.byEnd.get(b) ?? NONE;
      }
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
