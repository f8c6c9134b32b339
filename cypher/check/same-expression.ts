/** Numbers for expressions by which two that say the same are known, whatever white space they are written with. */

import type { Expression, Literal } from '../parse/ast.ts';
import { partsAhead } from '../parse/parts.ts';
import type { Steps } from '../steps.ts';
import { childrenOf } from './children.ts';

/** Equal expressions have equal numbers within one table. Each part is looked at once, however often it is asked for. */
export class ExpressionKeys {
  readonly #known = new WeakMap<object, number>();
  readonly #numbers = new Map<string, number>();

  of(expression: Expression): number {
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const text = this.#textOf(expression);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    this.#known.set(expression, number);
    return number;
  }

  /** Looks at the parts of a long expression, so that the whole takes little then. */
  *ahead(expression: Expression): Steps<void> {
    yield* partsAhead(expression, { known: new Map(), of: (part) => this.of(part), isWhole: () => false });
  }

  ofVariable(name: string): number {
    return this.of({ kind: 'variable', name, span: { start: 0, end: 0 } });
  }

  #textOf(expression: Expression): string {
    switch (expression.kind) {
      case 'variable':
        return `v ${expression.name}`;
      case 'property':
        return `p ${this.of(expression.object)} ${expression.key.name}`;
      case 'literal':
        return isScalar(expression.value)
          ? `l ${typeof expression.value} ${expression.value}`
          : this.#jsonOf(expression);
      case 'countStar':
        return '*';
      default:
        return this.#jsonOf(expression);
    }
  }

  /** Parts first, so that the text is short and the stack stays low. */
  #jsonOf(expression: Expression): string {
    for (const child of childrenOf(expression)) this.of(child);
    return JSON.stringify(expression, (key, value: unknown) => this.#shown(expression, key, value));
  }

  /** Places do not count, and parts stand for themselves by their number. */
  #shown(whole: Expression, key: string, value: unknown): unknown {
    if (key === 'span' || key === 'operatorSpan') return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null || value === whole) return value;
    const part = this.#known.get(value);
    return part === undefined ? value : { part };
  }
}

function isScalar(value: Literal['value']): value is string | number | bigint | boolean {
  return typeof value !== 'object';
}
