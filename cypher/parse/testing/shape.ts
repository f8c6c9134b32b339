/** Writes expressions with every bracket that their tree has, so that a test can see what binds to what. */
import type { Expression, LabelExpression } from '../ast.ts';
import { parse } from '../parse.ts';

/** The tree of the expression after RETURN. */
export function expressionOf(text: string): Expression {
  const { body } = parse(`RETURN ${text} AS x`);
  if (body.kind !== 'single') throw new TypeError('not one query');
  const [clause] = body.clauses;
  if (clause?.kind !== 'return') throw new TypeError('no RETURN');
  const [item] = clause.items;
  if (!item || clause.items.length > 1) throw new TypeError('not one expression');
  return item.expression;
}

export function shapeOf(text: string): string {
  return shape(expressionOf(text));
}

export function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'parameter':
      return `$${expression.name}`;
    case 'variable':
      return expression.name;
    case 'property':
      return `${shape(expression.object)}.${expression.key.name}`;
    case 'index':
      return `${shape(expression.object)}[${shape(expression.index)}]`;
    case 'slice':
      return `${shape(expression.object)}[${optional(expression.from)}..${optional(expression.to)}]`;
    case 'list':
      return `[${expression.items.map(shape).join(', ')}]`;
    case 'map':
      return `{${expression.entries.map(({ key, value }) => `${key.name}: ${shape(value)}`).join(', ')}}`;
    case 'unary':
      return `(${expression.operator} ${shape(expression.operand)})`;
    case 'binary':
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case 'comparison':
      return `(${shape(expression.first)}${expression.rest.map(({ operator, operand }) => ` ${operator} ${shape(operand)}`).join('')})`;
    case 'isNull':
      return `(${shape(expression.operand)} IS ${expression.negated ? 'NOT ' : ''}NULL)`;
    case 'hasLabels':
      return `(${shape(expression.operand)}:${labels(expression.labels)})`;
    case 'call':
      return `${expression.name.name}(${expression.distinct ? 'DISTINCT ' : ''}${expression.arguments.map(shape).join(', ')})`;
    case 'listComprehension':
      return `[${expression.variable.name} IN ${shape(expression.list)} WHERE ${optional(expression.where)} | ${optional(expression.projection)}]`;
    default:
      return expression.kind;
  }
}

function optional(expression: Expression | undefined): string {
  return expression ? shape(expression) : '';
}

function literal(value: Extract<Expression, { kind: 'literal' }>['value']): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  return 'kind' in value ? value.value.toFixed(1) : `[${value.map(literal).join(', ')}]`;
}

export function labels(expression: LabelExpression): string {
  switch (expression.kind) {
    case 'label':
      return expression.name;
    case 'dynamicLabel':
      return `$${expression.mode}(${shape(expression.expression)})`;
    case 'labelWildcard':
      return '%';
    case 'labelNot':
      return `!${labels(expression.operand)}`;
    default:
      return `(${expression.operands.map(labels).join(expression.kind === 'labelAnd' ? '&' : '|')})`;
  }
}
