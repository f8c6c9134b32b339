/** The procedures of an engine, found by name whatever its case. */
import type { Procedure } from './procedure.ts';

export class ProcedureRegistry {
  readonly #procedures = new Map<string, Procedure>();

  constructor(procedures: Iterable<Procedure>) {
    for (const procedure of procedures) this.register(procedure);
  }

  /** Adds a procedure, or puts it in the place of the one that had its name. */
  register(procedure: Procedure): void {
    this.#procedures.set(procedure.name.toLowerCase(), procedure);
  }

  find(name: string): Procedure | undefined {
    return this.#procedures.get(name.toLowerCase());
  }

  /** Every procedure, by name. */
  list(): readonly Procedure[] {
    return [...this.#procedures.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
