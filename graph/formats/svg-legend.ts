/** The legend under a picture: what each look stands for, in columns that run in the direction of the reader's language. */
import { edgeElement, nodeElement, type SvgEdge, type SvgNode, textElement } from './svg-parts.ts';

/** A sample and its name. The sample is drawn around 0, 0: a node of about 8 px radius, or a line of about 24 px. */
export interface LegendEntry {
  readonly label: string;
  readonly sample: { readonly node: SvgNode } | { readonly edge: SvgEdge };
}

interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly ink: string;
  readonly direction: 'ltr' | 'rtl';
}

const ROW = 24;
const MARGIN = 16;
const SAMPLE = 36;
const SIZE = 12;

/** How much the legend adds to the height of a picture of this width. */
export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return entries.length === 0 ? 0 : rowsOf(entries, width) * ROW + 2 * MARGIN;
}

/** The entries, down the columns, from the side on which the language begins. */
export function* svgLegend(entries: readonly LegendEntry[], place: LegendPlace): Generator<string> {
  if (entries.length === 0) return;
  const rows = rowsOf(entries, place.width);
  const column = columnWidth(entries);
  const side = place.direction === 'rtl' ? -1 : 1;
  const start = place.direction === 'rtl' ? place.x + place.width - MARGIN : place.x + MARGIN;
  yield '<g>\n';
  for (const [i, { label, sample }] of entries.entries()) {
    const x = start + side * Math.floor(i / rows) * column;
    const y = place.y + MARGIN + ((i % rows) + 0.5) * ROW;
    yield `<g transform="translate(${x + (side * SAMPLE) / 2} ${y})">\n`;
    yield 'node' in sample ? nodeElement(sample.node) : edgeElement(sample.edge);
    yield '</g>\n';
    yield textElement({
      text: label,
      x: x + side * (SAMPLE + 8),
      y: y + SIZE * 0.36,
      size: SIZE,
      color: place.ink,
      anchor: side === 1 ? 'left' : 'right',
    });
  }
  yield '</g>\n';
}

function rowsOf(entries: readonly LegendEntry[], width: number): number {
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / columnWidth(entries)));
  return Math.ceil(entries.length / columns);
}

/** Room for the longest label, reckoned by its characters: a file has nothing to measure text with. */
function columnWidth(entries: readonly LegendEntry[]): number {
  const longest = entries.reduce((length, { label }) => Math.max(length, [...label].length), 0);
  return SAMPLE + 8 + longest * SIZE * 0.62 + 20;
}
