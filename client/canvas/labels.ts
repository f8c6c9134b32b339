/** The texts of a frame: captions of nodes and names of relations, measured and placed. */
import { LEAST_LABEL_SIZE, labelSize, lineHeight, shorterLines } from '../state/label-room.ts';
import { type Frame, isOnScreen } from './frame.ts';
import { type LabelText, type LabelToPlace, type PlacedLabel, placeLabels } from './label-placement.ts';
import { type Disc, Taken } from './label-sides.ts';
import type { NodeLook } from './looks.ts';
import { AT_REST, type NameToPlace, type PlacedName, placeNames, STANDING_OUT } from './name-placement.ts';
import { EDGE_LABEL_FONT, labelFont } from './painter.ts';

/** More captions than this on one screen are not read. */
const MOST_LABELS = 400;
/** Of a picture of many nodes fewer find room, and looking for it would take the time of a frame. */
const MOST_OF_MANY = 50;
/** Smaller discs have no caption at rest, and no caption goes out of their way: zoom in for it. */
const SMALLEST_RADIUS = 3;
/** So many of the best connected have a caption however small they are: a large picture has landmarks. */
const LANDMARKS = 40;
/** Looking for room among more lines than this costs more than the names are worth. */
const MOST_NAMED_EDGES = 600;

export interface Labels {
  /** Places the captions of a frame afresh; `first` are placed before all others. */
  place(frame: Frame, first?: ReadonlySet<string>): readonly PlacedLabel[];
  /** Captions of some nodes: those that `place` gave stay as they are, so that hovering moves none; others find a place beside them. */
  placeAgain(frame: Frame, nodes: ReadonlySet<string>, placed: readonly PlacedLabel[]): readonly PlacedLabel[];
  /** Relation names with room at rest, between the captions. */
  placeNames(frame: Frame, placed: readonly PlacedLabel[]): readonly PlacedName[];
  /** Names of some relations that stand out, between the captions that stand out with them. */
  placeNamesOf(frame: Frame, edges: ReadonlySet<string>, placed: readonly PlacedLabel[]): readonly PlacedName[];
  /** What captions keep clear of. */
  discs(frame: Frame): readonly Disc[];
  /** Forgets measured texts, when the font has come. */
  forget(): void;
}

export function createLabels(measure: (text: string, font: string) => number): Labels {
  const widths = new Map<string, number>();
  let texts = new WeakMap<readonly string[], readonly LabelText[]>();
  const widthOf = (text: string, font: string) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(text, font);
    widths.set(key, width);
    return width;
  };
  const textOf = (lines: readonly string[], size: number, isCut = false): LabelText => ({
    lines,
    size,
    width: lines.reduce((most, line) => Math.max(most, widthOf(line, labelFont(size))), 0) + 4,
    height: lines.length * lineHeight(size),
    isCut,
  });
  /** The caption whole, then smaller, then shorter and shorter, for places where the whole does not fit. */
  const textsOf = (lines: readonly string[], size: number) => {
    const known = texts.get(lines);
    if (known?.[0]?.size === size) return known;
    const { whole, cut } = shorterLines(lines);
    const shapes = [lines, ...whole];
    const all = [
      ...shapes.map((shape) => textOf(shape, size)),
      ...shapes.map((shape) => textOf(shape, LEAST_LABEL_SIZE)),
      ...cut.map((shape) => textOf(shape, LEAST_LABEL_SIZE, true)),
    ];
    texts.set(lines, all);
    return all;
  };
  const labelOf = (id: string, look: NodeLook, frame: Frame): LabelToPlace => {
    return { id, ...frame.position(id), radius: frame.radius(look), texts: textsOf(look.lines, labelSize(frame.view)) };
  };
  const wanted = (frame: Frame, first: ReadonlySet<string>): readonly LabelToPlace[] => {
    const { all, visible } = frame.looks;
    const most = frame.looks.nodeCount > MANY ? MOST_OF_MANY : MOST_LABELS;
    const labels: LabelToPlace[] = [];
    for (const id of first) {
      const look = frame.looks.node(id);
      if (look !== undefined && labels.length < most) labels.push(beyondRings(labelOf(id, look, frame)));
    }
    for (let rank = 0; rank < all.ranked.length && labels.length < most; rank++) {
      const slot = all.ranked[rank] ?? 0;
      const id = all.index.nodes[slot];
      const look = all.nodes[slot];
      if (id === undefined || look === undefined || visible.nodes[slot] !== 1 || first.has(id)) continue;
      const radius = frame.radius(look);
      if (radius < SMALLEST_RADIUS && rank >= LANDMARKS) continue;
      if (isOnScreen(frame.view, frame.position(id), radius + 100)) labels.push(labelOf(id, look, frame));
    }
    return labels;
  };
  const namesOf = (frame: Frame, edges: Iterable<string>): NameToPlace[] => {
    const names: NameToPlace[] = [];
    for (const id of edges) {
      const look = frame.edgeLook(id);
      const path = look === undefined ? undefined : frame.path(id, look);
      if (look !== undefined && path !== undefined && look.name !== '')
        names.push({ id, path, width: widthOf(look.name, EDGE_LABEL_FONT) });
    }
    return names.sort((a, b) => b.path.length - a.path.length || (a.id < b.id ? -1 : 1));
  };
  return {
    place(frame, first = new Set()) {
      const isQuick = frame.looks.nodeCount > MANY;
      return placeLabels(wanted(frame, first), { ...frame.view, discs: discsOf(frame), isQuick });
    },
    placeAgain(frame, nodes, placed) {
      const standing = placed.filter(({ id }) => nodes.has(id));
      const placeless = new Set(nodes);
      for (const { id } of standing) placeless.delete(id);
      if (placeless.size === 0) return standing;
      const labels = wanted({ ...frame, looks: only(frame.looks) }, placeless);
      const discs = wanted({ ...frame, looks: only(frame.looks) }, nodes);
      return [...standing, ...placeLabels(labels, { ...frame.view, discs, standing })];
    },
    placeNames(frame, placed) {
      if (frame.looks.edgeCount > MOST_NAMED_EDGES) return [];
      const taken = takenBy(frame, frame.looks.nodeIds(), placed);
      return placeNames(namesOf(frame, edgeIds(frame)), taken, AT_REST);
    },
    placeNamesOf(frame, edges, placed) {
      const ends = new Set([...edges].flatMap((edge) => frame.scene.graph.extremities(edge)));
      return placeNames(namesOf(frame, edges), takenBy(frame, ends, placed), STANDING_OUT);
    },
    discs: discsOf,
    forget() {
      widths.clear();
      texts = new WeakMap();
    },
  };
}

/** Of rings around what is selected and where the keyboard is. */
const RINGS = 8;

function beyondRings(label: LabelToPlace): LabelToPlace {
  return { ...label, radius: label.radius + RINGS };
}

const NO_SLOTS = new Int32Array();

/** The same looks with nothing ranked: only what is named gets a caption. */
function only(looks: Frame['looks']): Frame['looks'] {
  return { ...looks, all: { ...looks.all, ranked: NO_SLOTS } };
}

/** From this many on, captions of landmarks may cover discs that are no larger than this: else there would be none. */
const MANY = 1000;
const LARGE_DISC = 6;

/** Discs that no caption may cover. */
function discsOf(frame: Frame): readonly Disc[] {
  const { all, visible } = frame.looks;
  const discs: Disc[] = [];
  const least = frame.looks.nodeCount > MANY ? LARGE_DISC : SMALLEST_RADIUS;
  const landmarks = new Set(all.ranked.subarray(0, LANDMARKS));
  all.nodes.forEach((look, slot) => {
    const radius = frame.radius(look);
    const attributes = all.index.nodeAttributes[slot];
    if (visible.nodes[slot] !== 1 || attributes === undefined || (radius < least && !landmarks.has(slot))) return;
    const { x, y } = frame.view.toScreen(attributes.x, attributes.y);
    if (isOnScreen(frame.view, { x, y }, radius)) discs.push({ x, y, radius: radius + 1 });
  });
  return discs;
}

function* edgeIds({ looks }: Frame): Generator<string> {
  for (const [id] of looks.edges()) yield id;
}

function takenBy(frame: Frame, nodes: Iterable<string>, placed: readonly PlacedLabel[]): Taken {
  const taken = new Taken();
  for (const { left, top, width, height } of placed) {
    taken.add({ left: left - 2, top, right: left + width + 2, bottom: top + height });
  }
  for (const id of nodes) {
    const look = frame.looks.node(id);
    if (look === undefined) continue;
    const { x, y } = frame.position(id);
    const reach = frame.radius(look);
    taken.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return taken;
}
