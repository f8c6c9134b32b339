/** What is known of a value before the statement runs: a set of types, and for lists what they hold. Null belongs to every set. */

const KINDS = [
  'BOOLEAN',
  'INTEGER',
  'FLOAT',
  'STRING',
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'PATH',
  'POINT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'LIST',
  // What two types have in common that share none of those above: it fits only where anything does.
  'ANY',
] as const;

export type Kind = (typeof KINDS)[number];

export interface StaticType {
  /** One bit for each kind that the value may be. */
  readonly kinds: number;
  /** What a list holds; absent where nothing is known. */
  readonly element?: StaticType;
}

const BITS = new Map<string, number>(KINDS.map((kind, index) => [kind, 1 << index]));
const ALL = (1 << KINDS.length) - 1;

function bits(...kinds: readonly Kind[]): number {
  return kinds.reduce((sum, kind) => sum | (BITS.get(kind) ?? 0), 0);
}

export const ANY: StaticType = { kinds: ALL };
/** Of nothing but null, and what an empty list holds: fits everywhere. */
export const NOTHING: StaticType = { kinds: 0 };
export const BOOLEAN: StaticType = { kinds: bits('BOOLEAN') };
export const INTEGER: StaticType = { kinds: bits('INTEGER') };
export const FLOAT: StaticType = { kinds: bits('FLOAT') };
export const NUMBER: StaticType = { kinds: bits('INTEGER', 'FLOAT') };
export const STRING: StaticType = { kinds: bits('STRING') };
export const MAP: StaticType = { kinds: bits('MAP') };
export const NODE: StaticType = { kinds: bits('NODE') };
export const RELATIONSHIP: StaticType = { kinds: bits('RELATIONSHIP') };
export const PATH: StaticType = { kinds: bits('PATH') };
export const ENTITY: StaticType = { kinds: bits('NODE', 'RELATIONSHIP') };
export const DELETABLE: StaticType = { kinds: bits('NODE', 'RELATIONSHIP', 'PATH') };
export const LIST: StaticType = { kinds: bits('LIST') };
/** What a property of a node or relationship may hold. */
export const PROPERTY: StaticType = { kinds: ALL & ~bits('MAP', 'NODE', 'RELATIONSHIP', 'PATH') };
export const TEMPORAL: StaticType = {
  kinds: bits('DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'),
};
export const DURATION: StaticType = { kinds: bits('DURATION') };
/** What `.key` reads from. */
export const KEYED: StaticType = { kinds: bits('MAP', 'NODE', 'RELATIONSHIP', 'POINT', 'DURATION') | TEMPORAL.kinds };
/** What `[…]` reads from. */
export const INDEXED: StaticType = { kinds: (KEYED.kinds & ~bits('POINT')) | LIST.kinds | bits('ANY') };

/** Kinds that have more in common than being values, with what that is. */
const FAMILIES = [
  [NUMBER, FLOAT],
  [ENTITY, MAP],
] as const;
/** Something that shares nothing with what it stands beside. */
export const UNRELATED: StaticType = { kinds: bits('ANY') };
/** Kinds of which any two are of one family. */
const KIN: readonly StaticType[] = [NUMBER, ENTITY, ...KINDS.map((kind) => ({ kinds: bits(kind) }))];

export function listOf(element: StaticType): StaticType {
  return { kinds: LIST.kinds, element };
}

export function unionOf(a: StaticType, b: StaticType): StaticType {
  if (a === b || b.kinds === 0) return a;
  if (a.kinds === 0) return b;
  const kinds = a.kinds | b.kinds;
  if ((kinds & LIST.kinds) === 0) return { kinds };
  if (!holdsList(a)) return { kinds, ...(b.element && { element: b.element }) };
  if (!holdsList(b)) return { kinds, ...(a.element && { element: a.element }) };
  return a.element && b.element ? { kinds, element: unionOf(a.element, b.element) } : { kinds };
}

/** What is one of these, each of them of its own: a null among them may stand for anything. */
export function oneOf(types: readonly StaticType[]): StaticType {
  return types.some(({ kinds }) => kinds === 0) ? ANY : types.reduce(unionOf, NOTHING);
}

/** What a written list of these holds; a null among others may stand for anything. */
export function mergedOf(types: readonly StaticType[]): StaticType {
  let all = types[0] ?? NOTHING;
  for (const type of types) if (type !== all) all = merged(all, type);
  const hasNull = types.length > 1 && types.some(({ kinds }) => kinds === 0);
  return hasNull ? ANY : all;
}

/** Numbers stay numbers, other mixtures may be anything. */
function merged(a: StaticType, b: StaticType): StaticType {
  if (a.kinds === 0 || b.kinds === 0) return unionOf(a, b);
  const kinds = a.kinds | b.kinds;
  if (a.kinds !== b.kinds) return (kinds & ~NUMBER.kinds) === 0 ? { kinds } : ANY;
  return a.element && b.element ? { kinds, element: merged(a.element, b.element) } : { kinds };
}

/** What a list holds that was put together of two: what each value of the one has in common with each of the other. */
export function commonOf(a: StaticType, b: StaticType): StaticType {
  if (a.kinds === 0 || b.kinds === 0) return unionOf(a, b);
  const shared = FAMILIES.filter(([family]) => meets(family.kinds, a.kinds, b.kinds)).map(([, common]) => common.kinds);
  const isOneFamily = KIN.some(({ kinds }) => ((a.kinds | b.kinds) & ~kinds) === 0);
  const kinds = [a.kinds & b.kinds, ...shared, isOneFamily ? 0 : UNRELATED.kinds].reduce((sum, kind) => sum | kind);
  if (!holdsList(a) || !holdsList(b) || !(a.element || b.element)) return { kinds };
  return { kinds, element: commonOf(a.element ?? ANY, b.element ?? ANY) };
}

/** Whether two different kinds of the family come together, one from each side. */
function meets(family: number, a: number, b: number): boolean {
  return (a & family) !== 0 && (b & family) !== 0 && ((a | b) & family) === family;
}

function holdsList(type: StaticType): boolean {
  return (type.kinds & LIST.kinds) !== 0;
}

/**
 * True where some value of the one set may stand in for the other: integers stand in for floats, and what may be a list
 * among other things for a boolean, as a sum of what is not known may.
 */
export function mayBe(actual: StaticType, expected: StaticType): boolean {
  if (actual.kinds === 0 || expected.kinds === 0) return true;
  if (expected.kinds === BOOLEAN.kinds && holdsList(actual) && actual.kinds !== LIST.kinds) return true;
  const accepted = expected.kinds & FLOAT.kinds ? expected.kinds | INTEGER.kinds : expected.kinds;
  const common = actual.kinds & accepted;
  if (common !== LIST.kinds) return common !== 0;
  return actual.element === undefined || expected.element === undefined || mayBe(actual.element, expected.element);
}

export function isOnly(type: StaticType, kinds: StaticType): boolean {
  return type.kinds !== 0 && (type.kinds & ~kinds.kinds) === 0;
}

/** What the elements of a value may be, where it is read as a list. */
export function elementOf(type: StaticType): StaticType {
  if (!holdsList(type) || type.element === undefined) return type.kinds === 0 ? NOTHING : ANY;
  return type.element;
}

const LONG_NAMES: Readonly<Record<string, StaticType>> = {
  ANY,
  NUMBER,
  'PROPERTY VALUE': PROPERTY,
  DATETIME: { kinds: bits('ZONED DATETIME') },
  TIME: { kinds: bits('ZONED TIME') },
  TEMPORAL,
  NOTHING,
  NULL: NOTHING,
};

const cache = new Map<string, StaticType>();

/** Reads a type as signatures write it: `INTEGER | FLOAT`, `LIST<STRING>`, `ANY`. What it does not know is ANY. */
export function typeNamed(name: string): StaticType {
  let type = cache.get(name);
  if (type === undefined) {
    type = splitUnion(name).map(single).reduce(unionOf);
    cache.set(name, type);
  }
  return type;
}

function single(name: string): StaticType {
  const plain = name
    .trim()
    .replace(/[?!]$/, '')
    .replace(/ NOT NULL$/, '')
    .toUpperCase();
  const inner = /^LIST\s*<(.*)>$/.exec(plain)?.[1];
  if (inner !== undefined) return listOf(typeNamed(inner));
  if (Object.hasOwn(LONG_NAMES, plain)) return LONG_NAMES[plain] ?? ANY;
  const bit = BITS.get(plain);
  return bit === undefined ? ANY : { kinds: bit };
}

/** At each `|` that stands outside of angle brackets. */
function splitUnion(name: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < name.length; i++) {
    const char = name.charAt(i);
    if (char === '<') depth++;
    else if (char === '>') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(name.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, name.slice(from)];
}

/** `INTEGER or FLOAT`, for messages. */
export function describeType(type: StaticType): string {
  if (type.kinds === 0) return 'NULL';
  if (type.kinds === ALL) return 'ANY';
  const names = KINDS.filter((kind) => type.kinds & (BITS.get(kind) ?? 0)).map((kind) =>
    kind === 'LIST' && type.element && type.element.kinds !== ALL ? `LIST<${describeType(type.element)}>` : kind,
  );
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}
