/** Our picture of the whole graph, its positions known: the server's answer, our values, our scene, our canvas; no panel and no layout. */
import { createApi } from '../client/api.ts';
import { mountCanvas } from '../client/canvas/mount.ts';
import { adoptTokens } from '../client/shell/environment.ts';
import { collectEntities } from '../client/state/answers.ts';
import { applyChanges } from '../client/state/changes.ts';
import { createExplorer } from '../client/state/explorer.ts';
import type { WritableScene } from '../client/state/scene.ts';
import { memoryStorage } from '../client/state/storage.ts';
import type { NodeValue, Value } from '../graph/values.ts';
import '../client/styles/fonts.css';
import './page.css';
import { positionOf } from './page-position.ts';

const LIMITS = { rows: 1_000_000, bytes: 512 * 2 ** 20, timeoutMs: 120_000 };

const container = document.querySelector<HTMLElement>('.canvas');
if (container === null) throw new Error('whole: the page has no place for the picture');

adoptTokens();
const api = createApi();
const explorer = createExplorer({
  api,
  storage: memoryStorage(),
  address: { read: () => '', write: () => undefined },
});
// As the product does: the canvas is there before the graph.
mountCanvas(container, explorer, { onMenu: () => undefined, onTrouble: () => undefined });
await explorer.vocabulary.load(await api.schema());

const values: Value[] = [];
for (const statement of ['MATCH (n) RETURN n', 'MATCH ()-[r]->() RETURN r']) {
  const listener = { onRecord: (record: readonly Value[]) => values.push(...record) };
  await api.run({ statement, parameters: new Map(), limits: LIMITS }, listener);
}
const { nodes, edges } = collectEntities(values);
document.documentElement.dataset.answered = String(performance.now());
// NOTE: an explorer hands its scene out for reading; measuring puts nodes at known places, which no action of the product does.
applyChanges(explorer.scene as WritableScene, [
  {
    kind: 'addNodes',
    nodes: nodes.map((entity) => ({
      id: entity.elementId,
      attributes: { ...positionOf(idOf(entity)), entity, isPinned: false, isHidden: false, isOff: false },
    })),
  },
  {
    kind: 'addEdges',
    edges: edges.map((entity) => ({
      id: entity.elementId,
      source: entity.startElementId,
      target: entity.endElementId,
      attributes: { entity, isHidden: false, isOff: false },
    })),
  },
]);
document.documentElement.dataset.drawn = String(nodes.length);

function idOf({ properties }: NodeValue): string {
  const id = properties.get('id');
  return typeof id === 'string' ? id : 'n0';
}
