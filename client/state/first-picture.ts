/** What a page opens on: the best connected nodes, and where those have nothing to do with each other, some with those around them. */
import { edgesAmong } from '../../graph/statements/connect.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { bestNeighbours, OVERVIEW_LIMITS, overview } from '../../graph/statements/overview.ts';
import type { Scope } from '../../graph/statements/scope.ts';
import type { NodeValue } from '../../graph/values.ts';
import type { Entities, Row } from './answers.ts';

type Ask = (statement: Statement) => Promise<readonly Row[]>;

/** Neighbours that come with a node that had none in the picture. */
const AROUND = 9;

/** At most as many nodes and edges as the overview has. Asks `askFirst` for that, and `askMore` for what is around. */
export async function firstPicture(scope: Scope, askFirst: Ask, askMore: Ask): Promise<Entities> {
  const rows = await askFirst(overview(scope));
  const best: Entities = {
    nodes: rows.flatMap((row) => row.nodes('nodes')),
    edges: rows.flatMap((row) => row.edges('edges')),
  };
  // Fewer are the whole graph.
  return best.nodes.length < OVERVIEW_LIMITS.nodes ? best : withNeighbours(best, scope, askMore);
}

/** In the place of those that stand alone: the best connected of them, each with some neighbours. */
async function withNeighbours(best: Entities, scope: Scope, ask: Ask): Promise<Entities> {
  const tied = new Set(best.edges.flatMap(({ startElementId, endElementId }) => [startElementId, endElementId]));
  const alone = best.nodes.filter(({ elementId }) => !tied.has(elementId));
  const hubs = alone.slice(0, Math.floor(alone.length / (1 + AROUND)));
  if (hubs.length === 0) return best;
  const found = await ask(bestNeighbours(hubs.map(idOf), scope, AROUND));
  const around = found.map((row) => row.node('node'));
  if (around.length === 0) return best;
  const kept = [...best.nodes.filter(({ elementId }) => tied.has(elementId)), ...hubs, ...around];
  const nodes = [...new Map(kept.map((node) => [node.elementId, node])).values()];
  const among = await ask(edgesAmong(nodes.map(idOf), scope, { limit: OVERVIEW_LIMITS.edges }));
  return { nodes, edges: among.map((row) => row.edge('edge')) };
}

function idOf({ elementId }: NodeValue): string {
  return elementId;
}
