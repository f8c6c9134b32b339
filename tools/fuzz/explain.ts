/**
 * The differences that cypher/DIFFERENCES.md explains, each known by a rule that tries it out: a rule that only looked
 * at the kind of an error would wave through what it has never seen.
 */
import { withCalls } from './calls.ts';
import { compare, type DifferenceClass } from './compare.ts';
import { placesOf, replaced } from './isolate.ts';
import { type Failure, type FuzzCase, type FuzzSubject, mayWrite, type Outcome } from './outcome.ts';
import { type Piece, textOf } from './piece.ts';

export interface Difference {
  readonly made: Piece;
  readonly fuzzCase: FuzzCase;
  readonly difference: DifferenceClass;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

export interface Subjects {
  readonly engine: FuzzSubject;
  readonly reference: FuzzSubject;
}

/** Failing expressions that may stand in one statement before it is given up. */
const MAX_CULPRITS = 4;

interface Variant {
  readonly name: string;
  /** Absent: any difference may be of this cause. */
  readonly isOf?: (found: Difference) => boolean;
  readonly without: (statement: string) => string;
}

/** What a statement is changed into, so that the cause of a difference is gone from it and nothing else. */
const VARIANTS: readonly Variant[] = [
  {
    name: 'a range from an end beyond its start by less than a step',
    without: (text) =>
      withCalls(text, 'range', ([from = '', to = '', step = '']) =>
        step === ''
          ? undefined
          : `[i_ IN range(${from}, ${to}, ${step}) WHERE CASE WHEN ${step} > 0 THEN i_ <= ${to} ELSE i_ >= ${to} END]`,
      ),
  },
  {
    name: 'a range of more than 2^63 elements',
    isOf: ({ fuzzCase }) => /range\(.*\d{19}/.test(fuzzCase.statement),
    without: (text) =>
      withCalls(text, 'range', (bounds) => (bounds.some((bound) => /\d{19}/.test(bound)) ? '[]' : undefined)),
  },
  {
    name: 'a shortest path from a node to itself, where the planner comes to it',
    isOf: ({ ours, theirs }) =>
      [ours, theirs].some((one) => one.kind === 'error' && one.message.startsWith('The shortest path algorithm')),
    without: (text) => text.replaceAll(/\*(1?\.\.|1\b|(?=\]))/g, '*0..'),
  },
  {
    name: 'batches side by side, of which each makes what it has not found',
    isOf: ({ fuzzCase }) => fuzzCase.statement.includes('CONCURRENT'),
    without: (text) => text.replaceAll(/IN (\S+ )?CONCURRENT TRANSACTIONS/g, 'IN TRANSACTIONS'),
  },
  {
    name: 'an aggregate behind WITH inside of EXISTS, which Neo4j leaves out',
    isOf: ({ difference, fuzzCase }) => difference === 'rows' && /EXISTS \{.*sum\(item\)/.test(fuzzCase.statement),
    without: (text) => text.replaceAll('RETURN sum(item) AS item }', 'RETURN item }'),
  },
  {
    name: 'the bounds of an index of points',
    isOf: ({ fuzzCase }) => /^SHOW .*options/.test(fuzzCase.statement),
    without: (text) => text.replaceAll(/, (?:options|createStatement)\b|\b(?:options|createStatement), /g, ''),
  },
  {
    name: 'an integer put at an end of a list, which Neo4j takes for a float',
    isOf: ({ theirs }) => theirs.kind === 'error' && /^Type mismatch: .* was (Float|Number) /.test(theirs.message),
    without: (text) =>
      text
        .replaceAll(/([\])]) \+ (\d+(?:\.\d+)?)(?![\d.])/g, '$1 || [$2]')
        .replaceAll(/(?<![\w.])(\d+(?:\.\d+)?) \+ ([[(])/g, '[$1] || $2'),
  },
  {
    name: 'a full-text index with two faults',
    isOf: ({ difference, fuzzCase }) => difference === 'code' && /^CREATE FULLTEXT .*OPTIONS/.test(fuzzCase.statement),
    without: (text) => text.replace(/ OPTIONS .*$/, ''),
  },
  {
    name: 'a deleted node at the end of a relationship that it left behind',
    isOf: ({ ours, theirs }) =>
      ours.kind === 'error' &&
      ours.message.startsWith('Cannot delete node') &&
      theirs.kind === 'error' &&
      theirs.code.endsWith('.EntityNotFound'),
    without: (text) => text.replaceAll(/(?<!DETACH )\bDELETE\b/g, 'DETACH DELETE'),
  },
  {
    name: 'the first of a table of functions or procedures, which is longer there',
    isOf: ({ fuzzCase }) => /^SHOW .*(FUNCTION|PROCEDURE)/.test(fuzzCase.statement),
    without: (text) => text.replaceAll(/ (SKIP|LIMIT) \d+/g, ''),
  },
  {
    name: 'two NaN that are one constant',
    isOf: ({ difference, fuzzCase }) => difference === 'rows' && /\bnan\b/.test(fuzzCase.statement),
    without: (text) => text.replaceAll(/(?<!AS )\bnan\b/g, '($float * 0 / 0.0)'),
  },
  {
    name: 'an aggregate inside of a subquery taken for one outside',
    isOf: ({ theirs }) => theirs.kind === 'error' && theirs.message.startsWith('Aggregation column contains implicit'),
    without: (text) => text.replaceAll('RETURN sum(item) AS item }', 'RETURN item }'),
  },
  {
    name: 'a key that a projection of a map takes behind one that is not there',
    isOf: ({ difference }) => difference === 'rows',
    without: (text) =>
      text.replaceAll(
        /\b(v\d+) \{((?:\.\w+, )*\.\w+)/g,
        (_whole, name: string, keys: string) => `${name} {${keys.replaceAll(/\.(\w+)/g, `$1: ${name}.$1`)}`,
      ),
  },
  {
    name: 'nulls in a list of anything that may not hold them',
    without: (text) => text.replaceAll('LIST<ANY NOT NULL>', 'LIST<ANY>'),
  },
  {
    name: 'a type counted twice that is named twice',
    isOf: ({ difference }) => difference === 'rows',
    without: (text) => text.replaceAll(/:(\w+)\|\1\b/g, ':$1'),
  },
  {
    name: 'labels made twice by one list',
    isOf: ({ difference }) => difference === 'counters',
    without: (text) => text.replaceAll(/\$\(\['(\w+)', '\1'\]\)/g, "$(['$1'])"),
  },
  {
    name: 'a dynamic name that is none, where the planner comes to it',
    isOf: ({ ours, theirs }) => [ours, theirs].some(isOfName),
    without: (text) => text.replaceAll(/\$\((\$none|(coalesce|labels)\([^()]*\))\)/g, "$('Unseen')"),
  },
  {
    name: 'a procedure that reads on while the statement writes',
    isOf: ({ ours, fuzzCase }) => ours.kind === 'rows' && mayWrite(fuzzCase.statement),
    without: (text) =>
      text.replaceAll(
        /(CALL db\.schema\.\w+\(\) YIELD \w+ AS (v\d+).*?)(?= (?:MATCH|OPTIONAL|CREATE|INSERT|MERGE|SET|REMOVE|DELETE|DETACH|FOREACH|UNWIND|CALL|WITH)\b)/g,
        '$1 WITH * ORDER BY $2',
      ),
  },
  {
    name: 'a list that AND or OR gives as it is',
    isOf: ({ difference, fuzzCase }) => difference === 'rows' && /\b(AND|OR|NOT)\b/.test(fuzzCase.statement),
    without: (text) => text.replaceAll('x: [1, 2]', 'x: true'),
  },
  { name: 'a character cut in two', without: (text) => text.replaceAll('😀', 'ü') },
  { name: 'reverse of a list that is a property', without: (text) => text.replaceAll('reverse(', 'reverse([] + ') },
  {
    name: 'integers beside floats beyond 2^53',
    without: (text) => text.replaceAll('9007199254740993', '9007199254740992'),
  },
  {
    name: 'DISTINCT sorted over an OPTIONAL MATCH that found nothing',
    without: (text) =>
      /OPTIONAL MATCH.* DISTINCT /.test(text) ? text.replace(/ ORDER BY (?:(?!SKIP|LIMIT|OFFSET|[)}]).)*$/, '') : text,
  },
  {
    name: 'what trim takes from what, and what it takes',
    without: (text) =>
      withCalls(text, 'trim', ([first = '', second = '']) => {
        const [, side, characters = '', source = ''] =
          /^(?:(BOTH|LEADING|TRAILING)\s+)?(.*?)\s*\bFROM\s+(.*)$/s.exec(first) ?? [];
        if (source === '') return second === '' ? undefined : `btrim(${first}, ${second})`;
        const name = side === 'LEADING' ? 'ltrim' : side === 'TRAILING' ? 'rtrim' : 'btrim';
        return `${name}(${source}${characters === '' ? '' : `, ${characters}`})`;
      }),
  },
  {
    name: 'an aggregate inside of a subquery that is unwound',
    isOf: ({ theirs }) => theirs.kind === 'error' && theirs.message.startsWith("Can't use aggregating expressions"),
    without: (text) =>
      text.replaceAll(/UNWIND (COLLECT \{.*?\}) AS (\w+)/gs, 'WITH *, $1 AS unwound UNWIND unwound AS $2'),
  },
  {
    name: 'CALL (*) inside of a subquery expression',
    without: (text) =>
      /\b(?:COLLECT|COUNT|EXISTS) \{/.test(text)
        ? text.replaceAll(/CALL \(\*\) \{/g, (_call, at: number) => `CALL (${namesAround(text, at).join(', ')}) {`)
        : text,
  },
];

/** A name that is worked out and is none. */
function isOfName(outcome: Outcome): boolean {
  if (outcome.kind !== 'error') return false;
  return outcome.code.endsWith('.TokenNameError') || /^Expected .*(label|type)\b/.test(outcome.message);
}

/** The variables known before a place that are used behind it. */
function namesAround(text: string, at: number): readonly string[] {
  const before = new Set(text.slice(0, at).match(/\bv\d+\b/g));
  return [...new Set(text.slice(at).match(/\bv\d+\b/g))].filter((name) => before.has(name));
}

/**
 * The difference when both are asked once more, or nothing: a limit of time that was met under load is no difference, and
 * none that a variant may explain.
 */
export async function askedAgain({ made, fuzzCase }: Difference, subjects: Subjects): Promise<Difference | undefined> {
  return await tried({ made, fuzzCase }, subjects);
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
  const { difference, theirs } = found;
  if (difference === 'position' && theirs.kind === 'error' && theirs.offset === undefined) return 'a position of ours';
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
      .replaceAll(/-\[#(\w+):\w* #(\w+)->#(\w+) \{\}\]->/g, (whole, uid: string, from: string, to: string) =>
        isGone(uid) ? `<-[#${uid}: #${to}->#${from} {}]-` : whole,
      )
      .replaceAll(
        /(<-)?\[#(\w+):\w* (#\w+->#\w+) \{\}\]/g,
        (whole, arrow: string | undefined, uid: string, ends: string) =>
          isGone(uid) ? `${arrow ?? ''}[#${uid}: ${arrow === undefined ? '#new->#new' : ends} {}]` : whole,
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
