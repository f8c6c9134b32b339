/** The texts of a frame: captions of nodes and names of relations, measured and placed. */
import { labelSize, lineHeight, SMALL_LABEL_SIZES, shorterLines } from '../state/label-room.ts';
import type { Frame } from './frame.ts';
import type { LabelText, LabelToPlace, PlacedLabel } from './label-board.ts';
import { placeLabels } from './label-placement.ts';
import { type Disc, type Rectangle, Taken } from './label-sides.ts';
import { createMemory, sightOf } from './label-sight.ts';
import { lineCountPlaces } from './line-counts.ts';
import { AT_REST, type NameToPlace, type PlacedName, placeNames, STANDING_OUT } from './name-placement.ts';
import type { NodeLook } from './node-looks.ts';
import { EDGE_LABEL_FONT, labelFont } from './painter.ts';

/** Looking for room among more lines than this costs more than the names are worth. */
const MOST_NAMED_EDGES = 600;
/** Of more at once none stands out from the others: nodes are captioned as a crowd is, the chief ones alone, and lines bear no names. */
const MOST_STANDING_OUT = 120;

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
  let wholes = new WeakMap<readonly string[], readonly LabelText[]>();
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
  /** The caption whole, then smaller, then by its short name, then shorter and shorter: where there is no room for the whole. */
  const textsOf = ({ lines, shortName }: NodeLook, size: number) => {
    const known = texts.get(lines);
    if (known?.[0]?.size === size) return known;
    const { whole, cut } = shorterLines(lines);
    const least = SMALL_LABEL_SIZES.at(-1) ?? size;
    const all = [
      ...[size, ...SMALL_LABEL_SIZES].flatMap((letters) => [lines, ...whole].map((shape) => textOf(shape, letters))),
      ...(shortName === undefined ? [] : [textOf([shortName], size)]),
      ...cut.map((shape) => textOf(shape, least, true)),
    ];
    texts.set(lines, all);
    return all;
  };
  /** Of a crowd each caption stands whole or not at all: the other ways to write it are not even measured. */
  const wholeOf = ({ lines }: NodeLook, size: number) => {
    const known = wholes.get(lines);
    if (known?.[0]?.size === size) return known;
    const made = [textOf(lines, size)];
    wholes.set(lines, made);
    return made;
  };
  const labelOf = (id: string, look: NodeLook, frame: Frame, isQuick: boolean): LabelToPlace => {
    const size = labelSize(frame.view);
    const texts = isQuick ? wholeOf(look, size) : textsOf(look, size);
    return { id, ...frame.position(id), radius: frame.radius(look), texts };
  };
  const labelsOf = (frame: Frame, { first, slots, landmarks, isQuick }: Wanted): readonly LabelToPlace[] => {
    const { all, visible } = frame.looks;
    const labels: LabelToPlace[] = [];
    for (const id of first) {
      const look = frame.looks.node(id);
      if (look !== undefined && look.lines.length > 0) labels.push(standingOut(labelOf(id, look, frame, isQuick)));
    }
    slots.forEach((slot, rank) => {
      const id = all.index.nodes[slot];
      const look = all.nodes[slot];
      if (id === undefined || look === undefined || visible.nodes[slot] !== 1 || first.has(id)) return;
      if (look.lines.length === 0) return;
      const label = labelOf(id, look, frame, isQuick);
      labels.push(rank < landmarks ? { ...label, mayCover: true } : label);
    });
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
  const memory = createMemory();
  return {
    place(frame, wanted = NONE) {
      const first = wanted.size <= MOST_STANDING_OUT ? wanted : NONE;
      const kept = memory.recall(frame);
      const sight = sightOf(frame, kept);
      const { discs, crowd } = sight;
      const isQuick = crowd !== undefined && (sight.landmarks > 0 || kept.size > 0);
      const heads = crowd === undefined ? arrowheads(frame) : [];
      const options = { discs, heads, hidden: frame.hidden, kept, isQuick, ...(crowd && { crowd }) };
      const placed = placeLabels(labelsOf(frame, { first, isQuick, ...sight }), { ...frame.view, ...options });
      memory.store(frame, placed);
      return placed;
    },
    placeAgain(frame, nodes, placed) {
      const standing = placed.filter(({ id }) => nodes.has(id));
      const placeless = new Set(chiefOf(nodes, frame));
      for (const { id } of standing) placeless.delete(id);
      if (placeless.size === 0) return standing;
      const isQuick = nodes.size > MOST_STANDING_OUT;
      const labels = labelsOf(frame, { ...NO_MORE, first: placeless, isQuick });
      const discs = discsOf(nodes, frame);
      const options = { discs, standing, isQuick, hidden: frame.hidden };
      return [...standing, ...placeLabels(labels, { ...frame.view, ...options })];
    },
    placeNames(frame, placed) {
      if (frame.looks.edgeCount > MOST_NAMED_EDGES) return [];
      const taken = takenBy(frame, frame.looks.nodeIds(), placed);
      return placeNames(namesOf(frame, edgeIds(frame)), taken, AT_REST);
    },
    placeNamesOf(frame, edges, placed) {
      if (edges.size > MOST_STANDING_OUT) return [];
      const ends = new Set([...edges].flatMap((edge) => frame.scene.graph.extremities(edge)));
      return placeNames(namesOf(frame, edges), takenBy(frame, ends, placed), STANDING_OUT);
    },
    discs: (frame) => sightOf(frame).discs,
    forget() {
      widths.clear();
      texts = new WeakMap();
      wholes = new WeakMap();
    },
  };
}

/** Of rings around what is selected and where the keyboard is. */
const RINGS = 8;

function standingOut(label: LabelToPlace): LabelToPlace {
  return { ...label, radius: label.radius + RINGS, mayCover: true, isUrgent: true };
}

function discsOf(nodes: Iterable<string>, frame: Frame): readonly Disc[] {
  const discs: Disc[] = [];
  for (const id of nodes) {
    const look = frame.looks.node(id);
    if (look !== undefined) discs.push({ ...frame.position(id), radius: frame.radius(look) + RINGS });
  }
  return discs;
}

/** The first, around which the others are, and of those the best ranked. */
function chiefOf(nodes: ReadonlySet<string>, { looks }: Frame): Iterable<string> {
  if (nodes.size <= MOST_STANDING_OUT) return nodes;
  const chief = [...nodes].slice(0, 1);
  const { ranked, index } = looks.all;
  for (const slot of ranked) {
    const id = index.nodes[slot];
    if (id !== undefined && nodes.has(id)) chief.push(id);
    if (chief.length > MOST_STANDING_OUT) break;
  }
  return chief;
}

interface Wanted {
  /** Before all others, whether they are on the screen or not. */
  readonly first: ReadonlySet<string>;
  /** The most important first. */
  readonly slots: readonly number[];
  /** How many of those may stand on the crowd. */
  readonly landmarks: number;
  /** Whole or not at all. */
  readonly isQuick: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const NO_MORE = { slots: [], landmarks: 0, isQuick: false };

function* edgeIds({ looks }: Frame): Generator<string> {
  for (const [id] of looks.edges()) yield id;
}

/** Of an arrowhead: half of the room that it takes, and how far behind its tip the middle of it is. */
const HEAD = 5;

/** Where lines point to; of so many lines none. */
function arrowheads(frame: Frame): readonly Rectangle[] {
  if (frame.looks.edgeCount > MOST_NAMED_EDGES) return [];
  const heads: Rectangle[] = [];
  for (const id of edgeIds(frame)) {
    const look = frame.edgeLook(id);
    const points = look?.hasArrow === true ? (frame.path(id, look)?.points ?? []) : [];
    const [behind, tip] = [points.at(-2), points.at(-1)];
    if (behind === undefined || tip === undefined) continue;
    const length = Math.hypot(tip.x - behind.x, tip.y - behind.y) || 1;
    const x = tip.x + ((behind.x - tip.x) / length) * HEAD;
    const y = tip.y + ((behind.y - tip.y) / length) * HEAD;
    heads.push({ left: x - HEAD, top: y - HEAD, right: x + HEAD, bottom: y + HEAD });
  }
  return heads;
}

/** Half of the room that the figure on a line takes. */
const LINE_COUNT = 9;

function takenBy(frame: Frame, nodes: Iterable<string>, placed: readonly PlacedLabel[]): Taken {
  const taken = new Taken();
  for (const { left, top, width, height } of placed) {
    taken.add({ left: left - 2, top, right: left + width + 2, bottom: top + height });
  }
  for (const box of frame.hidden) taken.add(box);
  for (const { x, y } of lineCountPlaces(frame)) {
    taken.add({ left: x - LINE_COUNT, top: y - LINE_COUNT, right: x + LINE_COUNT, bottom: y + LINE_COUNT });
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
