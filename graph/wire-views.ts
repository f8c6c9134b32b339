/** Saved views as the server keeps and answers them: what was in a picture, by keys that outlive the store's own ids. */
import { z } from 'zod';
import { METRIC_IDS } from './algorithms/metrics.ts';
import { type PictureStyle, pictureStyle, type StyleRule } from './wire-style.ts';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 4000;
const MOST_NODES = 50_000;
const MOST_EDGES = 200_000;
const MOST_FILTERS = 100;

/** Letters of any script on one line. */
export const viewName = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'must not be empty' })
      .max(LONGEST_NAME, { error: `must have ${LONGEST_NAME} characters at most` })
      .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { error: 'must be one line' }),
  );

/**
 * How a node is found again: by the `id` that its graph gives it where there is one; else by its element id, if it still
 * has the labels and the caption, else by these alone.
 */
const nodeKey = z.union([
  z.strictObject({ id: z.string() }),
  z.strictObject({ elementId: z.string(), labels: z.array(z.string()), caption: z.string() }),
]);
export type NodeKey = z.infer<typeof nodeKey>;

const savedNode = z.strictObject({
  key: nodeKey,
  x: z.number(),
  y: z.number(),
  isPinned: z.literal(true).exactOptional(),
  isHidden: z.literal(true).exactOptional(),
  isOff: z.literal(true).exactOptional(),
  /** The group that it is in, by its place in the list of groups. */
  group: z.int().min(0).exactOptional(),
});
export type SavedNode = z.infer<typeof savedNode>;

/** `from` and `to` are places in the list of nodes. */
const savedEdge = z.strictObject({
  id: z.string(),
  type: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
  isHidden: z.literal(true).exactOptional(),
  isOff: z.literal(true).exactOptional(),
});
export type SavedEdge = z.infer<typeof savedEdge>;

/** On a node or an edge by its place in the lists, or on the whole view. */
const savedNote = z.strictObject({
  on: z.union([z.literal('view'), z.strictObject({ node: z.int().min(0) }), z.strictObject({ edge: z.int().min(0) })]),
  text: z.string().max(LONGEST_NOTE),
});
export type SavedNote = z.infer<typeof savedNote>;

const savedColumn = z.strictObject({
  of: z.enum(['node', 'edge']),
  source: z.enum(['property', 'measure']),
  key: z.string(),
});

/** What lies under the picture: an axis, or a map in Mercator's projection, with the scale by which places were given. */
const savedGround = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('axis'),
    column: savedColumn,
    values: z.enum(['day', 'number']),
    origin: z.number(),
    scale: z.number().positive(),
    apart: z.number(),
  }),
  z.strictObject({
    kind: z.literal('map'),
    x: z.number(),
    y: z.number(),
    scale: z.number().positive(),
    apart: z.number(),
  }),
]);

/** A filter on a property or a measure; days count from 1970-01-01. */
const savedColumnFilter = z.strictObject({
  ref: savedColumn,
  isOn: z.boolean(),
  keepsMissing: z.boolean(),
  name: z.string().max(LONGEST_NAME).exactOptional(),
  test: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('range'), from: z.number().exactOptional(), to: z.number().exactOptional() }),
    z.strictObject({ kind: z.literal('choice'), hidden: z.array(z.string()) }),
  ]),
});
export type SavedColumnFilter = z.infer<typeof savedColumnFilter>;

/** Nodes drawn as one: what it is made by, its name in each language, where it stands and where it was put first. */
const savedGroup = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hand') }),
    z.strictObject({ kind: z.literal('kind'), of: z.string() }),
    z.strictObject({ kind: z.literal('community') }),
    z.strictObject({ kind: z.literal('property'), key: z.string(), value: z.string() }),
  ]),
  names: z.strictObject({ en: z.string(), ar: z.string() }),
  x: z.number(),
  y: z.number(),
  home: z.strictObject({ x: z.number(), y: z.number() }),
  isPinned: z.literal(true).exactOptional(),
});
export type SavedGroup = z.infer<typeof savedGroup>;

/** Views saved before there were rules: what sizes and colours of nodes stood for. */
const styleOfTwoChoices = z
  .strictObject({ sizeBy: z.enum(METRIC_IDS), colourBy: z.enum(['kind', 'community']), isGathered: z.boolean() })
  .transform(({ sizeBy, colourBy, isGathered }): PictureStyle => {
    const rule = { on: 'node', isOn: true } as const;
    const size: StyleRule = {
      ...rule,
      id: 'size',
      channel: 'size',
      source: { kind: 'measure', measure: sizeBy },
      scale: { kind: 'continuous', range: [0, 1], curve: 'sqrt', ramp: 'cool' },
    };
    const colour: StyleRule = {
      ...rule,
      id: 'colour',
      channel: 'colour',
      source: { kind: 'measure', measure: 'community' },
      scale: { kind: 'discrete', looks: ['1', '2', '3', '4', '5', '6', '7'].map((name, i) => [name, `hue${i}`]) },
    };
    return {
      rules: [...(sizeBy === 'degree' ? [] : [size]), ...(colourBy === 'kind' ? [] : [colour])],
      isGathered,
    };
  });

export const viewContent = z.strictObject({
  nodes: z.array(savedNode).max(MOST_NODES),
  edges: z.array(savedEdge).max(MOST_EDGES),
  /** Relations among the nodes that the store had and the picture did not: whatever else is found later is new. */
  leftOut: z.array(z.string()).max(MOST_EDGES),
  filter: z.strictObject({
    hiddenKinds: z.array(z.string()),
    hiddenTypes: z.array(z.string()),
    columns: z.array(savedColumnFilter).max(MOST_FILTERS).exactOptional(),
  }),
  /** Without rules where absent. */
  style: z.union([pictureStyle, styleOfTwoChoices]).exactOptional(),
  ground: savedGround.exactOptional(),
  camera: z.strictObject({ x: z.number(), y: z.number(), ratio: z.number().positive() }).exactOptional(),
  notes: z.array(savedNote),
  groups: z.array(savedGroup).max(MOST_NODES).exactOptional(),
});
export type ViewContent = z.infer<typeof viewContent>;

export const viewHead = z.object({
  id: z.string(),
  name: z.string(),
  /** Counts the times it was saved: who saves says which one was opened. */
  version: z.int().min(1),
  savedAt: z.iso.datetime(),
  nodes: z.int(),
  edges: z.int(),
});
export type ViewHead = z.infer<typeof viewHead>;

export const savedView = viewHead.extend({ content: viewContent });
export type SavedView = z.infer<typeof savedView>;

/** `GET /api/views`. `damaged`: files that are there and cannot be read. */
export const viewList = z.object({ views: z.array(viewHead), damaged: z.array(z.string()) });
export type ViewList = z.infer<typeof viewList>;

/** `POST /api/views`. */
export const newView = z.strictObject({ name: viewName, content: viewContent });

/** `PUT /api/views/:id`: `version` is the one that the change was made from. */
export const changedView = z.strictObject({
  version: z.int().min(1),
  name: viewName.exactOptional(),
  content: viewContent.exactOptional(),
});
