/**
 * The vocabulary: what relation types, kinds of node and properties are called, and how they are grouped. It is data in the graph
 * (`:RelationType`, `:NodeKind`, `:PropertyKey`); what stands here is its shape, the closed lists, and what holds for a graph without one.
 */
import type { NodeValue, PropertyMap, Value } from './values.ts';

/** What a relation is about; the picture colours by it. */
export type Family = 'support' | 'agreement' | 'conflict' | 'command' | 'membership' | 'statement' | 'place' | 'record';

/** What a node is, more broadly than its kind; the picture colours by it. */
export type NodeClass =
  | 'person'
  | 'state'
  | 'armed'
  | 'tribe'
  | 'organisation'
  | 'place'
  | 'event'
  | 'agreement'
  | 'document';

/** A name for people in both languages of the interface. */
export interface Label {
  readonly label: string;
  readonly labelAr: string;
}

/** A relation type as the vocabulary declares it, or as `relationTypeOf` supposes it. `id` is the type itself. */
export interface RelationType extends Label {
  readonly id: string;
  /** Stored once and drawn without an arrowhead. */
  readonly symmetric: boolean;
  readonly family?: Family;
  /** The PLOVER category, where one fits (`ASSAULT`). */
  readonly plover?: string;
  /** Ties claims and documents to what they are about; not drawn unless asked for. */
  readonly evidence: boolean;
}

/** A kind of node as the vocabulary declares it, or as `nodeKindOf` supposes it. `id` is the label itself. */
export interface NodeKind extends Label {
  readonly id: string;
  readonly class?: NodeClass;
  /** A label that other kinds share (`Actor`): the kind of a node only where it has no other. */
  readonly general: boolean;
  /** Records behind the picture (`Claim`, the vocabulary itself); not drawn unless asked for. */
  readonly record: boolean;
  /** Other words for it, in any language: for those who search. */
  readonly aliases: readonly string[];
}

/** A property as the vocabulary declares it. `id` is the key itself. */
export interface PropertyKey extends Label {
  readonly id: string;
  /** What its values are called, where they are a few codes. */
  readonly values: ReadonlyMap<string, Label>;
}

/** The three tables, by id. Empty for a graph that declares nothing. */
export interface Vocabulary {
  readonly relationTypes: ReadonlyMap<string, RelationType>;
  readonly nodeKinds: ReadonlyMap<string, NodeKind>;
  readonly propertyKeys: ReadonlyMap<string, PropertyKey>;
}

/** The labels under which a graph keeps its vocabulary. */
export const VOCABULARY_LABELS = ['RelationType', 'NodeKind', 'PropertyKey'] as const;

export const FAMILIES: ReadonlyMap<Family, Label> = new Map<Family, Label>([
  ['conflict', { label: 'Conflict', labelAr: 'نزاع' }],
  ['support', { label: 'Support and cooperation', labelAr: 'دعم وتعاون' }],
  ['agreement', { label: 'Agreement', labelAr: 'اتفاق' }],
  ['command', { label: 'Command and rule', labelAr: 'قيادة وحكم' }],
  ['membership', { label: 'Membership', labelAr: 'انتماء' }],
  ['statement', { label: 'Statement', labelAr: 'تصريح وموقف' }],
  ['place', { label: 'Place', labelAr: 'مكان' }],
  ['record', { label: 'Record', labelAr: 'سجل' }],
]);

export const NODE_CLASSES: ReadonlyMap<NodeClass, Label> = new Map<NodeClass, Label>([
  ['person', { label: 'People', labelAr: 'أشخاص' }],
  ['state', { label: 'States and their bodies', labelAr: 'دول وهيئاتها' }],
  ['armed', { label: 'Armed groups', labelAr: 'جماعات مسلحة' }],
  ['tribe', { label: 'Tribes and communities', labelAr: 'عشائر ومجتمعات' }],
  ['organisation', { label: 'Organisations, outlets and sources', labelAr: 'منظمات ووسائل إعلام ومصادر' }],
  ['place', { label: 'Places', labelAr: 'أماكن' }],
  ['event', { label: 'Events', labelAr: 'أحداث' }],
  ['agreement', { label: 'Agreements', labelAr: 'اتفاقات' }],
  ['document', { label: 'Documents', labelAr: 'وثائق' }],
]);

/** Left out of the picture, of expansion, paths and metrics unless asked for, on any graph that has claims. */
export const EVIDENCE_LINKS = [
  'SUBJECT',
  'OBJECT',
  'IN',
  'BY',
  'VIA',
  'CORROBORATES',
  'CONTRADICTS',
  'MENTIONS',
] as const;

export const EMPTY_VOCABULARY: Vocabulary = { relationTypes: new Map(), nodeKinds: new Map(), propertyKeys: new Map() };

/** Reads the vocabulary out of its nodes; other nodes, and entries without an id, are passed over. */
export function vocabularyFrom(nodes: Iterable<NodeValue>): Vocabulary {
  const relationTypes = new Map<string, RelationType>();
  const nodeKinds = new Map<string, NodeKind>();
  const propertyKeys = new Map<string, PropertyKey>();
  for (const { labels, properties } of nodes) {
    const id = text(properties.get('id'));
    if (id === undefined) continue;
    const label = text(properties.get('label')) ?? humanise(id);
    const names = { id, label, labelAr: text(properties.get('labelAr')) ?? label };
    if (labels.includes('RelationType')) {
      const family = text(properties.get('family'));
      const plover = text(properties.get('plover'));
      relationTypes.set(id, {
        ...names,
        symmetric: properties.get('symmetric') === true,
        evidence: properties.get('evidence') === true,
        ...(isFamily(family) ? { family } : {}),
        ...(plover === undefined ? {} : { plover }),
      });
    } else if (labels.includes('NodeKind')) {
      const nodeClass = text(properties.get('class'));
      nodeKinds.set(id, {
        ...names,
        general: properties.get('general') === true,
        record: properties.get('record') === true,
        aliases: texts(properties.get('aliases')),
        ...(isNodeClass(nodeClass) ? { class: nodeClass } : {}),
      });
    } else if (labels.includes('PropertyKey')) {
      propertyKeys.set(id, { ...names, values: valuesOf(properties) });
    }
  }
  return { relationTypes, nodeKinds, propertyKeys };
}

/** `values`, `valueLabels` and `valueLabelsAr` belong together place by place; a name that lacks is the value itself. */
function valuesOf(properties: PropertyMap): ReadonlyMap<string, Label> {
  const texts = (key: string): readonly Value[] => {
    const value = properties.get(key);
    return Array.isArray(value) ? value : [];
  };
  const [labels, labelsAr] = [texts('valueLabels'), texts('valueLabelsAr')];
  return new Map(
    texts('values').flatMap((value, i) => {
      if (typeof value !== 'string') return [];
      const label = text(labels[i]) ?? value;
      return [[value, { label, labelAr: text(labelsAr[i]) ?? label }]];
    }),
  );
}

/** The declared entry, else what holds for a type that nobody declared: its name made readable, directed, of no family. */
export function relationTypeOf(vocabulary: Vocabulary, id: string): RelationType {
  const declared = vocabulary.relationTypes.get(id);
  if (declared !== undefined) return declared;
  const label = humanise(id).toLowerCase();
  return { id, label, labelAr: label, symmetric: false, evidence: false };
}

/** The kind of a node by its labels: the first declared one that is not general, else its first label, else a plain node. */
export function nodeKindOf(vocabulary: Vocabulary, labels: readonly string[]): NodeKind {
  const declared = labels.flatMap((label) => vocabulary.nodeKinds.get(label) ?? []);
  const particular = declared.find((kind) => !kind.general);
  if (particular !== undefined) return particular;
  const undeclared = labels.find((label) => !vocabulary.nodeKinds.has(label));
  if (undeclared !== undefined) return supposedKind(undeclared);
  return declared[0] ?? supposedKind('');
}

/** `REQUESTS_SUPPORT_FROM` → `Requests support from`; `ArmedGroup` → `Armed group`; `HTTPServer` → `HTTP server`. */
export function humanise(id: string): string {
  const words = id
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_]+/u)
    .filter((word) => word !== '');
  const shouted = id === id.toUpperCase();
  const lowered = words.map((word) => (!shouted && isAcronym(word) ? word : word.toLowerCase()));
  const [first = '', ...rest] = lowered;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

function supposedKind(id: string): NodeKind {
  const label = id === '' ? 'Node' : humanise(id);
  return { id, label, labelAr: id === '' ? 'عقدة' : label, general: false, record: false, aliases: [] };
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function isFamily(value: string | undefined): value is Family {
  return FAMILIES.has(value as Family);
}

function isNodeClass(value: string | undefined): value is NodeClass {
  return NODE_CLASSES.has(value as NodeClass);
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}
