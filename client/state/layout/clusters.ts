/**
 * The default layout: parts and communities stand apart, and nothing stands on top of anything. A few dozen nodes are
 * composed, some hundred are drawn by stress, thousands by force.
 */

import { communitiesOf } from './communities.ts';
import { centre, componentsOf, packComponents } from './components.ts';
import { compose } from './compose.ts';
import type { LayoutSteps } from './drive.ts';
import { force, restingLength } from './force.ts';
import { at, type LayoutFrame, type LayoutInput } from './input.ts';
import { lengthsOf } from './lengths.ts';
import { removeOverlaps } from './overlap.ts';
import { quickGroups, quickStart } from './quick-start.ts';
import { spreadParts } from './spread.ts';
import { startFromCommunities } from './start.ts';
import { MOST_FOR_STRESS, stress } from './stress.ts';
import { resemble, turn } from './turn.ts';

export interface ClusterOptions {
  readonly edgeLength: number;
  /** Of an edge between two communities, in lengths of one inside. */
  readonly apart: number;
  /** How often a small picture is laid out, to keep the best. */
  readonly tries: number;
}

const SMALL = 80;
/** From here on the communities of the start are found the quick way, and boxes are those of the discs alone. */
export const LARGE = 1000;
/**
 * How broad a part is drawn at most, by the root of its nodes, in lengths of an edge: a long chain winds, and fills the page.
 * What is tied as a tree or a mesh is narrower by itself.
 */
const BREADTH = 1.5;
/** Shares of the work, for the progress that is told. */
const FORCE_SHARE = 0.85;

/** Yields often. Nodes that are fixed keep their places, and then nothing is turned or packed either. */
export function* clusters(input: LayoutInput, frame: LayoutFrame, options: ClusterOptions): LayoutSteps {
  const isLarge = input.count > LARGE;
  const communities = isLarge ? quickGroups(input) : communitiesOf(input);
  yield;
  const hasFixed = input.isFixed.includes(1);
  if (!hasFixed && input.count <= SMALL) {
    const before = { x: input.x.slice(), y: input.y.slice() };
    yield* compose(input, communities, frame, options);
    if (input.isStanding) {
      /** A picture turned over could have its captions on its lines: overlaps are looked for again. */
      resemble(input, before);
      yield* removeOverlaps(input);
    }
    return;
  }
  const { isStanding } = input;
  if (!hasFixed && !isStanding) {
    if (isLarge) quickStart(input, communities, { spacing: options.edgeLength / 2 });
    else startFromCommunities(input, communities, options.edgeLength);
  }
  yield* draw(input, communities, { ...options, isStanding });
  if (!isLarge) yield* spreadParts(input);
  if (hasFixed || isStanding) {
    yield* removeOverlaps(input);
    /** Loose parts drift off for ever: they are gathered below the rest. */
    if (!hasFixed && isLarge) packComponents(input, componentsOf(input), { aspect: frame.width / frame.height });
    return;
  }
  const parts = componentsOf(input);
  const aspect = frame.width / frame.height;
  for (const part of parts) turn(input, part, aspect);
  yield* removeOverlaps(input);
  packComponents(input, parts, { aspect });
  centre(input);
}

interface DrawOptions extends ClusterOptions {
  readonly isStanding: boolean;
}

function* draw(
  input: LayoutInput,
  communities: Int32Array,
  { edgeLength, apart, isStanding }: DrawOptions,
): LayoutSteps {
  const pull = Float64Array.from(input.sources, (source, e) =>
    at(communities, source) === at(communities, at(input.targets, e)) ? 1 : 1 / (apart * apart),
  );
  const isSmall = input.count <= MOST_FOR_STRESS;
  const byStress = () =>
    stress(input, {
      lengths: lengthsOf(input, communities, { edgeLength, apart }),
      farthest: (nodes) => BREADTH * edgeLength * Math.sqrt(nodes),
      isGentle: isStanding,
    });
  /** A picture that stands is at the scale of stress already: the force would blow it up. */
  if (isSmall && isStanding) {
    yield* byStress();
    return;
  }
  const isLarge = input.count > LARGE;
  const iterations = isLarge || isStanding ? 150 : 400;
  const resting = isStanding ? restingLength(input, pull) : 0;
  /** The rough places of a large picture have further to go than a picture that was arranged. */
  const heat = edgeLength * (isStanding ? (isLarge ? 0.5 : 0.1) : 1.5);
  const wanted = { iterations, edgeLength: resting > 0 ? resting : edgeLength, pull, heat };
  for (const progress of force(input, wanted)) yield (progress ?? 0) * FORCE_SHARE;
  if (isSmall) yield* byStress();
}
