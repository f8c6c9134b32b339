/** The memory that statements under way may hold together: each has a budget of its own, and they share what there is. */

export class MemoryPool {
  readonly bytes: number;
  #left: number;

  constructor(bytes: number) {
    this.bytes = bytes;
    this.#left = bytes;
  }

  /** What nobody has. */
  get left(): number {
    return this.#left;
  }

  /** False where there is not so much left; then nothing is taken. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}
