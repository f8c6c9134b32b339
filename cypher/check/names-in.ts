/** Names that occur in a part of the tree, whatever they stand for there. */
import type { Expression, PatternElement } from '../parse/ast.ts';

/** Of a subquery too, its own included. */
export function namesInExpression(expression: Expression | PatternElement): string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names];
}

function collect(part: unknown, names: Set<string>): void {
  if (Array.isArray(part)) {
    for (const item of part) collect(item, names);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  const { kind, name, variable } = part as { kind?: unknown; name?: unknown; variable?: { name?: unknown } };
  if (kind === 'literal') return;
  if (kind === 'variable' && typeof name === 'string') names.add(name);
  if (typeof variable?.name === 'string') names.add(variable.name);
  for (const value of Object.values(part)) collect(value, names);
}
