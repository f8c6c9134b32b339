/** Errors of the language: Neo4j's code, the place in the statement, and the name that the openCypher TCK gives each of them. */
import type { AppErrorOptions, Position } from '../graph/errors.ts';
import { positionAt, QueryFailed } from '../graph/errors.ts';
import type { Span } from './parse/ast.ts';

/** The families that the TCK tells apart, each with Neo4j's code. */
const CODES = {
  SyntaxError: 'Neo.ClientError.Statement.SyntaxError',
  SemanticError: 'Neo.ClientError.Statement.SemanticError',
  TypeError: 'Neo.ClientError.Statement.TypeError',
  ArgumentError: 'Neo.ClientError.Statement.ArgumentError',
  ArithmeticError: 'Neo.ClientError.Statement.ArithmeticError',
  EntityNotFound: 'Neo.ClientError.Statement.EntityNotFound',
  PropertyNotFound: 'Neo.ClientError.Statement.PropertyNotFound',
  LabelNotFound: 'Neo.ClientError.Statement.LabelNotFound',
  ParameterMissing: 'Neo.ClientError.Statement.ParameterMissing',
  ProcedureError: 'Neo.ClientError.Procedure.ProcedureNotFound',
  ConstraintValidationFailed: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  ConstraintVerificationFailed: 'Neo.ClientError.Schema.ConstraintValidationFailed',
} as const;

export type ErrorKind = keyof typeof CODES;

/** GQL status where every error of the family has the same one. */
const GQL_STATUS: Partial<Record<ErrorKind, string>> = { SyntaxError: '42001' };

export interface CypherErrorOptions {
  readonly kind: ErrorKind;
  /** The TCK's name: `UndefinedVariable`, `InvalidArgumentType`, `NumberOutOfRange` … */
  readonly detail: string;
  /** What is wrong, in a sentence that a user can act on. */
  readonly message: string;
  /** What to do about it, where the message does not say. */
  readonly hint?: string;
  /** The place: `text` with `span`, or a `position` worked out before. */
  readonly text?: string;
  readonly span?: Span;
  readonly position?: Position;
  /** Instead of the family's code. */
  readonly code?: string;
  readonly gqlStatus?: string;
  readonly phase?: 'compile' | 'runtime';
  readonly cause?: unknown;
}

/** A statement that does not parse, does not make sense, or fails while it runs. */
export class CypherError extends QueryFailed {
  readonly kind: ErrorKind;
  readonly detail: string;
  /** Before the first row was asked for, or after. */
  readonly phase: 'compile' | 'runtime';
  /** The text that the position points at, where known: what an editor underlines. */
  readonly span?: Span;

  constructor(options: CypherErrorOptions) {
    super(options.message, appOptions(options));
    this.kind = options.kind;
    this.detail = options.detail;
    this.phase = options.phase ?? (options.kind === 'SyntaxError' ? 'compile' : 'runtime');
    if (options.span !== undefined) this.span = options.span;
  }
}

/** Builds the error; the caller throws it, so that control flow stays plain to the reader and to the compiler. */
export function cypherError(options: CypherErrorOptions): CypherError {
  return new CypherError(options);
}

function appOptions(options: CypherErrorOptions): AppErrorOptions {
  const { text, span, hint, cause } = options;
  const position = options.position ?? (text !== undefined && span ? positionAt(text, span.start) : undefined);
  const gqlStatus = options.gqlStatus ?? GQL_STATUS[options.kind];
  return {
    code: options.code ?? CODES[options.kind],
    ...(hint !== undefined && { hint }),
    ...(position && { position }),
    ...(gqlStatus !== undefined && { gqlStatus }),
    ...(cause !== undefined && { cause }),
  };
}
