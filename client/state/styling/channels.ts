/** What of a node or a line a rule can change, and the looks that each has: those given to values in turn, to further values, to none. */
import type { Channel, Ramp, StoredLook } from '../../../graph/wire-style.ts';
import { ICON_NAMES, type IconName } from '../icon-names.ts';
import { SHAPES, type Shape } from '../kind-looks.ts';
import { PATTERNS, type Pattern } from '../patterns.ts';
import type { Language } from '../settings.ts';
import { type Colour, colourOfLook, GREY_LOOK, HUE_LOOKS, STEP_LOOKS } from './colours.ts';

/** A pictogram, or a letter in its place. */
export interface Sign {
  readonly icon: IconName;
  readonly letter?: string;
}

/** Sizes are shares from 0 to 1 between the smallest and the largest disc, widths are CSS pixels at 100 %. */
export interface LookOf {
  readonly colour: Colour;
  readonly size: number;
  readonly shape: Shape;
  readonly icon: Sign;
  readonly width: number;
  readonly pattern: Pattern;
  /** A caption has no look: it is the value. */
  readonly caption: undefined;
}

export type On = 'node' | 'edge';

export const CHANNELS_OF: Readonly<Record<On, readonly Channel[]>> = {
  node: ['colour', 'size', 'shape', 'icon', 'caption'],
  edge: ['colour', 'width', 'pattern', 'caption'],
};

type Names = Readonly<Record<Language, string>>;

export const CHANNEL_NAMES: Readonly<Record<On, Readonly<Record<Channel, Names>>>> = (() => {
  const shared = {
    size: { en: 'Size of nodes', ar: 'حجم العُقد' },
    shape: { en: 'Shape of nodes', ar: 'شكل العُقد' },
    icon: { en: 'Icon of nodes', ar: 'رمز العُقد' },
    width: { en: 'Width of lines', ar: 'عرض الخطوط' },
    pattern: { en: 'Pattern of lines', ar: 'نمط الخطوط' },
  };
  return {
    node: {
      ...shared,
      colour: { en: 'Colour of nodes', ar: 'لون العُقد' },
      caption: { en: 'Caption of nodes', ar: 'تسمية العُقد' },
    },
    edge: {
      ...shared,
      colour: { en: 'Colour of lines', ar: 'لون الخطوط' },
      caption: { en: 'Caption of lines', ar: 'تسمية الخطوط' },
    },
  };
})();

/** Channels that have an order, from little to much. */
export type Measurable = 'colour' | 'size' | 'width';

export function isMeasurable(channel: Channel): channel is Measurable {
  return channel === 'colour' || channel === 'size' || channel === 'width';
}

/** From the least look to the greatest: what is wider or larger than this hides others. */
export const BOUNDS: Readonly<Record<'size' | 'width', readonly [number, number]>> = { size: [0, 1], width: [1, 7] };

export const RANGES: Readonly<Record<Measurable, readonly [number, number]>> = {
  colour: [0, 1],
  size: [0.1, 1],
  width: [1.5, 5],
};

/** What a reader chooses from for one value; numbers are written instead, letters too. */
export const CHOICES: Readonly<Record<Channel, readonly StoredLook[]>> = {
  colour: [...HUE_LOOKS, ...STEP_LOOKS, GREY_LOOK],
  shape: SHAPES,
  icon: ICON_NAMES,
  pattern: PATTERNS,
  size: [],
  width: [],
  caption: [],
};

const PLAIN: ReadonlySet<StoredLook> = new Set(ICON_NAMES);

/** Each gives nothing for what it does not know. */
export const DECODE: { readonly [Key in Channel]: (look: StoredLook) => LookOf[Key] | undefined } = {
  colour: colourOfLook,
  size: (look) => within(look, BOUNDS.size),
  width: (look) => within(look, BOUNDS.width),
  shape: (look) => SHAPES.find((shape) => shape === look),
  pattern: (look) => PATTERNS.find((pattern) => pattern === look),
  icon(look) {
    if (typeof look !== 'string' || look === '') return undefined;
    const icon = PLAIN.has(look) ? ICON_NAMES.find((name) => name === look) : undefined;
    return icon === undefined ? { icon: 'node', letter: look.slice(0, LONGEST_SIGN) } : { icon };
  },
  caption: () => undefined,
};

/** The look so far along a range, where the channel has an order. */
export const AT: { readonly [Key in Channel]: (at: number, ramp: Ramp) => LookOf[Key] | undefined } = {
  colour: (at, ramp) => ({ kind: 'ramp', ramp, share: Math.min(1, Math.max(0, at)) }),
  size: DECODE.size,
  width: DECODE.width,
  shape: () => undefined,
  pattern: () => undefined,
  icon: () => undefined,
  caption: () => undefined,
};

/** More letters than this fill no disc. */
const LONGEST_SIGN = 8;

function within(look: StoredLook, [least, most]: readonly [number, number]): number | undefined {
  return typeof look === 'number' && Number.isFinite(look) ? Math.min(most, Math.max(least, look)) : undefined;
}

/** Of values that a rule has no look for. */
export const OTHER: LookOf = {
  colour: { kind: 'other' },
  size: 0.1,
  shape: 'octagon',
  icon: { icon: 'node', letter: '•' },
  width: 1.5,
  pattern: 'dotted',
  caption: undefined,
};

/** Of what has no value; nodes are hollow and lines in dashes and dots besides. */
export const MISSING: LookOf = {
  colour: { kind: 'none' },
  size: 0,
  shape: 'circle',
  icon: { icon: 'node' },
  width: 1,
  pattern: 'dashdot',
  caption: undefined,
};
