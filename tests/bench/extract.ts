// Measures the extraction in processor time: characters a second from scratch, and one edited paragraph of a plan of
// 100,000 characters with about 2,000 targets. Run: node --import tsx tests/bench/extract.ts. Not a test: no limits.
import { demoPlan } from '../../server/demo/planText.ts';
import { blocksOf, createExtractor, extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/structure.ts';

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Copies of the sample plan, each with other names and numbers, so that little is remembered from copy to copy. */
function longPlan(length: number): string {
  let text = '';
  for (let k = 0; text.length < length; k++) {
    const sign = String.fromCharCode(0x4e00 + (k % 5000));
    text += demoPlan(2026)
      .replace(/(\d+)场/g, (_, n: string) => `${Number(n) + k}场`)
      .replaceAll('论坛', `论坛${sign}`)
      .replaceAll('。', `${sign}。`);
  }
  return text;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

extractText(longPlan(200_000));
const long = longPlan(1_000_000);
const anew = spent(() => extractText(long));
console.log(
  `from scratch: ${(long.length / anew / 1000).toFixed(2)} M characters/s (${long.length} characters)`,
);

const blocks = blocksOf(readStructure(longPlan(100_000)));
const extractor = createExtractor();
const { targets } = extractor.update(blocks);
const edited = blocks.findIndex((b, k) => k > blocks.length / 2 && b.text.length > 60);
const times: number[] = [];
for (let turn = 0; turn < 200; turn++) {
  const added = `字${turn}`;
  const now = blocks.map((b, k) => {
    if (k === edited) return { ...b, text: b.text + added };
    return k > edited ? { ...b, offset: b.offset + added.length } : b;
  });
  times.push(spent(() => extractor.update(now)));
}
console.log(
  `one edited paragraph: median ${median(times.slice(50)).toFixed(1)} ms, least ${Math.min(...times).toFixed(1)} ms ` +
    `(${targets.length} targets, ${blocks.length} blocks)`,
);
