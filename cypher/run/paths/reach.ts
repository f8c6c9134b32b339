/** Breadth first from one node through an automaton: how many edges the shortest way to each place has. */
import { PAUSE, type Steps } from '../../steps.ts';
import { fansOf, isRepeated, otherEnd, resolveTypes, reversed, type TypeIds } from '../adjacency.ts';
import { type Execution, Meter } from '../execution.ts';
import type { Row } from '../row.ts';
import {
  type Automaton,
  countAfter,
  countsBefore,
  type Hop,
  type Place,
  placeNumber,
  type Stop,
  stopAt,
} from './automaton.ts';

/** Bytes that knowing a place takes. */
const PLACE = 72;

/** One step of a path, seen from where it arrives: from `place`, along an edge (-1: a skip). */
export interface Step {
  readonly place: Place;
  readonly edge: number;
  readonly hop: Hop | undefined;
}

export class Reach {
  /** Everything that can be reached with so many edges is known. */
  depth = 0;
  /** Nodes at which a path may end, nearest first. */
  readonly ends: number[] = [];
  readonly #automaton: Automaton;
  readonly #row: Row;
  readonly #run: Execution;
  readonly #meter: Meter;
  readonly #distances = new Map<number, number>();
  /** The counts with which a stop was reached at a node, where a repeated part can be left. */
  readonly #counts = new Map<number, number[]>();
  readonly #types = new Map<Hop, TypeIds>();
  #frontier: Place[] = [];

  constructor(automaton: Automaton, row: Row, run: Execution) {
    this.#automaton = automaton;
    this.#row = row;
    this.#run = run;
    this.#meter = new Meter(run);
  }

  release(): void {
    this.#meter.release();
  }

  get isWhole(): boolean {
    return this.#frontier.length === 0;
  }

  *begin(node: number): Steps<void> {
    yield* this.#arrive({ node, stop: 0, count: 0 }, 0);
  }

  /** Undefined: not reached, so far. */
  distanceTo(place: Place): number | undefined {
    return this.#distances.get(placeNumber(this.#automaton, place));
  }

  /** Goes one edge further all around. */
  *grow(): Steps<void> {
    const { graph } = this.#run;
    const frontier = this.#frontier;
    this.#frontier = [];
    const depth = ++this.depth;
    for (const { node, stop, count } of frontier) {
      for (const hop of this.#stop(stop).hops) {
        for (const { edges, way } of fansOf(graph, node, hop.direction, this.#typesOf(hop))) {
          for (const edge of edges) {
            if (this.#run.spend(1)) yield PAUSE;
            if (isRepeated(graph, edge, way, hop.direction)) continue;
            const place = { node: otherEnd(graph, edge, way), stop: hop.to, count };
            if (this.distanceTo(place) !== undefined) continue;
            if (yield* this.#takes(hop, edge, node, place.node)) yield* this.#arrive(place, depth);
          }
        }
      }
    }
  }

  /** Every step that leads to the place from one that is reached, one at a time: at a hub few of them are ever asked for. */
  *stepsTo({ node, stop, count }: Place): Generator<Step | typeof PAUSE, void, undefined> {
    const { graph } = this.#run;
    const { arrivals, skipsHere } = this.#stop(stop);
    for (const skip of skipsHere) {
      for (const before of countsBefore(this.#automaton, skip, count, this.#countsAt(node, skip.from))) {
        if (this.#run.spend(1)) yield PAUSE;
        const place = { node, stop: skip.from, count: before };
        if (this.distanceTo(place) !== undefined) yield { place, edge: -1, hop: undefined };
      }
    }
    for (const hop of arrivals) {
      const direction = reversed(hop.direction);
      for (const { edges, way } of fansOf(graph, node, direction, this.#typesOf(hop))) {
        for (const edge of edges) {
          if (this.#run.spend(1)) yield PAUSE;
          if (isRepeated(graph, edge, way, direction)) continue;
          const place = { node: otherEnd(graph, edge, way), stop: hop.from, count };
          if (this.distanceTo(place) === undefined) continue;
          if (yield* this.#takes(hop, edge, place.node, node)) yield { place, edge, hop };
        }
      }
    }
  }

  *#arrive(place: Place, distance: number): Steps<void> {
    const waiting = [place];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const number = placeNumber(this.#automaton, next);
      if (this.#distances.has(number)) continue;
      const stop = this.#stop(next.stop);
      if (stop.test && !stop.test(next.node, this.#run)) continue;
      if (stop.rowTest && !(yield* stop.rowTest(next.node, this.#row, this.#run))) continue;
      this.#meter.add(PLACE);
      this.#distances.set(number, distance);
      if (next.stop === this.#automaton.stops.length - 1) this.ends.push(next.node);
      if (stop.hops.length > 0) this.#frontier.push(next);
      if (stop.skips.some(({ kind }) => kind === 'leave')) this.#note(next);
      for (const skip of stop.skips) {
        const count = countAfter(this.#automaton, skip, next.count);
        if (count >= 0) waiting.push({ node: next.node, stop: skip.to, count });
      }
    }
  }

  #countsAt(node: number, stop: number): readonly number[] {
    return this.#counts.get(node * this.#automaton.stops.length + stop) ?? [];
  }

  #note({ node, stop, count }: Place): void {
    const key = node * this.#automaton.stops.length + stop;
    const known = this.#counts.get(key);
    if (known) known.push(count);
    else this.#counts.set(key, [count]);
  }

  *#takes(hop: Hop, edge: number, from: number, to: number): Steps<boolean> {
    if (hop.test && !hop.test(edge, this.#run)) return false;
    if (!hop.rowTest) return true;
    const [left, right] = this.#automaton.isMirrored ? [to, from] : [from, to];
    return yield* hop.rowTest(edge, left, right, this.#row, this.#run);
  }

  #stop(index: number): Stop {
    return stopAt(this.#automaton, index);
  }

  #typesOf(hop: Hop): TypeIds {
    if (!this.#types.has(hop)) this.#types.set(hop, resolveTypes(this.#run.graph, hop.types));
    return this.#types.get(hop);
  }
}
