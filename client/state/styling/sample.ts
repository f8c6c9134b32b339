/** One look of a rule by itself, on a disc or a line that has nothing else: for legends on the page and in files. */
import { type KindLook, SHAPES, styledKind } from '../kind-looks.ts';
import { PATTERNS, type Pattern } from '../patterns.ts';
import { MISSING, type On } from './channels.ts';
import type { Colour } from './colours.ts';
import type { Look } from './rule-legend.ts';

export interface Sample {
  readonly colour: Colour;
  readonly disc: KindLook;
  readonly hasSign: boolean;
  /** Of the largest disc: none is so small that it is not seen. */
  readonly share: number;
  readonly pattern: Pattern;
  readonly width: number;
}

const DISC: KindLook = { shape: 'circle', icon: 'node', isOutlined: false };
const SMALLEST = 0.3;
const WIDTH = 2;

export function sampleOf(on: On, look: Look, isMissing: boolean): Sample {
  const shape = SHAPES.find((name) => name === look);
  const sign = typeof look === 'object' && 'icon' in look ? look : undefined;
  const number = typeof look === 'number' ? look : undefined;
  return {
    colour: typeof look === 'object' && 'kind' in look ? look : { kind: isMissing ? 'none' : 'other' },
    disc: styledKind(DISC, { shape, sign, isMissing }),
    hasSign: sign !== undefined,
    share: number === undefined || on === 'edge' ? 1 : SMALLEST + (1 - SMALLEST) * number,
    pattern: PATTERNS.find((name) => name === look) ?? (isMissing ? MISSING.pattern : 'solid'),
    width: number === undefined || on === 'node' ? WIDTH : number,
  };
}
