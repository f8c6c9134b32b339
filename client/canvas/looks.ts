/** What each node and edge looks like, from signals: shared by the GPU, the 2D painter and the exports. */
import type { EdgeValue, Value } from '../../graph/values.ts';
import type { Explorer } from '../state/explorer.ts';
import type { KindLook } from '../state/kind-looks.ts';
import { labelLines } from '../state/label-room.ts';
import { edgeWidth, nodeRadius } from '../state/measures.ts';
import type { Palette } from '../styles/tokens.ts';
import { faded } from './colours.ts';
import type { Pattern } from './edge-program.ts';
import { curvaturesOf } from './parallel.ts';

export interface NodeLook {
  readonly kind: KindLook;
  readonly color: string;
  /** At 100 %. */
  readonly radius: number;
  readonly lines: readonly string[];
  readonly isPinned: boolean;
  readonly degree: number;
}

export interface EdgeLook {
  readonly color: string;
  readonly width: number;
  readonly pattern: Pattern;
  readonly hasArrow: boolean;
  readonly curvature: number;
  readonly isLoop: boolean;
  readonly isDisputed: boolean;
  readonly name: string;
}

/** Looks of everything that is shown, for one state of the scene, the filters, the theme and the language. */
export interface Looks {
  readonly nodes: ReadonlyMap<string, NodeLook>;
  readonly edges: ReadonlyMap<string, EdgeLook>;
}

const ENDED_ALPHA = 0.4;

export function looksOf({ scene, filters, vocabulary, settings }: Explorer, palette: Palette): Looks {
  const { graph } = scene;
  const language = settings.language.value;
  const shownNodes = filters.shownNodes.value;
  const shownEdges = filters.shownEdges.value;
  const degrees = new Map<string, number>();
  for (const edge of shownEdges) {
    for (const end of graph.extremities(edge)) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const nodes = new Map<string, NodeLook>();
  for (const id of shownNodes) {
    const { entity, isPinned } = graph.getNodeAttributes(id);
    const kind = vocabulary.kindLook(vocabulary.kindOf(entity));
    const degree = degrees.get(id) ?? 0;
    nodes.set(id, {
      kind,
      color: kindColor(kind, palette),
      radius: nodeRadius(degree, shownNodes.size),
      lines: labelLines(vocabulary.caption(entity, language)),
      isPinned,
      degree,
    });
  }
  const curvatures = curvaturesOf(graph, (id) => shownEdges.has(id));
  const now = Date.now() / 86_400_000;
  const edges = new Map<string, EdgeLook>();
  for (const id of shownEdges) {
    const { entity } = graph.getEdgeAttributes(id);
    const { family, isSymmetric } = vocabulary.typeLook(entity.type);
    const color = palette.families[family];
    const status = entity.properties.get('status');
    edges.set(id, {
      color: hasEnded(entity, now) ? faded(color, ENDED_ALPHA) : color,
      width: status === 'disputed' ? Math.max(4, edgeWidth(entity)) : edgeWidth(entity),
      pattern: patternOf(status),
      hasArrow: !isSymmetric,
      curvature: curvatures.get(id) ?? 0,
      isLoop: graph.isSelfLoop(id),
      isDisputed: status === 'disputed',
      name: vocabulary.typeName(entity.type, language),
    });
  }
  return { nodes, edges };
}

export function kindColor({ actorClass, series }: KindLook, palette: Palette): string {
  if (actorClass !== undefined) return palette.actors[actorClass];
  return palette.series[series ?? 0] ?? palette.actors.things;
}

function patternOf(status: Value | undefined): Pattern {
  if (status === 'disputed') return 'double';
  return status === 'planned' || status === 'hypothetical' || status === 'denied' ? 'dashed' : 'solid';
}

/** `today` in days since 1970. A relation whose time is over. */
function hasEnded({ properties }: EdgeValue, today: number): boolean {
  const end = properties.get('validTo');
  return typeof end === 'object' && end !== null && 'kind' in end && end.kind === 'date' && end.epochDay < today;
}
