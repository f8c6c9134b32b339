/** Which variable stands in which slot, while a statement is planned. */

/** What is known of a variable before anything runs; `any` where it could be several things. */
export type VariableKind = 'node' | 'edge' | 'path' | 'edges' | 'any';

export interface Binding {
  readonly slot: number;
  readonly kind: VariableKind;
}

/** The layout of rows between two projections. Its width is final when the segment has been planned. */
export class Segment {
  #width: number;

  constructor(width = 0) {
    this.#width = width;
  }

  get width(): number {
    return this.#width;
  }

  allocate(): number {
    return this.#width++;
  }
}

/**
 * Variables in sight. A fork sees what its origin sees and shares its segment: for subqueries and lambdas.
 * `kept` slots of the row survive each projection inside a subquery, because outer variables stay in sight there.
 */
export class Scope {
  readonly segment: Segment;
  readonly kept: number;
  /** Variables that no projection inside hides. */
  readonly outer: ReadonlyMap<string, Binding>;
  readonly #variables: Map<string, Binding>;

  constructor(segment = new Segment(), outer: ReadonlyMap<string, Binding> = new Map(), kept = segment.width) {
    this.segment = segment;
    this.outer = outer;
    this.kept = kept;
    this.#variables = new Map(outer);
  }

  get variables(): ReadonlyMap<string, Binding> {
    return this.#variables;
  }

  lookup(name: string): Binding | undefined {
    return this.#variables.get(name);
  }

  declare(name: string, kind: VariableKind): Binding {
    const binding = { slot: this.segment.allocate(), kind };
    this.#variables.set(name, binding);
    return binding;
  }

  /** A second name for what stands in a slot already. */
  alias(name: string, binding: Binding): void {
    this.#variables.set(name, binding);
  }

  /** Takes a name out of sight, for a part of the statement in which it will mean something else. */
  forget(name: string): void {
    this.#variables.delete(name);
  }

  /** A slot without a name. */
  temporary(): number {
    return this.segment.allocate();
  }

  /** The same variables in the same segment, to which names can be added without the origin seeing them. */
  fork(): Scope {
    const scope = new Scope(this.segment, this.outer, this.kept);
    for (const [name, binding] of this.#variables) scope.#variables.set(name, binding);
    return scope;
  }

  /** For a subquery in an expression: everything in sight stays so for the whole of it. */
  inner(): Scope {
    return new Scope(this.segment, this.#variables, this.segment.width);
  }

  /** The scope after a projection: rows begin anew behind the kept slots. */
  next(): Scope {
    return new Scope(new Segment(this.kept), this.outer, this.kept);
  }
}
