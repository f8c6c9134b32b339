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
  return { members: withoutSubtypes([...members.values()]).sort(inOrder), nullable: list.includes(null) };
}

/** Of lists that hold nothing beside lists that hold something only the latter are told. */
function withoutSubtypes(types: readonly ShownType[]): ShownType[] {
  const isEmptyList = ({ inner }: ShownType) => inner?.members.length === 0 && !inner.nullable;
  const hasFullList = types.some((type) => type.name === 'LIST' && !isEmptyList(type));
  return types.filter((type) => !(hasFullList && isEmptyList(type)));
}

function shown({ name, inner }: ShownType): string {
  if (!inner) return name;
  if (inner.members.length === 0) return `LIST<${inner.nullable ? 'NULL' : 'NOTHING'}>`;
  const nullness = inner.nullable ? '' : ' NOT NULL';
  return `LIST<${inner.members.map((member) => shown(member) + nullness).join(' | ')}>`;
}

function inOrder(a: ShownType, b: ShownType): number {
  const names = ORDER.indexOf(a.name) - ORDER.indexOf(b.name);
  if (names !== 0 || !a.inner || !b.inner) return names;
  const [left, right] = [a.inner.members[0], b.inner.members[0]];
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return inOrder(left, right) || a.inner.members.length - b.inner.members.length;
}
