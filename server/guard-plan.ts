/**
 * The judgement of a statement by the plan that Neo4j itself made of it.
 *
 * READ access mode is not a lock (LOAD CSV, SHOW TRANSACTIONS and others run in it), and a text can be disguised; what
 * the server is about to do cannot. Unknown operators are refused.
 */
import { Refused } from '../graph/errors.ts';
import type { AccessMode, Plan, StatementKind } from '../graph/store.ts';
import { isReadOperator, isWriteOperator, READ_PROCEDURES, WRITE_PROCEDURES } from './guard-lists.ts';
import { loadCsvRefused, procedureRefused, refused, refuseWords } from './guard-text.ts';

/** A plan as Neo4j explained it, with what the port's `Plan` leaves out. */
export interface ExplainedStatement {
  readonly plan: Plan;
  /** Neo4j's `r`, `w`, `rw` or `s`; anything else is refused. */
  readonly queryType: string;
  /** The databases that the operators name. */
  readonly databases: ReadonlySet<string>;
  /** The database that statements run on. */
  readonly homeDatabase: string;
}

/**
 * NOTE: a subquery inside a comprehension, CASE or predicate has no operators in a plan; its text stands in the details of
 * another. Not stripped of strings and names first: how the plan quotes them could be played with.
 */
const NESTED_COMMAND = /\{.*\b(?:LOAD\s+CSV|(?:SHOW|TERMINATE)\s+(?:TRANSACTION|SETTING|USER|DATABASE)S?)\b/is;

const KINDS: ReadonlyMap<string, StatementKind> = new Map([
  ['r', 'read'],
  ['w', 'write'],
  ['rw', 'readWrite'],
  ['s', 'schema'],
]);

/** The kind of statement, or a refusal that names what is not allowed. */
export function judgePlan(explained: ExplainedStatement, mode: AccessMode): StatementKind {
  const kind = KINDS.get(explained.queryType);
  if (kind === undefined) throw refused('its kind is unknown to this server');
  for (const operator of operatorsOf(explained.plan)) refuseAlways(operator, mode);
  for (const database of explained.databases) {
    if (database !== explained.homeDatabase) {
      throw refused(`it would run on the database ${database}; only ${explained.homeDatabase} is open here`);
    }
  }
  if (mode === 'read' && kind !== 'read') throw readOnly(kind);
  for (const { operator } of operatorsOf(explained.plan)) refuseUnlisted(operator, mode);
  return kind;
}

function* operatorsOf(plan: Plan): Generator<Plan> {
  const open = [plan];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    open.push(...next.children);
  }
}

/** What no mode allows, looked for in operators and in the text of their expressions. */
function refuseAlways({ operator, details }: Plan, mode: AccessMode): void {
  if (operator === 'LoadCSV') throw loadCsvRefused();
  if (operator === 'AdministrationCommand') throw refused('administration commands are not allowed');
  if (/^(?:Show(?!Indexes|Constraints|Functions|Procedures)|Terminate)/.test(operator)) {
    throw refused(`${operator} is not allowed: it reaches settings or other users`);
  }
  const procedures = mode === 'write' ? WRITE_PROCEDURES : READ_PROCEDURES;
  const called = operator === 'ProcedureCall' ? details.replace(/\(.*$/s, '') : undefined;
  if (called !== undefined && !procedures.has(called.toLowerCase())) throw procedureRefused(called);
  refuseInside(called === undefined ? details : details.slice(called.length), mode);
}

/** Functions and nested calls show in details alone. Neo4j 5 writes a nested call as `ResolvedCall(name(…`, later ones as Cypher. */
function refuseInside(details: string, mode: AccessMode): void {
  if (NESTED_COMMAND.test(details)) throw refused('a command inside a subquery is not allowed');
  refuseWords(details.replaceAll(/\b(?:Unr|R)esolvedCall\(/g, 'CALL '), mode);
}

/** Whether it has transactions of its own, so that it cannot run inside of another. */
export function commitsApart(plan: Plan): boolean {
  return [...operatorsOf(plan)].some(({ operator }) => TRANSACTIONS.has(operator));
}

const TRANSACTIONS: ReadonlySet<string> = new Set(['TransactionForeach', 'TransactionApply']);

function refuseUnlisted(operator: string, mode: AccessMode): void {
  if (isReadOperator(operator)) return;
  if (mode === 'write' && isWriteOperator(operator)) return;
  throw refused(
    isWriteOperator(operator)
      ? `${operator} would change the graph, and this is read mode`
      : `its plan holds ${operator}, which is not on the list of what statements may do`,
  );
}

/** The refusal of a statement that would change something, in read mode. */
export function readOnly(kind: StatementKind): Refused {
  const what = kind === 'schema' ? 'constraints, indexes or the system' : 'the graph';
  return new Refused(`statement: it would change ${what}, and this is read mode.`, {
    code: 'Shabaka.ReadOnly',
    hint: 'Run it in write mode, where this server allows that.',
  });
}
