/** A layout that runs while the picture is in use: it moves the nodes under way, tells its progress, can be held and stopped. */
import { type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Change } from '../changes.ts';
import { anchorsFor, type GroundPlan } from '../ground/ground.ts';
import type { StepName, WritableHistory } from '../history.ts';
import type { Place, WritableScene } from '../scene.ts';
import type { LayoutInputOptions } from './input.ts';
import { LAYOUTS, type LayoutId } from './layouts.ts';
import { type LayoutRunner, placeAt, type Tie } from './runner.ts';
import { type Standing, standingNodes } from './standing.ts';

export interface RunningLayout {
  readonly layoutId: LayoutId;
  /** From 0 to 1. */
  readonly progress: number;
  readonly isPaused: boolean;
  /** Asked for by the reader, not part of a step that brought nodes: all stand elsewhere then. */
  readonly isAsked: boolean;
}

export interface RunningLayouts {
  readonly current: ReadonlySignal<RunningLayout | undefined>;
  /** Arranges what is there as one step of the history; resolves when it is done. */
  run(layoutId: LayoutId, options?: RunOptions): Promise<void>;
  /** Goes on from the places that nodes were given when they came: part of the step that brought them. */
  refine(options?: RefineOptions): void;
  pause(): void;
  resume(): void;
  /** Ends it where it is. */
  stop(): void;
}

export interface RunOptions extends Pick<LayoutInputOptions, 'root'> {
  /** For layouts over a ground: it comes with the places, in the same step. */
  readonly plan?: GroundPlan | undefined;
}

export interface RefineOptions {
  /** These stay where they are. */
  readonly fixed?: ReadonlySet<string>;
}

export interface RunningParts {
  readonly scene: WritableScene;
  readonly history: WritableHistory;
  readonly layouts: LayoutRunner;
  /** What is drawn now: a group is arranged as one node, its members not at all. */
  standing(): Standing;
  wantsLessMotion(): boolean;
}

interface Work {
  readonly layoutId: LayoutId;
  readonly options: LayoutInputOptions;
  readonly fixed: ReadonlySet<string>;
  readonly plan?: GroundPlan | undefined;
  readonly isAsked: boolean;
  /** The step that it will be, and how the nodes come back from where it has moved them. */
  readonly step?: { readonly name: StepName; putBack(): void };
  /** Called with the places of all nodes that are still there. */
  end(places: ReadonlyMap<string, Place>): void;
}

/** These leave nodes where they are, so a layout may go on over them. */
const MOVES_NOTHING: ReadonlySet<Change['kind']> = new Set([
  'filter',
  'style',
  'hideNodes',
  'hideEdges',
  'switchNodes',
  'switchEdges',
  'nameGroup',
]);

export function createRunningLayouts({
  scene,
  history,
  layouts,
  standing,
  wantsLessMotion,
}: RunningParts): RunningLayouts {
  const current = signal<RunningLayout | undefined>(undefined);
  let finish: (() => void) | undefined;
  let controls: { pause(): void; resume(): void; stop(): void } | undefined;

  const tell = (change: Partial<RunningLayout>) => {
    const running = current.peek();
    if (running !== undefined) current.value = { ...running, ...change };
  };
  const start = ({ layoutId, options, fixed, plan, end, isAsked, step }: Work): Promise<void> => {
    finish?.();
    const drawn = standing();
    const { graph } = drawn;
    const nodes = standingNodes(drawn, { isFixed: (id, { isPinned }) => isPinned || fixed.has(id) });
    const ids = nodes.map(({ id }) => id);
    const ties = graph.mapEdges((_, __, source, target): Tie => [source, target]);
    const isStaying = new Set(nodes.flatMap(({ id, isFixed }) => (isFixed ? [id] : [])));
    const isFixed = (id: string) => isStaying.has(id);
    const isLive = !wantsLessMotion();
    let last: Float32Array | undefined;
    current.value = { layoutId, progress: 0, isPaused: false, isAsked };
    const work = { ...options, nodes, ties, anchors: plan && anchorsFor(ids, plan) };
    return new Promise((resolve, reject) => {
      let isOver = false;
      const over = (places: Float32Array | undefined) => {
        if (isOver) return;
        isOver = true;
        finish = undefined;
        controls = undefined;
        arrived?.();
        if (places === undefined) step?.putBack();
        else end(placesThere(scene, ids, places, isFixed));
        /** Last of all: who follows a layout sees where it ended. */
        current.value = undefined;
        resolve();
      };
      const run = layouts.start(layoutId, work, {
        onFrame(places, progress) {
          if (isOver) return;
          last = places;
          if (isLive) move(scene, ids, places);
          tell({ progress });
        },
      });
      controls = run;
      const arrived =
        step &&
        history.await(step.name, () => {
          run.stop();
          over(undefined);
        });
      /** At once, with the last places that were shown: whoever interrupts does not wait for a worker. */
      finish = () => {
        run.stop();
        over(last);
      };
      run.places.then(over, (error: unknown) => {
        over(undefined);
        reject(error);
      });
    });
  };
  history.onInterrupt((changes) => {
    if (!changes.every(({ kind }) => MOVES_NOTHING.has(kind))) finish?.();
  });
  return {
    current,
    run(layoutId, { root, plan } = {}) {
      finish?.();
      const { graph } = standing();
      const starts = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
      const name: StepName = { kind: 'layout', count: graph.order, about: LAYOUTS[layoutId].label };
      const putBack = () => scene.moveTo(new Map([...starts].filter(([id]) => scene.attributesOf(id) !== undefined)));
      return start({
        layoutId,
        options: { root, isStanding: true },
        fixed: NONE,
        plan,
        isAsked: true,
        step: {
          name,
          putBack() {
            putBack();
            scene.touch('moved');
          },
        },
        end(places) {
          putBack();
          history.commit(name, [
            { kind: 'place', places },
            { kind: 'ground', ground: plan?.ground },
          ]);
        },
      });
    },
    refine({ fixed = NONE } = {}) {
      const end = (places: ReadonlyMap<string, Place>) => {
        scene.moveTo(places);
        scene.touch('moved');
      };
      void untracked(() =>
        start({ layoutId: 'clusters', options: { isStanding: true }, fixed, end, isAsked: false }),
      ).catch(ignore);
    },
    pause() {
      controls?.pause();
      tell({ isPaused: true });
    },
    resume() {
      controls?.resume();
      tell({ isPaused: false });
    },
    stop() {
      finish?.();
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The places that nodes have are a picture already: where the engine failed, they stay. */
function ignore(): void {}

/** NOTE: places come back rounded; what is fixed is left out, so that it stays to the last digit. */
function placesThere(
  { attributesOf }: WritableScene,
  ids: readonly string[],
  places: Float32Array,
  isFixed: (id: string) => boolean,
): ReadonlyMap<string, Place> {
  const there = new Map<string, Place>();
  ids.forEach((id, i) => {
    if (attributesOf(id) !== undefined && !isFixed(id)) there.set(id, placeAt(places, i));
  });
  return there;
}

function move(scene: WritableScene, ids: readonly string[], places: Float32Array): void {
  ids.forEach((id, i) => {
    const attributes = scene.attributesOf(id);
    if (attributes === undefined || attributes.isPinned) return;
    attributes.x = places[2 * i] ?? 0;
    attributes.y = places[2 * i + 1] ?? 0;
  });
  scene.touch('moved');
}
