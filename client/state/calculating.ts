/** Where what is worked out over the picture is worked out: a port, since the page has workers for it and a test has not. */
import { type LightPath, type LightPathsJob, lightPaths } from '../../graph/algorithms/light-paths.ts';
import type { Steps } from '../../graph/algorithms/steps.ts';
import { type MeasureJob, measureSteps } from './analysis/measures.ts';
import { DriveControls, drive } from './layout/drive.ts';

/** Jobs are plain data, so that they can be sent to a worker; results too. */
export interface Jobs {
  readonly measure: MeasureJob;
  readonly lightPaths: LightPathsJob;
}

export interface Results {
  readonly measure: Float64Array;
  readonly lightPaths: readonly LightPath[];
}

export type CalculationKind = keyof Jobs;

export interface Calculation<Result> {
  /** Undefined where it was stopped. */
  readonly result: Promise<Result | undefined>;
  stop(): void;
}

export interface Calculator {
  start<Kind extends CalculationKind>(
    kind: Kind,
    job: Jobs[Kind],
    onProgress?: (progress: number) => void,
  ): Calculation<Results[Kind]>;
}

const STEPS: { readonly [Kind in CalculationKind]: (job: Jobs[Kind]) => Steps<Results[Kind]> } = {
  measure: measureSteps,
  lightPaths,
};

export function calculationSteps<Kind extends CalculationKind>(kind: Kind, job: Jobs[Kind]): Steps<Results[Kind]> {
  return STEPS[kind](job);
}

const SLICE_MS = 10;

/** On the thread that calls it, in slices. */
export function createSlicedCalculator(): Calculator {
  return {
    start<Kind extends CalculationKind>(kind: Kind, job: Jobs[Kind], onSlice?: (progress: number) => void) {
      const controls = new DriveControls();
      let result: Results[Kind] | undefined;
      function* keeping() {
        result = yield* calculationSteps(kind, job);
      }
      const options = { sliceMs: SLICE_MS, controls, ...(onSlice === undefined ? {} : { onSlice }) };
      return { result: drive(keeping(), options).then(() => result), stop: () => controls.stop() };
    },
  };
}
