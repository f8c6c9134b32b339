/** The worker that runs layouts: one file of its own, as the page's policy wants it (`worker-src 'self'`). */
import { DriveControls, drive } from '../state/layout/drive.ts';
import { placesOf } from '../state/layout/engine.ts';
import { type LayoutJob, stepsOf } from '../state/layout/tasks.ts';
import type { FromWorker, ToWorker } from './layout-messages.ts';

/** Long enough that little time goes into messages, short enough that a stop is felt at once. */
const SLICE_MS = 30;

const running = new Map<number, DriveControls>();
/** Layouts whose last frame the page has not drawn yet: it gets no other until then. */
const untaken = new Set<number>();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'start':
      void run(data.id, data.job);
      break;
    case 'pause':
    case 'resume':
    case 'stop':
      running.get(data.id)?.[data.kind]();
      break;
    case 'taken':
      untaken.delete(data.id);
      break;
    default:
      data satisfies never;
  }
});

async function run(id: number, job: LayoutJob): Promise<void> {
  const controls = new DriveControls();
  running.set(id, controls);
  const onSlice = (progress: number) => {
    if (untaken.has(id)) return;
    untaken.add(id);
    tell({ kind: 'frame', id, places: placesOf(job.input), progress });
  };
  await drive(stepsOf(job), { sliceMs: SLICE_MS, controls, onSlice });
  running.delete(id);
  untaken.delete(id);
  tell({ kind: 'end', id, places: placesOf(job.input) });
}

function tell(message: FromWorker): void {
  self.postMessage(message, { transfer: [message.places.buffer] });
}
