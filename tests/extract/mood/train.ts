// Learns what the words around an English number weigh (shared/extract/english/moodWeights.ts) from the marked lines
// beside this file and from the cases: a logistic regression, the same weights at each run. By hand, after lines were
// added or rules changed: node --import tsx tests/extract/mood/train.ts
import fs from 'node:fs';
import path from 'node:path';
import { leanOf, signsOf } from '../../../shared/extract/english/mood.ts';
import { lookedAt, type Marked, unbraced } from './marked.ts';

const here = import.meta.dirname;
const lines = (name: string): Marked[] =>
  fs
    .readFileSync(path.join(here, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(unbraced);

/** The English cases, marked where the quotes they expect stand. */
function cases(): Marked[] {
  const rows = fs.readFileSync(path.join(here, '../cases.jsonl'), 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => JSON.parse(row) as { group: string; text: string; targets: { quote: string }[] })
    .filter(({ group }) => group.startsWith('English'))
    .map(({ text, targets }) => {
      let from = 0;
      const promised = targets.map(({ quote }): [number, number] => {
        const at = text.indexOf(quote, from);
        from = at + quote.length;
        return [at, from];
      });
      return { text, promised };
    });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A sign seen less often says nothing. */
const LEAST = 3;
const STEPS = 400;
const RATE = 0.05;
/** Keeps weights small that few lines speak for. */
const DECAY = 0.04;
/** What rules refuse is no question any more, but tells how such sentences speak. */
const REFUSED = 0.6;

// what was once dropped wrongly counts more than once
const firm = lines('kept.txt');
const all = [...lines('sentences.txt'), ...lines('plans.txt'), ...firm, ...firm, ...firm, ...cases()]
  .flatMap(lookedAt)
  .map(({ x, refused, promised }) => ({
    signs: signsOf(x),
    promised: promised ? 1 : 0,
    counts: refused ? REFUSED : 1,
  }));
const often = new Map<string, number>();
for (const { signs } of all) for (const sign of signs) often.set(sign, (often.get(sign) ?? 0) + 1);
const names = [...often].filter(([, times]) => times >= LEAST).map(([name]) => name);
const places = new Map(names.map((name, k) => [name, k]));
const rows = all.map(({ signs, ...row }) => ({
  ...row,
  at: [...signs].map((sign) => places.get(sign)).filter((k) => k !== undefined),
}));

const weights = new Float64Array(names.length);
const mean = new Float64Array(names.length);
const square = new Float64Array(names.length);
for (let step = 1; step <= STEPS; step++) {
  const slope = new Float64Array(names.length);
  for (const { at, promised, counts } of rows) {
    let sum = 0;
    for (const k of at) sum += weights[k]!;
    const off = (1 / (1 + Math.exp(-sum)) - promised) * counts;
    for (const k of at) slope[k]! += off;
  }
  for (let k = 0; k < names.length; k++) {
    const g = (slope[k]! / rows.length) * 100 + DECAY * weights[k]!;
    mean[k] = 0.9 * mean[k]! + 0.1 * g;
    square[k] = 0.999 * square[k]! + 0.001 * g * g;
    weights[k]! -=
      (RATE * (mean[k]! / (1 - 0.9 ** step))) / (Math.sqrt(square[k]! / (1 - 0.999 ** step)) + 1e-6);
  }
}

const kept = names
  .map((name, k) => [name, Number(weights[k]!.toFixed(2))] as const)
  .filter(([, weight]) => Math.abs(weight) >= 0.1)
  .sort(([a], [b]) => (a < b ? -1 : 1));
fs.writeFileSync(
  path.join(here, '../../../shared/extract/english/moodWeights.ts'),
  `// What the words around an English number weigh for a promise (+) or against it (-). Learnt: see tests/extract/mood.\nexport const weights = \`\n${kept.map(([name, weight]) => `${name} ${weight}`).join('\n')}\n\`;\n`,
);

const weightOf = new Map(kept);
const unseen = lines('unseen.txt')
  .flatMap(lookedAt)
  .filter(({ refused }) => !refused)
  .map(({ x, promised }) => ({ lean: leanOf(x, weightOf), promised }));
for (const at of [-2, -1.5, -1.25, -1, -0.5]) {
  const dropped = [0, 0];
  const left = [0, 0];
  for (const { lean, promised } of unseen) (lean < at ? dropped : left)[promised ? 1 : 0]!++;
  say(
    `unseen lines, below ${at}: ${dropped[0]} of ${dropped[0]! + left[0]!} only told are dropped, and ${dropped[1]} of ${dropped[1]! + left[1]!} promised`,
  );
}
say(`${rows.length} numbers, ${kept.length} signs`);
