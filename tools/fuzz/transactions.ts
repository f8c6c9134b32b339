/** CALL { } IN TRANSACTIONS over rows in an order of their own, so that which rows share a batch is decided. */

import { LABELS } from './kinds.ts';
import { optional, type Part, type Piece, piece } from './piece.ts';
import type { MadeClause } from './scope.ts';
import { freshVariable, type Scope, type Writing, withVariable } from './scope.ts';

export function transactionClauses(writing: Writing): MadeClause {
  const { random } = writing;
  const row = freshVariable(writing);
  const rows = random.weighted<() => Piece>([
    [3, () => piece('clause', 'UNWIND ', writing.make({ ...writing, depth: 1 }, 'ints'), ` AS ${row}`)],
    [2, () => piece('clause', `UNWIND range(0, ${2 + random.below(6)}) AS ${row}`)],
    [2, () => piece('clause', `MATCH (n) WITH n.uid AS ${row} ORDER BY ${row}`)],
  ])();
  const known = withVariable(writing, row, 'int');
  const { made: body, column } = innerQuery(known, row);
  const isOld = random.chance(0.2);
  const head = isOld ? `CALL { WITH ${row} ` : `CALL (${row}) { `;
  const status = freshVariable(writing);
  const { text, isReporting } = manner(known, status);
  const call = piece('clause', head, body, ' } ', text);
  const scope: Scope = new Map([
    ...known.scope,
    ...(column === undefined ? [] : [[column, 'int'] as const]),
    ...(isReporting ? [[status, 'status'] as const] : []),
  ]);
  // NOTE: only in the first of them, since it may follow no clause that writes.
  const before = random.chance(0.04) ? ['CREATE (:New) WITH * '] : [];
  return { made: piece('clause', ...before, rows, ' ', call), after: { ...writing, scope } };
}

function manner({ random }: Writing, status: string): { readonly text: Piece; readonly isReporting: boolean } {
  const size = random.pick([
    '',
    ' OF 1 ROW',
    ' OF 2 ROWS',
    ' OF 3 ROWS',
    ' OF $int ROWS',
    ' OF 100 ROWS',
    ' OF 0 ROWS',
  ]);
  const onError = random.pick([
    '',
    '',
    ' ON ERROR FAIL',
    ' ON ERROR CONTINUE',
    ' ON ERROR CONTINUE',
    ' ON ERROR BREAK',
  ]);
  // NOTE: refused without a way to go on.
  const isReporting = random.chance(0.35);
  const parts: readonly Part[] = [
    'IN ',
    // NOTE: side by side only where no batch decides what becomes of another.
    onError.endsWith('CONTINUE') && random.chance(0.2) ? optional('manner', '2 CONCURRENT ') : '',
    'TRANSACTIONS',
    size === '' ? '' : optional('manner', size),
    onError,
    isReporting ? ` REPORT STATUS AS ${status}` : '',
  ];
  return { text: piece('manner', ...parts), isReporting };
}

/** What is done in each transaction; some rows fail, by a division, a property or a constraint. */
function innerQuery(writing: Writing, row: string): { readonly made: Piece; readonly column: string | undefined } {
  const { random } = writing;
  const value = () => writing.make({ ...writing, depth: 1 }, 'int');
  const write = random.weighted<() => readonly Part[]>([
    [3, () => ['CREATE (:New {k: ', value(), '})']],
    [2, () => [`CREATE (:New {k: ${12} / (${row} - ${random.below(4)})})`]],
    [2, () => [`CREATE (:${random.pick(LABELS)} {uid: ${row}})`]],
    [1, () => [`MERGE (m:${random.pick(LABELS)} {k: ${row} % 3}) ON CREATE SET m.made = true`]],
    [1, () => [`MATCH (m {uid: ${row}}) SET m.k = `, value()]],
    [1, () => [`MATCH (m {uid: ${row}}) DETACH DELETE m`]],
    [1, () => [`MATCH (m {uid: ${row}}) DELETE m`]],
    [1, () => [`CREATE (:New {z: CASE ${row} WHEN 1 THEN {a: 1} ELSE 1 END})`]],
    [1, () => []],
  ])();
  const isReturning = write.length === 0 || random.chance(0.4);
  if (!isReturning) return { made: piece('clause', ...write), column: undefined };
  const column = freshVariable(writing);
  const returned = [write.length === 0 ? '' : ' WITH count(*) AS c ', 'RETURN ', value(), ` AS ${column}`];
  const imported = write.length === 0 ? returned : [...write, ' RETURN 1 + ', String(random.below(3)), ` AS ${column}`];
  return { made: piece('clause', ...imported), column };
}
