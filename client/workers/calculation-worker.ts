/** The worker that calculates over the picture: started for one job, ended with it. */
import { type CalculationKind, calculationSteps } from '../state/calculating.ts';
import type { FromCalculation, ToCalculation } from './calculation-messages.ts';

const TELL_MS = 100;

self.addEventListener('message', ({ data }: MessageEvent<ToCalculation<CalculationKind>>) => {
  const steps = calculationSteps(data.kind, data.job);
  let next = performance.now() + TELL_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ kind: 'end', result: step.value });
      return;
    }
    if (performance.now() < next) continue;
    next = performance.now() + TELL_MS;
    tell({ kind: 'progress', progress: step.value });
  }
});

function tell(message: FromCalculation<CalculationKind>): void {
  self.postMessage(message);
}
