/** Random expressions of a wanted kind, from the variables in scope. */
import { functionCall } from './function-calls.ts';
import { KEYS, type Kind, LITERALS, VALUE_KINDS } from './kinds.ts';
import { onRows, type Part, type Piece, piece } from './piece.ts';
import { deeper, freshVariable, variablesOf, type Writing, withVariable } from './scope.ts';
import { subqueryExpression } from './subquery-expressions.ts';
import { TEMPLATES } from './templates.ts';

export function expression(writing: Writing, kind: Kind): Piece {
  const { random, state } = writing;
  if (state.mistakes > 0 && random.chance(0.15)) {
    state.mistakes--;
    return mistake(writing, kind);
  }
  if (random.chance(0.03)) return piece(kind, random.pick(LITERALS.null));
  if (writing.depth <= 0 || random.chance(0.3)) return leaf(writing, kind);
  if (random.chance(0.08)) return piece(kind, ...functionCall(writing, kind));
  const special = random.chance(0.25) ? (subqueryExpression(writing, kind) ?? binding(writing, kind)) : undefined;
  if (special !== undefined) return special;
  const templates = TEMPLATES[kind];
  return templates === undefined ? leaf(writing, kind) : piece(kind, ...filled(writing, random.pick(templates)));
}

/** Any kind of value that a property may hold or a row may carry. */
export function anyExpression(writing: Writing): Piece {
  return expression(writing, writing.random.pick(VALUE_KINDS));
}

function filled(writing: Writing, template: string): readonly Part[] {
  const inner = deeper(writing);
  return template.split(/(<[a-z]+>)/).map((text) => {
    const hole = /^<([a-z]+)>$/.exec(text)?.[1];
    if (hole === undefined) return text;
    const made = hole === 'any' ? anyExpression(inner) : expression(inner, hole as Kind);
    return piece(made.kind, ...parenthesised(made));
  });
}

/** Operators inside operators keep their meaning. */
function parenthesised(made: Piece): readonly Part[] {
  const isSimple = made.parts.length === 1 && typeof made.parts[0] === 'string' && /^[\w$.]+$/.test(made.parts[0]);
  return isSimple ? made.parts : ['(', ...made.parts, ')'];
}

function leaf(writing: Writing, kind: Kind): Piece {
  const { random } = writing;
  const variables = variablesOf(writing, kind);
  if (variables.length > 0 && random.chance(0.6)) return piece(kind, random.pick(variables));
  const entities = [...variablesOf(writing, 'node'), ...variablesOf(writing, 'rel')];
  const keys: string[] = KEYS.filter(([, own]) => own === kind).map(([key]) => key);
  if (kind === 'int') keys.push('uid');
  if (entities.length > 0 && keys.length > 0 && random.chance(0.7)) {
    return piece(kind, `${random.pick(entities)}.${random.chance(0.05) ? 'x' : random.pick(keys)}`);
  }
  return piece(kind, variables.length > 0 && random.chance(0.5) ? random.pick(variables) : random.pick(LITERALS[kind]));
}

/** List comprehensions, predicates over lists and reduce: each binds a variable of its own. */
function binding(writing: Writing, kind: Kind): Piece | undefined {
  const { random } = writing;
  const item = freshVariable(writing);
  const inner = deeper(writing);
  const bound = withVariable(inner, item, 'int');
  const list = expression(inner, 'ints');
  const rows = ['UNWIND ', list, ` AS ${item}`];
  if (kind === 'ints') {
    const where = random.chance(0.5) ? [' WHERE ', expression(bound, 'bool')] : [];
    return onRows(rows, piece(kind, `[${item} IN `, list, ...where, ' | ', expression(bound, 'int'), ']'));
  }
  if (kind === 'bool') {
    const quantifier = random.pick(['all', 'any', 'none', 'single']);
    return onRows(rows, piece(kind, `${quantifier}(${item} IN `, list, ' WHERE ', expression(bound, 'bool'), ')'));
  }
  if (kind === 'int') {
    const sum = freshVariable(writing);
    const step = expression({ ...withVariable(bound, sum, 'int'), depth: Math.min(bound.depth, 1) }, 'int');
    const sums = ` UNWIND [0, 1] AS ${sum}`;
    return onRows([...rows, sums], piece(kind, `reduce(${sum} = 0, ${item} IN `, list, ' | ', step, ')'));
  }
  if (kind === 'map') {
    const entities = [...variablesOf(writing, 'node'), ...variablesOf(writing, 'map')];
    return entities.length === 0
      ? undefined
      : piece(
          kind,
          `${random.pick(entities)} {${random.pick(['.k, .name', '.*', '.nope, .uid'])}, extra: `,
          anyExpression(inner),
          '}',
        );
  }
  return undefined;
}

function mistake(writing: Writing, kind: Kind): Piece {
  const { random } = writing;
  const other = random.pick(VALUE_KINDS.filter((item) => item !== kind));
  const broken = random.pick([
    'nowhere',
    '$missing',
    'nope(1)',
    "abs('a')",
    '1 +',
    'toUpper()',
    '[1, 2',
    "'open",
    '{a 1}',
    'count(count(1))',
    'CASE END',
    'size(1, 2)',
    'point({x: 1})',
    "date('2020-02-30')",
    '1 / 0',
    "duration('x')",
    'a.b.c.d',
    '(1',
    '==',
    'NOT',
    'x IN',
    '9223372036854775808',
    'labels(1)',
    "'a' - 1",
    '{}.a.b',
    '[1].a',
    'all(x IN [1])',
    "-'a'",
    'substring("a")',
    '1 IS :: NOPE',
    '"\\q"',
    'nodes(1)',
    'reduce(a = 1, b IN [1])',
    '1 IS NULL IS NULL',
    '1 IN [1] + 1 IN [2]',
  ]);
  const named = [...writing.scope.keys()];
  return random.weighted<() => Piece>([
    [4, () => piece(kind, broken)],
    [2, () => piece(kind, random.pick(['$int', '$float', '$text', '$flag', '$none', '$list', '$map', '$day']))],
    [named.length === 0 ? 0 : 2, () => piece(kind, random.pick(named))],
    [3, () => piece(kind, ...expression({ ...writing, depth: 1 }, other).parts)],
  ])();
}
