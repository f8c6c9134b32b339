/** What Chromium says a page's main thread did, cut into frames: for each, how long scripts ran and how long it was busy at all. */
import { z } from 'zod';

export interface TracedFrame {
  /** CPU time of script, in milliseconds: handlers, timers, animation frames, and the collections that they caused. */
  readonly scriptMs: number;
  /** CPU time of the main thread in all: script, style, layout, painting. */
  readonly busyMs: number;
}

/** To be recorded. */
export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'];

const traceEvent = z.object({
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().optional(),
  tts: z.number().optional(),
  tdur: z.number().optional(),
  dur: z.number().optional(),
  name: z.string(),
  args: z.looseObject({ name: z.string().optional() }).optional(),
});
const trace = z.object({ traceEvents: z.array(traceEvent) });
type TraceEvent = z.infer<typeof traceEvent>;

/** Script as the timeline names it. One within another is counted with that. */
const SCRIPT: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'HandlePostMessage',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'XHRReadyStateChange',
  'v8.callFunction',
  'v8.compile',
]);
const TASK: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask', 'ThreadPool_RunTask']);
/** Ends the main thread's part of a frame. */
const FRAME_END = 'Commit';

/** Of a recording as `stopTracing` gives it; frames in which no script ran are left out. */
export function framesOf(recording: Buffer): readonly TracedFrame[] {
  const { traceEvents } = trace.parse(JSON.parse(recording.toString('utf8')));
  const main = mainThread(traceEvents);
  const own = traceEvents.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const script = outermost(own.filter(({ name }) => SCRIPT.has(name)));
  const tasks = outermost(own.filter(({ name }) => TASK.has(name)));
  const ends = own.flatMap(({ name, ts = 0 }) => (name === FRAME_END ? [ts] : [])).sort((a, b) => a - b);
  const frames = Array.from({ length: ends.length + 1 }, () => ({ scriptMs: 0, busyMs: 0 }));
  const add = (events: readonly TraceEvent[], key: keyof TracedFrame) => {
    for (const { ts = 0, tdur = 0 } of events) {
      const frame = frames[ends.findIndex((end) => ts <= end)] ?? frames.at(-1);
      if (frame !== undefined) frame[key] += tdur / 1000;
    }
  };
  add(script, 'scriptMs');
  add(tasks, 'busyMs');
  return frames.filter(({ scriptMs }) => scriptMs > 0);
}

/** Of the renderer that ran the most script: a browser has several. */
function mainThread(events: readonly TraceEvent[]): { readonly pid: number; readonly tid: number } {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const scriptOf = ({ pid, tid }: TraceEvent) =>
    events.reduce(
      (sum, event) =>
        event.pid === pid && event.tid === tid && SCRIPT.has(event.name) ? sum + (event.tdur ?? 0) : sum,
      0,
    );
  const [busiest] = mains.toSorted((a, b) => scriptOf(b) - scriptOf(a));
  if (busiest === undefined) throw new Error('bench: the recording has no page in it.');
  return busiest;
}

function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let until = -Infinity;
  return events
    .filter(({ ph, ts, dur }) => ph === 'X' && ts !== undefined && dur !== undefined)
    .sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts = 0, dur = 0 }) => {
      if (ts < until) return false;
      until = ts + dur;
      return true;
    });
}
