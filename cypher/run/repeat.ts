/** Repeat(Trail): a quantified path pattern. Repetitions follow one another from node to node; no edge is walked twice. */
import { PAUSE, type Steps } from '../steps.ts';
import { isEdgeRef, isList } from '../values/kinds.ts';
import type { EdgeRef, RuntimeValue } from '../values/runtime.ts';
import { otherEnd } from './adjacency.ts';
import { gatherEdges, type NodeTest, nodeIn } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, MOST_ELEMENTS, nextBatchSize, type Row, type Stream } from './row.ts';
import type { PathMode } from './walk.ts';

export interface RepeatOptions {
  readonly mode: PathMode;
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly estimatedRows: number;
  /** One repetition, from the node in `first` to the node in `last`. */
  readonly inner: Operator;
  readonly first: number;
  readonly last: number;
  readonly innerEdges: readonly number[];
  readonly gathered: readonly { readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
  /** True where `to` is known already. */
  readonly into: boolean;
  /** The slot for the list of all edges. */
  readonly edges: number;
  readonly min: number;
  readonly max: number;
  /** Walked from the pattern's right end: lists are given in the pattern's order all the same. */
  readonly backwards: boolean;
  readonly unlike: readonly number[];
  readonly testNode?: NodeTest;
}

export function repeat(options: RepeatOptions): Operator {
  const { source, details, introduces, estimatedRows, inner, from, to, into, testNode } = options;
  return {
    name: into ? 'Repeat(Into)' : 'Repeat(Trail)',
    details,
    introduces,
    estimatedRows,
    source,
    nested: [inner],
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      let elements = 0;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const start = nodeIn(row, from, run);
          const target = into ? nodeIn(row, to, run) : -1;
          if (start < 0 || (into && target < 0)) continue;
          const repetitions = new Repetitions(row, start, options, run);
          try {
            for (let end = yield* repetitions.next(); end >= 0; end = yield* repetitions.next()) {
              if (into ? end !== target : testNode && !testNode(end, run)) continue;
              out.push(repetitions.result(end));
              elements += repetitions.length * (2 + options.gathered.length);
              if (out.length >= size || elements > MOST_ELEMENTS) {
                yield out;
                out = [];
                elements = 0;
                size = nextBatchSize(size, row.length);
              }
            }
          } finally {
            repetitions.close();
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

/** The repetitions that can follow at one depth. */
interface Level {
  readonly stream: Stream;
  batch: Batch;
  index: number;
}

class Repetitions {
  readonly #row: Row;
  readonly #options: RepeatOptions;
  readonly #run: Execution;
  readonly #used = new Set<number>();
  readonly #nodes: Set<number>;
  readonly #levels: Level[] = [];
  /** One row of the inner plan for each repetition so far. */
  readonly #trail: Row[] = [];
  #pending: number;

  constructor(row: Row, start: number, options: RepeatOptions, run: Execution) {
    this.#row = row;
    this.#options = options;
    this.#run = run;
    gatherEdges(row, options.unlike, this.#used);
    this.#nodes = new Set([start]);
    this.#pending = start;
  }

  /** Repetitions so far. */
  get length(): number {
    return this.#trail.length;
  }

  /** The node where the next way with enough repetitions ends; -1 when there is none. */
  *next(): Steps<number> {
    const { min, max } = this.#options;
    for (;;) {
      const arrived = this.#pending >= 0 ? this.#pending : yield* this.#advance();
      this.#pending = -1;
      if (arrived < 0) return -1;
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
      if (!this.#take(row)) continue;
      this.#trail.push(row);
      return nodeIn(row, this.#options.last, this.#run);
    }
    return -1;
  }

  /** Whether the repetition may follow; then what it uses is taken. */
  #take(row: Row): boolean {
    const { mode } = this.#options;
    if (mode === 'walk') return true;
    const used = mode === 'trail' ? this.#used : this.#nodes;
    const own = mode === 'trail' ? this.#edgesOf(row) : this.#nodesOf(row);
    if (own.some((id, i) => used.has(id) || own.indexOf(id) < i)) return false;
    if (mode === 'acyclic' && this.#edgesOf(row).some((edge) => this.#used.has(edge))) return false;
    for (const id of own) used.add(id);
    return true;
  }

  #retreat(): void {
    this.#levels.pop();
    const row = this.#trail.pop();
    const { mode } = this.#options;
    if (!row || mode === 'walk') return;
    if (mode === 'trail') for (const edge of this.#edgesOf(row)) this.#used.delete(edge);
    else for (const node of this.#nodesOf(row)) this.#nodes.delete(node);
  }

  /** The nodes of one repetition in walking order, but for the one at which it begins. */
  #nodesOf(row: Row): readonly number[] {
    const { graph } = this.#run;
    let node = nodeIn(row, this.#options.first, this.#run);
    return this.#edgesOf(row).map((edge) => {
      node = otherEnd(graph, edge, graph.edgeStart(edge) === node ? 'out' : 'in');
      return node;
    });
  }

  /** The edges of one repetition in walking order. */
  #edgesOf(row: Row): readonly number[] {
    const edges: number[] = [];
    for (const slot of this.#options.innerEdges) {
      const value = row[slot] ?? null;
      for (const item of isList(value) ? value : [value]) if (isEdgeRef(item)) edges.push(item.id);
    }
    return edges;
  }

  /** The row with the lists of all repetitions. */
  result(end: number): Row {
    const { gathered, edges, to, into, backwards } = this.#options;
    const walked: EdgeRef[] = [];
    for (const row of this.#trail) for (const id of this.#edgesOf(row)) walked.push({ kind: 'edgeRef', id });
    this.#run.spend(walked.length);
    this.#run.charge(64 + walked.length * 40 + gathered.length * this.#trail.length * 8);
    const next = this.#row.slice();
    for (const { from, to: list } of gathered) {
      const values = this.#trail.map((row): RuntimeValue => row[from] ?? null);
      next[list] = backwards ? values.reverse() : values;
    }
    next[edges] = backwards ? walked.reverse() : walked;
    if (!into) next[to] = { kind: 'nodeRef', id: end };
    return next;
  }

  close(): void {
    for (const { stream } of this.#levels) stream.return();
  }
}

function* nothing(): Stream {}
