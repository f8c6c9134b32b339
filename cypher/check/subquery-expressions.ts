/** Checks EXISTS { }, COUNT { } and COLLECT { }: read only, seeing all that is around them, renaming none of it. */

import type { Query, SubqueryExpression } from '../parse/ast.ts';
import { atOnce } from '../steps.ts';
import type { Checker, Site } from './checker.ts';
import { Scope } from './scope.ts';
import { BOOLEAN, INTEGER, LIST, type StaticType } from './static-type.ts';

export function checkSubqueryExpression(checker: Checker, expression: SubqueryExpression, site: Site): StaticType {
  const { form, query, span } = expression;
  const outcome = atOnce(checker.rules.query(checker, query, { scope: new Scope(site.scope), role: form }));
  if (outcome.writes) {
    throw checker.failure(span, `${form.toUpperCase()} { } asks and cannot write.`, {
      detail: 'InvalidClauseComposition',
      hint: 'Write in a clause of its own, or in CALL { }.',
    });
  }
  if (form !== 'collect') return form === 'exists' ? BOOLEAN : INTEGER;
  const [column, ...more] = outcome.columns ? [...outcome.columns.values()] : [];
  if (!column || more.length > 0 || endsWithStar(query)) {
    throw checker.failure(span, 'COLLECT { } must end with a RETURN of exactly one column.', {
      detail: 'InvalidClauseComposition',
    });
  }
  return LIST;
}

/** NOTE: `*` is no column here, however many it stands for. */
function endsWithStar(query: Query): boolean {
  if (query.kind === 'union') return query.parts.some(endsWithStar);
  const last = query.kind === 'single' ? query.clauses.at(-1) : undefined;
  return last?.kind === 'return' && last.star;
}
