import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeIdentifier, quoteString } from './escape.ts';
import { lex } from './lexer.ts';

describe('escaping', () => {
  it('leaves plain words alone and puts the rest in backticks', () => {
    expect(['Actor', 'first name', 'a`b', 'null', '1st', 'شبكة'].map(escapeIdentifier)).toEqual([
      'Actor',
      '`first name`',
      '`a``b`',
      '`null`',
      '`1st`',
      '`شبكة`',
    ]);
  });

  it('cannot be broken out of by a unicode escape', () => {
    expect(escapeIdentifier('x\\u0060) DETACH DELETE n //')).toBe('`x\\u005cu0060) DETACH DELETE n //`');
  });

  it('writes names that read back as themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const [token, end] = lex(escapeIdentifier(name));
        expect([token?.text, end?.kind]).toEqual([name, 'end']);
      }),
    );
  });

  it('writes texts that read back as themselves', () => {
    const pieces = fc.oneof(
      fc.constantFrom('\\', "'", '"', '\\u0027', '\\u', 'u0041', '\n', '\t'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const value = parts.join('');
        const [token, end] = lex(quoteString(value));
        expect([token?.kind, token?.text, end?.kind]).toEqual(['string', value, 'end']);
      }),
    );
  });
});
