/** What the generator knows while it writes a statement. */
import type { Kind } from './kinds.ts';
import type { Piece } from './piece.ts';
import type { Random } from './random.ts';

export type Scope = ReadonlyMap<string, Kind>;

export interface Writing {
  readonly random: Random;
  readonly scope: Scope;
  /** How much deeper expressions may grow. */
  readonly depth: number;
  /** Shared by the whole statement. */
  readonly state: StatementState;
  /** Writes an expression (expressions.ts): patterns hold expressions, and expressions hold patterns. */
  make(writing: Writing, kind: Kind): Piece;
}

export interface MadeClause {
  readonly made: Piece;
  readonly after: Writing;
  readonly isOrdered?: boolean;
}

export interface StatementState {
  variables: number;
  /** Deliberate mistakes that are still to be made. */
  mistakes: number;
  /** Notations that may not meet in one clause: `*1..2` or `{1,2}`, `:A:B` or `:A&B`. */
  readonly isOldStyle: boolean;
  /** Cypher 25, with what it alone has. */
  readonly isNewest: boolean;
}

export function freshVariable(writing: Writing): string {
  writing.state.variables++;
  return `v${writing.state.variables}`;
}

export function deeper(writing: Writing): Writing {
  return { ...writing, depth: writing.depth - 1 };
}

export function withVariable(writing: Writing, name: string, kind: Kind): Writing {
  return { ...writing, scope: new Map([...writing.scope, [name, kind]]) };
}

export function variablesOf(writing: Writing, kind: Kind): readonly string[] {
  return [...writing.scope].filter(([, own]) => own === kind).map(([name]) => name);
}
