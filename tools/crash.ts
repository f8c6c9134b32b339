/** `npm run crash [-- --rounds 200 --seed 1]`: kills a writing server again and again, and proves that nothing is lost or half there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRounds } from './crash/rounds.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) {
  console.error('crash: --rounds and --seed take whole numbers, for instance --rounds 200 --seed 1.');
  process.exit(1);
}
const dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-crash-'));
const { kills, acknowledged, failed, whole, absent, broken } = await crashRounds({
  rounds,
  seed,
  dataFolder,
  onRound(round, report) {
    if (round % 10 === 0) console.log(`${round} kills: ${report.acknowledged} statements acknowledged`);
  },
});
console.log(`Seed ${seed}: ${kills} kills with SIGKILL while writing.`);
console.log(`${acknowledged} acknowledged statements, all whole; ${failed} refused ones, nothing of them left.`);
console.log(`Of those under way at a kill, ${whole} are whole and ${absent} absent.`);
if (broken.length === 0) await rm(dataFolder, { recursive: true });
else {
  for (const sentence of broken) console.error(sentence);
  console.error(`The folder is kept: ${dataFolder}`);
  process.exitCode = 1;
}
