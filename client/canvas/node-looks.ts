/** What each node looks like: by its kind and degree, and by the rules of the style where they are for it. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Explorer } from '../state/explorer.ts';
import type { DrawnScene } from '../state/grouping/drawn-scene.ts';
import { type KindLook, styledKind } from '../state/kind-looks.ts';
import { labelLines } from '../state/label-room.ts';
import { shortNameOf } from '../state/short-name.ts';
import { MIXED, numbersDrawn, type Painted, type PaintedLook } from '../state/styling/paint.ts';
import type { NodePaint } from '../state/styling/painted.ts';
import { inkOf } from '../styles/inks.ts';
import type { Palette } from '../styles/tokens.ts';
import { captionWriter } from './styled-caption.ts';

export interface NodeLook {
  readonly slot: number;
  readonly kind: KindLook;
  readonly color: string;
  /** At 100 %. */
  readonly radius: number;
  /** Of its caption; none where it is to have none. */
  readonly lines: readonly string[];
  /** What may stand for a long caption where there is no room for it. */
  readonly shortName: string | undefined;
  readonly isPinned: boolean;
  readonly isOff: boolean;
  readonly degree: number;
  /** Stands for several nodes: drawn with a second rim, their number in the place of a pictogram. */
  readonly isGroup: boolean;
}

/** Reads signals: whoever computes with it follows them. */
export function nodeLooksOf(explorer: Explorer, palette: Palette): readonly NodeLook[] {
  const { vocabulary, settings } = explorer;
  const scene = explorer.drawn.scene.value;
  const { index } = scene;
  const language = settings.language.value;
  const paint = drawnPaint(explorer.styling.nodes.value, scene);
  const groupLook = groupLooks(explorer, palette, paint);
  const kinds = index.kinds.map((kind) => vocabulary.kindLook(kind));
  const colors = kinds.map((kind) => kindColor(kind, palette));
  const fallback = vocabulary.kindLook('');
  const radii = explorer.discSizes.radii.value;
  const styledKind = kindsByPaint(paint);
  const inks = inksOf(paint.colour, palette);
  const write = captionWriter(explorer, 'node', explorer.styling.nodes.value.caption);
  const captionOf = (node: NodeValue) => write(node, vocabulary.caption(node, language));
  return index.nodeAttributes.map(({ entity, isPinned, isOff }, slot): NodeLook => {
    const number = index.kindOf[slot] ?? 0;
    const kind = kinds[number] ?? fallback;
    const group = groupLook(index.nodes[slot] ?? '', slot, kind);
    const degree = index.degrees[slot] ?? 0;
    return new CaptionedLook(
      {
        slot,
        kind: styledKind(slot, number, kind),
        color: inks(slot) ?? colors[number] ?? palette.muted,
        radius: radii[slot] ?? 0,
        isPinned,
        isOff,
        degree,
        isGroup: group !== undefined,
        ...group,
      },
      entity,
      captionOf,
    );
  });
}

/** A look whose caption is cut into lines when first asked for: of ten thousand a screen shows some hundred. */
class CaptionedLook implements NodeLook {
  readonly slot: number;
  readonly kind: KindLook;
  readonly color: string;
  readonly radius: number;
  readonly isPinned: boolean;
  readonly isOff: boolean;
  readonly degree: number;
  readonly isGroup: boolean;
  private readonly entity: NodeValue;
  private readonly captionOf: (node: NodeValue) => string;
  private cut: readonly string[] | undefined;

  constructor(look: Omit<NodeLook, 'lines' | 'shortName'>, entity: NodeValue, captionOf: (node: NodeValue) => string) {
    this.slot = look.slot;
    this.kind = look.kind;
    this.color = look.color;
    this.radius = look.radius;
    this.isPinned = look.isPinned;
    this.isOff = look.isOff;
    this.degree = look.degree;
    this.isGroup = look.isGroup;
    this.entity = entity;
    this.captionOf = captionOf;
  }

  get lines(): readonly string[] {
    if (this.cut === undefined) {
      const caption = this.captionOf(this.entity);
      this.cut = caption === '' ? [] : labelLines(caption);
    }
    return this.cut;
  }

  get shortName(): string | undefined {
    return shortNameOf(this.entity, this.captionOf(this.entity));
  }
}

/** By slot of what is drawn: a group has what its members have in common. */
function drawnPaint(paint: NodePaint, { groups, nodeSlots, graph }: DrawnScene): NodePaint {
  if (groups.size === 0) return paint;
  const drawn = <Look>(painted: Painted<Look> | undefined) =>
    painted && { ...painted, numbers: numbersDrawn(painted.numbers, nodeSlots, graph.order) };
  return {
    colour: drawn(paint.colour),
    size: drawn(paint.size),
    shape: drawn(paint.shape),
    icon: drawn(paint.icon),
    caption: drawn(paint.caption),
  };
}

function lookAt<Look>(painted: Painted<Look> | undefined, slot: number): PaintedLook<Look> | undefined {
  return painted?.looks[painted.numbers[slot] ?? -1];
}

/** One text for each look, not for each node. */
function inksOf(painted: NodePaint['colour'], palette: Palette): (slot: number) => string | undefined {
  if (painted === undefined) return () => undefined;
  const inks = painted.looks.map(({ look }) => inkOf(look, palette));
  const mixed = inkOf({ kind: 'other' }, palette);
  return (slot) => {
    const number = painted.numbers[slot] ?? -1;
    return number === MIXED ? mixed : inks[number];
  };
}

/** Shape and sign by rules in the place of the kind's own; hollow without a value. Nodes that look alike share one. */
function kindsByPaint({ colour, size, shape, icon }: NodePaint) {
  const channels: readonly Painted<unknown>[] = [colour, size, shape, icon].filter((painted) => painted !== undefined);
  if (channels.length === 0) return (_slot: number, _number: number, kind: KindLook) => kind;
  const known = new Map<string, KindLook>();
  return (slot: number, number: number, kind: KindLook): KindLook => {
    const isMissing = channels.some((painted) => lookAt(painted, slot)?.meaning.kind === 'missing');
    const numbers = `${number} ${shape?.numbers[slot]} ${icon?.numbers[slot]} ${isMissing}`;
    const same = known.get(numbers);
    if (same !== undefined) return same;
    const look = styledKind(kind, { shape: lookAt(shape, slot)?.look, sign: lookAt(icon, slot)?.look, isMissing });
    known.set(numbers, look);
    return look;
  };
}

type GroupLook = Pick<NodeLook, 'kind' | 'color'>;

/** Of their members' kind where they have one in common, coloured by a rule where it gives all the same, grey where not. */
function groupLooks({ drawn, vocabulary }: Explorer, palette: Palette, { colour }: NodePaint) {
  const { groups, graph } = drawn.scene.value;
  if (groups.size === 0) return () => undefined;
  const counts = drawn.counts.value.nodes;
  const inks = inksOf(colour, palette);
  return (id: string, slot: number, kind: KindLook): GroupLook | undefined => {
    if (!groups.has(id)) return undefined;
    const isOneKind = vocabulary.kindOf(graph.getNodeAttribute(id, 'entity')) !== '';
    const look = { ...(isOneKind ? kind : SEVERAL_KINDS), letter: formatNumber(counts[slot] ?? 0) };
    return { kind: look, color: inks(slot) ?? kindColor(look, palette) };
  };
}

const SEVERAL_KINDS: KindLook = { actorClass: 'things', shape: 'circle', isOutlined: false, icon: 'community' };

export function kindColor({ actorClass, series }: KindLook, palette: Palette): string {
  if (actorClass !== undefined) return palette.actors[actorClass];
  return palette.series[series ?? 0] ?? palette.actors.things;
}
