/** What came of a statement that ran, in a short line. */
import type { WireSummary } from '../../graph/wire.ts';
import { separator } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';

type Counters = WireSummary['counters'];

/** A phrase for each kind of change; empty where there was none. */
export function changesTold(counters: Counters): string {
  return changesOf(counters).join(separator());
}

/** Rows where there are columns, and everything that it changed. */
export function doneTold(counters: Counters, columns: number, rows: number): string {
  const t = words.value.console;
  const told = [...(columns === 0 ? [] : [t.rows(rows)]), ...changesOf(counters)];
  return told.length === 0 ? t.state.done : told.join(separator());
}

function changesOf(counters: Counters): readonly string[] {
  const t = words.value.console.changed;
  const keys = Object.keys(t) as (keyof typeof t)[];
  return keys.filter((key) => counters[key] > 0).map((key) => t[key](counters[key]));
}
