import { describe, expect, it } from 'vitest';
import { placesOf, replaced } from './isolate.ts';
import { onRows, optional, piece, textOf } from './piece.ts';

const list = piece('ints', 'v1.nums');
const inner = piece('int', '1 / v2');
const comprehension = onRows(['UNWIND ', list, ' AS v2'], piece('ints', '[v2 IN ', list, ' | ', inner, ']'));
const predicate = piece('bool', 'v1.ok');
const pattern = piece('pattern', '(v1:A', optional('inside', ' WHERE v1.k > 1'), ')');
const match = onRows(['MATCH ', pattern], piece('clause', 'MATCH ', pattern, optional('where', ' WHERE ', predicate)));
const returned = piece('projection', 'RETURN ', piece('item', comprehension, ' AS v'), optional('cut', ' LIMIT 1'));
const statement = piece('statement', match, ' ', returned);

describe('the expressions of a statement by themselves', () => {
  it('are worked out on every row, the shortest first', () => {
    expect(placesOf(statement).map((place) => place.statement)).toEqual([
      'MATCH (v1:A) RETURN v1.ok AS isolated',
      'MATCH (v1:A WHERE v1.k > 1) RETURN v1.ok AS isolated',
      'MATCH (v1) RETURN v1.ok AS isolated',
      'MATCH (v1:A) RETURN NOT (v1.ok) AS isolated',
      'MATCH (v1:A WHERE v1.k > 1) RETURN NOT (v1.ok) AS isolated',
      'MATCH (v1) RETURN NOT (v1.ok) AS isolated',
      'MATCH (v1:A) UNWIND v1.nums AS v2 RETURN 1 / v2 AS isolated',
      'MATCH (v1:A WHERE v1.k > 1) WHERE v1.ok UNWIND v1.nums AS v2 RETURN 1 / v2 AS isolated',
      'MATCH (v1:A) UNWIND v1.nums AS v2 RETURN v1.nums AS isolated',
      'MATCH (v1:A WHERE v1.k > 1) WHERE v1.ok UNWIND v1.nums AS v2 RETURN v1.nums AS isolated',
      'MATCH (v1) RETURN v1.nums AS isolated',
      'MATCH (v1:A) RETURN [v2 IN v1.nums | 1 / v2] AS isolated',
      'MATCH (v1:A WHERE v1.k > 1) WHERE v1.ok RETURN [v2 IN v1.nums | 1 / v2] AS isolated',
    ]);
  });

  it('give way to another text, each alone', () => {
    expect(textOf(replaced(statement, inner, 'null'))).toBe(
      'MATCH (v1:A WHERE v1.k > 1) WHERE v1.ok RETURN [v2 IN v1.nums | null] AS v LIMIT 1',
    );
  });
});
