import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { directionOf, isolated } from './direction.ts';
import { pictureSvg, type SvgPicture } from './svg.ts';
import { textElement } from './svg-parts.ts';
import { SvgPath, svgNumber } from './svg-path.ts';
import { hostileText } from './testing/arbitrary-subgraph.ts';

const EMPTY: SvgPicture = {
  box: { x: -10, y: -20, width: 400, height: 300 },
  title: 'Network',
  language: 'en',
  direction: 'ltr',
  ground: '#fff',
  ink: '#000',
  font: { family: '"IBM Plex Sans Arabic", sans-serif' },
  edges: [],
  nodes: [],
  labels: [],
  legend: [],
};

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
    legend: [
      {
        label: 'conflict',
        sample: {
          edge: {
            points: [
              { x: -12, y: 0 },
              { x: 12, y: 0 },
            ],
            color: '#d04a00',
            width: 2,
          },
        },
      },
    ],
  };
  expect(
    [...pictureSvg(picture)].join(''),
  ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -20 400 356" width="400" height="356" role="img" xml:lang="en" font-family="&quot;IBM Plex Sans Arabic&quot;, sans-serif">
<title>Network</title>
<rect x="-10" y="-20" width="100%" height="100%" fill="#fff"/>
<g fill="none" stroke-linecap="round">
<g><title>clashes with</title><path d="M0 0L10.01 20" stroke="#d04a00" stroke-width="2" stroke-dasharray="6 4"/><path d="M1 1L2 1L1.5 3Z" fill="#d04a00"/></g>
</g>
<g stroke-linejoin="round" stroke-linecap="round">
<g><path d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10Z" fill="#a32a48"/><path d="M4 4l12 12" fill="none" stroke="#fff" stroke-width="2" transform="translate(4 4) scale(0.5)"/></g>
</g>
<g paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round">
<text x="20" y="14" font-size="12" fill="#1c1f26" direction="rtl" unicode-bidi="embed" text-anchor="end">أحمد الشرع (\u2068Ahmad\u2069)</text>
</g>
<g>
<g transform="translate(24 308)">
<g><path d="M-12 0L12 0" stroke="#d04a00" stroke-width="2"/></g>
</g>
<text x="50" y="312.32" font-size="12" fill="#000" direction="ltr" unicode-bidi="embed" text-anchor="start">conflict</text>
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
        font: { family: color, file: `data:${text}` },
        nodes: [node],
        labels: [{ text, x, y: x, size: 12, color, anchor: 'left', angle: x }],
        legend: [{ label: text, sample: { node } }],
      };
      expect(() => read([...pictureSvg(picture)].join(''))).not.toThrow();
    }),
  );
});

test('a font travels only as data, and what is no number is no coordinate', () => {
  const file = 'data:font/woff2;base64,AAAA';
  expect([...pictureSvg({ ...EMPTY, font: { family: 'Plex', file } })].join('')).toContain(
    `<style>@font-face{font-family:"Plex";src:url("${file}")}</style>`,
  );
  const away = { family: 'Plex', file: 'https://example.org/f.woff2' };
  expect([...pictureSvg({ ...EMPTY, font: away })].join('')).not.toContain('example.org');
  expect([Number.NaN, Number.POSITIVE_INFINITY, -0.001, 1.005].map(svgNumber)).toEqual(['0', '0', '0', '1']);
});
