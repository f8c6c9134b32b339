/** What SHOW FUNCTIONS and the documentation say of each function, by category: nothing that running needs, so it loads apart. */
import type { FunctionHelp } from './spec.ts';

const CATEGORIES = [
  'aggregating',
  'list',
  'mathematical',
  'predicate',
  'scalar',
  'spatial',
  'string',
  'temporal',
  'trigonometric',
  'vector',
] as const;

export type Category = (typeof CATEGORIES)[number];

const SENTENCES: Readonly<Record<Category, Readonly<Record<string, string>>>> = {
  aggregating: {
    avg: 'The mean of numbers or of durations; null where there are none.',
    collect: 'The values that are not null, in a list.',
    count: 'How many values are not null.',
    max: 'The value that sorts last.',
    min: 'The value that sorts first.',
    percentileCont:
      'The value below which a share (0.0 to 1.0) of the numbers lies, between two of them where need be.',
    percentileDisc: 'The number below which a share (0.0 to 1.0) of the numbers lies, always one of them.',
    stDev: 'The standard deviation of a sample.',
    stDevP: 'The standard deviation of a whole population.',
    sum: 'The sum of numbers or of durations; 0 where there are none.',
  },
  list: {
    keys: 'The names of the properties of a node, a relationship or a map.',
    labels: 'The labels of a node.',
    nodes: 'The nodes along a path.',
    range: 'The integers from start to end, both included, one step apart.',
    relationships: 'The relationships along a path.',
    reverse: 'A list or a string the other way round.',
    tail: 'A list without its first element.',
    toBooleanList: 'Each element as BOOLEAN, null where it does not convert.',
    toFloatList: 'Each element as FLOAT, null where it does not convert.',
    toIntegerList: 'Each element as INTEGER, null where it does not convert.',
    toStringList: 'Each element as STRING, null where it does not convert.',
  },
  mathematical: {
    abs: 'A number without its sign.',
    ceil: 'The smallest whole number that is not less, as a float.',
    e: 'The base of natural logarithms.',
    exp: 'The base of natural logarithms to the power of a number.',
    floor: 'The greatest whole number that is not more, as a float.',
    isNaN: 'Whether a number is the float that is not a number.',
    log: 'The natural logarithm.',
    log10: 'The logarithm to base 10.',
    rand: 'A random number from 0 up to but not including 1.',
    round: 'A number rounded to a whole one or to decimal places, halves up unless a mode says otherwise.',
    sign: '-1, 0 or 1: the sign of a number.',
    sqrt: 'The square root.',
  },
  predicate: {
    exists: 'Whether a pattern is found in the graph.',
    isEmpty: 'Whether a string, a list or a map has nothing in it.',
  },
  scalar: {
    char_length: 'How many characters a string has.',
    character_length: 'How many characters a string has.',
    coalesce: 'The first argument that is not null.',
    elementId: 'The identifier of a node or relationship as it leaves the store.',
    endNode: 'The node that a relationship enters.',
    head: 'The first element of a list, or null.',
    id: 'The number of a node or relationship inside its store.',
    last: 'The last element of a list, or null.',
    length: 'How many relationships a path has.',
    nullIf: 'Null where the two are equal, else the first.',
    properties: 'The properties of a node or a relationship as a map; a map is its own.',
    randomUUID: 'A random universally unique identifier (version 4).',
    size: 'How many elements a list has, or characters a string.',
    startNode: 'The node that a relationship leaves.',
    timestamp: 'Milliseconds since 1970-01-01T00:00Z, the same for the whole statement.',
    toBoolean: 'The value as BOOLEAN; null where a string does not read as one, an error for types that never convert.',
    toBooleanOrNull: 'The value as BOOLEAN, or null where it does not convert.',
    toFloat: 'The value as FLOAT; null where a string does not read as one, an error for types that never convert.',
    toFloatOrNull: 'The value as FLOAT, or null where it does not convert.',
    toInteger: 'The value as INTEGER; null where a string does not read as one, an error for types that never convert.',
    toIntegerOrNull: 'The value as INTEGER, or null where it does not convert.',
    type: 'The type of a relationship.',
    valueType: 'The name of the most precise type that the value has.',
  },
  spatial: {
    point: 'A point from a map of coordinates: x, y, z or longitude, latitude, height, with crs or srid.',
    'point.distance':
      'The distance between two points of one reference system: straight, or in metres along the Earth.',
    'point.withinBBox':
      'Whether a point lies in the box between two others, borders included; on the Earth boxes may cross 180°.',
  },
  string: {
    btrim: 'The string without whitespace, or without any of the given characters, at both ends.',
    left: 'The first characters of a string, as many as asked for.',
    lower: 'The string in lower case.',
    ltrim: 'The string without whitespace, or without any of the given characters, at the start.',
    normalize: 'The string in a Unicode normal form: NFC (the default), NFD, NFKC or NFKD.',
    replace: 'The string with every occurrence of one text replaced by another.',
    right: 'The last characters of a string, as many as asked for.',
    rtrim: 'The string without whitespace, or without any of the given characters, at the end.',
    split: 'The parts of a string between any of the delimiters.',
    substring: 'The part of a string from a place counted from 0, to its end or of a given length.',
    toLower: 'The string in lower case.',
    toString: 'The value as STRING; null where a string does not read as one, an error for types that never convert.',
    toStringOrNull: 'The value as STRING, or null where it does not convert.',
    toUpper: 'The string in upper case.',
    trim: 'The string without whitespace, or without any of the given characters, at both ends.',
    upper: 'The string in upper case.',
  },
  temporal: {
    date: 'A DATE from text, from a map of components or from another temporal value; without argument the current one.',
    'date.realtime': 'The current DATE by the realtime clock.',
    'date.statement': 'The current DATE by the statement clock.',
    'date.transaction': 'The current DATE by the transaction clock.',
    'date.truncate': 'A temporal value cut down to a unit, as DATE, with the fields of the map put over what was cut.',
    datetime:
      'A ZONED DATETIME from text, from a map of components or from another temporal value; without argument the current one.',
    'datetime.fromepoch': 'The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.',
    'datetime.fromepochmillis': 'The moment so many milliseconds after 1970-01-01T00:00Z.',
    'datetime.realtime': 'The current ZONED DATETIME by the realtime clock.',
    'datetime.statement': 'The current ZONED DATETIME by the statement clock.',
    'datetime.transaction': 'The current ZONED DATETIME by the transaction clock.',
    'datetime.truncate':
      'A temporal value cut down to a unit, as ZONED DATETIME, with the fields of the map put over what was cut.',
    duration: 'A duration from ISO 8601 text or from a map of components.',
    'duration.between': 'The time from one moment to another, in months, days and seconds.',
    'duration.inDays': 'The whole days from one moment to another.',
    'duration.inMonths': 'The whole months from one moment to another.',
    'duration.inSeconds': 'The seconds from one moment to another.',
    localdatetime:
      'A LOCAL DATETIME from text, from a map of components or from another temporal value; without argument the current one.',
    'localdatetime.realtime': 'The current LOCAL DATETIME by the realtime clock.',
    'localdatetime.statement': 'The current LOCAL DATETIME by the statement clock.',
    'localdatetime.transaction': 'The current LOCAL DATETIME by the transaction clock.',
    'localdatetime.truncate':
      'A temporal value cut down to a unit, as LOCAL DATETIME, with the fields of the map put over what was cut.',
    localtime:
      'A LOCAL TIME from text, from a map of components or from another temporal value; without argument the current one.',
    'localtime.realtime': 'The current LOCAL TIME by the realtime clock.',
    'localtime.statement': 'The current LOCAL TIME by the statement clock.',
    'localtime.transaction': 'The current LOCAL TIME by the transaction clock.',
    'localtime.truncate':
      'A temporal value cut down to a unit, as LOCAL TIME, with the fields of the map put over what was cut.',
    time: 'A ZONED TIME from text, from a map of components or from another temporal value; without argument the current one.',
    'time.realtime': 'The current ZONED TIME by the realtime clock.',
    'time.statement': 'The current ZONED TIME by the statement clock.',
    'time.transaction': 'The current ZONED TIME by the transaction clock.',
    'time.truncate':
      'A temporal value cut down to a unit, as ZONED TIME, with the fields of the map put over what was cut.',
  },
  trigonometric: {
    acos: 'The arccosine.',
    asin: 'The arcsine.',
    atan: 'The arctangent.',
    atan2: 'The angle of the point (x, y).',
    cos: 'The cosine.',
    cot: 'The cotangent.',
    degrees: 'Radians as degrees.',
    haversin: 'Half the versine.',
    pi: 'The ratio of a circle to its diameter.',
    radians: 'Degrees as radians.',
    sin: 'The sine.',
    tan: 'The tangent.',
  },
  vector: {
    'vector.similarity.cosine': 'How alike two vectors are, from 0 to 1, by the angle between them.',
    'vector.similarity.euclidean': 'How alike two vectors are, from 0 to 1, by the distance between them.',
  },
};

const LOGARITHMIC: ReadonlySet<string> = new Set(['e', 'exp', 'log', 'log10', 'sqrt']);

const HELP: ReadonlyMap<string, FunctionHelp> = new Map(
  CATEGORIES.flatMap((category) =>
    Object.entries(SENTENCES[category]).map(
      ([name, description]) => [name, { category: titleOf(category, name), description }] as const,
    ),
  ),
);

function titleOf(category: Category, name: string): string {
  if (category === 'mathematical') return LOGARITHMIC.has(name) ? 'Logarithmic' : 'Numeric';
  return category.charAt(0).toUpperCase() + category.slice(1);
}

/** Of a function in the table, by its name as that writes it. An engine is given this to answer SHOW FUNCTIONS with. */
export function helpOf(name: string): FunctionHelp {
  const help = HELP.get(name);
  if (help === undefined) throw new Error(`functions: nothing is said of ${name}; write a sentence into help.ts`);
  return help;
}

/** Every category with the names of its functions, for the documentation. */
export function functionsByCategory(): readonly (readonly [category: Category, names: readonly string[]])[] {
  return CATEGORIES.map((category) => [category, Object.keys(SENTENCES[category])]);
}
