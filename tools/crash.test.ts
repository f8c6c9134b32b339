/** A few rounds of what `npm run crash` does two hundred of. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { crashRounds } from './crash/rounds.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-crash-'));

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

test('a server that is killed while it writes keeps what it acknowledged, and no half of anything', async () => {
  const report = await crashRounds({ rounds: 4, seed: 7, dataFolder });
  expect(report).toMatchObject({ kills: 4, broken: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 240_000);
