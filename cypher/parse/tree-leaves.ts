/** The parts of the syntax tree that hold no others but a place. */

/** UTF-16 offsets into the statement: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands somewhere in the statement. */
export interface Spanned {
  readonly span: Span;
}

/** An identifier with its own place (variables, aliases, names in patterns). */
export interface Name extends Spanned {
  readonly name: string;
}

export type Direction = 'out' | 'in' | 'both';

export interface Quantifier extends Spanned {
  readonly min: number;
  /** Absent: no upper bound. */
  readonly max?: number | undefined;
}

export interface Hint extends Spanned {
  readonly kind: 'index' | 'scan' | 'join';
  readonly variables: readonly Name[];
  readonly label?: string;
  readonly properties: readonly string[];
}

export interface UseClause extends Spanned {
  readonly kind: 'use';
  readonly graph: string;
}

export interface FinishClause extends Spanned {
  readonly kind: 'finish';
}

/** Numbers as graph/values.ts holds them: integers exact, floats tagged where whole. `inf` and `nan` are floats. */
export type LiteralScalar =
  | null
  | boolean
  | string
  | number
  | bigint
  | { readonly kind: 'float'; readonly value: number };

export type LiteralList = readonly (LiteralScalar | LiteralList)[];

/** A value that is written out: also a list, where everything in it is, so that a long one is one thing. */
export interface Literal extends Spanned {
  readonly kind: 'literal';
  readonly value: LiteralScalar | LiteralList;
}

export interface Parameter extends Spanned {
  readonly kind: 'parameter';
  readonly name: string;
}

export interface Variable extends Spanned {
  readonly kind: 'variable';
  readonly name: string;
}

export interface CountStar extends Spanned {
  readonly kind: 'countStar';
}

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface CypherType extends Spanned {
  /** Upper case, spaces normalised: `INTEGER`, `LOCAL DATETIME`, `LIST`, `ANY`, `NOTHING`, `NULL`, `PROPERTY VALUE` …; synonyms resolved (`INT` → `INTEGER`). */
  readonly name: string;
  readonly notNull: boolean;
  /** For LIST. */
  readonly inner?: CypherType;
  /** For closed unions `A | B`. `name` is then `UNION`. */
  readonly members?: readonly CypherType[];
}

/** CREATE USER, DROP DATABASE, TERMINATE …: recognised, so that it can be refused by name. */
export interface AdminCommand extends Spanned {
  readonly kind: 'admin';
  readonly command: string;
}
