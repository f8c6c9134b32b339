/** CALL { … }: a query that runs once for each row and adds its columns to it. */

import { type Binding, Scope, Segment } from '../compile/scope.ts';
import { isHidden } from '../compile/trees.ts';
import type { Expression, Query, SubqueryClause } from '../parse/ast.ts';
import { type SubqueryOptions, subqueryApply } from '../run/apply.ts';
import { ARGUMENT, anyWrites, type Operator } from '../run/operator.ts';
import type { Row } from '../run/row.ts';
import { callInTransactions } from '../run/transactions.ts';
import type { Steps } from '../steps.ts';
import { beforeWrite } from './barriers.ts';
import { type Frame, type PlannedQuery, type Planning, textOf } from './planning.ts';
import { united } from './queries.ts';
import { rowCount } from './row-counts.ts';

export function* planSubquery(clause: SubqueryClause, frame: Frame, planning: Planning): Steps<Frame> {
  const { scope } = frame;
  const { seedOf, planned } = clause.scope
    ? yield* planScoped(clause, scope, planning)
    : yield* planImporting(clause, scope, planning);
  const columns = (planned.columns ?? []).map(({ name, slot }) => ({
    name,
    from: slot,
    to: scope.declare(name, 'any').slot,
  }));
  const writes = anyWrites(planned.operator);
  const options: SubqueryOptions = {
    source: writes ? beforeWrite(frame.source) : frame.source,
    inner: planned.operator,
    details: '',
    introduces: columns.map(({ name }) => name),
    seedOf,
    columns,
    optional: clause.optional,
    unit: planned.columns === undefined,
  };
  // NOTE: what writes nothing leaves nothing to commit.
  const isApart = writes || clause.inTransactions?.reportStatusAs || clause.inTransactions?.onError;
  const source =
    clause.inTransactions && isApart
      ? inTransactions(clause.inTransactions, options, scope, planning)
      : subqueryApply(options);
  return { source, scope };
}

const BATCH: Expression = { kind: 'literal', value: 1000, span: { start: 0, end: 0 } };

function inTransactions(
  { rows, onError = 'fail', reportStatusAs }: NonNullable<SubqueryClause['inTransactions']>,
  options: SubqueryOptions,
  scope: Scope,
  planning: Planning,
): Operator {
  const status = reportStatusAs && { name: reportStatusAs.name, ...scope.declare(reportStatusAs.name, 'any') };
  const size = rows ? textOf(planning, rows) : '1000';
  const details = `IN TRANSACTIONS OF ${size} ROWS ON ERROR ${onError.toUpperCase()}`;
  return callInTransactions({
    ...options,
    ...rowCount(rows ?? BATCH, 'OF', planning),
    details: status ? `${details} REPORT STATUS AS ${status.name}` : details,
    introduces: [...options.introduces, ...(status ? [status.name] : [])],
    onError,
    ...(status && { status: status.slot }),
  });
}

interface Inner {
  readonly planned: PlannedQuery;
  readonly seedOf: (row: Row) => Row;
}

/** `CALL (x, y) { … }`: the named variables stay in sight all through. */
function* planScoped({ scope: list, query }: SubqueryClause, scope: Scope, planning: Planning): Steps<Inner> {
  const names = list?.star
    ? [...scope.variables.keys()].filter((name) => !isHidden(name))
    : (list?.variables.map(({ name }) => name) ?? []);
  const segment = new Segment();
  const imports = names.flatMap((name) => {
    const binding = scope.lookup(name);
    return binding ? [{ name, from: binding.slot, kind: binding.kind, slot: segment.allocate() }] : [];
  });
  const outer = new Map(imports.map(({ name, slot, kind }): [string, Binding] => [name, { slot, kind }]));
  const planned = yield* planning.planQuery(query, { source: ARGUMENT, scope: new Scope(segment, outer) });
  const seedOf = (row: Row): Row => {
    const seed: Row = new Array(segment.width).fill(null);
    for (const { from, slot } of imports) seed[slot] = row[from] ?? null;
    return seed;
  };
  return { planned, seedOf };
}

/** The old form: a leading WITH imports, in each part of a UNION for itself. The subquery works in a copy of the row. */
function* planImporting({ query }: SubqueryClause, scope: Scope, planning: Planning): Steps<Inner> {
  return { planned: yield* planPart(query, scope, planning), seedOf: (row) => row.slice() };
}

function* planPart(query: Query, scope: Scope, planning: Planning): Steps<PlannedQuery> {
  if (query.kind === 'union') {
    const parts: PlannedQuery[] = [];
    for (const part of query.parts) parts.push(yield* planPart(part, scope, planning));
    return united(parts, new Scope(scope.segment, new Map(), 0), query.all);
  }
  const inner = new Scope(scope.segment, new Map(), 0);
  const imports = query.kind === 'single' && query.clauses[0]?.kind === 'with';
  if (imports) for (const [name, binding] of scope.variables) inner.alias(name, binding);
  return yield* planning.planQuery(query, { source: ARGUMENT, scope: inner });
}
