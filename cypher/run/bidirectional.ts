/** Breadth-first search from both ends at once, always on from the smaller edge of the two searched regions. */

import type { Direction } from '../parse/ast.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { fansOf, isRepeated, otherEnd, reversed, type TypeIds } from './adjacency.ts';
import type { Execution } from './execution.ts';
import type { Row } from './row.ts';
import type { TrailOptions } from './walk.ts';

export interface Quest extends TrailOptions {
  readonly start: number;
  readonly end: number;
  readonly types: TypeIds;
  readonly row: Row;
  readonly all: boolean;
}

/** The edges of each shortest trail from start to end (different nodes), in walking order. */
export function* shortestTrails(
  quest: Quest,
  run: Execution,
): Generator<readonly number[] | typeof PAUSE, void, undefined> {
  const left = new Region(quest.start, quest.direction, quest);
  const right = new Region(quest.end, reversed(quest.direction), quest);
  while (left.depth + right.depth < quest.max) {
    const [near, far] = left.frontier.length <= right.frontier.length ? [left, right] : [right, left];
    if (near.frontier.length === 0) return;
    const meetings = yield* near.grow(far, run);
    if (meetings.length === 0) continue;
    for (const node of meetings) {
      for (const before of left.trailsTo(node, run)) {
        for (const after of right.trailsTo(node, run)) {
          if (run.spend(1)) yield PAUSE;
          yield [...before, ...[...after].reverse()];
          if (!quest.all) return;
        }
      }
    }
    return;
  }
}

/** How a node was first reached: the edges that lead to it from the depth before. */
interface Arrival {
  readonly depth: number;
  readonly steps: { readonly edge: number; readonly from: number }[];
}

class Region {
  depth = 0;
  frontier: readonly number[];
  readonly #arrivals = new Map<number, Arrival>();
  readonly #direction: Direction;
  readonly #quest: Quest;

  constructor(origin: number, direction: Direction, quest: Quest) {
    this.frontier = [origin];
    this.#direction = direction;
    this.#quest = quest;
    this.#arrivals.set(origin, { depth: 0, steps: [] });
  }

  /** Goes one edge further all around; answers the nodes that the other region holds already. */
  *grow(other: Region, run: Execution): Steps<readonly number[]> {
    const { types, all } = this.#quest;
    const depth = ++this.depth;
    const next: number[] = [];
    const meetings: number[] = [];
    for (const node of this.frontier) {
      for (const { edges, way } of fansOf(run.graph, node, this.#direction, types)) {
        for (let i = 0; i < edges.length; i++) {
          if (run.spend(1)) yield PAUSE;
          const edge = edges[i] ?? -1;
          if (isRepeated(run.graph, edge, way, this.#direction)) continue;
          const end = otherEnd(run.graph, edge, way);
          const known = this.#arrivals.get(end);
          if (known && (known.depth < depth || !all)) continue;
          if (!(yield* this.#takes(edge, run))) continue;
          if (known) {
            known.steps.push({ edge, from: node });
            continue;
          }
          run.charge(96);
          this.#arrivals.set(end, { depth, steps: [{ edge, from: node }] });
          next.push(end);
          if (other.#arrivals.has(end)) {
            meetings.push(end);
            if (!all) return meetings;
          }
        }
      }
    }
    this.frontier = next;
    return meetings;
  }

  *#takes(edge: number, run: Execution): Steps<boolean> {
    const { testStep, row } = this.#quest;
    return testStep === undefined || (yield* testStep(edge, row, run));
  }

  /** Every way from the region's origin to a node of it, as edges. */
  *trailsTo(node: number, run: Execution): Generator<readonly number[], void, undefined> {
    const arrival = this.#arrivals.get(node);
    if (arrival === undefined) return;
    if (arrival.depth === 0) {
      yield [];
      return;
    }
    for (const { edge, from } of arrival.steps) {
      run.checkpoint();
      for (const before of this.trailsTo(from, run)) yield [...before, edge];
    }
  }
}
