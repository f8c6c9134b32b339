/**
 * A set of ids whose snapshots never change: ids come mostly in ascending order, and are then appended behind the snapshots
 * already given out; anything else is noted and settled, into a new array, at the next reading.
 *
 * Membership itself is known elsewhere (a node's labels, an edge's type); the set only remembers who may be a member.
 * So removing costs a constant, and undoing needs no record.
 */
import { IdMap } from '../id-map.ts';
import { grown } from './columns.ts';
import { PAUSE_EVERY } from './steps.ts';

/** Ids, each once. */
export type Ids = IdMap<true>;

export class IdSet {
  readonly #isMember: (id: number) => boolean;
  #buffer = new Int32Array(4);
  #length = 0;
  #late: Ids = new IdMap();
  #dirty = false;
  #view: Int32Array | undefined;
  #changes = 0;

  constructor(isMember: (id: number) => boolean) {
    this.#isMember = isMember;
  }

  /** To be called after the id became a member. */
  add(id: number): void {
    this.#changes++;
    if (this.#length > 0 && id <= Number(this.#buffer[this.#length - 1])) {
      this.#dirty = true;
      this.#late.set(id, true);
      return;
    }
    this.#buffer = grown(this.#buffer, this.#length + 1);
    this.#buffer[this.#length++] = id;
    this.#view = undefined;
  }

  /** To be called after the id ceased to be a member. */
  remove(): void {
    this.#changes++;
    this.#dirty = true;
  }

  /** Members evenly spread, without settling anything: fewer where some have ceased to be members. */
  sample(most: number): number[] {
    const sample: number[] = [];
    const step = Math.max(1, Math.floor(this.#length / most));
    for (let at = 0; at < this.#length && at < most * step; at += step) {
      const id = Number(this.#buffer[at]);
      if (this.#isMember(id)) sample.push(id);
    }
    return sample;
  }

  /** The members in ascending order, in short steps. Where the set changes between two, whoever was a member all the while is there, others may be. */
  *idsSteps(): Generator<undefined, Int32Array> {
    if (this.#dirty) {
      const changes = this.#changes;
      const settled = yield* settledIds(this.#buffer.subarray(0, this.#length), this.#late, this.#isMember);
      if (this.#changes !== changes) return settled;
      this.#buffer = settled;
      this.#length = settled.length;
      this.#late = new IdMap();
      this.#dirty = false;
      this.#view = undefined;
    }
    this.#view ??= this.#buffer.subarray(0, this.#length);
    return this.#view;
  }
}

/** The members among an ascending array and ids that came late, ascending, each once, in a new array. In short steps. */
export function* settledIds(
  ascending: Int32Array,
  late: Ids,
  isMember: (id: number) => boolean,
): Generator<undefined, Int32Array<ArrayBuffer>> {
  const settled = new Int32Array(ascending.length + late.size);
  let length = 0;
  let next = 0;
  const takeBelow = function* (bound: number): Generator<undefined> {
    for (; next < ascending.length; next++) {
      const id = Number(ascending[next]);
      if (id >= bound) return;
      if (isMember(id)) settled[length++] = id;
      if (next % PAUSE_EVERY === 0) yield;
    }
  };
  for (const block of late.ascending()) {
    for (const id of block) {
      yield* takeBelow(id);
      if (ascending[next] !== id && isMember(id)) settled[length++] = id;
    }
    yield;
  }
  yield* takeBelow(Number.POSITIVE_INFINITY);
  // NOTE: a view, for copying what was settled would take as long again.
  return settled.subarray(0, length);
}
