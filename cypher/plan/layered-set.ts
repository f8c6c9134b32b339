/** A set that begins with what another one holds, and leaves that one as it is: beginning costs nothing, however much it holds. */

export interface Membership<T> {
  has(item: T): boolean;
}

export class LayeredSet<T> implements Membership<T> {
  readonly #below: Membership<T> | undefined;
  readonly #own = new Set<T>();

  constructor(below?: Membership<T>) {
    this.#below = below;
  }

  has(item: T): boolean {
    return this.#own.has(item) || (this.#below?.has(item) ?? false);
  }

  add(item: T): void {
    this.#own.add(item);
  }

  /** What came in addition. */
  get added(): ReadonlySet<T> {
    return this.#own;
  }
}
