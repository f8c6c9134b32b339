/** Calls of every function of the engine's own table, with arguments of the types that it names. */

import { helpOf } from '../../cypher/functions/help.ts';
import { listFunctions } from '../../cypher/functions/table.ts';
import type { Kind } from './kinds.ts';
import { VALUE_KINDS } from './kinds.ts';
import { joined, type Part, piece } from './piece.ts';
import { deeper, type Writing } from './scope.ts';

/** Answers that change from call to call, or depend on the store or its clock. */
const UNSTEADY = /^(rand|randomUUID|timestamp|id|elementId|.*\.(realtime|statement|transaction))$/;
const KINDS: Readonly<Record<string, Kind>> = {
  INTEGER: 'int',
  FLOAT: 'float',
  STRING: 'string',
  BOOLEAN: 'bool',
  MAP: 'map',
  POINT: 'point',
  NODE: 'node',
  RELATIONSHIP: 'rel',
  PATH: 'path',
  DURATION: 'duration',
  DATE: 'date',
  'ZONED DATETIME': 'datetime',
  'LOCAL DATETIME': 'localdatetime',
  'ZONED TIME': 'time',
  'LOCAL TIME': 'localtime',
  'LIST<ANY>': 'list',
  'LIST<STRING>': 'strings',
  'LIST<INTEGER>': 'ints',
};
const FUNCTIONS = listFunctions().filter(({ name, aggregating }) => aggregating !== true && !UNSTEADY.test(name));
const MUST_HAVE_ARGUMENTS = new Set(
  listFunctions()
    .filter(({ name }) => helpOf(name).category === 'Temporal')
    .map(({ name }) => name),
);

export function functionCall(writing: Writing, kind: Kind): readonly Part[] {
  const { random } = writing;
  const fitting = FUNCTIONS.filter(({ returns }) => returns.split(' | ').some((type) => KINDS[type] === kind));
  const { name, parameters } = random.pick(fitting.length === 0 ? FUNCTIONS : fitting);
  const given = parameters.filter(
    ({ optional }, i) => optional !== true || (i === 0 && MUST_HAVE_ARGUMENTS.has(name)) || random.chance(0.5),
  );
  const args = given.map(({ type }) => writing.make(deeper(writing), argumentKind(writing, type)));
  return [
    `${name}(`,
    ...joined(
      args.map((arg) => piece('argument', arg)),
      ', ',
    ),
    ')',
  ];
}

function argumentKind({ random }: Writing, type: string): Kind {
  const kinds = type.split(' | ').flatMap((name) => KINDS[name] ?? []);
  return kinds.length === 0 || random.chance(0.03) ? random.pick(VALUE_KINDS) : random.pick(kinds);
}
