/**
 * Clauses that write, one behind the other, as Neo4j does them: row by row together, until one reads what another of them
 * writes; that one begins when all rows have had those.
 */
import type { Operator } from '../run/operator.ts';
import { type Command, type WriteOptions, write } from '../run/write.ts';
import { beforeWrite } from './barriers.ts';
import type { Frame } from './planning.ts';
import { disturb, type Touches } from './touches.ts';

/** A change that is done at once for a row. */
export interface Step {
  readonly commands: readonly Command[];
  readonly details: string;
  readonly touches: Touches;
}

export interface Staged {
  /** What EXPLAIN calls it where it stands alone. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly nested: readonly Operator[];
  readonly introduces: readonly string[];
}

/** Changes that are done row by row, one after the other. */
interface Stage extends WriteOptions {
  readonly touches: readonly Touches[];
}

/** Those that the next clause may still join. */
const stages = new WeakMap<Operator, Stage>();

/** The kinds of clauses that see for themselves whether they must wait for the one before. */
export const STAGED: ReadonlySet<string> = new Set(['set', 'remove', 'create']);

export function inStages({ name, steps, nested, introduces }: Staged, { source, scope }: Frame): Frame {
  let last = source;
  let stage = stages.get(source);
  for (const { commands, details, touches } of steps) {
    const joined = stage?.touches.some((other) => disturb(touches, other)) ? undefined : stage;
    stage = {
      source: joined?.source ?? beforeWrite(last),
      name: joined === undefined || joined.name === name ? name : 'Write',
      details: joined === undefined ? details : `${joined.details}, ${details}`,
      introduces: [...new Set([...(joined?.introduces ?? []), ...introduces])],
      commands: [...(joined?.commands ?? []), ...commands],
      nested: [...new Set([...(joined?.nested ?? []), ...nested])],
      touches: [...(joined?.touches ?? []), touches],
    };
    last = write(stage);
    stages.set(last, stage);
  }
  return { source: last, scope };
}
