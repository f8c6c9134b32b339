/** What things are called in every store: element ids are each store's own, and a picture is to be the same from any. */
import { captionOf } from '../../graph/caption.ts';
import { idOf } from '../../graph/formats/subgraph.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';

export function nameAnywhere(node: NodeValue): string {
  return idOf(node) || captionOf(node);
}

/** A key to sort edges of the same two nodes by. The store's own id stands last: it tells apart what nothing else does, in one store at least. */
export function edgeKeyAnywhere(edge: EdgeValue): string {
  return [edge.type, idOf(edge), edge.elementId].join('\u0000');
}
