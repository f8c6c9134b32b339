/** What PROFILE measures. Operators are known by identity, so this file need not know what they are. */

/** What an operator gave, and the work that was its own. */
export interface Measured {
  rows: number;
  hits: number;
}

/** The measurements of one run. */
export class Profile {
  /** Work that is said to be some operator's already. */
  claimed = 0;
  readonly #measured = new Map<object, Measured>();

  of(operator: object): Measured {
    let measured = this.#measured.get(operator);
    if (measured === undefined) {
      measured = { rows: 0, hits: 0 };
      this.#measured.set(operator, measured);
    }
    return measured;
  }
}
