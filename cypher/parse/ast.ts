/**
 * The syntax tree of Cypher: openCypher 9 and what Neo4j 5 adds, as parsed, before any checking.
 * Every node has a `span`, so that errors, highlighting and column names point at the text.
 * Column names of unaliased items are the text of their span.
 */

/** UTF-16 offsets into the statement: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Spanned {
  readonly span: Span;
}

/** An identifier with its own place (variables, aliases, names in patterns). */
export interface Name extends Spanned {
  readonly name: string;
}

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
  readonly otherwise?: Query;
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
  readonly matchMode?: 'repeatable' | 'different';
  readonly patterns: readonly PathPattern[];
  readonly hints: readonly Hint[];
  readonly where?: Expression;
}

export interface Hint extends Spanned {
  readonly kind: 'index' | 'scan' | 'join';
  readonly variables: readonly Name[];
  readonly label?: string;
  readonly properties: readonly string[];
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
  readonly skip?: Expression;
  readonly limit?: Expression;
  /** Only after WITH. */
  readonly where?: Expression;
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
  readonly where?: Expression;
}

/** `CALL (x, y) { … }`, `CALL (*) { … }`, `CALL { WITH x … }`, with or without IN TRANSACTIONS. */
export interface SubqueryClause extends Spanned {
  readonly kind: 'subquery';
  readonly optional: boolean;
  /** Absent: the old form, which imports by a leading WITH. */
  readonly scope?: { readonly star: boolean; readonly variables: readonly Name[] };
  readonly query: Query;
  readonly inTransactions?: {
    readonly concurrency?: Expression;
    readonly rows?: Expression;
    readonly onError?: 'continue' | 'break' | 'fail';
    readonly reportStatusAs?: Name;
  };
}

export interface LoadCsvClause extends Spanned {
  readonly kind: 'loadCsv';
  readonly withHeaders: boolean;
  readonly url: Expression;
  readonly variable: Name;
  readonly fieldTerminator?: string;
}

export interface UseClause extends Spanned {
  readonly kind: 'use';
  readonly graph: string;
}

export interface FinishClause extends Spanned {
  readonly kind: 'finish';
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

export type PathSelector =
  | { readonly kind: 'shortest' | 'allShortest' | 'any' | 'all'; readonly count?: Expression }
  /** `SHORTEST k GROUPS`. */
  | { readonly kind: 'shortestGroups'; readonly count?: Expression };

/** `p = (a)-[r]->(b)…`, with what may stand in front of it. */
export interface PathPattern extends Spanned {
  readonly variable?: Name;
  /** `shortestPath(…)` and `allShortestPaths(…)` of Cypher 5. */
  readonly shortestFunction?: 'shortestPath' | 'allShortestPaths';
  readonly selector?: PathSelector;
  /** GQL path modes; `trail` is the default of Cypher. */
  readonly pathMode?: 'walk' | 'trail' | 'acyclic' | 'simple';
  /** Alternating: node, relationship or group, node … Juxtaposed parenthesised groups have implied empty nodes filled in by the parser. */
  readonly elements: readonly PatternElement[];
}

export type PatternElement = NodePattern | RelationshipPattern | QuantifiedPattern;

export interface NodePattern extends Spanned {
  readonly kind: 'node';
  readonly variable?: Name;
  readonly labels?: LabelExpression;
  readonly properties?: Expression;
  readonly where?: Expression;
}

export type Direction = 'out' | 'in' | 'both';

export interface RelationshipPattern extends Spanned {
  readonly kind: 'relationship';
  readonly variable?: Name;
  readonly direction: Direction;
  readonly types?: LabelExpression;
  /** `*`, `*2`, `*1..3`: the variable is then a list. `max` absent: no upper bound; `min` absent: 1. */
  readonly length?: { readonly min?: number; readonly max?: number; readonly span: Span };
  /** `-[:R]->+`, `-[:R]->{1,3}`: a quantified relationship. */
  readonly quantifier?: Quantifier;
  readonly properties?: Expression;
  readonly where?: Expression;
}

export interface Quantifier extends Spanned {
  readonly min: number;
  /** Absent: no upper bound. */
  readonly max?: number;
}

/** `((a)-[:R]->(b) WHERE …){1,3}`, or without quantifier a parenthesised path pattern. */
export interface QuantifiedPattern extends Spanned {
  readonly kind: 'group';
  readonly variable?: Name;
  readonly elements: readonly PatternElement[];
  readonly where?: Expression;
  readonly quantifier?: Quantifier;
}

/** A label or type as named: fixed, or worked out from an expression (`:$(x)`, `:$any(x)`, `:$all(x)`). */
export type LabelName =
  | (Spanned & { readonly kind: 'label'; readonly name: string })
  | (Spanned & { readonly kind: 'dynamicLabel'; readonly expression: Expression; readonly mode: 'all' | 'any' });

/** `A`, `A&B`, `A|B`, `!A`, `%`. `:A:B` is `and`; `:A|:B` is `or`. */
export type LabelExpression =
  | LabelName
  | (Spanned & {
      readonly kind: 'labelAnd' | 'labelOr';
      readonly operands: readonly LabelExpression[];
      readonly colons?: boolean;
    })
  | (Spanned & { readonly kind: 'labelNot'; readonly operand: LabelExpression })
  | (Spanned & { readonly kind: 'labelWildcard' });

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

/** Numbers as graph/values.ts holds them: integers exact, floats tagged where whole. `inf` and `nan` are floats. */
export interface Literal extends Spanned {
  readonly kind: 'literal';
  readonly value: null | boolean | string | number | bigint | { readonly kind: 'float'; readonly value: number };
}

export interface Parameter extends Spanned {
  readonly kind: 'parameter';
  readonly name: string;
}

export interface Variable extends Spanned {
  readonly kind: 'variable';
  readonly name: string;
}

export interface PropertyAccess extends Spanned {
  readonly kind: 'property';
  readonly object: Expression;
  readonly key: Name;
}

export interface IndexAccess extends Spanned {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
}

export interface SliceAccess extends Spanned {
  readonly kind: 'slice';
  readonly object: Expression;
  readonly from?: Expression;
  readonly to?: Expression;
}

export interface ListLiteral extends Spanned {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

export interface MapLiteral extends Spanned {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Name; readonly value: Expression }[];
}

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

export interface UnaryExpression extends Spanned {
  readonly kind: 'unary';
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: Expression;
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

export interface BinaryExpression extends Spanned {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** The operator's own place, for errors. */
  readonly operatorSpan: Span;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `a < b <= c`: `rest` holds each operator with its right side. One comparison is a chain of one. */
export interface ComparisonChain extends Spanned {
  readonly kind: 'comparison';
  readonly first: Expression;
  readonly rest: readonly {
    readonly operator: ComparisonOperator;
    readonly operand: Expression;
    readonly operatorSpan: Span;
  }[];
}

export interface NullCheck extends Spanned {
  readonly kind: 'isNull';
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `x IS [NOT] :: TYPE`, `x IS TYPED TYPE`. */
export interface TypeCheck extends Spanned {
  readonly kind: 'isTyped';
  readonly operand: Expression;
  readonly type: CypherType;
  readonly negated: boolean;
}

export interface CypherType extends Spanned {
  /** Upper case, spaces normalised: `INTEGER`, `LOCAL DATETIME`, `LIST`, `ANY`, `NOTHING`, `NULL`, `PROPERTY VALUE` …; synonyms resolved (`INT` → `INTEGER`). */
  readonly name: string;
  readonly notNull: boolean;
  /** For LIST. */
  readonly inner?: CypherType;
  /** For closed unions `A | B`. `name` is then `UNION`. */
  readonly members?: readonly CypherType[];
}

export interface NormalizedCheck extends Spanned {
  readonly kind: 'isNormalized';
  readonly operand: Expression;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly negated: boolean;
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
  readonly subject?: Expression;
  /** `when` has several entries for `WHEN 1, 2 THEN`; an entry may be a bare predicate on the subject (`WHEN > 3`), then `operator` is set. */
  readonly branches: readonly {
    readonly when: readonly CaseTest[];
    readonly then: Expression;
  }[];
  readonly otherwise?: Expression;
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

export interface CountStar extends Spanned {
  readonly kind: 'countStar';
}

export interface ListComprehension extends Spanned {
  readonly kind: 'listComprehension';
  readonly variable: Name;
  readonly list: Expression;
  readonly where?: Expression;
  readonly projection?: Expression;
}

export interface PatternComprehension extends Spanned {
  readonly kind: 'patternComprehension';
  readonly pattern: PathPattern;
  readonly where?: Expression;
  readonly projection: Expression;
}

export interface QuantifiedPredicate extends Spanned {
  readonly kind: 'quantified';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Name;
  readonly list: Expression;
  /** Absent only by mistake: the checker reports it. */
  readonly where?: Expression;
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

export type SchemaCommand =
  | (Spanned & {
      readonly kind: 'createConstraint';
      readonly name?: Name | Parameter;
      readonly ifNotExists: boolean;
      readonly entity: 'node' | 'relationship';
      readonly variable: Name;
      readonly labelOrType: string;
      readonly properties: readonly string[];
      readonly constraint: 'unique' | 'key' | 'notNull' | 'type';
      readonly type?: CypherType;
      readonly options?: Expression;
    })
  | (Spanned & {
      readonly kind: 'dropConstraint' | 'dropIndex';
      readonly name: Name | Parameter;
      readonly ifExists: boolean;
    })
  | (Spanned & {
      readonly kind: 'createIndex';
      readonly name?: Name | Parameter;
      readonly ifNotExists: boolean;
      readonly indexType: 'range' | 'text' | 'point' | 'fulltext' | 'lookup' | 'vector';
      readonly entity: 'node' | 'relationship';
      readonly variable: Name;
      /** Several for full-text (`:A|B`); empty for lookup. */
      readonly labelsOrTypes: readonly string[];
      readonly properties: readonly string[];
      readonly options?: Expression;
    });

/** `SHOW INDEXES | CONSTRAINTS | FUNCTIONS | PROCEDURES … YIELD … WHERE … RETURN …`. */
export interface ShowCommand extends Spanned {
  readonly kind: 'show';
  /** Upper case, plural, qualifiers kept apart: `INDEXES`, `CONSTRAINTS`, `FUNCTIONS`, `PROCEDURES`, or another (`USERS`), which is refused. */
  readonly what: string;
  /** `ALL`, `BUILT IN`, `RANGE`, `UNIQUE` …, upper case. */
  readonly qualifier?: string;
  readonly yieldStar: boolean;
  readonly yields?: readonly { readonly field: Name; readonly alias?: Name }[];
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression;
  readonly limit?: Expression;
  readonly where?: Expression;
  readonly returns?: ProjectionClause;
}

/** CREATE USER, DROP DATABASE, TERMINATE …: recognised, so that it can be refused by name. */
export interface AdminCommand extends Spanned {
  readonly kind: 'admin';
  readonly command: string;
}
