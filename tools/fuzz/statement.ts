/** A whole random statement: reading clauses, perhaps writing ones, and what it returns. */

import { matchClause, projection, readingClause, unwindClause } from './clauses.ts';
import { conditional } from './cypher25.ts';
import { expression } from './expressions.ts';
import { VALUE_KINDS } from './kinds.ts';
import { type Part, type Piece, piece } from './piece.ts';
import type { Random } from './random.ts';
import { schemaStatement, showStatement } from './schema-statements.ts';
import type { MadeClause } from './scope.ts';
import { freshVariable, type Writing } from './scope.ts';
import { transactionClauses } from './transactions.ts';
import { writingClause } from './write-clauses.ts';

export interface RandomStatement {
  readonly made: Piece;
  readonly isOrdered: boolean;
}

export interface StatementOptions {
  /** Statements that read only. */
  readonly isReadOnly?: boolean;
  /** With what Cypher 25 alone has. */
  readonly isNewest?: boolean;
}

const MISTAKE_SHARE = 0.12;

export function randomStatement(random: Random, options: StatementOptions = {}): RandomStatement {
  const { isReadOnly = false, isNewest = false } = options;
  const mistakes = random.chance(MISTAKE_SHARE) ? 1 : 0;
  const state = { variables: 0, mistakes, isOldStyle: random.chance(0.5), isNewest };
  const writing: Writing = { random, scope: new Map(), depth: random.pick([1, 2, 2, 3]), state, make: expression };
  const write = isReadOnly ? 0 : 1;
  return random.weighted<(writing: Writing) => RandomStatement>([
    [12, bareProjection],
    [5, union],
    [3, showStatement],
    [write * 4, (begun) => ({ made: schemaStatement(begun), isOrdered: false })],
    [write * 4, transactionStatement],
    [isNewest ? 8 : 0, conditionalStatement],
    [isNewest ? 8 : 0, chainedStatement],
    [write * 25, writeStatement],
    [48, readStatement],
  ])(writing);
}

function bareProjection(writing: Writing): RandomStatement {
  return { made: piece('statement', ...projection(writing, 'RETURN').made.parts), isOrdered: false };
}

function transactionStatement(writing: Writing): RandomStatement {
  const { made, after } = transactionClauses(writing);
  const returned = projection({ ...after, depth: 1 }, 'RETURN');
  const isReturning = writing.random.chance(0.7);
  const parts: readonly Part[] = isReturning ? [made, ' ', returned.made] : [made];
  return { made: piece('statement', ...parts), isOrdered: isReturning && returned.isOrdered === true };
}

/** `WHEN … THEN …` by itself or for each row of a clause. */
function conditionalStatement(writing: Writing): RandomStatement {
  const { random } = writing;
  const kind = random.pick(VALUE_KINDS);
  const before = random.chance(0.5) ? matchClause(writing) : undefined;
  const outer: Writing = before?.after ?? writing;
  const choice = conditional({ ...outer, depth: 1 }, (column) => {
    const match = random.chance(0.4) ? matchClause({ ...outer, depth: 1 }) : undefined;
    const value = expression({ ...(match?.after ?? outer), depth: 1 }, kind);
    return piece('clause', match?.made ?? '', ' RETURN ', value, ` AS ${column}`);
  });
  if (before === undefined) return { made: piece('statement', choice), isOrdered: false };
  const count = freshVariable(writing);
  return {
    made: piece('statement', before.made, ' CALL (*) { ', choice, ` } RETURN count(*) AS ${count}`),
    isOrdered: false,
  };
}

/** `… RETURN … NEXT …`: what the first returns is what the next begins with. */
function chainedStatement(writing: Writing): RandomStatement {
  const { clauses, after } = readings(writing, writing.random.below(3));
  const first = projection(after, 'RETURN');
  const scope = new Map([...first.after.scope].filter(([name]) => name !== ''));
  const next = readStatement({ ...first.after, scope, depth: 2 });
  return { made: piece('statement', ...clauses, first.made, ' NEXT ', ...next.made.parts), isOrdered: next.isOrdered };
}

function readStatement(writing: Writing): RandomStatement {
  const { clauses, after } = readings(
    writing,
    writing.random.weighted([
      [5, 1],
      [4, 2],
      [2, 3],
    ]),
  );
  const returned = projection(after, 'RETURN');
  return { made: piece('statement', ...clauses, returned.made), isOrdered: returned.isOrdered === true };
}

function writeStatement(writing: Writing): RandomStatement {
  const { random } = writing;
  const { clauses, after } = readings(writing, random.below(3));
  const written: Part[] = [];
  let scope = after;
  let endsReading = false;
  for (let i = 1 + random.below(2); i > 0; i--) {
    const next = writingClause(scope);
    scope = next.after;
    written.push(next.made, ' ');
    endsReading = random.chance(0.15);
    if (endsReading) {
      const rows = freshVariable(writing);
      // NOTE: counted first, so that what is read sees all that was written and none of it twice.
      const read = matchClause({ ...scope, scope: new Map([[rows, 'int']]) });
      written.push(piece('clause', `WITH count(*) AS ${rows}`), ' ', read.made, ' ');
      scope = read.after;
    }
  }
  const isReturning = endsReading || random.chance(0.6);
  const returned = projection({ ...scope, depth: 2 }, 'RETURN');
  const end: Part = isReturning ? returned.made : '';
  return {
    made: piece('statement', ...clauses, ...written, end),
    isOrdered: isReturning && returned.isOrdered === true,
  };
}

function union(writing: Writing): RandomStatement {
  const word = writing.random.pick([' UNION ', ' UNION ALL ']);
  const half = (): readonly Part[] => {
    const match = matchClause({ ...writing, scope: new Map(), depth: 2 });
    return [match.made, ' RETURN ', expression({ ...match.after, depth: 2 }, 'int'), ' AS x'];
  };
  return { made: piece('statement', ...half(), word, ...half()), isOrdered: false };
}

function readings(writing: Writing, count: number): { readonly clauses: readonly Part[]; readonly after: Writing } {
  const clauses: Part[] = [];
  let after = writing;
  for (let i = 0; i < count; i++) {
    const first = writing.random.chance(0.85) ? matchClause : unwindClause;
    const { made, after: next }: MadeClause = (i === 0 ? first : readingClause)(after);
    clauses.push({ ...made, isOptional: true }, ' ');
    after = next;
  }
  return { clauses, after };
}
