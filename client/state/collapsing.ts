/** The inverse of expanding: what is in the picture for one node's sake alone goes out of it again. */
import type { WritableHistory } from './history.ts';
import type { Scene } from './scene.ts';
import { captionsOf, type VocabularyState } from './vocabulary.ts';

export interface Collapsing {
  /** Neighbours that nothing else in the picture holds: no other node, pin, note or group. */
  leavesOf(nodes: Iterable<string>): readonly string[];
  /** Takes these out of the picture; expanding brings them again. */
  collapse(nodes: Iterable<string>): void;
}

export interface CollapsingParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
}

export function createCollapsing({ scene, history, vocabulary }: CollapsingParts): Collapsing {
  const { graph } = scene;
  const isHidden = (id: string) => graph.getNodeAttribute(id, 'isHidden');
  /** NOTE: what a filter takes away still counts as a neighbour, since it comes back by itself; what was hidden does not. */
  const isLeafOf = (node: string, id: string) => {
    const { isPinned, group } = graph.getNodeAttributes(id);
    if (isPinned || isHidden(id) || group !== undefined || scene.notes.peek().has(id)) return false;
    return graph.neighbors(id).every((other) => other === node || other === id || isHidden(other));
  };
  const collapsing: Collapsing = {
    leavesOf(nodes) {
      const kept = new Set(nodes);
      const leaves = [...kept].flatMap((node) =>
        graph.hasNode(node) ? graph.neighbors(node).filter((id) => !kept.has(id) && isLeafOf(node, id)) : [],
      );
      return [...new Set(leaves)];
    },
    collapse(nodes) {
      const asked = [...nodes];
      const leaves = collapsing.leavesOf(asked);
      const [first] = asked;
      if (leaves.length === 0 || first === undefined) return;
      const about =
        asked.length === 1 ? { about: captionsOf(vocabulary, graph.getNodeAttribute(first, 'entity')) } : {};
      history.commit({ kind: 'collapse', count: leaves.length, ...about }, [{ kind: 'dropNodes', ids: leaves }]);
    },
  };
  return collapsing;
}
