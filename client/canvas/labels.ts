/** The captions of a frame: measured, placed, painted; and the names of relations where there is room for them. */
import { LINE_HEIGHT } from '../state/label-room.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Point } from './edge-path.ts';
import { type Frame, isOnScreen } from './frame.ts';
import { type Disc, type LabelToPlace, type PlacedLabel, placeLabels, type Side, Taken } from './label-placement.ts';
import { EDGE_LABEL_FONT, LABEL_FONT, paintEdgeName, paintLabel } from './painter.ts';

/** More captions than this on one screen are not read. */
const MOST_LABELS = 400;
/** Smaller discs have no caption at rest: zoom in for it. */
const SMALLEST_RADIUS = 3;

export interface Labels {
  /** Places the captions of a frame afresh; `first` are placed before all others. */
  place(frame: Frame, first?: ReadonlySet<string>): readonly PlacedLabel[];
  /** The same, each on the side where `place` had it last, so that hovering moves no caption. */
  placeAgain(frame: Frame, first: ReadonlySet<string>): readonly PlacedLabel[];
  /** Relation names with room at rest. */
  placeNames(frame: Frame, placed: readonly PlacedLabel[]): readonly string[];
  /** Forgets measured texts, when the font has come. */
  forget(): void;
}

export function createLabels(measure: (text: string, font: string) => number): Labels {
  const widths = new Map<string, number>();
  const sides = new Map<string, Side>();
  const widthOf = (text: string, font: string) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(text, font);
    widths.set(key, width);
    return width;
  };
  const placeWith = (frame: Frame, first: ReadonlySet<string>, before: ReadonlyMap<string, Side>) => {
    const { looks, view } = frame;
    const discs: Disc[] = [];
    const labels: (LabelToPlace & { readonly rank: number })[] = [];
    for (const [id, look] of looks.nodes) {
      const { x, y } = frame.position(id);
      const radius = frame.radius(look);
      if (!isOnScreen(view, { x, y }, radius + 100)) continue;
      discs.push({ x, y, radius: radius + 1 });
      if (radius < SMALLEST_RADIUS && !first.has(id)) continue;
      const width = look.lines.reduce((most, line) => Math.max(most, widthOf(line, LABEL_FONT)), 0) + 4;
      const rank = (first.has(id) ? 1e6 : 0) + look.degree;
      labels.push({ id, x, y, radius, width, height: look.lines.length * LINE_HEIGHT, rank });
    }
    labels.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
    return placeLabels(labels.slice(0, MOST_LABELS), { ...view, before, discs });
  };
  return {
    place(frame, first = new Set()) {
      const placed = placeWith(frame, first, new Map());
      sides.clear();
      for (const { id, side } of placed) sides.set(id, side);
      return placed;
    },
    placeAgain: (frame, first) => placeWith(frame, first, sides),
    placeNames(frame, placed) {
      const taken = new Taken();
      for (const { left, top, width, height } of placed) {
        taken.add({ left: left - 3, top: top - 3, right: left + width + 3, bottom: top + height + 3 });
      }
      for (const [id, look] of frame.looks.nodes) {
        const { x, y } = frame.position(id);
        const reach = frame.radius(look) + 4;
        taken.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
      }
      const names: string[] = [];
      const edges = [...frame.looks.edges].sort(([, a], [, b]) => b.width - a.width);
      for (const [id, look] of edges) {
        const path = frame.path(id, look);
        const width = widthOf(look.name, EDGE_LABEL_FONT);
        if (path === undefined || look.isLoop || path.length < width * 1.25 + 16) continue;
        const beads = beadsAlong(path.middle, path.angle, width);
        if (beads.some((bead) => taken.overlaps(bead))) continue;
        for (const bead of beads) taken.add(bead);
        names.push(id);
      }
      return names;
    },
    forget() {
      widths.clear();
    },
  };
}

const BEAD = 8;

/** Small squares along a text that lies at an angle: what they touch, it touches. */
function beadsAlong({ x, y }: Point, angle: number, width: number) {
  const count = Math.max(2, Math.ceil(width / (BEAD * 1.5)));
  return Array.from({ length: count + 1 }, (_, i) => {
    const along = (i / count - 0.5) * width;
    const cx = x + along * Math.cos(angle);
    const cy = y + along * Math.sin(angle);
    return { left: cx - BEAD, top: cy - BEAD, right: cx + BEAD, bottom: cy + BEAD };
  });
}

export function paintLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  placed: readonly PlacedLabel[],
  palette: Palette,
): void {
  const colors = { ink: palette.ink, ground: palette.ground };
  for (const { id, side, left, top, width } of placed) {
    const look = frame.looks.nodes.get(id);
    if (look === undefined) continue;
    const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
    paintLabel(context, look.lines, { left: left + 2, top, width: width - 4, align }, colors);
  }
}

export function paintNames(
  context: CanvasRenderingContext2D,
  frame: Frame,
  edges: Iterable<string>,
  palette: Palette,
): void {
  for (const id of edges) {
    const look = frame.looks.edges.get(id);
    const path = look === undefined ? undefined : frame.path(id, look);
    if (look === undefined || path === undefined) continue;
    paintEdgeName(context, look.name, path, { ink: palette.muted, ground: palette.ground });
  }
}
