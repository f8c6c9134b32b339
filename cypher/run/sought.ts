/** A list in which many rows seek something, hashed: what `IN` asks from the second row on. */

import { isNumber } from '../../graph/values.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { Ternary } from '../values/equality.ts';
import { bareNumber } from '../values/number-order.ts';
import type { EdgeRef, NodeRef, RuntimeList, RuntimeValue } from '../values/runtime.ts';

/** Bytes that an element takes in a set, at worst. */
const MEMBER = 48;
/** Elements hashed from one look at the clock to the next. */
const AT_A_STRETCH = 1024;

/** The run, as far as its meters go. */
export interface Meters {
  hold(bytes: number): void;
  release(bytes: number): void;
  spend(units: number): boolean;
}

/** Its bytes are held until it is released or the run ends. */
export class Sought {
  readonly list: RuntimeList;
  readonly #meters: Meters;
  /** Absent until it is hashed: most lists are asked once. */
  #members: Members | undefined;
  #bytes = 0;

  constructor(list: RuntimeList, meters: Meters) {
    this.list = list;
    this.#meters = meters;
  }

  get isHashed(): boolean {
    return this.#members !== undefined;
  }

  *hash(): Steps<void> {
    this.#bytes = this.list.length * MEMBER;
    this.#meters.hold(this.#bytes);
    const members = new Members();
    for (const [i, item] of this.list.entries()) {
      members.add(item);
      if (i % AT_A_STRETCH === AT_A_STRETCH - 1 && this.#meters.spend(AT_A_STRETCH >> 2)) yield PAUSE;
    }
    this.#members = members;
  }

  /** `value IN list`, of what is hashable, once the list is hashed. */
  includes(value: RuntimeValue): Ternary {
    return this.#members?.has(value) || (this.#members?.hasNull ? null : false);
  }

  release(): void {
    this.#meters.release(this.#bytes);
    this.#bytes = 0;
  }
}

class Members {
  hasNull = false;
  readonly #scalars = new Set<RuntimeValue>();
  readonly #nodes = new Set<number>();
  readonly #edges = new Set<number>();

  add(value: RuntimeValue): void {
    if (value === null) this.hasNull = true;
    else if (isEntity(value)) this.#idsOf(value).add(value.id);
    else if (isHashable(value)) this.#scalars.add(bare(value));
  }

  has(value: RuntimeValue): boolean {
    return isEntity(value) ? this.#idsOf(value).has(value.id) : this.#scalars.has(bare(value));
  }

  #idsOf({ kind }: NodeRef | EdgeRef): Set<number> {
    return kind === 'nodeRef' ? this.#nodes : this.#edges;
  }
}

/** Whether a value equals just what a set says it does: not so NaN, nor a number that an integer beyond 2^53 could equal. */
export function isHashable(value: RuntimeValue): boolean {
  if (isNumber(value)) return Math.abs(Number(bareNumber(value))) <= Number.MAX_SAFE_INTEGER;
  return typeof value === 'string' || typeof value === 'boolean' || isEntity(value);
}

/** 1.0 equals 1. */
function bare(value: RuntimeValue): RuntimeValue {
  return isNumber(value) ? bareNumber(value) : value;
}

function isEntity(value: RuntimeValue): value is NodeRef | EdgeRef {
  const kind = value !== null && typeof value === 'object' && 'kind' in value && value.kind;
  return kind === 'nodeRef' || kind === 'edgeRef';
}
