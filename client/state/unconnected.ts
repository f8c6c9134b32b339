/**
 * Relations among the nodes shown that the picture has not got. An expansion brings the relations of one node and no more, so what it
 * brings may relate to the rest in ways that are not drawn: that is looked for afterwards and told, and connecting brings it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { edgesAmong } from '../../graph/statements/connect.ts';
import type { EdgeValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { readRows } from './answers.ts';
import type { Scene } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface Unconnected {
  /** Of what was found when it was last looked for: how many are still not there, both of their nodes shown. */
  readonly count: ReadonlySignal<number>;
  look(): Promise<void>;
  dismiss(): void;
}

/** In a larger picture nobody would see what is missing, and asking would cost the store more than it is worth. */
const MOST_NODES = 1000;
const MOST_EDGES = 1000;

export function createUnconnected(api: Api, scene: Scene, vocabulary: VocabularyState): Unconnected {
  const { graph } = scene;
  const found = signal<readonly EdgeValue[]>([]);
  let asking: AbortController | undefined;
  const isShown = (id: string) => graph.hasNode(id) && !graph.getNodeAttribute(id, 'isHidden');
  return {
    count: computed(() => {
      scene.revision.value;
      return found.value.filter(
        ({ elementId, startElementId, endElementId }) =>
          !graph.hasEdge(elementId) && isShown(startElementId) && isShown(endElementId),
      ).length;
    }),
    async look() {
      asking?.abort();
      asking = new AbortController();
      const { signal: abort } = asking;
      found.value = [];
      if (graph.order > MOST_NODES) return;
      const statement = edgesAmong(graph.nodes(), vocabulary.scope.peek(), {
        without: graph.edges(),
        limit: MOST_EDGES,
      });
      try {
        const { rows } = await readRows(api, statement, abort);
        if (!abort.aborted) found.value = rows.map((row) => row.edge('edge'));
      } catch (error) {
        // The picture is whole without this figure; whatever is wrong is told by what was asked for.
        if (!(error instanceof AppError)) throw error;
      }
    },
    dismiss() {
      asking?.abort();
      found.value = [];
    },
  };
}
