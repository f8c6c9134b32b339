import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { directionOf, isolated } from './direction.ts';
import { pictureSvg, type SvgPicture } from './svg.ts';
import { isInRange } from './svg-font.ts';
import { layOutFoot } from './svg-foot.ts';
import { type LegendEntry, type LegendLayout, layOutLegend } from './svg-legend.ts';
import { textElement } from './svg-parts.ts';
import { SvgPath, svgNumber } from './svg-path.ts';
import { hostileText } from './testing/arbitrary-subgraph.ts';

const EMPTY: SvgPicture = {
  box: { x: -10, y: -20, width: 400, height: 300 },
  title: 'Network',
  language: 'en',
  ground: '#fff',
  ink: '#000',
  font: { family: '"IBM Plex Sans Arabic", sans-serif', faces: [] },
  edges: [],
  nodes: [],
  labels: [],
};

const LTR = { width: 400, height: 300, direction: 'ltr' } as const;

function read(text: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => texts.push(piece));
  parser.write(text).close();
  return texts.filter((piece) => piece.trim() !== '');
}

test('the picture is drawn from below: ground, lines, nodes, labels with a halo, legend', () => {
  const path = new SvgPath();
  path.arc(10, 10, 5, 0, 2 * Math.PI);
  path.closePath();
  const picture: SvgPicture = {
    ...EMPTY,
    edges: [
      {
        points: [
          { x: 0, y: 0 },
          { x: 10.005, y: 20 },
        ],
        arrow: [
          { x: 1, y: 1 },
          { x: 2, y: 1 },
          { x: 1.5, y: 3 },
        ],
        color: '#d04a00',
        width: 2,
        dash: [6, 4],
        title: 'clashes with',
      },
    ],
    nodes: [
      {
        x: 10,
        y: 10,
        outline: path.toString(),
        fill: '#a32a48',
        icon: { path: 'M4 4l12 12', grid: 24, stroke: 2, size: 12, color: '#fff' },
      },
    ],
    labels: [{ text: 'أحمد الشرع (Ahmad)', x: 20, y: 14, size: 12, color: '#1c1f26', anchor: 'left' }],
    legend: legendOf([
      {
        label: 'conflict',
        labelWidth: 50,
        sample: {
          lines: [
            {
              points: [
                { x: -12, y: 0 },
                { x: 12, y: 0 },
              ],
              color: '#d04a00',
              width: 2,
            },
          ],
        },
      },
    ]),
  };
  expect(
    [...pictureSvg(picture)].join(''),
  ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -20 400 348" width="400" height="348" role="img" xml:lang="en" font-family="&quot;IBM Plex Sans Arabic&quot;, sans-serif">
<title>Network</title>
<rect x="-10" y="-20" width="100%" height="100%" fill="#fff"/>
<g fill="none">
<g><title>clashes with</title><path d="M0 0L10.01 20" stroke="#d04a00" stroke-width="2" stroke-dasharray="6 4"/><path d="M1 1L2 1L1.5 3Z" fill="#d04a00"/></g>
</g>
<g stroke-linejoin="round" stroke-linecap="round">
<g><path d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10Z" fill="#a32a48"/><path d="M4 4l12 12" fill="none" stroke="#fff" stroke-width="2" transform="translate(4 4) scale(0.5)"/></g>
</g>
<g paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round">
<text x="20" y="14" font-size="12" fill="#1c1f26" direction="rtl" unicode-bidi="embed" text-anchor="end">أحمد الشرع (\u2068Ahmad\u2069)</text>
</g>
<g transform="translate(-10 280)">
<g transform="translate(28 24)">
<g><path d="M-12 0L12 0" stroke="#d04a00" stroke-width="2"/></g>
</g>
<text x="50" y="28.32" font-size="12" fill="#000" direction="ltr" unicode-bidi="embed" text-anchor="start">conflict</text>
</g>
</svg>
`);
});

test('a text has the direction of its first letter, and parts of the other stand in isolates', () => {
  expect(['Ahmad', 'أحمد', '426 شخصا', '2025', '«أحمد» x', 'ⵣ'].map((text) => directionOf(text))).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
    'ltr',
  ]);
  expect(isolated('SDF (قسد) and قوات سوريا 2025, too')).toBe(
    'SDF (\u2068قسد\u2069) and \u2068قوات سوريا 2025\u2069, too',
  );
  expect(isolated('وزارة الدفاع Millî Savunma, MSB!')).toBe('وزارة الدفاع \u2068Millî Savunma, MSB\u2069!');
  expect(isolated('a\u202eb')).toBe('ab');
});

test('the left end of a label is its start or its end by its direction', () => {
  const anchors = ['Ahmad', 'أحمد'].map((text) =>
    (['left', 'middle', 'right'] as const).map(
      (anchor) => /text-anchor="(\w+)"/.exec(textElement({ text, x: 0, y: 0, size: 12, color: '#000', anchor }))?.[1],
    ),
  );
  expect(anchors).toEqual([
    ['start', 'middle', 'end'],
    ['end', 'middle', 'start'],
  ]);
});

test('any label, title and colour makes a well-formed file', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.double(), (text, color, x) => {
      const node = { x, y: 0, outline: 'M0 0', fill: color, title: text, letter: { text, size: 10, color } };
      const picture: SvgPicture = {
        ...EMPTY,
        title: text,
        font: { family: color, faces: [{ weight: x, file: `data:${text}` }] },
        nodes: [node],
        labels: [{ text, x, y: x, size: 12, color, anchor: 'left', angle: x }],
        legend: legendOf([{ label: text, labelWidth: x, sample: { node } }]),
      };
      expect(() => read([...pictureSvg(picture)].join(''))).not.toThrow();
    }),
  );
});

test('a font travels only as data, and what is no number is no coordinate', () => {
  const file = 'data:font/woff2;base64,AAAA';
  const svgWith = (face: { readonly file: string; readonly unicodeRange?: string }) =>
    [...pictureSvg({ ...EMPTY, font: { family: 'Plex', faces: [{ weight: 500, ...face }] } })].join('');
  expect(svgWith({ file, unicodeRange: 'U+0600-06FF, U+200C' })).toContain(
    `<style>@font-face{font-family:"Plex";font-weight:500;unicode-range:U+0600-06FF, U+200C;src:url("${file}")}</style>`,
  );
  expect(svgWith({ file, unicodeRange: '}</style><script>' })).toContain(
    `<style>@font-face{font-family:"Plex";font-weight:500;src:url("${file}")}</style>`,
  );
  expect(svgWith({ file: 'https://example.org/f.woff2' })).not.toContain('example.org');
  expect([Number.NaN, Number.POSITIVE_INFINITY, -0.001, 1.005].map(svgNumber)).toEqual(['0', '0', '0', '1']);
});

test('a range of characters is in a text or not', () => {
  const arabic = 'U+0600-06FF, U+200C';
  expect(['Ahmad', 'أحمد', 'a\u200cb', ''].map((text) => isInRange(text, arabic))).toEqual([false, true, true, false]);
});

test('a legend stands in columns, each as wide as its longest, and takes a fifth of the file at most', () => {
  const entries = entriesOf(40, 100);
  const legend = layOutLegend([entries], { width: 1000, height: 700, direction: 'ltr' });
  expect(legend?.scale).toBe(1);
  expect(legend?.height).toBe(168);
  const columns = groupedBySample(legend?.entries ?? []);
  expect([...columns.values()].map((column) => column.length)).toEqual([7, 7, 7, 7, 7, 5]);
  expect([...columns.keys()]).toEqual([28, 186, 344, 502, 660, 818]);
  expect(legend?.entries.at(-1)).toMatchObject({ labelX: 840, y: 104, entry: { label: 'entry 39' } });
});

test('where it takes more it is made smaller, then told shorter, then as small as it may be', () => {
  const room = { width: 500, height: 600, direction: 'ltr' } as const;
  const told = (...lengths: readonly number[]) => {
    const legend = layOutLegend(
      lengths.map((length) => entriesOf(length, 100)),
      room,
    );
    return [legend?.entries.length, legend?.scale];
  };
  expect(told(12)).toEqual([12, 1]);
  expect(told(21)).toEqual([21, 0.8]);
  expect(told(90, 12)).toEqual([12, 1]);
  expect(told(90, 80)).toEqual([80, 0.7]);
  expect(layOutLegend([[], []], room)).toBeUndefined();
});

test('a legend begins on the side on which the language does', () => {
  const [entry] = layOutLegend([entriesOf(1, 100)], { ...LTR, direction: 'rtl' })?.entries ?? [];
  expect(entry).toMatchObject({ sampleX: 372, labelX: 350, y: 24 });
});

const FOOT = { width: 128, measure: (text: string) => text.length };

test('a foot is broken between words to the width of the picture, each sentence on a line of its own', () => {
  const long = 'word '.repeat(41).trim();
  const foot = layOutFoot(['Made today', `${'x'.repeat(120)} ${long}`], { ...FOOT, direction: 'ltr' });
  expect(foot?.lines).toEqual([
    'Made today',
    'x'.repeat(120),
    'word '.repeat(20).trim(),
    'word '.repeat(20).trim(),
    'word',
  ]);
  expect([foot?.x, foot?.height]).toEqual([14, 5 * 16 + 14]);
  expect(layOutFoot(['Made today'], { ...FOOT, direction: 'rtl' })?.x).toBe(114);
  expect(layOutFoot([], { ...FOOT, direction: 'ltr' })).toBeUndefined();
});

test('in a legend from right to left a line leads to the left, as on the page, and a disc stays as it is drawn', () => {
  const line = {
    points: [
      { x: -12, y: 0 },
      { x: 5, y: 0 },
    ],
    arrow: [
      { x: 4, y: -4.5 },
      { x: 13, y: 0 },
      { x: 4, y: 4.5 },
    ],
    color: '#111111',
    width: 2,
    dash: [6, 4],
  };
  const [disc] = entriesOf(1, 50);
  const entries = [{ label: 'يدعم', labelWidth: 50, sample: { lines: [line] } }, ...(disc ? [disc] : [])];
  const sampleIn = (direction: 'ltr' | 'rtl') =>
    layOutLegend([entries], { ...LTR, direction })?.entries.map(({ entry }) => entry.sample);
  expect(sampleIn('ltr')).toEqual([{ lines: [line] }, disc?.sample]);
  expect(sampleIn('rtl')).toEqual([
    {
      lines: [
        {
          ...line,
          points: [
            { x: 12, y: 0 },
            { x: -5, y: 0 },
          ],
          arrow: [
            { x: -4, y: -4.5 },
            { x: -13, y: 0 },
            { x: -4, y: 4.5 },
          ],
        },
      ],
    },
    disc?.sample,
  ]);
});

test('a foot stands below the legend in the direction of its language, whatever word it begins with', () => {
  const foot = layOutFoot(['Shabaka: المصادر'], { ...FOOT, direction: 'rtl' });
  const legend = legendOf(entriesOf(1, 50));
  const text = [...pictureSvg({ ...EMPTY, legend, foot })].join('');
  expect(text).toContain('viewBox="-10 -20 400 378" width="400" height="378"');
  expect(text).toContain(
    '<g transform="translate(-10 328)">\n<text x="114" y="11.96" font-size="11" fill="#000" direction="rtl" unicode-bidi="embed" text-anchor="start">\u2068Shabaka\u2069: المصادر</text>\n</g>',
  );
});

test('a picture says of itself what it is, for catalogues', () => {
  const about = { date: '2026-11-30', creator: 'Shabaka', sources: ['A & B', 'مقال'] };
  expect([...pictureSvg({ ...EMPTY, description: 'Made <today>', about })].join('')).toContain(`<title>Network</title>
<desc>Made &lt;today&gt;</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about=""><dc:title>Network</dc:title><dc:creator>Shabaka</dc:creator><dc:date>2026-11-30</dc:date><dc:language>en</dc:language><dc:type>Image</dc:type><dc:source>A &amp; B</dc:source><dc:source>مقال</dc:source></rdf:Description></rdf:RDF></metadata>
`);
});

function entriesOf(length: number, labelWidth: number): readonly LegendEntry[] {
  const node = { x: 0, y: 0, outline: 'M0 0', fill: '#000' };
  return Array.from({ length }, (_, i) => ({ label: `entry ${i}`, labelWidth, sample: { node } }));
}

function legendOf(entries: readonly LegendEntry[]): LegendLayout {
  const legend = layOutLegend([entries], LTR);
  if (legend === undefined) throw new Error('a legend with an entry is laid out');
  return legend;
}

function groupedBySample(entries: LegendLayout['entries']): ReadonlyMap<number, LegendLayout['entries']> {
  return new Map(entries.map(({ sampleX }) => [sampleX, entries.filter((other) => other.sampleX === sampleX)]));
}
