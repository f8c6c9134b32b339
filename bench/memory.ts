/** What a process and those it started hold in memory, as the system counts it. */
import { readFileSync } from 'node:fs';

/** Megabytes of 2^20 bytes; undefined where the system has no /proc to tell. */
export function residentMegabytes(pid: number): number | undefined {
  const own = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  if (own === undefined) return undefined;
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + (residentMegabytes(Number(child)) ?? 0), Number(own) / 1024);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
