/** A property value as Neo4j's constraint messages write it, cut where it is long. */
import { shortened } from '../shortened.ts';
import { formatTemporal } from '../temporal-text.ts';
import { isFloat, isNumber, type PointValue, toNumber, type Value } from '../values.ts';

const SHOWN_ITEMS = 10;

export function propertyText(value: Value): string {
  if (typeof value === 'string') return `'${shortened(value)}'`;
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (isNumber(value)) return isFloat(value) ? floatText(toNumber(value)) : String(value);
  if (value instanceof Uint8Array || Array.isArray(value)) {
    const shown = Array.from(value.slice(0, SHOWN_ITEMS), propertyText);
    return `[${[...shown, ...(value.length > SHOWN_ITEMS ? ['...'] : [])].join(', ')}]`;
  }
  if (!('kind' in value)) return 'a map';
  switch (value.kind) {
    case 'point':
      return pointText(value);
    case 'node':
    case 'edge':
    case 'path':
      return `a ${value.kind}`;
    default:
      return formatTemporal(value);
  }
}

/** As Java writes a double. */
function floatText(number: number): string {
  if (!Number.isFinite(number)) return String(number);
  const size = Math.abs(number);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [digits = '', exponent = ''] = number.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
  return Number.isInteger(number) ? `${Object.is(number, -0) ? '-0' : number}.0` : String(number);
}

function pointText({ srid, x, y, z }: PointValue): string {
  const coordinates = [x, y, ...(z === undefined ? [] : [z])].map(floatText).join(', ');
  return `{geometry: {type: "Point", coordinates: [${coordinates}], crs: {type: link, properties: {href: "http://spatialreference.org/ref/epsg/${srid}/", code: ${srid}}}}}`;
}
