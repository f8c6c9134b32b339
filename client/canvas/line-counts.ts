/** What lines bear in their middle: how many relations they stand for, and that some of them are disputed. */
import type { Point } from './edge-path.ts';
import type { Frame } from './frame.ts';
import { pointAlong } from './name-placement.ts';

export interface LineCount extends Point {
  readonly id: string;
  readonly count: number;
}

/** A shorter line has no room for one. */
const SHORTEST = 26;

/** In the middle of each line; of `only` some where it is given. */
export function lineCountPlaces({ looks, path }: Frame, only?: ReadonlySet<string>): readonly LineCount[] {
  const { gathered, index } = looks.all;
  return gathered.flatMap((slot): LineCount[] => {
    const id = index.edges[slot] ?? '';
    const look = only === undefined || only.has(id) ? looks.edge(id) : undefined;
    const way = look === undefined ? undefined : path(id, look);
    if (look === undefined || way === undefined || way.length < SHORTEST) return [];
    return [{ id, count: look.count, ...pointAlong(way.points, way.length / 2).middle }];
  });
}

/** Beside a count. */
const ASIDE = 16;

/** In the middle of each line of which some relation is disputed; of `only` some where it is given. */
export function doubtPlaces({ looks, path }: Frame, only?: ReadonlySet<string>): readonly Point[] {
  const { disputed, index } = looks.all;
  return disputed.flatMap((slot): Point[] => {
    const id = index.edges[slot] ?? '';
    const look = only === undefined || only.has(id) ? looks.edge(id) : undefined;
    const way = look === undefined ? undefined : path(id, look);
    if (look === undefined || way === undefined) return [];
    const aside = look.count > 1 && way.length >= SHORTEST ? Math.min(ASIDE, way.length / 4) : 0;
    return [pointAlong(way.points, way.length / 2 + aside).middle];
  });
}
