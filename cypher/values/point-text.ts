/** Points as text, as Cypher writes them. */
import type { PointValue } from '../../graph/values.ts';
import { floatText } from './number-text.ts';

/** The coordinate reference systems that Cypher knows, by SRID. */
export const CRS_NAMES: ReadonlyMap<number, string> = new Map([
  [4326, 'wgs-84'],
  [4979, 'wgs-84-3d'],
  [7203, 'cartesian'],
  [9157, 'cartesian-3d'],
]);

/** `point({x: 1.0, y: 2.0, crs: 'cartesian'})`. */
export function pointText({ srid, x, y, z }: PointValue): string {
  const height = z === undefined ? '' : `, z: ${floatText(z)}`;
  return `point({x: ${floatText(x)}, y: ${floatText(y)}${height}, crs: '${CRS_NAMES.get(srid) ?? srid}'})`;
}
