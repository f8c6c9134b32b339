/** The verbs that need no server: hide, remove, keep, pin, move. Ids that are no longer there are passed over. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Change } from './changes.ts';
import type { DrawnScene } from './grouping/drawn-scene.ts';
import type { StepName, WritableHistory } from './history.ts';
import type { Place, Scene } from './scene.ts';
import { captionsOf, type VocabularyState } from './vocabulary.ts';

export interface Editing {
  hide(ids: Iterable<string>): void;
  hideEdges(ids: Iterable<string>): void;
  showHidden(): void;
  remove(ids: Iterable<string>): void;
  removeEdges(ids: Iterable<string>): void;
  keepOnly(ids: Iterable<string>): void;
  pin(ids: Iterable<string>, isPinned: boolean): void;
  /** Off is still shown, but no measure, community or selection by lines goes through it. */
  switchOff(what: { readonly nodes: Iterable<string>; readonly edges: Iterable<string> }, isOff: boolean): void;
  switchAllOn(): void;
  /** The end of a drag: where the nodes are now. */
  move(places: ReadonlyMap<string, Place>): void;
  clear(): void;
}

export interface EditingParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
  readonly drawn: ReadonlySignal<DrawnScene>;
}

export function createEditing({ scene, history, vocabulary, drawn }: EditingParts): Editing {
  const { graph } = scene;
  /** The nodes and edges of the scene: of a group its members, of a line the relations that it stands for. */
  const nodesOf = (ids: Iterable<string>) =>
    [...new Set(ids)]
      .flatMap((id) => drawn.peek().groups.get(id) ?? [])
      .concat([...new Set(ids)].filter((id) => graph.hasNode(id)));
  const edgesOf = (ids: Iterable<string>) =>
    [...new Set(ids)]
      .flatMap((id) => drawn.peek().lines.get(id) ?? [])
      .concat([...new Set(ids)].filter((id) => graph.hasEdge(id)));
  /** What is drawn as one: it is pinned and moved as one. */
  const placedOf = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => drawn.peek().graph.hasNode(id));
  /** The name of the one node or group, where it is one. */
  const aboutOf = (ids: Iterable<string>): Pick<StepName, 'about'> => {
    const [first, second] = ids;
    const attributes = first === undefined || second !== undefined ? undefined : scene.attributesOf(first);
    return attributes === undefined ? {} : { about: captionsOf(vocabulary, attributes.entity) };
  };
  const step = (kind: StepName['kind'], asked: Iterable<string>, ids: readonly string[], change: Change) => {
    if (ids.length > 0) history.commit({ kind, count: ids.length, ...aboutOf(asked) }, [change]);
  };
  const editing: Editing = {
    hide(ids) {
      const nodes = nodesOf(ids);
      step('hide', ids, nodes, { kind: 'hideNodes', flags: flags(nodes, true) });
    },
    hideEdges(ids) {
      const edges = edgesOf(ids);
      step('hide', ids, edges, { kind: 'hideEdges', flags: flags(edges, true) });
    },
    showHidden() {
      const nodes = graph.filterNodes((_, { isHidden }) => isHidden);
      const edges = graph.filterEdges((_, { isHidden }) => isHidden);
      if (nodes.length + edges.length === 0) return;
      history.commit({ kind: 'showHidden', count: nodes.length + edges.length }, [
        { kind: 'hideNodes', flags: flags(nodes, false) },
        { kind: 'hideEdges', flags: flags(edges, false) },
      ]);
    },
    remove(ids) {
      const nodes = nodesOf(ids);
      step('remove', ids, nodes, { kind: 'dropNodes', ids: nodes });
    },
    removeEdges(ids) {
      const edges = edgesOf(ids);
      step('remove', ids, edges, { kind: 'dropEdges', ids: edges });
    },
    keepOnly(ids) {
      const kept = new Set(nodesOf(ids));
      const dropped = graph.nodes().filter((id) => !kept.has(id));
      if (dropped.length === 0) return;
      history.commit({ kind: 'keep', count: graph.order - dropped.length }, [{ kind: 'dropNodes', ids: dropped }]);
    },
    pin(ids, isPinned) {
      const nodes = placedOf(ids);
      step(isPinned ? 'pin' : 'unpin', nodes, nodes, { kind: 'pin', flags: flags(nodes, isPinned) });
    },
    switchOff(what, isOff) {
      const nodes = nodesOf(what.nodes).filter((id) => graph.getNodeAttribute(id, 'isOff') !== isOff);
      const edges = edgesOf(what.edges).filter((id) => graph.getEdgeAttribute(id, 'isOff') !== isOff);
      const about = edges.length === 0 ? aboutOf(what.nodes) : {};
      const kind = isOff ? 'switchOff' : 'switchOn';
      history.commit({ kind, count: nodes.length + edges.length, ...about }, [
        ...(nodes.length === 0 ? [] : [{ kind: 'switchNodes', flags: flags(nodes, isOff) } as const]),
        ...(edges.length === 0 ? [] : [{ kind: 'switchEdges', flags: flags(edges, isOff) } as const]),
      ]);
    },
    switchAllOn() {
      const nodes = graph.filterNodes((_, { isOff }) => isOff);
      const edges = graph.filterEdges((_, { isOff }) => isOff);
      editing.switchOff({ nodes, edges }, false);
    },
    move(places) {
      const nodes = placedOf(places.keys());
      const there = new Map([...places].filter(([id]) => nodes.includes(id)));
      step('move', nodes, nodes, { kind: 'place', places: there });
    },
    clear() {
      const nodes = graph.nodes();
      if (nodes.length > 0) history.commit({ kind: 'clear', count: nodes.length }, [{ kind: 'dropNodes', ids: nodes }]);
    },
  };
  return editing;
}

function flags(ids: readonly string[], flag: boolean): ReadonlyMap<string, boolean> {
  return new Map(ids.map((id) => [id, flag]));
}
