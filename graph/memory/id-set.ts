/**
 * A set of ids whose snapshots never change: ids come mostly in ascending order, and are then appended behind the snapshots
 * already given out; anything else is noted and settled, into a new array, at the next reading.
 *
 * Membership itself is known elsewhere (a node's labels, an edge's type); the set only remembers who may be a member.
 * So removing costs a constant, and undoing needs no record.
 */
import { grown } from './columns.ts';

export class IdSet {
  readonly #isMember: (id: number) => boolean;
  #buffer = new Int32Array(4);
  #length = 0;
  #late: number[] = [];
  #dirty = false;
  #view: Int32Array | undefined;

  constructor(isMember: (id: number) => boolean) {
    this.#isMember = isMember;
  }

  /** To be called after the id became a member. */
  add(id: number): void {
    if (!this.#dirty && (this.#length === 0 || id > Number(this.#buffer[this.#length - 1]))) {
      this.#buffer = grown(this.#buffer, this.#length + 1);
      this.#buffer[this.#length++] = id;
      this.#view = undefined;
      return;
    }
    this.#dirty = true;
    this.#late.push(id);
    if (this.#late.length > this.#length + 64) this.#settle();
  }

  /** To be called after the id ceased to be a member. */
  remove(): void {
    this.#dirty = true;
  }

  /** The members in ascending order. */
  ids(): Int32Array {
    if (this.#dirty) this.#settle();
    this.#view ??= this.#buffer.subarray(0, this.#length);
    return this.#view;
  }

  #settle(): void {
    const settled = settledIds(this.#buffer.subarray(0, this.#length), this.#late, this.#isMember);
    this.#buffer = settled;
    this.#length = settled.length;
    this.#late = [];
    this.#dirty = false;
    this.#view = undefined;
  }
}

/** The members among an ascending array and ids that came late, ascending, each once, in a new array. */
export function settledIds(
  ascending: Int32Array,
  late: readonly number[],
  isMember: (id: number) => boolean,
): Int32Array<ArrayBuffer> {
  const candidates = new Int32Array(ascending.length + late.length);
  candidates.set(ascending);
  candidates.set(late, ascending.length);
  if (late.length > 0) candidates.sort();
  let length = 0;
  let previous = -1;
  for (const id of candidates) {
    if (id !== previous && isMember(id)) candidates[length++] = id;
    previous = id;
  }
  return candidates.slice(0, length);
}
