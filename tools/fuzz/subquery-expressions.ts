/** EXISTS, COUNT and COLLECT subqueries, pattern predicates and pattern comprehensions. */
import type { Kind } from './kinds.ts';
import { pattern } from './patterns.ts';
import { type Piece, piece } from './piece.ts';
import { deeper, variablesOf, type Writing } from './scope.ts';

export function subqueryExpression(writing: Writing, kind: Kind): Piece | undefined {
  const { random } = writing;
  if (writing.depth < 2) return undefined;
  const { made, after } = pattern(deeper(writing), { isFromScope: random.chance(0.8) });
  const where = random.chance(0.5) ? [' WHERE ', writing.make({ ...after, depth: 1 }, 'bool')] : [];
  const match = [random.chance(0.5) ? 'MATCH ' : '', made, ...where];
  if (kind === 'bool') return piece(kind, 'EXISTS { ', ...match, ' }');
  if (kind === 'int') {
    const distinct = variablesOf(after, 'node')[0];
    const isDistinct = match[0] !== '' && distinct !== undefined && random.chance(0.3);
    return piece(kind, 'COUNT { ', ...match, isDistinct ? ` RETURN DISTINCT ${distinct}` : '', ' }');
  }
  const item = writing.make({ ...after, depth: 1 }, kind === 'strings' ? 'string' : 'int');
  if (kind === 'ints' || kind === 'strings') {
    return piece(kind, 'COLLECT { MATCH ', made, ...where, ' RETURN ', item, ' AS item ORDER BY item }');
  }
  if (kind !== 'bag') return undefined;
  const inner = pattern(deeper(writing), { isFromScope: true, isSimple: true });
  const value = writing.make({ ...inner.after, depth: 1 }, 'int');
  return piece(kind, '[', inner.made, ' | ', value, ']');
}
