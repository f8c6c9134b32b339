/** How a procedure is described and run. A registry of these serves planning, SHOW PROCEDURES, and tests that bring their own. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { SchemaReader } from '../../graph/property-schema.ts';
import type { TypeName } from '../functions/spec.ts';
import type { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';

export interface ProcedureField {
  readonly name: string;
  readonly type: TypeName;
  readonly description?: string;
}

export interface ProcedureArgument extends ProcedureField {
  /** What stands in where the argument is left out. */
  readonly otherwise?: RuntimeValue | undefined;
}

export interface ProcedureContext {
  readonly graph: GraphReader & SchemaReader;
  charge(bytes: number): void;
  checkpoint(): void;
  /** Takes note of work; true when it is time to pause. */
  spend(units: number): boolean;
}

export interface Procedure {
  /** With namespaces: `db.labels`. */
  readonly name: string;
  readonly arguments: readonly ProcedureArgument[];
  /** Empty: a procedure that answers nothing (VOID). */
  readonly results: readonly ProcedureField[];
  readonly mode: 'READ' | 'WRITE' | 'SCHEMA' | 'DBMS';
  readonly description: string;
  /** Rows in the order of `results`. A generator may yield PAUSE where it can pause. */
  call(values: readonly RuntimeValue[], context: ProcedureContext): Iterable<readonly RuntimeValue[] | typeof PAUSE>;
}

/** `db.labels() :: (label :: STRING)`, as SHOW PROCEDURES writes it. */
export function signatureOf(procedure: Procedure): string {
  const fields = (items: readonly ProcedureArgument[]) =>
    items
      .map(
        ({ name, type, otherwise }) =>
          `${name}${otherwise === undefined ? '' : ` = ${defaultText(otherwise)}`} :: ${type}`,
      )
      .join(', ');
  const results = procedure.results.length === 0 ? 'VOID' : `(${fields(procedure.results)})`;
  return `${procedure.name}(${fields(procedure.arguments)}) :: ${results}`;
}

/** A default as Neo4j writes it. */
export function defaultText(value: RuntimeValue): string {
  if (!(value instanceof Map)) return String(value);
  return `{${[...value].map(([key, item]) => `${key}=${defaultText(item)}`).join(', ')}}`;
}
