/** Values as error messages name and show them. The words are Neo4j's, so that a message can be looked up. */
import { shortened } from '../../graph/shortened.ts';
import { formatTemporal } from '../../graph/temporal-text.ts';
import type { NumberValue, TemporalValue } from '../../graph/values.ts';
import { type Kind, kindOf } from './kinds.ts';
import { numberText } from './number-text.ts';
import { pointText } from './point-text.ts';
import type { PathRef, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';

const NAMES: Readonly<Record<Kind, string>> = {
  null: 'NO_VALUE',
  boolean: 'Boolean',
  integer: 'Long',
  float: 'Double',
  string: 'String',
  bytes: 'ByteArray',
  date: 'Date',
  localTime: 'LocalTime',
  time: 'Time',
  localDateTime: 'LocalDateTime',
  dateTime: 'DateTime',
  duration: 'Duration',
  point: 'Point',
  nodeRef: 'Node',
  edgeRef: 'Relationship',
  pathRef: 'Path',
  list: 'List',
  map: 'Map',
};

const SHOWN_ITEMS = 10;

/** `Long`, `Map`, `Duration`. */
export function typeLabel(value: RuntimeValue): string {
  return NAMES[kindOf(value)];
}

/** `Long(1)`, `Map{a -> Long(1)}`, `(3)`; long ones are cut. */
export function describe(value: RuntimeValue): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'null':
      return 'NO_VALUE';
    case 'boolean':
      return `Boolean('${value}')`;
    case 'integer':
    case 'float':
      return `${NAMES[kind]}(${numberText(value as NumberValue)})`;
    case 'string':
      return `String("${shortened(value as string)}")`;
    case 'list':
      return describeList(value as RuntimeList);
    case 'map':
      return describeMap(value as RuntimeMap);
    case 'nodeRef':
      return `(${(value as { id: number }).id})`;
    case 'edgeRef':
      return `-[${(value as { id: number }).id}]-`;
    case 'pathRef':
      return describePath(value as PathRef);
    case 'point':
      return pointText(value as Parameters<typeof pointText>[0]);
    case 'bytes':
      return `ByteArray[${(value as Uint8Array).length}]`;
    default:
      return formatTemporal(value as TemporalValue);
  }
}

function describeList(list: RuntimeList): string {
  const shown = list.slice(0, SHOWN_ITEMS).map(describe);
  return `List{${[...shown, ...(list.length > SHOWN_ITEMS ? ['...'] : [])].join(', ')}}`;
}

function describeMap(map: RuntimeMap): string {
  const shown = [...map].slice(0, SHOWN_ITEMS).map(([key, item]) => `${shortened(key)} -> ${describe(item)}`);
  return `Map{${[...shown, ...(map.size > SHOWN_ITEMS ? ['...'] : [])].join(', ')}}`;
}

function describePath({ nodes, edges }: PathRef): string {
  const steps = edges.slice(0, SHOWN_ITEMS).map((edge, i) => `-[${edge}]-(${nodes[i + 1]})`);
  return `Path{(${nodes[0]})${steps.join('')}${edges.length > SHOWN_ITEMS ? '...' : ''}}`;
}
