/** What of the state can be shared as an address: which nodes are shown, what is selected, the search. */
import type { Target } from './target.ts';

/** Nodes and edges by the `id` that the graph gives them where it does, else by element id: those hold in any store. */
export interface ViewAddress {
  /** The whole first picture where absent. */
  readonly nodes?: readonly string[];
  readonly selected?: Target;
  readonly search?: string;
  /** The id of a saved view, in the place of `nodes`. */
  readonly view?: string;
}

/** The port to the browser's address. */
export interface AddressPort {
  read(): string;
  write(search: string): void;
}

/** More would make an address that servers and mail programs cut. */
export const MOST_NODES = 200;

export function encodeView({ nodes, selected, search, view }: ViewAddress): string {
  const query = new URLSearchParams();
  if (view !== undefined) query.set('view', view);
  if (nodes !== undefined && nodes.length <= MOST_NODES) query.set('nodes', nodes.map(encodeURIComponent).join(','));
  if (selected !== undefined) query.set(selected.kind, selected.id);
  if (search !== undefined && search !== '') query.set('q', search);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whatever does not read is left out: an address is typed by people. */
export function decodeView(text: string): ViewAddress {
  const query = new URLSearchParams(text);
  const nodes = query.get('nodes');
  const node = query.get('node');
  const edge = query.get('edge');
  const search = query.get('q');
  const view = query.get('view');
  const selected: Target | undefined =
    node !== null ? { kind: 'node', id: node } : edge !== null ? { kind: 'edge', id: edge } : undefined;
  return {
    ...(nodes === null
      ? {}
      : {
          nodes: nodes
            .split(',')
            .filter((id) => id !== '')
            .slice(0, MOST_NODES)
            .map(decoded),
        }),
    ...(selected === undefined ? {} : { selected }),
    ...(search === null ? {} : { search }),
    ...(view === null || view === '' ? {} : { view }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
