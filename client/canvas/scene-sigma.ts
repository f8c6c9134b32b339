/** Sigma over our scene. */
import type Sigma from 'sigma';
import type { SceneEdge, SceneNode } from '../state/scene.ts';

export type SceneSigma = Sigma<SceneNode, SceneEdge>;
