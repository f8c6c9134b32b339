/** The engine as the TCK's subject: a fresh graph each time, statements committed or rolled back, test procedures registered. */
import { createEngine, type Engine } from '../../cypher/engine.ts';
import { CypherError } from '../../cypher/errors.ts';
import type { ProcedureArgument } from '../../cypher/procedures/procedure.ts';
import { fromParameter } from '../../cypher/values/materialise.ts';
import { order } from '../../cypher/values/order.ts';
import type { RuntimeValue } from '../../cypher/values/runtime.ts';
import { Cancelled, QueryFailed } from '../../graph/errors.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Parameters, Value } from '../../graph/values.ts';
import type { TckAnswer, TckError, TckSubject } from './run-scenario.ts';

const TIMEOUT_MS = 20_000;

/** `until`: the moment up to which each step works; 0 pauses wherever the engine can. */
export async function openEngineSubject(until: number): Promise<TckSubject> {
  const engine = createEngine(createMemoryGraph());
  return {
    run: async (statement, parameters) => runToEnd(engine, statement, parameters, until),
    registerProcedure: (signature, header, rows) => registerFromTable(engine, signature, header, rows),
    close: async () => undefined,
  };
}

function runToEnd(engine: Engine, statement: string, parameters: Parameters, until: number): TckAnswer {
  const prepared = engine.prepare(statement, parameters);
  const transaction = engine.graph.begin();
  const endsAt = performance.now() + TIMEOUT_MS;
  const check = () => {
    if (performance.now() > endsAt) throw new Cancelled('TCK: the statement hangs', { code: 'Shabaka.TckHang' });
  };
  try {
    const running = prepared.start(transaction, { parameters, check });
    const rows: (readonly Value[])[] = [];
    for (let isDone = false; !isDone; ) {
      const step = running.step(until);
      rows.push(...step.records);
      isDone = step.done;
    }
    transaction.commit();
    return { columns: prepared.columns, rows };
  } catch (error) {
    transaction.rollback();
    throw error;
  }
}

/** A procedure that answers the rows of its table whose first columns equal the arguments. */
function registerFromTable(
  engine: Engine,
  signature: string,
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): void {
  const [, name = '', inputs = '', outputs = ''] = /^([\w.]+)\((.*?)\) *:: *\((.*?)\)$/s.exec(signature) ?? [];
  const args = fieldsOf(inputs);
  const results = fieldsOf(outputs);
  const table = rows.map((row) => row.map(fromParameter));
  engine.registerProcedure({
    name,
    arguments: args,
    results,
    mode: 'READ',
    description: 'A procedure of the TCK.',
    call: (values) =>
      table
        .filter((row) => values.every((value, i) => isSame(value, row[header.indexOf(args[i]?.name ?? '')] ?? null)))
        .map((row) => results.map((field) => row[header.indexOf(field.name)] ?? null)),
  });
}

function isSame(a: RuntimeValue, b: RuntimeValue): boolean {
  return order(a, b) === 0;
}

function fieldsOf(text: string): ProcedureArgument[] {
  return text
    .split(',')
    .filter((field) => field.trim() !== '')
    .map((field) => {
      const [name = '', type = 'ANY'] = field.split('::').map((part) => part.trim());
      return { name, type: type.replace(/\?$/, '') };
    });
}

/** The TCK's words for an error of the engine. */
export function describeEngineError(error: unknown): TckError {
  if (error instanceof CypherError) return { kind: error.kind, phase: error.phase, detail: error.detail };
  if (error instanceof QueryFailed && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    // NOTE: the graph knows nothing of the TCK; without schema rules the one constraint is that edges have both ends.
    return { kind: 'ConstraintVerificationFailed', phase: 'runtime', detail: 'DeleteConnectedNode' };
  }
  return { kind: error instanceof Error ? error.constructor.name : typeof error, phase: 'runtime', detail: '' };
}
