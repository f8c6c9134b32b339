/** Calculations in workers, one a job, ended at once when a job is given up; on the page, in slices, where none starts. */

import {
  type CalculationKind,
  type Calculator,
  createSlicedCalculator,
  type Jobs,
  type Results,
} from '../state/calculating.ts';
import type { FromCalculation, ToCalculation } from './calculation-messages.ts';
import workerUrl from './calculation-worker.ts?worker&url';
import { trustedUrl } from './trusted-url.ts';

export function createWorkerCalculator(): Calculator {
  const sliced = createSlicedCalculator();
  return {
    start<Kind extends CalculationKind>(kind: Kind, job: Jobs[Kind], onProgress?: (progress: number) => void) {
      let stop = () => {};
      const result = new Promise<Results[Kind] | undefined>((resolve, reject) => {
        const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
        stop = () => {
          worker.terminate();
          resolve(undefined);
        };
        worker.addEventListener('message', ({ data }: MessageEvent<FromCalculation<Kind>>) => {
          if (data.kind === 'progress') onProgress?.(data.progress);
          else {
            worker.terminate();
            resolve(data.result);
          }
        });
        worker.addEventListener('error', () => {
          worker.terminate();
          const run = sliced.start(kind, job, onProgress);
          stop = run.stop;
          run.result.then(resolve, reject);
        });
        worker.postMessage({ kind, job } satisfies ToCalculation<Kind>);
      });
      return { result, stop: () => stop() };
    },
  };
}
