import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../graph/errors.ts';
import { decodeValue } from '../graph/wire-decode.ts';
import { libraryAnswer } from '../graph/wire-library.ts';
import { parseQuestion, readLibrary } from './library.ts';

const source = [
  '// title: Who displaced whom?',
  '// title.ar: من هجر من؟',
  '// description: One: sentence.',
  '// keywords: expelled, driven out',
  '// param day: DATE = 2025-07-18',
  '// param.title day: Held on',
  '// param.title.ar day: كان قائما في',
  '// param names: LIST<STRING> = ["a", "ب"]',
  '// param share: FLOAT = 1',
  '// column who: Who',
  '// column.ar who: من',
  '// value who maybe: maybe',
  '// value.ar who maybe: ربما',
  '// column claim: Claim',
  '',
  '// not a header: any more',
  'MATCH (n) RETURN n',
].join('\n');

const ARABIC: unknown = expect.stringMatching(/^[^A-Za-z]*\p{Script=Arabic}[^A-Za-z]*$/u);

describe('a named question', () => {
  it('is read from the header of its file', () => {
    expect(parseQuestion('who', source)).toEqual({
      id: 'who',
      title: { en: 'Who displaced whom?', ar: 'من هجر من؟' },
      description: { en: 'One: sentence.', ar: 'One: sentence.' },
      keywords: { en: 'expelled, driven out', ar: 'expelled, driven out' },
      parameters: [
        {
          name: 'day',
          type: 'DATE',
          default: { $type: 'Date', _value: '2025-07-18' },
          title: { en: 'Held on', ar: 'كان قائما في' },
        },
        {
          name: 'names',
          type: 'LIST<STRING>',
          default: {
            $type: 'List',
            _value: [
              { $type: 'String', _value: 'a' },
              { $type: 'String', _value: 'ب' },
            ],
          },
          title: { en: 'names', ar: 'names' },
        },
        {
          name: 'share',
          type: 'FLOAT',
          default: { $type: 'Float', _value: '1.0' },
          title: { en: 'share', ar: 'share' },
        },
      ],
      columns: [
        {
          name: 'who',
          title: { en: 'Who', ar: 'من' },
          values: [{ value: 'maybe', title: { en: 'maybe', ar: 'ربما' } }],
        },
        { name: 'claim', title: { en: 'Claim', ar: 'Claim' }, values: [] },
      ],
      statement: '// not a header: any more\nMATCH (n) RETURN n',
    });
  });

  it.each([
    ['RETURN 1', 'it has no line `// title: …`'],
    ['// title: A\n// param day: DATE = tomorrow', 'the default of its parameter day is no DATE'],
    ['// title: A\n// param n: INTEGER = 1.5', 'the default of its parameter n is no INTEGER'],
    ['// title: A\n// param n: THING = 1', 'its parameter n is not written `// param name: TYPE = default`'],
  ])('is refused where its header cannot be read: %j', (text, what) => {
    const error = new InvalidInput(`library: who.cypher: ${what}.`, {
      code: 'Shabaka.BadQuestion',
      hint: 'seeds/README.md shows the form.',
    });
    expect(() => parseQuestion('who', text)).toThrow(error);
  });

  it('of the seeds is whole, each with its parameters and columns in both languages', async () => {
    const questions = await readLibrary('seeds/queries');
    expect(libraryAnswer.safeParse({ questions }).success).toBe(true);
    for (const { statement, title, parameters, columns } of questions) {
      const words = [...parameters, ...columns, ...columns.flatMap(({ values }) => values)].map((word) => word.title);
      for (const { en, ar } of [title, ...words]) expect([en, ar]).toEqual([expect.stringMatching(/[a-z]/), ARABIC]);
      for (const { name, default: value } of parameters) {
        expect(statement).toContain(`$${name}`);
        expect(() => decodeValue(value)).not.toThrow();
      }
    }
  });
});
