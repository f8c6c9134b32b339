/**
 * Coasts and borders of the world, projected: Natural Earth's outlines at 1 : 50 million, from the package `world-atlas`.
 * 740 kB of text, so they are loaded when a map is first shown, from where the page itself came.
 */
import { projected } from '../state/ground/map.ts';

export interface OutlineLine {
  readonly isBorder: boolean;
  /** x and y in turn, in radians at the equator. */
  readonly points: Float64Array;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type Outline = readonly OutlineLine[];

let loading: Promise<Outline> | undefined;

export function loadOutline(): Promise<Outline> {
  loading ??= import('world-atlas/countries-50m.json').then(({ default: topology }) => outlineOf(topology));
  return loading;
}

type Topology = typeof import('world-atlas/countries-50m.json')['default'];

/** An arc that two countries share is a border; one that a country has alone is its coast. */
export function outlineOf({ transform, arcs, objects }: Topology): Outline {
  const uses = new Uint8Array(arcs.length);
  const use = (rings: readonly (readonly number[])[]) => {
    for (const arc of rings.flat()) {
      const index = arc < 0 ? ~arc : arc;
      uses[index] = (uses[index] ?? 0) + 1;
    }
  };
  for (const country of objects.countries.geometries) {
    if (country.type === 'Polygon') use(country.arcs);
    else for (const rings of country.arcs) use(rings);
  }
  const [scaleX, scaleY] = transform.scale;
  const [fromX, fromY] = transform.translate;
  return arcs.flatMap((arc, index) => {
    let [x, y] = [0, 0];
    const places = arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return { longitude: x * scaleX + fromX, latitude: y * scaleY + fromY };
    });
    return linesOf(places).map((line) => boxed(line, (uses[index] ?? 0) > 1));
  });
}

/** Where countries are cut at the date line and at the pole there is no coast. */
const CUT_LONGITUDE = 179.98;
const CUT_LATITUDE = -89;

type Place = Parameters<typeof projected>[0];

function linesOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const lines: Place[][] = [];
  let line: Place[] = [];
  const isCut = ({ longitude, latitude }: Place) => Math.abs(longitude) > CUT_LONGITUDE || latitude < CUT_LATITUDE;
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    if (before !== undefined && isCut(before) && isCut(place)) {
      lines.push(line);
      line = [];
    }
    line.push(place);
  }
  return [...lines, line].filter(({ length }) => length > 1);
}

function boxed(places: readonly Place[], isBorder: boolean): OutlineLine {
  const points = Float64Array.from(
    places.flatMap((place) => {
      const { x, y } = projected(place);
      return [x, y];
    }),
  );
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  return { isBorder, points, left, right, bottom, top };
}
