/** Opening an operator, and watching it where the statement is profiled. */
import { PAUSE } from '../steps.ts';
import type { Execution } from './execution.ts';
import type { Operator } from './operator.ts';
import type { Measured, Profile } from './profile.ts';
import type { Row, Stream } from './row.ts';

/** The rows of an operator. Every operator is opened through here. */
export function opened(operator: Operator, run: Execution, seed: Row): Stream {
  const stream = operator.open(run, seed);
  return run.profile ? watch(stream, run.profile.of(operator), run.profile, run) : stream;
}

function* watch(stream: Stream, own: Measured, profile: Profile, run: Execution): Stream {
  try {
    for (;;) {
      const workBefore = run.work;
      const claimedBefore = profile.claimed;
      const { value, done } = stream.next();
      const spent = run.work - workBefore - (profile.claimed - claimedBefore);
      own.hits += spent;
      profile.claimed += spent;
      if (done) return;
      if (value !== PAUSE) own.rows += value.length;
      yield value;
    }
  } finally {
    stream.return();
  }
}
