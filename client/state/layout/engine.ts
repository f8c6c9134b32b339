/** Where layouts run: a port, since the page has a worker for it and a test has not; and the engine without a worker. */
import { DriveControls, drive } from './drive.ts';
import type { LayoutInput } from './input.ts';
import { type LayoutJob, stepsOf } from './tasks.ts';

export interface LayoutListener {
  /** Places under way, x and y in turn. */
  onFrame?(places: Float32Array, progress: number): void;
}

export interface LayoutRun {
  /** The places when it ends, or where it was stopped; x and y in turn. */
  readonly places: Promise<Float32Array>;
  pause(): void;
  resume(): void;
  stop(): void;
}

export interface LayoutEngine {
  start(job: LayoutJob, listener?: LayoutListener): LayoutRun;
}

const SLICE_MS = 10;

/** On the thread that calls it, in slices. */
export function createSlicedEngine(sliceMs = SLICE_MS): LayoutEngine {
  return {
    start(job, listener = {}) {
      const controls = new DriveControls();
      const onSlice = (progress: number) => listener.onFrame?.(placesOf(job.input), progress);
      const whole = drive(stepsOf(job), { sliceMs, controls, onSlice });
      return {
        places: whole.then(() => placesOf(job.input)),
        pause: () => controls.pause(),
        resume: () => controls.resume(),
        stop: () => controls.stop(),
      };
    },
  };
}

export function placesOf({ count, x, y }: LayoutInput): Float32Array {
  const places = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    places[2 * i] = x[i] ?? 0;
    places[2 * i + 1] = y[i] ?? 0;
  }
  return places;
}
