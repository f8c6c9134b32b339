/** Trigonometric functions, in radians. */
import { float, toNumber } from '../../graph/values.ts';
import { numberArgument } from './arguments.ts';
import { onFloat } from './mathematical.ts';
import type { FunctionSpec } from './spec.ts';

const DEGREES_PER_RADIAN = 180 / Math.PI;
const RADIANS_PER_DEGREE = Math.PI / 180;

export const TRIGONOMETRIC_FUNCTIONS: readonly FunctionSpec[] = [
  onFloat('sin', Math.sin),
  onFloat('cos', Math.cos),
  onFloat('tan', Math.tan),
  onFloat('cot', (value) => 1 / Math.tan(value)),
  onFloat('asin', Math.asin),
  onFloat('acos', Math.acos),
  onFloat('atan', Math.atan),
  onFloat('haversin', (value) => (1 - Math.cos(value)) / 2),
  onFloat('degrees', (value) => value * DEGREES_PER_RADIAN),
  onFloat('radians', (value) => value * RADIANS_PER_DEGREE),
  {
    name: 'atan2',
    parameters: [
      { name: 'y', type: 'FLOAT' },
      { name: 'x', type: 'FLOAT' },
    ],
    returns: 'FLOAT',
    evaluate: (args) =>
      float(Math.atan2(toNumber(numberArgument(args, 0, 'atan2')), toNumber(numberArgument(args, 1, 'atan2')))),
  },
  {
    name: 'pi',
    parameters: [],
    returns: 'FLOAT',
    evaluate: () => Math.PI,
  },
];
