/** StatefulShortestPath: SHORTEST k, ALL SHORTEST, ANY k and SHORTEST k GROUPS, from one node to one or to every end. */

import type { Compiled } from '../../compile/compiled.ts';
import type { PAUSE, Steps } from '../../steps.ts';
import type { RuntimeValue } from '../../values/runtime.ts';
import { nodeIn } from '../entity-slots.ts';
import type { Execution } from '../execution.ts';
import { type Described, fromBatches } from '../from-batches.ts';
import type { Operator } from '../operator.ts';
import type { PathMode } from '../path-rule.ts';
import type { Batch, Row } from '../row.ts';
import type { CountOf } from '../slice.ts';
import { type Automaton, type Binding, stopAt } from './automaton.ts';
import { OrderedPaths } from './ordered-paths.ts';
import { Reach, type Step } from './reach.ts';

/** What a whole path must satisfy besides, said of the row that tells it. */
export type PathTest = (row: Row, run: Execution) => Steps<boolean>;

export interface PathSearchOptions extends Described {
  readonly automaton: Automaton;
  /** The slot of the node that the search begins at. */
  readonly start: number;
  /** The slot of the node where it ends; -1: wherever a path may end. */
  readonly end: number;
  readonly path: number;
  readonly mode: PathMode;
  readonly count: Compiled;
  readonly countOf: CountOf;
  /** The count is of lengths, all paths of each, and not of paths. */
  readonly byGroup: boolean;
  readonly tests: readonly PathTest[];
}

export function pathSearch(options: PathSearchOptions): Operator {
  const { count, countOf } = options;
  const into = options.end >= 0;
  const name = `StatefulShortestPath(${into ? 'Into' : 'All'})`;
  return fromBatches(name, options, {
    beginSteps: ({ run, seed }) => countOf(count, seed, run),
    *take(batch, { run, state: wanted }) {
      for (const row of batch) {
        const search = new Search(options, wanted, row, run);
        try {
          yield* into ? search.into() : search.all();
        } finally {
          search.release();
        }
      }
    },
  });
}

/** The paths of one row. */
class Search {
  readonly #options: PathSearchOptions;
  readonly #wanted: number;
  readonly #row: Row;
  readonly #run: Execution;
  readonly #reach: Reach;

  constructor(options: PathSearchOptions, wanted: number, row: Row, run: Execution) {
    this.#options = options;
    this.#wanted = wanted;
    this.#row = row;
    this.#run = run;
    // NOTE: tests write what they look at into the row that they are given.
    this.#reach = new Reach(options.automaton, row.slice(), run);
  }

  release(): void {
    this.#reach.release();
  }

  /** To the node that is known. Looks no further from the beginning than it must. */
  *into(): Generator<Batch | typeof PAUSE, void, undefined> {
    const reach = this.#reach;
    const end = nodeIn(this.#row, this.#options.end, this.#run);
    if (end < 0 || !(yield* this.#begin())) return;
    let beyond = -1;
    let found: Chosen = NOTHING_CHOSEN;
    for (;;) {
      while (!reach.isWhole && !reach.ends.includes(end)) yield* reach.grow();
      if (!reach.ends.includes(end)) return;
      const most = reach.isWhole ? Number.POSITIVE_INFINITY : reach.depth;
      found = yield* this.#choose(end, { beyond, most, found });
      if (reach.isWhole || found.isEnough) return;
      beyond = most;
      yield* reach.grow();
    }
  }

  /** To every end there is. One path each is known as soon as its end is reached. */
  *all(): Generator<Batch | typeof PAUSE, void, undefined> {
    const reach = this.#reach;
    if (!(yield* this.#begin())) return;
    const later: number[] = [];
    const isQuick = this.#wanted === 1 && this.#options.tests.length === 0;
    for (let told = 0; ; ) {
      for (; told < reach.ends.length; told++) {
        const end = reach.ends[told] ?? -1;
        const from = { beyond: -1, most: reach.depth, found: NOTHING_CHOSEN };
        if (!isQuick || !(yield* this.#choose(end, from)).isEnough) later.push(end);
      }
      if (reach.isWhole) break;
      yield* reach.grow();
    }
    const from = { beyond: -1, most: Number.POSITIVE_INFINITY, found: NOTHING_CHOSEN };
    for (const end of later) yield* this.#choose(end, from);
  }

  *#begin(): Steps<boolean> {
    const start = nodeIn(this.#row, this.#options.start, this.#run);
    if (start >= 0) yield* this.#reach.begin(start);
    return start >= 0;
  }

  /** Gives out the paths to an end that are longer than `beyond`, while any are wanted. */
  *#choose(end: number, { beyond, most, found }: Choice): Generator<Batch | typeof PAUSE, Chosen, undefined> {
    const { automaton, mode, byGroup, tests } = this.#options;
    const paths = new OrderedPaths({ automaton, reach: this.#reach, end, mode }, this.#run);
    paths.most = most;
    let { paths: count, lengths, last } = found;
    try {
      yield* paths.begin();
      for (;;) {
        if (!byGroup && count >= this.#wanted) break;
        const steps = yield* paths.next();
        if (steps === undefined) break;
        const { length } = steps.filter(({ edge }) => edge >= 0);
        if (length <= beyond) continue;
        const mark = this.#run.passing;
        const row = this.#rowOf(steps, end);
        if (!(yield* passes(row, tests, this.#run))) {
          this.#run.dropTo(mark);
          continue;
        }
        if (length !== last) {
          if (byGroup && lengths === this.#wanted) break;
          lengths++;
          last = length;
        }
        count++;
        yield [row];
      }
      return { paths: count, lengths, last, isEnough: (byGroup ? lengths : count) >= this.#wanted };
    } finally {
      paths.release();
    }
  }

  #rowOf(steps: readonly Step[], end: number): Row {
    const { automaton, path } = this.#options;
    const told = new Telling(automaton, this.#row.slice());
    for (const { place, edge, hop } of steps) {
      told.node(place.node, stopAt(automaton, place.stop).variable, edge >= 0);
      if (hop) told.edge(edge, hop.variable);
    }
    told.node(end, stopAt(automaton, automaton.stops.length - 1).variable, true);
    this.#run.charge(96 + steps.length * 48);
    this.#run.spend(steps.length);
    return told.end(path);
  }
}

/** What was given out of the paths to an end so far. */
interface Chosen {
  readonly paths: number;
  readonly lengths: number;
  readonly last: number;
  readonly isEnough: boolean;
}

const NOTHING_CHOSEN: Chosen = { paths: 0, lengths: 0, last: -1, isEnough: false };

interface Choice {
  /** Shorter ones and those of this length were given out before. */
  readonly beyond: number;
  readonly most: number;
  readonly found: Chosen;
}

function* passes(row: Row, tests: readonly PathTest[], run: Execution): Steps<boolean> {
  for (const test of tests) if (!(yield* test(row, run))) return false;
  return true;
}

/** Writes a path into a row, part by part. */
class Telling {
  readonly #automaton: Automaton;
  readonly #row: Row;
  readonly #lists = new Map<number, RuntimeValue[]>();
  readonly #nodes: number[] = [];
  readonly #edges: number[] = [];

  constructor(automaton: Automaton, row: Row) {
    this.#automaton = automaton;
    this.#row = row;
    for (const slot of automaton.lists) this.#lists.set(slot, []);
  }

  /** `counts`: the path goes on along an edge from here, or ends. */
  node(id: number, variable: Binding, counts: boolean): void {
    if (counts) this.#nodes.push(id);
    this.#bind(variable, { kind: 'nodeRef', id });
  }

  edge(id: number, variable: Binding): void {
    this.#edges.push(id);
    this.#bind(variable, { kind: 'edgeRef', id });
  }

  end(path: number): Row {
    const { isMirrored } = this.#automaton;
    for (const [slot, list] of this.#lists) this.#row[slot] = isMirrored ? list.reverse() : list;
    if (path < 0) return this.#row;
    const [nodes, edges] = [this.#nodes, this.#edges].map((ids) => (isMirrored ? ids.reverse() : ids));
    this.#row[path] = { kind: 'pathRef', nodes: nodes ?? [], edges: edges ?? [] };
    return this.#row;
  }

  #bind({ slot, isList }: Binding, value: RuntimeValue): void {
    if (slot < 0) return;
    if (isList) this.#lists.get(slot)?.push(value);
    else this.#row[slot] = value;
  }
}
