/** What Cypher 25 alone has: LET, FILTER, WHEN and NEXT. */

import { VALUE_KINDS } from './kinds.ts';
import { optional, type Part, type Piece, piece } from './piece.ts';
import type { MadeClause } from './scope.ts';
import { deeper, freshVariable, type Writing, withVariable } from './scope.ts';

/** `LET v = 1, w = 'a'`: names beside those that are there. */
export function letClause(writing: Writing): MadeClause {
  const { random } = writing;
  const parts: Part[] = [];
  let after = writing;
  for (let i = 1 + random.below(2); i > 0; i--) {
    const name = freshVariable(writing);
    const kind = random.pick(VALUE_KINDS);
    parts.push(parts.length === 0 ? '' : ', ', piece('item', `${name} = `, writing.make(deeper(writing), kind)));
    after = withVariable(after, name, kind);
  }
  return { made: piece('clause', 'LET ', ...parts), after };
}

export function filterClause(writing: Writing): MadeClause {
  const word = writing.random.pick(['FILTER ', 'FILTER WHERE ']);
  const filter = optional('where', word, writing.make({ ...writing, depth: 1 }, 'bool'));
  return { made: piece('clause', filter), after: writing };
}

/** `WHEN … THEN … ELSE …` of branches that give one column of the same name. */
export function conditional(writing: Writing, branch: (column: string) => Piece): Piece {
  const { random } = writing;
  const column = freshVariable(writing);
  const body = (): readonly Part[] => (random.chance(0.3) ? ['{ ', branch(column), ' }'] : [branch(column)]);
  const cases = Array.from({ length: 1 + random.below(2) }, () => {
    const condition = writing.make({ ...writing, depth: 1 }, 'bool');
    return piece('branch', 'WHEN ', condition, ' THEN ', ...body(), ' ');
  });
  const otherwise = random.chance(0.7) ? optional('branch', 'ELSE ', ...body()) : '';
  return piece('clause', ...cases, otherwise);
}
