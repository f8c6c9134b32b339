/**
 * The syntax tree of Cypher: openCypher 9 and what Neo4j 5 adds, as parsed, before any checking.
 * Every node has a `span`, so that errors, highlighting and column names point at the text.
 * Column names of unaliased items are the text of their span.
 *
 * The tree is one knot: expressions hold queries, queries hold expressions. What can be told apart from the knot stands in files
 * beside this one, over the types it holds, and is tied here; everything is imported from here.
 */
import type { SchemaCommandOf, ShowCommandOf } from './command-tree.ts';
import type * as Operator from './operator-tree.ts';
import type * as Pattern from './pattern-tree.ts';
import type {
  AdminCommand,
  CountStar,
  FinishClause,
  Hint,
  Literal,
  Name,
  Parameter,
  Spanned,
  UseClause,
  Variable,
} from './tree-leaves.ts';

export type {
  AdminCommand,
  BinaryOperator,
  ComparisonOperator,
  CountStar,
  CypherType,
  Direction,
  FinishClause,
  Hint,
  Literal,
  LiteralList,
  LiteralScalar,
  Name,
  Parameter,
  Quantifier,
  Span,
  UseClause,
  Variable,
} from './tree-leaves.ts';

// ── Statements ──────────────────────────────────────────────────────────────────────────────────

export interface Statement extends Spanned {
  /** `CYPHER 5` or `CYPHER 25`, where written. Other pre-parser options (`runtime=…`) are read and ignored. */
  readonly version?: '5' | '25';
  readonly mode?: 'explain' | 'profile';
  readonly body: Query | SchemaCommand | ShowCommand | AdminCommand;
}

/** A whole query, also where it stands in braces. */
export type Query = SingleQuery | UnionQuery | SequenceQuery | ConditionalQuery;

export interface SingleQuery extends Spanned {
  readonly kind: 'single';
  readonly clauses: readonly Clause[];
}

/** `a UNION [ALL] b [UNION [ALL] c …]`. All parts share `all`; mixing is a semantic error that the parser reports. */
export interface UnionQuery extends Spanned {
  readonly kind: 'union';
  readonly all: boolean;
  readonly parts: readonly Query[];
}

/** Cypher 25: `a NEXT b`. */
export interface SequenceQuery extends Spanned {
  readonly kind: 'sequence';
  readonly parts: readonly Query[];
}

/** Cypher 25: `WHEN p THEN { … } … ELSE { … }`. */
export interface ConditionalQuery extends Spanned {
  readonly kind: 'conditional';
  readonly branches: readonly { readonly when: Expression; readonly then: Query }[];
  readonly otherwise?: Query | undefined;
}

// ── Clauses ─────────────────────────────────────────────────────────────────────────────────────

export type Clause =
  | MatchClause
  | UnwindClause
  | ProjectionClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause
  | CallClause
  | SubqueryClause
  | LoadCsvClause
  | UseClause
  | FinishClause
  | LetClause
  | FilterClause;

export interface MatchClause extends Spanned {
  readonly kind: 'match';
  readonly optional: boolean;
  /** `MATCH REPEATABLE ELEMENTS` / `DIFFERENT RELATIONSHIPS` where written. */
  readonly matchMode?: 'repeatable' | 'different' | undefined;
  readonly patterns: readonly PathPattern[];
  readonly hints: readonly Hint[];
  readonly where?: Expression | undefined;
}

export interface UnwindClause extends Spanned {
  readonly kind: 'unwind';
  readonly list: Expression;
  readonly variable: Name;
}

/** WITH or RETURN. */
export interface ProjectionClause extends Spanned {
  readonly kind: 'with' | 'return';
  readonly distinct: boolean;
  /** `*`, perhaps with items after it. */
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression | undefined;
  readonly limit?: Expression | undefined;
  /** Only after WITH. */
  readonly where?: Expression | undefined;
}

export interface ProjectionItem extends Spanned {
  readonly expression: Expression;
  /** Absent where no AS was written: the column is the text of the expression. */
  readonly alias?: Name;
  /** The alias, the variable's name, or the expression's text as written. */
  readonly column: string;
}

export interface SortItem extends Spanned {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface CreateClause extends Spanned {
  readonly kind: 'create';
  readonly patterns: readonly PathPattern[];
}

export interface MergeClause extends Spanned {
  readonly kind: 'merge';
  readonly pattern: PathPattern;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}

export interface SetClause extends Spanned {
  readonly kind: 'set';
  readonly items: readonly SetItem[];
}

export type SetItem =
  | (Spanned & {
      readonly kind: 'setProperty';
      readonly target: PropertyAccess | IndexAccess;
      readonly value: Expression;
    })
  /** `n = map` (`replace`) or `n += map`. */
  | (Spanned & {
      readonly kind: 'setAll';
      readonly target: Expression;
      readonly value: Expression;
      readonly replace: boolean;
    })
  | (Spanned & { readonly kind: 'setLabels'; readonly target: Variable; readonly labels: readonly LabelName[] });

export interface RemoveClause extends Spanned {
  readonly kind: 'remove';
  readonly items: readonly (
    | (Spanned & { readonly kind: 'removeProperty'; readonly target: PropertyAccess | IndexAccess })
    | (Spanned & { readonly kind: 'removeLabels'; readonly target: Variable; readonly labels: readonly LabelName[] })
  )[];
}

export interface DeleteClause extends Spanned {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface ForeachClause extends Spanned {
  readonly kind: 'foreach';
  readonly variable: Name;
  readonly list: Expression;
  readonly clauses: readonly Clause[];
}

/** `CALL proc.name(args) YIELD …`. `arguments` is absent where no parentheses were written (a standalone call then takes parameters). */
export interface CallClause extends Spanned {
  readonly kind: 'call';
  readonly optional: boolean;
  readonly procedure: Name;
  readonly arguments?: readonly Expression[];
  readonly yieldStar: boolean;
  readonly yields?: readonly { readonly field: Name; readonly alias?: Name }[];
  readonly where?: Expression | undefined;
}

/** `CALL (x, y) { … }`, `CALL (*) { … }`, `CALL { WITH x … }`, with or without IN TRANSACTIONS. */
export interface SubqueryClause extends Spanned {
  readonly kind: 'subquery';
  readonly optional: boolean;
  /** Absent: the old form, which imports by a leading WITH. */
  readonly scope?: { readonly star: boolean; readonly variables: readonly Name[] } | undefined;
  readonly query: Query;
  readonly inTransactions?:
    | {
        readonly concurrency?: Expression | undefined;
        readonly rows?: Expression;
        readonly onError?: 'continue' | 'break' | 'fail';
        readonly reportStatusAs?: Name;
      }
    | undefined;
}

export interface LoadCsvClause extends Spanned {
  readonly kind: 'loadCsv';
  readonly withHeaders: boolean;
  readonly url: Expression;
  readonly variable: Name;
  readonly fieldTerminator?: string;
}

/** Cypher 25: `LET x = …, y = …`. */
export interface LetClause extends Spanned {
  readonly kind: 'let';
  readonly items: readonly { readonly variable: Name; readonly value: Expression }[];
}

/** Cypher 25: `FILTER [WHERE] p`. */
export interface FilterClause extends Spanned {
  readonly kind: 'filter';
  readonly predicate: Expression;
}

// ── Patterns ────────────────────────────────────────────────────────────────────────────────────

export type PathSelector = Pattern.PathSelectorOf<Expression>;
export type PathPattern = Pattern.PathPatternOf<Expression>;
export type PatternElement = Pattern.PatternElementOf<Expression>;
export type NodePattern = Pattern.NodePatternOf<Expression>;
export type RelationshipPattern = Pattern.RelationshipPatternOf<Expression>;
export type QuantifiedPattern = Pattern.QuantifiedPatternOf<Expression>;
export type LabelName = Pattern.LabelNameOf<Expression>;
export type LabelExpression = Pattern.LabelExpressionOf<Expression>;

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────

export type Expression =
  | Literal
  | Parameter
  | Variable
  | PropertyAccess
  | IndexAccess
  | SliceAccess
  | ListLiteral
  | MapLiteral
  | MapProjection
  | UnaryExpression
  | BinaryExpression
  | ComparisonChain
  | NullCheck
  | TypeCheck
  | NormalizedCheck
  | LabelCheck
  | CaseExpression
  | FunctionCall
  | CountStar
  | ListComprehension
  | PatternComprehension
  | QuantifiedPredicate
  | ReduceExpression
  | SubqueryExpression
  | PatternExpression
  | ShortestPathExpression;

export type PropertyAccess = Operator.PropertyAccessOf<Expression>;
export type IndexAccess = Operator.IndexAccessOf<Expression>;
export type SliceAccess = Operator.SliceAccessOf<Expression>;
export type ListLiteral = Operator.ListLiteralOf<Expression>;
export type MapLiteral = Operator.MapLiteralOf<Expression>;
export type UnaryExpression = Operator.UnaryExpressionOf<Expression>;
export type BinaryExpression = Operator.BinaryExpressionOf<Expression>;
export type ComparisonChain = Operator.ComparisonChainOf<Expression>;
export type NullCheck = Operator.NullCheckOf<Expression>;
export type TypeCheck = Operator.TypeCheckOf<Expression>;
export type NormalizedCheck = Operator.NormalizedCheckOf<Expression>;

export interface MapProjection extends Spanned {
  readonly kind: 'mapProjection';
  readonly object: Variable;
  readonly items: readonly (
    | { readonly kind: 'allProperties' }
    | { readonly kind: 'property'; readonly key: Name }
    | { readonly kind: 'variable'; readonly variable: Variable }
    | { readonly kind: 'entry'; readonly key: Name; readonly value: Expression }
  )[];
}

/** `n:A`, `n:A&B`, `n IS A`, `r:TYPE` as a predicate. */
export interface LabelCheck extends Spanned {
  readonly kind: 'hasLabels';
  readonly operand: Expression;
  readonly labels: LabelExpression;
}

export interface CaseExpression extends Spanned {
  readonly kind: 'case';
  /** `CASE x WHEN …`. */
  readonly subject?: Expression | undefined;
  /** `when` has several entries for `WHEN 1, 2 THEN`; an entry may be a bare predicate on the subject (`WHEN > 3`), then `operator` is set. */
  readonly branches: readonly {
    readonly when: readonly CaseTest[];
    readonly then: Expression;
  }[];
  readonly otherwise?: Expression | undefined;
}

/** `value`: compared with `=` to the subject, or a predicate where there is none. `partial`: an expression in which the subject stands as the variable `name` given. */
export type CaseTest =
  | { readonly kind: 'value'; readonly expression: Expression }
  | { readonly kind: 'partial'; readonly subjectName: string; readonly expression: Expression };

export interface FunctionCall extends Spanned {
  readonly kind: 'call';
  /** As written, with namespace: `point.distance`. */
  readonly name: Name;
  readonly distinct: boolean;
  readonly arguments: readonly Expression[];
}

export interface ListComprehension extends Spanned {
  readonly kind: 'listComprehension';
  readonly variable: Name;
  readonly list: Expression;
  readonly where?: Expression | undefined;
  readonly projection?: Expression | undefined;
}

export interface PatternComprehension extends Spanned {
  readonly kind: 'patternComprehension';
  readonly pattern: PathPattern;
  readonly where?: Expression | undefined;
  readonly projection: Expression;
}

export interface QuantifiedPredicate extends Spanned {
  readonly kind: 'quantified';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Name;
  readonly list: Expression;
  /** Absent only by mistake: the checker reports it. */
  readonly where?: Expression | undefined;
}

export interface ReduceExpression extends Spanned {
  readonly kind: 'reduce';
  readonly accumulator: Name;
  readonly initial: Expression;
  readonly variable: Name;
  readonly list: Expression;
  readonly step: Expression;
}

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; a bare pattern inside is parsed as a query of one MATCH without RETURN. */
export interface SubqueryExpression extends Spanned {
  readonly kind: 'subqueryExpression';
  readonly form: 'exists' | 'count' | 'collect';
  readonly query: Query;
}

/** A pattern standing as a predicate: `WHERE (a)-->(b)`, and `exists((a)-->(b))`, `size((a)-->())` where still accepted. */
export interface PatternExpression extends Spanned {
  readonly kind: 'patternExpression';
  readonly pattern: PathPattern;
}

export interface ShortestPathExpression extends Spanned {
  readonly kind: 'shortestPathExpression';
  readonly pattern: PathPattern;
}

// ── Commands ────────────────────────────────────────────────────────────────────────────────────

export type SchemaCommand = SchemaCommandOf<Expression>;
export type ShowCommand = ShowCommandOf<Expression, SortItem, ProjectionClause>;
