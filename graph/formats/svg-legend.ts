/** The legend under a picture: what each look stands for, in columns that run in the direction of the reader's language. */
import { edgeElement, nodeElement, type SvgEdge, type SvgNode, type SvgPoint, textElement } from './svg-parts.ts';
import { svgNumber } from './svg-path.ts';

/** Size of the letters of a legend that is not made smaller. */
export const LEGEND_SIZE = 12;

/** A sample and its name. The sample is drawn around 0, 0: a node of about 7 px radius, or a line of about 24 px. */
export interface LegendEntry {
  readonly label: string;
  /** Of the label at `LEGEND_SIZE`, measured by who can: a file has nothing to measure text with. */
  readonly labelWidth: number;
  readonly sample: { readonly node: SvgNode } | { readonly lines: readonly SvgEdge[] };
}

/** An entry at its place: the middle of its sample, and the end of its label that stands beside the sample. */
export interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly sampleX: number;
  readonly labelX: number;
  readonly y: number;
}

/** A legend laid out from its corner at 0, 0, to be drawn at `scale`. */
export interface LegendLayout {
  readonly scale: number;
  /** In the picture, scaled already. */
  readonly height: number;
  readonly entries: readonly PlacedEntry[];
  readonly labelAnchor: 'left' | 'right';
}

export interface LegendRoom {
  readonly width: number;
  /** Of the picture above it. */
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
}

const ROW = 20;
const MARGIN = 14;
const SAMPLE = 28;
const GAP = 8;
const BETWEEN_COLUMNS = 22;

/** Of the height of the picture above: a fifth of the whole. */
const MOST_OF_PICTURE = 0.25;
const SCALES = [1, 0.9, 0.8, 0.7] as const;

/**
 * The first of several tellings of one legend, the fullest first, that takes no more than a fifth of the file, made smaller where that
 * helps; where none does, the shortest as small as it may be.
 */
export function layOutLegend(
  tellings: readonly (readonly LegendEntry[])[],
  room: LegendRoom,
): LegendLayout | undefined {
  let last: LegendLayout | undefined;
  for (const entries of tellings) {
    if (entries.length === 0) continue;
    for (const scale of SCALES) {
      last = layOut(entries, room, scale);
      if (last.height <= room.height * MOST_OF_PICTURE) return last;
    }
  }
  return last;
}

/** The legend as drawn with its upper left corner at `x`, `y`. */
export function* svgLegend(
  { scale, entries, labelAnchor }: LegendLayout,
  { x, y, ink }: { readonly x: number; readonly y: number; readonly ink: string },
): Generator<string> {
  yield `<g transform="${moved(x, y)}${scale === 1 ? '' : ` scale(${scale})`}">\n`;
  for (const { entry, sampleX, labelX, y: middle } of entries) {
    yield `<g transform="${moved(sampleX, middle)}">\n`;
    if ('node' in entry.sample) yield nodeElement(entry.sample.node);
    else yield* entry.sample.lines.map(edgeElement);
    yield '</g>\n';
    yield textElement({
      text: entry.label,
      x: labelX,
      y: middle + LEGEND_SIZE * 0.36,
      size: LEGEND_SIZE,
      color: ink,
      anchor: labelAnchor,
    });
  }
  yield '</g>\n';
}

function moved(x: number, y: number): string {
  return `translate(${svgNumber(x)} ${svgNumber(y)})`;
}

/** Down the columns, as many as there is room for, each as wide as its longest entry. */
function layOut(entries: readonly LegendEntry[], { width, direction }: LegendRoom, scale: number): LegendLayout {
  const room = width / scale;
  const rows = fewestRows(entries, room - 2 * MARGIN);
  const side = direction === 'rtl' ? -1 : 1;
  const start = direction === 'rtl' ? room - MARGIN : MARGIN;
  let column = 0;
  const placed = columnsOf(entries, rows).flatMap((inColumn) => {
    const x = start + side * column;
    column += widthOf(inColumn);
    return inColumn.map((entry, row) => ({
      entry: direction === 'rtl' ? turned(entry) : entry,
      sampleX: x + (side * SAMPLE) / 2,
      labelX: x + side * (SAMPLE + GAP),
      y: MARGIN + (row + 0.5) * ROW,
    }));
  });
  return {
    scale,
    height: (rows * ROW + 2 * MARGIN) * scale,
    entries: placed,
    labelAnchor: direction === 'rtl' ? 'right' : 'left',
  };
}

/** A line leads from the reader's beginning to the end, as on the page. A disc is drawn as in the picture, which never turns. */
function turned(entry: LegendEntry): LegendEntry {
  if ('node' in entry.sample) return entry;
  const over = (points: readonly SvgPoint[]) => points.map(({ x, y }) => ({ x: x === 0 ? 0 : -x, y }));
  const lines = entry.sample.lines.map((line) => ({
    ...line,
    points: over(line.points),
    ...(line.arrow === undefined ? {} : { arrow: over(line.arrow) }),
  }));
  return { ...entry, sample: { lines } };
}

/** One entry a row where even that is too wide. */
function fewestRows(entries: readonly LegendEntry[], room: number): number {
  for (let rows = 1; rows < entries.length; rows++) {
    const columns = columnsOf(entries, rows);
    const width = columns.reduce((sum, column) => sum + widthOf(column), -BETWEEN_COLUMNS);
    if (width <= room) return rows;
  }
  return entries.length;
}

function columnsOf(entries: readonly LegendEntry[], rows: number): readonly (readonly LegendEntry[])[] {
  return Array.from({ length: Math.ceil(entries.length / rows) }, (_, i) => entries.slice(i * rows, (i + 1) * rows));
}

function widthOf(column: readonly LegendEntry[]): number {
  return SAMPLE + GAP + Math.max(...column.map(({ labelWidth }) => labelWidth)) + BETWEEN_COLUMNS;
}
