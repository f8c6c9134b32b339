/** What kinds, relation types and properties are called, and how they look: from the store's vocabulary, else from the names themselves. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { captionOf } from '../../graph/caption.ts';
import { type Scope, scopeOf, WHOLE_GRAPH } from '../../graph/statements/scope.ts';
import { vocabularyEntries } from '../../graph/statements/vocabulary.ts';
import type { NodeValue } from '../../graph/values.ts';
import {
  EMPTY_VOCABULARY,
  type Family,
  type Label,
  type NodeKind,
  nodeKindOf,
  relationTypeOf,
  VOCABULARY_LABELS,
  type Vocabulary,
  vocabularyFrom,
} from '../../graph/vocabulary.ts';
import type { SchemaAnswer } from '../../graph/wire.ts';
import type { Api } from '../api.ts';
import { readNodes } from './answers.ts';
import { type KindLook, kindLookOf } from './kind-looks.ts';
import type { Language } from './settings.ts';
import { tellingFirst } from './telling-labels.ts';
import { withinLine } from './within-line.ts';

export interface TypeLook {
  readonly family: Family | 'other';
  readonly isSymmetric: boolean;
}

export interface VocabularyState {
  /** Counts its loads; read it to follow. */
  readonly revision: ReadonlySignal<number>;
  readonly current: ReadonlySignal<Vocabulary>;
  /** True where the graph keeps claims apart from relations, as ours does. */
  readonly hasClaims: ReadonlySignal<boolean>;
  /** What questions about relations leave out on this graph. */
  readonly scope: ReadonlySignal<Scope>;
  /** The label that says what a node is (`Person`, not `Actor`): by the vocabulary, else the most telling one. */
  kindOf(node: NodeValue): string;
  kindLook(kind: string): KindLook;
  typeLook(type: string): TypeLook;
  /** Other words for a kind, in any language. */
  kindAliases(id: string): readonly string[];
  /** What a kind is called in a language; the label itself, spaced, where the vocabulary has none. */
  kindName(kind: string, language: Language): string;
  typeName(type: string, language: Language): string;
  /** What a property is called in a language; the key as it is where the vocabulary has none. */
  keyName(key: string, language: Language): string;
  /** What a text means under a key (`asserted` under `status`); nothing where the vocabulary does not say. */
  valueName(key: string, value: string, language: Language): string | undefined;
  /** The node's caption in a language. */
  caption(node: NodeValue, language: Language): string;
  /** The same as panels and sentences tell it, where a text of pages in place of a name would fill them. */
  shortCaption(node: NodeValue, language: Language): string;
  load(schema: SchemaAnswer, signal?: AbortSignal): Promise<void>;
}

/** The caption in each language: for what is told later, in whichever is then in force. */
export function captionsOf(vocabulary: VocabularyState, node: NodeValue): Readonly<Record<Language, string>> {
  return { en: vocabulary.caption(node, 'en'), ar: vocabulary.caption(node, 'ar') };
}

export function createVocabulary(api: Api): VocabularyState {
  const revision = signal(0);
  const current = signal<Vocabulary>(EMPTY_VOCABULARY);
  const labels = signal<readonly string[]>([]);
  let labelCounts: ReadonlyMap<string, number> = new Map();
  const scope = computed(() => (labels.value.length === 0 ? WHOLE_GRAPH : scopeOf(labels.value, current.value)));
  const looks = new Map<string, KindLook>();
  /** By labels: thousands of nodes share a few sets of them. */
  const kindIds = new Map<string, string>();

  const kind = (id: string): NodeKind => nodeKindOf(current.peek(), id === '' ? [] : [id]);
  /** Labels that were not there when the schema was read get the next places. */
  const placeOf = (id: string): number => {
    const known = labels.peek().indexOf(id);
    if (known !== -1) return known;
    labels.value = [...labels.peek(), id];
    return labels.peek().length - 1;
  };

  return {
    revision,
    current,
    scope,
    hasClaims: computed(() => scope.value.evidence.length > 0),
    kindOf({ labels: ofNode }) {
      const key = ofNode.join('\n');
      const known = kindIds.get(key);
      if (known !== undefined) return known;
      const { id } = nodeKindOf(current.peek(), tellingFirst(ofNode, labelCounts));
      kindIds.set(key, id);
      return id;
    },
    kindLook(id) {
      const known = looks.get(id);
      if (known !== undefined) return known;
      const look = kindLookOf(kind(id), placeOf(id));
      looks.set(id, look);
      return look;
    },
    typeLook(type) {
      const { family, symmetric } = relationTypeOf(current.peek(), type);
      return { family: family ?? 'other', isSymmetric: symmetric };
    },
    kindAliases: (id) => kind(id).aliases,
    kindName: (id, language) => inLanguage(kind(id), language),
    typeName: (type, language) => inLanguage(relationTypeOf(current.peek(), type), language),
    keyName(key, language) {
      const declared = current.peek().propertyKeys.get(key);
      return declared === undefined ? key : inLanguage(declared, language);
    },
    valueName(key, value, language) {
      const declared = current.peek().propertyKeys.get(key)?.values.get(value);
      return declared && inLanguage(declared, language);
    },
    caption: captionOf,
    shortCaption: (node, language) => withinLine(captionOf(node, language)),
    async load(schema, abort) {
      const names = schema.labels.map(({ name }) => name);
      const isDeclared = VOCABULARY_LABELS.some((label) => names.includes(label));
      current.value = isDeclared ? vocabularyFrom(await readNodes(api, vocabularyEntries(), abort)) : EMPTY_VOCABULARY;
      labelCounts = new Map(schema.labels.map(({ name, count }) => [name, count]));
      labels.value = names.sort();
      looks.clear();
      kindIds.clear();
      revision.value++;
    },
  };
}

function inLanguage({ label, labelAr }: Label, language: Language): string {
  return language === 'ar' ? labelAr : label;
}
