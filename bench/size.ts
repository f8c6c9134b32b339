/** How much the engine weighs for a page that embeds it: minified and gzipped, against the limit that it keeps to. */
import { bundleEngine } from '../tools/engine-bundle.ts';

/** Kilobytes of 1,000 bytes, minified and gzipped. */
const MOST_KB = 130;

export async function benchSize(): Promise<void> {
  const whole = await bundleEngine({ isWithFulltext: true });
  const lean = await bundleEngine({ isWithFulltext: false });
  console.log(`| engine | minified kB | gzipped kB | of ${MOST_KB} kB |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const [name, { bytes, gzipBytes }] of [
    ['with everything', whole],
    ['without full text', lean],
  ] as const) {
    const share = (gzipBytes / 1000 / MOST_KB).toFixed(2);
    console.log(`| ${name} | ${kb(bytes)} | ${kb(gzipBytes)} | ${share} |`);
  }
  const total = [...whole.parts.values()].reduce((sum, part) => sum + part, 0);
  console.log('\n| part | of the whole, before names are shortened |\n| --- | ---: |');
  for (const [part, bytes] of whole.parts) console.log(`| ${part} | ${((100 * bytes) / total).toFixed(1)} % |`);
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
