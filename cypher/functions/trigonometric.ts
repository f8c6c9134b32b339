/** Trigonometric functions, in radians. */
import { float, toNumber } from '../../graph/values.ts';
import { numberArgument } from './arguments.ts';
import { onFloat } from './mathematical.ts';
import type { FunctionSpec } from './spec.ts';

const DEGREES_PER_RADIAN = 180 / Math.PI;
const RADIANS_PER_DEGREE = Math.PI / 180;

export const TRIGONOMETRIC_FUNCTIONS: readonly FunctionSpec[] = [
  trigonometric('sin', 'The sine.', Math.sin),
  trigonometric('cos', 'The cosine.', Math.cos),
  trigonometric('tan', 'The tangent.', Math.tan),
  trigonometric('cot', 'The cotangent.', (value) => 1 / Math.tan(value)),
  trigonometric('asin', 'The arcsine.', Math.asin),
  trigonometric('acos', 'The arccosine.', Math.acos),
  trigonometric('atan', 'The arctangent.', Math.atan),
  trigonometric('haversin', 'Half the versine.', (value) => (1 - Math.cos(value)) / 2),
  trigonometric('degrees', 'Radians as degrees.', (value) => value * DEGREES_PER_RADIAN),
  trigonometric('radians', 'Degrees as radians.', (value) => value * RADIANS_PER_DEGREE),
  {
    name: 'atan2',
    category: 'trigonometric',
    parameters: [
      { name: 'y', type: 'FLOAT' },
      { name: 'x', type: 'FLOAT' },
    ],
    returns: 'FLOAT',
    description: 'The angle of the point (x, y).',
    evaluate: (args) =>
      float(Math.atan2(toNumber(numberArgument(args, 0, 'atan2')), toNumber(numberArgument(args, 1, 'atan2')))),
  },
  {
    name: 'pi',
    category: 'trigonometric',
    parameters: [],
    returns: 'FLOAT',
    description: 'The ratio of a circle to its diameter.',
    evaluate: () => Math.PI,
  },
];

function trigonometric(name: string, description: string, work: (value: number) => number): FunctionSpec {
  return onFloat(name, description, work, 'trigonometric');
}
