/** Plans, notifications and counters of neo4j-driver as the port's. */
import type { ResultSummary } from 'neo4j-driver';
import { positionAt } from '../../graph/errors.ts';
import type { Counters, Notification, Plan } from '../../graph/store.ts';
import { NO_COUNTERS } from '../../graph/store.ts';
import type { SentStatement } from './neo4j-errors.ts';

/** The part of the driver's plan, explained or profiled, that is read here. */
export interface DriverPlan {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly DriverPlan[];
  readonly dbHits?: unknown;
  readonly rows?: unknown;
}

/** Neo4j writes `Filter@neo4j`: the operator, and the database that it runs on. */
export function fromDriverPlan(plan: DriverPlan): Plan {
  const estimatedRows = numberFrom(plan.arguments.EstimatedRows);
  const rows = numberFrom(plan.rows ?? plan.arguments.Rows);
  const dbHits = numberFrom(plan.dbHits ?? plan.arguments.DbHits);
  const isProfile = plan.dbHits !== undefined;
  return {
    operator: plan.operatorType.replace(/@[^@]*$/, ''),
    details: String(plan.arguments.Details ?? ''),
    identifiers: plan.identifiers,
    ...(estimatedRows === undefined ? {} : { estimatedRows }),
    ...(isProfile && rows !== undefined ? { rows } : {}),
    ...(isProfile && dbHits !== undefined ? { dbHits } : {}),
    children: plan.children.map(fromDriverPlan),
  };
}

/** The databases that a plan's operators name. */
export function databasesOf(plan: DriverPlan, names = new Set<string>()): Set<string> {
  const name = /@([^@]*)$/.exec(plan.operatorType)?.[1];
  if (name !== undefined) names.add(name);
  for (const child of plan.children) databasesOf(child, names);
  return names;
}

export function countersOf(summary: ResultSummary | undefined): Counters {
  const updates: Readonly<Record<string, number>> = summary?.counters.updates() ?? {};
  const counters: Record<keyof Counters, number> = { ...NO_COUNTERS };
  for (const key of Object.keys(NO_COUNTERS)) {
    if (isCounter(key)) counters[key] = Number(updates[key] ?? 0);
  }
  return counters;
}

/** What Neo4j noted, placed in the statement as the user wrote it. */
export function notificationsOf(summary: ResultSummary | undefined, sent: SentStatement): Notification[] {
  return (summary?.notifications ?? []).map((item) => {
    const offset = numberFrom((item.position as { readonly offset?: unknown }).offset);
    return {
      code: item.code,
      title: item.title,
      description: item.description,
      severity: item.severityLevel === 'WARNING' ? 'warning' : 'information',
      ...(offset === undefined
        ? {}
        : { position: positionAt(sent.statement, Math.max(0, offset - sent.prefixLength)) }),
    };
  });
}

function isCounter(key: string): key is keyof Counters {
  return key in NO_COUNTERS;
}

function numberFrom(value: unknown): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'bigint' || isDriverInteger(value)
        ? Number(value)
        : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function isDriverInteger(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'toNumber' in value;
}
