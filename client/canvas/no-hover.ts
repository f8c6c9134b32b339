/** Sigma draws what is hovered once more in a layer of its own; ours does that, so this program draws nothing. */
import { AbstractNodeProgram } from 'sigma/rendering';
import type { SceneEdge, SceneNode } from '../state/scene.ts';

export class NoHover extends AbstractNodeProgram<SceneNode, SceneEdge> {
  drawLabel = undefined;
  drawHover = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
