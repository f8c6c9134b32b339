import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from './fold.ts';
import { nearPieces } from './search-words.ts';
import { SOUNDS, soundOf } from './sound.ts';

test.each([
  [['Suwayda', 'Suweida', 'Suwaida', 'Sweida', 'Süveyda', 'Soueïda', 'as-Suwayda']],
  [['Mazloum Abdi', 'mazlum abdy', 'Mazlûm Abdî']],
  [['Sharaa', 'Shara', 'Charaa', 'Şara', 'eş-Şara']],
  [['Qamishli', 'Kamışlı', 'Qamişlî']],
  [['Khabur', 'Xabûr']],
  [['Hama', 'Hamah', 'Ḥamāh']],
  [['Idlib', 'Idleb']],
])('%s sound alike', (spellings) => {
  expect(new Set(spellings.map(soundOf)).size).toBe(1);
});

test.each([
  ['Syria', 'Sharaa'],
  ['Iran', 'Iraq'],
  ['Druze', 'Daraa'],
  ['Hijri', 'Hajar'],
  ['Hawari', 'Hijri'],
])('%s and %s do not', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test('Arabic is left as folding leaves it', () => {
  expect(soundOf('مظلوم عبدي')).toBe(foldName('مظلوم عبدي'));
});

test('the table applied in order to a folded text with a space behind it, as Cypher applies it, is soundOf', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aeiouyhswkqxvlt '.split(''), 'sh', 'ش') }), (text) => {
      let sound = `${foldName(text)} `;
      for (const [from, to] of SOUNDS) sound = sound.split(from).join(to);
      expect(soundOf(text)).toBe(sound.replace(/ +$/, ''));
    }),
  );
});

test('of the words of all names in the seeds, each is near to few others', () => {
  const folder = new URL('../seeds/', import.meta.url);
  const scripts = readdirSync(folder).filter((name) => /^0[345]/.test(name));
  const text = scripts.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const names = [...text.matchAll(/\b(?:name|nameTr|nameKu|nameAr): '([^']+)'/g)].map(([, name = '']) => name);
  const words = [...new Set(names.flatMap((name) => soundOf(name).split(' ')))].filter((word) => word.length > 2);
  const isSimilar = (word: string, other: string) =>
    other.startsWith(word) ||
    nearPieces(word).some(
      ([start, end, size]) => other.length === size && other.startsWith(start) && other.endsWith(end),
    );
  const similar = words.map((word) => words.filter((other) => other !== word && isSimilar(word, other)));
  expect(words.length).toBeGreaterThan(120);
  expect(Math.max(...similar.map(({ length }) => length))).toBeLessThanOrEqual(3);
  expect(similar.filter(({ length }) => length > 0).length / words.length).toBeLessThan(0.25);
});
