/** EXISTS, COUNT and COLLECT subqueries, pattern predicates and pattern comprehensions. */
import type { Kind } from './kinds.ts';
import { type MadePattern, pattern } from './patterns.ts';
import { onRows, type Part, type Piece, piece } from './piece.ts';
import { deeper, variablesOf, type Writing } from './scope.ts';

export function subqueryExpression(writing: Writing, kind: Kind): Piece | undefined {
  const { random } = writing;
  if (writing.depth < 2) return undefined;
  const { made, after } = pattern(deeper(writing), { isFromScope: random.chance(0.8) });
  const where = random.chance(0.5) ? [' WHERE ', writing.make({ ...after, depth: 1 }, 'bool')] : [];
  const match = [random.chance(0.5) ? 'MATCH ' : '', made, ...where];
  const rows = ['MATCH ', made];
  if (random.chance(0.25) && (kind === 'bool' || kind === 'int' || kind === 'ints')) {
    return onRows(rows, piece(kind, ...wholeQuery(writing, kind, { made, after, where })));
  }
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

interface Found extends MadePattern {
  readonly where: readonly Part[];
}

/** With clauses of their own between MATCH and RETURN, or a second half after UNION. */
function wholeQuery(writing: Writing, kind: 'bool' | 'int' | 'ints', { made, after, where }: Found): readonly Part[] {
  const { random } = writing;
  const inner: Writing = { ...after, depth: 1 };
  const word = { bool: 'EXISTS', int: 'COUNT', ints: 'COLLECT' }[kind];
  const half = ['MATCH ', made, ...where, ' WITH ', writing.make(inner, 'int'), ' AS item'];
  // NOTE: a list of rows in no order is sorted, so that both give the same.
  const sorted = kind === 'ints' ? ' ORDER BY item' : '';
  const least = writing.make({ ...writing, depth: 1 }, 'int');
  const end = random.weighted<readonly Part[]>([
    [2, [' WHERE item > 0 RETURN item', sorted]],
    [1, [' ORDER BY item LIMIT 2 RETURN item', sorted]],
    [1, [' RETURN DISTINCT item', sorted]],
    [1, [' RETURN sum(item) AS item']],
    [kind === 'ints' ? 0 : 1, [' RETURN item UNION RETURN ', least, ' AS item']],
  ]);
  return [`${word} { `, ...half, ...end, ' }'];
}
