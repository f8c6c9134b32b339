/** Measures in workers, one a job, ended at once when a job is given up; on the page, in slices, where none starts. */

import { createSlicedMeasures, type MeasureEngine } from '../state/analysis/engine.ts';
import type { FromMeasures } from './measure-messages.ts';
import workerUrl from './measure-worker.ts?worker&url';
import { trustedUrl } from './trusted-url.ts';

export function createWorkerMeasures(): MeasureEngine {
  const sliced = createSlicedMeasures();
  return {
    start(job, onProgress) {
      let stop = () => {};
      const values = new Promise<Float64Array | undefined>((resolve, reject) => {
        const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
        stop = () => {
          worker.terminate();
          resolve(undefined);
        };
        worker.addEventListener('message', ({ data }: MessageEvent<FromMeasures>) => {
          if (data.kind === 'progress') onProgress?.(data.progress);
          else {
            worker.terminate();
            resolve(data.values);
          }
        });
        worker.addEventListener('error', () => {
          worker.terminate();
          const run = sliced.start(job, onProgress);
          stop = run.stop;
          run.values.then(resolve, reject);
        });
        worker.postMessage(job);
      });
      return { values, stop: () => stop() };
    },
  };
}
