/** A picture without a page: everything that groups touch, over a graph that is given by numbers. */
import { signal } from '@preact/signals-core';
import type { EdgeValue, NodeValue } from '../../../graph/values.ts';
import { createApi } from '../../api.ts';
import { createSlicedCalculator } from '../calculating.ts';
import { applyChanges } from '../changes.ts';
import { createCollapsing } from '../collapsing.ts';
import { createDiscSizes } from '../disc-sizes.ts';
import { createEditing } from '../editing.ts';
import { NOTHING_MEASURED } from '../filtering/measure-columns.ts';
import { createFilters } from '../filters.ts';
import { createDrawn } from '../grouping/drawn.ts';
import { createDrawnScene } from '../grouping/drawn-scene.ts';
import { createGroups } from '../grouping/groups.ts';
import { createHistory } from '../history.ts';
import { createSlicedEngine } from '../layout/engine.ts';
import { createLayoutRunner } from '../layout/runner.ts';
import { createRunningLayouts } from '../layout/running.ts';
import { createNotices } from '../notices.ts';
import { createScene } from '../scene.ts';
import { createSceneIndex } from '../scene-index.ts';
import { createSelection } from '../selection.ts';
import { createVocabulary } from '../vocabulary.ts';

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

export interface Given {
  readonly nodes: number;
  readonly ties: readonly Tie[];
}

/** So far apart that no name touches another. */
const APART = 400;
const COLUMNS = 4;
export const KINDS = ['Person', 'Place', 'Event'];

function node(i: number): NodeValue {
  const properties = new Map<string, string>([
    ['id', `n${i}`],
    ['name', `N${i}`],
    ['side', i % 2 === 0 ? 'left' : 'right'],
  ]);
  return { kind: 'node', elementId: `n${i}`, labels: [KINDS[i % KINDS.length] ?? ''], properties };
}

function edge({ from, to, type }: Tie, i: number): EdgeValue {
  const ends = { startElementId: `n${from}`, endElementId: `n${to}` };
  return { kind: 'edge', elementId: `e${i}`, type, ...ends, properties: new Map([['id', `e${i}`]]) };
}

export function bench({ nodes, ties }: Given) {
  const scene = createScene();
  const flags = { isHidden: false, isOff: false };
  applyChanges(scene, [
    {
      kind: 'addNodes',
      nodes: Array.from({ length: nodes }, (_, i) => ({
        id: `n${i}`,
        attributes: {
          x: (i % COLUMNS) * APART,
          y: Math.floor(i / COLUMNS) * APART,
          entity: node(i),
          isPinned: false,
          ...flags,
        },
      })),
    },
    {
      kind: 'addEdges',
      edges: ties.map((tie, i) => ({
        id: `e${i}`,
        source: `n${tie.from}`,
        target: `n${tie.to}`,
        attributes: { entity: edge(tie, i), ...flags },
      })),
    },
  ]);
  const vocabulary = createVocabulary(createApi('http://127.0.0.1:9'));
  const history = createHistory(scene);
  const index = createSceneIndex(scene, vocabulary);
  const drawnScene = createDrawnScene({ scene, index, vocabulary });
  const filters = createFilters({ scene, index, vocabulary, history, measured: signal(NOTHING_MEASURED) });
  const discSizes = createDiscSizes({ index, drawn: drawnScene, size: signal(undefined) });
  const standing = () => ({ ...drawnScene.peek(), ...discSizes });
  const drawn = createDrawn(drawnScene, filters.visible);
  const frame = { width: 900, height: 700 };
  const layouts = createLayoutRunner({ vocabulary, engine: createSlicedEngine(), frame: () => frame });
  const visible = filters.visible;
  const calculator = createSlicedCalculator();
  const notices = createNotices();
  const groups = createGroups({
    scene,
    history,
    vocabulary,
    layouts,
    standing,
    notices,
    index,
    drawn: drawnScene,
    visible,
    calculator,
  });
  const editing = createEditing({ scene, history, vocabulary, drawn: drawnScene });
  const running = createRunningLayouts({ scene, history, layouts, standing, wantsLessMotion: () => true });
  const collapsing = createCollapsing({ scene, history, vocabulary });
  const selection = createSelection(drawnScene);
  return { scene, history, filters, drawn, groups, editing, running, collapsing, selection, notices };
}

export type Bench = ReturnType<typeof bench>;

/** Two of each kind, and relations within, between and twice between. */
export const PAIRS: Given = {
  nodes: 6,
  ties: [
    { from: 0, to: 3, type: 'KNOWS' },
    { from: 0, to: 1, type: 'KNOWS' },
    { from: 3, to: 4, type: 'KNOWS' },
    { from: 4, to: 0, type: 'KNOWS' },
    { from: 0, to: 4, type: 'HELPS' },
    { from: 2, to: 5, type: 'HELPS' },
    { from: 1, to: 2, type: 'HELPS' },
  ],
};
