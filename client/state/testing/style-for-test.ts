/** A page without a server: what rules of the style touch, over a graph that is given as data. */
import { signal } from '@preact/signals-core';
import type { EdgeValue, NodeValue, Value } from '../../../graph/values.ts';
import type { Api } from '../../api.ts';
import { type Measured, NOTHING_MEASURED } from '../filtering/measure-columns.ts';
import { createFilters } from '../filters.ts';
import { createHistory } from '../history.ts';
import { createNotices } from '../notices.ts';
import { createScene } from '../scene.ts';
import { createSceneIndex } from '../scene-index.ts';
import { createStyling } from '../styling/styling.ts';
import { createVocabulary } from '../vocabulary.ts';

export type Properties = Readonly<Record<string, Value>>;

export interface World {
  readonly nodes: readonly { readonly kind: string; readonly properties: Properties }[];
  readonly edges: readonly {
    readonly ends: readonly [number, number];
    readonly type: string;
    readonly properties: Properties;
  }[];
}

export function pageWith({ nodes, edges }: World, worked: Measured = NOTHING_MEASURED) {
  const scene = createScene();
  const history = createHistory(scene);
  const vocabulary = createVocabulary({} as Api);
  const index = createSceneIndex(scene, vocabulary);
  const measured = signal(worked);
  const flags = { isHidden: false, isOff: false };
  const nodeOf = (place: number): NodeValue => ({
    kind: 'node',
    elementId: `n${place}`,
    labels: [nodes[place]?.kind ?? 'A'],
    properties: new Map(Object.entries(nodes[place]?.properties ?? {})),
  });
  const edgeOf = ({ ends, type, properties }: World['edges'][number], place: number): EdgeValue => ({
    kind: 'edge',
    elementId: `e${place}`,
    type,
    startElementId: `n${ends[0]}`,
    endElementId: `n${ends[1]}`,
    properties: new Map(Object.entries(properties)),
  });
  history.begin([
    {
      kind: 'addNodes',
      nodes: nodes.map((_, i) => ({
        id: `n${i}`,
        attributes: { x: 0, y: 0, entity: nodeOf(i), isPinned: false, ...flags },
      })),
    },
    {
      kind: 'addEdges',
      edges: edges.map((edge, i) => ({
        id: `e${i}`,
        source: `n${edge.ends[0]}`,
        target: `n${edge.ends[1]}`,
        attributes: { entity: edgeOf(edge, i), ...flags },
      })),
    },
  ]);
  const filters = createFilters({ scene, index, vocabulary, history, measured });
  const notices = createNotices();
  const styling = createStyling({ scene, index, history, vocabulary, filters, measured, notices });
  return { scene, history, index, filters, measured, styling, notices };
}
