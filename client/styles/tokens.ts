/**
 * The colours and sizes of the page and of the picture, as data: one light, one dark and one print set.
 * The page reads them as CSS custom properties (`--ink`), the canvas and the exports read this table itself.
 */

import type { Ramp } from '../../graph/wire-style.ts';

/** Sets of colours. `print` is chosen by the printer and by exports for paper, never by a reader's preference. */
export const THEMES = ['light', 'dark', 'print'] as const;
export type Theme = (typeof THEMES)[number];

/** Classes of actors that share a hue; everything else is grey with an outline and told by its icon. */
export const ACTOR_CLASSES = ['people', 'states', 'armed', 'communities', 'organisations', 'things'] as const;
export type ActorClass = (typeof ACTOR_CLASSES)[number];

/** Families of relations that share a hue, as the vocabulary names them; `other` is a type outside it. */
export const RELATION_FAMILIES = [
  'conflict',
  'support',
  'agreement',
  'command',
  'membership',
  'statement',
  'place',
  'record',
  'other',
] as const;
export type RelationFamily = (typeof RELATION_FAMILIES)[number];

/** What each colour is for. Text colours hold 4.5 : 1 on `ground`, `surface` and `sunken`; the rest of the marks 3 : 1. */
export interface Palette {
  /** Behind the picture. */
  readonly ground: string;
  /** Panels, bar, menus. */
  readonly surface: string;
  /** Fields, code, table heads: a step away from the surface. */
  readonly sunken: string;
  /** Rows and buttons under the pointer. */
  readonly hover: string;
  readonly ink: string;
  /** Secondary text. */
  readonly muted: string;
  /** Icons and outlines of fields: 3 : 1, not for text. */
  readonly quiet: string;
  /** Hairlines that only order the page and carry no meaning. */
  readonly hairline: string;
  /** Selection, focus, links; nothing else. */
  readonly accent: string;
  readonly accentSoft: string;
  /** Text and icons on the accent. */
  readonly onAccent: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly good: string;
  readonly actors: Readonly<Record<ActorClass, string>>;
  /** Pictograms inside the discs. */
  readonly onActor: string;
  readonly families: Readonly<Record<RelationFamily, string>>;
  /** Kinds of a graph that is not ours, by label in a fixed order, and values of rules: told apart by every kind of colour vision. */
  readonly series: readonly string[];
  /** Stops from little to much: ever further from the ground, or (`split`) away from a middle on two sides. */
  readonly ramps: Readonly<Record<Ramp, readonly string[]>>;
  readonly code: {
    readonly keyword: string;
    readonly string: string;
    readonly number: string;
    readonly label: string;
    readonly function: string;
    readonly parameter: string;
    readonly comment: string;
  };
}

const LIGHT: Palette = {
  ground: '#faf8f4',
  surface: '#fffefb',
  sunken: '#f3f0ea',
  hover: '#ece8e0',
  ink: '#1c1f26',
  muted: '#5a5e66',
  quiet: '#7d8088',
  hairline: '#e0dbd1',
  accent: '#5a35d6',
  accentSoft: '#ebe6fb',
  onAccent: '#ffffff',
  danger: '#b3261e',
  dangerSoft: '#fbe9e6',
  warning: '#8a5a00',
  warningSoft: '#faf0d9',
  good: '#1f7a4d',
  actors: {
    people: '#b06f00',
    states: '#2f5f93',
    armed: '#a32a48',
    communities: '#5c7a1c',
    organisations: '#1c7f88',
    things: '#6d7178',
  },
  onActor: '#ffffff',
  families: {
    conflict: '#d04a00',
    support: '#00855f',
    agreement: '#0068a8',
    command: '#2b2e35',
    membership: '#4c5058',
    statement: '#a0488a',
    place: '#868a91',
    record: '#868a91',
    other: '#6d7178',
  },
  series: ['#478aff', '#e46b2c', '#294700', '#901d4f', '#b678bc', '#620072', '#a5540e'],
  ramps: {
    cool: ['#a08420', '#4f8a3c', '#17757a', '#1f4f8f', '#1b1f5e'],
    warm: ['#c0801c', '#c2571f', '#a93240', '#7d1a58', '#3f0a4d'],
    split: ['#143f8a', '#4a7fc4', '#85888f', '#c9703a', '#8a2c0a'],
  },
  code: {
    keyword: '#0b5c8f',
    string: '#8a4b00',
    number: '#7a3d8f',
    label: '#9b2445',
    function: '#14696f',
    parameter: '#50680f',
    comment: '#686c74',
  },
};

const DARK: Palette = {
  ground: '#0e131b',
  surface: '#141a24',
  sunken: '#1a2230',
  hover: '#232c3b',
  ink: '#e9ebef',
  muted: '#a4abb8',
  quiet: '#7c8596',
  hairline: '#28313f',
  accent: '#ab9bff',
  accentSoft: '#2a2750',
  onAccent: '#120c33',
  danger: '#ff9a8f',
  dangerSoft: '#3a1c1d',
  warning: '#edbe63',
  warningSoft: '#33290f',
  good: '#63c796',
  actors: {
    people: '#e0a93c',
    states: '#7fb0e6',
    armed: '#ee8095',
    communities: '#a5c35a',
    organisations: '#5cc0c8',
    things: '#9aa1ad',
  },
  onActor: '#0e131b',
  families: {
    conflict: '#ff8a4d',
    support: '#3fc79b',
    agreement: '#5fb4ee',
    command: '#dfe2e8',
    membership: '#b3b9c4',
    statement: '#e08fc8',
    place: '#7c8596',
    record: '#7c8596',
    other: '#9aa1ad',
  },
  series: ['#445acc', '#de6f4a', '#bbf283', '#bb3a81', '#2bf7ff', '#e3ae01', '#845a0d'],
  ramps: {
    cool: ['#5d63b8', '#3f8ec2', '#3fb8b0', '#8edb7a', '#f6f08a'],
    warm: ['#a8508c', '#d6566c', '#f07f4f', '#f7b64f', '#fff3a0'],
    split: ['#8ec5ff', '#4f86c6', '#7b7f88', '#cf7c45', '#ffc08a'],
  },
  code: {
    keyword: '#7cc0f0',
    string: '#e3b26a',
    number: '#d3a3e6',
    label: '#f497aa',
    function: '#6ccbd2',
    parameter: '#b5d16e',
    comment: '#8f97a5',
  },
};

const PRINT: Palette = {
  ...LIGHT,
  ground: '#ffffff',
  surface: '#ffffff',
  sunken: '#f4f4f4',
  hover: '#f4f4f4',
  ink: '#000000',
  muted: '#444444',
  quiet: '#6b6b6b',
  hairline: '#c9c9c9',
  accentSoft: '#efeafc',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK, print: PRINT };

/** Every colour of a set by its custom property, nested names joined with a dash: `--actors-people`. */
export function paletteProperties(palette: Palette): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  collect(palette, '-', properties);
  return properties;
}

/** The three sets as one style sheet: the reader's theme stands in `data-theme` on the root; paper has its own. */
export function tokensCss(): string {
  const rule = (selector: string, theme: Theme) => {
    const lines = [...paletteProperties(PALETTES[theme])].map(([name, value]) => `${name}:${value}`);
    return `${selector}{color-scheme:${theme === 'dark' ? 'dark' : 'light'};${lines.join(';')}}`;
  };
  return [
    rule(':root', 'light'),
    rule(':root[data-theme="dark"]', 'dark'),
    `@media print{${rule(':root,:root[data-theme="dark"]', 'print')}}`,
  ].join('\n');
}

function collect(value: object, prefix: string, into: Map<string, string>): void {
  for (const [key, part] of Object.entries(value)) {
    const name = `${prefix}-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (typeof part === 'string') into.set(name, part);
    else collect(part as object, name, into);
  }
}
