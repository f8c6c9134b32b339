/** Which clause may follow which, and which may be the last. */
import { GENERAL_STATUS } from '../errors.ts';
import type { Clause } from '../parse/ast.ts';
import type { Checker, QueryFrame } from './checker.ts';

/** `LOAD CSV` for `loadCsv`. */
export function clauseName({ kind }: Clause): string {
  return kind === 'subquery' ? 'CALL { }' : kind.replace(/[A-Z]/, ' $&').toUpperCase();
}

export function isUpdate({ kind }: Clause): boolean {
  return ['create', 'merge', 'set', 'remove', 'delete', 'foreach'].includes(kind);
}

function isReading({ kind }: Clause): boolean {
  return ['match', 'unwind', 'call', 'subquery', 'loadCsv'].includes(kind);
}

export function checkComposition(checker: Checker, clauses: readonly Clause[], frame: QueryFrame): void {
  let write: Clause | undefined;
  for (const [index, clause] of clauses.entries()) {
    const isLast = index === clauses.length - 1;
    if ((clause.kind === 'return' || clause.kind === 'finish') && !isLast) throw notLast(checker, clause);
    if (clause.kind === 'with') write = undefined;
    else if (write && isReading(clause)) throw withRequired(checker, write, clause);
    else if (isUpdate(clause)) write = clause;
    if (clause.kind === 'use' && index > 0) {
      throw checker.failure(clause.span, 'USE must be the first clause.', {
        detail: 'InvalidClauseComposition',
        gqlStatus: GENERAL_STATUS,
      });
    }
  }
  const last = clauses.at(-1);
  if (last && clauses.length > 1) checkLast(checker, last, frame);
  else if (last && last.kind !== 'call') checkLast(checker, last, frame);
}

function notLast(checker: Checker, clause: Clause) {
  const name = clauseName(clause);
  return checker.failure(clause.span, `${name} can only stand at the end of a query.`, {
    detail: 'InvalidClauseComposition',
    hint: name === 'RETURN' ? 'Write WITH to go on with its columns.' : 'Remove what stands behind it.',
    ...(name === 'FINISH' && { gqlStatus: GENERAL_STATUS }),
  });
}

function withRequired(checker: Checker, write: Clause, read: Clause) {
  const message = `WITH is required between ${clauseName(write)} and ${clauseName(read)}.`;
  return checker.failure(read.span, message, {
    detail: 'InvalidClauseComposition',
    hint: `Write \`WITH *\` before ${clauseName(read)}.`,
  });
}

/** EXISTS and COUNT ask only for rows, so any clause may end them. */
function checkLast(checker: Checker, last: Clause, frame: QueryFrame): void {
  const asksRows = frame.role === 'exists' || frame.role === 'count';
  if (last.kind === 'finish' && (asksRows || frame.role === 'collect')) {
    throw checker.failure(last.span, 'FINISH ends a query without an answer, and this one is asked for rows.', {
      detail: 'InvalidClauseComposition',
    });
  }
  if (asksRows) return;
  const ends = last.kind === 'return' || last.kind === 'finish' || isUpdate(last);
  const mayEnd = last.kind === 'subquery' || (last.kind === 'call' && !last.yields && !last.yieldStar);
  if (ends || mayEnd) return;
  const yields = last.kind === 'call' ? ' with YIELD' : '';
  throw checker.failure(last.span, `A query cannot end with ${clauseName(last)}${yields}.`, {
    detail: 'InvalidClauseComposition',
    hint: 'End it with RETURN, FINISH, or a clause that writes.',
  });
}
