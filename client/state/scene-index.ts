/** The scene as typed arrays, made once for each change of what is there: filters, looks and measures count with numbers. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Numbering, numberingOf } from './numbering.ts';
import type { Scene, SceneGraph } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface SceneIndex extends Numbering {
  readonly kinds: readonly string[];
  readonly kindOf: Int32Array;
  readonly types: readonly string[];
  readonly typeOf: Int32Array;
  /** Of edges that are not hidden one by one; filters do not count, so that no disc changes its size for them. */
  readonly degrees: Int32Array;
}

export function createSceneIndex(scene: Scene, vocabulary: VocabularyState): ReadonlySignal<SceneIndex> {
  let last: { readonly index: SceneIndex; readonly drops: number; readonly words: number } | undefined;
  return computed(() => {
    scene.revision.value;
    const words = vocabulary.revision.value;
    const { drops } = scene;
    const goesOn = last?.drops === drops && last.words === words;
    const index = indexOf(scene.graph, vocabulary, goesOn ? last?.index : undefined);
    last = { index, drops, words };
    return index;
  });
}

/** `before`: an earlier index of the same graph with the same words, of which nothing was dropped since: numbers go on from it. */
export function indexOf(
  graph: SceneGraph,
  vocabulary: Pick<VocabularyState, 'kindOf'>,
  before?: SceneIndex,
): SceneIndex {
  const numbering = numberingOf(graph, before);
  const { nodeAttributes, edgeAttributes, sources, targets } = numbering;
  const kinds = named(nodeAttributes, ({ entity }) => vocabulary.kindOf(entity), before?.kinds, before?.kindOf);
  const types = named(edgeAttributes, ({ entity }) => entity.type, before?.types, before?.typeOf);
  const degrees = new Int32Array(nodeAttributes.length);
  for (let slot = 0; slot < sources.length; slot++) {
    if (edgeAttributes[slot]?.isHidden === true) continue;
    const from = sources[slot] ?? 0;
    const to = targets[slot] ?? 0;
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  return {
    ...numbering,
    kinds: kinds.names,
    kindOf: kinds.numbers,
    types: types.names,
    typeOf: types.numbers,
    degrees,
  };
}

/** Numbers for the names of things, from 0, in the order of appearance. */
function named<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  namesBefore: readonly string[] = [],
  numbersBefore: Int32Array = new Int32Array(),
): { readonly names: readonly string[]; readonly numbers: Int32Array } {
  const names = [...namesBefore];
  const known = new Map(names.map((name, number) => [name, number]));
  const numbers = new Int32Array(things.length);
  numbers.set(numbersBefore);
  for (let slot = numbersBefore.length; slot < things.length; slot++) {
    const thing = things[slot];
    if (thing === undefined) continue;
    const name = nameOf(thing);
    const number = known.get(name) ?? names.length;
    if (number === names.length) {
      known.set(name, number);
      names.push(name);
    }
    numbers[slot] = number;
  }
  return { names, numbers };
}
