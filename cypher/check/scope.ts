/** Which variables a place in the statement sees. */
import type { Span } from '../parse/ast.ts';
import { nearest } from '../parse/nearest.ts';
import type { StaticType } from './static-type.ts';

export interface Binding {
  readonly type: StaticType;
  /** Where it was declared. */
  readonly span: Span;
  /** The repeated group in a pattern that brought it. */
  readonly group?: Span;
}

/** The variables of a query part, and behind them those of the surrounding query, which may be seen but not renamed. */
export class Scope {
  readonly #variables: Map<string, Binding>;
  readonly outer: Scope | undefined;

  /** Holds what `CALL (a, b)` hands in. */
  readonly isImported: boolean;

  constructor(outer?: Scope, variables?: Iterable<readonly [string, Binding]>, isImported = false) {
    this.#variables = new Map(variables ?? []);
    this.outer = outer;
    this.isImported = isImported;
  }

  lookup(name: string): Binding | undefined {
    return this.#variables.get(name) ?? this.outer?.lookup(name);
  }

  /** True where the name belongs to the surrounding query. */
  isOuter(name: string): boolean {
    return !this.#variables.has(name) && this.outer?.lookup(name) !== undefined;
  }

  /** True where the name belongs to a surrounding query that is seen whole, not through `CALL (a, b)`. */
  isSeenThrough(name: string): boolean {
    return this.isOuter(name) && this.outer?.isImported === false;
  }

  declare(name: string, binding: Binding): void {
    this.#variables.set(name, binding);
  }

  /** The variables of this part alone, in the order of their declaration: what `*` stands for. */
  own(): ReadonlyMap<string, Binding> {
    return this.#variables;
  }

  /** Everything that can be seen from here. */
  visible(): Map<string, Binding> {
    return new Map([...(this.outer?.visible() ?? []), ...this.#variables]);
  }

  get isEmpty(): boolean {
    return this.#variables.size === 0;
  }

  /** What a misspelt name may have meant. */
  nearest(name: string): string | undefined {
    const names = new Set<string>();
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) {
      for (const known of scope.own().keys()) names.add(known);
    }
    return nearest(name, names);
  }
}
