/** Takes the steps of a layout in slices, so that whoever runs it goes on answering: pausable, and stopped at any slice. */

/** Yields wherever it may be interrupted; a number says how much of the work is done, from 0 to 1. */
export type LayoutSteps = Generator<number | undefined, void, void>;

export interface DriveOptions {
  readonly sliceMs: number;
  readonly controls: DriveControls;
  /** Called after each slice but the last. */
  onSlice?(progress: number): void;
}

/** The handles of a running layout: shared by the one in a worker and the one on the page. */
export class DriveControls {
  private isStopped = false;
  private resumed: Promise<void> | undefined;
  private go: (() => void) | undefined;

  pause(): void {
    this.resumed ??= new Promise((resolve) => {
      this.go = resolve;
    });
  }

  resume(): void {
    this.go?.();
    this.resumed = undefined;
    this.go = undefined;
  }

  stop(): void {
    this.isStopped = true;
    this.resume();
  }

  /** False once it was stopped; waits as long as it is paused. */
  async mayGoOn(): Promise<boolean> {
    while (this.resumed !== undefined) await this.resumed;
    return !this.isStopped;
  }
}

/** Ends when the steps do, or at the first slice after it was stopped. */
export async function drive(steps: LayoutSteps, { sliceMs, controls, onSlice }: DriveOptions): Promise<void> {
  let progress = 0;
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return;
    progress = step.value ?? progress;
    if (performance.now() < sliceEnd) continue;
    onSlice?.(progress);
    await breath();
    if (!(await controls.mayGoOn())) return;
    sliceEnd = performance.now() + sliceMs;
  }
}

/** Lets messages and timers in. NOTE: a chain of timeouts would wait four milliseconds each; a channel does not. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
