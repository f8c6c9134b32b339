/** Clauses that write: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH. */

import { parseAccess } from './access.ts';
import type {
  Clause,
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  IndexAccess,
  MergeClause,
  PropertyAccess,
  RemoveClause,
  SetClause,
  SetItem,
} from './ast.ts';
import { parseLabelNames } from './labels.ts';
import type { Parser } from './parser.ts';
import { parsePathPattern } from './patterns.ts';

/** INSERT is GQL's word for CREATE. */
export function parseCreate(parser: Parser): CreateClause {
  const { start } = parser.take();
  const patterns = parser.commaSeparated(parsePathPattern);
  return { kind: 'create', patterns, span: parser.spanFrom(start) };
}

export function parseMerge(parser: Parser): MergeClause {
  const { start } = parser.take();
  const pattern = parsePathPattern(parser);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (parser.acceptKeyword('ON')) {
    const event = parser.acceptOneOf('CREATE', 'MATCH');
    if (event === undefined) throw parser.failure('`CREATE` or `MATCH` after `ON`', ['CREATE', 'MATCH']);
    const items = event === 'CREATE' ? onCreate : onMatch;
    items.push(...parseSet(parser).items);
  }
  return { kind: 'merge', pattern, onCreate, onMatch, span: parser.spanFrom(start) };
}

export function parseSet(parser: Parser): SetClause {
  const { start } = parser.token;
  parser.expectKeyword('SET');
  return { kind: 'set', items: parser.commaSeparated(parseSetItem), span: parser.spanFrom(start) };
}

/** What stands left of a label or an `=`. Labels are no part of it, so a target ends before `:`. */
function parseSetItem(parser: Parser): SetItem {
  const { start } = parser.token;
  if (parser.isName() && (parser.isSymbol(':', 1) || isLabelWord(parser))) {
    const target = { kind: 'variable', ...parser.expectName() } as const;
    return { kind: 'setLabels', target, labels: parseLabelNames(parser), span: parser.spanFrom(start) };
  }
  const target = parser.measured(() => parseAccess(parser));
  const isAddition = parser.isSymbol('+=');
  const mayAdd = target.kind === 'variable';
  if (!parser.isSymbol('=') && !(isAddition && mayAdd)) throw parser.failure(mayAdd ? '`=`, `+=` or `:Label`' : '`=`');
  parser.take();
  const value = parser.expression();
  const span = parser.spanFrom(start);
  if (!isAddition && isProperty(target)) return { kind: 'setProperty', target, value, span };
  return { kind: 'setAll', target, value, replace: !isAddition, span };
}

function isLabelWord(parser: Parser): boolean {
  return parser.peek(1).keyword === 'IS' && (parser.isName(2) || parser.isSymbol('$', 2));
}

function isProperty(target: Expression): target is PropertyAccess | IndexAccess {
  return target.kind === 'property' || target.kind === 'index';
}

export function parseRemove(parser: Parser): RemoveClause {
  const { start } = parser.take();
  return { kind: 'remove', items: parser.commaSeparated(parseRemoveItem), span: parser.spanFrom(start) };
}

function parseRemoveItem(parser: Parser): RemoveClause['items'][number] {
  const { start } = parser.token;
  if (parser.isName() && (parser.isSymbol(':', 1) || isLabelWord(parser))) {
    const target = { kind: 'variable', ...parser.expectName() } as const;
    return { kind: 'removeLabels', target, labels: parseLabelNames(parser), span: parser.spanFrom(start) };
  }
  const target = parser.measured(() => parseAccess(parser));
  if (!isProperty(target)) throw parser.failure('a property (`n.name`) or a label (`n:Label`) to remove');
  return { kind: 'removeProperty', target, span: parser.spanFrom(start) };
}

export function parseDelete(parser: Parser): DeleteClause {
  const { start } = parser.token;
  const detach = parser.acceptOneOf('DETACH', 'NODETACH') === 'DETACH';
  parser.expectKeyword('DELETE');
  return {
    kind: 'delete',
    detach,
    expressions: parser.commaSeparated(parser.rules.expression),
    span: parser.spanFrom(start),
  };
}

/** `clause` parses what stands inside; whether it may is for the checker to say. */
export function parseForeach(parser: Parser, clause: (parser: Parser) => Clause): ForeachClause {
  const { start } = parser.take();
  parser.expectSymbol('(');
  const variable = parser.expectName();
  parser.expectKeyword('IN');
  const list = parser.expression();
  parser.expectSymbol('|');
  const clauses = parser.series(
    'FOREACH',
    () => parser.nested(clause),
    () => !parser.isSymbol(')') && !parser.isAtEnd,
  );
  parser.expectSymbol(')', '`)` at the end of FOREACH');
  return { kind: 'foreach', variable, list, clauses, span: parser.spanFrom(start) };
}
