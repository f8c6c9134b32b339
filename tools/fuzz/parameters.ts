/** The parameters that every tried statement is given. */
import { float, type Parameters, type Value } from '../../graph/values.ts';

export const FUZZ_PARAMETERS: Parameters = new Map<string, Value>([
  ['int', 2],
  ['float', float(2)],
  ['text', 'b'],
  ['flag', true],
  ['none', null],
  ['list', [1, 2, null, 'a']],
  [
    'map',
    new Map<string, Value>([
      ['k', 1],
      ['name', 'b'],
    ]),
  ],
  ['label', 'A'],
  ['key', 'k'],
  ['day', { kind: 'date', epochDay: 19_782 }],
]);
