/**
 * The default layout: parts and communities stand apart, each drawn by force, nothing on top of anything.
 * Communities are found first; edges inside one pull more than edges between two, so that areas read as areas.
 */
import { communitiesOf } from './communities.ts';
import { boxOf, centre, componentsOf, packComponents } from './components.ts';
import { force, massesOf } from './force.ts';
import { at, type LayoutInput, randomOf } from './input.ts';
import { removeOverlaps } from './overlap.ts';
import { MOST_FOR_STRESS, stress } from './stress.ts';

export interface ClusterOptions {
  readonly edgeLength?: number;
  /** Width to height that the picture should have. */
  readonly aspect?: number;
  /** How much of its pull an edge between two communities keeps. */
  readonly looseness?: number;
}

const LARGE = 2000;

/** Yields often. Nodes that are fixed keep their places, and then nothing is turned or packed either. */
export function* clusters(input: LayoutInput, options: ClusterOptions = {}): Generator<void> {
  const { edgeLength = 78, aspect = 1.35, looseness = 0.35 } = options;
  const hasFixed = input.isFixed.includes(1);
  const communities = communitiesOf(input);
  if (!hasFixed) startFromCommunities(input, communities, edgeLength);
  yield;
  const pull = pullsOf(input, communities, looseness);
  const iterations = input.count > LARGE ? 150 : 400;
  yield* force(input, { iterations, edgeLength, pull, heat: edgeLength * 1.5 });
  if (input.count <= MOST_FOR_STRESS) yield* stress(input, { lengths: lengthsOf(input, pull, edgeLength) });
  if (hasFixed) {
    yield* removeOverlaps(input);
    return;
  }
  const parts = componentsOf(input);
  for (const part of parts) turn(input, part, aspect);
  yield* removeOverlaps(input);
  packComponents(input, parts, { aspect });
  yield;
  centre(input);
}

/** Longer between communities, and where a hub needs room around it. */
function lengthsOf(input: LayoutInput, pull: Float64Array, edgeLength: number): Float64Array {
  const masses = massesOf(input);
  return Float64Array.from(input.sources, (source, e) => {
    const fewer = Math.min(at(masses, source), at(masses, at(input.targets, e)));
    return edgeLength * (1 + 0.12 * Math.sqrt(fewer - 1)) * (at(pull, e) === 1 ? 1 : 1.5);
  });
}

/** Communities on a ring in the order of their ties, their members in a small spiral around each place. */
function startFromCommunities(input: LayoutInput, communities: Int32Array, edgeLength: number): void {
  const { count, x, y, seed } = input;
  const random = randomOf(seed);
  const groups = communities.reduce((most, group) => Math.max(most, group + 1), 0);
  const radius = edgeLength * Math.sqrt(count) * 0.6;
  const seen = new Int32Array(groups);
  for (let i = 0; i < count; i++) {
    const group = at(communities, i);
    const turnOfGroup = (group / Math.max(1, groups)) * 2 * Math.PI;
    const nth = at(seen, group);
    seen[group] = nth + 1;
    const spiral = nth * 2.399963;
    const reach = edgeLength * 0.5 * Math.sqrt(nth);
    x[i] = radius * Math.cos(turnOfGroup) + reach * Math.cos(spiral) + random();
    y[i] = radius * Math.sin(turnOfGroup) + reach * Math.sin(spiral) + random();
  }
}

function pullsOf({ sources, targets }: LayoutInput, communities: Int32Array, looseness: number): Float64Array {
  return Float64Array.from(sources, (source, e) =>
    at(communities, source) === at(communities, at(targets, e)) ? 1 : looseness,
  );
}

const TURNS = 36;

/** Turns a part to where its box comes nearest to the wanted shape in the least room. */
function turn(input: LayoutInput, part: Int32Array, aspect: number): void {
  if (part.length < 3) return;
  const { x, y } = input;
  const startX = Float64Array.from(part, (i) => at(x, i));
  const startY = Float64Array.from(part, (i) => at(y, i));
  const turned = (angle: number) => {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    part.forEach((node, i) => {
      x[node] = at(startX, i) * cos - at(startY, i) * sin;
      y[node] = at(startX, i) * sin + at(startY, i) * cos;
    });
  };
  let best = 0;
  let bestCost = Infinity;
  for (let i = 0; i < TURNS; i++) {
    const angle = (i / TURNS) * Math.PI;
    turned(angle);
    const { left, top, right, bottom } = boxOf(input, part);
    /** The side of the smallest frame of the wanted shape that holds it. */
    const cost = Math.max((right - left) / aspect, bottom - top);
    if (cost < bestCost) {
      best = angle;
      bestCost = cost;
    }
  }
  turned(best);
}
