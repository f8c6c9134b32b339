/** What is different between two outcomes of one statement, named by class. */
import type { Outcome, Rows } from './outcome.ts';

export type DifferenceClass =
  | 'crash'
  | 'refused'
  | 'accepted'
  | 'code'
  | 'columns'
  | 'rows'
  | 'order'
  | 'list order or rounding'
  | 'counters'
  | 'state'
  | 'position'
  | 'status'
  | 'unanswered';

/** Softer: they are counted apart. */
export const SOFT: ReadonlySet<DifferenceClass> = new Set([
  'position',
  'status',
  'unanswered',
  'list order or rounding',
]);

/** Neo4j itself ran out of time or memory. */
const UNANSWERED = /TransactionTimedOut|MemoryPoolOutOfMemory|Terminated|LockClientStopped|LockAcquisitionTimeout/;

/** The worst one, or nothing where both agree. */
export function compare(engine: Outcome, reference: Outcome, isOrdered: boolean): DifferenceClass | undefined {
  if (reference.kind === 'error' && UNANSWERED.test(reference.code)) return 'unanswered';
  if (engine.kind === 'error') {
    if (engine.code === 'CRASH' || engine.code === 'Shabaka.Hang') return 'crash';
    if (reference.kind === 'rows') return 'refused';
    if (engine.code !== reference.code) return 'code';
    if (!isSame(engine.state ?? [], reference.state ?? [])) return 'state';
    if (engine.offset !== reference.offset) return 'position';
    return engine.gqlStatus === reference.gqlStatus ? undefined : 'status';
  }
  return reference.kind === 'error' ? 'accepted' : compareRows(engine, reference, isOrdered);
}

function compareRows(engine: Rows, reference: Rows, isOrdered: boolean): DifferenceClass | undefined {
  if (!isSame(engine.columns, reference.columns)) return 'columns';
  if (!isSame(sorted(engine.looseRows), sorted(reference.looseRows))) return 'rows';
  if (isOrdered && !isSame(engine.looseRows, reference.looseRows)) return 'order';
  if (!isSame(entries(engine.counters), entries(reference.counters))) return 'counters';
  if (!isSame(engine.state ?? [], reference.state ?? [])) return 'state';
  return isSame(sorted(engine.rows), sorted(reference.rows)) ? undefined : 'list order or rounding';
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

function entries(counters: object): readonly string[] {
  return Object.entries(counters)
    .map(([name, count]) => `${name}=${count}`)
    .sort();
}
