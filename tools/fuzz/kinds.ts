/** The kinds of values that the generator tells apart, and plain texts of each. */

export const VALUE_KINDS = [
  'int',
  'float',
  'string',
  'bool',
  'date',
  'datetime',
  'localdatetime',
  'time',
  'localtime',
  'duration',
  'point',
  'map',
  'ints',
  'strings',
  'list',
] as const;

/**
 * A `bag` is a list whose order is nobody's promise (collect, keys): it is never indexed, cut or ordered by. A `chosen` path
 * is one of several that a selector may choose, a `status` what a batch of CALL { } IN TRANSACTIONS came to.
 */
export type Kind =
  | (typeof VALUE_KINDS)[number]
  | 'bag'
  | 'node'
  | 'rel'
  | 'nodes'
  | 'rels'
  | 'path'
  | 'chosen'
  | 'status'
  | 'null';

/** Only parts of such a value are decided: it is never returned whole. */
export const UNDECIDED: ReadonlySet<Kind> = new Set(['chosen', 'status']);

/** Texts of plain values, plausible and awkward. */
export const LITERALS: Readonly<Record<Kind, readonly string[]>> = {
  int: ['0', '1', '2', '-1', '3', '7', '-7', '100', '0x1F', '$int', '9007199254740993', '9223372036854775807'],
  float: ['0.0', '1.0', '1.5', '-0.5', '2.25', '1e3', '-0.0', '$float', '1e300', 'nan', 'inf'],
  string: [
    "''",
    "'a'",
    "'ab'",
    "'B'",
    "'x y'",
    "'12'",
    "'-1.5'",
    "'true'",
    "'é😀'",
    '$text',
    "'ann'",
    '"it\'s"',
    "'شبكة'",
    "'ﬁß'",
    "'İı'",
  ],
  bool: ['true', 'false', '$flag'],
  date: ["date('2020-02-29')", "date('1984-10-11')", 'date({year: 2021, week: 1})', '$day', "date('-0044-03-15')"],
  datetime: [
    "datetime('2020-03-29T01:30[Europe/Berlin]')",
    "datetime('1984-10-11T12:31:14.645876123+01:00')",
    "datetime('2020-01-01T00:00Z')",
    'datetime({epochSeconds: 1, nanosecond: 5})',
  ],
  localdatetime: ["localdatetime('2020-01-31T10:00:01.5')", "localdatetime('1999-12-31T23:59:59.999999999')"],
  time: ["time('10:00+01:00')", "time('23:59:59.999Z')", "time('09:00Z')"],
  localtime: ["localtime('10:00')", "localtime('23:59:59.123456789')", "localtime('00:00')"],
  duration: [
    "duration('P1Y2M3DT4H5M6.7S')",
    "duration('P-1M')",
    "duration('PT25H')",
    'duration({days: 1.5})',
    "duration('P0D')",
  ],
  point: [
    'point({x: 1, y: 2})',
    'point({x: 1.5, y: -2, z: 3})',
    'point({longitude: 12.5, latitude: 55.7})',
    'point({longitude: 13, latitude: 55.6, height: 10})',
  ],
  map: ['{}', '{a: 1}', "{a: 1, b: 'x', c: null}", '{a: {b: [1, 2]}}', '$map'],
  ints: ['[]', '[1, 2, 3]', '[3, 1, 2, 1]', 'range(0, 4)', '[-1]'],
  strings: ['[]', "['a', 'b']", "['b', '', 'a', 'b']"],
  list: ['[]', '[null]', "[1, 'a', null, 2.0, true]", '[[1], [2, 3]]', '$list', '[1, 1.0, 2]'],
  bag: ['[]'],
  node: ['null'],
  rel: ['null'],
  nodes: ['null'],
  rels: ['null'],
  path: ['null'],
  chosen: ['null'],
  status: ['null'],
  null: ['null', '$none'],
};

export const LABELS = ['A', 'B', 'C', 'Person'] as const;
export const TYPES = ['R', 'S', 'T'] as const;

/** Property keys with the kinds of values that they mostly hold. `x` holds anything. */
export const KEYS = [
  ['k', 'int'],
  ['f', 'float'],
  ['name', 'string'],
  ['ok', 'bool'],
  ['day', 'date'],
  ['at', 'point'],
  ['nums', 'ints'],
  ['tags', 'strings'],
  ['life', 'duration'],
  ['since', 'datetime'],
] as const satisfies readonly (readonly [string, Kind])[];
