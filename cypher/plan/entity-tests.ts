/** Predicates on one node or edge alone, compiled so that a traversal can put them before it makes a row. */

import { isRange } from '../compile/calls.ts';
import { outright } from '../compile/compiled.ts';
import { findKind, freeVariables } from '../compile/free-variables.ts';
import { requiredLabels } from '../compile/labels.ts';
import { Scope } from '../compile/scope.ts';
import type { Expression, FunctionCall } from '../parse/ast.ts';
import type { NodeTest } from '../run/entity-slots.ts';
import type { Row } from '../run/row.ts';
import type { Steps } from '../steps.ts';
import { isTrue } from '../values/truth.ts';
import { labelsSaid } from './pattern-graph.ts';
import type { Planning } from './planning.ts';

/** Predicates from one stop to the next. */
const AT_A_STRETCH = 64;

export interface EntityTest {
  readonly test: NodeTest;
  readonly predicates: readonly Expression[];
}

/** Those of the predicates that speak of the entity alone and are quick, as one test; undefined where there are none. */
export function* entityTest(
  kind: 'nodeRef' | 'edgeRef',
  name: string,
  predicates: readonly Expression[],
  planning: Planning,
): Steps<EntityTest | undefined> {
  if (predicates.length === 0) return undefined;
  const scope = new Scope();
  const { slot } = scope.declare(name, kind === 'nodeRef' ? 'node' : 'edge');
  const environment = planning.environment([]);
  const taken: Expression[] = [];
  const tests: NodeTest[] = [];
  // NOTE: one row serves every test: what does not pause cannot meet in it.
  const row: Row = [];
  for (const [i, predicate] of predicates.entries()) {
    if (i % AT_A_STRETCH === AT_A_STRETCH - 1) yield;
    const labels = kind === 'nodeRef' ? plainLabels(predicate, name) : undefined;
    if (labels) {
      taken.push(predicate);
      tests.push(...labels.map(labelTest));
      continue;
    }
    const names = freeVariables(predicate);
    if (names.size !== 1 || !names.has(name) || hasInnerPlan(predicate) || makesList(predicate)) continue;
    const compiled = yield* environment.compileSteps(predicate, scope);
    if (!compiled.plain) continue;
    taken.push(predicate);
    tests.push((id, run) => {
      row[slot] = { kind, id };
      const mark = run.passing;
      const passes = isTrue(outright(compiled, row, run));
      run.dropTo(mark);
      return passes;
    });
  }
  if (taken.length === 0) return undefined;
  const [only] = tests;
  return { test: tests.length === 1 && only ? only : allOf(tests), predicates: taken };
}

/** Many tests are work that counts, though it cannot pause by itself. */
function allOf(tests: readonly NodeTest[]): NodeTest {
  const units = tests.length >> 3;
  return (id, run) => {
    if (units > 0) run.spend(units);
    return tests.every((test) => test(id, run));
  };
}

/** The labels that a predicate asks for, where it asks for nothing else. */
function plainLabels(predicate: Expression, name: string): readonly string[] | undefined {
  const said = labelsSaid(predicate, name);
  if (said?.kind === 'label') return [said.name];
  if (said?.kind !== 'labelAnd' || said.operands.some(({ kind }) => kind !== 'label')) return undefined;
  return requiredLabels(said);
}

/** A label's id is looked up once the graph has it. */
function labelTest(label: string): NodeTest {
  let id = -1;
  return (node, { graph }) => {
    if (id < 0) id = graph.labelId(label);
    return id >= 0 && graph.hasLabel(node, id);
  };
}

const CALL = new Set(['call']);
const INNER = new Set(['subqueryExpression', 'patternExpression', 'patternComprehension', 'shortestPathExpression']);

/** Of whatever length, so that working it out has to pause. */
function makesList(tree: unknown): boolean {
  let isFound = false;
  findKind(tree, CALL, (call: FunctionCall) => {
    if (makesList(call.arguments) || isRange(call)) isFound = true;
  });
  return isFound;
}

/** Planning a pattern twice would be waste: those are left to a filter. */
function hasInnerPlan(predicate: Expression): boolean {
  let isFound = false;
  findKind(predicate, INNER, () => {
    isFound = true;
  });
  return isFound;
}
