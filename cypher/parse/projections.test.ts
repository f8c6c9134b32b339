import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

function columnsOf(text: string): readonly string[] {
  const { body } = parse(text);
  if (body.kind !== 'single') throw new TypeError(`${text} is more than one query`);
  return body.clauses.flatMap((clause) =>
    clause.kind === 'return' || clause.kind === 'with' ? clause.items.map(({ column }) => column) : [],
  );
}

describe('columns without AS', () => {
  it.each([
    ['RETURN 1+1,  2 *3', ['1+1', '2 *3']],
    ['RETURN `a b`, a.`b c`', ['a b', 'a.`b c`']],
    ['RETURN n {.name}, (m {.*})', ['n', 'm']],
    ['WITH n {.name} RETURN n.name', ['n', 'n.name']],
  ])('%s', (text, columns) => {
    expect(columnsOf(text)).toEqual(columns);
  });
});
