/** MERGE: a MATCH of the pattern for each row, and a CREATE of it where that finds nothing. */

import { cypherError } from '../errors.ts';
import type { MergeClause, NodePattern, RelationshipPattern } from '../parse/ast.ts';
import { merge } from '../run/merge.ts';
import { ARGUMENT, type Operator } from '../run/operator.ts';
import type { Command } from '../run/write.ts';
import type { Steps } from '../steps.ts';
import { beforeWrite } from './barriers.ts';
import { creation } from './create.ts';
import { planPattern } from './match.ts';
import { type Frame, type Planning, textOf } from './planning.ts';
import { setCommands } from './set.ts';

export function* planMerge(clause: MergeClause, frame: Frame, planning: Planning): Steps<Frame> {
  const { scope } = frame;
  const nested: Operator[] = [];
  const before = new Set(scope.variables.keys());
  // NOTE: both halves put what they find or make into the same slots: the second is planned in a scope that does not know them yet.
  const creating = scope.fork();
  const inner = yield* planPattern({ patterns: [clause.pattern] }, { source: ARGUMENT, scope }, planning);
  const made = yield* creation(clause.pattern, creating, nested, planning, {
    refused: (element, key, value) => notToBeFound(element, key, value, planning),
  });
  const moved = [...scope.variables].flatMap(([name, { slot }]) => {
    const from = creating.lookup(name)?.slot;
    return before.has(name) || from === undefined ? [] : [{ from, to: slot }];
  });
  const move: Command = function* (row) {
    for (const { from, to } of moved) row[to] = row[from] ?? null;
    yield* [];
  };
  const introduces = [...scope.variables.keys()].filter((name) => !before.has(name));
  const source = merge({
    source: beforeWrite(frame.source),
    details: textOf(planning, clause.pattern),
    introduces,
    inner,
    create: [...made, move],
    onCreate: yield* setCommands(clause.onCreate, scope, nested, planning),
    onMatch: yield* setCommands(clause.onMatch, scope, nested, planning),
  });
  return { source, scope };
}

/** A property that is null or NaN can neither be found nor told apart, so it is refused where nothing was found. */
function notToBeFound(
  element: NodePattern | RelationshipPattern,
  key: string,
  value: string,
  planning: Planning,
): Error {
  const what = element.kind === 'node' ? 'node' : 'relationship';
  return cypherError({
    kind: 'SemanticError',
    detail: 'MergeReadOwnWrites',
    message: `Cannot merge the following ${what} because of ${value} property value for '${key}': ${textOf(planning, element)}`,
    phase: 'runtime',
    text: planning.text,
    span: element.span,
  });
}
