/** Random reading clauses and projections. Whatever cuts rows (LIMIT, SKIP) comes after an order that is total. */

import { filterClause, letClause } from './cypher25.ts';
import { expression } from './expressions.ts';
import { type Kind, UNDECIDED, VALUE_KINDS } from './kinds.ts';
import { pattern } from './patterns.ts';
import { joined, onRows, optional, type Part, type Piece, piece } from './piece.ts';
import { procedureClause } from './procedure-clauses.ts';
import {
  deeper,
  freshVariable,
  type MadeClause,
  type Scope,
  variablesOf,
  type Writing,
  withVariable,
} from './scope.ts';
import { selectedPattern, shortestPathClause } from './selected-patterns.ts';

const ENTITIES: ReadonlySet<Kind> = new Set(['node', 'rel', 'nodes', 'rels', 'path', 'bag']);

export function readingClause(writing: Writing): MadeClause {
  const { random, state } = writing;
  return random.weighted([
    [12, matchClause],
    [4, unwindClause],
    [6, withClause],
    [4, subqueryClause],
    [1, shortestPathClause],
    [1, procedureClause],
    [state.isNewest ? 5 : 0, letClause],
    [state.isNewest ? 4 : 0, filterClause],
  ])(writing);
}

export function matchClause(writing: Writing): MadeClause {
  const { random } = writing;
  const isOptional = random.chance(0.25);
  const count = random.weighted([
    [6, 1],
    [1, 2],
  ]);
  let after = writing;
  const patterns: Piece[] = [];
  const isSelected = !writing.state.isOldStyle && random.chance(0.15);
  if (isSelected) {
    const only = selectedPattern(after);
    after = only.after;
    patterns.push(only.made);
  }
  for (let i = isSelected ? count : 0; i < count; i++) {
    const next = pattern(after, { isFromScope: random.chance(0.6), hasPath: random.chance(0.15) });
    after = next.after;
    patterns.push(next.made);
  }
  const where = random.chance(0.5) ? optional('where', ' WHERE ', expression({ ...after, depth: 2 }, 'bool')) : '';
  const match = [isOptional ? 'OPTIONAL MATCH ' : 'MATCH ', ...joined(patterns, ', ')];
  return { made: onRows(match, piece('clause', ...match, where)), after };
}

export function unwindClause(writing: Writing): MadeClause {
  const { random } = writing;
  const item = freshVariable(writing);
  const kind = random.pick(['ints', 'strings'] as const);
  const made = piece('clause', 'UNWIND ', expression(deeper(writing), kind), ` AS ${item}`);
  return { made, after: withVariable(writing, item, kind === 'ints' ? 'int' : 'string') };
}

function withClause(writing: Writing): MadeClause {
  const { made, after, isOrdered } = projection(writing, 'WITH');
  const where = writing.random.chance(0.3)
    ? onRows([made], optional('where', ' WHERE ', expression({ ...after, depth: 1 }, 'bool')))
    : '';
  return { made: piece('clause', made, where), after, isOrdered: isOrdered ?? false };
}

/** `CALL (x) { … }` and the older form that imports by WITH. */
function subqueryClause(writing: Writing): MadeClause {
  const { random } = writing;
  const names = [...writing.scope.keys()].filter(() => random.chance(0.4));
  const scope: Scope = new Map([...writing.scope].filter(([name]) => names.includes(name)));
  const isNew = random.chance(0.7) || names.length === 0;
  const inner: Writing = { ...writing, scope, depth: Math.min(writing.depth, 2) };
  const match = random.chance(0.7) ? matchClause(inner) : { made: piece('clause'), after: inner };
  const kind = random.pick(VALUE_KINDS);
  const column = freshVariable(writing);
  const isAggregate = random.chance(0.4);
  const value = isAggregate ? aggregate(match.after) : { made: expression(match.after, kind), kind };
  const body = [match.made, ' RETURN ', value.made, ` AS ${column}`];
  const union =
    random.chance(0.15) && isNew ? [' UNION RETURN ', expression({ ...inner, depth: 1 }, kind), ` AS ${column}`] : [];
  const imported = isNew ? '' : `WITH ${names.join(', ')} `;
  const head = isNew ? `${random.chance(0.1) ? 'OPTIONAL ' : ''}CALL (${names.join(', ')}) { ` : 'CALL { ';
  return {
    made: piece('clause', head, imported, ...body, ...union, ' }'),
    after: withVariable(writing, column, value.kind),
  };
}

/** RETURN or WITH: items, perhaps aggregates among them, DISTINCT, a total order and a cut after it. */
export function projection(writing: Writing, word: 'RETURN' | 'WITH'): MadeClause {
  const { random } = writing;
  const columns: Column[] = [];
  const decided = [...writing.scope].filter(([, kind]) => !UNDECIDED.has(kind));
  if (decided.length > 0 && decided.length === writing.scope.size && random.chance(0.06)) return allOf(writing, word);
  const count = 1 + random.below(3);
  const hasAggregates = random.chance(0.3);
  for (let i = 0; i < count; i++) {
    const name = freshVariable(writing);
    const kept = random.chance(0.35) ? decided.map(([name]) => name) : [];
    const variable = kept.length === 0 ? undefined : random.pick(kept);
    if (hasAggregates && i === count - 1) {
      const { made, kind } = aggregate(writing);
      columns.push({ name, kind, made: piece('item', made, ` AS ${name}`) });
    } else if (variable !== undefined && columns.every((column) => column.name !== variable)) {
      columns.push({ name: variable, kind: writing.scope.get(variable) ?? 'int', made: piece('item', variable) });
    } else {
      const isMixed = random.chance(0.08);
      const kind: Kind = isMixed ? 'null' : random.pick(VALUE_KINDS);
      const value = isMixed ? mixture(writing) : expression(deeper(writing), kind);
      const alias = word === 'RETURN' && random.chance(0.15) ? '' : ` AS ${name}`;
      columns.push({ name: alias === '' ? '' : name, kind, made: piece('item', value, alias) });
    }
  }
  const distinct = random.chance(0.15) ? optional('distinct', 'DISTINCT ') : '';
  const isOrderable = columns.every(({ name, kind }) => name !== '' && !ENTITIES.has(kind));
  const isOrdered = isOrderable && random.chance(0.4);
  const order: Part[] = isOrdered
    ? [' ORDER BY ', columns.map(({ name }) => `${name}${random.chance(0.3) ? ' DESC' : ''}`).join(', ')]
    : [];
  const cut =
    isOrdered && random.chance(0.4)
      ? random.pick([' LIMIT 2', ' SKIP 1', ' SKIP 1 LIMIT 2', ' LIMIT 0', ' LIMIT $int', ' OFFSET 1'])
      : '';
  const made = piece(
    'projection',
    `${word} `,
    distinct,
    ...joined(
      columns.map((column) => column.made),
      ', ',
    ),
    ...order,
    cut === '' ? '' : optional('cut', cut),
  );
  const scope = new Map(columns.map(({ name, kind }) => [name, kind]));
  return { made, after: { ...writing, scope }, isOrdered };
}

interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly made: Piece;
}

/** `RETURN *`, with one more column now and then. */
function allOf(writing: Writing, word: 'RETURN' | 'WITH'): MadeClause {
  if (writing.random.chance(0.5)) return { made: piece('projection', `${word} *`), after: writing };
  const kind = writing.random.pick(VALUE_KINDS);
  const name = freshVariable(writing);
  const more = optional('item', ', ', expression(deeper(writing), kind), ` AS ${name}`);
  return { made: piece('projection', `${word} *`, more), after: withVariable(writing, name, kind) };
}

/** A value of one kind on some rows and of another on others. */
function mixture(writing: Writing): Piece {
  const inner = deeper(writing);
  const either = () => expression(inner, writing.random.pick(VALUE_KINDS));
  return piece('null', 'CASE WHEN ', expression(inner, 'bool'), ' THEN ', either(), ' ELSE ', either(), ' END');
}

function aggregate(writing: Writing): { readonly made: Piece; readonly kind: Kind } {
  const { random } = writing;
  const inner = { ...writing, depth: 1 };
  const nodes = variablesOf(writing, 'node');
  // NOTE: sums of floats depend on the order of rows, so only numbers that add up exactly are summed.
  const [text, argument, kind] = random.pick([
    ['count(*)', undefined, 'int'],
    ['count', 'int', 'int'],
    ['count', random.pick(VALUE_KINDS), 'int'],
    ['count(DISTINCT', random.pick(VALUE_KINDS), 'int'],
    ['sum', 'int', 'int'],
    ['avg', 'int', 'float'],
    ['min', 'int', 'int'],
    ['max', 'string', 'string'],
    ['min', 'date', 'date'],
    ['max', 'float', 'float'],
    ['collect', random.pick(VALUE_KINDS), 'bag'],
    ['collect(DISTINCT', 'int', 'bag'],
    ['stDev', 'int', 'float'],
    ['percentileCont', 'int', 'float'],
    ['percentileDisc', 'int', 'int'],
    ['sum', 'duration', 'duration'],
    ['avg', 'duration', 'duration'],
    ['stDevP', 'int', 'float'],
    ['min', 'list', 'list'],
    ['max', 'datetime', 'datetime'],
    ['min', random.pick(VALUE_KINDS), 'null'],
    ['max', random.pick(VALUE_KINDS), 'null'],
    ['count(DISTINCT', 'float', 'int'],
    ['collect(DISTINCT', random.pick(VALUE_KINDS), 'bag'],
  ] as const satisfies readonly (readonly [string, Kind | undefined, Kind])[]);
  if (argument === undefined) return { made: piece(kind, text), kind };
  if (text === 'count' && nodes.length > 0 && random.chance(0.5))
    return { made: piece(kind, `count(DISTINCT ${random.pick(nodes)})`), kind };
  const open = text.includes('(') ? `${text} ` : `${text}(`;
  const share = text.startsWith('percentile') ? `, ${random.pick(['0.5', '0', '1.0', '0.25'])}` : '';
  return { made: piece(kind, open, expression(inner, argument), `${share})`), kind };
}
