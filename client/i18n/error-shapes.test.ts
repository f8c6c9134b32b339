/** What the engine's own parser and checker complain of is told in Arabic with its particulars. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { query } from '../../cypher/query.ts';
import { AppError } from '../../graph/errors.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { expectedParts } from './error-shapes.ts';
import { arabicError } from './error-words.ts';

const PARSER = resolve(import.meta.dirname, '..', '..', 'cypher', 'parse');

async function failureOf(statement: string): Promise<AppError> {
  const error: unknown = await query(createMemoryGraph(), statement).catch((failure: unknown) => failure);
  if (error instanceof AppError) return error;
  throw new Error(`${statement}: it should have failed.`);
}

test.each([
  [
    'MATCH (n:Person)\nWERE n.name = 1 RETURN n',
    'المتوقع هنا عبارة جديدة أو نهاية الاستعلام، والموجود \u2068WERE\u2069 (السطر 2، العمود 1). هل قصدت \u2068WHERE\u2069؟',
  ],
  [
    'MATCH (n RETURN n',
    'المتوقع هنا \u2068)\u2069، والموجود \u2068RETURN\u2069 (السطر 1، العمود 10). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  ],
  ['RETURN 1 +', 'المتوقع هنا تعبير، لكن الاستعلام انتهى (السطر 1، العمود 11). صحّح الموضع المشار إليه ثم نفّذ مجددًا.'],
  ['MATCH (node) RETURN nod', 'لا متغير باسم \u2068nod\u2069 (السطر 1، العمود 21). هل قصدت \u2068node\u2069؟'],
  ["RETURN lenght('a')", 'لا دالة باسم \u2068lenght\u2069 (السطر 1، العمود 8). هل قصدت \u2068length\u2069؟'],
  [
    'RETURN size(1, 2)',
    'وسائط \u2068size\u2069 أكثر مما يلزم، وصيغتها \u2068size(input)\u2069 (السطر 1، العمود 8). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  ],
  [
    'RETURN "half',
    'نص لم يُغلق، ويُغلق بالعلامة \u2068"\u2069 (السطر 1، العمود 8). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  ],
  [
    'MATCH (n) WITH n.name RETURN 1',
    'يحتاج التعبير بعد \u2068WITH\u2069 إلى اسم، يُعطى بالكلمة \u2068AS\u2069 (السطر 1، العمود 16). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  ],
  ['RETURN $who', 'لا قيمة للمعلمات التي يذكرها الاستعلام: \u2068who\u2069. أضف قيمتها إلى المعلمات ثم نفّذ مجددًا.'],
  ["RETURN date('x')", 'لا يُقرأ النص \u2068x\u2069 قيمةً من نوع \u2068Date\u2069. صحّح الموضع المشار إليه ثم نفّذ مجددًا.'],
  [
    'RETURN 1 AS a, 2 AS a',
    'للجواب عمودان باسم \u2068a\u2069 (السطر 1، العمود 8). صحّح الموضع المشار إليه ثم نفّذ مجددًا.',
  ],
])('%s', async (statement, told) => {
  expect(arabicError(await failureOf(statement))).toBe(told);
});

test('all that the parser may expect is told', () => {
  const sources = readdirSync(PARSER)
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join(PARSER, file), 'utf8'));
  const expected = sources.flatMap((source) =>
    [...source.matchAll(/(?:failure|expectName|expectSymbol)\((?:'[^']',\s*)?'([^']{2,})'/g)].map(
      ([, text = '']) => text,
    ),
  );
  expect(expected.length).toBeGreaterThan(40);
  expect(expected.filter((text) => expectedParts(text) === '')).toEqual([]);
});
