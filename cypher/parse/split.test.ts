import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitStatements } from './split.ts';

describe('splitting a script', () => {
  it('cuts at semicolons and says where each statement begins', () => {
    const script = '// first\nMATCH (n) RETURN n;\n\nRETURN 1 ; ;RETURN 2';
    expect(splitStatements(script)).toEqual([
      { text: 'MATCH (n) RETURN n', offset: 9 },
      { text: 'RETURN 1', offset: 30 },
      { text: 'RETURN 2', offset: 42 },
    ]);
  });

  it('does not cut inside texts, names and comments', () => {
    const script = 'RETURN \';\' AS `;` /* ; */ // ;\n, "\\";"';
    expect(splitStatements(script)).toEqual([{ text: script, offset: 0 }]);
  });

  it('never throws, and every piece stands where it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ';', "'", '`', '/', '*', '\n', ' ', '\\', '"') }),
        (script) => {
          for (const { text, offset } of splitStatements(script)) {
            expect(script.slice(offset, offset + text.length)).toBe(text);
          }
        },
      ),
    );
  });
});
