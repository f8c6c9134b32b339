/** What each node and edge looks like, from signals: shared by the GPU, the 2D painter and the exports. */
import { isBackground, isDisputed } from '../../graph/relation.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Visible } from '../state/filters.ts';
import type { KindLook } from '../state/kind-looks.ts';
import { labelLines } from '../state/label-room.ts';
import { edgeWidth, groupRadius, radiusBetween } from '../state/measures.ts';
import type { SceneIndex } from '../state/scene-index.ts';
import { shortNameOf } from '../state/short-name.ts';
import type { Palette } from '../styles/tokens.ts';
import { faded } from './colours.ts';
import { gatheredOf, relationsOf } from './gathering.ts';
import { curvaturesOf, fansOf } from './parallel.ts';
import { type Pattern, widthFor } from './patterns.ts';

export interface NodeLook {
  readonly slot: number;
  readonly kind: KindLook;
  readonly color: string;
  /** At 100 %. */
  readonly radius: number;
  readonly lines: readonly string[];
  /** What may stand for a long caption where there is no room for it. */
  readonly shortName: string | undefined;
  readonly isPinned: boolean;
  readonly isOff: boolean;
  readonly degree: number;
  /** Stands for several nodes: drawn with a second rim, their number in the place of a pictogram. */
  readonly isGroup: boolean;
}

export interface EdgeLook {
  readonly color: string;
  readonly width: number;
  readonly pattern: Pattern;
  readonly hasArrow: boolean;
  readonly curvature: number;
  readonly isLoop: boolean;
  readonly isDisputed: boolean;
  readonly isOff: boolean;
  readonly name: string;
  /** How many lines this one stands for; 1 for itself alone. */
  readonly count: number;
}

/** Looks by slot, of everything in the scene: for one state of the scene, the theme, the language and the measures. */
export interface AllLooks {
  readonly index: SceneIndex;
  readonly nodes: readonly NodeLook[];
  /** Undefined for an edge that another one stands for. */
  readonly edges: readonly (EdgeLook | undefined)[];
  /** By slot, at 100 %. */
  readonly radii: Float64Array;
  /** Slots, the largest first and of those the best connected: what counts most by the chosen measure. */
  readonly ranked: Int32Array;
  /** Slots of nodes that are held, of edges that some deny, of edges that stand for others. */
  readonly pinned: readonly number[];
  readonly disputed: readonly number[];
  readonly gathered: readonly number[];
  /** Slots of nodes that stand for several. */
  readonly groups: readonly number[];
}

/** Looks of what is shown. */
export interface Looks {
  readonly all: AllLooks;
  readonly visible: Visible;
  readonly nodeCount: number;
  readonly edgeCount: number;
  node(id: string): NodeLook | undefined;
  edge(id: string): EdgeLook | undefined;
  nodeIds(): Iterable<string>;
  nodes(): Iterable<readonly [id: string, look: NodeLook]>;
  edges(): Iterable<readonly [id: string, look: EdgeLook]>;
}

const ENDED_ALPHA = 0.4;

/** Reads signals: whoever computes with it follows them. */
export function allLooksOf(explorer: Explorer, palette: Palette): AllLooks {
  const { index } = explorer.drawn.scene.value;
  const nodes = nodeLooksOf(explorer, index, palette);
  const edges = edgeLooksOf(explorer, index, palette);
  const radii = Float64Array.from(nodes, ({ radius }) => radius);
  return {
    index,
    nodes,
    edges,
    pinned: slotsWhere(nodes, ({ isPinned }) => isPinned),
    disputed: slotsWhere(edges, (look) => look?.isDisputed === true),
    gathered: slotsWhere(edges, (look) => look !== undefined && look.count > 1),
    groups: slotsWhere(nodes, ({ isGroup }) => isGroup),
    radii,
    ranked: Int32Array.from(index.degrees, (_, slot) => slot).sort(
      (a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || (index.degrees[b] ?? 0) - (index.degrees[a] ?? 0) || a - b,
    ),
  };
}

function slotsWhere<Look>(looks: readonly Look[], isWanted: (look: Look) => boolean): readonly number[] {
  const slots: number[] = [];
  looks.forEach((look, slot) => {
    if (isWanted(look)) slots.push(slot);
  });
  return slots;
}

export function shownLooksOf(all: AllLooks, visible: Visible): Looks {
  const { index, nodes, edges } = all;
  const node = (slot: number) => (visible.nodes[slot] === 1 ? nodes[slot] : undefined);
  const edge = (slot: number) => (visible.edges[slot] === 1 ? edges[slot] : undefined);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  function* entries<Look>(ids: readonly string[], lookOf: (slot: number) => Look | undefined) {
    for (let slot = 0; slot < ids.length; slot++) {
      const id = ids[slot];
      const look = lookOf(slot);
      if (id !== undefined && look !== undefined) yield [id, look] as const;
    }
  }
  return {
    all,
    visible,
    nodeCount: count(visible.nodes),
    edgeCount: count(visible.edges),
    node: (id) => node(index.nodeSlots.get(id) ?? -1),
    edge: (id) => edge(index.edgeSlots.get(id) ?? -1),
    *nodeIds() {
      for (const [id] of entries(index.nodes, node)) yield id;
    },
    nodes: () => entries(index.nodes, node),
    edges: () => entries(index.edges, edge),
  };
}

function nodeLooksOf(explorer: Explorer, index: SceneIndex, palette: Palette): readonly NodeLook[] {
  const { vocabulary, settings, analysis } = explorer;
  const language = settings.language.value;
  const groupLook = groupLooks(explorer, palette);
  const sizes = analysis.sizes.value;
  const communities = analysis.communities.value;
  const kinds = index.kinds.map((kind) => vocabulary.kindLook(kind));
  const colors = kinds.map((kind) => kindColor(kind, palette));
  const fallback = vocabulary.kindLook('');
  const captionOf = (node: NodeValue) => vocabulary.caption(node, language);
  return index.nodeAttributes.map(({ entity, isPinned, isOff }, slot): NodeLook => {
    const kind = index.kindOf[slot] ?? 0;
    const group = groupLook(index.nodes[slot] ?? '', slot, kinds[kind] ?? fallback);
    const degree = index.degrees[slot] ?? 0;
    const size = sizes?.get(entity.elementId);
    const community = communities?.get(entity.elementId);
    return new CaptionedLook(
      {
        slot,
        kind: kinds[kind] ?? fallback,
        color: community === undefined ? (colors[kind] ?? palette.muted) : communityColor(community, palette),
        radius: radiusBetween(size ?? Math.sqrt(degree / 16), index.nodes.length),
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
    this.cut ??= labelLines(this.captionOf(this.entity));
    return this.cut;
  }

  get shortName(): string | undefined {
    return shortNameOf(this.entity, this.captionOf(this.entity));
  }
}

type GroupLook = Pick<NodeLook, 'kind' | 'color' | 'radius'>;

/** Of their members' kind or community where they have one in common, grey where not; as large as they have members. */
function groupLooks({ drawn, analysis, vocabulary }: Explorer, palette: Palette) {
  const { groups, graph } = drawn.scene.value;
  if (groups.size === 0) return () => undefined;
  const counts = drawn.counts.value.nodes;
  const communities = analysis.communities.value;
  return (id: string, slot: number, kind: KindLook): GroupLook | undefined => {
    const members = groups.get(id);
    if (members === undefined) return undefined;
    const isOneKind = vocabulary.kindOf(graph.getNodeAttribute(id, 'entity')) !== '';
    const look = { ...(isOneKind ? kind : MIXED), letter: formatNumber(counts[slot] ?? 0) };
    const [first, second] = new Set(members.map((member) => communities?.get(member)));
    const isOneCommunity = communities !== undefined && first !== undefined && second === undefined;
    const own = communities === undefined ? kindColor(look, palette) : palette.actors.things;
    const color = isOneCommunity ? communityColor(first, palette) : own;
    return { kind: look, color, radius: groupRadius(members.length, graph.order) };
  };
}

/** Members of several kinds. */
const MIXED: KindLook = { actorClass: 'things', shape: 'circle', isOutlined: false, icon: 'community' };

function edgeLooksOf(explorer: Explorer, index: SceneIndex, palette: Palette): readonly (EdgeLook | undefined)[] {
  const { vocabulary, settings } = explorer;
  const language = settings.language.value;
  const fans = fansOf(index);
  const curvatures = curvaturesOf(index, fans);
  const gathered = gatheredOf(explorer, index, fans);
  const stoodFor = relationsOf(explorer, index, gathered);
  const now = Date.now() / 86_400_000;
  const types = index.types.map((type) => {
    const { family, isSymmetric } = vocabulary.typeLook(type);
    return { color: palette.families[family], hasArrow: !isSymmetric, name: vocabulary.typeName(type, language) };
  });
  /** Thousands of edges look the same: those without anything of their own share one look a type. */
  const plain = new Map<number, EdgeLook>();
  return index.edgeAttributes.map(({ entity, isOff }, slot): EdgeLook | undefined => {
    const bundled = gathered?.get(slot);
    if (bundled?.length === 0) return undefined;
    const isBundle = bundled !== undefined;
    const several = stoodFor(slot);
    const number = index.typeOf[slot] ?? 0;
    const type = types[number] ?? { color: palette.muted, hasArrow: false, name: '' };
    const { properties } = entity;
    const curvature = isBundle ? 0 : (curvatures[slot] ?? 0);
    const isLoop = index.sources[slot] === index.targets[slot];
    const isPlain = !isLoop && !isOff && several === undefined && curvature === 0;
    const isBare = isPlain && !properties.has('status') && !properties.has('validTo') && !properties.has('claimCount');
    const shared = isBare ? plain.get(number) : undefined;
    if (shared !== undefined) return shared;
    const relations = several ?? [entity];
    const count = relations.length;
    const width = count > 1 ? Math.min(7, 1.5 + count) : edgeWidth(relations[0] ?? entity);
    const stroke = strokeOf(relations, now);
    const look: EdgeLook = {
      color: isOff || stroke.hasEnded ? faded(type.color, ENDED_ALPHA) : type.color,
      width: widthFor(stroke.pattern, width),
      pattern: isOff ? 'dashed' : stroke.pattern,
      hasArrow: type.hasArrow && !isBundle,
      curvature,
      isLoop,
      isDisputed: stroke.isDisputed,
      isOff,
      name: isBundle ? '' : type.name,
      count,
    };
    if (isBare) plain.set(number, look);
    return look;
  });
}

export function kindColor({ actorClass, series }: KindLook, palette: Palette): string {
  if (actorClass !== undefined) return palette.actors[actorClass];
  return palette.series[series ?? 0] ?? palette.actors.things;
}

/** The largest communities have a hue each; those beyond the last hue are grey. */
export function communityColor(community: number, palette: Palette): string {
  return palette.series[community] ?? palette.actors.things;
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
