/** What lies under the picture as lines and texts: the same for the screen and for files. */
import type { SvgEdge, SvgLabel } from '../../graph/formats/svg-parts.ts';
import { formatDay, formatNumber, formatPlain } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { type Tick, ticksOf } from '../state/ground/axis.ts';
import type { AxisGround, Ground, MapGround } from '../state/ground/ground.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Outline, OutlineLine } from './outline.ts';
import type { View } from './view.ts';

export interface GroundParts {
  readonly lines: readonly SvgEdge[];
  readonly texts: readonly SvgLabel[];
}

export interface GroundLook {
  readonly view: View;
  readonly palette: Palette;
  /** Once it is loaded. */
  readonly outline: Outline | undefined;
  /** How many nodes and groups the ground says nothing of. */
  readonly apartCount: number;
}

export function groundParts(ground: Ground, look: GroundLook): GroundParts {
  return ground.kind === 'axis' ? axisParts(ground, look) : mapParts(ground, look);
}

const TEXT = 12;
const TICK_GAP = 116;
const DASH = [5, 5] as const;

/** A line at each tick over the whole height, named at the lower end, wherever the picture is looked at. */
function axisParts(
  { values, origin, scale, apart }: AxisGround,
  { view, palette, apartCount }: GroundLook,
): GroundParts {
  const valueAt = (x: number) => origin + view.toScene(x, 0).x / scale;
  const border = view.toScreen(apart, 0).x;
  const first = apartCount === 0 ? 0 : Math.max(0, border + 1);
  // Where no number is below 0, one that is says nothing.
  const least = values === 'number' && origin >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  const from = Math.max(least, valueAt(first));
  const ticks = ticksOf(values, from, valueAt(view.width), TICK_GAP / view.scale / scale);
  const line = (x: number, part: Pick<SvgEdge, 'color' | 'dash'>): SvgEdge => ({
    points: [
      { x, y: 0 },
      { x, y: view.height },
    ],
    width: 1,
    ...part,
  });
  const text = (label: string, x: number, anchor: SvgLabel['anchor']): SvgLabel => ({
    text: label,
    x,
    y: view.height - 8,
    size: TEXT,
    color: palette.muted,
    anchor,
  });
  const xOf = ({ value }: Tick) => view.toScreen((value - origin) * scale, 0).x;
  const isApart = apartCount > 0 && border > 0;
  return {
    lines: [
      ...ticks.map((tick) => line(xOf(tick), { color: palette.hairline })),
      ...(isApart ? [line(border, { color: palette.muted, dash: DASH })] : []),
    ],
    texts: [
      ...ticks.map((tick) => text(tickName(tick), xOf(tick) + 5, 'left')),
      ...(isApart ? [text(words.value.ground.apartOnAxis(values, apartCount), border - 6, 'right')] : []),
    ],
  };
}

/** Whole numbers of four places are most likely years, which have no separator. */
function tickName({ value, precision }: Tick): string {
  if (precision !== 'number') return formatDay(value, precision);
  return Number.isInteger(value) && Math.abs(value) < 10_000 ? formatPlain(value) : formatNumber(value);
}

const TURN = 2 * Math.PI;

function mapParts(ground: MapGround, { view, palette, outline = [], apartCount }: GroundLook): GroundParts {
  const lines: SvgEdge[] = [];
  const shown = screenBounds(ground, view);
  const border = apartCount === 0 ? undefined : view.toScreen(0, ground.apart).y;
  // What stands apart must not seem to stand in some country.
  const lowest = border ?? Number.POSITIVE_INFINITY;
  // The world goes round: what lies beyond the date line is there again.
  for (const turn of [-TURN, 0, TURN]) {
    for (const each of outline) {
      const isOff =
        each.right + turn < shown.left ||
        each.left + turn > shown.right ||
        each.top < shown.bottom ||
        each.bottom > shown.top;
      if (isOff) continue;
      const look = each.isBorder ? { color: palette.hairline } : { color: palette.quiet, opacity: 0.55 };
      for (const points of runsOf(each, turn, { ground, view, lowest })) lines.push({ points, width: 1, ...look });
    }
  }
  const texts: SvgLabel[] = [];
  if (border !== undefined && border > 0 && border < view.height) {
    const points = [
      { x: 0, y: border },
      { x: view.width, y: border },
    ];
    lines.push({ points, color: palette.muted, width: 1, dash: DASH });
    const text = words.value.ground.apartOnMap(apartCount);
    texts.push({ text, x: 12, y: border + 18, size: TEXT, color: palette.muted, anchor: 'left' });
  }
  return { lines, texts };
}

function screenBounds({ x, y, scale }: MapGround, view: View) {
  const corner = view.toScene(0, 0);
  const other = view.toScene(view.width, view.height);
  return {
    left: corner.x / scale + x,
    right: other.x / scale + x,
    top: corner.y / scale + y,
    bottom: other.y / scale + y,
  };
}

/** Points nearer to the last one than this are left out. */
const LEAST = 0.8;

interface RunOptions {
  readonly ground: MapGround;
  readonly view: View;
  /** On the screen: nothing is drawn below it. */
  readonly lowest: number;
}

/** The line on the screen, in pieces where parts of it are left out. */
function runsOf(
  { points }: OutlineLine,
  turn: number,
  { ground: { x, y, scale }, view, lowest }: RunOptions,
): readonly SvgEdge['points'][] {
  const runs: { x: number; y: number }[][] = [];
  let run: { x: number; y: number }[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const point = view.toScreen(((points[i] ?? 0) + turn - x) * scale, ((points[i + 1] ?? 0) - y) * scale);
    if (point.y > lowest) {
      runs.push(run);
      run = [];
      continue;
    }
    const last = run.at(-1);
    const isLast = i + 2 >= points.length;
    if (last !== undefined && !isLast && Math.hypot(point.x - last.x, point.y - last.y) < LEAST) continue;
    run.push(point);
  }
  return [...runs, run].filter(({ length }) => length > 1);
}
