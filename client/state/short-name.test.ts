import { expect, test } from 'vitest';
import type { NodeValue } from '../../graph/values.ts';
import { shortNameOf } from './short-name.ts';

function actor(aliases: readonly string[]): NodeValue {
  return { kind: 'node', elementId: 'a', labels: ['Actor'], properties: new Map([['aliases', [...aliases]]]) };
}

test.each([
  ['Syrian Democratic Forces', ['Mazloum', 'SDF', 'قسد', 'QSD'], 'SDF'],
  ['قوات سوريا الديمقراطية', ['SDF', 'قسد', 'QSD'], 'قسد'],
  ["Kurdistan Workers' Party", ['PKK'], 'PKK'],
  ['Turkish Ministry of National Defence', ['Turkish MoD', 'MSB'], undefined],
  ['Islamic State', ['ISIS', 'Daesh'], 'ISIS'],
  ['Türkiye', ['TR'], undefined],
  ['Syrian Network for Human Rights', [], undefined],
])('%s among %j is short %s', (caption, aliases, short) => {
  expect(shortNameOf(actor(aliases), caption)).toBe(short);
});
