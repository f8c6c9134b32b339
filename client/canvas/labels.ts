/** The texts of a frame: captions of nodes and names of relations, measured and placed. */
import { LINE_HEIGHT } from '../state/label-room.ts';
import { type Frame, isOnScreen } from './frame.ts';
import { type Disc, type LabelToPlace, type PlacedLabel, placeLabels, type Side, Taken } from './label-placement.ts';
import { AT_REST, type NameToPlace, type PlacedName, placeNames, STANDING_OUT } from './name-placement.ts';
import { EDGE_LABEL_FONT, LABEL_FONT } from './painter.ts';

/** More captions than this on one screen are not read. */
const MOST_LABELS = 400;
/** Smaller discs have no caption at rest: zoom in for it. */
const SMALLEST_RADIUS = 3;
/** Looking for room among more lines than this costs more than the names are worth. */
const MOST_NAMED_EDGES = 600;

export interface Labels {
  /** Places the captions of a frame afresh; `first` are placed before all others. */
  place(frame: Frame, first?: ReadonlySet<string>): readonly PlacedLabel[];
  /** The same, each on the side where `place` had it last, so that hovering moves no caption. */
  placeAgain(frame: Frame, first: ReadonlySet<string>): readonly PlacedLabel[];
  /** Relation names with room at rest, between the captions. */
  placeNames(frame: Frame, placed: readonly PlacedLabel[]): readonly PlacedName[];
  /** Names of some relations that stand out, between the captions that stand out with them. */
  placeNamesOf(frame: Frame, edges: ReadonlySet<string>, placed: readonly PlacedLabel[]): readonly PlacedName[];
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
  const place = (frame: Frame, first: ReadonlySet<string>, before: ReadonlyMap<string, Side>) => {
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
  const namesOf = (frame: Frame, edges: Iterable<string>): NameToPlace[] => {
    const names: NameToPlace[] = [];
    for (const id of edges) {
      const look = frame.edgeLook(id);
      const path = look === undefined ? undefined : frame.path(id, look);
      if (look !== undefined && path !== undefined)
        names.push({ id, path, width: widthOf(look.name, EDGE_LABEL_FONT) });
    }
    return names.sort((a, b) => b.path.length - a.path.length || (a.id < b.id ? -1 : 1));
  };
  return {
    place(frame, first = new Set()) {
      const placed = place(frame, first, new Map());
      sides.clear();
      for (const { id, side } of placed) sides.set(id, side);
      return placed;
    },
    placeAgain: (frame, first) => place(frame, first, sides),
    placeNames(frame, placed) {
      if (frame.looks.edges.size > MOST_NAMED_EDGES) return [];
      const taken = takenBy(frame, frame.looks.nodes.keys(), placed);
      return placeNames(namesOf(frame, frame.looks.edges.keys()), taken, AT_REST);
    },
    placeNamesOf(frame, edges, placed) {
      const ends = new Set([...edges].flatMap((edge) => frame.scene.graph.extremities(edge)));
      return placeNames(namesOf(frame, edges), takenBy(frame, ends, placed), STANDING_OUT);
    },
    forget() {
      widths.clear();
    },
  };
}

function takenBy(frame: Frame, nodes: Iterable<string>, placed: readonly PlacedLabel[]): Taken {
  const taken = new Taken();
  for (const { left, top, width, height } of placed) {
    taken.add({ left: left - 2, top, right: left + width + 2, bottom: top + height });
  }
  for (const id of nodes) {
    const look = frame.looks.nodes.get(id);
    if (look === undefined) continue;
    const { x, y } = frame.position(id);
    const reach = frame.radius(look);
    taken.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return taken;
}
