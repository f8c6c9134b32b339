/**
 * Paths chosen among others: selectors, and the shortest paths of old. What is chosen at the database's own discretion is
 * bound as a `chosen` path or not at all: only ends and numbers are decided.
 */

import type { Kind } from './kinds.ts';
import { TYPES } from './kinds.ts';
import { groupPattern, type MadePattern, nodePattern } from './patterns.ts';
import { optional, type Part, piece } from './piece.ts';
import type { MadeClause } from './scope.ts';
import { freshVariable, variablesOf, type Writing, withVariable } from './scope.ts';

/** `isWhole`: all that could be chosen is. */
const SELECTORS = [
  ...['SHORTEST 1', 'SHORTEST 2', 'ANY SHORTEST', 'ANY', 'ANY 2', 'SHORTEST 3 PATHS', 'ANY PATH'].map((selector) => ({
    selector,
    isWhole: false,
  })),
  ...['ALL SHORTEST', 'SHORTEST 1 GROUPS', 'SHORTEST 2 GROUPS', 'ALL SHORTEST PATHS', 'SHORTEST 3 PATH GROUPS'].map(
    (selector) => ({ selector, isWhole: true }),
  ),
];

export function selectedPattern(writing: Writing): MadePattern {
  const { random, state } = writing;
  const { selector, isWhole } = random.pick(SELECTORS);
  const mode = state.isNewest ? random.pick(['', '', '', ' WALK', ' TRAIL', ' ACYCLIC']) : '';
  const path = random.chance(0.5) ? freshVariable(writing) : '';
  const begun = path === '' ? writing : withVariable(writing, path, isWhole ? 'path' : 'chosen');
  const inner = random.chance(0.7)
    ? ends(begun, (from) => shortStep(from, isWhole))
    : ends(begun, (from) => groupStep(from, isWhole));
  const where = optional('inside', ' WHERE ', writing.make({ ...inner.after, depth: 1 }, 'bool'));
  const isBracketed = random.chance(0.25);
  const body: readonly Part[] = isBracketed ? ['(', inner.made, where, ')'] : [inner.made];
  return {
    made: piece(
      'pattern',
      path === '' ? '' : `${path} = `,
      `${selector.replace(/( PATHS?)?( GROUPS)?$/, `${mode}$1$2`)} `,
      ...body,
    ),
    after: inner.after,
  };
}

function ends(writing: Writing, between: (from: Writing) => MadePattern): MadePattern {
  const known = variablesOf(writing, 'node');
  const isKnown = known.length > 0 && writing.random.chance(0.4);
  const from = isKnown
    ? { made: piece('nodePattern', `(${writing.random.pick(known)})`), after: writing }
    : nodePattern(writing, true);
  const step = between(from.after);
  const to = nodePattern(step.after, true);
  return { made: piece('pattern', from.made, step.made, to.made), after: to.after };
}

function shortStep(writing: Writing, isWhole: boolean): MadePattern {
  const { random } = writing;
  const rel = isWhole && random.chance(0.5) ? freshVariable(writing) : '';
  const type = random.chance(0.5) ? `:${random.pick(TYPES)}|${random.pick(TYPES)}` : '';
  const quantifier = random.pick(['+', '*', '{1,3}', '{2,}', '{,2}']);
  const made = piece('relationship', `-[${rel}${type}]->${quantifier}`);
  return { made, after: rel === '' ? writing : withVariable(writing, rel, 'rels') };
}

/** What a group binds of a path that was chosen is chosen too. */
function groupStep(writing: Writing, isWhole: boolean): MadePattern {
  const types = writing.random.chance(0.5) ? `:${writing.random.pick(TYPES)}` : '';
  const { made, after } = groupPattern(writing, types);
  return { made, after: isWhole ? after : writing };
}

/** `shortestPath` and `allShortestPaths` between nodes that are known before. */
export function shortestPathClause(writing: Writing): MadeClause {
  const { random } = writing;
  const from = nodePattern(writing, true);
  const to = nodePattern(from.after, true);
  const [first, last] = [...to.after.scope.keys()].filter((name) => !writing.scope.has(name));
  const isWhole = random.chance(0.5);
  const path = freshVariable(writing);
  const rels = isWhole && random.chance(0.5) ? freshVariable(writing) : '';
  const types = random.chance(0.5) ? `:${random.pick(TYPES)}|${random.pick(TYPES)}` : '';
  const length = random.pick(['*', '*..3', '*1..2', '*0..', '*2..', '']);
  const arrow = random.pick(['->', '->', '-']);
  const name = isWhole ? 'allShortestPaths' : 'shortestPath';
  const kinds: readonly (readonly [string, Kind])[] = [
    [path, isWhole ? 'path' : 'chosen'],
    ...(rels === '' ? [] : [[rels, length === '' ? 'rel' : 'rels'] as const]),
  ];
  const after = kinds.reduce((known, [variable, kind]) => withVariable(known, variable, kind), to.after);
  // NOTE: from a node to itself it fails, so that is asked for only now and then.
  const apart = random.chance(0.9) ? [` WHERE ${first} <> ${last}`] : [];
  const ways = `${path} = ${name}((${first})-[${rels}${types}${length}]${arrow}(${last}))`;
  const match = random.chance(0.3) ? ' OPTIONAL MATCH ' : ' MATCH ';
  const where = random.chance(0.3) ? optional('where', ' WHERE ', writing.make({ ...after, depth: 1 }, 'bool')) : '';
  return { made: piece('clause', 'MATCH ', from.made, ', ', to.made, ...apart, match, ways, where), after };
}
