/** Layouts in a worker, so that the page never waits for one; on the page itself, in slices, where no worker starts. */
import { createSlicedEngine, type LayoutEngine, type LayoutListener, type LayoutRun } from '../state/layout/engine.ts';
import type { LayoutJob } from '../state/layout/tasks.ts';
import type { FromWorker, ToWorker } from './layout-messages.ts';
import workerUrl from './layout-worker.ts?worker&url';
import { trustedUrl } from './trusted-url.ts';

interface Waiting {
  readonly job: LayoutJob;
  readonly listener: LayoutListener;
  end(places: Float32Array): void;
  /** Takes the run over on the page. */
  fallBack(): void;
}

/** The worker starts with the first layout and stays. */
export function createWorkerEngine(): LayoutEngine {
  const sliced = createSlicedEngine();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let hasFailed = false;
  let nextId = 1;

  const onMessage = ({ data }: MessageEvent<FromWorker>) => {
    const run = waiting.get(data.id);
    if (run === undefined) return;
    if (data.kind === 'end') {
      waiting.delete(data.id);
      run.end(data.places);
      return;
    }
    run.listener.onFrame?.(data.places, data.progress);
    requestAnimationFrame(() => send({ kind: 'taken', id: data.id }));
  };
  const onError = () => {
    hasFailed = true;
    worker?.terminate();
    worker = undefined;
    const runs = [...waiting.values()];
    waiting.clear();
    for (const run of runs) run.fallBack();
  };
  const send = (message: ToWorker) => {
    worker ??= begin();
    worker.postMessage(message);
  };
  const begin = () => {
    const started = new Worker(trustedUrl(workerUrl), { type: 'module' });
    started.addEventListener('message', onMessage);
    started.addEventListener('error', onError);
    return started;
  };
  return {
    start(job, listener = {}) {
      if (hasFailed) return sliced.start(job, listener);
      const id = nextId++;
      let onPage: LayoutRun | undefined;
      const places = new Promise<Float32Array>((resolve, reject) => {
        const fallBack = () => {
          onPage = sliced.start(job, listener);
          onPage.places.then(resolve, reject);
        };
        waiting.set(id, { job, listener, end: resolve, fallBack });
      });
      send({ kind: 'start', id, job });
      const tell = (kind: 'pause' | 'resume' | 'stop') => {
        if (onPage === undefined) send({ kind, id });
        else onPage[kind]();
      };
      return { places, pause: () => tell('pause'), resume: () => tell('resume'), stop: () => tell('stop') };
    },
  };
}
