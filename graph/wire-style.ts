/** The style of a picture as rules, which is what the page works with and what a saved view keeps. */
import { z } from 'zod';
import { MEASURE_IDS } from './algorithms/metrics.ts';

export const CHANNELS = ['colour', 'size', 'shape', 'icon', 'caption', 'width', 'pattern'] as const;
export type Channel = (typeof CHANNELS)[number];

export const RAMPS = ['cool', 'warm', 'split'] as const;
export type Ramp = (typeof RAMPS)[number];

export const CURVES = ['linear', 'sqrt', 'log'] as const;
export type Curve = (typeof CURVES)[number];

export const MOST_RULES = 100;
const MOST_VALUES = 1000;
/** Of a text in a rule; a longer value gets no look of its own. */
export const LONGEST_VALUE = 400;

/** What a rule looks at. `kind` is the kind of a node or the type of an edge. */
const styleSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  z.strictObject({ kind: z.literal('kind') }),
  z.strictObject({ kind: z.literal('property'), key: z.string() }),
  z.strictObject({ kind: z.literal('measure'), measure: z.enum(MEASURE_IDS) }),
  z.strictObject({ kind: z.literal('grade'), grade: z.enum(['reliability', 'credibility']) }),
  z.strictObject({ kind: z.literal('claims') }),
]);
export type StyleSource = z.infer<typeof styleSource>;

/** A number where the channel has a measure (size, width), else the name of a look; one that a reader of the rule does not know counts as `other`. */
const look = z.union([z.number(), z.string().max(LONGEST_VALUE)]);
export type StoredLook = z.infer<typeof look>;

const pair = z.tuple([z.number(), z.number()]).readonly();

const styleScale = z.discriminatedUnion('kind', [
  /** One look for all. */
  z.strictObject({ kind: z.literal('same'), look }),
  /** A look for each of these values; all further ones have one look in common. */
  z.strictObject({
    kind: z.literal('discrete'),
    looks: z
      .array(z.tuple([z.string().max(LONGEST_VALUE), look]).readonly())
      .max(MOST_VALUES)
      .readonly(),
  }),
  /** `domain`: values, from the least to the greatest of the picture where absent; days count from 1970-01-01. `range`: looks at its ends. */
  z.strictObject({
    kind: z.literal('continuous'),
    domain: pair.exactOptional(),
    range: pair,
    curve: z.enum(CURVES),
    ramp: z.enum(RAMPS),
  }),
  /** The value itself, written: after the name or in its place. */
  z.strictObject({ kind: z.literal('text'), place: z.enum(['after', 'instead']) }),
]);
export type StyleScale = z.infer<typeof styleScale>;

const styleRule = z.strictObject({
  id: z.string().max(LONGEST_VALUE),
  on: z.enum(['node', 'edge']),
  /** The kind of node or the type of edge that it is for; for all where absent. */
  where: z.string().exactOptional(),
  channel: z.enum(CHANNELS),
  source: styleSource,
  scale: styleScale,
  /** Switched off it stays in the list and changes nothing. */
  isOn: z.boolean(),
});
export type StyleRule = Readonly<z.infer<typeof styleRule>>;

/** The first rule that is for a node or an edge gives the look of a channel. `isGathered`: lines between the same two nodes are one. */
export const pictureStyle = z.strictObject({
  rules: z.array(styleRule).max(MOST_RULES).readonly(),
  isGathered: z.boolean(),
});
export type PictureStyle = Readonly<z.infer<typeof pictureStyle>>;
