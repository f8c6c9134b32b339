/** What a rule makes of a node or a line, as a small sample of it. */
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
