/**
 * The differences that cypher/DIFFERENCES.md explains, each known by a rule that tries it out: a rule that only looked
 * at the kind of an error would wave through what it has never seen.
 */
import { compare } from './compare.ts';
import type { Difference } from './difference.ts';
import { placesOf, replaced } from './isolate.ts';
import { type Failure, type FuzzCase, type FuzzSubject, mayWrite, type Outcome } from './outcome.ts';
import { type Piece, textOf } from './piece.ts';
import { VARIANTS } from './variants.ts';

export interface Subjects {
  readonly engine: FuzzSubject;
  readonly reference: FuzzSubject;
}

/** Failing expressions that may stand in one statement before it is given up. */
const MAX_CULPRITS = 4;

/**
 * The difference when both are asked once more, or nothing: a limit of time that was met under load is no difference, and
 * none that a variant may explain.
 */
export async function askedAgain({ made, fuzzCase }: Difference, subjects: Subjects): Promise<Difference | undefined> {
  return await tried({ made, fuzzCase }, subjects);
}

/** Where Neo4j says no place. */
export function isPositionOfOurs({ difference, theirs }: Difference): boolean {
  return difference === 'position' && theirs.kind === 'error' && theirs.offset === undefined;
}

/** Several causes in one statement have so many orders that trying all would take hours. */
const MOST_ASKED = 1500;

class GivenUp extends Error {}

/** The name of the explanation of what is different each time, or nothing, also where it was not found in reasonable time. */
export async function explain(found: Difference, { engine, reference }: Subjects): Promise<string | undefined> {
  let left = MOST_ASKED;
  const limited: FuzzSubject = {
    close: () => reference.close(),
    run: (cases) => {
      left -= cases.length;
      if (left < 0) throw new GivenUp();
      return reference.run(cases);
    },
  };
  try {
    return await explanationOf(found, { engine, reference: limited });
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}

async function explanationOf(found: Difference, subjects: Subjects): Promise<string | undefined> {
  const cause = await causeOf(found, subjects);
  if (cause !== undefined) return cause;
  if (await differsByOrder(found, subjects, MAX_CULPRITS)) return OF_ORDER;
  for (const { name, without, isOf } of VARIANTS) {
    const made = isOf?.(found) === false ? undefined : mapped(found.made, without);
    const next = made && (await tried({ ...found, made }, subjects));
    if (next !== undefined && (await differsByOrder(next, subjects, MAX_CULPRITS))) return `${name}, and ${OF_ORDER}`;
  }
  return undefined;
}

const OF_ORDER = 'an expression that fails where it is worked out';

/** The tree whose text is the changed one, where that stands in its strings one by one and is another one. */
function mapped(root: Piece, change: (text: string) => string): Piece | undefined {
  const withChange = (part: Piece): Piece => ({
    ...part,
    parts: part.parts.map((child) => (typeof child === 'string' ? change(child) : withChange(child))),
  });
  const [before, after] = [textOf(root), withChange(root)];
  return textOf(after) === change(before) && textOf(after) !== before ? after : undefined;
}

async function causeOf(found: Difference, subjects: Subjects): Promise<string | undefined> {
  const { theirs } = found;
  if (theirs.kind === 'error' && theirs.code.startsWith('Neo.DatabaseError.')) return 'a failure inside of Neo4j';
  if (isOfDeletedEdges(found)) return 'a relationship that was deleted';
  if (await isOfHiddenColumn(found, subjects)) return 'a column of the planner among those of *';
  if (await isOfEarlyWrite(found, subjects)) return 'a write while the rows before it are still read';
  if (await isWriteWithoutRows(found, subjects)) return 'a value that no property can hold, on no row';
  for (const { name, without, isOf } of VARIANTS) {
    if (isOf?.(found) !== false && (await agreesAs(found, without, subjects))) return name;
  }
  return undefined;
}

async function agreesAs(
  { fuzzCase, ours: before, theirs: theirsBefore }: Difference,
  without: (statement: string) => string,
  { engine, reference }: Subjects,
): Promise<boolean> {
  const variant = { ...fuzzCase, statement: without(fuzzCase.statement), graph: without(fuzzCase.graph) };
  if (variant.statement === fuzzCase.statement && variant.graph === fuzzCase.graph) return false;
  const [ours, theirs] = [await first(engine, variant), await first(reference, variant)];
  // NOTE: two errors tell nothing unless one of them was there before: the change itself may have brought them.
  const isKept = ours.kind === 'rows' || isSameFailure(before, ours) || isSameFailure(theirsBefore, theirs);
  return isKept && compare(ours, theirs, variant.isOrdered) === undefined;
}

function isSameFailure(before: Outcome, after: Outcome): boolean {
  return before.kind === 'error' && after.kind === 'error' && before.message === after.message;
}

/** Whether it is all one but for relationships that are gone, which Neo4j shows without type and ends, and backwards in a path. */
function isOfDeletedEdges({ ours, theirs, fuzzCase }: Difference): boolean {
  if (ours.kind !== 'rows' || theirs.kind !== 'rows' || ours.state === undefined) return false;
  const { state } = ours;
  const isGone = (uid: string) => !state.some((text) => text.startsWith(`[#${uid}:`));
  const asGone = (row: string) =>
    row
      .replaceAll(/-\[#(\w+):\w* #(\w+)->#(\w+) \{\}\]->/g, (whole, uid: string, from: string, to: string) => {
        if (!isGone(uid)) return whole;
        return from === to ? `-[#${uid}: #${to}->#${from} {}]->` : `<-[#${uid}: #${to}->#${from} {}]-`;
      })
      .replaceAll(/(?<!-)\[#(\w+):\w* #\w+->#\w+ \{\}\]/g, (whole, uid: string) =>
        isGone(uid) ? `[#${uid}: #new->#new {}]` : whole,
      );
  return (
    compare(
      { ...ours, rows: ours.rows.map(asGone), looseRows: ours.looseRows.map(asGone) },
      theirs,
      fuzzCase.isOrdered,
    ) === undefined
  );
}

/** What CREATE was to work out stands among the variables in Neo4j: named one by one, the columns agree. */
async function isOfHiddenColumn(found: Difference, subjects: Subjects): Promise<boolean> {
  const { difference, ours, theirs } = found;
  if (difference !== 'columns' || ours.kind !== 'rows' || theirs.kind !== 'rows') return false;
  if (!theirs.columns.some((name) => name.startsWith('  UNNAMED'))) return false;
  return agreesAs(found, (text) => text.replace(/\*(?=[^*]*$)/, ours.columns.join(', ')), subjects);
}

const BEFORE_WRITE =
  /(?<!ON CREATE |ON MATCH )\b(?:SET|REMOVE)\b|(?<!ON )\b(?:CREATE|MERGE)\b|\bDETACH DELETE\b|(?<!DETACH )\bDELETE\b/g;

/** All rows are there before what writes and before what is answered: that changes nothing here, and makes the answer of Neo4j the same. */
async function isOfEarlyWrite({ fuzzCase, ours, theirs }: Difference, subjects: Subjects): Promise<boolean> {
  if (ours.kind !== 'rows' || theirs.kind !== 'rows' || !mayWrite(fuzzCase.statement)) return false;
  const statement = fuzzCase.statement
    .replaceAll(BEFORE_WRITE, 'WITH * ORDER BY rand() $&')
    .replace(/\bRETURN\b(?!.*\bRETURN\b)/s, 'WITH * ORDER BY rand() $&');
  if (statement === fuzzCase.statement) return false;
  const after = { ...fuzzCase, statement };
  const [oursAfter, theirsAfter] = [await first(subjects.engine, after), await first(subjects.reference, after)];
  return (
    compare(ours, oursAfter, fuzzCase.isOrdered) === undefined &&
    compare(oursAfter, theirsAfter, fuzzCase.isOrdered) === undefined
  );
}

/** The TCK wants a property that is a map refused before the first row: Neo4j refuses it too once there is a row. */
async function isWriteWithoutRows({ made, fuzzCase, ours }: Difference, { reference }: Subjects): Promise<boolean> {
  if (ours.kind !== 'error' || !ours.message.startsWith('A property cannot hold')) return false;
  for (const item of piecesOf(made, 'setItem')) {
    const text = textOf(item);
    const target = /^\w+/.exec(text)?.[0] ?? '';
    const statement = `CREATE (${target}) SET ${text}`;
    const [outcome] = await reference.run([{ ...fuzzCase, statement }]);
    if (outcome?.kind === 'error' && outcome.code === ours.code) return true;
  }
  return false;
}

/**
 * An expression fails, and one of both does not come to it. Both must find that it fails where nothing stands before it,
 * and agree on the statement with a null in its place, or differ for another cause that is known.
 */
async function differsByOrder(found: Difference, subjects: Subjects, culprits: number): Promise<boolean> {
  if (culprits === 0) return false;
  for (const failure of [found.theirs, found.ours]) {
    if (failure.kind === 'error' && (await isOfFailure(found, failure, { subjects, culprits }))) return true;
  }
  return false;
}

async function isOfFailure(
  found: Difference,
  failure: Failure,
  { subjects, culprits }: { readonly subjects: Subjects; readonly culprits: number },
): Promise<boolean> {
  const { made, fuzzCase } = found;
  for (const { expression, statement, ofRow } of placesOf(made)) {
    const alone = [statement, ...ofRow].map((text) => ({ ...fuzzCase, statement: text, isOrdered: false }));
    if (!(await failsOnSome(subjects.engine, alone, failure))) continue;
    if (failure === found.ours && !(await failsOnSome(subjects.reference, alone, failure))) continue;
    const without = replaced(made, expression, 'null');
    if (textOf(without) === fuzzCase.statement) continue;
    const next = await tried({ made: without, fuzzCase }, subjects);
    if (next === undefined || (await causeOf(next, subjects)) !== undefined) return true;
    if (await differsByOrder(next, subjects, culprits - 1)) return true;
  }
  return false;
}

/** What still differs, or nothing. */
async function tried(
  { made, fuzzCase: asked }: Pick<Difference, 'made' | 'fuzzCase'>,
  { engine, reference }: Subjects,
): Promise<Difference | undefined> {
  const fuzzCase = { ...asked, statement: textOf(made) };
  const [ours, theirs] = [await first(engine, fuzzCase), await first(reference, fuzzCase)];
  const difference = compare(ours, theirs, asked.isOrdered);
  return difference === undefined ? undefined : { made, fuzzCase, difference, ours, theirs };
}

async function first(subject: FuzzSubject, fuzzCase: FuzzCase): Promise<Outcome> {
  const [outcome] = await subject.run([fuzzCase]);
  if (outcome === undefined) throw new Error('fuzz: a statement without an outcome');
  return outcome;
}

/** On the first row that fails, or on another: each database has its own order of rows. */
async function failsOnSome(
  subject: FuzzSubject,
  [whole, ...rows]: readonly FuzzCase[],
  failure: Failure,
): Promise<boolean> {
  if (whole === undefined) return false;
  const outcome = await first(subject, whole);
  if (outcome.kind !== 'error' || outcome.code === failure.code) return failsAlike(outcome, failure);
  for (const row of rows) {
    const alone = await first(subject, row);
    if (failsAlike(alone, failure)) return true;
    if (alone.kind === 'rows' && alone.rows.length === 0) return false;
  }
  return false;
}

function failsAlike(outcome: Outcome, failure: Failure): boolean {
  return outcome.kind === 'error' && outcome.code === failure.code;
}

function* piecesOf(part: Piece, kind: string): Generator<Piece> {
  if (part.kind === kind) yield part;
  for (const child of part.parts) if (typeof child !== 'string') yield* piecesOf(child, kind);
}
