/** What other people see of a server while it is attacked: whether it is alive, how soon it answers, how large it grows. */

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

export interface Seen {
  readonly healthMs: number;
  readonly lightMs: number;
  readonly megabytes: number;
}

export interface Probes {
  /** The slowest and the largest since the last call. */
  taken(): Seen;
  stop(): Promise<void>;
}

const LIGHT = JSON.stringify({ statement: 'MATCH (n:Person {id: $id}) RETURN n.name', parameters: { id: 'n1' } });
const HEALTH_EVERY_MS = 10;
const LIGHT_EVERY_MS = 40;

/** Asks again and again until stopped. */
export function startProbes(address: string, pid: number): Probes {
  const agent = new Agent({ keepAlive: true });
  let isStopped = false;
  let seen = { healthMs: 0, lightMs: 0, megabytes: 0 };
  const again = async (everyMs: number, work: () => Promise<void>) => {
    while (!isStopped) {
      await work();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  const running = [
    again(HEALTH_EVERY_MS, async () => {
      const elapsed = await timeOf(() => ask(agent, `${address}/api/health`));
      seen.healthMs = Math.max(seen.healthMs, elapsed);
      seen.megabytes = Math.max(seen.megabytes, residentMegabytes(pid));
    }),
    again(LIGHT_EVERY_MS, async () => {
      const elapsed = await timeOf(() => ask(agent, `${address}/api/cypher`, LIGHT));
      seen.lightMs = Math.max(seen.lightMs, elapsed);
    }),
  ];
  return {
    taken() {
      const taken = seen;
      seen = { healthMs: 0, lightMs: 0, megabytes: 0 };
      return taken;
    },
    async stop() {
      isStopped = true;
      await Promise.all(running);
      agent.destroy();
    },
  };
}

/** Of the process, as the system counts it; 0 where it does not tell. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function ask(agent: Agent, url: string, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { agent, ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } }) },
      (response) => {
        response.resume();
        response.once('end', resolve);
        response.once('error', reject);
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** An answer that does not come counts with the time until that was clear. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work().catch(() => undefined);
  return performance.now() - began;
}
