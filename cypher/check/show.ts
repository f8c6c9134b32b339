/** Checks what stands behind SHOW: once columns are named by YIELD, nothing else is there to be sorted, filtered and returned. */
import type { ShowCommand } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import type { Checker, Site } from './checker.ts';
import { checkProjection } from './projections.ts';
import { checkRowCount } from './row-counts.ts';
import { Scope } from './scope.ts';
import { ANY } from './static-type.ts';

export function* checkShow(checker: Checker, command: ShowCommand): Steps<void> {
  const { yields, orderBy, skip, limit, where, returns } = command;
  if (skip) checkRowCount(checker, skip, 'SKIP');
  if (limit) checkRowCount(checker, limit, 'LIMIT');
  if (!yields) return;
  const scope = new Scope();
  for (const { field, alias } of yields) {
    checker.bind(scope, alias ?? field, ANY, `Rename one of them: \`YIELD ${field.name} AS other\`.`);
  }
  const site: Site = { scope, aggregates: 'forbidden' };
  for (const { expression } of orderBy) checker.rules.expression(checker, expression, site);
  if (where) checker.rules.predicate(checker, where, site);
  if (returns) yield* checkProjection(checker, returns, scope, { scope, role: 'statement' });
}
