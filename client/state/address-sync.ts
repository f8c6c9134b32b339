/** Keeps the address in step with the picture, and opens the picture that an address names. */
import { effect } from '@preact/signals-core';
import type { Scope } from '../../graph/statements/scope.ts';
import { nodesByKey } from '../../graph/statements/search.ts';
import type { NodeValue, PropertyMap } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { readNodes } from './answers.ts';
import type { History } from './history.ts';
import type { Views } from './keeping/views.ts';
import type { Notices } from './notices.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Search } from './search.ts';
import type { Selection } from './selection.ts';
import type { Target } from './target.ts';
import { type AddressPort, decodeView, encodeView, type ViewAddress } from './view-url.ts';

export interface AddressSync {
  /** Shows what the address names, else the first picture; then follows. */
  open(scope: Scope): Promise<void>;
  stop(): void;
}

export interface AddressParts {
  readonly api: Api;
  readonly address: AddressPort;
  readonly scene: Scene;
  readonly history: History;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly search: Search;
  readonly views: Views;
  readonly notices: Notices;
}

export function createAddressSync(parts: AddressParts): AddressSync {
  const stops: (() => void)[] = [];
  return {
    async open(scope) {
      const view = decodeView(parts.address.read());
      await show(parts, view, scope);
      stops.push(follow(parts), parts.views.follow(parts.address.read));
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/**
 * What this tab had under the address, else the saved view or the nodes that it names, else the overview. What is named and is not
 * there is told, and the rest is shown as if it had not been named.
 */
async function show(parts: AddressParts, view: ViewAddress, scope: Scope) {
  const { api, address, picture, search, views } = parts;
  const isThere = (await views.restore(address.read())) || (view.view !== undefined && (await views.open(view.view)));
  if (!isThere) {
    const named = view.nodes ?? [];
    const nodes = named.length === 0 ? [] : await readNodes(api, nodesByKey(named, scope));
    tellMissing(parts, named, nodes);
    if (nodes.length === 0) await picture.showFirst();
    else await picture.bring(nodes.map(({ elementId }) => elementId));
  }
  if (view.selected !== undefined) await selectNamed(parts, view.selected, scope);
  if (view.search !== undefined) search.type(view.search);
}

/** A node that the graph has comes into the picture to be selected. */
async function selectNamed(parts: AddressParts, { kind, id }: Target, scope: Scope) {
  const { api, scene, picture, selection, notices } = parts;
  if (kind === 'node' && nodeWithKey(scene, id) === undefined) {
    const nodes = await readNodes(api, nodesByKey([id], scope));
    tellMissing(parts, [id], nodes);
    if (nodes.length > 0) await picture.bring(nodes.map(({ elementId }) => elementId));
  }
  const key = kind === 'node' ? nodeWithKey(scene, id) : edgeWithKey(scene, id);
  if (key !== undefined) selection.select({ kind, id: key });
  else if (kind === 'edge') notices.tell({ kind: 'notFound', what: 'edge', names: [id] });
}

function tellMissing({ notices }: AddressParts, keys: readonly string[], nodes: readonly NodeValue[]) {
  const found = new Set(nodes.flatMap(({ elementId, properties }) => [elementId, properties.get('id')]));
  const names = keys.filter((key) => !found.has(key));
  if (names.length > 0) notices.tell({ kind: 'notFound', what: 'node', names });
}

/** The nodes stand in the address only once the picture is no longer the first one. */
function follow({ address, scene, history, selection, search, views }: AddressParts): () => void {
  return effect(() => {
    scene.revision.value;
    const saved = views.current.value;
    const isFirst = saved !== undefined || history.done.value.every(({ name }) => !CHANGES_NODES.has(name.kind));
    const nodes = isFirst ? {} : { nodes: scene.graph.mapNodes((id, { entity }) => keyOf(id, entity.properties)) };
    const target = selection.single.value;
    const key = target === undefined ? undefined : keyOfTarget(scene, target);
    const selected = target === undefined || key === undefined ? {} : { selected: { ...target, id: key } };
    const view = saved === undefined ? {} : { view: saved.id };
    address.write(encodeView({ ...view, ...nodes, ...selected, search: search.text.value }));
    views.followAddress();
  });
}

const CHANGES_NODES: ReadonlySet<string> = new Set([
  'add',
  'expand',
  'path',
  'result',
  'replace',
  'remove',
  'keep',
  'collapse',
  'clear',
]);

function keyOf(elementId: string, properties: PropertyMap): string {
  const id = properties.get('id');
  return typeof id === 'string' && id !== '' ? id : elementId;
}

/** Undefined for a group, and for a line that sums several relations: no other page has them. */
function keyOfTarget({ graph }: Scene, { kind, id }: Target): string | undefined {
  if (!(kind === 'node' ? graph.hasNode(id) : graph.hasEdge(id))) return undefined;
  return keyOf(
    id,
    (kind === 'node' ? graph.getNodeAttribute(id, 'entity') : graph.getEdgeAttribute(id, 'entity')).properties,
  );
}

function nodeWithKey({ graph }: Scene, key: string): string | undefined {
  if (graph.hasNode(key)) return key;
  return graph.findNode((_, { entity }: { entity: NodeValue }) => entity.properties.get('id') === key);
}

function edgeWithKey({ graph }: Scene, key: string): string | undefined {
  if (graph.hasEdge(key)) return key;
  return graph.findEdge((_, { entity }) => entity.properties.get('id') === key);
}
