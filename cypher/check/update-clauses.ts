/** Checks clauses that write. */

import { RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type {
  Clause,
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeClause,
  PathPattern,
  RemoveClause,
  SetItem,
  SubqueryExpression,
} from '../parse/ast.ts';
import { isTree, pushParts } from '../parse/walk.ts';
import { forEach, type Steps } from '../steps.ts';
import type { Checker, Site } from './checker.ts';
import { childrenOf, expressionsOf, patternNames } from './children.ts';
import { clauseName, isUpdate } from './composition.ts';
import { checkLabelNames, refuseNoName } from './labels.ts';
import { namesInExpression } from './names-in.ts';
import { Scope } from './scope.ts';
import { DELETABLE, ENTITY, elementOf, LIST, MAP, mayBe, NODE, STRING, unionOf } from './static-type.ts';
import { checkPropertyMap, expectStorable } from './storable.ts';
import { checkWriteContents, checkWritePattern, refuseColons } from './write-patterns.ts';

export function* checkCreate(checker: Checker, { patterns, span }: CreateClause, site: Site): Steps<void> {
  checker.writes++;
  const made: string[][] = [];
  yield* forEach(patterns, (pattern) => {
    const names = patternNames(pattern).filter((name) => site.scope.lookup(name) === undefined);
    if (isInsert(checker, span.start)) refuseColons(checker, pattern);
    checkWritePattern(checker, pattern, site, 'CREATE');
    made.push(names);
  });
  yield* forEach(patterns.entries(), ([index, pattern]) => {
    refuseSelfReference(checker, pattern, new Set(made[index]));
    checkWriteContents(checker, pattern, site, 'CREATE');
  });
}

function isInsert(checker: Checker, start: number): boolean {
  return /^insert/i.test(checker.text.slice(start, start + 6));
}

/** A path is made in one go, so its parts cannot read each other. */
function refuseSelfReference(checker: Checker, pattern: PathPattern, made: ReadonlySet<string>): void {
  for (const properties of expressionsOf(pattern)) {
    const name = namesInExpression(properties).find((found) => made.has(found));
    if (name === undefined) continue;
    throw checker.failure(properties.span, `Variable \`${name}\` not defined yet: it is created by the same path.`, {
      detail: 'UndefinedVariable',
      at: variableIn(properties, name)?.span.start ?? properties.span.start,
      hint: 'Create it in a clause before, or set the property afterwards with SET.',
    });
  }
}

function variableIn(expression: Expression, name: string): Expression | undefined {
  if (expression.kind === 'variable' && expression.name === name) return expression;
  for (const child of childrenOf(expression)) {
    const found = variableIn(child, name);
    if (found) return found;
  }
  return undefined;
}

export function* checkMerge(checker: Checker, clause: MergeClause, site: Site): Steps<void> {
  checker.writes++;
  checkWritePattern(checker, clause.pattern, site, 'MERGE');
  checkWriteContents(checker, clause.pattern, site, 'MERGE');
  yield* checkSetItems(checker, clause.onCreate, site);
  yield* checkSetItems(checker, clause.onMatch, site);
  const subquery = subqueryIn(clause);
  if (!subquery) return;
  throw checker.failure(subquery.span, 'MERGE takes no EXISTS { }, COUNT { } or COLLECT { }.', {
    gqlStatus: RULE_BROKEN,
    hint: 'Ask in a WITH before.',
  });
}

function subqueryIn(clause: MergeClause): SubqueryExpression | undefined {
  const waiting: unknown[] = [clause];
  while (waiting.length > 0) {
    const tree = waiting.pop();
    if (!isTree(tree)) continue;
    if (tree.kind === 'subqueryExpression') return tree as unknown as SubqueryExpression;
    pushParts(tree, waiting);
  }
  return undefined;
}

export function* checkSetItems(checker: Checker, items: readonly SetItem[], site: Site): Steps<void> {
  checker.writes++;
  for (const item of items) {
    switch (item.kind) {
      case 'setProperty':
        checkPropertyTarget(checker, item.target, site);
        yield* checker.ahead(item.value, site);
        expectStorable(checker, checker.rules.expression(checker, item.value, site), item.value);
        break;
      case 'setAll':
        checker.expect(checker.rules.expression(checker, item.target, site), ENTITY, item.target);
        yield* checker.ahead(item.value, site);
        checker.expect(checkPropertyMap(checker, item.value, site), unionOf(MAP, ENTITY), item.value);
        break;
      case 'setLabels':
        checker.expect(checker.rules.expression(checker, item.target, site), NODE, item.target);
        checkLabelNames(checker, item.labels, site, item.span);
    }
    yield;
  }
}

type PropertyTarget = Extract<SetItem, { kind: 'setProperty' }>['target'];

function checkPropertyTarget(checker: Checker, target: PropertyTarget, site: Site): void {
  const type = checker.rules.expression(checker, target.object, site);
  checker.expect(type, ENTITY, target.object, {
    hint: 'Only nodes and relationships have properties that can be set.',
  });
  if (target.kind === 'property') {
    refuseNoName(checker, target.key.name, target.key.span);
    return;
  }
  checker.expect(checker.rules.expression(checker, target.index, site), STRING, target.index, {
    gqlStatus: WRONG_TYPE,
  });
  if (target.index.kind === 'literal') refuseNoName(checker, target.index.value, target.index.span);
}

export function checkRemove(checker: Checker, { items }: RemoveClause, site: Site): void {
  checker.writes++;
  for (const item of items) {
    if (item.kind === 'removeProperty') checkPropertyTarget(checker, item.target, site);
    else {
      checker.expect(checker.rules.expression(checker, item.target, site), NODE, item.target);
      checkLabelNames(checker, item.labels, site, item.span);
    }
  }
}

export function checkDelete(checker: Checker, { expressions }: DeleteClause, site: Site): void {
  checker.writes++;
  for (const expression of expressions) {
    if (expression.kind === 'hasLabels') {
      throw checker.failure(expression.span, 'DELETE removes nodes and relationships, not labels.', {
        detail: 'InvalidDelete',
        hint: `Write \`REMOVE ${checker.textOf(expression.span)}\`.`,
      });
    }
    checker.expect(checker.rules.expression(checker, expression, site), DELETABLE, expression);
  }
}

/** `clause` checks what stands inside, which may only write. */
export function* checkForeach(
  checker: Checker,
  foreach: ForeachClause,
  site: Site,
  clause: (clause: Clause, scope: Scope) => Steps<void>,
): Steps<void> {
  yield* checker.ahead(foreach.list, site);
  const list = checker.rules.expression(checker, foreach.list, site);
  const scope = new Scope(site.scope);
  const type = mayBe(list, LIST) ? elementOf(list) : list;
  scope.declare(foreach.variable.name, { type, span: foreach.variable.span });
  for (const inner of foreach.clauses) {
    if (!isUpdate(inner)) {
      throw checker.failure(inner.span, `${clauseName(inner)} cannot stand inside FOREACH, which only writes.`, {
        detail: 'InvalidClauseComposition',
        hint: 'Use UNWIND to go on with the elements as rows.',
      });
    }
    yield* clause(inner, scope);
  }
}
