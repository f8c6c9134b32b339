/**
 * The default layout: parts and communities stand apart, and nothing stands on top of anything. A few dozen nodes are
 * composed, some hundred are drawn by stress, thousands by force.
 */
import { communitiesOf } from './communities.ts';
import { centre, componentsOf, packComponents } from './components.ts';
import { compose } from './compose.ts';
import { force } from './force.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { lengthsOf } from './lengths.ts';
import { removeOverlaps } from './overlap.ts';
import { startFromCommunities } from './start.ts';
import { MOST_FOR_STRESS, stress } from './stress.ts';
import { turn } from './turn.ts';

export interface ClusterOptions {
  readonly edgeLength: number;
  /** Of an edge between two communities, in lengths of one inside. */
  readonly apart: number;
  /** How often a small picture is laid out, to keep the best. */
  readonly tries: number;
}

const SMALL = 80;
const LARGE = 2000;

/** Yields often. Nodes that are fixed keep their places, and then nothing is turned or packed either. */
export function* clusters(input: LayoutInput, frame: LayoutFrame, options: ClusterOptions): Generator<void> {
  const communities = communitiesOf(input);
  yield;
  const hasFixed = input.isFixed.includes(1);
  if (!hasFixed && input.count <= SMALL) {
    yield* compose(input, communities, frame, options);
    return;
  }
  if (!hasFixed) startFromCommunities(input, communities, options.edgeLength);
  yield* draw(input, communities, options);
  if (!hasFixed) {
    const parts = componentsOf(input);
    const aspect = frame.width / frame.height;
    for (const part of parts) turn(input, part, aspect);
    yield* removeOverlaps(input);
    packComponents(input, parts, { aspect });
    centre(input);
  } else yield* removeOverlaps(input);
}

function* draw(input: LayoutInput, communities: Int32Array, { edgeLength, apart }: ClusterOptions): Generator<void> {
  const pull = Float64Array.from(input.sources, (source, e) =>
    at(communities, source) === at(communities, at(input.targets, e)) ? 1 : 1 / (apart * apart),
  );
  const iterations = input.count > LARGE ? 150 : 400;
  yield* force(input, { iterations, edgeLength, pull, heat: edgeLength * 1.5 });
  if (input.count > MOST_FOR_STRESS) return;
  yield* stress(input, { lengths: lengthsOf(input, communities, { edgeLength, apart }) });
}
