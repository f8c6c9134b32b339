/** The figures on lines that stand for several relations: where they are, and how many they say. */
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
