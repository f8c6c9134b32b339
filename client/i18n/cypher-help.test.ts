/** Every function and procedure of the engine has a sentence in Arabic, none is left over, and each is Arabic. */
import { expect, test } from 'vitest';
import { listFunctions } from '../../cypher/functions/table.ts';
import { BUILT_IN_PROCEDURES } from '../../cypher/procedures/built-in.ts';
import { ARABIC_HELP } from './cypher-help.ts';

/** What is written in Latin letters in every language: types, values, keys of a point, names of norms. */
const CYPHER_NAMES =
  /\b(?:BOOLEAN|FLOAT|INTEGER|STRING|DATE|TIME|DATETIME|ZONED|LOCAL|NaN|null|true|crs|srid|longitude|latitude|height|[xyz]|UUID|Unicode|NFK?[CD]|ISO|Cypher|\d{4}-\d\d-\d\dT\d\d:\d\dZ)\b/g;

test('each has one, and there are no others', () => {
  const names = [...listFunctions(), ...BUILT_IN_PROCEDURES].map(({ name }) => name);
  expect([...ARABIC_HELP.keys()].sort()).toEqual(names.sort());
});

test.each([...ARABIC_HELP])('%s is told in Arabic', (_, sentence) => {
  expect(sentence).toMatch(/^[\p{Script=Arabic}n].*[.؟]$/u);
  expect(sentence).toMatch(/\p{Script=Arabic}{2}/u);
  expect(sentence.replace(CYPHER_NAMES, '')).not.toMatch(/\p{Script=Latin}/u);
});
