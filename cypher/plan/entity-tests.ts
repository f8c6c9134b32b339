/** Predicates on one node or edge alone, compiled so that a traversal can put them before it makes a row. */
import { findKind, freeVariables } from '../compile/free-variables.ts';
import { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { NodeTest } from '../run/entity-slots.ts';
import type { Execution } from '../run/execution.ts';
import { isTrue } from '../run/filter.ts';
import type { Row } from '../run/row.ts';
import type { Planning } from './planning.ts';

export interface EntityTest {
  readonly test: NodeTest;
  readonly predicates: readonly Expression[];
}

/** Those of the predicates that speak of the entity alone and are quick, as one test; undefined where there are none. */
export function entityTest(
  kind: 'nodeRef' | 'edgeRef',
  name: string,
  predicates: readonly Expression[],
  planning: Planning,
): EntityTest | undefined {
  const scope = new Scope();
  const { slot } = scope.declare(name, kind === 'nodeRef' ? 'node' : 'edge');
  const environment = planning.environment([]);
  const taken: Expression[] = [];
  const closures: ((row: Row, run: Execution) => unknown)[] = [];
  for (const predicate of predicates) {
    const names = freeVariables(predicate);
    if (names.size !== 1 || !names.has(name) || hasInnerPlan(predicate)) continue;
    const { plain } = environment.compile(predicate, scope);
    if (!plain) continue;
    taken.push(predicate);
    closures.push((row, run) => isTrue(plain(row, run)));
  }
  if (taken.length === 0) return undefined;
  // NOTE: one row serves every test: closures that cannot pause cannot meet in it.
  const row: Row = [];
  const test: NodeTest = (id, run) => {
    row[slot] = { kind, id };
    for (const closure of closures) if (!closure(row, run)) return false;
    return true;
  };
  return { test, predicates: taken };
}

const INNER = new Set(['subqueryExpression', 'patternExpression', 'patternComprehension', 'shortestPathExpression']);

/** Planning a pattern twice would be waste: those are left to a filter. */
function hasInnerPlan(predicate: Expression): boolean {
  let isFound = false;
  findKind(predicate, INNER, () => {
    isFound = true;
  });
  return isFound;
}
