/**
 * Hits by score. NOTE: a heap like Neo4j's own, move for move: hits that score alike come out in the order that this makes of
 * them, which is neither that of the ids nor that of coming in. Nothing is sorted: who takes ten pays for ten.
 */
import type { FulltextHit } from '../../graph/property-schema.ts';
import { Ints } from './ints.ts';

const PAUSE_EVERY = 512;

export class BestHits {
  readonly #most: number;
  readonly #sign: 1 | -1;
  readonly #ids = new Ints();
  #scores = new Float32Array(64);
  #size = 0;

  /** Keeps no more than `most`; without it all. */
  constructor(most: number | undefined) {
    this.#most = most ?? Number.POSITIVE_INFINITY;
    this.#sign = most === undefined ? 1 : -1;
  }

  offer(id: number, score: number): void {
    if (this.#size >= this.#most) {
      if (this.#most === 0 || this.#scoreAt(1) >= score) return;
      this.#drop();
    }
    this.#size++;
    this.#place(this.#size, id, score);
    let at = this.#size;
    for (let above = at >> 1; at > 1 && this.#isBelow(above, at); above = at >> 1) {
      this.#swap(at, above);
      at = above;
    }
  }

  /** The best first; undefined where it can pause. */
  *taken(): Generator<FulltextHit | undefined> {
    const hits: FulltextHit[] = [];
    for (; this.#size > 0; this.#drop()) {
      const hit = { id: this.#ids.at(1), score: this.#scoreAt(1) };
      if (this.#sign === 1) yield hit;
      else if (hits.push(hit) % PAUSE_EVERY === 0) yield undefined;
    }
    yield* hits.reverse();
  }

  #drop(): void {
    this.#swap(1, this.#size--);
    let at = 1;
    for (let below = 2; below <= this.#size; below = at << 1) {
      if (below < this.#size && this.#isBelow(below, below + 1)) below++;
      if (!this.#isBelow(at, below)) return;
      this.#swap(at, below);
      at = below;
    }
  }

  #isBelow(a: number, b: number): boolean {
    return this.#sign * this.#scoreAt(a) < this.#sign * this.#scoreAt(b);
  }

  #swap(a: number, b: number): void {
    const [id, score] = [this.#ids.at(a), this.#scoreAt(a)];
    this.#place(a, this.#ids.at(b), this.#scoreAt(b));
    this.#place(b, id, score);
  }

  #place(at: number, id: number, score: number): void {
    while (this.#ids.length <= at) this.#ids.push(0);
    this.#ids.data[at] = id;
    if (at >= this.#scores.length) {
      const larger = new Float32Array(at * 2);
      larger.set(this.#scores);
      this.#scores = larger;
    }
    this.#scores[at] = score;
  }

  #scoreAt(at: number): number {
    return this.#scores[at] ?? 0;
  }
}
