import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemesOf, labelLines, shorterLines } from './label-room.ts';

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

test('graphemes are those of the segmenter, with and without the short way', () => {
  const segmenter = new Intl.Segmenter();
  const letters = fc.string({
    unit: fc.constantFrom(...'aZ9 -éşإأيـ٣Жλ'.split(''), '\u0301', '\u064e', '👩‍🚒', '\r\n'),
  });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
      expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
  );
});

test('a caption is written in less room in other lines, then cut', () => {
  expect(shorterLines(labelLines('Kurdish community of Syria'))).toEqual({
    whole: [['Kurdish community of Syria'], ['Kurdish', 'community', 'of Syria']],
    cut: [['Kurdish communit…'], ['Kurdish co…']],
  });
  expect(shorterLines(labelLines('Bashar al-Assad'))).toEqual({
    whole: [['Bashar', 'al-Assad']],
    cut: [['Bashar al-…']],
  });
  expect(shorterLines(labelLines('Syria'))).toEqual({ whole: [], cut: [] });
});
