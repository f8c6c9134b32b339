/** How kinds look: a hue, a shape and a pictogram, so that no colour alone carries the meaning. */
import type { NodeClass, NodeKind } from '../../graph/vocabulary.ts';
import type { IconName } from './icon-names.ts';

/** Classes that share a hue; `things` are grey and told by their icon. The page's colours are a table over them. */
export type ActorClass = 'people' | 'states' | 'armed' | 'communities' | 'organisations' | 'things';

export const SHAPES = ['circle', 'square', 'hexagon', 'diamond', 'octagon'] as const;
export type Shape = (typeof SHAPES)[number];

/** `shape` and `icon` tell what the colour tells. */
export interface KindLook {
  /** Our classes by meaning; a graph that is not ours has `series` instead: its place in the fixed order of hues. */
  readonly actorClass?: ActorClass;
  readonly series?: number;
  readonly shape: Shape;
  /** Drawn as an outline on the ground instead of a filled disc: places, events, agreements, documents. */
  readonly isOutlined: boolean;
  readonly icon: IconName;
  /** Stands in the place of the icon where no pictogram fits a kind that is not ours. */
  readonly letter?: string;
}

const LOOK_OF_CLASS: Readonly<Record<NodeClass, KindLook>> = {
  person: { actorClass: 'people', shape: 'circle', isOutlined: false, icon: 'person' },
  state: { actorClass: 'states', shape: 'square', isOutlined: false, icon: 'state' },
  armed: { actorClass: 'armed', shape: 'hexagon', isOutlined: false, icon: 'armed' },
  tribe: { actorClass: 'communities', shape: 'diamond', isOutlined: false, icon: 'community' },
  organisation: { actorClass: 'organisations', shape: 'octagon', isOutlined: false, icon: 'organization' },
  place: { actorClass: 'things', shape: 'circle', isOutlined: true, icon: 'place' },
  event: { actorClass: 'things', shape: 'diamond', isOutlined: true, icon: 'event' },
  agreement: { actorClass: 'things', shape: 'square', isOutlined: true, icon: 'agreement' },
  document: { actorClass: 'things', shape: 'square', isOutlined: true, icon: 'document' },
};

/** Pictograms by the words that kinds are named with, on graphs of any origin. */
const ICON_OF_WORD: ReadonlyMap<string, IconName> = new Map([
  ['person', 'person'],
  ['people', 'person'],
  ['user', 'person'],
  ['actor', 'person'],
  ['state', 'state'],
  ['country', 'state'],
  ['statebody', 'body'],
  ['government', 'body'],
  ['armedgroup', 'armed'],
  ['tribe', 'tribe'],
  ['community', 'community'],
  ['group', 'community'],
  ['organization', 'organization'],
  ['organisation', 'organization'],
  ['company', 'organization'],
  ['mediaoutlet', 'outlet'],
  ['source', 'source'],
  ['place', 'place'],
  ['location', 'place'],
  ['city', 'place'],
  ['event', 'event'],
  ['agreement', 'agreement'],
  ['document', 'document'],
  ['article', 'document'],
  ['claim', 'claim'],
]);

/** Hues for kinds that are not ours, in a fixed order; then they begin again. */
export const HUES = 7;

/** The look of a declared kind by its class, or of any other by `series`, its place among the graph's labels. */
export function kindLookOf(kind: NodeKind, series: number): KindLook {
  const sign = signOfWord(kind.id, kind.label);
  if (kind.class !== undefined) {
    const look = LOOK_OF_CLASS[kind.class];
    return sign.letter === undefined ? { ...look, ...sign } : look;
  }
  const hue = { series: series % HUES, shape: SHAPES[series % SHAPES.length] ?? 'circle', isOutlined: false };
  return { ...hue, ...sign };
}

/** Whether a pictogram fits a kind by its word alone. */
export function isKnownWord(word: string): boolean {
  return ICON_OF_WORD.has(word.toLowerCase());
}

/** The pictogram that a word is known by, else the first letter of what it is called. */
export function signOfWord(word: string, label: string): Pick<KindLook, 'icon' | 'letter'> {
  const icon = ICON_OF_WORD.get(word.toLowerCase());
  return icon === undefined ? { icon: 'node', letter: firstLetter(label) } : { icon };
}

interface StyledParts {
  readonly shape: KindLook['shape'] | undefined;
  readonly sign: Pick<KindLook, 'icon' | 'letter'> | undefined;
  readonly isMissing: boolean;
}

/** A kind's look with what rules make of it. */
export function styledKind(kind: KindLook, { shape, sign, isMissing }: StyledParts): KindLook {
  const { letter: _, ...plain } = kind;
  return {
    ...(sign === undefined ? kind : { ...plain, ...sign }),
    ...(shape === undefined ? {} : { shape }),
    ...(isMissing ? { isOutlined: true } : {}),
  };
}

function firstLetter(label: string): string {
  for (const { segment } of new Intl.Segmenter().segment(label))
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toUpperCase();
  return '•';
}
