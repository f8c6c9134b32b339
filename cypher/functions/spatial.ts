/** Functions on points. */
import { float, type PointValue } from '../../graph/values.ts';
import { isPoint } from '../values/kinds.ts';
import { pointFrom } from '../values/point.ts';
import { argument } from './arguments.ts';
import { propertiesOf } from './entity.ts';
import type { FunctionSpec } from './spec.ts';

/** The mean radius that Neo4j measures distances on the Earth with, in metres. */
const EARTH_RADIUS = 6_378_140;
const RADIANS_PER_DEGREE = Math.PI / 180;
/** NOTE: what is no point gives null, and Neo4j lets the statement run for that. */
const POINT = (name: string) => ({ name, type: 'POINT', checked: 'ANY' });

export const SPATIAL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'point',
    parameters: [{ name: 'input', type: 'MAP', checked: 'NODE | RELATIONSHIP | MAP' }],
    returns: 'POINT',
    evaluate: (args, { graph }) => pointFrom(propertiesOf(argument(args, 0), 'point', graph)),
  },
  {
    name: 'point.distance',
    parameters: [POINT('from'), POINT('to')],
    returns: 'FLOAT',
    evaluate: (args) => {
      const [from, to] = [argument(args, 0), argument(args, 1)];
      return isPoint(from) && isPoint(to) && from.srid === to.srid ? float(distance(from, to)) : null;
    },
  },
  {
    name: 'point.withinBBox',
    parameters: [POINT('point'), POINT('lowerLeft'), POINT('upperRight')],
    returns: 'BOOLEAN',
    evaluate: (args) => {
      const [point, low, high] = [argument(args, 0), argument(args, 1), argument(args, 2)];
      if (!isPoint(point) || !isPoint(low) || !isPoint(high)) return null;
      return point.srid === low.srid && point.srid === high.srid ? isWithin(point, low, high) : null;
    },
  },
];

function isGeographic({ srid }: PointValue): boolean {
  return srid === 4326 || srid === 4979;
}

function distance(from: PointValue, to: PointValue): number {
  const rise = (from.z ?? 0) - (to.z ?? 0);
  if (!isGeographic(from)) return Math.hypot(from.x - to.x, from.y - to.y, rise);
  return Math.hypot(greatCircle(from, to, ((from.z ?? 0) + (to.z ?? 0)) / 2), rise);
}

/** The haversine formula, at a mean height above the ground. */
function greatCircle(from: PointValue, to: PointValue, height: number): number {
  const [fromLatitude, toLatitude] = [radians(from.y), radians(to.y)];
  const latitudes = Math.sin((toLatitude - fromLatitude) / 2);
  const longitudes = Math.sin((radians(to.x) - radians(from.x)) / 2);
  const haversine = latitudes * latitudes + Math.cos(fromLatitude) * Math.cos(toLatitude) * longitudes * longitudes;
  return (EARTH_RADIUS + height) * (2 * Math.atan2(Math.sqrt(haversine), Math.sqrt(1 - haversine)));
}

function radians(degrees: number): number {
  return degrees * RADIANS_PER_DEGREE;
}

function isWithin(point: PointValue, low: PointValue, high: PointValue): boolean {
  const isAcross = isGeographic(point) && low.x > high.x;
  const inWidth = isAcross ? point.x >= low.x || point.x <= high.x : isBetween(point.x, low.x, high.x);
  return inWidth && isBetween(point.y, low.y, high.y) && isBetween(point.z ?? 0, low.z ?? 0, high.z ?? 0);
}

function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
