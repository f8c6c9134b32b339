/** What is selected, hovered and focused. Selection may hold several nodes and edges; the panels follow `single`. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { DrawnScene } from './grouping/drawn-scene.ts';
import type { Target } from './target.ts';

export interface Selected {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface Selection {
  /**
   * Only what is still there and not hidden, as it is drawn: a group in the place of its members, a line in that of what it sums. What comes
   * back by undo is selected again, unless something else is by then.
   */
  readonly current: ReadonlySignal<Selected>;
  readonly count: ReadonlySignal<number>;
  /** The one selected thing, if it is one. */
  readonly single: ReadonlySignal<Target | undefined>;
  /** How dragging over the ground selects next, if it does. */
  readonly tool: Signal<'none' | 'rectangle' | 'lasso'>;
  /** What the pointer is on, as long as that is shown. */
  readonly hovered: ReadonlySignal<Target | undefined>;
  /** Where the keyboard is in the picture. */
  readonly focused: Signal<Target | undefined>;
  hover(target: Target | undefined): void;
  select(target: Target): void;
  /** Adds it, or takes it out if it is selected. */
  toggle(target: Target): void;
  selectMany(selected: { readonly nodes?: Iterable<string>; readonly edges?: Iterable<string> }): void;
  clear(): void;
}

const NOTHING: Selected = { nodes: new Set(), edges: new Set() };

export function createSelection(drawn: ReadonlySignal<DrawnScene>): Selection {
  const chosen = signal<Selected>(NOTHING);
  const pointed = signal<Target | undefined>(undefined);
  const current = computed<Selected>(() => {
    const { graph, nodeFor, edgeFor } = drawn.value;
    const { isNodeShown, isEdgeShown } = shownIn(graph);
    const { nodes, edges } = chosen.value;
    return {
      nodes: kept(nodes, (id) => (graph.hasNode(id) ? id : nodeFor(id)), isNodeShown),
      edges: kept(edges, (id) => (graph.hasEdge(id) ? id : edgeFor(id)), isEdgeShown),
    };
  });
  return {
    current,
    count: computed(() => current.value.nodes.size + current.value.edges.size),
    single: computed(() => {
      const { nodes, edges } = current.value;
      if (nodes.size + edges.size !== 1) return undefined;
      const [node] = nodes;
      const [edge] = edges;
      return node === undefined
        ? edge === undefined
          ? undefined
          : { kind: 'edge', id: edge }
        : { kind: 'node', id: node };
    }),
    tool: signal<'none' | 'rectangle' | 'lasso'>('none'),
    hovered: computed(() => {
      const target = pointed.value;
      if (target === undefined) return undefined;
      const { isNodeShown, isEdgeShown } = shownIn(drawn.value.graph);
      return (target.kind === 'node' ? isNodeShown : isEdgeShown)(target.id) ? target : undefined;
    }),
    focused: signal<Target | undefined>(undefined),
    hover(target) {
      pointed.value = target;
    },
    select(target) {
      chosen.value = withOnly(target);
    },
    toggle(target) {
      chosen.value = toggled(current.peek(), target);
    },
    selectMany({ nodes = [], edges = [] }) {
      chosen.value = { nodes: new Set(nodes), edges: new Set(edges) };
    },
    clear() {
      chosen.value = NOTHING;
    },
  };
}

function shownIn(graph: DrawnScene['graph']) {
  const isNodeShown = (id: string) => graph.hasNode(id) && !graph.getNodeAttribute(id, 'isHidden');
  const isEdgeShown = (id: string) =>
    graph.hasEdge(id) && !graph.getEdgeAttribute(id, 'isHidden') && graph.extremities(id).every(isNodeShown);
  return { isNodeShown, isEdgeShown };
}

/** The same set where all of it is there under its own ids. */
function kept(
  ids: ReadonlySet<string>,
  drawnFor: (id: string) => string | undefined,
  isThere: (id: string) => boolean,
): ReadonlySet<string> {
  const isChanged = [...ids].some((id) => !isThere(id));
  if (!isChanged) return ids;
  return new Set([...ids].flatMap((id) => drawnFor(id) ?? []).filter(isThere));
}

function withOnly({ kind, id }: Target): Selected {
  return kind === 'node' ? { nodes: new Set([id]), edges: new Set() } : { nodes: new Set(), edges: new Set([id]) };
}

function toggled(selected: Selected, { kind, id }: Target): Selected {
  const key = kind === 'node' ? 'nodes' : 'edges';
  const ids = new Set(selected[key]);
  if (!ids.delete(id)) ids.add(id);
  return { ...selected, [key]: ids };
}
