/** The order of lines in a file: by type, by the names of their ends and by their own id, so that the same picture gives the same file from any store. */
import { idOf } from '../../graph/formats/subgraph.ts';
import { nameAnywhere } from './anywhere.ts';
import type { EdgeLook } from './edge-looks.ts';
import type { FrameScene } from './frame.ts';
import type { Looks } from './looks.ts';

/** The same looks with their lines in that order, and what lines bear with them; on the screen they stay as they came. */
export function inFileOrder(looks: Looks, { graph }: FrameScene): Looks {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const known = names.get(id) ?? nameAnywhere(graph.getNodeAttribute(id, 'entity'));
    names.set(id, known);
    return known;
  };
  const { all } = looks;
  const keyed = [...looks.edges()].map(([id, look]) => {
    const { entity } = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    // The store's own id stands last: it tells apart what nothing else does, in one store at least.
    const key = [entity.type, nameOf(source), nameOf(target), idOf(entity), id].join('\u0000');
    return { id, look, key, slot: all.index.edgeSlots.get(id) ?? -1 };
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const places = new Map(keyed.map(({ slot }, place) => [slot, place]));
  const sorted = (slots: readonly number[]) =>
    [...slots].sort((a, b) => (places.get(a) ?? keyed.length) - (places.get(b) ?? keyed.length));
  const entries = keyed.map(({ id, look }): readonly [string, EdgeLook] => [id, look]);
  return {
    ...looks,
    all: { ...all, disputed: sorted(all.disputed), gathered: sorted(all.gathered) },
    edges: () => entries,
  };
}
