/** A whole random statement: reading clauses, perhaps writing ones, and what it returns. */
import { type MadeClause, matchClause, projection, readingClause, unwindClause } from './clauses.ts';
import { expression } from './expressions.ts';
import { type Part, type Piece, piece } from './piece.ts';
import type { Random } from './random.ts';
import { freshVariable, type Writing } from './scope.ts';
import { writingClause } from './write-clauses.ts';

export interface RandomStatement {
  readonly made: Piece;
  readonly isOrdered: boolean;
}

export interface StatementOptions {
  /** Statements that read only. */
  readonly isReadOnly?: boolean;
}

const MISTAKE_SHARE = 0.12;

export function randomStatement(random: Random, options: StatementOptions = {}): RandomStatement {
  const state = { variables: 0, mistakes: random.chance(MISTAKE_SHARE) ? 1 : 0, isOldStyle: random.chance(0.5) };
  const writing: Writing = { random, scope: new Map(), depth: random.pick([1, 2, 2, 3]), state, make: expression };
  if (random.chance(0.12))
    return { made: piece('statement', ...projection(writing, 'RETURN').made.parts), isOrdered: false };
  if (random.chance(0.05)) return union(writing);
  const isWrite = options.isReadOnly !== true && random.chance(0.35);
  return isWrite ? writeStatement(writing) : readStatement(writing);
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
