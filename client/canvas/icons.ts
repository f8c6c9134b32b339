/** The pictograms of kinds: one set, drawn by us on a 24 px grid with 2 px strokes, as path data. */
export const ICON_NAMES = [
  'person',
  'state',
  'body',
  'armed',
  'tribe',
  'community',
  'organization',
  'outlet',
  'source',
  'place',
  'event',
  'agreement',
  'document',
  'claim',
  'node',
] as const;
export type IconName = (typeof ICON_NAMES)[number];
