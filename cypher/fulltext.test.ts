import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QueryFailed } from '../graph/errors.ts';
import type { FulltextHit } from '../graph/property-schema.ts';
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

const found = (query: string, index = filled()) => ids(index.search(query)).sort();

const ids = (hits: Iterable<FulltextHit | undefined>) => [...hits].flatMap((hit) => hit?.id ?? []);

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
    expect(ids(index.search('ministry defence'))).toEqual([1, 2]);
    expect(ids(index.search('ahmad^100 ministry'))[0]).toBe(0);
  });

  test.each([
    ['', 'an end too soon, at its character 1'],
    ['(ahmad', 'an end too soon, at its character 7'],
    ['ahmad)', 'a ) that does not fit, at its character 6'],
    ['"ahmad', 'a " that does not fit, at its character 1'],
    ['ahmad AND', 'an end too soon, at its character 10'],
    ['[a b]', 'a b that does not fit, at its character 4'],
    ['ahmad~1.5', 'a distance that is no whole number, at its character 10'],
    ['/(/', 'a regular expression that cannot be read, at its character 4'],
    ['/a&b/', 'a regular expression with &, which is not supported, at its character 6'],
    ['ahmad\\', 'a \\ that does not fit, at its character 6'],
    ['\\u00', 'a \\u without four digits, at its character 5'],
    ['('.repeat(60), 'too many brackets, at its character 51'],
    [Array.from({ length: 300 }, (_, at) => `w${at}`).join(' '), 'too many words, at its character 1'],
  ])('says what it cannot read in %s', (query, what) => {
    const search = () => ids(filled().search(query));
    expect(search).toThrow(
      new QueryFailed(`The full-text query has ${what}: '${query}'.`, {
        code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
        gqlStatus: '50N42',
        hint: 'Put a backslash before a character that is to be searched for.',
      }),
    );
  });

  test('gives the best so many, and pauses on the way to all', () => {
    const index = createFulltextIndex({ analyzer: 'standard-no-stop-words', properties: ['name'] });
    for (let id = 0; id < 5000; id++) {
      index.update(id, [{ property: 'name', text: `river ${'long '.repeat(id % 50)}` }]);
    }
    const steps = [...index.search('river', { limit: 3 })];
    expect(ids(steps).every((id) => id % 50 === 0)).toBe(true);
    expect(ids(steps).length).toBe(3);
    expect(steps.filter((step) => step === undefined).length).toBeGreaterThan(5);
    expect(
      ids(index.search('river', { limit: 2, isWanted: (id) => id % 50 === 49 })).every((id) => id % 50 === 49),
    ).toBe(true);
    expect(ids(index.search('river')).length).toBe(5000);
  });

  test('goes on with what there was when the search began', () => {
    const index = createFulltextIndex({ analyzer: 'standard-no-stop-words', properties: ['name'] });
    for (let id = 0; id < 3000; id++) index.update(id, [{ property: 'name', text: 'river' }]);
    const search = index.search('river');
    expect(search.next()).toEqual({ done: false, value: undefined });
    for (let id = 0; id < 3000; id++) index.update(id, id % 2 === 0 ? [] : [{ property: 'name', text: 'a river' }]);
    expect([...index.renew()]).toHaveLength(1500);
    expect(ids(search)).toHaveLength(3000);
    expect(ids(index.search('river'))).toEqual([]);
  });

  test('finds and scores as if the texts had always been what they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 });
    const texts = fc.array(fc.record({ property: fc.constantFrom('name', 'text'), text }), { maxLength: 3 });
    const writes = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), texts), { maxLength: 40 });
    const queries = ['a', 'b*', 'a AND b', '"a b"', '"a b"~2', 'a -c', 'ab~', '*:*'];
    fc.assert(
      fc.property(writes, (all) => {
        const properties = ['name', 'text'];
        const [index, fresh] = [0, 1].map(() =>
          createFulltextIndex({ analyzer: 'standard-no-stop-words', properties }),
        );
        for (const [id, own] of all) index?.update(id, own);
        for (const [id, own] of new Map(all)) fresh?.update(id, own);
        const hits = (of: typeof index, query: string) =>
          [...(of?.search(query) ?? [])].sort((a, b) => (a?.id ?? 0) - (b?.id ?? 0));
        for (const query of queries) expect(hits(index, query)).toEqual(hits(fresh, query));
      }),
    );
  });

  test('takes the analyzers that it names, and no other', () => {
    expect(found('of', filled('standard'))).toEqual([]);
    expect(found('of')).toEqual([1]);
    expect(found('Defence', filled('whitespace'))).toEqual([1]);
    expect(ids(filled().search('Ministry', { analyzer: 'whitespace' }))).toEqual([]);
    expect(found('Ahmad\\ al\\-Sharaa', filled('keyword'))).toEqual([0]);
    expect(found('"Ministry of Defence"', filled('keyword'))).toEqual([1]);
    expect(found('said AND the', filled('stop'))).toEqual([1]);
    expect(() => createFulltextIndex({ analyzer: 'klingon', properties: [] })).toThrow(
      "No such full-text analyzer: 'klingon'.",
    );
  });
});

test('a search for many words that are not there pauses all the same', () => {
  const index = createFulltextIndex({ analyzer: 'standard-no-stop-words', properties: ['name'] });
  for (let id = 0; id < 9000; id++) index.update(id, [{ property: 'name', text: 'one two' }]);
  const wanted = Array.from({ length: 200 }, (_, i) => `+absent${i}`).join(' ');
  expect([...index.search(wanted)].length).toBeGreaterThan(200);
});

test('two ranges are told apart by their bounds', () => {
  const index = createFulltextIndex({ analyzer: 'keyword', properties: ['name'] });
  index.update(0, [{ property: 'name', text: 'a b' }]);
  index.update(1, [{ property: 'name', text: 'b z' }]);
  const scores = [...index.search('["a b" TO c] ["a" TO "b c"]')].map((hit) => hit?.score);
  expect(scores).toEqual([2, 1]);
});
