/** The names of types: what `valueType()` answers. */
import { type Kind, kindOf } from './kinds.ts';
import type { RuntimeList, RuntimeValue } from './runtime.ts';

/** Type names by kind, in the order in which a union lists them. */
export const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  null: 'NULL',
  boolean: 'BOOLEAN',
  string: 'STRING',
  integer: 'INTEGER',
  float: 'FLOAT',
  date: 'DATE',
  localTime: 'LOCAL TIME',
  time: 'ZONED TIME',
  localDateTime: 'LOCAL DATETIME',
  dateTime: 'ZONED DATETIME',
  duration: 'DURATION',
  point: 'POINT',
  nodeRef: 'NODE',
  edgeRef: 'RELATIONSHIP',
  map: 'MAP',
  bytes: 'LIST',
  list: 'LIST',
  pathRef: 'PATH',
};

/** A type apart from its being nullable. */
interface ShownType {
  readonly name: string;
  /** Of a list: what it holds. */
  readonly inner?: InnerType;
}

interface InnerType {
  readonly members: readonly ShownType[];
  readonly nullable: boolean;
}

const ORDER = [...new Set(Object.values(TYPE_NAMES))];
const INTEGERS: InnerType = { members: [{ name: 'INTEGER' }], nullable: false };

/** `INTEGER NOT NULL`, `LIST<INTEGER | STRING> NOT NULL`, `NULL`. */
export function valueType(value: RuntimeValue): string {
  return value === null ? 'NULL' : `${shown(typeOf(value))} NOT NULL`;
}

function typeOf(value: RuntimeValue): ShownType {
  const kind = kindOf(value);
  if (kind === 'bytes') return { name: 'LIST', inner: INTEGERS };
  return kind === 'list' ? { name: 'LIST', inner: innerOf(value as RuntimeList) } : { name: TYPE_NAMES[kind] };
}

function innerOf(list: RuntimeList): InnerType {
  const members = new Map<string, ShownType>();
  for (const item of list) {
    if (item === null) continue;
    const type = typeOf(item);
    members.set(shown(type), type);
  }
  return { members: withoutSubtypes([...members.values()].sort(inOrder)), nullable: list.includes(null) };
}

/** Of two lists of which one holds what the other holds and more, that one alone is told. */
function withoutSubtypes(types: readonly ShownType[]): ShownType[] {
  return types.reduce<ShownType[]>((kept, type) => [...kept.filter((other) => !isWithin(other, type)), type], []);
}

function isWithin(type: ShownType, other: ShownType): boolean {
  if (!type.inner || !other.inner) return type.name === other.name && !type.inner && !other.inner;
  const [only, second] = type.inner.members;
  if (only === undefined) return !type.inner.nullable || other.inner.nullable;
  // NOTE: Neo4j holds a list inside of a list against the whole of the other list.
  if (only.inner && second === undefined) return isWithin(only, other);
  if (type.inner.nullable && !other.inner.nullable) return false;
  const { members } = other.inner;
  if (second !== undefined && members.length < 2) return false;
  return type.inner.members.every((member) => members.some((wider) => isWithin(member, wider)));
}

function shown({ name, inner }: ShownType): string {
  if (!inner) return name;
  if (inner.members.length === 0) return `LIST<${inner.nullable ? 'NULL' : 'NOTHING'}>`;
  const nullness = inner.nullable ? '' : ' NOT NULL';
  return `LIST<${inner.members.map((member) => shown(member) + nullness).join(' | ')}>`;
}

/** By kind; among lists by what they hold, those that hold fewer types first, and without null before with it. */
function inOrder(a: ShownType, b: ShownType): number {
  const names = ORDER.indexOf(a.name) - ORDER.indexOf(b.name);
  if (names !== 0 || !a.inner || !b.inner) return names;
  return innerOrder(a.inner, b.inner) || Number(a.inner.nullable) - Number(b.inner.nullable);
}

function innerOrder(a: InnerType, b: InnerType): number {
  const fewer = a.members.length - b.members.length;
  if (fewer !== 0) return fewer;
  for (const [i, member] of a.members.entries()) {
    const other = b.members[i];
    const order = other === undefined ? 0 : inOrder(member, other);
    if (order !== 0) return order;
  }
  return 0;
}
