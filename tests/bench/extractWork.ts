// The work extract.ts measures; bundled before it runs, because the development loader wraps each inner function.
import fs from 'node:fs';
import path from 'node:path';
import { createMarkMaker } from '../../client/editor/marks/markMaker.ts';
import { demoPlan } from '../../server/demo/planText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { createExtractionBlocks } from '../../shared/doc/planExtract.ts';
import { createPlanBlockReader } from '../../shared/doc/planText.ts';
import { createExtractor, extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import type { StructureLine } from '../../shared/extract/lines/structureShape.ts';
import type { Extraction } from '../../shared/extract/types.ts';
import { createRollUp } from '../../shared/progress.ts';
import { createTargetTree } from '../../shared/targetTree.ts';

export interface Figures {
  what: string;
  median: number;
  best: number;
  unit: string;
}

/** Processor time of this process in ms: what others do on the machine counts only where it slows the memory. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What the sample plan counts in more than one place: a number of the next copy is of something else. */
const counted = /论坛|研讨会|沙龙|讲座|实验室|访问学者|来访学者|论文|专利|合作项目|公众|学术交流活动/g;

/**
 * Copies of the sample plan, each with other names and numbers, so that little is remembered from copy to copy and
 * nothing contradicts: a plan that people work on raises few findings, and writing alarms is not what is measured.
 */
function longPlan(length: number): string {
  // the sample has one mistake, to show what is found
  const plan = demoPlan(2026).replace('下半年10场', '下半年12场');
  let text = '';
  for (let k = 0; text.length < length; k++) {
    const name = String.fromCharCode(0x6900 + (k % 256));
    text += plan
      .replaceAll('云湖', name)
      .replace(/(\d+)场/g, (_, n: string) => `${Number(n) * (k + 1)}场`)
      .replace(counted, (noun) => name + noun)
      .replace(/。(?=[^。\n]*$)/gm, `${name}。`);
  }
  return text;
}

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const median = (times: readonly number[]): number => sorted(times)[times.length >> 1] ?? 0;

export function measureAll(): Figures[] {
  return [...fromScratch(), ...againAfterEdits()];
}

/** Characters of a kind of text after which nothing more of it is compiled. */
const WARM = 4_000_000;

function fromScratch(): Figures[] {
  const texts: [string, string][] = [
    ['a dense plan (a target every 53 characters), 250,000 characters', longPlan(250_000)],
    ['the same, 1,000,000 characters', longPlan(1_000_000)],
  ];
  const seeds = path.join(process.env.GONGCE_CORPUS ?? '../shared', 'seeds');
  if (fs.existsSync(seeds)) {
    const all = fs.readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    const one = all.map((name) => fs.readFileSync(path.join(seeds, name), 'utf8')).join('\n');
    texts.push(['real plans, one after the other', one]);
  } else console.log('bench: no corpus (GONGCE_CORPUS), real plans are not measured');
  const row = (what: string, text: string, times: number[]): Figures => {
    const speed = (time: number): number => Number((text.length / time / 1000).toFixed(2));
    return {
      what: `from scratch, ${what}`,
      median: speed(median(times)),
      best: speed(Math.min(...times)),
      unit: 'M characters/s',
    };
  };
  // a worker reads plan after plan; the first ones cost the compiling as well, which is told apart
  const warm = longPlan(200_000);
  const warming = Array.from({ length: 24 }, () => spent(() => extractText(warm)));
  return [
    row('a dense plan of 200,000 characters, the first a process reads', warm, warming.slice(0, 1)),
    ...texts.map(([what, text]) => {
      const runs = text.length > 500_000 ? 9 : text.length > 100_000 ? 21 : 60;
      // other words take other ways through the code, which are compiled in their turn
      for (let read = 0; read < WARM; read += text.length) extractText(text);
      return row(
        what,
        text,
        Array.from({ length: runs }, () => spent(() => extractText(text))),
      );
    }),
  ];
}

type Line = StructureLine & { words: string };

/** The plan's lines as the editor's document has them. */
function planNodes(): JsonNode[] {
  const lines: Line[] = readStructure(longPlan(100_000))
    .lines.filter(({ kind }) => kind !== 'blank' && kind !== 'furniture')
    .map((line) => ({ ...line, words: line.text.slice((line.mark ?? '').length) }));
  return lines.map(({ kind, level = 1, words }, k) => ({
    type: kind === 'title' || kind === 'heading' || kind === 'item' ? kind : 'paragraph',
    attrs: {
      id: `b${k}`,
      ...(kind === 'heading' ? { level: Math.min(4, level) } : {}),
      ...(kind === 'item' ? { level: Math.min(5, Math.max(3, level)) } : {}),
    },
    content: [{ type: 'text', text: words }],
  }));
}

/** Those of the sample plan: few findings, as in a plan people work on. */
const departments = [
  ...new Set(extractText(demoPlan(2026)).owners.flatMap(({ lead, support }) => [...lead, ...support])),
];

const edits: [string, (text: string, turn: number) => string][] = [
  ['words added at its end', (text, turn) => `${text}字${turn}`],
  ['a number in it changed', (text, turn) => text.replace(/\d+/, String(20 + turn))],
  ['its run-in title changed', (text, turn) => `新${turn}${text}`],
];

function againAfterEdits(): Figures[] {
  const nodes = planNodes();
  const period = { start: '2026-01-01', end: '2026-12-31' };
  const planBlocks = createPlanBlockReader(DEFAULT_NUMBERING);
  const extractionBlocks = createExtractionBlocks();
  const extractor = createExtractor({ period, departments });
  const treeOf = createTargetTree();
  const rollUp = createRollUp();
  const makeMarks = createMarkMaker();
  const words = (node: JsonNode): string => node.content?.[0]?.text ?? '';
  const at = nodes.findIndex(
    (node, k) =>
      k > nodes.length / 2 && node.type === 'item' && /\d/.test(words(node)) && words(node).length > 60,
  );
  return edits.flatMap(([what, edit]) => {
    const reading: number[] = [];
    const all: number[] = [];
    let targets = 0;
    for (let turn = 0; turn < 500; turn++) {
      const content = nodes.map((node, k) =>
        k === at ? { ...node, content: [{ type: 'text', text: edit(words(node), turn) }] } : node,
      );
      const readAndMark = (): void => {
        const blocks = planBlocks.read({ type: 'doc', content });
        const given = extractionBlocks(blocks);
        let extraction: Extraction | undefined;
        const read = (): void => {
          extraction = extractor.update(given);
        };
        if (turn % 2 === 0) reading.push(spent(read));
        else read();
        if (extraction === undefined) throw new Error('nothing was read');
        const tree = treeOf(extraction);
        const progress = rollUp(tree, [], { period, today: '2026-05-05' });
        targets = extraction.targets.length;
        makeMarks(
          {
            ready: true,
            counted: true,
            extraction,
            blocks,
            tree,
            progress,
            findings: extraction.findings,
            setAside: { dismissed: [], orphans: [], hidden: [] },
            targets: new Map(),
            words: 0,
          },
          { selected: null, leads: new Map(), more: String },
        );
      };
      // in turns: asking the processor's time within costs time
      if (turn % 2 === 0) readAndMark();
      else all.push(spent(readAndMark));
    }
    const row = (name: string, times: readonly number[]): Figures => ({
      what: `one edited paragraph of ${nodes.length}, ${targets} targets, ${what}: ${name}`,
      median: Number(median(times.slice(50)).toFixed(2)),
      best: Number(Math.min(...times).toFixed(2)),
      unit: 'ms',
    });
    return [row('read again', reading), row('read again, added up and marked', all)];
  });
}
