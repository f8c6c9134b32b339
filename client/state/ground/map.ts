/** The map: which nodes have coordinates, and where Mercator's projection puts them. */
import type { PropertyMap, Value } from '../../../graph/values.ts';
import type { LayoutFrame } from '../layout/input.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { AnchorOf, MapGround } from './ground.ts';

/** In degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const PAIRS = [
  ['latitude', 'longitude'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['lat', 'long'],
] as const;
const WGS_84: ReadonlySet<number> = new Set([4326, 4979]);

/** From a geographic point under any key, else from two numbers under the usual names. */
export function coordinatesOf(properties: PropertyMap): Coordinates | undefined {
  for (const value of properties.values()) {
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'point') continue;
    if (WGS_84.has(value.srid)) return within({ latitude: value.y, longitude: value.x });
  }
  for (const [latitude, longitude] of PAIRS) {
    const [north, east] = [numberOf(properties.get(latitude)), numberOf(properties.get(longitude))];
    if (north !== undefined && east !== undefined) return within({ latitude: north, longitude: east });
  }
  return undefined;
}

function within(place: Coordinates): Coordinates | undefined {
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined;
}

function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  return value.kind === 'float' ? value.value : undefined;
}

const RADIAN = Math.PI / 180;
/** Where Mercator's map is as high as it is wide; the poles themselves are infinitely far. */
const LAST_LATITUDE = 85.0511;

/** Mercator's projection, in radians at the equator; y points north. */
export function projected({ latitude, longitude }: Coordinates): { readonly x: number; readonly y: number } {
  const north = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude)) * RADIAN;
  return { x: longitude * RADIAN, y: Math.log(Math.tan(Math.PI / 4 + north / 2)) };
}

/** No nearer to the ground than this: a single town needs a country around it. */
const LARGEST_SCALE = 20_000;
/** Of the frame that the places fill, so that their names have room. */
const FILLED = 0.7;
const ROOM_FOR = 40;

/** Undefined where nothing has coordinates. */
export function mapGround({ nodeAttributes }: SceneIndex, frame: LayoutFrame): MapGround | undefined {
  const there = nodeAttributes.flatMap(({ entity }) => projectedOf(entity.properties) ?? []);
  if (there.length === 0) return undefined;
  const cut = widestGap(there.map(({ x }) => x));
  const turned = (x: number) => (x < cut ? x + 2 * Math.PI : x);
  const xs = there.map(({ x }) => turned(x));
  const ys = there.map(({ y }) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.max(1, Math.sqrt(there.length / ROOM_FOR)) * FILLED;
  const scale = Math.min(
    LARGEST_SCALE,
    (frame.width * room) / Math.max(right - left, 1e-9),
    (frame.height * room) / Math.max(top - bottom, 1e-9),
  );
  const middle = { x: (left + right) / 2, y: (bottom + top) / 2 };
  return { kind: 'map', ...middle, scale, apart: (bottom - middle.y) * scale - APART };
}

/** The world goes round: each place stands where it is nearest to the middle. */
export function mapAnchors(
  { x: middle, y: north, scale }: MapGround,
  { nodeAttributes, nodeSlots }: SceneIndex,
): AnchorOf {
  return (id) => {
    const attributes = nodeAttributes[nodeSlots.get(id) ?? -1];
    const place = attributes === undefined ? undefined : projectedOf(attributes.entity.properties);
    if (place === undefined) return undefined;
    const turns = Math.round((middle - place.x) / (2 * Math.PI));
    return { x: (place.x + turns * 2 * Math.PI - middle) * scale, y: (place.y - north) * scale };
  };
}

function projectedOf(properties: PropertyMap): ReturnType<typeof projected> | undefined {
  const coordinates = coordinatesOf(properties);
  return coordinates === undefined ? undefined : projected(coordinates);
}

/** Between the southernmost place and what stands apart. */
const APART = 260;

/** Where the world is cut, so that what lies on both sides of the date line stays together. */
function widestGap(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  let widest = (sorted[0] ?? 0) + 2 * Math.PI - last;
  let cut = Number.NEGATIVE_INFINITY;
  for (const [i, x] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before === undefined || x - before <= widest) continue;
    widest = x - before;
    cut = x;
  }
  return cut;
}
