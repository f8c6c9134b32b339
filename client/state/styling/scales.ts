/** From values to looks: scales that fit a column unasked, and how far along its range a value lies. */
import {
  type Channel,
  LONGEST_VALUE,
  type StoredLook,
  type StyleScale,
  type StyleSource,
} from '../../../graph/wire-style.ts';
import type { RangeColumn } from '../filtering/column.ts';
import { isGrouping } from '../filtering/measure-columns.ts';
import { signOfWord } from '../kind-looks.ts';
import { isMeasurable, type Measurable, RANGES } from './channels.ts';
import { GREY_LOOK, HUE_LOOKS, STEP_LOOKS } from './colours.ts';
import { type Columns, gradeValues, isWithin, type Scoped, sourceColumn, valuesIn } from './sources.ts';

export type ContinuousScale = Extract<StyleScale, { readonly kind: 'continuous' }>;

/** The scale for a source as it is now. The looks of values are kept from then on: what comes later changes no colour. */
export function automaticScale(source: StyleSource, channel: Channel, scoped: Scoped, columns: Columns): StyleScale {
  if (source.kind === 'constant') return { kind: 'same', look: CONSTANTS[channel] };
  if (channel === 'caption') return { kind: 'text', place: 'after' };
  if (isMeasurable(channel) && isByNature(source, scoped, columns)) return continuousScale(channel);
  return discreteScale(source, channel, scoped, columns);
}

const CONSTANTS: Readonly<Record<Channel, StoredLook>> = {
  colour: 'hue0',
  size: 1,
  shape: 'square',
  icon: 'node',
  width: 4,
  pattern: 'dashed',
  caption: '',
};

/** Numbers and days have an order of their own; measures are numbers before they are worked out. */
function isByNature(source: StyleSource, { on }: Scoped, columns: Columns): boolean {
  if (source.kind === 'grade' || source.kind === 'kind') return false;
  if (source.kind === 'measure') return !isGrouping(source.measure);
  const column = sourceColumn(source, on, columns);
  return column !== undefined && column.kind !== 'choice';
}

/** Areas follow values by their square root, as widths do by themselves. */
export function continuousScale(channel: Measurable): ContinuousScale {
  return {
    kind: 'continuous',
    range: RANGES[channel],
    curve: channel === 'size' ? 'sqrt' : 'linear',
    ramp: 'cool',
  };
}

export function discreteScale(source: StyleSource, channel: Channel, scoped: Scoped, columns: Columns): StyleScale {
  const values = valuesFor(source, scoped, columns);
  const looks = source.kind === 'grade' ? gradeLooks(channel, values) : looksFor(channel, values);
  return {
    kind: 'discrete',
    looks: values.flatMap((value, i) => {
      const look = looks[i];
      return look === undefined ? [] : [[value, look] as const];
    }),
  };
}

/** So many groups as have a hue: which there are is known only when they are worked out. */
const GROUPS = HUE_LOOKS.map((_, i) => String(i + 1));

function valuesFor(source: StyleSource, scoped: Scoped, columns: Columns): readonly string[] {
  if (source.kind === 'grade') return gradeValues(source.grade);
  if (source.kind === 'measure' && isGrouping(source.measure)) return GROUPS;
  const column = sourceColumn(source, scoped.on, columns, 'choice');
  const values = column === undefined ? [] : valuesIn(column, isWithin(scoped, columns.index));
  return values.filter(({ length }) => length <= LONGEST_VALUE);
}

const MOST_SIGNS = 40;

/** One after the other until they run out. */
function looksFor(channel: Channel, values: readonly string[]): readonly StoredLook[] {
  switch (channel) {
    case 'colour':
      return HUE_LOOKS;
    case 'shape':
      return ['circle', 'square', 'diamond', 'hexagon'];
    case 'pattern':
      return ['solid', 'dashed', 'double'];
    case 'icon':
      return values.slice(0, MOST_SIGNS).map((value) => {
        const { icon, letter } = signOfWord(value, value);
        return letter ?? icon;
      });
    case 'size':
    case 'width':
      return spread(channel, Math.min(values.length, STEP_LOOKS.length));
    case 'caption':
      return [];
    default:
      return channel satisfies never;
  }
}

/** The better, the stronger; what cannot be judged is not the worst, and looks apart. */
function gradeLooks(channel: Channel, values: readonly string[]): readonly StoredLook[] {
  if (channel === 'colour') return [...[...STEP_LOOKS].reverse(), GREY_LOOK];
  return channel === 'size' || channel === 'width' ? spread(channel, values.length) : looksFor(channel, values);
}

/** From the greatest look down to the least. */
function spread(channel: 'size' | 'width', count: number): readonly number[] {
  const [least, most] = RANGES[channel];
  const step = count < 2 ? 0 : (most - least) / (count - 1);
  return Array.from({ length: count }, (_, i) => Number((most - i * step).toFixed(3)));
}

/** Both ends; where the reader set none, those of the values: from zero where lengths and areas would lie otherwise. */
export function domainOf(
  { domain }: ContinuousScale,
  { min, max, kind }: RangeColumn,
  channel: Channel,
): readonly [number, number] {
  if (domain !== undefined) return domain[0] <= domain[1] ? domain : [domain[1], domain[0]];
  const isFromZero = channel !== 'colour' && kind === 'number' && min > 0 && min <= max / 2;
  return [isFromZero ? 0 : min, max];
}

/** From 0 to 1; what lies outside of the domain is at its end. Rises with the value, whatever the domain. */
export function shareOf({ curve }: ContinuousScale, [from, to]: readonly [number, number], value: number): number {
  const linear = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 1;
  if (curve === 'sqrt') return Math.sqrt(linear);
  if (curve === 'linear') return linear;
  if (from > 0 && to > from) {
    const span = Math.log(to) - Math.log(from);
    return Math.min(1, (Math.log(Math.max(value, from)) - Math.log(from)) / span);
  }
  return Math.log1p(BEND * linear) / Math.log1p(BEND);
}

/** How far a logarithm bends where values begin at zero or below it. */
const BEND = 99;

/** The value that lies so far along: the inverse of `shareOf`. */
export function valueAt({ curve }: ContinuousScale, [from, to]: readonly [number, number], share: number): number {
  const along = (linear: number) => from + linear * (to - from);
  if (curve === 'sqrt') return along(share * share);
  if (curve === 'linear') return along(share);
  if (from > 0 && to > from) return Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from)));
  return along(Math.expm1(share * Math.log1p(BEND)) / BEND);
}
