import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from './zip.ts';

test('files come out of the archive as they went in, long ones piece by piece', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `${i},أحمد الشرع 😀\r\n`);
  const pieces = [
    ...zipped([
      { name: 'أ.csv', pieces: () => ['\ufeffa', ',b\r\n'] },
      { name: 'long.csv', pieces: () => long },
      { name: 'empty', pieces: () => [] },
    ]),
  ];
  expect(pieces.length).toBeGreaterThan(5);
  const files = unzipSync(Buffer.concat(pieces));
  const told = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
  expect(told).toEqual([
    ['أ.csv', '\ufeffa,b\r\n'],
    ['long.csv', long.join('')],
    ['empty', ''],
  ]);
});
