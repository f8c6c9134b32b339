/** Ways to select many: all work on what is shown, and on nothing that a filter or a switch took out. */
import { type Neighbours, neighboursOf } from '../../graph/algorithms/adjacency.ts';
import { componentNumbers } from '../../graph/algorithms/components.ts';
import { coreNumbers } from '../../graph/algorithms/cores.ts';
import { tiesOf } from './analysis/analysis.ts';
import type { Visible } from './filters.ts';
import type { Place } from './scene.ts';
import type { Selected } from './selection.ts';

/** The nodes and all that one line joins to them. */
export function withNeighbours(visible: Visible, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const { ties, nodes: ids } = tiesOf(visible);
  const { starts, others } = neighboursOf(ties);
  const found = new Set(nodes);
  ids.forEach((id, node) => {
    if (!nodes.has(id)) return;
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) found.add(ids[others[i] ?? 0] ?? id);
  });
  return found;
}

/** Everything of the kinds that the nodes have. */
export function ofSameKinds({ index, nodes: shown }: Visible, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = new Set([...nodes].map((id) => index.kindOf[index.nodeSlots.get(id) ?? -1]));
  return new Set(index.nodes.filter((_, slot) => shown[slot] === 1 && kinds.has(index.kindOf[slot])));
}

/** Everything that lines join to the nodes, however far. */
export function ofSameComponents(visible: Visible, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const { ties, nodes: ids } = tiesOf(visible);
  const numbers = componentNumbers(ties);
  const wanted = new Set(ids.flatMap((id, i) => (nodes.has(id) ? [numbers[i]] : [])));
  return new Set(ids.filter((_, i) => wanted.has(numbers[i])));
}

/** The k-core of the nodes, for the largest k that holds them all; without nodes, the densest core there is. */
export function coreAround(visible: Visible, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const { ties, nodes: ids } = tiesOf(visible);
  const cores = coreNumbers(ties);
  const own = ids.flatMap((id, i) => (nodes.has(id) ? [cores[i] ?? 0] : []));
  const least = own.length > 0 ? Math.min(...own) : cores.reduce((most, core) => Math.max(most, core), 0);
  return new Set(ids.filter((_, i) => (cores[i] ?? 0) >= least));
}

/** All shortest ways between two nodes, whichever way their lines point, with every line along them; nothing where none leads there. */
export function pathsBetween(visible: Visible, [from, to]: readonly [string, string]): Selected {
  const { ties, nodes: ids, edges } = tiesOf(visible);
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  const neighbours = neighboursOf(ties);
  const [ahead, back] = [stepsFrom(neighbours, start), stepsFrom(neighbours, end)];
  const length = ahead[end] ?? -1;
  if (length < 0) return { nodes: new Set(), edges: new Set() };
  const isOnWay = (node = -1) => (ahead[node] ?? -1) >= 0 && (ahead[node] ?? 0) + (back[node] ?? 0) === length;
  const isAlong = (edge: number) => {
    const [a, b] = [ties.sources[edge] ?? -1, ties.targets[edge] ?? -1];
    return isOnWay(a) && isOnWay(b) && ahead[a] !== ahead[b];
  };
  return {
    nodes: new Set(ids.filter((_, node) => isOnWay(node))),
    edges: new Set(edges.filter((_, edge) => isAlong(edge))),
  };
}

/** How many lines each node is away; -1 where none lead there. */
function stepsFrom({ starts, others }: Neighbours, start: number): Int32Array {
  const steps = new Int32Array(starts.length - 1).fill(-1);
  if (start < 0) return steps;
  steps[start] = 0;
  for (let ring = [start], away = 1; ring.length > 0; away++) {
    const next: number[] = [];
    for (const node of ring) {
      for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) {
        const other = others[i] ?? 0;
        if (steps[other] !== -1) continue;
        steps[other] = away;
        next.push(other);
      }
    }
    ring = next;
  }
  return steps;
}

/** What is shown and not among the nodes. */
export function allBut({ index, nodes: shown }: Visible, nodes: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(index.nodes.filter((id, slot) => shown[slot] === 1 && !nodes.has(id)));
}

/** Nodes whose middle lies inside a closed line, in the scene's own coordinates. */
export function insideOf({ index, nodes: shown }: Visible, line: readonly Place[]): ReadonlySet<string> {
  return new Set(
    index.nodes.filter((_, slot) => {
      const place = index.nodeAttributes[slot];
      return shown[slot] === 1 && place !== undefined && isInside(place, line);
    }),
  );
}

/** By counting how often a ray to the right crosses the line. */
function isInside({ x, y }: Place, line: readonly Place[]): boolean {
  let inside = false;
  let before = line.at(-1);
  for (const point of line) {
    if (before !== undefined && point.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) * (point.x - before.x)) / (point.y - before.y);
      if (x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}
