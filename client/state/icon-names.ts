/** What pictograms there are; what they look like is the canvas's. */

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
