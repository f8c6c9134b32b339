/** Checks statements against the types of the parameters that they are given, once for each combination. */

import type { Parameters } from '../../graph/values.ts';
import type { Statement } from '../parse/ast.ts';
import type { Steps } from '../steps.ts';
import { checkSteps } from './check.ts';
import type { CheckEnvironment } from './environment.ts';
import { typeOfParameter } from './parameter-types.ts';

const CAPACITY = 500;
/** Longer statements are scripts that will not come again. */
const LONGEST = 20_000;

/** A statement and the names of its parameters. */
interface Asking {
  readonly statement: Statement;
  readonly parameters: readonly string[];
}

export class TypedParameters {
  readonly #right = new Set<string>();

  /** Throws where a parameter cannot be what its place asks for, as Neo4j does, before anything is run. */
  *check(
    { statement, parameters: names }: Asking,
    text: string,
    given: Parameters,
    environment: () => CheckEnvironment,
  ): Steps<void> {
    if (names.length === 0) return;
    const types = new Map(names.map((name) => [name, typeOfParameter(given.get(name))]));
    const key = `${[...types.values()].map((type) => type?.kinds ?? 0).join()} ${text}`;
    if (this.#right.has(key)) return;
    yield* checkSteps(statement, text, { ...environment(), parameterType: (name) => types.get(name) });
    if (text.length > LONGEST) return;
    if (this.#right.size >= CAPACITY) this.#right.clear();
    this.#right.add(key);
  }

  clear(): void {
    this.#right.clear();
  }
}
