/** A node's name as a button: selects the node in the picture, and brings it in first where it is not there. */
import type { ComponentChild } from 'preact';
import type { NodeValue } from '../../graph/values.ts';
import { useApp } from '../shell/app.ts';
import { bringAndSelect } from '../shell/bring-and-select.ts';
import { NodeName } from './names.tsx';

/** A function, so that a component may make several links without asking for the app again. */
export function useNodeLink(): (node: NodeValue) => ComponentChild {
  const app = useApp();
  return (node) => (
    <button type="button" class="button-link" onClick={() => void bringAndSelect(app, [node.elementId])}>
      <NodeName node={node} />
    </button>
  );
}
