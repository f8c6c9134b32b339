/** What is selected, hovered and focused. Selection may hold several nodes and edges; the panels follow `single`. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Scene } from './scene.ts';
import type { Target } from './target.ts';

export interface Selected {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export interface Selection {
  /** Only what is still in the scene. */
  readonly current: ReadonlySignal<Selected>;
  readonly count: ReadonlySignal<number>;
  /** The one selected thing, if it is one. */
  readonly single: ReadonlySignal<Target | undefined>;
  /** How dragging over the ground selects next, if it does. */
  readonly tool: Signal<'none' | 'rectangle' | 'lasso'>;
  readonly hovered: Signal<Target | undefined>;
  /** Where the keyboard is in the picture. */
  readonly focused: Signal<Target | undefined>;
  select(target: Target): void;
  /** Adds it, or takes it out if it is selected. */
  toggle(target: Target): void;
  selectMany(selected: { readonly nodes?: Iterable<string>; readonly edges?: Iterable<string> }): void;
  clear(): void;
}

const NOTHING: Selected = { nodes: new Set(), edges: new Set() };

export function createSelection(scene: Scene): Selection {
  const chosen = signal<Selected>(NOTHING);
  const current = computed<Selected>(() => {
    scene.revision.value;
    const { nodes, edges } = chosen.value;
    return {
      nodes: kept(nodes, (id) => scene.graph.hasNode(id)),
      edges: kept(edges, (id) => scene.graph.hasEdge(id)),
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
    hovered: signal<Target | undefined>(undefined),
    focused: signal<Target | undefined>(undefined),
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

function kept(ids: ReadonlySet<string>, isThere: (id: string) => boolean): ReadonlySet<string> {
  for (const id of ids) if (!isThere(id)) return new Set([...ids].filter(isThere));
  return ids;
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
