import { describe, expect, test } from 'vitest';
import { QueryFailed } from '../graph/errors.ts';
import { createFulltextIndex } from './fulltext.ts';

function filled(analyzer = 'standard-no-stop-words') {
  const index = createFulltextIndex({ analyzer, properties: ['name', 'text', '__proto__', 'id'] });
  const texts = [
    [
      ['name', 'Ahmad al-Sharaa'],
      ['name', 'أحمد الشرع'],
    ],
    [
      ['name', 'Ministry of Defence'],
      ['text', 'The ministry said so'],
    ],
    [
      ['text', "l'Orient-Le Jour 東京 defence"],
      ['__proto__', 'hidden'],
    ],
    [
      ['name', 'قوات سوريا الديمقراطية'],
      ['id', 'sdf'],
    ],
  ];
  texts.forEach((entry, id) => {
    index.update(
      id,
      entry.map(([property = '', text = '']) => ({ property, text })),
    );
  });
  return index;
}

const found = (query: string, index = filled()) =>
  index
    .search(query)
    .map(({ id }) => id)
    .sort();

describe('a full-text index', () => {
  test.each<[string, number[]]>([
    ['SHARAA', [0]],
    ['الشرع', [0]],
    ['قوات', [3]],
    ['defence', [1, 2]],
    ['name:defence', [1]],
    ['__proto__:hidden', [2]],
    ['id:sdf', [3]],
    ['ahmad defence', [0, 1, 2]],
    ['ministry AND defence', [1]],
    ['+defence -ministry', [2]],
    ['defence NOT ministry', [2]],
    ['(ahmad OR said) AND ministry', [1]],
    ['def*', [1, 2]],
    ['sharra~1', [0]],
    ['sharra', []],
    ['"ministry of defence"', [1]],
    ['"defence ministry"', []],
    ['"defence the"', []],
    ['東', [2]],
    ['*:*', [0, 1, 2, 3]],
    ['-defence', []],
    ['al\\-sharaa', [0]],
    ['', []],
  ])('finds by %s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('follows what changes', () => {
    const index = filled();
    index.update(1, [{ property: 'name', text: 'Council' }]);
    index.update(2, []);
    expect([found('defence', index), found('council', index), found('*:*', index)]).toEqual([[], [1], [0, 1, 3]]);
  });

  test('ranks what matches more first, and a boosted word above others', () => {
    const index = filled();
    expect(index.search('ministry defence').map(({ id }) => id)).toEqual([1, 2]);
    expect(index.search('ahmad^100 ministry')[0]?.id).toBe(0);
  });

  test.each([
    ['(ahmad', 'a bracket that is not closed'],
    ['ahmad)', 'a bracket that was not opened'],
    ['"ahmad', 'a quotation mark that is not closed'],
    ['ahmad AND', 'an operator without a word after it'],
    ['*mad', 'a wildcard without letters before it'],
    ['a?mad', 'a wildcard inside a word, which is not supported'],
    ['[a TO b]', 'a range or a regular expression, which are not supported'],
    ['('.repeat(60), 'too many brackets'],
  ])('says what it cannot read in %s', (query, what) => {
    const search = () => filled().search(query);
    expect(search).toThrow(QueryFailed);
    expect(search).toThrow(what);
  });

  test('takes the analyzers that it names, and no other', () => {
    expect(found('of', filled('standard'))).toEqual([]);
    expect(found('of')).toEqual([1]);
    expect(found('Defence', filled('whitespace'))).toEqual([1]);
    expect(() => createFulltextIndex({ analyzer: 'klingon', properties: [] })).toThrow(
      "No such full-text analyzer: 'klingon'.",
    );
  });
});
