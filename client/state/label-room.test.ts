import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelLines } from './label-room.ts';

test.each([
  ['Türkiye', ['Türkiye']],
  ['Turkish Ministry of National Defence', ['Turkish Ministry of', 'National Defence']],
  ['حزب العمال الكردستاني', ['حزب العمال', 'الكردستاني']],
  ['  spaces   between  ', ['spaces between']],
  ['', ['']],
  ['Donaudampfschifffahrtsgesellschaftskapitän', ['Donaudampfschifffahrtsgesel…']],
])('%s is cut at spaces into lines of about one length', (caption, lines) => {
  expect(labelLines(caption)).toEqual(lines);
});

test('never more than two lines, never a grapheme cut in two', () => {
  const segmenter = new Intl.Segmenter();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (caption) => {
      const lines = labelLines(caption);
      expect(lines.length).toBeLessThanOrEqual(2);
      const whole = [...segmenter.segment(caption.replace(/\s+/g, ' ').trim())].map(({ segment }) => segment);
      for (const line of lines) {
        expect([...segmenter.segment(line)].length).toBeLessThanOrEqual(28);
        const kept = [...segmenter.segment(line.replace(/…$/, ''))].map(({ segment }) => segment);
        expect(kept.every((grapheme) => grapheme === ' ' || whole.includes(grapheme))).toBe(true);
      }
    }),
  );
});
