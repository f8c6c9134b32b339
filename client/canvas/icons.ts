/** The pictograms of kinds: one set, drawn by us on a 24 px grid with 2 px round strokes, as SVG path data. */

import type { IconName } from '../state/icon-names.ts';

/** The grid and the stroke that the paths are drawn for. */
export const ICON_GRID = 24;
export const ICON_STROKE = 2;

/** Path data by name, to be stroked, never filled. */
export const ICONS: Readonly<Record<IconName, string>> = {
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20.5c0-4 3.2-6.2 7.5-6.2s7.5 2.2 7.5 6.2',
  state: 'M6 21.5V3M6 4h12.5l-3 4 3 4H6',
  body: 'M3.5 9 12 3.5 20.5 9ZM6 12v5M12 12v5M18 12v5M3.5 20.5h17',
  armed: 'M4 4l12 12M20 4 8 16M13.5 18.5l5-5M10.5 18.5l-5-5M17 17l3.5 3.5M7 17l-3.5 3.5',
  tribe: 'M12 5 3 20h18ZM12 5V2.5M12 12.5 8.5 20M12 12.5l3.5 7.5',
  community:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16.5 11.5a2.5 2.5 0 1 0 0-5M2.5 19.5c0-3.3 2.3-5.2 5.5-5.2s5.5 1.9 5.5 5.2M16.5 14.3c2.8 0 5 1.7 5 5.2',
  organization: 'M6 21V3.5h12V21M3.5 21h17M10 8h.01M14 8h.01M10 12h.01M14 12h.01M10 21v-4.5h4V21',
  outlet: 'M4 10v4.5h3.5l7.5 5v-15L7.5 10ZM18.5 9c1.6 1.8 1.6 4.7 0 6.5',
  source: 'M3.5 4.5h17v11.5h-9l-4.5 4.5V16H3.5ZM8 10.2h.01M12 10.2h.01M16 10.2h.01',
  place:
    'M12 21.5C7.6 16.9 5 13.4 5 10a7 7 0 0 1 14 0c0 3.4-2.6 6.9-7 11.5ZM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  event: 'M4.5 5.5h15v15h-15ZM4.5 10.5h15M8.5 2.5v5M15.5 2.5v5',
  agreement: 'M8.5 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM15.5 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
  document: 'M6 3h8l4.5 4.5V21H6ZM13.5 3.5V8h4.5M9.5 12.5h5.5M9.5 16.5h5.5',
  claim: 'M10.5 7C7.5 8 5.5 10.2 5.5 13v3.5h4.5V12H6M19.5 7c-3 1-5 3.2-5 6v3.5H19V12h-4',
  node: 'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
};
