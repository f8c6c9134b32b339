/** What a rule makes of a node or a line, as a small sample of it. */
import type { Ramp } from '../../graph/wire-style.ts';
import { useApp } from '../shell/app.ts';
import type { On } from '../state/styling/channels.ts';
import type { Look } from '../state/styling/rule-legend.ts';
import { sampleOf } from '../state/styling/sample.ts';
import { inkOf } from '../styles/inks.ts';
import { PALETTES } from '../styles/tokens.ts';
import { DiscMark, LineSample } from './marks.tsx';

interface Properties {
  readonly on: On;
  readonly look: Look;
  readonly isMissing?: boolean;
}

/** Decoration: what it stands for is written beside it. */
export function StyleMark({ on, look, isMissing = false }: Properties) {
  const palette = PALETTES[useApp().explorer.settings.ink.value];
  const { colour, disc, hasSign, share, pattern, width } = sampleOf(on, look, isMissing);
  const ink = inkOf(colour, palette);
  if (on === 'edge') return <LineSample colour={ink} pattern={pattern} width={width} />;
  return <DiscMark look={disc} colour={ink} hasSign={hasSign} share={share} />;
}

const RAMP_PIECES = 16;

interface RampProperties {
  readonly ramp: Ramp;
  /** The shares that the least and the greatest value have. */
  readonly range: readonly [number, number];
}

/** The colours from the least value to the greatest, from the reader's beginning to the end. Decoration too. */
export function RampMark({ ramp, range: [from, to] }: RampProperties) {
  const palette = PALETTES[useApp().explorer.settings.ink.value];
  return (
    <svg class="mark icon-turning" width="32" height="14" viewBox="0 0 32 14" aria-hidden="true">
      {Array.from({ length: RAMP_PIECES }, (_, i) => {
        const share = from + (to - from) * (i / (RAMP_PIECES - 1));
        const x = (i * 32) / RAMP_PIECES;
        return <path key={x} d={`M${x} 1h2.2v12h-2.2z`} fill={inkOf({ kind: 'ramp', ramp, share }, palette)} />;
      })}
    </svg>
  );
}
