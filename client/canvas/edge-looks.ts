/** What each line looks like: by its type, its claims and what they say, and by the rules of the style where they are for it. */
import { isBackground, isDisputed } from '../../graph/relation.ts';
import type { EdgeValue } from '../../graph/values.ts';
import type { Explorer } from '../state/explorer.ts';
import type { DrawnScene } from '../state/grouping/drawn-scene.ts';
import { edgeWidth } from '../state/measures.ts';
import { type Pattern, widthFor } from '../state/patterns.ts';
import { MISSING } from '../state/styling/channels.ts';
import { commonNumber, MIXED, numbersDrawn, type Painted, UNPAINTED } from '../state/styling/paint.ts';
import type { EdgePaint } from '../state/styling/painted.ts';
import { inkOf } from '../styles/inks.ts';
import type { Palette } from '../styles/tokens.ts';
import { drained, faded, OFF_ALPHA, thinned } from './colours.ts';
import { gatheredOf, relationsOf } from './gathering.ts';
import { fannedOf } from './parallel.ts';
import { captionWriter } from './styled-caption.ts';

export interface EdgeLook {
  readonly color: string;
  readonly width: number;
  readonly pattern: Pattern;
  readonly hasArrow: boolean;
  readonly curvature: number;
  readonly isLoop: boolean;
  readonly isDisputed: boolean;
  /** Its time is over, and its colour says so. */
  readonly isDrained: boolean;
  readonly isOff: boolean;
  readonly name: string;
  /** How many lines this one stands for; 1 for itself alone. */
  readonly count: number;
}

/** `bends` by slot: see bends.ts. Undefined for an edge that another one stands for. Reads signals: whoever computes with it follows them. */
export function edgeLooksOf(
  explorer: Explorer,
  palette: Palette,
  bends: Float64Array,
): readonly (EdgeLook | undefined)[] {
  const { vocabulary, settings, drawn, styling } = explorer;
  const scene = drawn.scene.value;
  const { index } = scene;
  const language = settings.language.value;
  const { fans, curvatures } = fannedOf(index);
  const gathered = gatheredOf(explorer, index, fans);
  const stoodFor = relationsOf(explorer, index, gathered);
  const paint = drawnPaint(styling.edges.value, scene);
  const inks = paint.colour?.looks.map(({ look }) => inkOf(look, palette)) ?? [];
  const nameOf = captionWriter(explorer, 'edge', styling.edges.value.caption);
  const now = Date.now() / 86_400_000;
  const types = index.types.map((type) => {
    const { family, isSymmetric } = vocabulary.typeLook(type);
    return { color: palette.families[family], hasArrow: !isSymmetric, name: vocabulary.typeName(type, language) };
  });
  /** Thousands of edges look the same: those without anything of their own share one look. */
  const plain = new Map<number, EdgeLook>();
  const { keyOf, numbersAt } = numbering(paint, index.types.length);
  return index.edgeAttributes.map(({ entity, isOff }, slot): EdgeLook | undefined => {
    const bundled = gathered?.get(slot);
    if (bundled?.length === 0) return undefined;
    const isBundle = bundled !== undefined;
    const several = stoodFor(slot);
    const number = index.typeOf[slot] ?? 0;
    const type = types[number] ?? { color: palette.muted, hasArrow: false, name: '' };
    const curvature = isBundle ? 0 : (curvatures[slot] ?? 0) + (bends[slot] ?? 0);
    const isLoop = index.sources[slot] === index.targets[slot];
    const isPlain = !isLoop && !isOff && several === undefined && curvature === 0;
    const painted = numbersAt(slot, bundled);
    const key = isPlain && paint.caption === undefined && isBare(entity) ? keyOf(number, painted) : undefined;
    const shared = key === undefined ? undefined : plain.get(key);
    if (shared !== undefined) return shared;
    const relations = several ?? [entity];
    const count = relations.length;
    const stroke = strokeOf(relations, now);
    const ruled = painted.colour === MIXED ? inkOf({ kind: 'other' }, palette) : inks[painted.colour];
    const isDrained = stroke.hasEnded && ruled === undefined;
    const color = isDrained ? drained(type.color, palette) : (ruled ?? type.color);
    const isMissing = isWithoutValue(paint.colour, painted.colour) || isWithoutValue(paint.width, painted.width);
    const pattern =
      paint.pattern?.looks[painted.pattern]?.look ??
      (isMissing && stroke.pattern === 'solid' ? MISSING.pattern : stroke.pattern);
    const own = count > 1 ? widthOfSeveral(count) : edgeWidth(entity);
    const ruledWidth = count > 1 ? undefined : paint.width?.looks[painted.width]?.look;
    /** What a rule gives it, it keeps: its value is read from that. */
    const width = ruledWidth ?? (stroke.hasEnded ? thinned(own) : own);
    const look: EdgeLook = {
      color: isOff ? faded(color, OFF_ALPHA) : color,
      width: widthFor(isOff ? 'dashed' : pattern, width),
      pattern: isOff ? 'dashed' : pattern,
      hasArrow: type.hasArrow && !isBundle,
      curvature,
      isLoop,
      isDisputed: stroke.isDisputed,
      isDrained,
      isOff,
      name: isBundle ? '' : several === undefined ? nameOf(entity, type.name) : type.name,
      count,
    };
    if (key !== undefined) plain.set(key, look);
    return look;
  });
}

/** Without the value that a rule looks at a line is in dashes and dots, as a node is hollow: a grey alone would not tell. */
function isWithoutValue(painted: Painted<unknown> | undefined, number: number): boolean {
  return painted?.looks[number]?.meaning.kind === 'missing';
}

function widthOfSeveral(count: number): number {
  return Math.min(7, 1.5 + count);
}

/** Nothing of its own tells it from others of its type. */
function isBare({ properties }: EdgeValue): boolean {
  return !properties.has('status') && !properties.has('validTo') && !properties.has('claimCount');
}

/** By slot of what is drawn. */
function drawnPaint(paint: EdgePaint, { groups, edgeSlots, graph }: DrawnScene): EdgePaint {
  if (groups.size === 0) return paint;
  const drawn = <Look>(painted: Painted<Look> | undefined) =>
    painted && { ...painted, numbers: numbersDrawn(painted.numbers, edgeSlots, graph.size) };
  return {
    colour: drawn(paint.colour),
    width: drawn(paint.width),
    pattern: drawn(paint.pattern),
    caption: drawn(paint.caption),
  };
}

interface PaintNumbers {
  readonly colour: number;
  readonly width: number;
  readonly pattern: number;
}

/** Numbers of looks of a line, of several where it stands for them; and one number for the whole of type and looks. */
function numbering({ colour, width, pattern }: EdgePaint, types: number) {
  const at = (painted: Painted<unknown> | undefined, slot: number, bundled: readonly number[] | undefined) => {
    if (painted === undefined) return UNPAINTED;
    return bundled === undefined ? (painted.numbers[slot] ?? UNPAINTED) : commonNumber(painted.numbers, bundled);
  };
  const colours = (colour?.looks.length ?? 0) - MIXED;
  const widths = (width?.looks.length ?? 0) - MIXED;
  return {
    numbersAt: (slot: number, bundled: readonly number[] | undefined): PaintNumbers => ({
      colour: at(colour, slot, bundled),
      width: at(width, slot, bundled),
      pattern: at(pattern, slot, bundled),
    }),
    keyOf: (type: number, numbers: PaintNumbers): number =>
      type + types * (numbers.colour - MIXED + colours * (numbers.width - MIXED + widths * (numbers.pattern - MIXED))),
  };
}

/** A line is drawn as all its relations are; that some are disputed is marked on it even where it is of one alone. */
function strokeOf(relations: readonly EdgeValue[], today: number) {
  const [first] = relations;
  const pattern = first === undefined ? 'solid' : patternOf(first);
  return {
    pattern: relations.every((relation) => patternOf(relation) === pattern) ? pattern : 'solid',
    isDisputed: relations.some(isDisputed),
    hasEnded: relations.length > 0 && relations.every((relation) => hasEnded(relation, today)),
  } as const;
}

function patternOf(relation: EdgeValue): Pattern {
  if (isDisputed(relation)) return 'double';
  const status = relation.properties.get('status');
  if (status === 'planned' || status === 'hypothetical' || status === 'denied') return 'dashed';
  return isBackground(relation) ? 'dotted' : 'solid';
}

/** `today` in days since 1970. A relation whose time is over. */
function hasEnded({ properties }: EdgeValue, today: number): boolean {
  const end = properties.get('validTo');
  return typeof end === 'object' && end !== null && 'kind' in end && end.kind === 'date' && end.epochDay < today;
}
