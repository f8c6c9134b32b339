/** Points made from maps of coordinates, and their coordinates as properties. */
import { float, isInteger, isNumber, type PointValue, toNumber } from '../../graph/values.ts';
import type { CypherError } from '../errors.ts';
import { describe } from './describe.ts';
import { CRS_NAMES, pointText } from './point-text.ts';
import type { RuntimeMap, RuntimeValue } from './runtime.ts';
import { argumentError } from './value-errors.ts';

const WGS_84 = 4326;
const WGS_84_3D = 4979;
const CARTESIAN = 7203;
const CARTESIAN_3D = 9157;
const HAS_HEIGHT = new Set([WGS_84_3D, CARTESIAN_3D]);
const IS_GEOGRAPHIC = new Set([WGS_84, WGS_84_3D]);

/** A point; null where anything in the map is. The reference system is the one named, else what the names of the coordinates say. */
export function pointFrom(map: RuntimeMap): PointValue | null {
  if ([...map.values()].includes(null)) return null;
  const isGeographicByNames = map.has('longitude') && map.has('latitude');
  if (!isGeographicByNames && !(map.has('x') && map.has('y'))) throw notDescribing(map);
  const [xKey, yKey] = isGeographicByNames ? ['longitude', 'latitude'] : ['x', 'y'];
  const zKey = map.has('z') ? 'z' : 'height';
  const [x = 0, y = 0, z] = [map.get(xKey), map.get(yKey), map.get(zKey)].map((value) =>
    value === undefined ? value : coordinate(value),
  );
  const srid = namedSrid(map) ?? defaultSrid(isGeographicByNames, z !== undefined);
  checkSystem(srid, { isGeographicByNames, has3: z !== undefined });
  checkFinite(z === undefined ? [x, y] : [x, y, z]);
  if (!IS_GEOGRAPHIC.has(srid)) return { kind: 'point', srid, x, y, ...(z !== undefined && { z }) };
  checkLatitude(z === undefined ? [x, y] : [x, y, z]);
  return { kind: 'point', srid, x: wrapped(x), y, ...(z !== undefined && { z }) };
}

/** `x`, `latitude`, `srid`, `crs` …; an ArgumentError where the point has no such coordinate. */
export function pointProperty(point: PointValue, key: string): RuntimeValue {
  const isGeographic = IS_GEOGRAPHIC.has(point.srid);
  switch (key.toLowerCase()) {
    case 'x':
      return float(point.x);
    case 'y':
      return float(point.y);
    case 'longitude':
    case 'latitude':
      if (!isGeographic) throw argumentError(`Field: ${key} is not available on cartesian point: ${pointText(point)}`);
      return float(key.toLowerCase() === 'longitude' ? point.x : point.y);
    case 'height':
      if (!isGeographic) throw argumentError(`Field: ${key} is not available on cartesian point: ${pointText(point)}`);
      return third(point, key);
    case 'z':
      return third(point, key);
    case 'srid':
      return point.srid;
    case 'crs':
      return CRS_NAMES.get(point.srid) ?? null;
    default:
      throw argumentError(`No such field: ${key}`);
  }
}

function third(point: PointValue, key: string): RuntimeValue {
  if (point.z === undefined) throw argumentError(`Field: ${key} is not available on point: ${pointText(point)}`);
  return float(point.z);
}

function notDescribing(map: RuntimeMap): CypherError {
  const keys = [...map.keys()].map((key) => `'${key}'`).join(', ');
  return argumentError(
    `A map with keys ${keys} is not describing a valid point, a point is described either by using cartesian coordinates ` +
      "e.g. {x: 2.3, y: 4.5, crs: 'cartesian'} or using geographic coordinates e.g. {latitude: 12.78, longitude: 56.7, crs: 'WGS-84'}.",
    'InvalidArgumentValue',
    '22000',
  );
}

function coordinate(value: RuntimeValue): number {
  if (isNumber(value)) return toNumber(value);
  throw notAssignable(value);
}

function notAssignable(value: RuntimeValue): CypherError {
  return argumentError(`Cannot assign ${describe(value)} to a field of a point`, 'InvalidArgumentValue', '22G03');
}

/** NOTE: Neo4j reads `srid` as 32 bits, of which all ones are none given. */
function namedSrid(map: RuntimeMap): number | undefined {
  const given = map.get('srid') ?? -1;
  if (!isInteger(given)) throw notAssignable(given);
  const srid = Number(BigInt.asIntN(32, BigInt(given)));
  const crs = map.get('crs') ?? `code=${srid}`;
  if (typeof crs !== 'string') throw notAssignable(crs);
  if (map.has('crs') === (srid !== -1)) {
    if (srid === -1) return undefined;
    throw argumentError('Cannot specify both CRS and SRID', 'InvalidArgumentValue', '22000');
  }
  const found = [...CRS_NAMES].find(([code, name]) => code === srid || name === crs.toLowerCase());
  if (found) return found[0];
  throw argumentError(`Unknown coordinate reference system: ${crs}`);
}

function defaultSrid(isGeographic: boolean, has3: boolean): number {
  if (isGeographic) return has3 ? WGS_84_3D : WGS_84;
  return has3 ? CARTESIAN_3D : CARTESIAN;
}

function checkSystem(srid: number, given: { readonly isGeographicByNames: boolean; readonly has3: boolean }): void {
  if (given.isGeographicByNames && !IS_GEOGRAPHIC.has(srid)) {
    throw argumentError(`Geographic points does not support coordinate reference system: ${CRS_NAMES.get(srid)}`);
  }
  if (HAS_HEIGHT.has(srid) === given.has3) return;
  const [system, count] = given.has3 ? [2, 3] : [3, 2];
  throw argumentError(
    `Cannot create point with ${system}D coordinate reference system and ${count} coordinates. ` +
      `Please consider using equivalent ${count}D coordinate reference system`,
    'InvalidArgumentValue',
    '22000',
  );
}

function checkFinite(coordinates: readonly number[]): void {
  if (coordinates.every(Number.isFinite)) return;
  throw argumentError(
    `Cannot create a point with non-finite coordinate values: [${coordinates.join(', ')}]`,
    'InvalidArgumentValue',
    '22000',
  );
}

function checkLatitude(coordinates: readonly number[]): void {
  const [, latitude = 0] = coordinates;
  if (Math.abs(latitude) <= 90) return;
  throw argumentError(
    `Cannot create WGS84 point with invalid coordinate: [${coordinates.join(', ')}]. Valid range for Y coordinate is [-90, 90].`,
    'InvalidArgumentValue',
    '22000',
  );
}

/** A longitude brought between -180 and 180. */
function wrapped(longitude: number): number {
  if (longitude >= -180 && longitude <= 180) return longitude;
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
