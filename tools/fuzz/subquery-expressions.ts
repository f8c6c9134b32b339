/** EXISTS, COUNT and COLLECT subqueries, pattern predicates and pattern comprehensions. */
import type { Kind } from './kinds.ts';
import { pattern } from './patterns.ts';
import { onRows, type Piece, piece } from './piece.ts';
import { deeper, variablesOf, type Writing } from './scope.ts';

export function subqueryExpression(writing: Writing, kind: Kind): Piece | undefined {
  const { random } = writing;
  if (writing.depth < 2) return undefined;
  const { made, after } = pattern(deeper(writing), { isFromScope: random.chance(0.8) });
  const where = random.chance(0.5) ? [' WHERE ', writing.make({ ...after, depth: 1 }, 'bool')] : [];
  const match = [random.chance(0.5) ? 'MATCH ' : '', made, ...where];
  const rows = ['MATCH ', made];
  if (kind === 'bool') return onRows(rows, piece(kind, 'EXISTS { ', ...match, ' }'));
  if (kind === 'int') {
    const distinct = variablesOf(after, 'node')[0];
    const isDistinct = match[0] !== '' && distinct !== undefined && random.chance(0.3);
    return onRows(rows, piece(kind, 'COUNT { ', ...match, isDistinct ? ` RETURN DISTINCT ${distinct}` : '', ' }'));
  }
  const item = writing.make({ ...after, depth: 1 }, kind === 'strings' ? 'string' : 'int');
  if (kind === 'ints' || kind === 'strings') {
    const body = [made, ...where, ' RETURN ', item];
    return onRows(rows, piece(kind, 'COLLECT { MATCH ', ...body, ' AS item ORDER BY item }'));
  }
  if (kind !== 'bag') return undefined;
  const inner = pattern(deeper(writing), { isFromScope: true, isSimple: true });
  const value = writing.make({ ...inner.after, depth: 1 }, 'int');
  return onRows(['MATCH ', inner.made], piece(kind, '[', inner.made, ' | ', value, ']'));
}
