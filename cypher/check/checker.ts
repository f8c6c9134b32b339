/** The state of a check, and how it fails. */

import type { Notification } from '../../graph/store.ts';
import { type CypherErrorOptions, cypherError, RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type { Expression, Name, Query, Span } from '../parse/ast.ts';
import { orMeant } from '../parse/nearest.ts';
import { isLong, partsAhead } from '../parse/parts.ts';
import type { Steps } from '../steps.ts';
import type { CheckEnvironment } from './environment.ts';
import { placeOf } from './place.ts';
import { ExpressionKeys } from './same-expression.ts';
import type { Scope } from './scope.ts';
import { BOOLEAN, describeType, LIST, mayBe, type StaticType } from './static-type.ts';

/** Whether an aggregate may stand here, and if not, why. */
export type Aggregates = 'allowed' | 'forbidden' | 'inAggregate' | 'inList';

/** Where an expression stands. */
export interface Site {
  readonly scope: Scope;
  readonly aggregates: Aggregates;
}

/** The parts of the check that contain each other, handed in so that their files need not import each other in a circle. */
export interface CheckRules {
  expression(checker: Checker, expression: Expression, site: Site): StaticType;
  /** As `expression`, where true or false is asked for; a pattern may then stand for its own existence. */
  predicate(checker: Checker, expression: Expression, site: Site): void;
  query(checker: Checker, query: Query, frame: QueryFrame): Steps<QueryOutcome>;
}

/** Where a query stands. */
export interface QueryFrame {
  /** Its variables at the start. */
  readonly scope: Scope;
  readonly role: 'statement' | 'call' | 'exists' | 'count' | 'collect';
  /** The old form of CALL { }: what a leading WITH may import. */
  readonly importable?: Scope;
  readonly isInUnion?: boolean;
  /** What it returns is what the next query begins with. */
  readonly isBeforeNext?: boolean;
}

/** What a query answers with, by name, in order; `span` is where the column was written. */
export type Columns = ReadonlyMap<string, { readonly type: StaticType; readonly span: Span }>;

export interface QueryOutcome {
  /** Undefined for a query that answers nothing. */
  readonly columns?: Columns | undefined;
  readonly writes: boolean;
}

export class Checker {
  readonly text: string;
  readonly environment: CheckEnvironment;
  readonly rules: CheckRules;
  readonly notifications: Notification[] = [];
  readonly keys = new ExpressionKeys();
  /** Types of parts of the long expression that is checked next. */
  readonly known = new Map<Expression, StaticType>();
  /** Set once anything writes; a subquery is asked by comparing before and after. */
  writes = 0;
  /** Of those, what is written in transactions of its own. */
  writesApart = 0;
  /** The first function or procedure that there is none of: told where nothing else is wrong. */
  unknown: Error | undefined;

  constructor(text: string, environment: CheckEnvironment, rules: CheckRules) {
    this.text = text;
    this.environment = environment;
    this.rules = rules;
  }

  /** Checks the parts of a long expression, which is to be checked itself right afterwards. */
  *ahead(expression: Expression, site: Site): Steps<void> {
    this.known.clear();
    if (!isLong(expression)) return;
    yield* partsAhead(expression, {
      known: this.known,
      of: (part) => this.rules.expression(this, part, site),
      isWhole: (whole) => whole.kind === 'call' && this.environment.functions(whole.name.name)?.aggregating !== false,
    });
  }

  /** What is wrong with a place; `at` where Neo4j puts it somewhere else than at the text which is wrong. */
  failure(span: Span, message: string, more: Partial<CypherErrorOptions> = {}) {
    const { text } = this;
    return cypherError({
      kind: 'SyntaxError',
      detail: 'UnexpectedSyntax',
      message,
      text,
      span,
      // NOTE: what is known of a parameter is known as the statement runs, to the TCK.
      phase: this.environment.parameterType ? 'runtime' : 'compile',
      ...more,
    });
  }

  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  undefinedVariable(name: string, span: Span, scope: Scope) {
    const message = `Variable \`${name}\` not defined${orMeant(scope.nearest(name))}`;
    return this.failure(span, message, { detail: 'UndefinedVariable' });
  }

  alreadyBound(name: string, span: Span, hint?: string, gqlStatus?: string) {
    const message = `Variable \`${name}\` already declared.`;
    return this.failure(span, message, { detail: 'VariableAlreadyBound', hint, gqlStatus });
  }

  /** Declares a name that must be new here. */
  bind(scope: Scope, { name, span }: Name, type: StaticType, hint?: string, gqlStatus?: string): void {
    const status = gqlStatus ?? (scope.isSeenThrough(name) ? RULE_BROKEN : undefined);
    if (scope.lookup(name)) throw this.alreadyBound(name, span, hint, status);
    scope.declare(name, { type, span });
  }

  /** Throws unless the value may be of the type that is asked for. */
  expect(actual: StaticType, expected: StaticType, at: Expression, more: Partial<CypherErrorOptions> = {}): void {
    if (mayBe(actual, expected)) return;
    // NOTE: Neo4j takes a list for true or false where it comes from outside, by whether it has elements.
    if (at.kind === 'parameter' && expected === BOOLEAN && actual === LIST) return;
    const subject = at.kind === 'parameter' ? ` for parameter \`$${at.name}\`` : '';
    const message = `Type mismatch${subject}: expected ${describeType(expected)} but was ${describeType(actual)}.`;
    const isNamed = at.kind === 'variable' || at.kind === 'parameter';
    const gqlStatus = isNamed ? WRONG_TYPE : RULE_BROKEN;
    throw this.mismatch(at, message, { gqlStatus, ...more, ...(subject !== '' && { gqlStatus: WRONG_TYPE }) });
  }

  /** A value of the wrong type. */
  mismatch(wrong: Expression, message: string, more: Partial<CypherErrorOptions> = {}) {
    const at = placeOf(wrong, this.text);
    return this.failure(wrong.span, message, { detail: 'InvalidArgumentType', at, ...more });
  }
}
