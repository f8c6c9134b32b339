/** The worker that works measures out: started for one job, ended with it. */
import { type MeasureJob, measureSteps } from '../state/analysis/engine.ts';
import type { FromMeasures } from './measure-messages.ts';

const TELL_MS = 100;

self.addEventListener('message', ({ data }: MessageEvent<MeasureJob>) => {
  const steps = measureSteps(data);
  let next = performance.now() + TELL_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ kind: 'end', values: step.value });
      return;
    }
    if (performance.now() < next) continue;
    next = performance.now() + TELL_MS;
    tell({ kind: 'progress', progress: step.value });
  }
});

function tell(message: FromMeasures): void {
  self.postMessage(message);
}
