/** Checks what stands behind SHOW: once columns are named by YIELD, nothing else is there to be sorted, filtered and returned. */
import type { ShowCommand } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { checkProjection } from './projections.ts';
import { checkRowCount } from './row-counts.ts';
import { Scope } from './scope.ts';
import { ANY } from './static-type.ts';

export function checkShow(checker: Checker, command: ShowCommand): void {
  const { yields, orderBy, skip, limit, where, returns } = command;
  if (skip) checkRowCount(checker, skip, 'SKIP');
  if (limit) checkRowCount(checker, limit, 'LIMIT');
  if (!yields) return;
  const scope = new Scope();
  for (const { field, alias } of yields) {
    const { name, span } = alias ?? field;
    if (scope.lookup(name))
      throw checker.alreadyBound(name, span, `Rename one of them: \`YIELD ${field.name} AS other\`.`);
    scope.declare(name, { type: ANY, span });
  }
  const site: Site = { scope, aggregates: 'forbidden' };
  for (const { expression } of orderBy) checker.rules.expression(checker, expression, site);
  if (where) checker.rules.predicate(checker, where, site);
  if (returns) checkProjection(checker, returns, scope, { scope, role: 'statement' });
}
