/**
 * Paths to one end of a search, shortest first, each once (after Lawler, 1972).
 *
 * What is not yet given out is divided into sets: those paths that end with certain steps and do not go on with certain others.
 * Of each set the shortest is kept at hand. Giving one out divides its set along its own steps, a set for each step that the
 * next path may be the first to leave out. Finding the shortest of a set is one search on the graph, led by the distances from
 * the beginning; so the k-th path costs a number of searches in proportion to its length, however many paths there are.
 * The exception: where the shortest way through a set goes along an edge twice, which only happens if the pattern counts
 * repetitions or has several parts, that way is not given out, and its set is divided all the same.
 */
import { PAUSE, type Steps } from '../../steps.ts';
import { type Execution, Meter } from '../execution.ts';
import { type PathMode, PathRule } from '../path-rule.ts';
import { type Automaton, type Place, placeNumber } from './automaton.ts';
import type { Reach, Step } from './reach.ts';

/** The shortest path of a set. Steps go from the end to the beginning. */
interface Candidate {
  readonly steps: readonly Step[];
  readonly length: number;
  /** All paths of the set share the steps before it. */
  readonly shared: number;
  /** Steps that no path of the set has after those. Whoever divides the set takes it over. */
  readonly without: Set<string>;
  /** What it is counted for. */
  readonly bytes: number;
}

export interface OrderedPathsOptions {
  readonly automaton: Automaton;
  readonly reach: Reach;
  readonly end: number;
  readonly mode: PathMode;
}

export class OrderedPaths {
  /** No path longer than this is looked for. */
  most = Number.POSITIVE_INFINITY;
  readonly #options: OrderedPathsOptions;
  readonly #run: Execution;
  readonly #meter: Meter;
  readonly #end: Place;
  /** By length. */
  readonly #candidates: Candidate[][] = [];
  #undivided: Candidate | undefined;

  constructor(options: OrderedPathsOptions, run: Execution) {
    this.#options = options;
    this.#run = run;
    this.#meter = new Meter(run);
    this.#end = { node: options.end, stop: options.automaton.stops.length - 1, count: 0 };
  }

  release(): void {
    this.#meter.release();
  }

  *begin(): Steps<void> {
    yield* this.#propose([], 0, new Set());
  }

  /** The next path, as steps from the beginning to the end. */
  *next(): Steps<readonly Step[] | undefined> {
    for (;;) {
      if (this.#undivided) yield* this.#divide(this.#undivided);
      const candidate = this.#shortest();
      this.#undivided = candidate;
      if (candidate === undefined) return undefined;
      if (this.#isAllowed(candidate)) return [...candidate.steps].reverse();
    }
  }

  #shortest(): Candidate | undefined {
    for (const [length, candidates] of this.#candidates.entries()) {
      if (length > this.most) return undefined;
      const candidate = candidates?.pop();
      if (candidate) return candidate;
    }
    return undefined;
  }

  *#divide({ steps, shared, without, bytes }: Candidate): Steps<void> {
    this.#undivided = undefined;
    for (let at = shared; at < steps.length; at++) {
      const left = at === shared ? without : new Set<string>();
      left.add(this.#nameOf(steps[at]));
      yield* this.#propose(steps, at, left);
    }
    this.#meter.drop(bytes);
  }

  /** Finds the shortest path that ends with the first `shared` of the steps and does not go on with one of those left out. */
  *#propose(steps: readonly Step[], shared: number, without: Set<string>): Steps<void> {
    const kept = steps.slice(0, shared);
    const head = kept.at(-1)?.place ?? this.#end;
    const length = kept.filter(({ edge }) => edge >= 0).length;
    const rest = yield* this.#shortestTo(head, length, this.#rule(kept), without);
    if (rest === undefined) return;
    const found = [...kept, ...rest.steps];
    const bytes = 128 + 32 * found.length + 48 * without.size;
    this.#meter.add(bytes);
    const candidate: Candidate = { steps: found, length: length + rest.length, shared, without, bytes };
    const same = this.#candidates[candidate.length];
    if (same) same.push(candidate);
    else {
      while (this.#candidates.length < candidate.length) this.#candidates.push([]);
      this.#candidates[candidate.length] = [candidate];
    }
  }

  /** From the beginning to a place, found backwards: nearest places first by what was walked and what is left at least. */
  *#shortestTo(
    head: Place,
    walked: number,
    rule: PathRule,
    without: ReadonlySet<string>,
  ): Steps<{ readonly steps: readonly Step[]; readonly length: number } | undefined> {
    const { automaton, reach } = this.#options;
    const meter = new Meter(this.#run);
    const seen = new Set<number>();
    const waiting: Found[][] = [];
    const add = (place: Place, length: number, step?: Step, after?: Found) => {
      const total = walked + length + (reach.distanceTo(place) ?? 0);
      if (total > this.most) return;
      while (waiting.length <= total) waiting.push([]);
      waiting[total]?.push({ place, length, step, after, isOpen: false, before: reach.stepsTo(place) });
      meter.add(160);
    };
    try {
      add(head, 0);
      for (let total = 0; total < waiting.length; ) {
        const found = waiting[total]?.at(-1);
        if (found === undefined) {
          total++;
          continue;
        }
        if (found.place.stop === 0) return { steps: stepsOf(found), length: found.length };
        const isHead = found.after === undefined;
        if (!found.isOpen && !isHead && seen.has(placeNumber(automaton, found.place))) {
          waiting[total]?.pop();
          continue;
        }
        if (!isHead) seen.add(placeNumber(automaton, found.place));
        found.isOpen = true;
        const { value: step, done } = found.before.next();
        if (done) waiting[total]?.pop();
        else if (step === PAUSE) yield PAUSE;
        else {
          if (isHead && without.has(this.#nameOf(step))) continue;
          if (step.edge >= 0 && !rule.allows(step.edge, step.place.node)) continue;
          add(step.place, found.length + (step.edge < 0 ? 0 : 1), step, found);
        }
      }
      return undefined;
    } finally {
      meter.release();
    }
  }

  /** What nothing before the steps may use. */
  #rule(steps: readonly Step[]): PathRule {
    const rule = new PathRule(this.#options.mode, this.#end.node);
    for (const { edge, place } of steps) if (edge >= 0) rule.take(edge, place.node);
    return rule;
  }

  #isAllowed({ steps }: Candidate): boolean {
    const rule = this.#rule([]);
    return steps.every(({ edge, place }) => {
      if (edge < 0) return true;
      if (!rule.allows(edge, place.node)) return false;
      rule.take(edge, place.node);
      return true;
    });
  }

  #nameOf(step: Step | undefined): string {
    return step === undefined ? '' : `${step.edge} ${placeNumber(this.#options.automaton, step.place)}`;
  }
}

/** A place on the way back, and the step from it to where the way came from. */
interface Found {
  readonly place: Place;
  readonly length: number;
  readonly step: Step | undefined;
  readonly after: Found | undefined;
  /** Its own steps are being gone through. */
  isOpen: boolean;
  readonly before: Generator<Step | typeof PAUSE, void, undefined>;
}

/** From the head to the beginning. */
function stepsOf(found: Found): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Found | undefined = found; at?.step !== undefined; at = at.after) steps.push(at.step);
  return steps.reverse();
}
