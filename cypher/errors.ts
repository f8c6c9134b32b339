/** Errors of the language: Neo4j's code, the place in the statement, and the name that the openCypher TCK gives each of them. */
import type { AppErrorOptions } from '../graph/errors.ts';
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
  ParameterMissing: 'Neo.ClientError.Statement.ParameterMissing',
  ProcedureError: 'Neo.ClientError.Procedure.ProcedureNotFound',
} as const;

export type ErrorKind = keyof typeof CODES;

/** Neo4j's GQL status for an error that has none of its own yet. */
export const GENERAL_STATUS = '50N42';
/** GQL: the statement breaks a rule of the language. */
export const RULE_BROKEN = '42001';
/** GQL: a value is of the wrong type. */
export const WRONG_TYPE = '22G03';

/** GQL status of the details of a SyntaxError that have one; where several are possible, the place that throws names the others. */
const SYNTAX_STATUS: Readonly<Record<string, string>> = {
  AmbiguousAggregationExpression: RULE_BROKEN,
  DifferentColumnsInUnion: RULE_BROKEN,
  FloatingPointOverflow: '22003',
  IntegerOverflow: '22003',
  InvalidArgumentType: RULE_BROKEN,
  InvalidClauseComposition: RULE_BROKEN,
  InvalidNumberOfArguments: RULE_BROKEN,
  NegativeIntegerArgument: RULE_BROKEN,
  NoExpressionAlias: RULE_BROKEN,
  NoVariablesInScope: RULE_BROKEN,
  VariableTypeConflict: WRONG_TYPE,
};

export interface CypherErrorOptions {
  readonly kind: ErrorKind;
  /** The TCK's name: `UndefinedVariable`, `InvalidArgumentType`, `NumberOutOfRange` … */
  readonly detail: string;
  /** What is wrong, in a sentence that a user can act on. */
  readonly message: string;
  /** What to do about it, where the message does not say. */
  readonly hint?: string | undefined;
  /** The place: where `span` begins in `text`, or `at`. */
  readonly text?: string;
  readonly span?: Span;
  readonly at?: number | undefined;
  /** Instead of the family's code. */
  readonly code?: string;
  readonly gqlStatus?: string | undefined;
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

/** For what the checker refuses, where a later stage would not know what to do with it. */
export function unchecked(what: string): Error {
  return new Error(`cypher: the checker lets no ${what} through`);
}

function appOptions(options: CypherErrorOptions): AppErrorOptions {
  const { text, span, hint, cause } = options;
  const at = options.at ?? span?.start;
  const position = text !== undefined && at !== undefined ? positionAt(text, at) : undefined;
  const gqlStatus = options.gqlStatus ?? statusOf(options);
  return { code: options.code ?? CODES[options.kind], hint, position, gqlStatus, cause };
}

function statusOf({ kind, detail }: CypherErrorOptions): string {
  if (kind === 'ProcedureError') return RULE_BROKEN;
  const own = kind === 'SyntaxError' && Object.hasOwn(SYNTAX_STATUS, detail) ? SYNTAX_STATUS[detail] : undefined;
  return own ?? GENERAL_STATUS;
}
