/**
 * Word's automatic numbers as words. Counters belong to the abstract list, so a series goes on behind a body
 * paragraph, and lists that share one go on from each other, as Word shows them.
 */
import { formatCounter } from './numberText.ts';
import { child, childrenOf, switchOf, valOf, type XmlNode } from './xmlTree.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Number (from 1) of the level that makes this one start again; 0 never; null every higher one. */
  restart: number | null;
  legal: boolean;
  /** Id of the paragraph style this level belongs to. */
  style: string | undefined;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

export interface AutoNumber {
  text: string;
  bullet: boolean;
  /** Its format counts (一, 1, ①, a …) and is not a picture or a bullet. */
  format: string;
  value: number;
}

const LEVELS = 9;
/** A number's words are written with each paragraph: a file must not make them long. */
const LONGEST_TEXT = 60;

export class NumberSeries {
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** Overrides work at the first paragraph of a list, once. */
  readonly #overridden = new Set<string>();

  constructor(numbering: XmlNode | null) {
    const abstracts = new Map<string, XmlNode>();
    const byStyleLink = new Map<string, XmlNode>();
    for (const node of childrenOf(numbering ?? undefined, 'w:abstractNum')) {
      abstracts.set(node.attrs['w:abstractNumId'] ?? '', node);
      const link = valOf(node, 'w:styleLink');
      if (link) byStyleLink.set(link, node);
    }
    for (const node of childrenOf(numbering ?? undefined, 'w:num')) {
      const id = node.attrs['w:numId'];
      const abstractId = valOf(node, 'w:abstractNumId');
      if (id === undefined || abstractId === undefined) continue;
      let abstract = abstracts.get(abstractId);
      const link = valOf(abstract, 'w:numStyleLink');
      if (link) abstract = byStyleLink.get(link) ?? abstract;
      const list: List = { abstract: abstractId, levels: levelsOf(abstract), startOverrides: new Map() };
      for (const override of childrenOf(node, 'w:lvlOverride')) {
        const at = Number(override.attrs['w:ilvl'] ?? 0);
        const start = valOf(override, 'w:startOverride');
        if (start !== undefined) list.startOverrides.set(at, Number(start) || 0);
        const level = child(override, 'w:lvl');
        if (level) list.levels.set(at, levelOf(level));
      }
      this.#lists.set(id, list);
    }
  }

  /** The level a style has in a list, where the style names the list alone. */
  levelOfStyle(numId: string, style: string | undefined): number {
    if (style === undefined) return 0;
    for (const [at, level] of this.#lists.get(numId)?.levels ?? []) if (level.style === style) return at;
    return 0;
  }

  /** Counts a paragraph of the list and gives its number; null when the list or level does not exist. */
  next(numId: string, at: number): AutoNumber | null {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const counters = this.#countersOf(list.abstract);
    const override = list.startOverrides.get(at);
    const key = `${numId}/${at}`;
    if (override !== undefined && !this.#overridden.has(key)) {
      this.#overridden.add(key);
      counters[at] = override - 1;
    }
    const value = (counters[at] ?? level.start - 1) + 1;
    counters[at] = value;
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === 0 || (restart != null && restart !== at + 1 && restart < at + 1)) continue;
      counters[below] = undefined;
    }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const shown = list.levels.get(other);
      const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
      return formatCounter(counters[other] ?? shown?.start ?? 1, format);
    });
    return { text, bullet: level.format === 'bullet', format: level.format, value };
  }

  #countersOf(abstract: string): (number | undefined)[] {
    const known = this.#counters.get(abstract);
    if (known) return known;
    const fresh: (number | undefined)[] = [];
    this.#counters.set(abstract, fresh);
    return fresh;
  }
}

function levelsOf(abstract: XmlNode | undefined): Map<number, Level> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((node) => [Number(node.attrs['w:ilvl'] ?? 0), levelOf(node)] as const),
  );
}

function levelOf(node: XmlNode): Level {
  const restart = valOf(node, 'w:lvlRestart');
  return {
    start: Number(valOf(node, 'w:start') ?? 1) || 0,
    format: valOf(node, 'w:numFmt') ?? 'decimal',
    text: (valOf(node, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    restart: restart === undefined ? null : Number(restart) || 0,
    legal: switchOf(node, 'w:isLgl') === true,
    style: valOf(node, 'w:pStyle'),
  };
}
