import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const shown = (text: string) => tokenize(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('colouring', () => {
  it('tells keywords, labels, properties, functions and parameters apart', () => {
    expect(shown('MATCH (n:Actor {name: $who}) RETURN count(n.name)')).toEqual([
      'keyword: MATCH',
      'punctuation: (',
      'name: n',
      'punctuation: :',
      'label: Actor',
      'punctuation: {',
      'property: name',
      'punctuation: :',
      'parameter: $',
      'parameter: who',
      'punctuation: }',
      'punctuation: )',
      'keyword: RETURN',
      'function: count',
      'punctuation: (',
      'name: n',
      'punctuation: .',
      'property: name',
      'punctuation: )',
    ]);
  });

  it('takes half-written statements', () => {
    expect(shown("RETURN 'half /* 1")).toEqual(['keyword: RETURN', "invalid: 'half /* 1"]);
  });
});
