/**
 * The picture by keys: arrows walk to the node that lies that way, comma and full stop go round the lines of a node, Enter
 * selects, and a ring shows where one is.
 */
import type { Explorer } from '../state/explorer.ts';
import type { SceneGraph } from '../state/scene.ts';
import type { Target } from '../state/target.ts';
import type { Point } from './edge-path.ts';
import type { Frame } from './frame.ts';
import type { CanvasListener } from './listener.ts';

export interface KeyboardParts extends Pick<CanvasListener, 'onMenu'> {
  frame(): Frame;
  reveal(node: string): void;
  repaint(): void;
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** By the place of the key, so that they work on every keyboard. */
const TURNS: Readonly<Record<string, 1 | -1>> = { Period: 1, Comma: -1 };

/**
 * Arrows keep to the neighbours of the focused node; with Shift they go to any node that way. From a line they go to its
 * end on that side.
 */
export function listenToKeys(container: HTMLElement, explorer: Explorer, parts: KeyboardParts): () => void {
  const { selection, drawn, groups } = explorer;
  const isShown = ({ kind, id }: Target) => {
    const { looks } = parts.frame();
    return (kind === 'node' ? looks.node(id) : looks.edge(id)) !== undefined;
  };
  const focus = (target: Target) => {
    selection.focused.value = target;
    if (target.kind === 'node') parts.reveal(target.id);
  };
  /** The node whose lines are gone round. */
  let pivot: string | undefined;
  const turn = (focused: Target | undefined, step: 1 | -1) => {
    const graph = drawn.graph();
    if (focused?.kind === 'node') pivot = focused.id;
    else if (
      focused !== undefined &&
      (!graph.hasEdge(focused.id) || !graph.extremities(focused.id).includes(pivot ?? ''))
    ) {
      pivot = graph.hasEdge(focused.id) ? graph.source(focused.id) : undefined;
    }
    const next = pivot === undefined ? undefined : nextLine(parts.frame(), graph, pivot, focused, step);
    if (next !== undefined) focus({ kind: 'edge', id: next });
  };
  /** The focus goes on to the best connected member: what it was on is no more. */
  const open = (group: string) => {
    const members = groups.open([group]);
    selection.selectMany({ nodes: members });
    const next = firstOf(drawn.graph(), members);
    if (next !== undefined) focus({ kind: 'node', id: next });
  };
  const onKey = (event: KeyboardEvent) => {
    const handled = handle(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const handle = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const focused = selection.focused.peek();
    const step = TURNS[event.code];
    if (step !== undefined) {
      turn(focused, step);
      return true;
    }
    const way = WAYS[event.key];
    if (way !== undefined) {
      const next = nextNode(parts.frame(), drawn.graph(), focused, way, event.shiftKey);
      if (next !== undefined) focus({ kind: 'node', id: next });
      return true;
    }
    if (focused === undefined || !isShown(focused)) return false;
    switch (event.key) {
      case 'Enter':
        if (focused.kind === 'node' && drawn.scene.peek().groups.has(focused.id)) open(focused.id);
        else selection.select(focused);
        return true;
      case ' ':
        selection.toggle(focused);
        return true;
      case 'ContextMenu':
        if (focused.kind === 'edge') return false;
        parts.onMenu({ ...parts.frame().position(focused.id), target: focused });
        return true;
      default:
        return false;
    }
  };
  /** Where one comes in by Tab: what is selected, else the best connected node. */
  const onFocus = () => {
    if (selection.focused.peek() === undefined) {
      const first = selection.single.peek() ?? mostConnected(parts.frame());
      if (first !== undefined) focus(first);
    }
    parts.repaint();
  };
  container.addEventListener('keydown', onKey);
  container.addEventListener('focus', onFocus);
  container.addEventListener('blur', parts.repaint);
  return () => {
    container.removeEventListener('keydown', onKey);
    container.removeEventListener('focus', onFocus);
    container.removeEventListener('blur', parts.repaint);
  };
}

function firstOf(graph: SceneGraph, nodes: readonly string[]): string | undefined {
  return [...nodes].sort((a, b) => graph.degree(b) - graph.degree(a))[0];
}

function mostConnected({ looks }: Frame): Target | undefined {
  let best: string | undefined;
  let most = -1;
  for (const [id, { degree }] of looks.nodes()) {
    if (degree <= most) continue;
    best = id;
    most = degree;
  }
  return best === undefined ? undefined : { kind: 'node', id: best };
}

/** A neighbour within 60° of the way, else any node there, else whatever lies on that side: no arrow is dead while one does. */
export function nextNode(
  frame: Frame,
  graph: SceneGraph,
  focused: Target | undefined,
  way: Point,
  isAnyNode: boolean,
): string | undefined {
  if (focused === undefined) return mostConnected(frame)?.id;
  if (focused.kind === 'edge' && graph.hasEdge(focused.id)) return endOf(frame, graph, focused.id, way);
  const from = focused.id;
  // A hidden node is walked on from where it stood.
  if (!graph.hasNode(from)) return mostConnected(frame)?.id;
  const start = frame.position(from);
  const near = graph.neighbors(from).filter((id) => frame.looks.node(id) !== undefined);
  const candidates = isAnyNode ? [...frame.looks.nodeIds()] : near;
  return (
    nearest(candidates, from, start, frame, way) ??
    (isAnyNode ? undefined : nearest([...frame.looks.nodeIds()], from, start, frame, way)) ??
    nearest([...frame.looks.nodeIds()], from, start, frame, way, 90)
  );
}

/** The end of a line that lies that way. */
function endOf(frame: Frame, graph: SceneGraph, edge: string, way: Point): string {
  const [source, target] = graph.extremities(edge);
  const [from, to] = [frame.position(source), frame.position(target)];
  return (to.x - from.x) * way.x + (to.y - from.y) * way.y > 0 ? target : source;
}

/** The next of the shown lines of a node, clockwise by where they lead; from the node itself the first. Past the last comes the first. */
export function nextLine(
  frame: Frame,
  graph: SceneGraph,
  node: string,
  focused: Target | undefined,
  step: 1 | -1,
): string | undefined {
  if (!graph.hasNode(node)) return undefined;
  const start = frame.position(node);
  const angleOf = (edge: string) => {
    const { x, y } = frame.position(graph.opposite(node, edge));
    const angle = Math.atan2(x - start.x, start.y - y);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  const lines = graph
    .edges(node)
    .filter((id) => frame.looks.edge(id) !== undefined)
    .map((id) => ({ id, angle: angleOf(id) }))
    .sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
  const at = lines.findIndex(({ id }) => id === focused?.id);
  const next = at === -1 ? (step === 1 ? 0 : lines.length - 1) : (at + step + lines.length) % lines.length;
  return lines[next]?.id;
}

/** Distance counts, and being off the way counts twice. */
function nearest(
  ids: readonly string[],
  from: string,
  start: Point,
  frame: Frame,
  way: Point,
  withinDegrees: 60 | 90 = 60,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const id of ids) {
    if (id === from) continue;
    const { x, y } = frame.position(id);
    const dx = x - start.x;
    const dy = y - start.y;
    const along = dx * way.x + dy * way.y;
    const across = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (along <= 0 || (withinDegrees === 60 && across > along * 1.75)) continue;
    const cost = along + 2 * across;
    if (cost < least) {
      best = id;
      least = cost;
    }
  }
  return best;
}
