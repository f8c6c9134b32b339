import { describe, expect, it } from 'vitest';
import { placesOf, replaced } from './isolate.ts';
import { onRows, optional, piece, textOf } from './piece.ts';

const list = piece('ints', 'n.nums');
const inner = piece('int', '1 / x');
const comprehension = onRows(['UNWIND ', list, ' AS x'], piece('ints', '[x IN ', list, ' | ', inner, ']'));
const predicate = piece('bool', 'n.ok');
const pattern = piece('pattern', '(n:A', optional('inside', ' WHERE n.k > 1'), ')');
const match = onRows(['MATCH ', pattern], piece('clause', 'MATCH ', pattern, optional('where', ' WHERE ', predicate)));
const returned = piece('projection', 'RETURN ', piece('item', comprehension, ' AS v'), optional('cut', ' LIMIT 1'));
const statement = piece('statement', match, ' ', returned);

describe('the expressions of a statement by themselves', () => {
  it('are worked out on every row, the shortest first', () => {
    expect(placesOf(statement).map((place) => place.statement)).toEqual([
      'MATCH (n:A) RETURN n.ok AS isolated',
      'MATCH (n:A) RETURN NOT (n.ok) AS isolated',
      'MATCH (n:A) UNWIND n.nums AS x RETURN 1 / x AS isolated',
      'MATCH (n:A) UNWIND n.nums AS x RETURN n.nums AS isolated',
      'MATCH (n:A) RETURN [x IN n.nums | 1 / x] AS isolated',
    ]);
  });

  it('give way to another text, each alone', () => {
    expect(textOf(replaced(statement, inner, 'null'))).toBe(
      'MATCH (n:A WHERE n.k > 1) WHERE n.ok RETURN [x IN n.nums | null] AS v LIMIT 1',
    );
  });
});
