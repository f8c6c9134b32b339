/** What a statement is changed into so that a known cause of a difference is gone from it: each stands in cypher/DIFFERENCES.md. */
import { withCalls } from './calls.ts';
import type { Difference } from './difference.ts';
import { mayWrite, type Outcome } from './outcome.ts';

export interface Variant {
  readonly name: string;
  /** Absent: any difference may be of this cause. */
  readonly isOf?: (found: Difference) => boolean;
  readonly without: (statement: string) => string;
}

/** What a statement is changed into, so that the cause of a difference is gone from it and nothing else. */
export const VARIANTS: readonly Variant[] = [
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
    name: 'minus zero, which an index tells from zero',
    isOf: ({ fuzzCase }) => /INDEX|CONSTRAINT/.test(fuzzCase.graph + fuzzCase.statement),
    without: (text) => text.replaceAll(/-0\.0\b/g, '-1.0'),
  },
  {
    name: 'two NaN that are one constant',
    isOf: ({ difference }) => difference === 'rows',
    without: (text) =>
      text
        .replaceAll(/(?<!AS )\bnan\b/g, '($float * 0 / 0.0)')
        .replaceAll(/(?<![\w.$])(\d+(?:\.\d+)?) ([%/]) (?=0\.0)/g, '($float * 0 + $1) $2 '),
  },
  {
    name: 'an aggregate inside of a subquery taken for one outside',
    isOf: ({ theirs }) => theirs.kind === 'error' && theirs.message.startsWith('Aggregation column contains implicit'),
    // NOTE: a row comes of it in any case, as of the aggregate.
    without: (text) => text.replaceAll('RETURN sum(item) AS item }', 'RETURN item UNION ALL RETURN 0 AS item }'),
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
      /OPTIONAL MATCH.* DISTINCT /.test(text) ? text.replace(/ ORDER BY (?:(?! ORDER BY )[^)}])*$/, '') : text,
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
