/** Repeat(Trail): a quantified path pattern. Repetitions follow one another from node to node. */
import { PAUSE, type Steps } from '../steps.ts';
import { isEdgeRef, isList } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { otherEnd } from './adjacency.ts';
import { nodeIn } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { PathRule } from './path-rule.ts';
import type { Batch, Row, Stream } from './row.ts';
import { ASK, NO_MORE, type Trails, type TrailsOptions, trails } from './trails.ts';

export interface RepeatOptions extends TrailsOptions {
  readonly estimatedRows: number;
  /** One repetition, from the node in `first` to the node in `last`. */
  readonly inner: Operator;
  readonly first: number;
  readonly last: number;
  readonly innerEdges: readonly number[];
  readonly gathered: readonly { readonly from: number; readonly to: number }[];
}

export function repeat(options: RepeatOptions): Operator {
  const name = options.into ? 'Repeat(Into)' : 'Repeat(Trail)';
  const described = { ...options, nested: [options.inner] };
  return trails(name, described, (row, start, run) => new Repetitions(row, start, options, run));
}

/** The repetitions that can follow at one depth. */
interface Level {
  readonly stream: Stream;
  batch: Batch;
  index: number;
}

interface EdgeStep {
  readonly edge: number;
  readonly node: number;
}

/** One repetition: the row of the inner plan, and its edges in walking order with the nodes that they lead to. */
interface Repetition {
  readonly row: Row;
  readonly steps: readonly EdgeStep[];
}

class Repetitions implements Trails {
  readonly #row: Row;
  readonly #options: RepeatOptions;
  readonly #run: Execution;
  readonly #rule: PathRule;
  readonly #levels: Level[] = [];
  readonly #trail: Repetition[] = [];
  #pending: number;

  constructor(row: Row, start: number, options: RepeatOptions, run: Execution) {
    this.#row = row;
    this.#options = options;
    this.#run = run;
    this.#rule = new PathRule(options.mode, start, row, options.unlike);
    this.#pending = start;
  }

  step(): number {
    return ASK;
  }

  *next(): Steps<number> {
    const { min, max } = this.#options;
    for (;;) {
      const arrived = this.#pending >= 0 ? this.#pending : yield* this.#advance();
      this.#pending = -1;
      if (arrived < 0) return NO_MORE;
      const isOpen = this.#trail.length < max;
      this.#levels.push({ stream: isOpen ? this.#from(arrived) : nothing(), batch: [], index: 0 });
      if (this.#trail.length >= min) return arrived;
    }
  }

  #from(node: number): Stream {
    const seed = this.#row.slice();
    seed[this.#options.first] = { kind: 'nodeRef', id: node };
    return opened(this.#options.inner, this.#run, seed);
  }

  *#advance(): Steps<number> {
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      const row = level.batch[level.index++];
      if (row === undefined) {
        const { value, done } = level.stream.next();
        if (done) this.#retreat();
        else if (value === PAUSE) yield PAUSE;
        else {
          level.batch = value;
          level.index = 0;
        }
        continue;
      }
      if (this.#run.spend(1)) yield PAUSE;
      const steps = this.#stepsOf(row);
      if (!this.#take(steps)) continue;
      this.#trail.push({ row, steps });
      return nodeIn(row, this.#options.last, this.#run);
    }
    return NO_MORE;
  }

  /** Whether the repetition may follow; then what it uses is taken. */
  #take(steps: readonly EdgeStep[]): boolean {
    for (const [i, { edge, node }] of steps.entries()) {
      if (!this.#rule.allows(edge, node)) {
        this.#leave(steps.slice(0, i));
        return false;
      }
      this.#rule.take(edge, node);
    }
    return true;
  }

  #leave(steps: readonly EdgeStep[]): void {
    for (const { edge, node } of steps) this.#rule.leave(edge, node);
  }

  #retreat(): void {
    this.#levels.pop();
    this.#leave(this.#trail.pop()?.steps ?? []);
  }

  #stepsOf(row: Row): readonly EdgeStep[] {
    const { graph } = this.#run;
    let node = nodeIn(row, this.#options.first, this.#run);
    const steps: EdgeStep[] = [];
    for (const slot of this.#options.innerEdges) {
      const value = row[slot] ?? null;
      for (const item of isList(value) ? value : [value]) {
        if (!isEdgeRef(item)) continue;
        node = otherEnd(graph, item.id, graph.edgeStart(item.id) === node ? 'out' : 'in');
        steps.push({ edge: item.id, node });
      }
    }
    return steps;
  }

  /** The row with the lists of all repetitions. */
  result() {
    const { gathered, edges, backwards } = this.#options;
    const walked = this.#trail.flatMap(({ steps }) =>
      steps.map(({ edge }): RuntimeValue => ({ kind: 'edgeRef', id: edge })),
    );
    const elements = this.#trail.length * (2 + gathered.length);
    this.#run.spend(walked.length);
    this.#run.charge(64 + walked.length * 40 + gathered.length * this.#trail.length * 8);
    const row = this.#row.slice();
    for (const { from, to: list } of gathered) {
      const values = this.#trail.map((repetition): RuntimeValue => repetition.row[from] ?? null);
      row[list] = backwards ? values.reverse() : values;
    }
    row[edges] = backwards ? walked.reverse() : walked;
    return { row, elements };
  }

  close(): void {
    for (const { stream } of this.#levels) stream.return();
  }
}

function* nothing(): Stream {}
