/** What stands out of a frame: the neighbourhood of what is hovered, rings around what is selected and focused. */
import type { Explorer } from '../state/explorer.ts';
import type { Target } from '../state/target.ts';
import type { Palette } from '../styles/tokens.ts';
import { type Frame, isOnScreen } from './frame.ts';
import type { PlacedLabel } from './label-board.ts';
import type { Labels } from './labels.ts';
import { pointAlong } from './name-placement.ts';
import { type DrawnEdge, type DrawnNode, paintEdges, paintNodes } from './painter.ts';
import { traceShape } from './shapes.ts';
import { paintLabels, paintNames } from './texts.ts';

export interface Neighbourhood {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The node with its shown edges and their ends, or the edge with its two ends. */
export function neighbourhoodOf({ drawn }: Explorer, target: Target): Neighbourhood {
  const { graph, index } = drawn.scene.peek();
  if (target.kind === 'edge') {
    if (!graph.hasEdge(target.id)) return { nodes: new Set(), edges: new Set() };
    return { nodes: new Set(graph.extremities(target.id)), edges: new Set([target.id]) };
  }
  if (!graph.hasNode(target.id)) return { nodes: new Set(), edges: new Set() };
  const nodes = new Set<string>([target.id]);
  const edges = new Set<string>();
  const shown = drawn.visible.peek().edges;
  graph.forEachEdge(target.id, (edge, _, source, end) => {
    if (shown[index.edgeSlots.get(edge) ?? -1] !== 1) return;
    edges.add(edge);
    nodes.add(source === target.id ? end : source);
  });
  return { nodes, edges };
}

/** Lines first, then discs, as at rest; their texts follow. */
export function paintNeighbourhood(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { nodes, edges }: Neighbourhood,
  palette: Palette,
): void {
  paintEdges(context, drawnEdges(frame, edges));
  const discs: DrawnNode[] = [];
  for (const id of nodes) {
    const look = frame.looks.node(id);
    if (look !== undefined) discs.push({ look, at: frame.position(id), radius: frame.radius(look) });
  }
  paintNodes(context, discs, palette);
}

export interface CaptionsAtRest {
  readonly labels: Labels;
  readonly placed: readonly PlacedLabel[];
}

export function paintTextsAround(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { nodes, edges }: Neighbourhood,
  { labels, placed: atRest }: CaptionsAtRest,
  palette: Palette,
): void {
  const placed = labels.placeAgain(frame, nodes, atRest);
  paintNames(context, frame, labels.placeNamesOf(frame, edges, placed), palette);
  paintLabels(context, placed, palette);
}

function drawnEdges(frame: Frame, ids: Iterable<string>): readonly DrawnEdge[] {
  const drawn: DrawnEdge[] = [];
  for (const id of ids) {
    const look = frame.edgeLook(id);
    const path = look === undefined ? undefined : frame.path(id, look);
    if (look !== undefined && path !== undefined) drawn.push({ look, path });
  }
  return drawn;
}

/** The accent belongs to what is selected; nothing else in the picture has it. */
export function paintSelection(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { nodes, edges }: Neighbourhood,
  palette: Palette,
): void {
  const drawn = drawnEdges(frame, edges);
  const glow = ({ look, path }: DrawnEdge): DrawnEdge => ({
    look: { ...look, width: look.width + 7, pattern: 'solid' },
    path: { points: path.points, length: path.length },
  });
  context.globalAlpha = 0.35;
  paintEdges(context, drawn.map(glow), palette.accent);
  context.globalAlpha = 1;
  paintEdges(context, drawn);
  rings(context, frame, nodes, { away: 4, color: palette.accent, dash: [] });
}

export function paintFocus(context: CanvasRenderingContext2D, frame: Frame, target: Target, palette: Palette): void {
  if (target.kind === 'node') rings(context, frame, [target.id], { away: 8, color: palette.accent, dash: [4, 3] });
  else {
    const look = frame.edgeLook(target.id);
    const path = look === undefined ? undefined : frame.path(target.id, look);
    if (path === undefined) return;
    context.strokeStyle = palette.accent;
    context.lineWidth = 2;
    context.setLineDash([4, 3]);
    const { middle } = pointAlong(path.points, path.length / 2);
    context.strokeRect(middle.x - 12, middle.y - 12, 24, 24);
    context.setLineDash([]);
  }
}

interface Ring {
  readonly away: number;
  readonly color: string;
  readonly dash: readonly number[];
}

/** Rings in one path: many in a path of their own are slow to close, one by one they are slow to stroke. */
const AT_ONCE = 32;

/** In strokes of a few dozen: thousands may be selected. */
function rings(
  context: CanvasRenderingContext2D,
  frame: Frame,
  nodes: Iterable<string>,
  { away, color, dash }: Ring,
): void {
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  context.setLineDash([...dash]);
  context.beginPath();
  let count = 0;
  for (const id of nodes) {
    const look = frame.looks.node(id);
    if (look === undefined) continue;
    const { x, y } = frame.position(id);
    const radius = frame.radius(look) + away;
    if (!isOnScreen(frame.view, { x, y }, radius)) continue;
    traceShape(context, look.kind.shape, x, y, radius);
    count++;
    if (count % AT_ONCE !== 0) continue;
    context.stroke();
    context.beginPath();
  }
  context.stroke();
  context.setLineDash([]);
}
