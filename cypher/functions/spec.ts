/**
 * How a function is described: one table serves the checker, the runtime, completion, SHOW FUNCTIONS and the documentation.
 */
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';

/** Cypher type names as Neo4j's manual writes them in signatures: `INTEGER`, `FLOAT`, `STRING`, `LIST<ANY>`, `MAP`, `NODE`, `INTEGER | FLOAT` … */
export type TypeName = string;

export interface ParameterSpec {
  readonly name: string;
  readonly type: TypeName;
  /** What the checker lets through, where that is not what the signature says. */
  readonly checked?: TypeName;
  /** May be left out from here on. */
  readonly optional?: boolean;
}

interface CallableSpec {
  /** As the manual writes it: `toInteger`, `point.distance`. Looked up case-insensitively. */
  readonly name: string;
  readonly category:
    | 'scalar'
    | 'list'
    | 'string'
    | 'mathematical'
    | 'trigonometric'
    | 'temporal'
    | 'spatial'
    | 'predicate'
    | 'graph'
    | 'vector'
    | 'aggregating';
  readonly parameters: readonly ParameterSpec[];
  /** The last parameter may be repeated (`coalesce`). */
  readonly variadic?: boolean;
  readonly returns: TypeName;
  /** One sentence of ours. */
  readonly description: string;
}

export interface FunctionSpec extends CallableSpec {
  readonly aggregating?: false;
  /** Null arguments reach `evaluate`. Without it any null argument answers null. */
  readonly seesNull?: boolean;
  /** Not the same for the same arguments (`rand`, `randomUUID`): never folded or moved. */
  readonly volatile?: boolean;
  /** Throws QueryFailed (code and message as Neo4j's where one exists; no position) for arguments of a wrong type. */
  evaluate(args: readonly RuntimeValue[], context: EvaluationContext): RuntimeValue;
}

/** State of one group. DISTINCT is applied by the caller before `add`. */
export interface Accumulator {
  add(args: readonly RuntimeValue[]): void;
  result(): RuntimeValue;
}

export interface AggregateSpec extends CallableSpec {
  readonly aggregating: true;
  create(context: EvaluationContext): Accumulator;
}

export type CallableFunction = FunctionSpec | AggregateSpec;
