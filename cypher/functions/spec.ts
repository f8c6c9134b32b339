/** How a function is described to the checker and the runtime. What is said of it to people is in help.ts. */
import type { Steps } from '../steps.ts';
import { orLong } from '../values/long-work.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';

/** Cypher type names as Neo4j's manual writes them in signatures: `INTEGER`, `FLOAT`, `STRING`, `LIST<ANY>`, `MAP`, `NODE`, `INTEGER | FLOAT` … */
export type TypeName = string;

export interface ParameterSpec {
  readonly name: string;
  readonly type: TypeName;
  /** What the checker lets through, where that is not what the signature says. */
  readonly checked?: TypeName | undefined;
  /** May be left out from here on. */
  readonly optional?: boolean;
}

interface CallableSpec {
  /** As the manual writes it: `toInteger`, `point.distance`. Looked up case-insensitively. */
  readonly name: string;
  readonly parameters: readonly ParameterSpec[];
  /** The last parameter may be repeated (`coalesce`). */
  readonly variadic?: boolean;
  readonly returns: TypeName;
}

export interface FunctionSpec extends CallableSpec {
  readonly aggregating?: false;
  /** Null arguments reach `evaluate`. Without it any null argument answers null. */
  readonly seesNull?: boolean;
  /** Not the same for the same arguments (`rand`, `randomUUID`): never folded or moved. */
  readonly volatile?: boolean;
  /** Throws QueryFailed (code and message as Neo4j's where one exists; no position) for arguments of a wrong type. */
  evaluate(args: readonly RuntimeValue[], context: EvaluationContext): RuntimeValue;
  /** The same with pauses, where it may take long: then `evaluate` gives up with LONG. */
  steps?(args: readonly RuntimeValue[], context: EvaluationContext): Steps<RuntimeValue>;
}

/** Both ways of a function whose work may be long, from the one that can pause. */
export function inSteps(steps: NonNullable<FunctionSpec['steps']>): Pick<Required<FunctionSpec>, 'evaluate' | 'steps'> {
  return { evaluate: (args, context) => orLong(steps(args, context)), steps };
}

/** State of one group. DISTINCT is applied by the caller before `add`. */
export interface Accumulator {
  add(args: readonly RuntimeValue[]): void;
  /** In place of `add` for a value so large that looking at it takes steps. */
  addSteps?(args: readonly RuntimeValue[]): Steps<void>;
  result(): RuntimeValue;
  /** In place of `result` where working it out takes steps. */
  resultSteps?(): Steps<RuntimeValue>;
}

export interface AggregateSpec extends CallableSpec {
  readonly aggregating: true;
  create(context: EvaluationContext): Accumulator;
}

export type CallableFunction = FunctionSpec | AggregateSpec;

/** What is said of a function to people. */
export interface FunctionHelp {
  /** As Neo4j names it: `Scalar`, `Numeric`, `Logarithmic` … */
  readonly category: string;
  /** One sentence of ours. */
  readonly description: string;
}
