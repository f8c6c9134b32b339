/** What a check needs to know of the world, and what it answers. */
import type { Notification, StatementKind } from '../../graph/store.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { Statement } from '../parse/ast.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { StaticType } from './static-type.ts';

export type ProcedureSignature = Pick<Procedure, 'name' | 'arguments' | 'results' | 'mode'>;

export interface CheckEnvironment {
  functions(name: string): CallableFunction | undefined;
  procedures(name: string): ProcedureSignature | undefined;
  /** Of the values that are given to this run; absent where they are not known yet. */
  parameterType?(name: string): StaticType | undefined;
  /** For "did you mean"; may be left out. */
  readonly functionNames?: Iterable<string>;
  readonly procedureNames?: Iterable<string>;
}

/** A statement that makes sense. The planner keeps scopes of its own and can rely on every name being bound where it stands. */
export interface CheckedStatement {
  readonly statement: Statement;
  readonly kind: StatementKind;
  /** Of the answer; empty where there is none. A command's columns are known to those who run it and are left empty here. */
  readonly columns: readonly string[];
  readonly notifications: readonly Notification[];
}
